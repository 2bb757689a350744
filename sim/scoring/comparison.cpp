#include "scoring/comparison.h"

#include <algorithm>
#include <cstdlib>

namespace peilian {
namespace {

const Criterion* find(const Assessment& assessment, const std::string& id) {
    for (const Criterion& criterion : assessment.criteria) {
        if (criterion.id == id) return &criterion;
    }
    return nullptr;
}

Cause cause_of(const Criterion* before, const Criterion* after) {
    Cause cause;
    cause.standard = (after ? after : before)->id;
    cause.was = before != nullptr;
    cause.is = after != nullptr;
    if (before) cause.before = before->verdict, cause.before_milli = before->earned_milli, cause.why = before->why;
    if (after) cause.after = after->verdict, cause.after_milli = after->earned_milli, cause.why = after->why;
    // A standard that is new or gone, and did not come up, changed nothing.
    if (!cause.was && cause.after == Verdict::not_applicable) cause.was = true;
    if (!cause.is && cause.before == Verdict::not_applicable) cause.is = true;
    return cause;
}

std::vector<std::string> without(const std::vector<std::string>& ids, const std::vector<std::string>& others) {
    std::vector<std::string> out;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(out), [&](const std::string& id) { return std::find(others.begin(), others.end(), id) == others.end(); });
    return out;
}

}  // namespace

Comparison compare(const Assessment& before, const Assessment& after) {
    Comparison out;
    out.id = after.id;
    out.before_milli = before.earned_milli;
    out.after_milli = after.earned_milli;
    out.passed_before = before.passed;
    out.passed_after = after.passed;
    out.critical_now = without(after.critical, before.critical);
    out.critical_no_more = without(before.critical, after.critical);
    out.rest_milli = out.after_milli - out.before_milli;
    const auto add = [&](const Cause& cause) {
        out.rest_milli -= cause.change_milli();
        if (cause.rejudged() || cause.change_milli() != 0) out.causes.push_back(cause);
    };
    for (const Criterion& criterion : before.criteria) add(cause_of(&criterion, find(after, criterion.id)));
    for (const Criterion& criterion : after.criteria) {
        if (!find(before, criterion.id)) add(cause_of(nullptr, &criterion));
    }
    std::stable_sort(out.causes.begin(), out.causes.end(), [](const Cause& a, const Cause& b) {
        if (a.rejudged() != b.rejudged()) return a.rejudged();
        return std::abs(a.change_milli()) > std::abs(b.change_milli());
    });
    return out;
}

}  // namespace peilian
