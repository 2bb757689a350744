#include <catch2/catch_test_macros.hpp>

#include "base/diagnostic.h"
#include "base/rng.h"
#include "base/sim_time.h"
#include "base/utf8.h"

using namespace peilian;

TEST_CASE("code points survive a round trip") {
    const std::string text = "亲,在的😀ok";
    CHECK(encode_utf8(decode_utf8(text)) == text);
    CHECK(length_utf8(text) == 7);
    CHECK(slice_utf8(text, {0, 1}) == "亲");
    CHECK(slice_utf8(text, {4, 5}) == "😀");
    CHECK(slice_utf8(text, {5, 99}) == "ok");
    CHECK(slice_utf8(text, {9, 12}).empty());
}

TEST_CASE("every invalid byte counts as one code point") {
    CHECK(length_utf8("a\xFF\xFE" "b") == 4);
    CHECK(decode_utf8("\xE4\xBD")[0] == U'\uFFFD');
    CHECK(decode_utf8("\xC0\xAF").size() == 2);          // overlong
    CHECK(decode_utf8("\xED\xA0\x80").size() == 3);      // a surrogate
    CHECK(decode_utf8("\xF5\x80\x80\x80").size() == 4);  // past the last plane
    CHECK(valid_utf8("a\xFFz") == "a\xEF\xBF\xBDz");
    CHECK(valid_utf8("\xEF\xBF\xBD") == "\xEF\xBF\xBD");
}

TEST_CASE("any byte string decodes, and its repaired form is stable") {
    Rng rng{7};
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (std::uint32_t n = rng.below(24); n > 0; --n) bytes += static_cast<char>(rng.below(256));
        const std::string repaired = valid_utf8(bytes);
        CHECK(length_utf8(bytes) == static_cast<int>(decode_utf8(bytes).size()));
        CHECK(valid_utf8(repaired) == repaired);
        CHECK(length_utf8(repaired) == length_utf8(bytes));
    }
}

TEST_CASE("chance is the published sequence and a value") {
    Rng rng{1234567};
    CHECK(rng.next() == 6457827717110365317ULL);
    CHECK(rng.next() == 3203168211198807973ULL);
    Rng copy = rng;
    CHECK(copy.next() == rng.next());
    CHECK(copy == rng);
    for (int i = 0; i < 1000; ++i) CHECK(rng.below(3) < 3);
    CHECK(rng.below(0) == 0);
}

TEST_CASE("seconds and milliseconds") {
    CHECK(from_seconds(6.5) == SimTime{6500});
    CHECK(from_seconds(0.0005) == SimTime{1});
    CHECK(from_seconds(-3) == SimTime{0});
    CHECK(to_seconds(SimTime{1250}) == 1.25);
}

TEST_CASE("a diagnostic reads as one line and a hint") {
    const Diagnostic d{"SC0004", Severity::error, "a.json", 3, 7, "duplicate id", "rename one"};
    CHECK(to_text(d) == "a.json:3:7: error SC0004: duplicate id\n  hint: rename one");
    CHECK(to_text(Diagnostic{"FI0002", Severity::warning, "b", 0, 0, "m", ""}) == "b: warning FI0002: m");
    CHECK(has_errors({d}));
    CHECK_FALSE(has_errors({Diagnostic{"X", Severity::warning, "", 0, 0, "", ""}}));
}
