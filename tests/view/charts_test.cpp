// Drawings of figures: a long chat makes no more of them than can be told apart.
#include <catch2/catch_test_macros.hpp>

#include "kit/desk.h"
#include "view/charts.h"

using namespace peilian;
using namespace peilian::kit;
using view::WaitAndMood;

TEST_CASE("few points are drawn as they are", "[view][charts]") {
    CHECK(view::gathered({}, 5).empty());
    const std::vector<WaitAndMood> points{{3, 50}, {40, 30}, {5, 60}};
    const std::vector<WaitAndMood> same = view::gathered(points, 3);
    REQUIRE(same.size() == 3);
    CHECK(same[1].wait_s == 40);
    CHECK(same[1].mood == 30);
}

TEST_CASE("many points are gathered: the longest wait and the last mood of each few", "[view][charts]") {
    std::vector<WaitAndMood> points;
    for (int i = 0; i < 1000; ++i) points.push_back({i == 333 ? 99.0 : 1.0, i / 10});
    const std::vector<WaitAndMood> few = view::gathered(points, 37);
    REQUIRE(few.size() == 37);
    CHECK(few.back().mood == 99);
    CHECK(few[333 * 37 / 1000].wait_s == 99);
    for (std::size_t i = 1; i < few.size(); ++i) CHECK(few[i].mood > few[i - 1].mood);
}

TEST_CASE("a review of thousands of replies draws a chart of bounded size", "[view][charts]") {
    const auto drawn = [](int replies) {
        Desk desk;
        desk.open_review("haggler-canvas-shoes", "bad");
        std::vector<Turn>& turns = desk.program.model.review->state.transcript.turns;
        turns.clear();
        for (int i = 0; i < replies * 2; ++i) {
            Turn turn;
            turn.role = i % 2 == 0 ? Role::buyer : Role::agent;
            turn.t = SimTime{i * 1000};
            turn.text = "好";
            turns.push_back(std::move(turn));
        }
        desk.program.model.review->turn.reset();
        desk.look(6);
        return desk.display.vertices();
    };
    const std::size_t some = drawn(300);
    CHECK(drawn(3000) < some + some / 10);
}
