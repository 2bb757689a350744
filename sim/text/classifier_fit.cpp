#include "text/classifier_fit.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <thread>
#include <unordered_map>

#include "files/content_hash.h"
#include "text/compiled_lexicon.h"
#include "text/ftrl.h"

namespace peilian {
namespace {

constexpr int kRarest = 2;     ///< replies in which an n-gram must stand
constexpr int kFewest = 5;     ///< replies that perform an act, without which it gets no weights
constexpr int kFolds = 2;
constexpr int kSmallest = 90;  ///< thousandths; smaller weights are not kept

/// A labelled reply as numbers.
struct Sample {
    std::vector<Feature> features;              ///< each once
    std::vector<std::vector<Feature>> clauses;  ///< those of each clause, and of the message before
    std::vector<int> known;                     ///< places of the features that have weights
    std::vector<std::vector<int>> known_in;     ///< the same by clause
    std::set<std::string, std::less<>> hits;
    const LabelledReply* reply = nullptr;
    std::string key;                ///< decides the order of learning
    int fold = -1;                  ///< of the replies of `trust`

    bool performs(std::string_view act) const { return reply->acts.contains(act); }
};

void each_once(std::vector<Feature>& features) {
    std::ranges::sort(features);
    features.erase(std::unique(features.begin(), features.end()), features.end());
}

std::vector<Sample> samples_of(const Side& side, const std::vector<LabelledReply>& replies) {
    std::vector<Sample> out;
    for (const LabelledReply& reply : replies) {
        Sample sample;
        sample.reply = &reply;
        for (const ActHit& hit : recognise_side(side, reply.text, reply.before, DecidedBy::patterns).acts) sample.hits.insert(hit.act);
        std::vector<FeatureAt> places;
        const NormalText text = normalise(reply.text), message = normalise(reply.before);
        features_of(text, find_figures(text), false, places);
        side.class_words.features_of(text, places);
        std::vector<FeatureAt> before;
        features_of(message, find_figures(message), true, before);
        sample.clauses.resize(text.clause.empty() ? 1 : static_cast<std::size_t>(text.clause.back()) + 1);
        for (const FeatureAt& f : places) {
            sample.features.push_back(f.feature);
            if (const int clause = clause_of(f, text); clause != kNoClause) sample.clauses[static_cast<std::size_t>(clause)].push_back(f.feature);
        }
        for (const FeatureAt& f : before) {
            sample.features.push_back(f.feature);
            for (std::vector<Feature>& clause : sample.clauses) clause.push_back(f.feature);
        }
        each_once(sample.features);
        for (std::vector<Feature>& clause : sample.clauses) each_once(clause);
        out.push_back(std::move(sample));
    }
    return out;
}

/// Both weights of one act's words.
struct Words {
    Ftrl anywhere, in_clause;

    /// The clause that speaks most.
    static std::size_t loudest(const Ftrl& words, const Sample& sample) {
        std::size_t best = 0;
        double most = words.odds(sample.known_in[0]);
        for (std::size_t c = 1; c < sample.known_in.size(); ++c)
            if (const double odds = words.odds(sample.known_in[c]); odds > most) most = odds, best = c;
        return best;
    }
    double of_clause(const Sample& sample) const { return in_clause.odds(sample.known_in[loudest(in_clause, sample)]); }
};

/// The weights of an act's words, learned from all samples but those of a fold.
Words learned_words(const std::vector<const Sample*>& all, std::string_view act, int without, const std::vector<Feature>& features, const FitOptions& options) {
    // No question of the agent's talks a buyer's displeasure away; what he said may show that there is some.
    std::vector<bool> only_for;
    if (is_displeasure(act)) std::ranges::transform(features, std::back_inserter(only_for), is_buyers);
    Words words{Ftrl(features.size(), options.l1, options.l2, only_for), Ftrl(features.size(), options.l1, options.l2, only_for)};
    for (int round = 0; round < options.rounds; ++round)
        for (const Sample* s : all)
            if (s->fold != without) words.anywhere.learn(s->known, s->performs(act));
    if (options.buyers) return words;
    // Which clause performs the act nobody has said: the one for which the words speak most. Of the others nothing is known.
    std::vector<std::size_t> performing;
    for (const Sample* s : all) performing.push_back(s->performs(act) ? Words::loudest(words.anywhere, *s) : 0);
    for (int round = 0; round < options.rounds; ++round)
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i]->fold == without) continue;
            if (all[i]->performs(act)) words.in_clause.learn(all[i]->known_in[performing[i]], true);
            else
                for (const std::vector<int>& clause : all[i]->known_in) words.in_clause.learn(clause, false);
        }
    return words;
}

/// Log-odds = intercept + the words' in the reply and in the loudest clause, each times its slope + hit × (a pattern fired).
constexpr std::size_t kTerms = 4;
using Trust = std::array<double, kTerms>;

struct Case {
    double words = 0, clause = 0;
    bool hit = false, performs = false;
};

/// Newton's method with a Gaussian prior around `centre` (precision `hold` per coefficient).
Trust fit_trust(const std::vector<Case>& cases, const Trust& centre, double hold) {
    Trust b = centre;
    for (int round = 0; round < 30; ++round) {
        Trust g{};
        std::array<Trust, kTerms> h{};
        for (std::size_t i = 0; i < kTerms; ++i) g[i] = -hold * (b[i] - centre[i]), h[i][i] = hold;
        for (const Case& c : cases) {
            const Trust x{1, c.words, c.clause, c.hit ? 1.0 : 0.0};
            double sum = 0;
            for (std::size_t i = 0; i < kTerms; ++i) sum += b[i] * x[i];
            const double p = sigmoid(sum);
            for (std::size_t i = 0; i < kTerms; ++i) {
                g[i] += ((c.performs ? 1 : 0) - p) * x[i];
                for (std::size_t j = 0; j < kTerms; ++j) h[i][j] += p * (1 - p) * x[i] * x[j];
            }
        }
        // Gauss on a few unknowns; the matrix is positive definite by the prior.
        for (std::size_t i = 0; i < kTerms; ++i)
            for (std::size_t r = i + 1; r < kTerms; ++r) {
                const double factor = h[r][i] / h[i][i];
                for (std::size_t c = i; c < kTerms; ++c) h[r][c] -= factor * h[i][c];
                g[r] -= factor * g[i];
            }
        double moved = 0;
        for (std::size_t i = kTerms; i-- > 0;) {
            for (std::size_t c = i + 1; c < kTerms; ++c) g[i] -= h[i][c] * g[c];
            g[i] /= h[i][i];
        }
        for (std::size_t i = 0; i < kTerms; ++i) b[i] += std::clamp(g[i], -2.0, 2.0), moved += std::abs(g[i]);
        if (moved < 1e-9) break;
    }
    return b;
}

int thousandths(double x, double limit) { return static_cast<int>(std::lround(std::clamp(x * 1000, -limit, limit))); }

/// As lexicon files hold them, by falling weight.
std::string words_text(const Ftrl& words, double slope, const std::vector<Feature>& names, const ClassWords& classes) {
    std::vector<std::pair<int, std::size_t>> weights;
    for (std::size_t n = 0; n < names.size(); ++n)
        if (const int weight = thousandths(slope * words.weight_of(static_cast<int>(n)), 32000); std::abs(weight) >= kSmallest) weights.emplace_back(weight, n);
    std::ranges::stable_sort(weights, std::ranges::greater{}, [](const auto& w) { return w.first; });
    std::string text;
    for (const auto& [weight, n] : weights) {
        const std::string* name = classes.name_of(names[n]);
        text += (text.empty() ? "" : " ") + (name != nullptr ? *name : to_text(names[n])) + " " + std::to_string(weight);
    }
    return text;
}

/// Calls `work` with every number below `count`, on as many threads as there are cores.
void side_by_side(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned t = 0; t < std::max(1U, std::thread::hardware_concurrency()); ++t)
        threads.emplace_back([&] {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        });
}

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
    const auto places_of = [&](const std::vector<Feature>& features) {
        std::vector<int> out;
        for (const Feature f : features)
            if (const auto it = std::ranges::lower_bound(names, f); it != names.end() && *it == f) out.push_back(static_cast<int>(it - names.begin()));
        return out;
    };
    for (std::vector<Sample>* set : {&learned, &held})
        for (Sample& s : *set) {
            s.known = places_of(s.features);
            for (const std::vector<Feature>& clause : s.clauses) s.known_in.push_back(places_of(clause));
        }
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
        Words words;
        std::vector<Case> cases;
    };
    std::vector<const LexiconAct*> acts;
    for (const LexiconAct& act : side.acts)
        if (std::ranges::count_if(all, [&](const Sample* s) { return s->performs(act.id); }) >= kFewest) acts.push_back(&act);
    std::vector<std::optional<Fitted>> fitted(acts.size());
    side_by_side(acts.size(), [&](std::size_t a) {
        const std::string& id = acts[a]->id;
        Fitted f{acts[a], learned_words(all, id, kFolds, names, options), {}};
        for (int fold = 0; fold < kFolds; ++fold) {
            const Words without = learned_words(all, id, fold, names, options);
            for (const Sample& s : held)
                if (s.fold == fold) f.cases.push_back({without.anywhere.odds(s.known), without.of_clause(s), s.hits.contains(id), s.performs(id)});
        }
        fitted[a].emplace(std::move(f));
    });
    std::vector<Case> pooled;
    for (const auto& f : fitted) pooled.insert(pooled.end(), f->cases.begin(), f->cases.end());
    const Trust common = fit_trust(pooled, options.buyers ? Trust{0, 1, 0, 2} : Trust{0, 0.5, 0.5, 2}, 1);
    const auto odds = [](double probability) { return std::log(probability / (1 - probability)); };
    std::vector<FittedAct> out;
    for (const auto& f : fitted) {
        const Trust own = fit_trust(f->cases, common, 4);
        // Without a pattern an accusation needs more than an act of service does; what a pattern found is given the benefit of the doubt.
        const double keep = odds(options.drop_at), add = odds(is_misconduct(f->act->id) ? options.accuse_at : options.decide_at);
        const double bias = own[0] + own[1] * f->words.anywhere.intercept() + own[2] * f->words.in_clause.intercept() - add;
        out.push_back({f->act->id, thousandths(bias, 30000), thousandths(own[3] + add - keep, 30000), !f->act->whole,
                       words_text(f->words.anywhere, own[1], names, side.class_words), words_text(f->words.in_clause, own[2], names, side.class_words)});
    }
    return out;
}

}  // namespace peilian
