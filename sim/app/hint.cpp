#include "app/hint.h"

#include <algorithm>

#include "base/utf8.h"

namespace peilian {
namespace {

bool ends_idea(char32_t c) { return c == U'。' || c == U'!' || c == U'！' || c == U'？' || c == U'?' || c == U'~' || c == U'～' || c == U'\n'; }

constexpr int kShortIdea = 6;  // "亲,您好~" alone helps nobody; it joins the sentence after it

}  // namespace

std::vector<std::string> ideas_of(std::string_view reply) {
    std::vector<std::string> ideas;
    std::u32string current;
    for (const char32_t c : decode_utf8(reply)) {
        current += c;
        if (ends_idea(c) && current.size() > kShortIdea) {
            ideas.push_back(encode_utf8(current));
            current.clear();
        }
    }
    if (!current.empty()) {
        if (current.size() <= kShortIdea && !ideas.empty()) {
            ideas.back() += encode_utf8(current);
        } else {
            ideas.push_back(encode_utf8(current));
        }
    }
    return ideas;
}

std::string next_hint(const Model& model, const LiveSession& session) {
    const Texts& texts = model.texts();
    const auto given = [&](const std::string& hint) { return std::find(session.hints.begin(), session.hints.end(), hint) != session.hints.end(); };
    for (const std::string& idea : ideas_of(model_reply(*session.scenario, stand_of(session.state)))) {
        std::string hint = texts.fill("hint.idea", {idea});
        if (!given(hint)) return hint;
    }
    for (const NeedRecord& record : session.state.needs) {
        if (record.status == NeedStatus::addressed) continue;
        const NeedKind* kind = model.library ? model.library->needs.find(record.need) : nullptr;
        std::string hint = texts.fill("hint.need", {kind != nullptr ? kind->title : record.need});
        if (!given(hint)) return hint;
    }
    return texts["hint.general"];
}

}  // namespace peilian
