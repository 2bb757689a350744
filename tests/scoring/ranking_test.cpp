#include <catch2/catch_test_macros.hpp>

#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

struct Qualities {
    Transcript excellent, adequate, poor, stuffing, misconduct;
    std::string stage;
};

Qualities bargain() {
    return {chat({buyer(0, "在吗", {"greeting"}), agent(5, "您好,我是客服小北,有问题随时联系"), buyer(12, "便宜点", {"price"}),
                  agent(22, "抱歉已经是底价,一分价钱一分货"), agent(28, "我送您袜子好吗,平时穿多大码"), buyer(35, "可以吧", {"product"}),
                  agent(42, "纯棉的,建议拍 38 码,喜欢可以拍下"), buyer(50, "多谢"), agent(55, "不客气,谢谢您,早点休息")}),
            chat({buyer(0, "在吗", {"greeting"}), agent(12, "您好"), buyer(15, "便宜点", {"price"}), agent(40, "已经是底价"), buyer(45, "什么材质", {"product"}),
                  agent(75, "纯棉的"), buyer(80, "多谢"), agent(90, "不客气")}),
            chat({buyer(0, "在吗", {"greeting"}), agent(45, "嗯嗯啊"), buyer(50, "便宜点", {"price"}), agent(110, "不讲价"), buyer(115, "什么材质", {"product"}),
                  agent(190, "纯棉的"), buyer(195, "哦")}),
            chat({buyer(0, "在吗", {"greeting"}), agent(5, "您好,谢谢,抱歉,理解您的心情,请放心,早点休息,眼光真好,再见"), buyer(15, "便宜点", {"price"}),
                  agent(20, "您好,谢谢,抱歉,理解您的心情,请放心,早点休息,眼光真好,再见"), buyer(30, "什么材质", {"product"}),
                  agent(35, "您好,谢谢,抱歉,理解您的心情,请放心,早点休息,眼光真好,再见")}),
            chat({buyer(0, "在吗", {"greeting"}), agent(5, "您好"), buyer(15, "便宜点", {"price"}), agent(22, "爱买不买,已经是底价"), buyer(30, "什么材质", {"product"}),
                  agent(38, "纯棉的,谁让你不看")}),
            "pre_sale"};
}

Qualities complaint() {
    return {chat({buyer(0, "坏了,气死我", {"complaint"}, "angry"), agent(6, "您好,非常抱歉,理解您的心情"), agent(12, "麻烦您拍张照片,我马上核对"), buyer(30, "发了"),
                  agent(42, "收到啦,是我们发错,给您补发,今天之内发出"), buyer(50, "多谢"), agent(56, "不客气,谢谢您,有问题随时联系")}),
            chat({buyer(0, "坏了,气死我", {"complaint"}, "angry"), agent(15, "抱歉,拍张照片"), buyer(30, "发了"), agent(60, "给您补发"), buyer(66, "多谢"), agent(80, "不客气")}),
            chat({buyer(0, "坏了,气死我", {"complaint"}, "angry"), agent(50, "哪里坏了"), buyer(60, "鞋底"), agent(140, "嗯嗯啊"), buyer(150, "怎么办"), agent(200, "点击申请售后")}),
            chat({buyer(0, "坏了,气死我", {"complaint"}, "angry"), agent(6, "您好,谢谢,抱歉,理解您的心情,请放心,早点休息,眼光真好,再见"), buyer(20, "怎么办"),
                  agent(26, "您好,谢谢,抱歉,理解您的心情,请放心,早点休息,眼光真好,再见")}),
            chat({buyer(0, "坏了,气死我", {"complaint"}, "angry"), agent(6, "谁让你不看,你想怎样"), buyer(20, "给差评"), agent(26, "你等着瞧,给您退款")}),
            "after_sale"};
}

}  // namespace

TEST_CASE("excellent before adequate before poor, stuffing below adequate, misconduct last") {
    for (Qualities q : {bargain(), complaint()}) {
        const auto graded = [&](Transcript t) {
            t.brief.stage = q.stage;
            return assessed(real_book(), t, "");
        };
        const Assessment excellent = graded(q.excellent), adequate = graded(q.adequate), poor = graded(q.poor), stuffing = graded(q.stuffing),
                         misconduct = graded(q.misconduct);
        INFO(q.stage << " " << excellent.earned_milli << " " << adequate.earned_milli << " " << poor.earned_milli << " " << stuffing.earned_milli << " "
                     << misconduct.earned_milli);
        CHECK(excellent.passed);
        CHECK(excellent.earned_milli > adequate.earned_milli);
        CHECK(adequate.earned_milli > poor.earned_milli);
        CHECK(poor.earned_milli > stuffing.earned_milli);
        CHECK(stuffing.earned_milli > misconduct.earned_milli);
        CHECK_FALSE(poor.passed);
        CHECK_FALSE(stuffing.passed);
        CHECK_FALSE(misconduct.passed);
        if (!excellent.passed) {
            for (const Criterion& c : excellent.criteria) {
                if (c.verdict == Verdict::missed || c.verdict == Verdict::partly) UNSCOPED_INFO(c.id << " " << c.why);
            }
            CHECK(excellent.earned_milli == 100000);
        }
    }
}

TEST_CASE("the same chat gives the same assessment") {
    const Transcript t = complaint().adequate;
    CHECK(assessed(real_book(), t) == assessed(real_book(), t));
    CHECK(to_text(to_json(assessed(real_book(), t))) == to_text(to_json(assessed(real_book(), t))));
}
