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
    Compiler(const std::vector<AuthoredFile>& files, Diagnostics& diagnostics) : files_(files), diagnostics_(diagnostics) {}

    std::shared_ptr<Lexicon::Compiled> run() {
        std::string canonical;
        for (const AuthoredFile& file : files_) {
            canonical += to_canonical_text(file.root) + "\n";
            for (const Json::Member& m : file.root["classes"].members())
                for (const Json& word : m.value.items()) classes_[decode_utf8(m.key)].push_back(decode_utf8(word.as_string()));
        }
        out_->hash = sha256_hex(canonical);
        for (const AuthoredFile& file : files_) read(file);
        out_->agent.index();
        out_->buyer.index();
        for (const AuthoredFile& file : files_) prove(file);
        return out_;
    }

private:
    void report(std::string code, const AuthoredFile& file, const Json& at, std::string message, std::string hint) {
        diagnostics_.push_back({std::move(code), Severity::error, file.path, at.line, at.column, std::move(message), std::move(hint)});
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
            LexiconAct act{id, {}, entry.bool_or("whole", false), entry.bool_or("light", false)};
            const Json& guards = entry["guards"];
            act.guards.negation = guards.bool_or("negation", act.guards.negation);
            act.guards.question = guards.bool_or("question", act.guards.question);
            act.guards.quotation = guards.bool_or("quotation", act.guards.quotation);
            act.guards.conditional = guards.bool_or("conditional", act.guards.conditional);
            side.acts.push_back(std::move(act));
            read_patterns(file, side, entry);
        }
    }

    void read_patterns(const AuthoredFile& file, Side& side, const Json& entry) {
        const int act = static_cast<int>(side.acts.size()) - 1;
        std::vector<Pattern> cancelling;
        for (const Json& p : entry["unless"].items()) {
            if (auto pattern = parse(file, p)) {
                cancelling.push_back(*pattern);
                side.patterns.push_back({std::move(*pattern), p.as_string(), act, -1, Role::cancels, false});
            }
        }
        const auto add = [&](const Json& p, int reply, bool residual) {
            auto pattern = parse(file, p);
            if (!pattern) return;
            check_alive(file, p, *pattern, cancelling);
            side.patterns.push_back({std::move(*pattern), p.as_string(), act, reply, Role::performs, residual});
        };
        for (const Json& p : entry["patterns"].items()) add(p, -1, false);
        for (const Json& group : entry["replies"].items()) {
            std::vector<Pattern> after;
            for (const Json& p : group["after"].items())
                if (auto pattern = parse(file, p)) after.push_back(std::move(*pattern));
            side.conditions.push_back(std::move(after));
            for (const Json& p : group["patterns"].items()) add(p, static_cast<int>(side.conditions.size()) - 1, group.bool_or("residual", false));
        }
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

    void check_alive(const AuthoredFile& file, const Json& p, const Pattern& pattern, const std::vector<Pattern>& cancelling) {
        const NormalText sample = normalise(encode_utf8(pattern.sample()));
        const Figures figures = find_figures(sample);
        for (const Pattern& c : cancelling)
            for (int at = 0; at < sample.size(); ++at)
                if (c.match(sample, figures, at) >= 0) {
                    report("LX0009", file, p, "The pattern \"" + p.as_string() + "\" contains what \"unless\" cancels.", "Narrow the one or the other.");
                    return;
                }
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
                    const Recognition r = recognise_side(side, said.as_string(), buyer);
                    const ActHit* hit = r.find(id);
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
    WordClasses classes_;
    std::shared_ptr<Lexicon::Compiled> out_ = std::make_shared<Lexicon::Compiled>();
};

}  // namespace

Lexicon::Lexicon() {
    static const auto kEmpty = [] {
        auto empty = std::make_shared<Compiled>();
        empty->agent.index();
        empty->buyer.index();
        return std::shared_ptr<const Compiled>(std::move(empty));
    }();
    compiled_ = kEmpty;
}

Lexicon Lexicon::compile(const std::vector<AuthoredFile>& files, Diagnostics& diagnostics) {
    Lexicon lexicon;
    lexicon.compiled_ = Compiler(files, diagnostics).run();
    return lexicon;
}

bool Lexicon::knows_act(std::string_view act) const { return compiled_->known.contains(act); }

const std::string& Lexicon::hash() const { return compiled_->hash; }

}  // namespace peilian
