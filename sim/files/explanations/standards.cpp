// What can be wrong with standards, profiles, rubrics, needs and the coverage of the sources.
#include "files/explanation.h"

namespace peilian {
namespace {

constexpr Explanation kExplanations[] = {
    {"ST0004",
     "An id is used twice among standards, among profiles, among rubrics or among needs, or a requirement is accounted for twice. The "
     "first counts; whoever reads the second is misled about what trainees are judged by.",
     R"j({"format": "peilian/standards/1", "standards": [
    {"id": "courtesy.thank", "title": "致谢", "dimension": "courtesy", "severity": "minor", "source": ["手册 1"],
     "applies": {"always": true}, "require": {"act": "greet"}, "advice": "多说谢谢。"},
    {"id": "courtesy.thank", "title": "再谢", "dimension": "courtesy", "severity": "minor", "source": ["手册 2"],
     "applies": {"always": true}, "require": {"act": "greet"}, "advice": "再说谢谢。"}]})j",
     R"j({"format": "peilian/standards/1", "standards": [
    {"id": "courtesy.thank", "title": "致谢", "dimension": "courtesy", "severity": "minor", "source": ["手册 1", "手册 2"],
     "applies": {"always": true}, "require": {"act": "greet"}, "advice": "多说谢谢。"}]})j",
     "Give each an id of its own, or put the two into one."},
    {"ST0005",
     "A profile, a rubric or the coverage names a standard that does not exist. The rubric would promise to judge something and not "
     "do it.",
     R"j({"format": "peilian/rubric/1", "id": "small", "title": "小评分表", "weights": {"courtesy": 100}, "standards": ["courtesy.bowing"], "why": "只看礼貌"})j",
     R"j({"format": "peilian/rubric/1", "id": "small", "title": "小评分表", "weights": {"courtesy": 100}, "standards": ["courtesy.greeting"], "why": "只看礼貌"})j",
     "Use an id from the files of standards; a standard with an error is left out too."},
    {"ST0006",
     "The dimensions of the score are fixed: timeliness, courtesy, empathy and the others of the standards. Points for any other would "
     "belong to nothing on the review.",
     R"j({"format": "peilian/rubric/1", "id": "small", "title": "小评分表", "weights": {"politeness": 100}, "why": "只看礼貌"})j",
     R"j({"format": "peilian/rubric/1", "id": "small", "title": "小评分表", "weights": {"courtesy": 100}, "why": "只看礼貌"})j",
     "Use one of the dimensions in the hint."},
    {"ST0007",
     "The weights of a rubric share 100 points. With another sum the total would not be out of 100, and two rubrics could not be "
     "compared.",
     R"j({"format": "peilian/rubric/1", "id": "small", "title": "小评分表", "weights": {"courtesy": 60, "honesty": 30}, "why": "礼貌和诚实"})j",
     R"j({"format": "peilian/rubric/1", "id": "small", "title": "小评分表", "weights": {"courtesy": 60, "honesty": 40}, "why": "礼貌和诚实"})j",
     "Change the weights until they add up to 100."},
    {"ST0008",
     "A standard applies at an event, or measures a figure, that the scorer does not know; so it would never be judged.",
     R"j({"format": "peilian/standards/1", "standards": [
    {"id": "courtesy.thank", "title": "致谢", "dimension": "courtesy", "severity": "minor", "source": ["手册 1"],
     "applies": {"event": "order_palced"}, "require": {"act": "greet"}, "advice": "多说谢谢。"}]})j",
     R"j({"format": "peilian/standards/1", "standards": [
    {"id": "courtesy.thank", "title": "致谢", "dimension": "courtesy", "severity": "minor", "source": ["手册 1"],
     "applies": {"event": "order_placed"}, "require": {"act": "greet"}, "advice": "多说谢谢。"}]})j",
     "Use an event or figure from the hint."},
    {"ST0020",
     "A profile or rubric builds upon another, or uses one, that does not exist. It would be judged without what it takes over.",
     R"j({"format": "peilian/rubric/1", "id": "small", "title": "小评分表", "profile": "strictest", "weights": {"courtesy": 100}, "why": "只看礼貌"})j",
     R"j({"format": "peilian/rubric/1", "id": "small", "title": "小评分表", "weights": {"courtesy": 100}, "why": "只看礼貌"})j",
     "Write the id of a file profile_*.json or rubric_*.json, or leave it out."},
    {"ST0021",
     "Profiles or rubrics extend one another in a circle, so that there is nothing to begin with.",
     R"j({"format": "peilian/profile/1", "id": "strict", "title": "严格口径", "extends": "strict", "why": "处处从严"})j",
     R"j({"format": "peilian/profile/1", "id": "strict", "title": "严格口径", "why": "处处从严"})j",
     "Let one of the circle stand by itself, without \"extends\"."},
    {"ST0022",
     "A profile gives limits to a standard that measures no figure. They would have no effect.",
     R"j({"format": "peilian/profile/1", "id": "strict", "title": "严格口径", "change": {"courtesy.greeting": {"measure": {"met": {"at_most": 10}}}}, "why": "处处从严"})j",
     R"j({"format": "peilian/profile/1", "id": "strict", "title": "严格口径", "change": {"courtesy.greeting": {"points": 4}}, "why": "处处从严"})j",
     "Change what the standard has (points, severity), or give the whole \"measure\" with its figure."},
    {"ST0023",
     "The table of needs says nothing that addresses this need: \"addressed\" is empty. Wherever a buyer raises it, it stays open.",
     R"j({"format": "peilian/needs/1", "needs": [{"id": "greeting", "title": "有人应答", "addressed": {}, "taken_up": {"act": "greet"}}]})j",
     R"j({"format": "peilian/needs/1", "needs": [{"id": "greeting", "title": "有人应答", "addressed": {"act": "greet"}, "taken_up": {"act": "greet"}}]})j",
     "Name the acts, values or desk actions that answer it."},
};

}  // namespace

std::span<const Explanation> explanations_of_standards() { return kExplanations; }

}  // namespace peilian
