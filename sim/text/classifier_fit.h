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
    std::string words;  ///< by falling weight
};

struct FitOptions {
    bool buyers = false;        ///< the words of buyers' messages are weighed, not of agents' replies
    double l1 = 2.0, l2 = 1.0;  ///< penalties of the words' weights
    int rounds = 12;            ///< passes over the replies
    double decide_at = 0.3;     ///< an act is taken at this probability and above; F1 is best somewhat below one half
    double drop_at = 0.15;      ///< a pattern's hit is turned down below this
    double accuse_at = 0.7;     ///< the same for misconduct that no pattern found: words alone must be sure to accuse
};

/// The words' weights are fitted to all replies by FTRL-Proximal, the usual on-line solver for sparse logistic regression (McMahan and
/// others 2013, "Ad Click Prediction", algorithm 1). How far they and the patterns are to be trusted is then fitted to `trust`,
/// replies that the patterns' authors have not seen, each judged by weights fitted without it (four folds), by Newton's method: one slope, intercept and weight of a pattern's
/// hit for all acts, and per act what differs, drawn to the common values by a Gaussian prior. Deterministic for the same replies.
/// Acts that are decided by the whole reply are never added by words alone.
std::vector<FittedAct> fit_classifier(const Lexicon& lexicon, const std::vector<LabelledReply>& words, const std::vector<LabelledReply>& trust, const FitOptions& options = {});

}  // namespace peilian
