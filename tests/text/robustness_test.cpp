#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <ctime>
#include <cstdint>
#include <string>

#include "text/words.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// The same bytes on every machine.
class Bytes {
public:
    std::uint32_t next() { return state_ = state_ * 1664525U + 1013904223U, state_ >> 8; }

private:
    std::uint32_t state_ = 7;
};

/// The best of three: what else the machine does must not decide.
double seconds_for(const Lexicon& lexicon, const std::string& text) {
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
        const std::clock_t begin = std::clock();   // processor time: what else the machine does hardly counts
        (void)recognise(lexicon, text);
        best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

std::string times(std::string_view piece, int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out += piece;
    return out;
}

void check_spans(std::string_view text) {
    const Recognition r = recognise(shipped(), text, text);
    const int length = length_utf8(text);
    for (const ActHit& hit : r.acts) CHECK((0 <= hit.span.start && hit.span.start < hit.span.end && hit.span.end <= length));
    for (const ValueHit& hit : r.values) CHECK((0 <= hit.span.start && hit.span.start < hit.span.end && hit.span.end <= length));
}

}  // namespace

TEST_CASE("any bytes are understood as something", "[text][robustness]") {
    Bytes bytes;
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (std::uint32_t n = bytes.next() % 60; n > 0; --n) text.push_back(static_cast<char>(bytes.next() % 256));
        check_spans(text);
    }
}

TEST_CASE("mutated replies are understood as something", "[text][robustness]") {
    Bytes bytes;
    const std::string reply = "亲,这款[数字x]元不能再便宜了呢#E-s[数字x]\"不过\"可以送您一双袜子 满199减20 http://a.b 八十九块九";
    for (int i = 0; i < 3000; ++i) {
        std::string text = reply;
        for (std::uint32_t n = bytes.next() % 6 + 1; n > 0; --n) {
            const std::size_t at = bytes.next() % text.size();
            switch (bytes.next() % 3) {
                case 0: text[at] = static_cast<char>(bytes.next() % 256); break;
                case 1: text.erase(at, bytes.next() % 4); break;
                default: text.insert(at, text.substr(bytes.next() % text.size(), 5)); break;
            }
            if (text.empty()) text = "亲";
        }
        check_spans(text);
    }
}

TEST_CASE("long lines cost in proportion to their length", "[text][robustness]") {
    for (const char* piece : {"亲,这款不能再便宜了呢,不过可以送您一双袜子。", "给您", "不", "如果", "“", "一二三", "1", "满1减", "[", "0.", "<", "哈", "a\xFF", "\xF0\x9F\x98\x80"}) {
        CAPTURE(piece);
        const auto n = static_cast<int>(100'000 / std::string_view(piece).size());
        const std::string big = times(piece, n);
        const std::string small = times(piece, n / 8);
        (void)seconds_for(shipped(), small);
        const double a = seconds_for(shipped(), small), b = seconds_for(shipped(), big);
        CHECK(b < 8 * a * 3 + 0.02);
    }
}

TEST_CASE("no pattern makes matching super-linear", "[text][robustness]") {
    Diagnostics findings;
    std::string nested = "a";
    for (int i = 0; i < 9; ++i) nested = "(" + nested + "|" + nested + ")";
    const std::string json = R"j({"side": "agent", "classes": {"x": ["a", "aa", "aaa", "a…{0,40}a"]}, "acts": [{"id": "z", "title": "z", "patterns": [
        "a…{0,40}a…{0,40}a…{0,40}a…{0,40}b", "[a][a][a][a][a][a][a][a][a][a][a][a]ab", "(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)(a|aa)b",
        "<x><x><x><x><x><x><x><x>b", ")j" + nested + nested + nested + R"j(b"]}]})j";
    const Lexicon lexicon = lexicon_of(json, findings);
    REQUIRE(findings.empty());
    const std::string small = times("ac", 2'000), big = times("ac", 16'000);
    (void)seconds_for(lexicon, small);
    const double a = seconds_for(lexicon, small), b = seconds_for(lexicon, big);
    CHECK(b < 8 * a * 3 + 0.02);
    CHECK(recognise(lexicon, times("a", 2) + times("c", 60) + "aab").has("z"));
}
