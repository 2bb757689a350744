#include "cli/annotation.h"

#include "base/utf8.h"

namespace peilian::cli {
namespace {

/// `amount / unit` as an integer when it is whole.
Json quotient(std::int64_t amount, std::int64_t unit) {
    if (amount % unit == 0) return Json(amount / unit);
    return Json(static_cast<double>(amount) / static_cast<double>(unit));
}

Json yuan(std::int64_t fen) { return quotient(fen, 100); }

std::int64_t seconds_of(std::string_view unit) {
    if (unit == "min") return 60;
    if (unit == "h") return 3600;
    if (unit == "d") return 86400;
    return 1;
}

Json to_json(const ValueHit& value) {
    Json out = Json::object();
    out.set("kind", name_of(value.kind));
    switch (value.kind) {
        case ValueKind::amount_off:
        case ValueKind::price:
        case ValueKind::compensation: out.set("amount", yuan(value.amount)); break;
        case ValueKind::discount_rate: out.set("rate", quotient(value.amount, 10)); break;
        case ValueKind::coupon: out.set("threshold", yuan(value.threshold)).set("off", yuan(value.amount)); break;
        case ValueKind::duration: out.set("value", quotient(value.amount, seconds_of(value.unit))).set("unit", value.unit); break;
        case ValueKind::count: out.set("value", value.amount).set("unit", value.unit); break;
    }
    out.set("start", value.span.start).set("end", value.span.end);
    return out;
}

}  // namespace

Json annotation(const Json& id, std::string_view text, const Recognition& recognition) {
    Json acts = Json::array(), values = Json::array();
    const std::u32string points = decode_utf8(text);   // once: a long line has many acts
    for (const ActHit& hit : recognition.acts) {
        Json act = Json::object();
        act.set("act", hit.act).set("start", hit.span.start).set("end", hit.span.end)
            .set("text", encode_utf8(std::u32string_view(points).substr(static_cast<std::size_t>(hit.span.start), static_cast<std::size_t>(hit.span.end - hit.span.start))));
        acts.push(std::move(act));
    }
    for (const ValueHit& hit : recognition.values) values.push(to_json(hit));
    Json out = Json::object();
    out.set("id", id).set("acts", std::move(acts)).set("values", std::move(values));
    return out;
}

}  // namespace peilian::cli
