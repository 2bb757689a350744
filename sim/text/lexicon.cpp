#include "text/lexicon.h"

#include <map>
#include <utility>

#include "base/utf8.h"
#include "files/content_hash.h"
#include "text/compiled_lexicon.h"

namespace peilian {
namespace {

/// Reads lexicon files into one compiled lexicon; all findings are collected.
class Compiler {
public:
    using Proof = Lexicon::Proof;

    Compiler(const std::vector<AuthoredFile>& files, Diagnostics& diagnostics, Proof proof) : files_(files), diagnostics_(diagnostics), proof_(proof) {}

    std::shared_ptr<Lexicon::Compiled> run() {
        std::string canonical;
        for (const AuthoredFile& file : files_) {
            canonical += to_canonical_text(file.root) + "\n";
            for (const Json::Member& m : file.root["classes"].members())
                for (const Json& word : m.value.items()) add_word(side_of(file), m.key, word.as_string());
        }
        for (Side* side : {&out_->agent, &out_->buyer}) side->class_words.finish();
        out_->hash = sha256_hex(canonical);
        for (const AuthoredFile& file : files_) read(file);
        for (const AuthoredFile& file : files_) read_relations(file);
        for (Side* side : {&out_->agent, &out_->buyer}) {
            side->index.finish(counts_);
            side->condition_index.finish(counts_);
            side->words = WordSet(words_);
        }
        for (const AuthoredFile& file : files_)
            if (proof_ == Proof::examples) prove(file);
            else take_examples(file);
        for (const AuthoredFile& file : files_) read_weights(file);
        for (Side* side : {&out_->agent, &out_->buyer}) side->classifier.finish();
        return out_;
    }

private:
    void report(std::string code, const AuthoredFile& file, const Json& at, std::string message, std::string hint) {
        diagnostics_.push_back({std::move(code), Severity::error, file.path, at.line, at.column, std::move(message), std::move(hint)});
    }

    void add_word(Side& side, const std::string& name, const std::string& text) {
        std::u32string word = decode_utf8(text);
        const bool plain = word.find_first_of(U"()[]<>|^$\u2026") == std::u32string::npos;
        if (plain && word.size() >= 2) words_.push_back(word);
        if (plain && !word.empty()) side.class_words.add(name, word);
        classes_.add(decode_utf8(name), std::move(word));
    }

    /// Examples stand for the replies that will be read: what is frequent in them is a poor key.
    void count_grams(const std::string& text) {
        const std::u32string chars = normalise(text).chars;
        for (std::size_t i = 0; i < chars.size(); ++i) {
            const std::uint64_t first = std::uint64_t{chars[i]} << 32;
            ++counts_[first];
            if (i + 1 < chars.size()) ++counts_[first | chars[i + 1]];
        }
    }

    Side& side_of(const AuthoredFile& file) { return file.root["side"].as_string() == "buyer" ? out_->buyer : out_->agent; }

    void read(const AuthoredFile& file) {
        Side& side = side_of(file);
        for (const Json::Member& m : file.root["classes"].members())
            for (const Json& word : m.value.items()) parse(file, word);
        for (const Json& entry : file.root["acts"].items()) {
            const std::string id = entry["id"].as_string();
            if (!out_->known.insert(id).second) {
                report("LX0006", file, entry["id"], "The act " + id + " is defined twice.", "Put all its patterns into one entry.");
                continue;
            }
            LexiconAct act{id, {}, entry.bool_or("whole", false), entry.bool_or("light", false), {}, -1};
            for (const char* key : {"examples", "counter_examples"})
                for (const Json& e : entry[key].items()) count_grams(e.is_object() ? e["reply"].as_string() : e.as_string());
            const Json& guards = entry["guards"];
            act.guards.negation = guards.bool_or("negation", act.guards.negation);
            act.guards.question = guards.bool_or("question", act.guards.question);
            act.guards.quotation = guards.bool_or("quotation", act.guards.quotation);
            act.guards.conditional = guards.bool_or("conditional", act.guards.conditional);
            side.acts.push_back(std::move(act));
            read_patterns(file, side, entry);
        }
    }

    void read_relations(const AuthoredFile& file) {
        Side& side = side_of(file);
        for (const Json& entry : file.root["acts"].items()) {
            const int act = side.act_named(entry["id"].as_string());
            for (const Json& other : entry["yields_to"].items()) {
                const int to = side.act_named(other.as_string());
                if (to >= 0) side.acts[static_cast<std::size_t>(act)].yields_to.push_back(to);
                else report("LX0005", file, other, "The act " + other.as_string() + " is not known.", "Name an act of the same side.");
            }
            if (const Json& general = entry["counts_as"]; general.is_string()) {
                const int to = side.act_named(general.as_string());
                if (to >= 0) side.acts[static_cast<std::size_t>(act)].counts_as = to;
                else report("LX0005", file, general, "The act " + general.as_string() + " is not known.", "Name an act of the same side.");
            }
        }
    }

    void read_weights(const AuthoredFile& file) {
        Side& side = side_of(file);
        for (const Json& entry : file.root["weights"].items()) {
            const Json& id = entry["act"];
            const int act = side.act_named(id.as_string());
            if (act < 0) {
                report("LX0005", file, id, "The act " + id.as_string() + " is not known.", "Fit the weights again with peilian-cli fit, or name an act of the same side.");
                continue;
            }
            const auto whole = [&](const char* key) { return static_cast<int>(entry.integer_or(key, 0)); };
            if (!side.classifier.add({act, whole("bias"), whole("hit"), entry.bool_or("adds", true)}, entry["words"].as_string(), entry.string_or("clause_words", "")))
                report("LX0010", file, entry["words"], "The words of " + id.as_string() + " are not n-grams of one to three symbols, each with a whole number.", "Write \"给你退 412 不_退 -230\", or fit the weights again.");
        }
    }

    void read_patterns(const AuthoredFile& file, Side& side, const Json& entry) {
        const int act = static_cast<int>(side.acts.size()) - 1;
        PatternPool cancelling;
        const auto add = [&](const Json& p, Pattern pattern, LexiconPattern meaning) {
            meaning.source = p.as_string();
            meaning.act = act;
            side.index.add(std::move(pattern));
            side.patterns.push_back(std::move(meaning));
        };
        for (const Json& p : entry["unless"].items())
            if (auto pattern = parse(file, p)) {
                cancelling.add(*pattern);
                LexiconPattern meaning;
                meaning.role = PatternRole::cancels;
                add(p, std::move(*pattern), std::move(meaning));
            }
        const auto perform = [&](const Json& p, const LexiconPattern& meaning) {
            auto pattern = parse(file, p);
            if (!pattern) return;
            check_alive(file, p, *pattern, cancelling);
            add(p, std::move(*pattern), meaning);
        };
        for (const Json& p : entry["patterns"].items()) perform(p, {});
        LexiconPattern certain;
        certain.sure = true;
        for (const Json& p : entry["sure"].items()) perform(p, certain);
        for (const Json& group : entry["replies"].items()) {
            LexiconPattern meaning;
            meaning.after = condition(file, side, group["after"]);
            meaning.not_after = condition(file, side, group["not_after"]);
            const std::string residual = group.string_or("residual", "");
            meaning.residual = residual == "clause" ? Residual::clause : residual == "reply" ? Residual::reply : Residual::no;
            for (const Json& p : group["patterns"].items()) perform(p, meaning);
        }
    }

    /// The number of a condition on the buyer's message; -1 for none.
    int condition(const AuthoredFile& file, Side& side, const Json& patterns) {
        if (patterns.items().empty()) return -1;
        for (const Json& p : patterns.items())
            if (auto pattern = parse(file, p)) {
                side.condition_index.add(std::move(*pattern));
                side.condition_of.push_back(side.conditions);
            }
        return side.conditions++;
    }

    std::optional<Pattern> parse(const AuthoredFile& file, const Json& p) {
        std::string error;
        auto pattern = Pattern::parse(decode_utf8(p.as_string()), classes_, error);
        if (!pattern) {
            const bool unknown = error.starts_with("the class");
            report(unknown ? "LX0005" : "LX0004", file, p, "In the pattern \"" + p.as_string() + "\": " + error + ".",
                   unknown ? "Define it under \"classes\", or use <money> <rate> <duration> <count> <number>." : "See the pattern language in the handbook.");
        }
        return pattern;
    }

    void check_alive(const AuthoredFile& file, const Json& p, const Pattern& pattern, const PatternPool& cancelling) {
        if (cancelling.size() == 0 || proof_ == Proof::none) return;
        const NormalText sample = normalise(encode_utf8(pattern.sample()));
        const Figures figures = find_figures(sample);
        for (int c = 0; c < cancelling.size(); ++c)
            for (int at = 0; at < sample.size(); ++at)
                if (cancelling.may_begin(c, sample.chars[static_cast<std::size_t>(at)]) && cancelling.match(c, sample, figures, at) >= 0) {
                    report("LX0009", file, p, "The pattern \"" + p.as_string() + "\" contains what \"unless\" cancels.", "Narrow the one or the other.");
                    return;
                }
    }

    void take_examples(const AuthoredFile& file) {
        if (&side_of(file) != &out_->agent) return;
        for (const Json& entry : file.root["acts"].items())
            for (const Json& e : entry["examples"].items())
                if (!e.is_object()) out_->examples[entry["id"].as_string()].push_back(e.as_string());
    }

    /// Examples and counter-examples are the unit tests of an act.
    void prove(const AuthoredFile& file) {
        const Side& side = side_of(file);
        for (const Json& entry : file.root["acts"].items()) {
            const std::string id = entry["id"].as_string();
            for (const auto& [key, wanted] : {std::pair{"examples", true}, std::pair{"counter_examples", false}}) {
                for (const Json& e : entry[key].items()) {
                    const Json& said = e.is_object() ? e["reply"] : e;
                    const std::string buyer = e.is_object() ? e.string_or("buyer", "") : std::string();
                    const Recognition r = recognise_side(side, said.as_string(), buyer, DecidedBy::patterns);
                    const ActHit* hit = r.find(id);
                    if (wanted && hit != nullptr && !e.is_object() && &side == &out_->agent) out_->examples[id].push_back(said.as_string());
                    if (wanted && hit == nullptr)
                        report("LX0007", file, said, "The example \"" + said.as_string() + "\" is not recognised as " + id + ".", "Add a pattern for it.");
                    if (!wanted && hit != nullptr)
                        report("LX0008", file, said, "The counter-example \"" + said.as_string() + "\" is recognised as " + id + ".",
                               "The pattern \"" + hit->pattern + "\" fired: narrow it, or add to \"unless\".");
                }
            }
        }
    }

    const std::vector<AuthoredFile>& files_;
    Diagnostics& diagnostics_;
    Proof proof_;
    WordClasses classes_;
    std::vector<std::u32string> words_;
    GramCounts counts_;
    std::shared_ptr<Lexicon::Compiled> out_ = std::make_shared<Lexicon::Compiled>();
};

}  // namespace

Lexicon::Lexicon() {
    static const auto kEmpty = [] {
        auto empty = std::make_shared<Compiled>();
        for (Side* side : {&empty->agent, &empty->buyer}) {
            side->index.finish({});
            side->condition_index.finish({});
            side->classifier.finish();
        }
        return std::shared_ptr<const Compiled>(std::move(empty));
    }();
    compiled_ = kEmpty;
}

Lexicon Lexicon::compile(const std::vector<AuthoredFile>& files, Diagnostics& diagnostics, Proof proof) {
    Lexicon lexicon;
    lexicon.compiled_ = Compiler(files, diagnostics, proof).run();
    return lexicon;
}

bool Lexicon::empty() const { return compiled_->known.empty(); }

bool Lexicon::knows_act(std::string_view act) const { return compiled_->known.contains(act); }

const std::vector<std::string>& Lexicon::examples_of(std::string_view act) const {
    static const std::vector<std::string> kNone;
    const auto found = compiled_->examples.find(act);
    return found == compiled_->examples.end() ? kNone : found->second;
}

const std::string& Lexicon::hash() const { return compiled_->hash; }

}  // namespace peilian
