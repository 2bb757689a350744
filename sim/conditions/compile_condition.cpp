// Compiles conditions as authors wrote them; collects every finding with its place.
#include <algorithm>
#include <cmath>

#include "conditions/condition.h"
#include "conditions/words.h"

namespace peilian {
namespace {

/// What a bare number in a bound means.
enum class Measure { plain, yuan, rate };

Measure measure_of(ValueKind kind) {
    switch (kind) {
        case ValueKind::amount_off:
        case ValueKind::coupon:
        case ValueKind::price:
        case ValueKind::compensation: return Measure::yuan;
        case ValueKind::discount_rate: return Measure::rate;
        case ValueKind::duration:
        case ValueKind::count: break;
    }
    return Measure::plain;
}

std::int64_t in_measure(double number, Measure measure) {
    constexpr double kMost = 1e15;  // beyond any figure of a shop; keeps the conversion exact
    number = std::clamp(number, -kMost, kMost);
    if (measure == Measure::yuan) return std::llround(number * 100);
    // 0.95, 9.5 and 95 are all written for 95折.
    if (measure == Measure::rate) return std::llround(number <= 1 ? number * 100 : number <= 10 ? number * 10 : number);
    return std::llround(number);
}

class Compiler {
public:
    Compiler(const std::map<std::string, std::int64_t>& numbers, const Lexicon& lexicon, const std::string& file, std::string_view prefix,
             const std::vector<Fact>* facts, Diagnostics& diagnostics)
        : numbers_(numbers), lexicon_(lexicon), file_(file), prefix_(prefix), facts_(facts), diagnostics_(diagnostics) {}

    Condition condition(const Json& value) {
        Condition out;
        if (value.is_null()) return out;
        if (!value.is_object()) {
            report("0016", value, "a condition must be an object", R"(write e.g. {"act": "greet"})");
            return out;
        }
        for (const Json::Member& member : value.members()) part(member, out);
        return out;
    }

private:
    void part(const Json::Member& member, Condition& out) {
        const std::string& key = member.key;
        const Json& value = member.value;
        if (key == "act") out.act = acts(value);
        else if (key == "with") out.with = acts(value);
        else if (key == "without") out.without = acts(value);
        else if (key == "says") out.says = phrases(value);
        else if (key == "value") values(value, out.value);
        else if (key == "states_fact") out.states_fact = fact_ids(value);
        else if (key == "misstates_fact") out.misstates_fact = fact_ids(value);
        else if (key == "action") out.action = actions(value);
        else if (key == "mood") out.mood = bound(value, Measure::plain);
        else if (key == "patience") out.patience = bound(value, Measure::plain);
        else if (key == "waited_s") out.waited_s = bound(value, Measure::plain);
        else if (key == "nth") out.nth = bound(value, Measure::plain);
        else if (key == "counter") counters(value, out.counter);
        else if (key == "asked") out.asked = need_ids(value);
        else if (key == "addressed") out.addressed = need_ids(value);
        else if (key == "any") out.any = group(value);
        else if (key == "all") out.all = group(value);
        else if (key == "none") out.none = group(value);
        else
            diagnostics_.push_back({prefix_ + "0016", Severity::error, file_, member.key_line, member.key_column, "unknown key \"" + key + "\" in a condition",
                                    "known: act with without says value states_fact misstates_fact action mood patience counter asked addressed waited_s nth any all none"});
    }

    void report(const char* number, const Json& at, std::string message, std::string hint) {
        diagnostics_.push_back({prefix_ + number, Severity::error, file_, at.line, at.column, std::move(message), std::move(hint)});
    }

    /// One text or a list of texts, each with its place.
    std::vector<const Json*> texts(const Json& value) {
        std::vector<const Json*> out;
        if (value.is_string()) out.push_back(&value);
        else if (!value.is_array()) report("0016", value, "a text or a list of texts must stand here", "");
        for (const Json& item : value.items()) {
            if (item.is_string()) out.push_back(&item);
            else report("0016", item, "a text must stand here", "");
        }
        return out;
    }

    /// The texts that `known` accepts; the others are findings. An unknown word stays in the list, so that
    /// the condition does not become weaker than its author meant.
    template <class Known>
    std::vector<std::string> ids(const Json& value, const char* number, const std::string& what, const std::string& hint, Known known) {
        std::vector<std::string> out;
        for (const Json* text : texts(value)) {
            if (!known(text->as_string())) report(number, *text, "unknown " + what + " \"" + text->as_string() + "\"", hint);
            out.push_back(text->as_string());
        }
        return out;
    }

    std::vector<std::string> acts(const Json& value) {
        return ids(value, "0010", "act", "acts are defined in assets/lexicon", [&](const std::string& id) { return lexicon_.knows_act(id); });
    }
    std::vector<std::string> actions(const Json& value) {
        return ids(value, "0015", "desk action",
                   "known: change_price send_product_card send_coupon add_note request_photo check_logistics create_refund create_exchange create_reship transfer end_chat",
                   [](const std::string& id) { return id == "any" || knows_action(id); });
    }
    std::vector<std::string> need_ids(const Json& value) {
        return ids(value, "0011", "need",
                   "known: greeting price product stock size promotion gift shipping logistics order_change address payment complaint remedy refund exchange invoice review help",
                   [](const std::string& id) { return id == "any" || knows_need(id); });
    }
    std::vector<std::string> fact_ids(const Json& value) {
        return ids(value, "0014", "fact", "facts are defined by the shop and its products", [&](const std::string& id) {
            return id == "any" || !facts_ || std::any_of(facts_->begin(), facts_->end(), [&](const Fact& fact) { return fact.id == id; });
        });
    }

    std::vector<Phrase> phrases(const Json& value) {
        std::vector<Phrase> out;
        for (const Json* text : texts(value)) {
            std::string error;
            if (auto phrase = Phrase::compile(text->as_string(), error)) out.push_back(std::move(*phrase));
            else report("0013", *text, "malformed phrase \"" + text->as_string() + "\": " + error, "write literal text, (a|b), [optional], … for a gap, <money> for a class");
        }
        return out;
    }

    void values(const Json& value, std::map<ValueKind, Bound>& out) {
        if (!value.is_object()) report("0016", value, "\"value\" must be an object", R"(write e.g. {"price": {"below": 109}})");
        for (const Json::Member& member : value.members()) {
            if (const auto kind = value_kind_of(member.key)) out[*kind] = bound(member.value, measure_of(*kind));
            else report("0016", member.value, "unknown kind of value \"" + member.key + "\"", "known: amount_off discount_rate coupon price compensation duration count");
        }
    }

    void counters(const Json& value, std::map<std::string, Bound>& out) {
        if (!value.is_object()) report("0016", value, "\"counter\" must be an object", R"(write e.g. {"asks": {"at_least": 3}})");
        for (const Json::Member& member : value.members()) out[member.key] = bound(member.value, Measure::plain);
    }

    std::vector<Condition> group(const Json& value) {
        std::vector<Condition> out;
        if (!value.is_array()) report("0016", value, "a list of conditions must stand here", R"(write e.g. [{"act": "greet"}])");
        for (const Json& item : value.items()) out.push_back(condition(item));
        return out;
    }

    Bound bound(const Json& value, Measure measure) {
        Bound out;
        if (!value.is_object()) {  // `"nth": 2` means exactly two
            out.at_least = out.at_most = number(value, measure);
            return out;
        }
        for (const Json::Member& member : value.members()) {
            if (member.key == "below") out.below = number(member.value, measure);
            else if (member.key == "at_most") out.at_most = number(member.value, measure);
            else if (member.key == "at_least") out.at_least = number(member.value, measure);
            else if (member.key == "above") out.above = number(member.value, measure);
            else report("0016", member.value, "unknown limit \"" + member.key + "\"", "known: below at_most at_least above");
        }
        return out;
    }

    std::optional<std::int64_t> number(const Json& value, Measure measure) {
        if (value.is_number()) return in_measure(value.as_number(), measure);
        const std::string& name = value.as_string();
        if (name.size() < 2 || name[0] != '$') {
            report("0016", value, "a number or a $name must stand here", "write e.g. 109 or \"$floor_price\"");
            return std::nullopt;
        }
        if (const auto found = numbers_.find(name.substr(1)); found != numbers_.end()) return found->second;
        std::string known;
        for (const auto& [one, ignored] : numbers_) known += (known.empty() ? "known: $" : " $") + one;
        report("0012", value, "unknown name " + name, known.empty() ? "no named facts can be used here; write a number" : known);
        return std::nullopt;
    }

    const std::map<std::string, std::int64_t>& numbers_;
    const Lexicon& lexicon_;
    const std::string& file_;
    std::string prefix_;
    const std::vector<Fact>* facts_;
    Diagnostics& diagnostics_;
};

}  // namespace

Condition compile_condition(const Json& value, const std::map<std::string, std::int64_t>& numbers, const Lexicon& lexicon, const std::string& file,
                            std::string_view prefix, Diagnostics& diagnostics, const std::vector<Fact>* facts) {
    return Compiler(numbers, lexicon, file, prefix, facts, diagnostics).condition(value);
}

}  // namespace peilian
