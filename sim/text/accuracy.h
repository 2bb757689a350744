// How well the recogniser agrees with people's labels: precision, recall and F1 of acts, values, traps, misconduct.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "text/recognition.h"

namespace peilian {

/// A share with its 95 % Wilson interval; all 0 when nothing was counted.
struct Share {
    int hits = 0;
    int of = 0;
    double value() const { return of == 0 ? 0 : static_cast<double>(hits) / of; }
    double low() const;
    double high() const;
};

/// One act over many replies.
struct Tally {
    int labelled = 0;  ///< replies that perform it by their label
    int found = 0;     ///< replies in which it was recognised
    int right = 0;     ///< both
    Share precision() const { return {right, found}; }
    Share recall() const { return {right, labelled}; }
    /// Of all replies in which it was labelled or found, those where it was both. F1 is a function of
    /// it, which is how F1 gets an interval.
    Share agreement() const { return {right, labelled + found - right}; }
    double f1() const { return of_agreement(agreement().value()); }
    double f1_low() const { return of_agreement(agreement().low()); }
    double f1_high() const { return of_agreement(agreement().high()); }
    static double of_agreement(double share) { return 2 * share / (1 + share); }
    void add(const Tally& other);
};

/// What a person says that a reply does. Values keep no spans: they compare by kind and figures.
struct LabelledReply {
    std::string text, before;      ///< and the message that it answers: the buyer's before a reply, the agent's before what a buyer says
    std::string kind = "plain";  ///< plain, or the trap: negation, quotation, question, conditional, other, misconduct …
    std::set<std::string, std::less<>> acts;
    std::vector<ValueHit> values;
    bool values_labelled = true;  ///< false: nobody said what its values are
};

/// Where a reply was understood differently from its label.
struct Judged {
    std::set<std::string, std::less<>> missing, wrong;  ///< acts
    bool values_right = true;
    bool acts_right() const { return missing.empty() && wrong.empty(); }
};

/// The whole count over a labelled set.
struct Accuracy {
    int replies = 0;
    std::map<std::string, Tally, std::less<>> acts;
    std::map<std::string, Share, std::less<>> kinds;  ///< replies of a kind whose acts are all right
    Share values;            ///< of replies that carry a value, or in which one was found, those with exactly the labelled ones
    Share misconduct_found;  ///< of replies labelled with misconduct, those where one of the labelled acts was found
    Share false_alarms;      ///< of replies without, those where some was found

    Judged add(const LabelledReply& reply, const Recognition& recognition);
    Tally micro() const;
    /// Mean F1 of the acts that are labelled at least `least` times.
    double macro_f1(int least = 1) const;
};

/// Labelled sets are tuned on one half and reported on the other: true for the half to tune on. Decided by the text alone.
bool in_tuning_half(std::string_view text);

}  // namespace peilian
