// A lexicon that knows acts by name and a situation made of named acts, so that these tests do not hang on phrases.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "conditions/condition.h"

namespace peilian::test {

inline AuthoredFile lexicon_file(const std::vector<std::string>& acts) {
    Json list = Json::array();
    for (std::size_t i = 0; i < acts.size(); ++i) {
        Json act;
        act.set("id", acts[i]).set("title", acts[i]).set("patterns", Json::array().push("句" + std::string(i + 1, 'q')));
        list.push(std::move(act));
    }
    Json root;
    root.set("format", "peilian/lexicon/1").set("side", "agent").set("acts", std::move(list));
    return {"lexicon.json", FileKind::lexicon, std::move(root)};
}

inline const Lexicon& small_lexicon() {
    static const Lexicon lexicon = [] {
        Diagnostics ignored;
        return Lexicon::compile({lexicon_file({"greet", "offer_gift", "offer_discount", "refuse_soft", "refuse_hard", "argue_value", "rude", "follow_up", "ask_wait"})}, ignored);
    }();
    return lexicon;
}

inline Json json(std::string_view text) {
    Diagnostics diagnostics;
    const auto value = parse_json(text, "c.json", "SC0001", diagnostics);
    REQUIRE(value);
    return *value;
}

inline Condition condition(std::string_view text, const std::map<std::string, std::int64_t>& numbers = {}) {
    Diagnostics diagnostics;
    Condition out = compile_condition(json(text), numbers, small_lexicon(), "c.json", "SC", diagnostics);
    for (const Diagnostic& d : diagnostics) UNSCOPED_INFO(to_text(d));
    CHECK(diagnostics.empty());
    return out;
}

/// A reply whose whole text performs each act.
inline Situation::Said said(std::string text, const std::vector<std::string>& acts, std::vector<ValueHit> values = {}) {
    Situation::Said out{std::move(text), {}};
    const Span whole{0, length_utf8(out.text)};
    for (const std::string& act : acts) out.recognition.acts.push_back({act, whole, ""});
    out.recognition.values = std::move(values);
    return out;
}

inline Situation situation(std::vector<Situation::Said> replies) {
    Situation out;
    for (Situation::Said& reply : replies) out.said.push_back(std::move(reply));
    return out;
}

inline Turn desk(std::string action) {
    Turn turn;
    turn.role = Role::agent;
    turn.action = std::move(action);
    return turn;
}

}  // namespace peilian::test
