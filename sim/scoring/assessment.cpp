#include "scoring/assessment.h"

#include <algorithm>

namespace peilian {
namespace {

/// Thousandths as a number with at most three decimals; whole numbers stay integers.
Json points_of(int milli) {
    if (milli % 1000 == 0) return Json(milli / 1000);
    return Json(static_cast<double>(milli) / 1000.0);
}

std::string_view name_of_status(NeedStatus status) {
    switch (status) {
        case NeedStatus::open: return "open";
        case NeedStatus::taken_up: return "taken_up";
        case NeedStatus::addressed: return "addressed";
    }
    return "open";
}

bool same(const NeedRecord& a, const NeedRecord& b) {
    return a.need == b.need && a.raised_at == b.raised_at && a.status == b.status && a.met_at == b.met_at && a.span == b.span &&
           a.times_asked == b.times_asked;
}

Json evidence_to_json(const Evidence& evidence) {
    Json out = Json::object();
    out.set("turn", static_cast<std::int64_t>(evidence.turn));
    out.set("start", evidence.span.start).set("end", evidence.span.end);
    out.set("text", evidence.words);
    return out;
}

Json criterion_to_json(const Criterion& criterion) {
    Json out = Json::object();
    out.set("id", criterion.id).set("verdict", name_of(criterion.verdict));
    out.set("points", points_of(criterion.earned_milli)).set("possible", points_of(criterion.possible_milli));
    Json evidence = Json::array();
    for (const Evidence& e : criterion.evidence) evidence.push(evidence_to_json(e));
    out.set("evidence", std::move(evidence));
    if (!criterion.why.empty()) out.set("why", criterion.why);
    return out;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "met";
        case Verdict::partly: return "partly";
        case Verdict::missed: return "missed";
        case Verdict::not_applicable: return "not_applicable";
        case Verdict::pending: return "pending";
    }
    return "not_applicable";
}

bool Assessment::operator==(const Assessment& o) const {
    return id == o.id && rubric == o.rubric && rubric_hash == o.rubric_hash && lexicon_hash == o.lexicon_hash && engine == o.engine &&
           earned_milli == o.earned_milli && possible_milli == o.possible_milli && hint_milli == o.hint_milli && fine_milli == o.fine_milli &&
           needs_share_milli == o.needs_share_milli && passed == o.passed && critical == o.critical && dimensions == o.dimensions &&
           criteria == o.criteria && std::equal(needs.begin(), needs.end(), o.needs.begin(), o.needs.end(), same);
}

Json to_json(const Assessment& a) {
    Json out = Json::object();
    out.set("id", a.id).set("points", points_of(a.earned_milli)).set("possible", points_of(a.possible_milli));
    const int scaled = a.possible_milli > 0 ? (a.earned_milli + 50) / 100 : 0;
    out.set("scaled", Json(static_cast<double>(scaled) / 1000.0));
    out.set("passed", a.passed);
    Json critical = Json::array();
    for (const std::string& id : a.critical) critical.push(id);
    out.set("critical", std::move(critical));
    Json dimensions = Json::object();
    for (const DimensionScore& d : a.dimensions) {
        Json score = Json::object();
        score.set("points", points_of(d.earned_milli)).set("possible", points_of(d.possible_milli));
        dimensions.set(d.dimension, std::move(score));
    }
    out.set("dimensions", std::move(dimensions));
    Json criteria = Json::array();
    for (const Criterion& c : a.criteria) criteria.push(criterion_to_json(c));
    out.set("criteria", std::move(criteria));
    Json needs = Json::array();
    for (const NeedRecord& n : a.needs) {
        Json need = Json::object();
        need.set("need", n.need).set("turn", static_cast<std::int64_t>(n.raised_at)).set("status", name_of_status(n.status));
        needs.push(std::move(need));
    }
    out.set("needs", std::move(needs)).set("needs_share", points_of(a.needs_share_milli));
    out.set("hints", points_of(a.hint_milli)).set("fines", points_of(a.fine_milli));
    out.set("rubric", a.rubric).set("rubric_hash", a.rubric_hash).set("lexicon_hash", a.lexicon_hash).set("engine", a.engine);
    return out;
}

}  // namespace peilian
