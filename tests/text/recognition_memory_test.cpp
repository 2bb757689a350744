#include "text/recognition_memory.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace peilian;

namespace {

/// Something that tells for which arguments it was made.
Recognition made_for(const std::string& name) { return {{{name, {0, 1}, ""}}, {}}; }

}  // namespace

TEST_CASE("the same reply to the same words is recognised once", "[text]") {
    RecognitionMemory memory;
    int times = 0;
    const auto recognise = [&] { return ++times, made_for("greet"); };
    CHECK(memory.of(1, "在的", "在吗", recognise).has("greet"));
    CHECK(memory.of(1, "在的", "在吗", recognise).has("greet"));
    CHECK(times == 1);
}

TEST_CASE("another reply, another message before it, another lexicon are read anew", "[text]") {
    RecognitionMemory memory;
    memory.of(1, "好的", "", [] { return made_for("first"); });
    CHECK(memory.of(1, "好", "的", [] { return made_for("second"); }).has("second"));
    CHECK(memory.of(1, "好的", "改地址", [] { return made_for("third"); }).has("third"));
    CHECK(memory.of(2, "好的", "", [] { return made_for("fourth"); }).has("fourth"));
    CHECK(memory.of(1, "好的", "", [] { return made_for("first"); }).has("first"));
}

TEST_CASE("replies beyond counting push one another out, and none gets what belongs to another", "[text]") {
    RecognitionMemory memory;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 10000; ++i) {
            const std::string text = std::to_string(i);
            if (!memory.of(1, text, "", [&] { return made_for(text); }).has(text)) FAIL("another's");
        }
    SUCCEED();
}
