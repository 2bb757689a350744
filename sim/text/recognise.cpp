#include <algorithm>
#include <optional>

#include "text/compiled_lexicon.h"

namespace peilian {

bool Recognition::has(std::string_view act) const { return find(act) != nullptr; }

const ActHit* Recognition::find(std::string_view act) const {
    const auto it = std::ranges::find(acts, act, &ActHit::act);
    return it == acts.end() ? nullptr : &*it;
}

namespace {

struct Found {
    int pattern = 0;
    int start = 0;
    int end = 0;
};

/// Normalised once, and only when something asks for it.
class BuyerText {
public:
    explicit BuyerText(std::string_view text) : raw_(text) {}

    const NormalText& normal() {
        if (!normal_) normal_ = normalise(raw_);
        return *normal_;
    }

    bool meets(const std::vector<Pattern>& any) {
        if (raw_.empty()) return false;
        const NormalText& t = normal();
        if (!figures_) figures_ = find_figures(t);
        for (const Pattern& p : any)
            for (int at = 0; at < t.size(); ++at)
                if (p.match(t, *figures_, at) >= 0) return true;
        return false;
    }

private:
    std::string_view raw_;
    std::optional<NormalText> normal_;
    std::optional<Figures> figures_;
};

class Recogniser {
public:
    Recogniser(const Side& side, std::string_view text, std::string_view buyer)
        : side_(side), text_(normalise(text)), figures_(find_figures(text_)), buyer_(buyer) {}

    Recognition run() {
        collect();
        Recognition out;
        for (const Found& f : hits_) {
            const LexiconPattern& p = side_.patterns[static_cast<std::size_t>(f.pattern)];
            out.acts.push_back({side_.acts[static_cast<std::size_t>(p.act)].id, text_.original(f.start, f.end), p.source});
        }
        std::ranges::stable_sort(out.acts, [](const ActHit& a, const ActHit& b) {
            return a.span.start != b.span.start ? a.span.start < b.span.start : a.act < b.act;
        });
        out.values = std::move(figures_.hits);
        return out;
    }

private:
    const LexiconAct& act_of(const Found& f) const {
        return side_.acts[static_cast<std::size_t>(side_.patterns[static_cast<std::size_t>(f.pattern)].act)];
    }

    /// A pattern that begins with 你 means the buyer as the one who acts; in 帮您查 the agent does.
    bool object_as_subject(int at) const {
        constexpr std::u32string_view kBefore = U"帮给为替送跟";
        return at > 0 && text_.chars[static_cast<std::size_t>(at)] == U'你' && text_.border[static_cast<std::size_t>(at)] == Border::none &&
               kBefore.find(text_.chars[static_cast<std::size_t>(at - 1)]) != std::u32string_view::npos;
    }

    bool residual(const Found& f) const { return side_.patterns[static_cast<std::size_t>(f.pattern)].residual; }

    void collect() {
        std::vector<Found> performs;
        for (int at = 0; at < text_.size(); ++at) {
            side_.candidates(text_, figures_, at, [&](int index) {
                const LexiconPattern& p = side_.patterns[static_cast<std::size_t>(index)];
                const int end = p.pattern.match(text_, figures_, at);
                if (end < 0 || object_as_subject(at)) return;
                if (p.role == Role::cancels) cancels_.push_back({index, at, end});
                else performs.push_back({index, at, end});
            });
        }
        std::ranges::stable_sort(performs, [&](const Found& a, const Found& b) {
            const int x = side_.patterns[static_cast<std::size_t>(a.pattern)].act;
            const int y = side_.patterns[static_cast<std::size_t>(b.pattern)].act;
            if (x != y) return x < y;
            if (a.start != b.start) return a.start < b.start;
            return a.end != b.end ? a.end > b.end : a.pattern < b.pattern;
        });
        for (const Found& f : performs)
            if (!residual(f) && stands(f)) keep(f);
        if (!std::ranges::all_of(hits_, [&](const Found& f) { return act_of(f).light; })) return;
        const std::vector<Found> light = hits_;
        for (const Found& f : performs) {
            const bool taken = std::ranges::any_of(light, [&](const Found& l) { return l.start < f.end && f.start < l.end; });
            if (residual(f) && !taken && stands(f)) keep(f);
        }
    }

    /// Overlapping hits of one act are one hit.
    void keep(const Found& f) {
        if (!hits_.empty()) {
            const Found& last = hits_.back();
            if (&act_of(last) == &act_of(f) && f.start < last.end) return;
        }
        hits_.push_back(f);
    }

    bool stands(const Found& f) {
        const LexiconPattern& p = side_.patterns[static_cast<std::size_t>(f.pattern)];
        const LexiconAct& act = side_.acts[static_cast<std::size_t>(p.act)];
        if (act.whole && (f.start != 0 || f.end != text_.size() || text_.emoji)) return false;
        for (const Found& c : cancels_) {
            if (side_.patterns[static_cast<std::size_t>(c.pattern)].act != p.act) continue;
            if (c.start < f.end && f.start < c.end) return false;
            const int clause = text_.clause[static_cast<std::size_t>(f.start)];
            if (text_.clause[static_cast<std::size_t>(c.start)] == clause || text_.clause[static_cast<std::size_t>(c.end - 1)] == clause) return false;
        }
        if (p.reply >= 0 && !buyer_.meets(side_.conditions[static_cast<std::size_t>(p.reply)])) return false;
        static const NormalText kNothing = normalise({});
        const bool needs_buyer = act.guards.quotation && text_.quote[static_cast<std::size_t>(f.start)] != 0;
        return !disarmed(act.guards, text_, f.start, f.end, needs_buyer ? buyer_.normal() : kNothing);
    }

    const Side& side_;
    NormalText text_;
    Figures figures_;
    BuyerText buyer_;
    std::vector<Found> cancels_;
    std::vector<Found> hits_;
};

}  // namespace

Recognition recognise_side(const Side& side, std::string_view text, std::string_view buyer_text) {
    return Recogniser(side, text, buyer_text).run();
}

Recognition recognise(const Lexicon& lexicon, std::string_view reply, std::string_view buyer_text) {
    return recognise_side(lexicon.compiled().agent, reply, buyer_text);
}

Recognition recognise_buyer(const Lexicon& lexicon, std::string_view message) {
    return recognise_side(lexicon.compiled().buyer, message, {});
}

}  // namespace peilian
