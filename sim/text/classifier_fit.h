// Fits the classifier's weights to labelled replies.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "text/accuracy.h"
#include "text/lexicon.h"

namespace peilian {

/// One act's weights, as a lexicon file holds them.
struct FittedAct {
    std::string act;
    int bias = 0, hit = 0;
    bool adds = true;
    std::string words, clause_words;  ///< by falling weight
};

struct FitOptions {
    bool buyers = false;        ///< the words of buyers' messages are weighed, not of agents' replies
    double l1 = 2.0, l2 = 1.0;  ///< penalties of the words' weights
    int rounds = 12;            ///< passes over the replies
    double decide_at = 0.39;    ///< an act is taken at this probability and above; F1 is best at half of itself (Lipton and others 2014)
    double drop_at = 0.28;      ///< a pattern's hit is turned down below this
    double accuse_at = 0.6;     ///< the same for misconduct that no pattern found: words alone must be sure to accuse
};

/// The words' weights are fitted to all replies by FTRL-Proximal (ftrl.h). How far they and the patterns are to be trusted is then fitted to `trust`,
/// replies that the patterns' authors have not seen, each judged by weights fitted without it (two folds), by Newton's method: intercept, a slope of each kind of words, and the weight
/// of a pattern's hit for all acts, and per act what differs, drawn to the common values by a Gaussian prior. The weights of clauses are
/// learned from the clause of each reply that speaks most for the act by the weights of whole replies (mi-SVM's first step), and from
/// every clause of the replies that do not perform it; buyers' messages, of which most are one clause, have none (with them F1 on
/// `heard4` fell from .70 to .68). Deterministic for the same replies, whatever the number of cores.
/// Acts that are decided by the whole reply are never added by words alone, and no word of the message before speaks against a
/// buyer's displeasure (is_displeasure): else the agent could word it away.
std::vector<FittedAct> fit_classifier(const Lexicon& lexicon, const std::vector<LabelledReply>& words, const std::vector<LabelledReply>& trust, const FitOptions& options = {});

}  // namespace peilian
