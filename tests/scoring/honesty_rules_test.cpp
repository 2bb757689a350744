// Each rule that keeps the score honest, with somebody trying to cheat it.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "scoring/applicability.h"
#include "scoring/kit.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

int graded(std::vector<Turn> turns, std::string_view rubric = "general") { return assessed(real_book(), chat(std::move(turns)), rubric).earned_milli; }

const std::string kHeap = "您好,谢谢,抱歉,理解您的心情,请放心,早点休息,眼光真好,有问题随时联系,再见";

}  // namespace

TEST_CASE("politeness does not buy a pass") {
    const Assessment polite = assessed(real_book(), chat({buyer(0, "坏了", {"complaint"}, "angry"), agent(4, "您好,非常抱歉,理解您的心情"), buyer(8, "怎么办"),
                                                          agent(12, "谢谢您的体谅,请放心")}), "after_sale");
    CHECK_FALSE(polite.passed);
    CHECK(polite.needs_share_milli == 0);
    for (const DimensionScore& d : polite.dimensions) {
        if (d.dimension == "courtesy" || d.dimension == "empathy") CHECK(d.earned_milli == 0);
    }
    const int terse = graded({buyer(0, "坏了", {"complaint"}, "angry"), agent(4, "抱歉,是我们发错,给您换新")}, "after_sale");
    CHECK(terse > polite.earned_milli);
}

TEST_CASE("a heap of set phrases earns nothing and loses") {
    const Assessment heap = assessed(real_book(), chat({buyer(0, "便宜点", {"price"}), agent(4, kHeap)}));
    CHECK_FALSE(heap.passed);
    CHECK(criterion(heap, "courtesy.greeting").verdict == Verdict::missed);
    CHECK(criterion(heap, "courtesy.sincere").verdict == Verdict::missed);
    const Assessment with_solution = assessed(real_book(), chat({buyer(0, "便宜点", {"price"}), agent(4, kHeap + "给您便宜,送您袜子")}));
    CHECK_FALSE(with_solution.passed);
    CHECK(with_solution.needs_share_milli == 0);
}

TEST_CASE("a reply repeated nearly word for word earns once and loses") {
    const std::string reply = "您好,这款是纯棉的,给您便宜 5 元";
    const Assessment once = assessed(real_book(), chat({buyer(0, "便宜点", {"price"}), agent(4, reply)}));
    CHECK(criterion(once, "courtesy.no-repeat-script").verdict == Verdict::met);
    const Assessment thrice = assessed(real_book(), chat({buyer(0, "便宜点", {"price"}), agent(4, reply), buyer(9, "什么材质", {"product"}), agent(12, reply),
                                                          buyer(15, "在吗", {"greeting"}), agent(18, reply + "哦")}));
    CHECK(criterion(thrice, "courtesy.no-repeat-script").verdict == Verdict::missed);
    CHECK(thrice.needs_share_milli == 333);
    CHECK(thrice.earned_milli < once.earned_milli);
}

TEST_CASE("saying a thing twice earns no more than once") {
    const int once = graded({buyer(0, "便宜点", {"price"}), agent(4, "您好,给您便宜 5 元,谢谢")});
    const int twice = graded({buyer(0, "便宜点", {"price"}), agent(4, "您好您好,给您便宜 5 元,谢谢谢谢谢谢")});
    CHECK(twice <= once);
}

TEST_CASE("silence earns nothing") {
    CHECK(graded({buyer(0, "便宜点", {"price"}), buyer(60, "人呢"), event(120, "buyer_left"), event(120, "closed")}) == 0);
    CHECK(graded({}) == 0);
    const Assessment a = assessed(real_book(), chat({buyer(0, "便宜点", {"price"})}));
    CHECK_FALSE(a.passed);
    CHECK_FALSE(a.critical.empty());
}

TEST_CASE("what applies is fixed by the model replies, not by dodging") {
    const auto model = chat({buyer(0, "便宜点", {"price"}), agent(4, "您好,给您便宜 5 元,谢谢"), event(8, "payment"), buyer(9, "拍了"),
                             agent(12, "谢谢,核对收货地址,核对一下订单")});
    const Scorebook& book = real_book();
    const Rubric& rubric = book.choose("general", "");
    const auto ids = applicable_standards(book, rubric, lexicon(), needs(), model);
    CHECK(std::find(ids.begin(), ids.end(), "process.confirm-address") != ids.end());
    CHECK(std::find(ids.begin(), ids.end(), "courtesy.no-abuse") == ids.end());  // only own fault brings it up
    Transcript dodged = chat({buyer(0, "便宜点", {"price"}), agent(4, "您好,给您便宜 5 元,谢谢"), buyer(9, "算了"), event(10, "closed")});
    dodged.brief.applies = ids;
    const Assessment a = assess(book, rubric, lexicon(), needs(), dodged);
    CHECK(criterion(a, "process.confirm-address").verdict == Verdict::missed);
    CHECK(criterion(a, "process.confirm-address").possible_milli > 0);
    Transcript played = model;
    played.brief.applies = ids;
    const Assessment full = assess(book, rubric, lexicon(), needs(), played);
    for (std::size_t i = 0; i < full.criteria.size(); ++i) CHECK(full.criteria[i].possible_milli == a.criteria[i].possible_milli);
}

TEST_CASE("a wrong fact costs more than saying nothing of it") {
    Transcript silent = chat({buyer(0, "什么材质", {"product"}), agent(4, "您好,请稍等"), buyer(9, "好"), agent(14, "谢谢您的耐心")});
    silent.brief.facts = {{"material", "材质", "棉", {"棉布"}, {"真皮"}}};
    Transcript wrong = silent;
    wrong.turns[3].text = "谢谢,这款是真皮,纯棉的";
    const Assessment told = assessed(real_book(), wrong);
    CHECK_FALSE(told.passed);
    CHECK(told.critical == std::vector<std::string>{"honesty.truthful"});
    CHECK(told.earned_milli < assessed(real_book(), silent).earned_milli + 40000);
    Transcript right = wrong;
    right.turns[3].text = "谢谢,这款是棉布,纯棉的";
    CHECK(told.earned_milli < assessed(real_book(), right).earned_milli / 2 + 20000);
}

TEST_CASE("misconduct fails whatever else was done well") {
    for (const char* words : {"爱买不买", "谁让你不看", "不归我管", "你等着瞧", "加我微信", "上个买家的电话", "永不褪色", "好评返现"}) {
        const Assessment a = assessed(real_book(), chat({buyer(0, "便宜点", {"price"}), agent(4, std::string("您好,给您便宜 5 元,谢谢,") + words)}));
        CHECK_FALSE(a.passed);
        CHECK_FALSE(a.critical.empty());
        CHECK(a.fine_milli > 0);
    }
}
