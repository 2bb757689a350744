// The review: total, every standard with its evidence, the model reply, and trying again.
#include <catch2/catch_test_macros.hpp>

#include "app/hint.h"
#include "kit/desk.h"
#include "records/turn_text.h"
#include "view/bubbles.h"
#include "view/theme.h"

using namespace peilian;
using namespace peilian::kit;

namespace {

constexpr const char* kShoes = "haggler-canvas-shoes";

/// Tall, so that whole lists are drawn.
struct InReview : Desk {
    explicit InReview(const char* name = "bad", Size size = {1440, 9000, 1}) : Desk(size) { open_review(kShoes, name); }
    const Review& review() const { return program.review(); }
    const Assessment& assessment() const { return review().assessment; }
};

struct InGoodReview : InReview {
    InGoodReview() : InReview("good") {}
};

std::string title_of(const Criterion& criterion) { return shipped_scorebook()->find_standard(criterion.id)->title; }
bool judged(const Criterion& criterion) { return criterion.verdict != Verdict::not_applicable && criterion.verdict != Verdict::pending; }

}  // namespace

TEST_CASE_METHOD(InReview, "a failed attempt shows its total, why it failed, and every dimension", "[view][review]") {
    REQUIRE_FALSE(assessment().passed);
    CHECK(shows(review().scenario->title));
    CHECK(shows(std::to_string(whole_points(assessment().earned_milli)) + "/100"));
    const Rubric& rubric = *shipped_scorebook()->find_rubric(assessment().rubric);
    CHECK(shows(texts().fill("review.failed", {std::to_string(rubric.pass)})));
    CHECK(shows(rubric.title));
    REQUIRE_FALSE(assessment().critical.empty());
    CHECK(shows(texts().fill("review.critical", {shipped_scorebook()->find_standard(assessment().critical.front())->title})));
    for (const DimensionScore& score : assessment().dimensions) CHECK(shows(texts()["dimension." + score.dimension]));
    CHECK(shows(review().scenario->find_ending(review().state.ending)->title));
    CHECK(display.outside().empty());
}

TEST_CASE_METHOD(InGoodReview, "a passed attempt says so", "[view][review]") {
    REQUIRE(assessment().passed);
    const Rubric& rubric = *shipped_scorebook()->find_rubric(assessment().rubric);
    CHECK(shows(texts().fill("review.passed", {std::to_string(rubric.pass)})));
    CHECK(shows(std::to_string(whole_points(assessment().earned_milli)) + "/100"));
}

TEST_CASE_METHOD(InReview, "every standard that was judged stands there, missed ones first", "[view][review]") {
    std::size_t n = 0;
    for (const Criterion& criterion : assessment().criteria) {
        if (!judged(criterion)) continue;
        ++n;
        CAPTURE(criterion.id);
        CHECK(shows(title_of(criterion)));
        if (!criterion.why.empty()) CHECK(shows(criterion.why));
    }
    CHECK(n > 20);
    const auto at = [&](Verdict verdict) {
        for (const Criterion& criterion : assessment().criteria) {
            if (criterion.verdict == verdict && criterion.evidence.empty()) return display.text().rfind(title_of(criterion));
        }
        return std::string::npos;
    };
    const std::size_t missed = at(Verdict::missed), met = at(Verdict::met);
    if (missed != std::string::npos && met != std::string::npos) CHECK(missed < met);
}

TEST_CASE_METHOD(InReview, "pressing a standard selects it and shows its evidence", "[view][review]") {
    std::size_t tried = 0;
    const std::vector<Criterion> criteria = assessment().criteria;
    for (const Criterion& criterion : criteria) {
        if (!judged(criterion) || ++tried % 4 != 0) continue;
        forget();
        press("###standard-" + criterion.id);
        const auto selected = wished<action::SelectStandard>();
        CAPTURE(criterion.id);
        REQUIRE(selected.size() == 1);
        CHECK(selected[0].standard == criterion.id);
        CHECK(review().standard == criterion.id);
        if (!criterion.evidence.empty()) CHECK(review().turn == criterion.evidence.front().turn);
    }
    CHECK(tried > 20);
}

TEST_CASE_METHOD(InReview, "the words that lost points are marked in the chat", "[view][review]") {
    const view::Palette& colours = view::palette_of(Theme::light);
    CHECK(display.vertices_of(colours.mark_bad) > 0);
    for (const Turn& turn : review().state.transcript.turns) CHECK(shows(turn.text));
}

TEST_CASE_METHOD(InGoodReview, "the words that earned points are marked in the chat", "[view][review]") {
    const view::Palette& colours = view::palette_of(Theme::light);
    CHECK(display.vertices_of(colours.mark_good) > 0);
    program.apply(action::SetTheme{Theme::dark});
    look();
    CHECK(display.vertices_of(view::palette_of(Theme::dark).mark_good) > 0);
    CHECK(display.vertices_of(colours.mark_good) == 0);
}

TEST_CASE_METHOD(InReview, "pressing a turn selects it and the standard it cost", "[view][review]") {
    std::size_t turn = 0;
    for (const Criterion& criterion : assessment().criteria) {
        if (criterion.verdict == Verdict::missed && !criterion.evidence.empty()) turn = criterion.evidence.front().turn;
    }
    forget();
    press("###turn-" + std::to_string(turn));
    REQUIRE(wished<action::SelectTurn>().size() == 1);
    CHECK(wished<action::SelectTurn>()[0].turn == turn);
    CHECK(review().turn == turn);
    CHECK_FALSE(review().standard.empty());
}

TEST_CASE_METHOD(InReview, "the end of the chat is told by its name", "[view][review]") {
    const Turn& last = review().state.transcript.turns.back();
    REQUIRE(last.event == "closed");
    const std::string title = review().scenario->find_ending(review().state.ending)->title;
    CHECK(event_text(texts(), last, review().scenario.get()) == title);
}

TEST_CASE_METHOD(InReview, "where it is needed most, a model reply stands, and one can try again from there", "[view][review]") {
    CHECK(shows(texts()["review.model"]));
    for (std::size_t i = 0; i < review().state.transcript.turns.size(); ++i) {
        if (review().state.transcript.turns[i].role != Role::agent) continue;
        CAPTURE(i);
        program.apply(action::SelectTurn{i});
        look();
        CHECK(shows(model_reply(*review().scenario, review().stands.at(i))));
    }
    const std::size_t turn = review().turn.value();
    const std::vector<Turn> turns = review().state.transcript.turns;
    forget();
    press("###again-from");
    REQUIRE(wished<action::TryAgainFrom>().size() == 1);
    CHECK(wished<action::TryAgainFrom>()[0].turn == turn);
    CHECK(program.model.screen == Screen::desk);
    CHECK(program.session().state.transcript.turns.size() == turn);
    CHECK(shows(turns[turn - 1].text));
}

TEST_CASE_METHOD(InReview, "try again, export, and back home", "[view][review]") {
    SECTION("again") {
        press("###again");
        CHECK(wished<action::TryAgain>().size() == 1);
        CHECK(program.model.screen == Screen::desk);
    }
    SECTION("export") {
        press("###export");
        REQUIRE(wished<action::ExportReport>().size() == 1);
        CHECK(wished<action::ExportReport>()[0].attempt == "r0");
        CHECK(shows("/reports/r0.html"));
        press("###notice-0");
        CHECK_FALSE(shows("/reports/r0.html"));
    }
    SECTION("back by its button") {
        press("###back");
        CHECK(program.model.screen == Screen::home);
    }
    SECTION("back by Escape") {
        key(ImGuiKey_Escape);
        CHECK(program.model.screen == Screen::home);
    }
}

TEST_CASE("while a chat is open, a review offers no second one", "[view][review]") {
    Desk desk;
    desk.serve("silent-zaima");
    desk.open_review(kShoes, "bad");
    CHECK(desk.program.model.screen == Screen::review);
    desk.display.press("###again");
    desk.look();
    desk.display.press("###again-from");
    desk.look();
    CHECK(desk.wished<action::TryAgain>().empty());
    CHECK(desk.wished<action::TryAgainFrom>().empty());
    desk.press("###rail-desk");
    CHECK(desk.program.model.screen == Screen::desk);
}

TEST_CASE("hints and the attempt before are part of the total's line", "[view][review]") {
    Desk desk;
    desk.serve(kShoes);
    desk.program.apply(action::SendReply{"不讲价"});
    desk.program.apply(action::EndChat{});
    const int before = whole_points(desk.program.review().assessment.earned_milli);
    desk.program.apply(action::TryAgain{});
    desk.program.let_buyer_finish();
    desk.program.apply(action::AskHint{});
    desk.program.reply("亲,您好,在的!我是青禾帆布的客服小北,请问看中哪款了?");
    desk.program.apply(action::EndChat{});
    desk.look();
    const Assessment& a = desk.program.review().assessment;
    const int change = whole_points(a.earned_milli) - before;
    CHECK(desk.shows(desk.texts().fill("review.hints", {std::to_string(whole_points(a.hint_milli))})));
    CHECK(desk.shows(desk.texts().fill("review.previous", {(change < 0 ? "−" : "+") + std::to_string(std::abs(change))})));
}

TEST_CASE("two attempts of equal length do not take each other's measures", "[view][review]") {
    // Without records both have no id; the second one's bubbles are higher than the first one's.
    const auto draw = [](Desk& desk, std::uint64_t seed, const std::string& words) {
        desk.program.records = Program::Records::fail;
        desk.program.seed = seed;
        desk.program.wall_ms += 1000;
        desk.program.start("silent-zaima");
        desk.program.reply(words);
        desk.program.apply(action::EndChat{});
        desk.look();
        return desk.ui().review_chat.heights;
    };
    std::string lengthy;
    for (int i = 0; i < 100; ++i) lengthy += "您好在的";
    Desk both, fresh;
    draw(both, 1, "您好");
    both.program.apply(action::Navigate{Screen::home});
    both.look();
    const std::vector<float> second = draw(both, 2, lengthy);
    CHECK(second == draw(fresh, 2, lengthy));
}
