#include "text/accuracy.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "files/content_hash.h"

namespace peilian {
namespace {

constexpr double kZ = 1.959964;  ///< two-sided 95 %

/// The Wilson interval's end, below the share for sign -1, above it for +1.
double wilson(const Share& share, double sign) {
    if (share.of == 0) return 0;
    const double n = share.of, p = share.value();
    const double centre = p + kZ * kZ / (2 * n);
    const double reach = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
    return std::clamp((centre + sign * reach) / (1 + kZ * kZ / n), 0.0, 1.0);
}

bool same_figure(const ValueHit& a, const ValueHit& b) {
    return a.kind == b.kind && a.amount == b.amount && a.threshold == b.threshold && (a.kind != ValueKind::count || a.unit == b.unit);
}

void count(Share& share, bool hit) {
    ++share.of;
    share.hits += hit ? 1 : 0;
}

}  // namespace

double Share::low() const { return wilson(*this, -1); }
double Share::high() const { return wilson(*this, 1); }

void Tally::add(const Tally& other) {
    labelled += other.labelled;
    found += other.found;
    right += other.right;
}

bool in_tuning_half(std::string_view text) { return sha256_hex(text).front() < '8'; }

Judged Accuracy::add(const LabelledReply& reply, const Recognition& recognition) {
    Judged out;
    ++replies;
    std::set<std::string, std::less<>> found;
    for (const ActHit& hit : recognition.acts) found.insert(hit.act);
    bool accused = false, caught = false, alarmed = false;
    for (const std::string& act : reply.acts) {
        Tally& tally = acts[act];
        ++tally.labelled;
        const bool right = found.contains(act);
        tally.right += right ? 1 : 0;
        if (!right) out.missing.insert(act);
        accused |= is_misconduct(act);
        caught |= right && is_misconduct(act);
    }
    for (const std::string& act : found) {
        ++acts[act].found;
        if (!reply.acts.contains(act)) out.wrong.insert(act);
        alarmed |= is_misconduct(act);
    }
    count(kinds[reply.kind], out.acts_right());
    count(accused ? misconduct_found : false_alarms, accused ? caught : alarmed);
    if (!reply.values_labelled) return out;
    out.values_right = std::ranges::equal(reply.values, recognition.values, same_figure);
    if (!reply.values.empty() || !recognition.values.empty()) count(values, out.values_right);
    return out;
}

Tally Accuracy::micro() const {
    Tally sum;
    for (const auto& [act, tally] : acts) sum.add(tally);
    return sum;
}

double Accuracy::macro_f1(int least) const {
    double sum = 0;
    int n = 0;
    for (const auto& [act, tally] : acts) {
        if (tally.labelled < least || tally.labelled + tally.found == 0) continue;
        sum += tally.f1();
        ++n;
    }
    return n == 0 ? 0 : sum / n;
}

}  // namespace peilian
