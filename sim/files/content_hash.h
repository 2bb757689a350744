// Names content by its SHA-256.
#pragma once
#include <string>
#include <string_view>

namespace peilian {

/// Lower-case hexadecimal SHA-256 of the bytes (libsodium).
std::string sha256_hex(std::string_view bytes);

/// Lower-case hexadecimal BLAKE2b-256 of the bytes (libsodium): some times faster, for what stays on this machine.
std::string fast_hash_hex(std::string_view bytes);

}  // namespace peilian
