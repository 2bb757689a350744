#include "text/ftrl.h"

namespace peilian {
namespace {
constexpr double kAlpha = 0.15, kBeta = 1;
}  // namespace

void Ftrl::learn(const std::vector<int>& features, bool yes) {
    const double slope = sigmoid(odds(features)) - (yes ? 1 : 0);
    step(bias(), slope, false);
    for (const int f : features) step(place(f), slope, true);
}

double Ftrl::odds(const std::vector<int>& features) const {
    double sum = intercept();
    for (const int f : features) sum += weight(place(f), true);
    return sum;
}

double Ftrl::weight(std::size_t f, bool penalised) const {
    const double l1 = penalised ? l1_ : 0, l2 = penalised ? l2_ : 0;
    if (std::abs(z_[f]) <= l1) return 0;
    if (z_[f] > 0 && f < only_for_.size() && only_for_[f]) return 0;
    return -(z_[f] - (z_[f] < 0 ? -l1 : l1)) / ((kBeta + std::sqrt(n_[f])) / kAlpha + l2);
}

void Ftrl::step(std::size_t f, double slope, bool penalised) {
    const double sigma = (std::sqrt(n_[f] + slope * slope) - std::sqrt(n_[f])) / kAlpha;
    z_[f] += slope - sigma * weight(f, penalised);
    n_[f] += slope * slope;
}

}  // namespace peilian
