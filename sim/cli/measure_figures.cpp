#include <fmt/format.h>

#include <cmath>

#include "cli/measure_acts.h"

namespace peilian::cli {
namespace {

std::int64_t hundredths(const Json& value, std::string_view key) { return std::llround(value.number_or(key, 0) * 100); }

std::int64_t seconds_of(std::string_view unit) {
    if (unit == "min") return 60;
    if (unit == "h") return 3600;
    if (unit == "d") return 86400;
    return 1;
}

std::optional<ValueHit> labelled_value(const Json& value) {
    const std::string kind = value.string_or("kind", "");
    ValueHit hit;
    for (const ValueKind k : {ValueKind::amount_off, ValueKind::discount_rate, ValueKind::coupon, ValueKind::price, ValueKind::compensation, ValueKind::duration, ValueKind::count}) {
        if (name_of(k) != kind) continue;
        hit.kind = k;
        hit.unit = value.string_or("unit", "");
        switch (k) {
            case ValueKind::discount_rate: hit.amount = std::llround(value.number_or("rate", 0) * 10); break;
            case ValueKind::coupon:
                hit.amount = hundredths(value, "off");
                hit.threshold = hundredths(value, "threshold");
                break;
            case ValueKind::duration: hit.amount = std::llround(value.number_or("value", 0) * static_cast<double>(seconds_of(hit.unit))); break;
            case ValueKind::count: hit.amount = std::llround(value.number_or("value", 0)); break;
            default: hit.amount = hundredths(value, "amount"); break;
        }
        return hit;
    }
    return std::nullopt;
}

std::string row(const std::string& name, const Tally& t) {
    const Share p = t.precision(), r = t.recall();
    return fmt::format("{:<22}{:>5}  {:.3f} [{:.2f} {:.2f}]  {:.3f} [{:.2f} {:.2f}]  {:.3f} [{:.2f} {:.2f}]\n", name, t.labelled, p.value(), p.low(), p.high(),
                       r.value(), r.low(), r.high(), t.f1(), t.f1_low(), t.f1_high());
}

std::string row(const std::string& name, const Share& s) {
    return fmt::format("{:<22}{:>5}  {:.3f} [{:.2f} {:.2f}]  ({} of {})\n", name, s.of, s.value(), s.low(), s.high(), s.hits, s.of);
}

/// Four decimals: no figure here is known better.
double rounded(double x) { return std::round(x * 10000) / 10000; }

Json json_of(const Share& s) {
    return Json::object().set("n", s.of).set("hits", s.hits).set("share", rounded(s.value())).set("low", rounded(s.low())).set("high", rounded(s.high()));
}

Json json_of(const Tally& t) {
    Json f1 = Json::object().set("value", rounded(t.f1())).set("low", rounded(t.f1_low())).set("high", rounded(t.f1_high()));
    return Json::object().set("n", t.labelled).set("precision", json_of(t.precision())).set("recall", json_of(t.recall())).set("f1", std::move(f1));
}

}  // namespace

std::optional<LabelledReply> labelled_reply(const Json& line, bool of_buyers, std::string& error) {
    LabelledReply out;
    if (!line["text"].is_string() || !line["acts"].is_array()) {
        error = "\"text\" or \"acts\" is missing.";
        return std::nullopt;
    }
    out.text = line["text"].as_string();
    out.before = line.string_or(of_buyers ? "agent" : "buyer", "");
    out.kind = line.string_or("kind", "plain");
    // Only sets with kinds are labelled with values; a reply of such a set that has none carries none.
    out.values_labelled = line.find("values") != nullptr || line.find("kind") != nullptr;
    for (const Json& act : line["acts"].items()) out.acts.insert(act.as_string());
    for (const Json& value : line["values"].items()) {
        const auto hit = labelled_value(value);
        if (!hit) {
            error = "A value has no known kind.";
            return std::nullopt;
        }
        out.values.push_back(*hit);
    }
    return out;
}

std::string share_text(const std::string& name, const Share& share) { return row(name, share); }

Json share_json(const Share& share) { return json_of(share); }

std::string accuracy_text(const Accuracy& a) {
    std::string out = fmt::format("{:<22}{:>5}  {:<19}  {:<19}  {}\n", "act", "n", "precision", "recall", "F1");
    for (const auto& [act, tally] : a.acts) out += row(act, tally);
    out += row("micro", a.micro());
    out += fmt::format("{:<22}{:>5}  F1 {:.3f}; of acts with 15 cases or more {:.3f}\n\n", "macro", a.acts.size(), a.macro_f1(), a.macro_f1(15));
    for (const auto& [kind, share] : a.kinds) out += row(kind + " all right", share);
    Share traps;
    for (const auto& [kind, share] : a.kinds)
        if (kind != "plain" && kind != "misconduct") traps.hits += share.hits, traps.of += share.of;
    if (traps.of > 0) out += row("traps all right", traps);
    if (a.values.of > 0) out += row("values exact", a.values);
    out += row("misconduct found", a.misconduct_found);
    out += row("false alarms", a.false_alarms);
    return out;
}

Json accuracy_json(const Accuracy& a) {
    Json acts = Json::object(), kinds = Json::object();
    for (const auto& [act, tally] : a.acts) acts.set(act, json_of(tally));
    for (const auto& [kind, share] : a.kinds) kinds.set(kind, json_of(share));
    return Json::object()
        .set("replies", a.replies)
        .set("micro", json_of(a.micro()))
        .set("macro_f1", rounded(a.macro_f1()))
        .set("macro_f1_15", rounded(a.macro_f1(15)))
        .set("acts", std::move(acts))
        .set("kinds", std::move(kinds))
        .set("values", json_of(a.values))
        .set("misconduct_found", json_of(a.misconduct_found))
        .set("false_alarms", json_of(a.false_alarms));
}

}  // namespace peilian::cli
