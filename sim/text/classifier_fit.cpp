#include "text/classifier_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <unordered_map>

#include "files/content_hash.h"
#include "text/compiled_lexicon.h"

namespace peilian {
namespace {

constexpr int kRarest = 2;     ///< replies in which an n-gram must stand
constexpr int kFolds = 4;
constexpr int kSmallest = 90;  ///< thousandths; smaller weights are not kept

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

/// A labelled reply as numbers.
struct Sample {
    std::vector<Feature> features;  ///< each once
    std::vector<int> known;         ///< places of the features that have weights
    std::set<std::string, std::less<>> hits;
    const LabelledReply* reply = nullptr;
    std::string key;                ///< decides the order of learning
    int fold = -1;                  ///< of the replies of `trust`
};

std::vector<Sample> samples_of(const Side& side, const std::vector<LabelledReply>& replies) {
    std::vector<Sample> out;
    for (const LabelledReply& reply : replies) {
        Sample sample;
        sample.reply = &reply;
        for (const ActHit& hit : recognise_side(side, reply.text, reply.buyer, DecidedBy::patterns).acts) sample.hits.insert(hit.act);
        std::vector<FeatureAt> places;
        const NormalText text = normalise(reply.text), buyer = normalise(reply.buyer);
        features_of(text, find_figures(text), false, places);
        side.class_words.features_of(text, places);
        features_of(buyer, find_figures(buyer), true, places);
        for (const FeatureAt& f : places) sample.features.push_back(f.feature);
        std::ranges::sort(sample.features);
        sample.features.erase(std::unique(sample.features.begin(), sample.features.end()), sample.features.end());
        out.push_back(std::move(sample));
    }
    return out;
}

/// One act's words by FTRL-Proximal.
class Ftrl {
public:
    Ftrl(std::size_t features, const FitOptions& options) : options_(options), z_(features + 1, 0), n_(features + 1, 0) {}

    void learn(const Sample& sample, bool performs) {
        double sum = weight(bias(), false);
        for (const int f : sample.known) sum += weight(place(f), true);
        const double slope = sigmoid(sum) - (performs ? 1 : 0);
        step(bias(), slope, false);
        for (const int f : sample.known) step(place(f), slope, true);
    }

    double intercept() const { return weight(bias(), false); }
    double weight_of(int feature) const { return weight(place(feature), true); }

private:
    static constexpr double kAlpha = 0.15, kBeta = 1;

    std::size_t bias() const { return z_.size() - 1; }
    static std::size_t place(int feature) { return static_cast<std::size_t>(feature); }

    double weight(std::size_t f, bool penalised) const {
        const double l1 = penalised ? options_.l1 : 0, l2 = penalised ? options_.l2 : 0;
        if (std::abs(z_[f]) <= l1) return 0;
        return -(z_[f] - (z_[f] < 0 ? -l1 : l1)) / ((kBeta + std::sqrt(n_[f])) / kAlpha + l2);
    }

    void step(std::size_t f, double slope, bool penalised) {
        const double sigma = (std::sqrt(n_[f] + slope * slope) - std::sqrt(n_[f])) / kAlpha;
        z_[f] += slope - sigma * weight(f, penalised);
        n_[f] += slope * slope;
    }

    const FitOptions& options_;
    std::vector<double> z_, n_;
};

/// Log-odds = intercept + slope × words + hit × (a pattern fired).
using Trust = std::array<double, 3>;

struct Case {
    double words = 0;
    bool hit = false, performs = false;
};

/// Newton's method with a Gaussian prior around `centre` (precision `hold` per coefficient).
Trust fit_trust(const std::vector<Case>& cases, const Trust& centre, double hold) {
    Trust b = centre;
    for (int round = 0; round < 30; ++round) {
        std::array<double, 3> g{};
        std::array<std::array<double, 3>, 3> h{};
        for (std::size_t i = 0; i < 3; ++i) g[i] = -hold * (b[i] - centre[i]), h[i][i] = hold;
        for (const Case& c : cases) {
            const std::array<double, 3> x{1, c.words, c.hit ? 1.0 : 0.0};
            const double p = sigmoid(b[0] + b[1] * x[1] + b[2] * x[2]);
            for (std::size_t i = 0; i < 3; ++i) {
                g[i] += ((c.performs ? 1 : 0) - p) * x[i];
                for (std::size_t j = 0; j < 3; ++j) h[i][j] += p * (1 - p) * x[i] * x[j];
            }
        }
        // Gauss on three unknowns; the matrix is positive definite by the prior.
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t r = i + 1; r < 3; ++r) {
                const double factor = h[r][i] / h[i][i];
                for (std::size_t c = i; c < 3; ++c) h[r][c] -= factor * h[i][c];
                g[r] -= factor * g[i];
            }
        double moved = 0;
        for (std::size_t i = 3; i-- > 0;) {
            for (std::size_t c = i + 1; c < 3; ++c) g[i] -= h[i][c] * g[c];
            g[i] /= h[i][i];
        }
        for (std::size_t i = 0; i < 3; ++i) b[i] += std::clamp(g[i], -2.0, 2.0), moved += std::abs(g[i]);
        if (moved < 1e-9) break;
    }
    return b;
}

int thousandths(double x, double limit) { return static_cast<int>(std::lround(std::clamp(x * 1000, -limit, limit))); }

}  // namespace

std::vector<FittedAct> fit_classifier(const Lexicon& lexicon, const std::vector<LabelledReply>& words, const std::vector<LabelledReply>& trust, const FitOptions& options) {
    const Side& side = options.buyers ? lexicon.compiled().buyer : lexicon.compiled().agent;
    std::vector<Sample> learned = samples_of(side, words), held = samples_of(side, trust);
    std::unordered_map<Feature, int> counts;
    for (const std::vector<Sample>* set : {&learned, &held})
        for (const Sample& s : *set)
            for (const Feature f : s.features) ++counts[f];
    std::vector<Feature> names;
    for (const auto& [feature, n] : counts)
        if (n >= kRarest) names.push_back(feature);
    std::ranges::sort(names);
    for (std::vector<Sample>* set : {&learned, &held})
        for (Sample& s : *set)
            for (const Feature f : s.features)
                if (const auto it = std::ranges::lower_bound(names, f); it != names.end() && *it == f) s.known.push_back(static_cast<int>(it - names.begin()));
    // An order that has nothing to do with who wrote what, and is always the same.
    for (std::vector<Sample>* set : {&learned, &held})
        for (Sample& s : *set) s.key = sha256_hex(s.reply->text);
    for (Sample& s : held) s.fold = s.key[1] % kFolds;

    // All replies teach the words. The weights that judge a reply of `trust` are learned without it: in folds, by its key.
    std::vector<const Sample*> all;
    for (const std::vector<Sample>* set : {&learned, &held})
        for (const Sample& s : *set) all.push_back(&s);
    std::ranges::stable_sort(all, {}, &Sample::key);
    struct Fitted {
        const LexiconAct* act;
        Ftrl ftrl;
        std::vector<Case> cases;
    };
    std::vector<Fitted> fitted;
    std::vector<Case> pooled;
    for (const LexiconAct& act : side.acts) {
        const auto performs = [&](const Sample& s) { return s.reply->acts.contains(act.id); };
        if (std::ranges::count_if(all, [&](const Sample* s) { return performs(*s); }) < 5) continue;
        const auto learn = [&](int without) {
            Ftrl ftrl(names.size(), options);
            for (int round = 0; round < options.rounds; ++round)
                for (const Sample* s : all)
                    if (s->fold != without) ftrl.learn(*s, performs(*s));
            return ftrl;
        };
        Fitted f{&act, learn(kFolds), {}};
        for (int fold = 0; fold < kFolds; ++fold) {
            const Ftrl without = learn(fold);
            for (const Sample& s : held) {
                if (s.fold != fold) continue;
                Case c{without.intercept(), s.hits.contains(act.id), performs(s)};
                for (const int known : s.known) c.words += without.weight_of(known);
                f.cases.push_back(c);
                pooled.push_back(c);
            }
        }
        fitted.push_back(std::move(f));
    }
    const Trust common = fit_trust(pooled, {0, 1, 2}, 1);
    const auto odds = [](double probability) { return std::log(probability / (1 - probability)); };
    std::vector<FittedAct> out;
    for (Fitted& f : fitted) {
        const Trust own = fit_trust(f.cases, common, 4);
        // Without a pattern an accusation needs more than an act of service does; what a pattern found is given the benefit of the doubt.
        const double keep = odds(options.drop_at), add = odds(is_misconduct(f.act->id) ? options.accuse_at : options.decide_at);
        FittedAct act{f.act->id, thousandths(own[0] + own[1] * f.ftrl.intercept() - add, 30000), thousandths(own[2] + add - keep, 30000), !f.act->whole, ""};
        std::vector<std::pair<int, std::size_t>> weights;
        for (std::size_t n = 0; n < names.size(); ++n)
            if (const int weight = thousandths(own[1] * f.ftrl.weight_of(static_cast<int>(n)), 32000); std::abs(weight) >= kSmallest) weights.emplace_back(weight, n);
        std::ranges::stable_sort(weights, std::ranges::greater{}, [](const auto& w) { return w.first; });
        for (const auto& [weight, n] : weights) {
            const std::string* name = side.class_words.name_of(names[n]);
            act.words += (act.words.empty() ? "" : " ") + (name != nullptr ? *name : to_text(names[n])) + " " + std::to_string(weight);
        }
        out.push_back(std::move(act));
    }
    return out;
}

}  // namespace peilian
