#include "session/cues.h"

#include <algorithm>

#include "base/utf8.h"
#include "session/lines.h"

namespace peilian {
namespace {

constexpr SimTime kShortestTyping{400};
constexpr std::uint32_t kTypingJitterMs = 400;
/// A nudge without a delay would follow itself at the same instant for ever.
constexpr SimTime kShortestNudge{1000};

bool is_busy(Cue::Kind kind) { return kind == Cue::Kind::say || kind == Cue::Kind::enter || kind == Cue::Kind::end; }

bool reply_is_open(const SessionState& state) {
    const auto& turns = state.transcript.turns;
    for (std::size_t i = state.answered_to; i < turns.size(); ++i) {
        if (turns[i].role == Role::agent && !turns[i].text.empty()) return true;
    }
    return false;
}

/// One of the variants, drawn; never the one with which this line was said the last time, if there is another.
std::string draw_variant(const Scenario& scenario, SessionState& state, const Line& variants, const std::string& line) {
    const std::size_t drawn = state.rng.below(static_cast<std::uint32_t>(variants.size()));
    std::string text = fill_placeholders(scenario, variants[drawn]);
    const auto& turns = state.transcript.turns;
    const auto last = std::find_if(turns.rbegin(), turns.rend(), [&](const Turn& turn) { return turn.line == line; });
    return last == turns.rend() || last->text != text ? text : fill_placeholders(scenario, variants[(drawn + 1) % variants.size()]);
}

}  // namespace

Cue& make_cue(SessionState& state, Cue::Kind kind, SimTime due) {
    auto place = state.cues.end();
    if (!state.cues.empty() && state.cues.back().due > due)
        place = std::upper_bound(state.cues.begin(), state.cues.end(), due, [](SimTime at, const Cue& other) { return at < other.due; });
    Cue& cue = *state.cues.emplace(place);
    cue.kind = kind;
    cue.due = due;
    cue.made = state.cues_made++;
    return cue;
}

void remove_cues(SessionState& state, Cue::Kind kind) {
    std::erase_if(state.cues, [&](const Cue& cue) { return cue.kind == kind; });
}

bool has_cue(const SessionState& state, Cue::Kind kind) {
    return std::any_of(state.cues.begin(), state.cues.end(), [&](const Cue& cue) { return cue.kind == kind; });
}

bool buyer_is_busy(const SessionState& state) {
    return std::any_of(state.cues.begin(), state.cues.end(), [](const Cue& cue) { return is_busy(cue.kind); });
}

SimTime busy_until(const SessionState& state, SimTime otherwise) {
    SimTime last = otherwise;
    for (const Cue& cue : state.cues) {
        if (is_busy(cue.kind)) last = std::max(last, cue.due);
    }
    return last;
}

SimTime say(const Scenario& scenario, SessionState& state, SimTime from, const std::vector<Line>& lines, const Speech& speech) {
    SimTime due = from;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& variants = lines[i];
        if (variants.empty()) continue;
        std::string line;
        line.reserve(speech.origin.size() + 3);
        line.append(speech.origin).append(1, '.').append(std::to_string(i));
        std::string text = draw_variant(scenario, state, variants, line);
        const SimTime typing{static_cast<std::int64_t>(length_utf8(text)) * scenario.persona.ms_per_char};
        due += std::max(typing, kShortestTyping) + SimTime{state.rng.below(kTypingJitterMs)};
        Turn& turn = make_cue(state, Cue::Kind::say, due).turn;
        turn.role = Role::buyer;
        turn.line = std::move(line);
        turn.text = std::move(text);
        turn.feeling = speech.feeling;
        if (i + 1 == lines.size()) turn.needs = speech.needs;
    }
    return due;
}

SimTime draw_thinking(const Scenario& scenario, SessionState& state) {
    const SimTime least = scenario.persona.think_min;
    const SimTime most = std::max(least, scenario.persona.think_max);
    return least + SimTime{state.rng.below(static_cast<std::uint32_t>((most - least).count() + 1))};
}

const std::vector<Nudge>& nudges_of(const Scenario& scenario, const Node& node) {
    return node.nudges.empty() && !node.silent ? scenario.persona.nudges : node.nudges;
}

void arm_nudge(const Scenario& scenario, SessionState& state, SimTime from) {
    if (state.closed || buyer_is_busy(state) || has_cue(state, Cue::Kind::nudge) || reply_is_open(state)) return;
    const Node* node = scenario.find_node(state.node);
    if (node == nullptr) return;
    const std::vector<Nudge>& nudges = nudges_of(scenario, *node);
    const auto next = static_cast<std::size_t>(state.nudges_said);
    if (next >= nudges.size()) return;
    make_cue(state, Cue::Kind::nudge, from + std::max(nudges[next].after, kShortestNudge)).index = state.nudges_said;
}

void raise_need(SessionState& state, const std::string& need, std::size_t turn) {
    for (NeedRecord& record : state.needs) {
        if (record.need != need || record.status == NeedStatus::addressed) continue;
        ++record.times_asked;
        return;
    }
    NeedRecord record;
    record.need = need;
    record.raised_at = turn;
    state.needs.push_back(std::move(record));
}

}  // namespace peilian
