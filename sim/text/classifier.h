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
    static void archive(Self& self, Archive& a) { a(self.acts_)(self.sparse_)(self.dense_)(self.table_)(self.mask_)(self.shift_); }

private:
    struct Weight {
        std::uint16_t act = 0;  ///< place in acts_
        std::int16_t weight = 0;
    };
    /// Where a feature's weights stand: a few in sparse_, act by act; many in dense_, one for each act. An act has at most one.
    class Weights {
    public:
        Weights() = default;
        static Weights few(std::size_t from, std::size_t count) { return Weights(static_cast<std::uint32_t>(from << kBits | count)); }
        static Weights many(std::size_t from) { return Weights(static_cast<std::uint32_t>(from << kBits | kMany)); }
        bool are_many() const { return (bits_ & kMany) == kMany; }
        std::size_t from() const { return bits_ >> kBits; }
        std::size_t to() const { return from() + (bits_ & kMany); }   ///< of few

    private:
        static constexpr std::uint32_t kBits = 5, kMany = (1U << kBits) - 1;
        explicit Weights(std::uint32_t bits) : bits_(bits) {}
        std::uint32_t bits_ = 0;
    };
    static constexpr std::size_t kFew = 24;    ///< fewer are sparse
    static constexpr std::size_t kStep = 16;   ///< a row of dense_ is a whole number of these long, for the compiler to add many at once
    struct Slot {
        Feature feature = 0;                   ///< 0: nothing stands here
        Weights of_reply, of_clause;           ///< for standing in the reply, and in a clause
        bool used() const { return feature != 0; }
    };
    struct Given {
        Feature feature = 0;
        bool in_clause = false;
        Weight weight;
    };
    /// Acts, rounded up to whole steps.
    std::size_t width() const { return (acts_.size() + kStep - 1) / kStep * kStep; }
    Weights lay(const std::vector<Weight>& weights);
    void expect(Weights weights) const;
    void add_to(int* sums, Weights weights) const;   ///< `sums` has width() places
    int weight_of(std::size_t act, Weights weights) const;
    bool add_words(std::uint16_t act, std::string_view words, bool in_clause);
    const Slot* find(Feature feature) const;

    std::vector<Act> acts_;
    std::vector<Given> given_;     ///< until all are added
    Row<Weight> sparse_;
    Row<std::int16_t> dense_;
    Row<Slot> table_;              ///< open addressing
    std::uint64_t mask_ = 0;
    int shift_ = 63;
};

}  // namespace peilian
