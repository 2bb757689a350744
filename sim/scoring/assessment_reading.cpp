#include <algorithm>
#include <cmath>

#include "scoring/assessment.h"

namespace peilian {
namespace {

bool read_milli(const Json& from, std::string_view key, int& milli) {
    const Json& value = from[key];
    if (!value.is_number() || !(std::abs(value.as_number()) <= 1e6)) return false;
    milli = static_cast<int>(std::lround(value.as_number() * 1000));
    return true;
}

bool read_verdict(const Json& value, Verdict& verdict) {
    for (const Verdict one : {Verdict::met, Verdict::partly, Verdict::missed, Verdict::not_applicable, Verdict::pending}) {
        if (!value.is_string() || value.as_string() != name_of(one)) continue;
        verdict = one;
        return true;
    }
    return false;
}

int small(const Json& value) { return static_cast<int>(std::clamp<std::int64_t>(value.as_integer(), 0, 1'000'000'000)); }

bool read_criterion(const Json& from, Criterion& c) {
    c.id = from.string_or("id", "");
    c.why = from.string_or("why", "");
    for (const Json& one : from["evidence"].items())
        c.evidence.push_back({static_cast<std::size_t>(small(one["turn"])), {small(one["start"]), small(one["end"])}, one.string_or("text", "")});
    return !c.id.empty() && read_verdict(from["verdict"], c.verdict) && read_milli(from, "points", c.earned_milli) && read_milli(from, "possible", c.possible_milli);
}

NeedRecord read_need(const Json& from) {
    NeedRecord need;
    need.need = from.string_or("need", "");
    need.raised_at = static_cast<std::size_t>(small(from["turn"]));
    const std::string status = from.string_or("status", "open");
    need.status = status == "addressed" ? NeedStatus::addressed : status == "taken_up" ? NeedStatus::taken_up : NeedStatus::open;
    return need;
}

}  // namespace

std::optional<Assessment> assessment_from_json(const Json& value, std::string& error) {
    Assessment a;
    a.id = value.string_or("id", "");
    a.rubric = value.string_or("rubric", "");
    a.rubric_hash = value.string_or("rubric_hash", "");
    a.lexicon_hash = value.string_or("lexicon_hash", "");
    a.engine = value.string_or("engine", "");
    a.passed = value.bool_or("passed", false);
    bool good = read_milli(value, "points", a.earned_milli) && read_milli(value, "possible", a.possible_milli) && read_milli(value, "needs_share", a.needs_share_milli) &&
                read_milli(value, "hints", a.hint_milli) && read_milli(value, "fines", a.fine_milli);
    for (const Json& id : value["critical"].items()) a.critical.push_back(id.as_string());
    for (const Json::Member& member : value["dimensions"].members()) {
        DimensionScore& score = a.dimensions.emplace_back();
        score.dimension = member.key;
        good = good && read_milli(member.value, "points", score.earned_milli) && read_milli(member.value, "possible", score.possible_milli);
    }
    for (const Json& one : value["criteria"].items()) good = good && read_criterion(one, a.criteria.emplace_back());
    for (const Json& one : value["needs"].items()) a.needs.push_back(read_need(one));
    if (good) return a;
    error = "not an assessment as `grade` writes it";
    return std::nullopt;
}

}  // namespace peilian
