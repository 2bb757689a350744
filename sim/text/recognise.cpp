#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "text/characters.h"
#include "text/compiled_lexicon.h"
#include "text/hits.h"
#include "text/numbers.h"
#include "text/read_text.h"
#include "text/recognition_memory.h"
#include "text/weighing.h"

namespace peilian {

bool Recognition::has(std::string_view act) const { return find(act) != nullptr; }

bool is_misconduct(std::string_view act) {
    static constexpr auto kActs = std::to_array<std::string_view>({"blame_buyer", "bribe_review", "curt", "disclose_private", "divert_off_platform", "interrogate", "overpromise", "rude", "shirk", "threaten"});
    return std::ranges::find(kActs, act) != kActs.end();
}

bool is_displeasure(std::string_view act) {
    static constexpr auto kActs = std::to_array<std::string_view>({"buyer_abusive", "buyer_anger", "buyer_annoyed", "buyer_chase", "buyer_reask", "buyer_refuse"});
    return std::ranges::find(kActs, act) != kActs.end() || act.starts_with("buyer_compl") || act.starts_with("buyer_threat");
}

const ActHit* Recognition::find(std::string_view act) const {
    const auto it = std::ranges::find(acts, act, &ActHit::act);
    return it == acts.end() ? nullptr : &*it;
}

namespace {

/// What the buyer said last; read only when something asks for it.
class BuyerText {
public:
    BuyerText(const Side& side, std::string_view text) : side_(side), raw_(text) {}

    const NormalText& normal() {
        if (!normal_) normal_ = normalise(raw_);
        return *normal_;
    }

    const Figures& figures() {
        if (!figures_) figures_ = find_figures(normal());
        return *figures_;
    }

    bool meets(int condition) {
        if (raw_.empty()) return false;
        if (met_.empty()) {
            met_.assign(static_cast<std::size_t>(side_.conditions), false);
            const NormalText& t = normal();
            side_.condition_index.scan(t, figures(), [&](int pattern, int, int) { met_[static_cast<std::size_t>(side_.condition_of[static_cast<std::size_t>(pattern)])] = true; });
        }
        return met_[static_cast<std::size_t>(condition)];
    }

private:
    const Side& side_;
    std::string_view raw_;
    std::optional<NormalText> normal_;
    std::optional<Figures> figures_;
    std::vector<bool> met_;
};

class Recogniser {
public:
    Recogniser(const Side& side, std::string_view text, std::string_view buyer)
        : side_(side), text_(normalise(text)), buyer_(side, buyer), has_numbers_(std::ranges::any_of(text_.chars, begins_number)), figures_(find_figures(text_, talk(text, buyer))) {}

    Recognition run(DecidedBy decided_by) {
        Recognition out;
        if (!keyword_pile()) {
            collect();
            decide();
            yield();
            drop_refused_offers();
            fill();
            if (decided_by == DecidedBy::patterns_and_weights) weigh(out);
        }
        for (const Found& f : hits_) out.acts.push_back({act_of(f).id, text_.original(f.start, whole_word(f.end)), meaning(f).source});
        count_kinds(out);
        std::ranges::stable_sort(out.acts, [](const ActHit& a, const ActHit& b) {
            return a.span.start != b.span.start ? a.span.start < b.span.start : a.act < b.act;
        });
        out.values = std::move(figures_.hits);
        if (has_numbers_) figures_ = find_figures(text_);
        out.read = std::make_shared<const ReadText>(std::move(text_), std::move(figures_));
        return out;
    }

private:
    /// Who asks for a coupon asks about the price.
    void count_kinds(Recognition& out) const {
        if (std::ranges::none_of(side_.acts, [](const LexiconAct& act) { return act.counts_as >= 0; })) return;
        std::set<std::string, std::less<>> there;
        for (const ActHit& hit : out.acts) there.insert(hit.act);
        for (std::size_t i = 0; i < out.acts.size(); ++i) {
            const int act = side_.act_named(out.acts[i].act), general = act < 0 ? -1 : side_.acts[static_cast<std::size_t>(act)].counts_as;
            if (general < 0) continue;
            const std::string& id = side_.acts[static_cast<std::size_t>(general)].id;
            if (there.insert(id).second) out.acts.push_back({id, out.acts[i].span, out.acts[i].pattern});
        }
    }

    const LexiconPattern& meaning(const Found& f) const { return side_.patterns[static_cast<std::size_t>(f.pattern)]; }
    const LexiconAct& act_of(const Found& f) const { return side_.acts[static_cast<std::size_t>(meaning(f).act)]; }
    int clause(int at) const { return text_.clause[static_cast<std::size_t>(at)]; }

    /// What was said before about figures; read only when the reply holds one.
    PriceTalk talk(std::string_view text, std::string_view buyer) {
        if (!has_numbers_) return {};
        PriceTalk out = price_talk(text, buyer);
        if (!buyer.empty()) out.named = named_figures(buyer_.normal());
        return out;
    }

    /// A pattern that begins with 你 means the buyer as the one who acts; in 帮您查 the agent does.
    bool object_as_subject(int at) const {
        constexpr std::u32string_view kBefore = U"帮给为替送跟";
        return at > 0 && text_.chars[static_cast<std::size_t>(at)] == U'你' && text_.border[static_cast<std::size_t>(at)] == Border::none &&
               kBefore.find(text_.chars[static_cast<std::size_t>(at - 1)]) != std::u32string_view::npos;
    }

    static constexpr int kLongestFigure = 24;  ///< in characters; a longer one is no price and no time

    /// The end moved out of the word or figure that it would cut.
    int whole_word(int end) const {
        const int cut = end;
        for (int k = figures_.first_token[static_cast<std::size_t>(std::max(0, cut - kLongestFigure))]; k < figures_.first_token[static_cast<std::size_t>(cut)]; ++k) {
            const Token& token = figures_.tokens[static_cast<std::size_t>(k)];
            if (token.kind < TokenKind::statement && token.end > cut) end = std::max(end, token.end);
        }
        for (int at = std::max(0, end - 3); at < end; ++at) {
            const int n = side_.words.longest_at(text_, at);
            if (at + n > end && clause(at) == clause(at + n - 1)) return at + n;
        }
        return end;
    }

    /// Five words or more with marks between, no sentence among them and hardly anybody spoken to: they do nothing.
    /// A blank beside a figure parts nothing: 便宜 5 元.
    bool keyword_pile() const {
        int pieces = 0, longest = 0, length = 0, persons = 0;
        for (int i = 0; i < text_.size(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            const char32_t c = text_.chars[at];
            const bool figure = is_digit(c) || (i > 0 && is_digit(text_.chars[at - 1]));
            const bool begins = i == 0 || text_.typed[at] >= Border::soft || (text_.typed[at] == Border::space && !figure);
            pieces += begins ? 1 : 0;
            length = begins ? 1 : length + 1;
            longest = std::max(longest, length);
            persons += c == U'你' || c == U'我' ? 1 : 0;
        }
        return pieces >= 5 && longest <= 6 && persons <= 1 && text_.size() <= pieces * 7 / 2;
    }

    void collect() {
        side_.index.scan(text_, figures_, [&](int pattern, int start, int end) {
            if (object_as_subject(start)) return;
            const LexiconPattern& p = side_.patterns[static_cast<std::size_t>(pattern)];
            if (p.role == PatternRole::performs) performs_.push_back({pattern, start, end});
            else
                for (int c = clause(start); c <= clause(end - 1); ++c) cancelled_.emplace_back(p.act, c);
        });
        std::ranges::sort(cancelled_);
        std::ranges::sort(performs_, [&](const Found& a, const Found& b) {
            const int x = meaning(a).act, y = meaning(b).act;
            if (x != y) return x < y;
            if (a.start != b.start) return a.start < b.start;
            return a.end != b.end ? a.end > b.end : a.pattern < b.pattern;
        });
    }

    void decide() {
        for (const Found& f : performs_)
            if (meaning(f).residual == Residual::no) {
                if (stands(f)) {
                    keep(f);
                    if (meaning(f).sure) sure_.push_back(meaning(f).act);
                }
            }
    }

    /// Overlapping hits of one act are one hit.
    void keep(const Found& f) {
        if (!hits_.empty()) {
            Found& last = hits_.back();
            if (meaning(last).act == meaning(f).act && f.start < last.end) {
                last.end = std::max(last.end, f.end);
                return;
            }
        }
        hits_.push_back(f);
    }

    HitsByAct by_act() const {
        HitsByAct out;
        for (const Found& f : hits_) out.add(meaning(f).act, f);
        return out;
    }

    void yield() {
        const HitsByAct all = by_act();
        std::erase_if(hits_, [&](const Found& f) {
            return std::ranges::any_of(act_of(f).yields_to, [&](int act) { return all.shares_words(act, f.start, f.end); });
        });
    }

    /// What a refusal names before it says no was not offered: 包邮 in 包邮真的做不到.
    void drop_refused_offers() {
        const HitsByAct all = by_act();
        const auto says_no = [&](int from, int to) {
            return std::any_of(text_.chars.begin() + from, text_.chars.begin() + to, [](char32_t c) { return c == U'不' || c == U'没' || c == U'难'; });
        };
        std::erase_if(hits_, [&](const Found& f) {
            return act_of(f).id.starts_with("offer_") && std::ranges::any_of(refusals_, [&](int act) {
                const Found* no = all.first_ending_after(act, f.end);
                return no != nullptr && no->start <= f.end && says_no(f.end, no->end);
            });
        });
    }

    std::vector<int> refusing() const {
        std::vector<int> out;
        for (std::size_t act = 0; act < side_.acts.size(); ++act)
            if (side_.acts[act].id.starts_with("refuse_")) out.push_back(static_cast<int>(act));
        return out;
    }

    /// Clauses in which nothing weighty was found say what the buyer asked about: the first act of
    /// the lexicon that claims them has them.
    void fill() {
        std::vector<bool> taken;
        int act = -1;
        const std::size_t before = hits_.size();
        const bool all_light = std::ranges::all_of(hits_, [&](const Found& f) { return act_of(f).light; });
        for (const Found& f : performs_) {
            if (meaning(f).residual == Residual::no || (act >= 0 && meaning(f).act != act)) continue;
            if (meaning(f).residual == Residual::reply && !all_light) continue;
            if (taken.empty()) {
                taken.assign(static_cast<std::size_t>(clause(text_.size() - 1)) + 1, false);
                for (std::size_t h = 0; h < before; ++h)
                    for (int c = clause(hits_[h].start); c <= clause(hits_[h].end - 1); ++c) taken[static_cast<std::size_t>(c)] = true;
            }
            bool free = true;
            for (int c = clause(f.start); c <= clause(f.end - 1); ++c) free = free && !taken[static_cast<std::size_t>(c)];
            if (!free || !stands(f)) continue;
            act = meaning(f).act;
            keep(f);
        }
    }

    /// Turns down hits among words in which the act is not meant, and adds acts whose words no pattern foresaw,
    /// but none that a negation, question or quotation disarmed.
    void weigh(Recognition& out) {
        const std::vector<Classifier::Act>& acts = side_.classifier.acts();
        if (acts.empty() || text_.size() == 0) return;
        const Weighing words(side_, text_, figures_, buyer_.normal(), buyer_.figures());
        const HitsByAct found = by_act();
        std::vector<bool> turned_down(side_.acts.size(), false);
        for (std::size_t k = 0; k < acts.size(); ++k) {
            const int act = acts[k].act;
            if (found.any(act)) {
                turned_down[static_cast<std::size_t>(act)] = words.odds(k) + acts[k].hit < 0 && std::ranges::find(sure_, act) == sure_.end();
                continue;
            }
            if (words.odds(k) < 0 || !acts[k].adds || std::ranges::find(disarmed_, act) != disarmed_.end()) continue;
            const auto e = words.evidence(k);
            const std::string& id = side_.acts[static_cast<std::size_t>(act)].id;
            if (!e || (refusable(id) && std::ranges::any_of(refusals_, [&](int no) { return found.shares_words(no, e->start, e->end); }))) continue;
            out.acts.push_back({id, text_.original(e->start, whole_word(e->end)), e->words});
        }
        std::erase_if(hits_, [&](const Found& f) { return turned_down[static_cast<std::size_t>(meaning(f).act)]; });
    }

    /// The words of a refusal name what is refused: they offer and praise nothing, however often they do elsewhere.
    static bool refusable(std::string_view act) { return act.starts_with("offer_") || act == "agree" || act == "inform_product" || act == "inform_promotion"; }

    bool cancelled(const Found& f, int act) const {
        const auto it = std::ranges::lower_bound(cancelled_, std::pair{act, clause(f.start)});
        return it != cancelled_.end() && it->first == act && it->second <= clause(f.end - 1);
    }

    bool stands(const Found& f) {
        const LexiconPattern& p = meaning(f);
        const LexiconAct& act = act_of(f);
        if (act.whole && (f.start != 0 || f.end != text_.size() || text_.emoji)) return false;
        if (p.after >= 0 && !buyer_.meets(p.after)) return false;
        if (p.not_after >= 0 && buyer_.meets(p.not_after)) return false;
        static const NormalText kNothing = normalise({});
        const bool needs_buyer = act.guards.quotation && text_.quote[static_cast<std::size_t>(f.start)] != 0;
        if (!cancelled(f, p.act) && !disarmed(act.guards, text_, f.start, f.end, needs_buyer ? buyer_.normal() : kNothing)) return true;
        disarmed_.push_back(p.act);
        return false;
    }

    const Side& side_;
    const std::vector<int> refusals_ = refusing();   ///< the acts that say no
    NormalText text_;
    BuyerText buyer_;
    bool has_numbers_;
    Figures figures_;
    std::vector<Found> performs_;
    std::vector<std::pair<int, int>> cancelled_;  ///< act and clause
    std::vector<Found> hits_;
    std::vector<int> sure_;                       ///< acts of which a pattern fired that needs no company
    std::vector<int> disarmed_;                   ///< acts whose words were said, but negated, asked, quoted or cancelled
};

}  // namespace

Recognition recognise_side(const Side& side, std::string_view text, std::string_view buyer_text, DecidedBy decided_by) {
    return Recogniser(side, text, buyer_text).run(decided_by);
}

namespace {
Recognition remembered(const Side& side, std::string_view text, std::string_view before) {
    thread_local RecognitionMemory memory;
    return memory.of(side.edition, text, before, [&] { return recognise_side(side, text, before); });
}
}  // namespace

Recognition recognise(const Lexicon& lexicon, std::string_view reply, std::string_view buyer_text) { return remembered(lexicon.compiled().agent, reply, buyer_text); }
Recognition recognise_buyer(const Lexicon& lexicon, std::string_view message, std::string_view agent_text) { return remembered(lexicon.compiled().buyer, message, agent_text); }

}  // namespace peilian
