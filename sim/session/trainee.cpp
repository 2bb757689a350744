#include "session/trainee.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "session/contrive.h"
#include "session/model_run.h"
#include "session/trainee_words.h"
#include "text/recognition.h"

namespace peilian {
namespace {

constexpr std::array<std::string_view, kTraineeKinds.size()> kNames{"model", "plain", "slow", "silent", "parrot",
                                                                    "stuffer", "rude", "overpromiser", "giveaway", "random"};
constexpr int kMostMoves = 40;
constexpr SimTime kLate{90000};

int visits(const SessionState& state) {
    const auto found = state.entered.find(state.node);
    return found == state.entered.end() ? 1 : found->second;
}

/// Only ornament: nothing is lost to the buyer without it.
bool is_ornament(const Recognition& clause) {
    static constexpr std::array<std::string_view, 7> kOrnaments{"praise", "care", "cross_sell", "invite_review", "argue_value", "welcome", "retain"};
    return !clause.acts.empty() && std::all_of(clause.acts.begin(), clause.acts.end(), [](const ActHit& hit) {
        return std::find(kOrnaments.begin(), kOrnaments.end(), hit.act) != kOrnaments.end();
    });
}

std::string without_ornament(const Lexicon& lexicon, const std::string& reply) {
    static constexpr std::string_view kMarks[] = {"。", "!", "\uFF01", "~", "?", "\uFF1F", ";", "\uFF1B", ",", "\uFF0C"};
    std::string kept, clause;
    const auto finish = [&] {
        if (!clause.empty() && !is_ornament(recognise(lexicon, clause))) kept += clause;
        clause.clear();
    };
    for (std::size_t i = 0; i < reply.size();) {
        const auto mark = std::find_if(std::begin(kMarks), std::end(kMarks), [&](std::string_view m) { return reply.compare(i, m.size(), m) == 0; });
        const std::size_t length = mark == std::end(kMarks) ? 1 : mark->size();
        clause.append(reply, i, length);
        i += length;
        if (mark != std::end(kMarks)) finish();
    }
    finish();
    return kept.empty() ? reply : kept;
}

Move saying(std::string_view words) {
    Move move;
    move.inputs.push_back(Reply{std::string(words)});
    return move;
}

/// One after the other, from the first again.
template <std::size_t N>
std::string_view nth_of(const std::array<std::string_view, N>& words, int nth) { return words[static_cast<std::size_t>(nth) % N]; }

Json yuan(std::int64_t fen) { return Json(static_cast<double>(fen) / 100); }

/// What a giveaway does beside the words: a price far below the floor, the whole money back.
std::vector<SessionInput> gifts(const Scenario& scenario, int nth) {
    std::vector<SessionInput> out;
    const Product* product = scenario.find_product(scenario.product);
    if (nth == 1 && product && scenario.stage != "after_sale") out.push_back(DeskAction{"change_price", Json::object().set("price", yuan(product->floor_price / 2))});
    if (nth == 1 && scenario.stage != "after_sale") out.push_back(DeskAction{"send_coupon", Json::object().set("off", yuan(scenario.shop.coupon_limit * 10 + 5000)).set("threshold", 0)});
    if (nth == 1 && scenario.stage == "after_sale") {
        out.push_back(DeskAction{"create_refund", Json::object().set("amount", yuan(2 * scenario.order.paid + 10000)).set("reason", "顾客要求").set("return", false)});
    }
    return out;
}

/// Chooses among everything the others might do.
Move random_move(const Scenario& scenario, const Rules& rules, const SessionState& state, Rng& rng, int nth) {
    std::vector<std::string_view> replies;
    for (const auto& [node, texts] : scenario.model_replies) replies.insert(replies.end(), texts.begin(), texts.end());
    const auto any = [&](const auto& words) { return saying(words[rng.below(static_cast<std::uint32_t>(words.size()))]); };
    Move move;
    switch (rng.below(20)) {
        case 0: return {};
        case 1: move = any(trainee_words::kStuffer); break;
        case 2: move = any(trainee_words::kRude); break;
        case 3: move = any(trainee_words::kOverpromiser); break;
        case 4: move = any(trainee_words::kGiveaway); break;
        case 5:
        case 6: move = model_move(scenario, state); break;
        case 7: move = saying("嗯嗯呃"); break;
        case 8:
        case 9: move = replies.empty() ? any(trainee_words::kParrot) : any(replies); break;
        default: {
            const Node* node = scenario.find_node(state.node);
            const std::size_t branches = node ? node->branches.size() : 0, reactions = scenario.persona.reactions.size();
            if (node && node->bargain && rng.below(8) != 0) {
                move = contrive(scenario, rules, *node->bargain, rng);
                break;
            }
            if (branches + reactions == 0) break;
            // Reactions hold everywhere: try them now and then.
            const bool reaction = branches == 0 || (reactions > 0 && rng.below(8) == 0);
            const Condition& wanted = reaction ? scenario.persona.reactions[rng.below(static_cast<std::uint32_t>(reactions))].when
                                               : node->branches[rng.below(static_cast<std::uint32_t>(branches))].when;
            move = contrive(scenario, rules, wanted, rng);
            break;
        }
    }
    if (move.inputs.empty()) return move;
    if (move.after > kLate) return move;
    if (rng.below(12) == 0) {
        for (SessionInput& gift : gifts(scenario, 1)) move.inputs.push_back(std::move(gift));
    }
    if (rng.below(8) == 0) move.inputs.push_back(DeskAction{"request_photo", Json::object()});
    if (nth > 3 && rng.below(25) == 0) move.inputs.push_back(EndChat{});
    move.after = SimTime{3000 + 1000 * static_cast<std::int64_t>(rng.below(60))};
    return move;
}

}  // namespace

std::string_view name_of(TraineeKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<TraineeKind> trainee_named(std::string_view name) {
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) return std::nullopt;
    return kTraineeKinds[static_cast<std::size_t>(found - kNames.begin())];
}

bool ought_to_pass(TraineeKind kind) { return kind == TraineeKind::model || kind == TraineeKind::plain; }

Trainee::Trainee(const Scenario& scenario, const Rules& rules, TraineeKind kind, std::uint64_t seed)
    : scenario_(scenario), rules_(rules), kind_(kind), rng_{seed ^ 0x7261696E6565ULL} {   // apart from the buyer's, which begins at the seed itself
    led_ = static_cast<int>(rng_.below(16));
}

/// The authors' move, once for every visit.
Move Trainee::led(const SessionState& state) {
    if (replied_[state.node] == visits(state)) return {};
    replied_[state.node] = visits(state);
    return model_move(scenario_, state);
}

Move Trainee::choose(const SessionState& state) {
    switch (kind_) {
        case TraineeKind::silent: return {};
        case TraineeKind::model: return led(state);
        case TraineeKind::slow: {
            Move move = led(state);
            move.after = kLate;
            return move;
        }
        case TraineeKind::plain: {
            Move move = led(state);
            for (SessionInput& input : move.inputs) {
                if (Reply* reply = std::get_if<Reply>(&input)) reply->text = without_ornament(rules_.lexicon, reply->text);
            }
            return move;
        }
        case TraineeKind::random: return nth_++ >= led_ ? random_move(scenario_, rules_, state, rng_, nth_) : led(state);
        default: break;
    }
    if (state.transcript.turns.size() == answered_) return {};
    Move move;
    switch (kind_) {
        case TraineeKind::parrot: move = saying(trainee_words::kParrot[0]); break;
        case TraineeKind::stuffer: move = saying(nth_of(trainee_words::kStuffer, nth_)); break;
        case TraineeKind::rude: move = saying(nth_of(trainee_words::kRude, nth_)); break;
        case TraineeKind::overpromiser: move = saying(nth_of(trainee_words::kOverpromiser, nth_)); break;
        default:
            move = saying(nth_of(trainee_words::kGiveaway, nth_));
            for (SessionInput& gift : gifts(scenario_, nth_)) move.inputs.push_back(std::move(gift));
            break;
    }
    ++nth_;
    answered_ = state.transcript.turns.size() + move.inputs.size();
    return move;
}

SessionState play_trainee(const Scenario& scenario, const Rules& rules, TraineeKind kind, std::uint64_t seed) {
    Trainee trainee(scenario, rules, kind, seed);
    const bool led = kind == TraineeKind::model || kind == TraineeKind::plain || kind == TraineeKind::slow;
    return play_moves(scenario, rules, seed, led ? 200 : kMostMoves, [&](const SessionState& state) { return trainee.choose(state); });
}

}  // namespace peilian
