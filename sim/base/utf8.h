// UTF-8 and code points. Invalid bytes are kept apart, never an error.
#pragma once
#include <string>
#include <string_view>

#include "base/span.h"

namespace peilian {

/// Code points of `text`; each byte that is not valid UTF-8 becomes one U+FFFD.
std::u32string decode_utf8(std::string_view text);

/// UTF-8 of `text`; surrogates and values past U+10FFFF become U+FFFD.
std::string encode_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t code_point);

/// Number of code points, an invalid byte counting as one.
int length_utf8(std::string_view text);

/// The part of `text` that `span` names; clipped to the text.
std::string slice_utf8(std::string_view text, Span span);

/// Replaces every invalid byte by U+FFFD, so that the result is valid UTF-8.
std::string valid_utf8(std::string_view text);

}  // namespace peilian
