// What the words of a reply say of acts, beside what patterns found in it.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "text/compiled_lexicon.h"

namespace peilian {

/// One reply and the message it answers, weighed by the classifier of a side. The arguments must outlive it.
class Weighing {
public:
    Weighing(const Side& side, const NormalText& text, const Figures& figures, const NormalText& message, const Figures& figures_of_message);

    /// Log-odds of the act at this place of Classifier::acts(), in thousandths, as if no pattern had fired.
    int odds(std::size_t place) const { return scores_.odds[place]; }
    /// The words that speak most for it; nothing when no word of the reply does, but only the message before it.
    std::optional<Classifier::Evidence> evidence(std::size_t place) const;

private:
    const Side& side_;
    const NormalText& text_;
    std::vector<FeatureAt> features_;  ///< of the reply
    Classifier::Scores scores_;
};

}  // namespace peilian
