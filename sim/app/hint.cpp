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

std::string model_reply(const Scenario& scenario, std::string_view node, int nth) {
    const auto found = scenario.model_replies.find(std::string(node));
    if (found == scenario.model_replies.end() || found->second.empty()) return {};
    const std::size_t last = found->second.size() - 1;
    return found->second[std::min(last, static_cast<std::size_t>(std::max(nth, 1) - 1))];
}

std::string node_before(const Transcript& transcript, std::size_t turn) {
    for (std::size_t i = std::min(turn, transcript.turns.size()); i-- > 0;) {
        const std::string& line = transcript.turns[i].line;
        // What the persona says for itself ("persona.nudge0.0") belongs to the node in which it is said.
        if (transcript.turns[i].role != Role::buyer || line.empty() || line.starts_with("persona.")) continue;
        const std::string origin = line.substr(0, line.rfind('.'));
        const std::size_t dot = origin.rfind('.');
        if (dot == std::string::npos) return origin;
        const std::string_view outcome = std::string_view(origin).substr(dot + 1);
        const bool said_on_the_spot = outcome == "else" || outcome.starts_with("branch") || outcome.starts_with("nudge");
        return said_on_the_spot ? origin.substr(0, dot) : origin;
    }
    return {};
}

std::string next_hint(const Model& model, const LiveSession& session) {
    const Texts& texts = model.texts();
    const auto entered = session.state.entered.find(session.state.node);
    const int nth = entered == session.state.entered.end() ? 1 : entered->second;
    const auto given = [&](const std::string& hint) { return std::find(session.hints.begin(), session.hints.end(), hint) != session.hints.end(); };
    for (const std::string& idea : ideas_of(model_reply(*session.scenario, session.state.node, nth))) {
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
