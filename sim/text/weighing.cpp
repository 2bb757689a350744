#include "text/weighing.h"

namespace peilian {

Weighing::Weighing(const Side& side, const NormalText& text, const Figures& figures, const NormalText& message, const Figures& figures_of_message)
    : side_(side), text_(text) {
    features_of(text, figures, false, features_);
    side.class_words.features_of(text, features_);
    std::vector<FeatureAt> before;
    features_of(message, figures_of_message, true, before);
    scores_ = side.classifier.score(features_, before, text);
}

std::optional<Classifier::Evidence> Weighing::evidence(std::size_t place) const {
    Classifier::Evidence out = side_.classifier.evidence(place, scores_, features_, text_, side_.class_words);
    if (out.words.empty()) return std::nullopt;
    return out;
}

}  // namespace peilian
