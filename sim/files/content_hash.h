// Names content by its SHA-256.
#pragma once
#include <string>
#include <string_view>

namespace peilian {

/// Lower-case hexadecimal SHA-256 of the bytes (libsodium).
std::string sha256_hex(std::string_view bytes);

/// Lower-case hexadecimal XXH3-128 of the bytes (xxHash): as fast as they are read, to tell whether something changed. Who means harm
/// can make two contents of one hash: for what stays on this machine alone.
std::string fast_hash_hex(std::string_view bytes);

}  // namespace peilian
