#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "text/accuracy.h"

using namespace peilian;
using Catch::Approx;

namespace {

Recognition found(std::vector<std::string> acts, std::vector<ValueHit> values = {}) {
    Recognition out;
    for (std::string& act : acts) out.acts.push_back({std::move(act), {0, 1}, ""});
    out.values = std::move(values);
    return out;
}

}  // namespace

TEST_CASE("a share has its Wilson interval", "[text][accuracy]") {
    const Share share{45, 50};
    CHECK(share.value() == Approx(0.9));
    CHECK(share.low() == Approx(0.786).margin(0.001));
    CHECK(share.high() == Approx(0.957).margin(0.001));
    CHECK(Share{}.value() == 0);
    CHECK(Share{}.low() == 0);
    CHECK(Share{10, 10}.high() == Approx(1.0));
}

TEST_CASE("precision, recall and F1 of an act", "[text][accuracy]") {
    const Tally tally{10, 8, 6};
    CHECK(tally.precision().value() == Approx(0.75));
    CHECK(tally.recall().value() == Approx(0.6));
    CHECK(tally.f1() == Approx(2 * 0.75 * 0.6 / 1.35));
    CHECK(tally.f1_low() < tally.f1());
    CHECK(tally.f1_high() > tally.f1());
}

TEST_CASE("replies are counted by act, kind, values and misconduct", "[text][accuracy]") {
    const ValueHit five{ValueKind::amount_off, {0, 1}, 500, 0, ""};
    Accuracy accuracy;
    CHECK(accuracy.add({"a", "", "plain", {"offer_discount"}, {five}}, found({"offer_discount"}, {five})).acts_right());
    const Judged judged = accuracy.add({"b", "", "negation", {"refuse_soft"}, {}}, found({"offer_gift"}, {five}));
    CHECK(judged.missing.contains("refuse_soft"));
    CHECK(judged.wrong.contains("offer_gift"));
    CHECK_FALSE(judged.values_right);
    accuracy.add({"c", "", "misconduct", {"rude"}, {}}, found({"rude"}));
    accuracy.add({"d", "", "plain", {"greet"}, {}}, found({"greet", "shirk"}));
    CHECK(accuracy.replies == 4);
    CHECK(accuracy.micro().labelled == 4);
    CHECK(accuracy.micro().right == 3);
    CHECK(accuracy.kinds.at("negation").hits == 0);
    CHECK(accuracy.values.of == 2);
    CHECK(accuracy.values.hits == 1);
    CHECK(accuracy.misconduct_found.value() == 1);
    CHECK(accuracy.false_alarms.hits == 1);
    CHECK(accuracy.false_alarms.of == 3);
    CHECK(accuracy.macro_f1() == Approx(3.0 / 4));   // of the four acts that are labelled three are right
}

TEST_CASE("the halves are decided by the text alone", "[text][accuracy]") {
    int tuning = 0;
    for (int i = 0; i < 400; ++i) tuning += in_tuning_half("reply " + std::to_string(i)) ? 1 : 0;
    CHECK(tuning > 150);
    CHECK(tuning < 250);
    CHECK(in_tuning_half("亲,在的") == in_tuning_half("亲,在的"));
}
