#include "scoring/outcome.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "scoring/asking.h"

namespace peilian {
namespace {

/// How far a chat came to an end that its buyer can live with, percent. The steps are those at which people's ratings of
/// real help-desk chats differ (tests/scoring/README.md): a thank-you, an open question, an apology as the last word.
constexpr int kThanked = 100, kAgreed = 85, kAnswered = 67, kUnclear = 50, kMannersOnly = 42, kAsking = 30, kDiscontent = 0, kLost = -50;

bool asks(const Turn& turn, const Recognition& words) {
    return asks_in_words(turn.text) || std::ranges::any_of(words.acts, [](const ActHit& hit) { return hit.act.ends_with("_ask"); });
}

int times_reasked(const ChatReading& reading) {
    return static_cast<int>(std::count_if(reading.seen.begin(), reading.seen.end(), [](const Recognition& words) { return words.has("buyer_reask"); }));
}

/// Of the buyer's runs of messages after the first answer, the share that shows displeasure with it.
void read_displeasure(ChatReading& reading) {
    static constexpr std::array<std::string_view, 7> kDispleased{"buyer_annoyed", "buyer_anger", "buyer_complains_service", "buyer_threat_leave",
                                                                 "buyer_threat_review", "buyer_reask", "buyer_chase"};
    int runs = 0, displeased = 0;
    bool answered = false, in_run = false, counted = false;
    for (std::size_t i = 0; i < reading.seen.size(); ++i) {
        const Turn& turn = reading.transcript->turns[i];
        if (turn.text.empty()) continue;
        if (turn.role == Role::agent) {
            answered = true;
            in_run = false;
        } else if (turn.role == Role::buyer && answered) {
            if (!in_run) ++runs, counted = false;
            in_run = true;
            if (counted || !reading.seen[i].has_any(kDispleased)) continue;
            if (displeased++ == 0) reading.displeased_at = i;
            counted = true;
        }
    }
    if (runs > 0) reading.displeased_milli = 1000 * displeased / runs;
}

/// Complains, and nothing worse.
bool only_grumbles(const Recognition& words) {
    return words.has("buyer_complaint") && std::all_of(words.acts.begin(), words.acts.end(), [](const ActHit& hit) { return hit.act.starts_with("buyer_compl"); });
}

/// What the buyer's last words after an answer say; nothing when they say nothing of it.
std::optional<int> by_buyer(const ChatReading& reading) {
    static constexpr std::array<std::string_view, 3> kThanks{"buyer_thanks", "buyer_order", "buyer_satisfied"};
    static constexpr std::array<std::string_view, 2> kConsent{"buyer_agree", "buyer_leave"};
    static constexpr std::array<std::string_view, 7> kTrouble{"buyer_anger", "buyer_complaint", "buyer_chase", "buyer_reask", "buyer_threat_leave",
                                                              "buyer_threat_review", "buyer_refuse"};
    const auto& turns = reading.transcript->turns;
    static constexpr std::array<std::string_view, 4> kOffers{"offer_refund", "offer_exchange", "offer_reship", "offer_compensation"};
    bool answered = false, remedied = false, offered = false;   // done at the desk, or in words
    std::size_t last = turns.size();
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].role == Role::agent && !turns[i].text.empty()) answered = true;
        remedied = remedied || is_remedy(turns[i]);
        offered = offered || (turns[i].role == Role::agent && !reading.is_void(i) && reading.seen[i].has_any(kOffers));
        if (turns[i].role == Role::buyer && answered && !turns[i].text.empty()) last = i;
    }
    if (last == turns.size()) return std::nullopt;
    const Recognition& words = reading.seen[last];
    static constexpr std::array<std::string_view, 3> kGone{"buyer_anger", "buyer_threat_leave", "buyer_threat_review"};
    static constexpr std::array<std::string_view, 2> kContent{"buyer_thanks", "buyer_satisfied"};
    if (!remedied && words.has_any(kGone) && !words.has_any(kContent)) return kLost;
    if (words.has_any(kTrouble)) return remedied && only_grumbles(words) ? kUnclear : kDiscontent;
    // 那我明天寄回去 好的 speaks of the return that was agreed on; 谢谢 beside a demand that nobody met is but manners.
    const bool demands = words.has("buyer_refund_ask") && !words.has("buyer_agree");
    if (demands && !remedied && !offered) return kDiscontent;
    if (words.has_any(kThanks)) return kThanked;
    if (demands) return kDiscontent;
    if (words.has("buyer_leave") && times_reasked(reading) > 0) return kDiscontent;   // leaves without the answer
    if (asks(turns[last], words)) return kAsking;
    if (words.has_any(kConsent) || remedied) return kAgreed;
    return kUnclear;
}

/// Whether the agent gave anything beside manners: a fact, a step, a remedy, a question that leads on, a deed at the desk.
bool gave_anything(const ChatReading& reading) {
    static constexpr std::array<std::string_view, 13> kManners{"greet", "introduce_self", "offer_help", "thank", "farewell", "welcome", "care", "praise",
                                                               "apologise", "empathise", "reassure", "acknowledge", "invite_review"};
    for (std::size_t i = 0; i < reading.seen.size(); ++i) {
        const Turn& turn = reading.transcript->turns[i];
        if (turn.role != Role::agent || reading.is_void(i)) continue;
        if (!turn.action.empty()) return true;
        const auto is_manner = [](const ActHit& hit) { return std::find(kManners.begin(), kManners.end(), hit.act) != kManners.end(); };
        const std::vector<ActHit>& acts = reading.seen[i].acts;
        if ((!turn.text.empty() && acts.empty()) || !std::all_of(acts.begin(), acts.end(), is_manner)) return true;   // what is not understood may be an answer
    }
    return false;
}

/// 十分钟内给您答复: a time, and nothing that will be done by then.
bool only_promises(const Recognition& words) {
    static constexpr std::array<std::string_view, 4> kBeside{"promise_time", "reassure", "acknowledge", "agree"};
    return words.has("promise_time") && std::ranges::all_of(words.acts, [](const ActHit& hit) { return std::ranges::find(kBeside, hit.act) != kBeside.end(); });
}

/// What the agent's messages alone say: signs that add up, the last message's above all.
int by_agent(const ChatReading& reading) {
    static constexpr std::array<std::string_view, 1> kWelcome{"welcome"}, kCare{"care"}, kRegret{"apologise"}, kFollowUp{"follow_up"}, kEvidence{"ask_evidence"};
    static constexpr std::array<std::string_view, 4> kAnswer{"instruct", "inform_policy", "offer_help", "acknowledge"};
    static constexpr std::array<std::string_view, 4> kRemedy{"offer_refund", "offer_exchange", "offer_reship", "offer_compensation"};
    static constexpr std::array<std::string_view, 2> kStep{"instruct", "report_done"};
    const Recognition* last = nullptr;
    bool welcomed = false, regretted = false, said_nothing = false;
    for (std::size_t i = 0; i < reading.seen.size(); ++i) {
        const Turn& turn = reading.transcript->turns[i];
        if (turn.role != Role::agent || turn.text.empty()) continue;
        said_nothing = reading.is_void(i);
        last = &reading.seen[i];
        if (said_nothing) continue;
        welcomed = welcomed || last->has_any(kWelcome);
        regretted = regretted || last->has_any(kRegret);
    }
    if (!last) return kUnclear;
    if (said_nothing) return kDiscontent;  // the last word leaves the buyer where he was
    if (last->has_any(kRemedy)) return kAnswered;   // a remedy speaks louder than the regret beside it
    int percent = kUnclear + 5;
    if (welcomed || last->has_any(kCare)) percent += 45;
    else if (last->has_any(kAnswer)) percent += 12;
    if (last->has_any(kRegret)) percent -= 30;
    else if (regretted) percent -= 20;
    if ((last->has_any(kFollowUp) || only_promises(*last)) && !last->has_any(kStep)) percent -= 20;
    if (last->has_any(kEvidence)) percent -= 20;
    return std::clamp(percent, 0, gave_anything(reading) ? 100 : kMannersOnly);
}

}  // namespace

bool is_remedy(const Turn& turn) {
    static constexpr std::array<std::string_view, 4> kRemedies{"create_refund", "create_exchange", "create_reship", "change_price"};
    return turn.role == Role::agent && std::find(kRemedies.begin(), kRemedies.end(), turn.action) != kRemedies.end();
}

bool is_log(const ChatReading& reading) {
    const Transcript& chat = *reading.transcript;
    const auto scripted = [](const Turn& turn) { return !turn.line.empty() || !turn.needs.empty(); };
    return chat.brief.scenario.empty() && reading.spoke && std::none_of(chat.turns.begin(), chat.turns.end(), scripted);
}

void read_outcome(ChatReading& reading, const NeedsTable& needs) {
    if (!is_log(reading)) return;
    const auto& turns = reading.transcript->turns;
    const auto real = [](const NeedRecord& record) { return record.need != "greeting"; };
    if (std::none_of(reading.needs.begin(), reading.needs.end(), real) && needs.find("help")) {
        NeedRecord help;
        help.need = "help";
        reading.needs.push_back(help);
        reading.taken_up_at.push_back(-1);
        for (std::size_t i = 0; i < turns.size(); ++i) {
            if (turns[i].role != Role::agent) continue;
            Round upto = reading.rounds[static_cast<std::size_t>(reading.round_of[i])];
            const Situation situation = situation_of(reading, upto, true);
            NeedRecord& record = reading.needs.back();
            const NeedKind& kind = *needs.find("help");
            if (Match match = holds(kind.addressed, situation); match.holds && record.status != NeedStatus::addressed) {
                record.status = NeedStatus::addressed;
                record.met_at = i;
            } else if (record.status == NeedStatus::open && !reading.is_void(i)) {
                record.status = NeedStatus::taken_up;
                record.met_at = i;
            }
        }
    }
    read_displeasure(reading);
    const int agent = by_agent(reading);
    const std::optional<int> buyer = by_buyer(reading);
    // Anger on the way leaves its mark on the end, and so does every answer that was none.
    const auto angry = [&](const Recognition& words) { return words.has("buyer_anger") || words.has("buyer_threat_review"); };
    const int scar = buyer ? (std::any_of(reading.seen.begin(), reading.seen.end(), angry) ? 15 : 0) + 10 * std::min(3, times_reasked(reading)) : 0;
    // The buyer knows best, and the agent's last message still tells the one end from the other: measured, both weigh the same.
    reading.outcome_percent = buyer ? std::max(0, (*buyer + agent) / 2 - (*buyer == kLost ? 0 : scar)) : agent;
    if (reading.needs.empty()) return;
    // What was asked last is what the chat's end decides.
    NeedRecord& last = *std::max_element(reading.needs.begin(), reading.needs.end(), [&](const NeedRecord& a, const NeedRecord& b) {
        return std::pair(real(a), a.raised_at) < std::pair(real(b), b.raised_at);
    });
    const NeedStatus before = last.status;
    last.status = reading.outcome_percent >= kAnswered ? NeedStatus::addressed : reading.outcome_percent >= kAsking ? NeedStatus::taken_up : NeedStatus::open;
    if (before == NeedStatus::open && last.status != NeedStatus::open) last.met_at = reading.rounds.back().back();
}

}  // namespace peilian
