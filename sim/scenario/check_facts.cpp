#include "scenario/check_facts.h"

#include <array>
#include <optional>
#include <utility>

#include "scenario/reading.h"
#include "text/read_text.h"

namespace peilian {
namespace {

constexpr std::size_t kMostSamples = 32;

using Samples = std::vector<std::string>;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kValueExamples{
    {{"<money>", "5元"}, {"<rate>", "95折"}, {"<duration>", "48小时"}, {"<count>", "3个"}, {"<number>", "5"}}};

/// Reads a pattern from left to right, keeping all texts it may stand for.
class SampleReader {
public:
    explicit SampleReader(std::string_view pattern) : pattern_(pattern) {}

    Samples read() {
        Samples samples = alternatives();
        return failed_ || at_ != pattern_.size() ? Samples{} : samples;
    }

private:
    static void join(Samples& left, const Samples& right) {
        Samples joined;
        for (const std::string& a : left)
            for (const std::string& b : right)
                if (joined.size() < kMostSamples) joined.push_back(a + b);
        left = std::move(joined);
    }

    bool take(std::string_view token) {
        if (!pattern_.substr(at_).starts_with(token)) return false;
        at_ += token.size();
        return true;
    }

    Samples alternatives() {
        Samples all;
        do {
            for (std::string& sample : sequence())
                if (all.size() < kMostSamples) all.push_back(std::move(sample));
        } while (!failed_ && take("|"));
        return all;
    }

    Samples sequence() {
        Samples samples{""};
        while (!failed_ && at_ < pattern_.size()) {
            const char c = pattern_[at_];
            if (c == '|' || c == ')' || c == ']') break;
            join(samples, element());
        }
        return samples;
    }

    Samples element() {
        if (take("(")) {
            Samples inner = alternatives();
            if (!take(")")) failed_ = true;
            return inner;
        }
        if (take("[")) {
            Samples inner = alternatives();
            if (!take("]")) failed_ = true;
            inner.push_back("");
            return inner;
        }
        if (take("…")) {
            if (take("{")) {
                const std::size_t close = pattern_.find('}', at_);
                if (close == std::string_view::npos) failed_ = true;
                else at_ = close + 1;
            }
            return {""};
        }
        for (const auto& [name, example] : kValueExamples)
            if (take(name)) return {std::string(example)};
        if (pattern_[at_] == '<') {
            failed_ = true;
            return {};
        }
        if (take("^") || take("$")) return {""};
        return {std::string(1, pattern_[at_++])};
    }

    std::string_view pattern_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

struct Statement {
    const Json* written;
    Phrase phrase;
};

std::vector<Statement> compile_statements(const Json& patterns, const std::string& file, Diagnostics& diagnostics) {
    std::vector<Statement> statements;
    for (const Json& pattern : patterns.items()) {
        std::string error;
        if (std::optional<Phrase> phrase = Phrase::compile(pattern.as_string(), error))
            statements.push_back({&pattern, std::move(*phrase)});
        else
            diagnostics.push_back(finding("SH", "0013", {file, pattern.line, pattern.column}, "Malformed phrase: " + error,
                                          "Patterns may use (a|b), [optional], … and <money> <rate> <duration> <count> <number>."));
    }
    return statements;
}

/// Reports when some text that `stated` stands for is also matched by one of `others`.
void check_against(const Statement& stated, const std::vector<Statement>& others, std::string_view stated_as, std::string_view other_as,
                   const std::string& title, const std::string& file, Diagnostics& diagnostics) {
    for (const std::string& sample : pattern_samples(stated.written->as_string())) {
        const ReadText read(sample);
        for (const Statement& other : others) {
            if (!other.phrase.find_asserted(read)) continue;
            diagnostics.push_back(finding("SH", "0020", {file, stated.written->line, stated.written->column},
                                          "Fact \"" + title + "\": \"" + sample + "\" is " + std::string(stated_as) + ", but \"" +
                                              other.written->as_string() + "\" calls it " + std::string(other_as) + ".",
                                          "Make the patterns exclude each other, for example by more words."));
            return;
        }
    }
}

}  // namespace

std::vector<std::string> pattern_samples(std::string_view pattern) { return SampleReader(pattern).read(); }

void check_patterns(const Json& fact, const std::string& file, Diagnostics& diagnostics) {
    for (const char* list : {"right", "wrong"}) compile_statements(fact[list], file, diagnostics);
}

void check_fact(const Json& fact, const std::string& file, Diagnostics& diagnostics) {
    Diagnostics reported_already;
    const std::vector<Statement> right = compile_statements(fact["right"], file, reported_already);
    const std::vector<Statement> wrong = compile_statements(fact["wrong"], file, reported_already);
    const std::string title = fact.string_or("title", "");
    for (const Statement& statement : right) check_against(statement, wrong, "right", "wrong", title, file, diagnostics);
    for (const Statement& statement : wrong) check_against(statement, right, "wrong", "right", title, file, diagnostics);
}

}  // namespace peilian
