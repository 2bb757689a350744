#include "scoring/desk.h"

#include <algorithm>

#include "scoring/arithmetic.h"
#include "scoring/desk_figures.h"

namespace peilian {
namespace {

constexpr int kWhole = 100000;
constexpr int kShareOfChats = 70;   ///< per cent of the total; the rest is the desk's

std::string points(int milli) {
    const int tenths = (milli + 50) / 100;
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

int factor_of(Verdict verdict) { return verdict == Verdict::met ? 2 : verdict == Verdict::partly ? 1 : 0; }

void give_points(DeskAssessment& desk, const std::vector<int>& weights) {
    std::vector<int> applying;
    for (std::size_t i = 0; i < weights.size(); ++i) applying.push_back(desk.figures[i].verdict == Verdict::not_applicable ? 0 : weights[i]);
    const std::vector<int> shares = share_out(kWhole, applying);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        desk.figures[i].possible_milli = shares[i];
        desk.figures[i].earned_milli = proportion(shares[i], factor_of(desk.figures[i].verdict), 2);
        desk.earned_milli += desk.figures[i].earned_milli;
    }
}

Json points_json(int milli) { return milli % 1000 == 0 ? Json(milli / 1000) : Json(static_cast<double>(milli) / 1000.0); }

}  // namespace

DeskAssessment assess_desk(const std::vector<DeskChat>& chats) {
    DeskAssessment desk;
    std::vector<int> weights;
    for (auto& [figure, weight] : desk_figures(chats)) {
        desk.all_answered = desk.all_answered && (figure.id != "unanswered" || figure.verdict == Verdict::met);
        desk.figures.push_back(std::move(figure));
        weights.push_back(weight);
    }
    desk.most_at_once = most_at_once(chats);
    give_points(desk, weights);
    return desk;
}

ShiftAssessment assess_shift(std::vector<Assessment> assessments, const std::vector<DeskChat>& chats, const DeskRules& rules) {
    ShiftAssessment out;
    out.desk = assess_desk(chats);
    std::int64_t sum = 0;
    for (const Assessment& assessment : assessments) {
        sum += std::max(0, assessment.earned_milli);
        out.chats_passed += assessment.passed ? 1 : 0;
    }
    const auto count = static_cast<std::int64_t>(assessments.size());
    if (count > 0) out.chats_mean_milli = static_cast<int>((2 * sum + count) / (2 * count));
    out.total_milli = (out.chats_mean_milli * kShareOfChats + out.desk.earned_milli * (100 - kShareOfChats) + 50) / 100;
    const bool desk_good = out.desk.earned_milli >= rules.desk * 1000, chats_good = out.chats_passed >= rules.chats;
    out.passed = desk_good && chats_good && out.desk.all_answered;
    out.why.push_back("总分 " + points(out.total_milli) + "：各会话平均 " + points(out.chats_mean_milli) + " 分占七成，接待 " + points(out.desk.earned_milli) + " 分占三成。");
    out.why.push_back("接待 " + points(out.desk.earned_milli) + " 分，" + (desk_good ? "达到" : "没有达到") + "要求的 " + std::to_string(rules.desk) + " 分。");
    out.why.push_back(std::to_string(count) + " 个会话里 " + std::to_string(out.chats_passed) + " 个单独及格，" + (chats_good ? "达到" : "没有达到") + "要求的 " +
                      std::to_string(rules.chats) + " 个。");
    if (!out.desk.all_answered) out.why.push_back("有买家没有等到回复，这一班不能通过。");
    out.chats = std::move(assessments);
    return out;
}

Json to_json(const DeskAssessment& desk) {
    Json figures = Json::array();
    for (const DeskFigure& figure : desk.figures) {
        figures.push(Json::object().set("id", figure.id).set("value", points_json(static_cast<int>(figure.milli))).set("unit", figure.unit)
                         .set("verdict", name_of(figure.verdict)).set("points", points_json(figure.earned_milli))
                         .set("possible", points_json(figure.possible_milli)).set("why", figure.why));
    }
    Json out = Json::object();
    out.set("points", points_json(desk.earned_milli)).set("most_at_once", desk.most_at_once).set("all_answered", desk.all_answered);
    return out.set("figures", std::move(figures));
}

Json to_json(const ShiftAssessment& shift) {
    Json why = Json::array(), chats = Json::array();
    for (const std::string& sentence : shift.why) why.push(sentence);
    for (const Assessment& assessment : shift.chats) chats.push(to_json(assessment));
    Json out = Json::object();
    out.set("points", points_json(shift.total_milli)).set("passed", shift.passed).set("chats_mean", points_json(shift.chats_mean_milli));
    out.set("chats_passed", shift.chats_passed).set("why", std::move(why)).set("desk", to_json(shift.desk));
    return out.set("chats", std::move(chats));
}

}  // namespace peilian
