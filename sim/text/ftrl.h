// Sparse logistic regression learned example by example.
#pragma once
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace peilian {

inline double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

/// FTRL-Proximal (McMahan and others 2013, "Ad Click Prediction", algorithm 1) over features numbered from 0; an example is the
/// features that it has. The intercept is not penalised. Deterministic: the same examples in the same order give the same weights.
class Ftrl {
public:
    /// `l1` drops weights that earn little, `l2` keeps the others small. The features of `only_for` never speak against; it may be
    /// empty, else it has one entry for each feature.
    Ftrl(std::size_t features, double l1, double l2, std::vector<bool> only_for = {})
        : l1_(l1), l2_(l2), z_(features + 1, 0), n_(features + 1, 0), only_for_(std::move(only_for)) {}

    void learn(const std::vector<int>& features, bool yes);

    double odds(const std::vector<int>& features) const;
    double intercept() const { return weight(bias(), false); }
    double weight_of(int feature) const { return weight(place(feature), true); }

private:
    std::size_t bias() const { return z_.size() - 1; }
    static std::size_t place(int feature) { return static_cast<std::size_t>(feature); }

    double weight(std::size_t f, bool penalised) const;
    void step(std::size_t f, double slope, bool penalised);

    double l1_, l2_;
    std::vector<double> z_, n_;
    std::vector<bool> only_for_;
};

}  // namespace peilian
