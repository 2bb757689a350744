// Weighs the words of a reply: which acts are likely, beside what the phrase patterns found.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/features.h"
#include "text/row.h"

namespace peilian {

/// Logistic regression per act over character n-grams and the verdict of the patterns, all weights whole thousandths of log-odds,
/// so that the sum is the same on every machine. Patterns know how an act is said; the weights know in what company of words it is
/// meant, so they turn down a pattern that fired among strange words, and find an act said in words that no pattern foresaw.
/// An n-gram counts twice: for standing in the reply, and for standing in one clause of it. Of the clauses only the one that speaks
/// most for an act counts, because an act is said in one place and the other clauses, about other things, must not outvote it
/// (multiple-instance learning: Andrews, Tsochantaridis and Hofmann 2003, "Support vector machines for multiple-instance learning").
/// The weights are fitted to labelled replies by `peilian-cli fit` and stand in a lexicon file:
///     "weights": [ { "act": "offer_refund", "bias": -3120, "hit": 2900, "adds": true, "words": "给你退 412 不_退 -230 @退货 118",
///                    "clause_words": "退回 310" } ]
/// An act without weights is decided by its patterns alone. `adds: false`: only what a pattern found can be the act.
class Classifier {
public:
    struct Act {
        int act = 0;              ///< index into Side::acts
        int bias = 0, hit = 0;
        bool adds = true;
    };
    /// Adds an act and its words; false when they are not pairs of n-gram and whole number.
    bool add(const Act& act, std::string_view words, std::string_view clause_words = {});
    /// Call once, after all were added.
    void finish();

    const std::vector<Act>& acts() const { return acts_; }
    /// By place in acts().
    struct Scores {
        std::vector<int> odds;    ///< log-odds in thousandths, as if no pattern had fired
        std::vector<int> clause;  ///< the clause that speaks most for it
    };
    /// `features` of the text, and those of the message `before` it.
    Scores score(const std::vector<FeatureAt>& features, const std::vector<FeatureAt>& before, const NormalText& text) const;

    /// The words that speak most for an act: the characters [start, end) of one clause, and the n-grams themselves; no n-grams when
    /// none of the text's speaks for it.
    struct Evidence {
        int start = 0, end = 0;
        std::string words;
    };
    Evidence evidence(std::size_t act, const Scores& scores, const std::vector<FeatureAt>& features, const NormalText& text, const ClassWords& names) const;

    /// For snapshot.h.
    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.acts_)(self.weights_)(self.table_)(self.mask_)(self.shift_); }

private:
    struct Weight {
        std::uint16_t act = 0;  ///< place in acts_
        std::int16_t weight = 0;
    };
    /// From weight `from` on: those for standing in the reply, then those for standing in a clause. An act has at most one of each.
    struct Slot {
        Feature feature = 0;
        std::uint32_t from = 0;
        std::uint16_t of_reply = 0, of_clause = 0;
        bool used() const { return of_reply + of_clause > 0; }
        std::uint32_t clauses() const { return from + of_reply; }
        std::uint32_t to() const { return clauses() + of_clause; }
    };
    struct Given {
        Feature feature = 0;
        bool in_clause = false;
        Weight weight;
    };
    bool add_words(std::uint16_t act, std::string_view words, bool in_clause);
    const Slot* find(Feature feature) const;

    std::vector<Act> acts_;
    std::vector<Given> given_;     ///< until all are added
    Row<Weight> weights_;          ///< by feature
    Row<Slot> table_;              ///< open addressing
    std::uint64_t mask_ = 0;
    int shift_ = 63;
};

}  // namespace peilian
