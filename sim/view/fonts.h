// The fonts the shell has loaded. Icons (Font Awesome 4.7, U+F000…) are merged into both.
#pragma once

struct ImFont;

namespace peilian::view {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;      ///< may equal regular
};

}  // namespace peilian::view
