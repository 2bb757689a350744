#include "scoring/reading.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string_view>

#include "scoring/asking.h"
#include "scoring/buyer_needs.h"
#include "scoring/outcome.h"
#include "scoring/similarity.h"
#include "text/read_text.h"

namespace peilian {
namespace {

bool is_message(const Turn& turn) { return !turn.text.empty(); }

/// A reply that is pasted, hollow or repeated earns nothing; what was done wrong in it was still done.
void recognise_turns(ChatReading& out, const Lexicon& lexicon) {
    const auto& turns = out.transcript->turns;
    std::string buyer_words;  // the buyer's last run of bubbles: what a reply may be quoting
    std::string_view agent_words;   // the agent's last message: what the buyer's are about
    bool run_over = true, asked = false;   // for anything yet
    int notices = 0;
    std::vector<std::pair<std::size_t, LetterPairs>> said;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Turn& turn = turns[i];
        if (turn.role == Role::agent) run_over = true;
        out.seen.emplace_back();
        out.said.emplace_back();
        out.repeat_of.push_back(-1);
        out.pasted.push_back(false);
        out.hollow.push_back(false);
        if (turn.role == Role::buyer && is_message(turn)) {
            buyer_words = run_over ? turn.text : buyer_words + "\n" + turn.text;
            run_over = false;
            if (turn.needs.empty()) out.seen.back() = recognise_buyer(lexicon, turn.text, agent_words);
            const std::vector<std::string> needs = turn.needs.empty() ? needs_asked_by(out.seen.back()) : turn.needs;
            asked = asked || std::any_of(needs.begin(), needs.end(), [](const std::string& need) { return need != "greeting"; });
        } else if (turn.role == Role::agent && is_message(turn)) {
            out.spoke = true;
            agent_words = turn.text;
            out.seen.back() = recognise(lexicon, turn.text, buyer_words);
            out.said.back() = std::make_shared<const Situation::Said>(Situation::Said{turn.text, out.seen.back()});
            LetterPairs pairs = letter_pairs(turn.text);
            out.pasted.back() = is_pasted(out.seen.back(), pairs.letters) || is_questionnaire(turn.text) || (!asked && is_leaflet(out.seen.back(), pairs.letters));
            // One notice may be the answer; who sends another reads none of what the buyer writes.
            if (is_notice(turn.text) && ++notices > 1) out.pasted.back() = true;
            out.hollow.back() = is_echo(turn.text, buyer_words) || is_foreign(turn.text, buyer_words);
            if (pairs.letters >= kShortReply) {
                for (const auto& [index, earlier] : said) {
                    if (likeness(pairs, earlier) < kNearlyTheSame) continue;
                    out.repeat_of.back() = static_cast<int>(index);
                    break;
                }
                said.emplace_back(i, std::move(pairs));
            }
        }
    }
}

/// Words that wait for an answer.
bool asks(const Turn& turn, const Recognition& words) { return !turn.needs.empty() || !needs_asked_by(words).empty() || asks_in_words(turn.text); }

/// Buyers' turns of a log that wait for nothing: a bare 好的 to a word that an answer will take time, and who leaves or
/// thinks it over. What comes hours later was not hours late.
std::vector<bool> turns_at_ease(const ChatReading& reading) {
    const auto& turns = reading.transcript->turns;
    std::vector<bool> at_ease(turns.size(), false);
    if (!is_log(reading)) return at_ease;
    bool announced = false, open = false;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Recognition& words = reading.seen[i];
        if (turns[i].role == Role::agent) {
            if (!open) announced = false;
            open = true;
            announced = announced || turns[i].action == "transfer" || words.has_any({"ask_wait", "follow_up", "promise_time", "seek_approval", "escalate"});
        } else if (turns[i].role == Role::buyer) {
            open = false;
            const bool content = !words.acts.empty() && std::all_of(words.acts.begin(), words.acts.end(), [](const ActHit& hit) {
                return hit.act == "buyer_agree" || hit.act == "buyer_thanks" || hit.act == "buyer_satisfied" || hit.act == "buyer_leave";
            });
            at_ease[i] = content && !asks(turns[i], words) && (announced || words.has("buyer_leave"));
        }
    }
    return at_ease;
}

void find_rounds(ChatReading& out) {
    const auto& turns = out.transcript->turns;
    bool open = false;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        int round = -1;
        if (turns[i].role == Role::buyer) open = false;
        if (turns[i].role == Role::agent) {
            if (!open) out.rounds.emplace_back();
            open = true;
            out.rounds.back().push_back(i);
            round = static_cast<int>(out.rounds.size()) - 1;
        }
        out.round_of.push_back(round);
    }
}

/// The buyer's messages at the end of a finished chat that nobody answered.
void find_unanswered(ChatReading& out) {
    const auto& turns = out.transcript->turns;
    if (!out.transcript->finished) return;
    std::size_t from = turns.size();
    bool closed = false;
    for (std::size_t i = turns.size(); i-- > 0;) {
        if (turns[i].role == Role::agent) break;
        if (turns[i].role == Role::buyer) from = i;
        closed = closed || (turns[i].role == Role::system && turns[i].event == "closed");
    }
    if (from == turns.size()) return;
    // A script that ends on the buyer's words leaves no time to answer, unless the buyer was kept waiting first.
    constexpr SimTime kKeptWaiting = std::chrono::seconds(30);
    const bool kept_waiting = out.timed && turns.back().t - turns[from].t > kKeptWaiting;
    if (closed && out.spoke && !kept_waiting) return;
    // Who grumbles after a remedy was booked (这次别再发错了) has his answer.
    const bool remedied = is_log(out) && std::any_of(turns.begin(), turns.begin() + static_cast<std::ptrdiff_t>(from), is_remedy);
    for (std::size_t i = from; i < turns.size(); ++i) {
        if (turns[i].role != Role::buyer || !asks(turns[i], out.seen[i])) continue;
        const std::vector<std::string> needs = needs_asked_by(out.seen[i]);
        const bool only_complains = !needs.empty() && std::all_of(needs.begin(), needs.end(), [](const std::string& need) { return need == "complaint"; });
        // Who orders or thanks in the same breath (重量了 下单啦) waits for nothing either, unless it says what is wrong: 谢谢 closes a demand too.
        const bool of_something = std::ranges::any_of(out.seen[i].acts, [](const ActHit& hit) { return hit.act.starts_with("buyer_complains_"); });
        const bool content = !of_something && out.seen[i].has_any({"buyer_order", "buyer_thanks", "buyer_satisfied"});
        if (!(only_complains && (remedied || content))) out.unanswered.push_back(i);
    }
}

std::size_t turn_of(const Round& turns, const Match& match, const ChatReading& reading) {
    int said = 0;
    for (const std::size_t i : turns) {
        const Turn& turn = reading.transcript->turns[i];
        if (is_message(turn) ? said++ == match.said : match.said < 0 && turn.action == match.words) return i;
    }
    return turns.back();
}

void meet_needs(ChatReading& out, const NeedsTable& table, const Round& so_far) {
    const Situation situation = situation_of(out, so_far, true);
    for (NeedRecord& record : out.needs) {
        if (record.status == NeedStatus::addressed) continue;
        const NeedKind* kind = table.find(record.need);
        if (!kind) continue;
        // An empty condition always holds, but here it means that the table says nothing.
        Match match = kind->addressed.empty() ? Match{} : holds(kind->addressed, situation);
        if (match.holds) {
            record.status = NeedStatus::addressed;
        } else if (record.status == NeedStatus::open && !kind->taken_up.empty() && (match = holds(kind->taken_up, situation)).holds) {
            record.status = NeedStatus::taken_up;
            out.taken_up_at[static_cast<std::size_t>(&record - out.needs.data())] = static_cast<int>(turn_of(so_far, match, out));
        } else {
            continue;
        }
        record.met_at = turn_of(so_far, match, out);
        record.span = match.said >= 0 ? match.span : Span{};
    }
}

/// The buyer says that the answer was none: what was addressed last has only been taken up.
void reopen_last(ChatReading& out) {
    std::size_t last = 0;
    for (const NeedRecord& record : out.needs) {
        if (record.status == NeedStatus::addressed && record.need != "greeting") last = std::max(last, record.met_at);
    }
    for (NeedRecord& record : out.needs) {
        if (record.status != NeedStatus::addressed || record.need == "greeting" || record.met_at != last) continue;
        // What was done at the desk is done, whatever was said beside it.
        const Round& round = out.rounds[static_cast<std::size_t>(out.round_of[record.met_at])];
        if (std::any_of(round.begin(), round.end(), [&](std::size_t i) { return is_remedy(out.transcript->turns[i]); })) continue;
        record.status = NeedStatus::taken_up;
        ++record.times_asked;
    }
}

void follow_needs(ChatReading& out, const NeedsTable& table) {
    const auto& turns = out.transcript->turns;
    Round so_far;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Turn& turn = turns[i];
        if (turn.role == Role::buyer) {
            so_far.clear();
            const bool scripted = !turn.line.empty() || !turn.needs.empty();
            if (!scripted && out.seen[i].has("buyer_reask")) reopen_last(out);
            for (const std::string& need : scripted ? turn.needs : needs_asked_by(out.seen[i])) {
                if (table.find(need)) raise_need(out.needs, need, i);
            }
            out.taken_up_at.resize(out.needs.size(), -1);
        } else if (turn.role == Role::agent) {
            so_far.push_back(i);
            meet_needs(out, table, so_far);
        }
    }
}

void sum_needs(ChatReading& out) {
    std::int64_t halves = 0;
    for (const NeedRecord& record : out.needs) {
        halves += record.status == NeedStatus::addressed ? 2 : record.status == NeedStatus::taken_up ? 1 : 0;
    }
    if (!out.needs.empty() && out.outcome_percent >= 0) {
        // The chat's end weighs as much as one need more.
        const auto n = static_cast<std::int64_t>(out.needs.size());
        out.needs_share_milli = static_cast<int>((1000 * halves / 2 + 10 * out.outcome_percent) / (n + 1));
        return;
    }
    if (!out.needs.empty()) out.needs_share_milli = static_cast<int>(1000 * halves / (2 * static_cast<std::int64_t>(out.needs.size())));
    else if (!out.spoke) out.needs_share_milli = 0;
}

const std::shared_ptr<const Situation::Said>& nothing_said() {
    static const auto kNothing = std::make_shared<const Situation::Said>(Situation::Said{"", {{}, {}, std::make_shared<const ReadText>("")}});
    return kNothing;
}
}  // namespace

Situation situation_of(const ChatReading& reading, const Round& turns, bool earning) {
    Situation situation;
    const auto& all = reading.transcript->turns;
    for (const std::size_t i : turns) {
        const bool void_words = earning && reading.is_void(i);
        if (void_words) situation.said.push_back(nothing_said());
        else if (is_message(all[i])) situation.said.push_back(reading.said[i]);
        else if (!all[i].action.empty()) situation.actions.push_back(all[i]);
    }
    situation.facts = &reading.transcript->brief.facts;
    if (!earning) situation.brief = &reading.transcript->brief;
    for (const Wait& wait : reading.waits) {
        if (std::find(turns.begin(), turns.end(), wait.answered) != turns.end()) situation.waited_s = wait.ms / 1000;
    }
    const std::size_t last = turns.empty() ? 0 : turns.back();
    for (const NeedRecord& need : reading.needs) {
        if (need.raised_at > last) continue;
        situation.asked.push_back(need.need);
        if (need.status == NeedStatus::addressed && need.met_at <= last) situation.addressed.push_back(need.need);
    }
    return situation;
}

const Situation& situation_in(const ChatReading& reading, const Round& turns, bool earning, Situation& own) {
    assert(!turns.empty() && reading.round_of[turns.front()] >= 0);
    const auto number = static_cast<std::size_t>(reading.round_of[turns.front()]);
    const Round& round = reading.rounds[number];
    if (turns.size() <= round.size() && std::equal(turns.begin(), turns.end(), round.begin())) {
        if (earning) return reading.after[turns.back()];
        if (turns.size() == round.size()) return reading.whole[number];
    }
    return own = situation_of(reading, turns, earning);
}

std::vector<Wait> judged_waits(const Lexicon& lexicon, const NeedsTable& needs, const Transcript& transcript) {
    return read_transcript(lexicon, needs, transcript).waits;
}

ChatReading read_transcript(const Lexicon& lexicon, const NeedsTable& needs, const Transcript& transcript) {
    ChatReading out;
    out.transcript = &transcript;
    out.stage = transcript.brief.stage;
    recognise_turns(out, lexicon);
    find_rounds(out);
    out.waits = waits_of(transcript, turns_at_ease(out));
    out.timed = is_timed(transcript);
    follow_needs(out, needs);
    read_outcome(out, needs);
    sum_needs(out);
    find_unanswered(out);
    out.after.resize(transcript.turns.size());
    for (const Round& round : out.rounds) {
        Round so_far;
        for (const std::size_t i : round) {
            so_far.push_back(i);
            out.after[i] = situation_of(out, so_far, true);
        }
        out.whole.push_back(situation_of(out, round, false));
    }
    return out;
}

}  // namespace peilian
