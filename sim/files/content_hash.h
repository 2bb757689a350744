// Names content by its SHA-256.
#pragma once
#include <string>
#include <string_view>

namespace peilian {

/// Lower-case hexadecimal SHA-256 of the bytes (libsodium).
std::string sha256_hex(std::string_view bytes);

}  // namespace peilian
