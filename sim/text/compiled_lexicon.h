// The lexicon ready for matching: patterns by side, indexed by what they must contain.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/classifier.h"
#include "text/guards.h"
#include "text/lexicon.h"
#include "text/pattern_index.h"
#include "text/word_set.h"

namespace peilian {

enum class PatternRole : unsigned char { performs, cancels };

/// Whether a pattern counts only for a clause, or a reply, in which nothing but light acts was found.
enum class Residual : unsigned char { no, clause, reply };

/// What a match of a pattern means. Patterns and these share their numbers.
struct LexiconPattern {
    std::string source;
    int act = 0;            ///< index into Side::acts
    int after = -1;         ///< counts only after a buyer's message that meets this condition …
    int not_after = -1;     ///< … and does not meet this one
    PatternRole role = PatternRole::performs;
    Residual residual = Residual::no;
    bool sure = false;      ///< the weights of words do not turn it down

    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.source)(self.act)(self.after)(self.not_after)(self.role)(self.residual)(self.sure); }
};

struct LexiconAct {
    std::string id;
    Guards guards;
    bool whole = false;
    bool light = false;            ///< greetings and the like: they leave room for a residual pattern
    std::vector<int> yields_to;    ///< where one of these acts is found in the same words, this one is not
    int counts_as = -1;            ///< the general act of which this one is a kind; -1 for none

    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.id)(self.guards)(self.whole)(self.light)(self.yields_to)(self.counts_as); }
};

/// One side's patterns.
struct Side {
    std::vector<LexiconAct> acts;
    std::vector<LexiconPattern> patterns;
    PatternIndex index;
    PatternIndex condition_index;      ///< patterns over the buyer's message
    std::vector<int> condition_of;     ///< by pattern of condition_index
    int conditions = 0;
    ClassWords class_words;
    Classifier classifier;             ///< no acts in it: patterns alone decide
    WordSet words;                     ///< words of the classes: a span does not end inside one
    std::uint64_t edition = next_edition();  ///< tells this side from every other of this run of the program; from 1

    int act_named(std::string_view id) const;

    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) {
        a(self.acts)(self.patterns)(self.index)(self.condition_index)(self.condition_of)(self.conditions)(self.class_words)(self.classifier)(self.words);
    }

private:
    static std::uint64_t next_edition();
};

struct Lexicon::Compiled {
    Side agent;
    Side buyer;
    std::set<std::string, std::less<>> known;
    std::map<std::string, std::vector<std::string>, std::less<>> examples;  ///< by act of the agent's side
    std::string hash;

    /// For snapshot.h.
    template <class Self, class Archive>
    static void archive(Self& self, Archive& a) { a(self.agent)(self.buyer)(self.known)(self.examples)(self.hash); }
};

/// Who decides what a reply does.
enum class DecidedBy : unsigned char { patterns, patterns_and_weights };

/// Acts of one side.
Recognition recognise_side(const Side& side, std::string_view text, std::string_view buyer_text, DecidedBy decided_by = DecidedBy::patterns_and_weights);

}  // namespace peilian
