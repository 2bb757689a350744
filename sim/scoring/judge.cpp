#include "scoring/judge.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <tuple>

#include "scoring/why.h"

namespace peilian {
namespace {

/// The rounds that lie within a window, cut to it, and whether more may still come.
struct Scope {
    std::vector<Round> rounds;
    bool open = false;
};

Scope scope_of(const Anchor& anchor, const Window& window, const ChatReading& reading) {
    Scope scope;
    const auto& turns = reading.transcript->turns;
    const bool inclusive = anchor.inclusive || window.with_anchor;
    // With its own turn, an occasion takes in its whole round: a regret may come in the bubble before a refusal.
    const int own = inclusive ? reading.round_of[anchor.turn] : -1;
    const std::size_t begin = own >= 0 ? reading.rounds[static_cast<std::size_t>(own)].front() : anchor.turn;
    const bool by_time = window.seconds > 0 && reading.timed;
    const SimTime deadline = turns[anchor.turn].t + std::chrono::seconds(window.seconds);
    const bool by_rounds = window.agent_turns > 0 && !anchor.at_end;
    std::size_t after = 0;  // rounds at or after the occasion
    for (const Round& round : reading.rounds) {
        Round cut;
        if (window.or_before && round.back() < begin) {
            scope.rounds.push_back(round);
            continue;
        }
        for (const std::size_t i : round) {
            if (i < begin || (i == anchor.turn && !inclusive)) continue;
            if (by_time && turns[i].t > deadline) continue;
            cut.push_back(i);
        }
        if (round.back() < anchor.turn || (round.back() == anchor.turn && !inclusive)) continue;
        if (by_rounds && after == static_cast<std::size_t>(window.agent_turns)) break;
        scope.rounds.push_back(std::move(cut));
        ++after;
    }
    if (reading.transcript->finished) return scope;
    scope.open = true;
    if (by_time && turns.back().t > deadline) scope.open = false;
    if (by_rounds && after == static_cast<std::size_t>(window.agent_turns)) {
        // The last round is over once somebody else has spoken.
        const std::size_t end = scope.rounds.back().empty() ? turns.size() : scope.rounds.back().back();
        const bool buyer_spoke = std::any_of(turns.begin() + static_cast<std::ptrdiff_t>(std::min(end, turns.size())), turns.end(),
                                             [](const Turn& t) { return t.role == Role::buyer; });
        if (buyer_spoke) scope.open = false;
    }
    return scope;
}

/// The turn of a round whose words or action made the condition hold.
Evidence evidence_of(const Round& turns, const Match& match, const ChatReading& reading) {
    const auto& all = reading.transcript->turns;
    Evidence evidence;
    evidence.turn = turns.back();
    evidence.span = match.span;
    evidence.words = match.words;
    int said = 0;
    for (const std::size_t i : turns) {
        if (all[i].action.empty()) {
            if (said++ == match.said) evidence.turn = i;
        } else if (match.said < 0 && all[i].action == match.words) {
            evidence.turn = i;
        }
    }
    return evidence;
}

/// The first moment of a round at which the condition holds.
std::optional<Evidence> earned_in(const Round& round, const Condition& condition, const ChatReading& reading) {
    Round so_far;
    Situation own;
    for (const std::size_t i : round) {
        so_far.push_back(i);
        const Match match = holds(condition, situation_in(reading, so_far, true, own));
        if (match.holds) return evidence_of(so_far, match, reading);
    }
    return std::nullopt;
}

bool has_turn(const Scope& scope, std::size_t turn) {
    return std::any_of(scope.rounds.begin(), scope.rounds.end(),
                       [&](const Round& r) { return std::find(r.begin(), r.end(), turn) != r.end(); });
}

/// Asking back is part of answering: the time for the answer begins anew with the question in return, once.
bool asked_back_first(const Demand& demand, const Anchor& anchor, const Scope& scope, const ChatReading& reading) {
    const int asked_at = reading.taken_up_at[static_cast<std::size_t>(anchor.need)];
    if (asked_at < 0 || !has_turn(scope, static_cast<std::size_t>(asked_at))) return false;
    const Anchor again{static_cast<std::size_t>(asked_at), false, anchor.need, false};
    return has_turn(scope_of(again, demand.window, reading), reading.needs[static_cast<std::size_t>(anchor.need)].met_at);
}

struct Trial {
    bool met = false, open = false;
    std::vector<Evidence> evidence;
};

/// A script may close on the buyer's words; nobody can answer those.
bool leaves_no_chance(const Anchor& anchor, const ChatReading& reading) {
    constexpr SimTime kMoment = std::chrono::seconds(30);
    const auto& turns = reading.transcript->turns;
    if (!reading.transcript->finished || !reading.spoke || anchor.inclusive || turns[anchor.turn].role == Role::agent) return false;
    bool closed = false;
    for (std::size_t i = anchor.turn + 1; i < turns.size(); ++i) {
        if (turns[i].role == Role::agent) return false;
        closed = closed || (turns[i].role == Role::system && turns[i].event == "closed");
    }
    return closed && (!reading.timed || turns.back().t - turns[anchor.turn].t <= kMoment);
}

Trial try_demand(const Demand& demand, const Anchor& anchor, const ChatReading& reading) {
    const Scope scope = scope_of(anchor, demand.window, reading);
    Trial trial;
    trial.open = scope.open;
    trial.met = true;
    if (demand.addressed || demand.taken_up) {
        const NeedRecord* need = anchor.need >= 0 ? &reading.needs[static_cast<std::size_t>(anchor.need)] : nullptr;
        const bool enough = need && (need->status == NeedStatus::addressed || (demand.taken_up && need->status == NeedStatus::taken_up));
        trial.met = enough && (has_turn(scope, need->met_at) || asked_back_first(demand, anchor, scope, reading));
        if (trial.met) {
            const Turn& turn = reading.transcript->turns[need->met_at];
            trial.evidence.push_back({need->met_at, need->span, turn.action.empty() ? words_at(turn, need->span) : turn.action});
        }
    }
    if (!demand.condition.empty() || !(demand.addressed || demand.taken_up)) {
        int found = 0;
        for (const Round& round : scope.rounds) {
            if (round.empty()) continue;
            if (const auto evidence = earned_in(round, demand.condition, reading)) {
                trial.evidence.push_back(*evidence);
                if (++found == demand.count) break;
            }
        }
        trial.met = trial.met && found >= demand.count;
    }
    return trial;
}

Ruling judge_require(const Standard& standard, const Occasion& occasion, const Check& check, const ChatReading& reading) {
    Ruling out;
    const auto anchors = anchors_of(occasion, reading, check.demand.window.agent_turns > 0 ? check.demand.window.agent_turns : 2);
    if (anchors.empty()) return out;
    int met = 0, partly = 0, missed = 0, pending = 0;
    const Anchor* lost = nullptr;
    for (const Anchor& anchor : anchors) {
        if (leaves_no_chance(anchor, reading)) continue;
        const Trial full = try_demand(check.demand, anchor, reading);
        std::optional<Trial> weaker;
        if (!full.met && check.partly) weaker = try_demand(*check.partly, anchor, reading);
        if (full.met) {
            ++met;
        } else if (full.open || (weaker && !weaker->met && weaker->open)) {
            ++pending;
            continue;
        } else if (weaker && weaker->met) {
            ++partly;
        } else {
            ++missed;
        }
        const Trial& shown = full.met || !weaker ? full : *weaker;
        if (shown.met) {
            for (const Evidence& e : shown.evidence) {
                if (std::find(out.evidence.begin(), out.evidence.end(), e) == out.evidence.end()) out.evidence.push_back(e);
            }
        } else if (!lost) {
            lost = &anchor;
        }
    }
    if (met + partly + missed + pending == 0) return out;
    if (missed == 0 && pending > 0) {
        out.verdict = Verdict::pending;
    } else if (partly == 0 && missed == 0) {
        out.verdict = Verdict::met;
        out.factor_milli = 1000;
    } else if (met == 0 && partly == 0) {
        out.verdict = Verdict::missed;
        out.evidence.clear();
    } else {
        out.verdict = Verdict::partly;
        out.factor_milli = check.partly_share * 10;
    }
    out.why = why_require(standard, check, out.verdict, out.evidence, lost, reading);
    return out;
}

Ruling judge_forbid(const Standard& standard, const Occasion& occasion, const Check& check, const ChatReading& reading) {
    Ruling out;
    const auto anchors = anchors_of(occasion, reading, 1);
    if (anchors.empty()) return out;
    bool open = false;
    Situation own;
    for (const Anchor& anchor : anchors) {
        const Scope scope = scope_of(anchor, check.demand.window, reading);
        open = open || scope.open;
        for (const Round& round : scope.rounds) {
            // The whole round decides: a regret in the next bubble still softens a refusal.
            if (round.empty() || !holds(check.demand.condition, situation_in(reading, round, false, own)).holds) continue;
            const std::size_t before = out.evidence.size();
            for (const std::size_t i : round) {
                const Match match = holds(check.demand.condition, situation_in(reading, {i}, false, own));
                if (match.holds) out.evidence.push_back(evidence_of({i}, match, reading));
            }
            if (out.evidence.size() == before) {
                out.evidence.push_back(evidence_of(round, holds(check.demand.condition, situation_in(reading, round, false, own)), reading));
            }
        }
    }
    std::sort(out.evidence.begin(), out.evidence.end(), [](const Evidence& a, const Evidence& b) {
        return std::tie(a.turn, a.span.start, a.span.end, a.words) < std::tie(b.turn, b.span.start, b.span.end, b.words);
    });
    out.evidence.erase(std::unique(out.evidence.begin(), out.evidence.end()), out.evidence.end());
    const int times = static_cast<int>(out.evidence.size());
    if (times >= check.demand.count) {
        out.verdict = Verdict::missed;
    } else if (check.partly && times >= check.partly->count) {
        out.verdict = Verdict::partly;
        out.factor_milli = check.partly_share * 10;
    } else if (open) {
        out.verdict = Verdict::pending;
    } else if (!reading.spoke) {
        out.verdict = Verdict::missed;  // silence is not a merit
    } else {
        out.verdict = Verdict::met;
        out.factor_milli = 1000;
    }
    out.why = why_forbid(standard, out.verdict, out.evidence, reading);
    return out;
}

}  // namespace

Ruling judge(const Standard& standard, const Occasion& occasion, const Check& check, const ChatReading& reading) {
    switch (check.kind) {
        case CheckKind::require: return judge_require(standard, occasion, check, reading);
        case CheckKind::forbid: return judge_forbid(standard, occasion, check, reading);
        case CheckKind::measure: break;
    }
    if (anchors_of(occasion, reading, 1).empty()) return {};
    return judge_figure(check, reading);
}

}  // namespace peilian
