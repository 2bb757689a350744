// Records that fail and come back: nothing said is lost, nothing later is stored before what came earlier, and people are told.
#include <catch2/catch_test_macros.hpp>

#include "kit/program.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

constexpr const char* kShoes = "haggler-canvas-shoes";

/// What the records have is what was played, in that order.
void check_whole(const Program& program, const std::string& attempt, const std::vector<StampedInput>& played) {
    const std::vector<StampedInput>& kept = program.kept.at(attempt).inputs;
    REQUIRE(kept.size() == played.size());
    for (std::size_t i = 0; i < kept.size(); ++i) CHECK(to_text(to_json(kept[i])) == to_text(to_json(played[i])));
}

/// The records refuse every input that was wanted.
void refuse_all(Program& program) {
    for (const effect::AppendInput& append : program.wanted<effect::AppendInput>()) program.apply(refusal("磁盘已满", append));
}

}  // namespace

TEST_CASE("an input that is refused is said all the same, waits, and is told of", "[app][saving]") {
    Program program = in_the_middle();
    program.records = Program::Records::fail;
    program.reply("给您发了一张5元优惠券");
    CHECK(program.session().inputs.size() == 3);
    CHECK(unsaved_inputs(program.model) == 1);
    CHECK(program.model.save_problem == Message{"problem.told", {"磁盘已满"}});
    CHECK(program.kept.at("a1").inputs.size() == 2);
}

TEST_CASE("what was refused is stored with the next input, in order", "[app][saving]") {
    Program program = in_the_middle();
    program.records = Program::Records::fail;
    program.reply("一");
    program.apply(action::DoDeskAction{"request_photo", Json::object()});
    CHECK(unsaved_inputs(program.model) == 2);
    program.records = Program::Records::answer;
    program.apply(action::SendReply{"二"});
    CHECK(unsaved_inputs(program.model) == 0);
    CHECK_FALSE(program.model.save_problem.has_value());
    check_whole(program, "a1", program.session().inputs);
    REQUIRE(program.model.notices.size() == 1);
    CHECK(program.model.notices[0].text == program.model.texts()["notice.saved_again"]);
}

TEST_CASE("what was refused is handed over again after ten seconds, also in a pause", "[app][saving]") {
    Program program = in_the_middle();
    program.records = Program::Records::fail;
    program.reply("一");
    program.records = Program::Records::answer;
    program.apply(action::Pause{true});
    const SimTime wake = next_wake(program.model).value();
    CHECK(wake == program.model.now + 10s);
    program.apply(action::Tick{wake - 1ms});
    CHECK(program.kept.at("a1").inputs.size() == 2);
    program.apply(action::Tick{wake});
    check_whole(program, "a1", program.session().inputs);
    CHECK_FALSE(program.model.save_problem.has_value());
    CHECK_FALSE(next_wake(program.model).has_value());
}

TEST_CASE("who asks for it has it stored at once", "[app][saving]") {
    Program program = in_the_middle();
    program.records = Program::Records::fail;
    program.reply("一");
    program.apply(action::RetrySaving{});
    CHECK(program.model.save_problem.has_value());
    program.records = Program::Records::answer;
    program.apply(action::RetrySaving{});
    check_whole(program, "a1", program.session().inputs);
}

TEST_CASE("inputs on their way behind one that is refused do not overtake it", "[app][saving]") {
    Program program = in_the_middle();
    program.records = Program::Records::wait;
    program.effects.clear();
    for (const char* words : {"您稍等", "我看一下订单", "马上回您"}) program.reply(words);
    refuse_all(program);   // the first for a full disk, the others since they would leave a gap
    CHECK(program.session().saving.waiting.size() == 3);
    CHECK(program.session().saving.asked == 0);
    program.effects.clear();
    program.apply(action::RetrySaving{});
    const auto again = program.wanted<effect::AppendInput>();
    REQUIRE(again.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(again[i].position == 2 + i);
    program.apply(action::RetrySaving{});   // they are on their way: once is enough
    CHECK(program.wanted<effect::AppendInput>().size() == 3);
    program.answer_waiting();
    check_whole(program, "a1", program.session().inputs);
}

TEST_CASE("an attempt that could not be begun is begun later, with all that was said", "[app][saving]") {
    Program program;
    program.records = Program::Records::fail;
    program.start(kShoes);
    CHECK(program.model.save_problem.has_value());
    program.reply("亲,您好,在的");
    program.apply(action::DoDeskAction{"request_photo", Json::object()});
    SECTION("in the middle of the chat") {
        program.records = Program::Records::answer;
        program.pass(11s, 1s);
        CHECK(program.session().saving.attempt == "a1");
        check_whole(program, "a1", program.session().inputs);
        CHECK_FALSE(program.model.save_problem.has_value());
    }
    SECTION("after it is over") {
        program.apply(action::EndChat{});
        CHECK(program.model.screen == Screen::review);
        CHECK(program.model.save_problem.has_value());
        CHECK(unsaved_inputs(program.model) == 3);
        program.records = Program::Records::answer;
        program.pass(11s, 1s);
        CHECK(program.review().attempt == "a1");
        CHECK(program.kept.at("a1").finished);
        check_whole(program, "a1", program.review().inputs);
        CHECK_FALSE(program.model.save_problem.has_value());
    }
}

TEST_CASE("a chat that ends while inputs wait is finished once they are stored", "[app][saving]") {
    Program program = in_the_middle();
    program.records = Program::Records::fail;
    program.reply("给您发了一张5元优惠券");
    program.apply(action::EndChat{});
    CHECK(program.model.screen == Screen::review);
    CHECK(program.model.save_problem.has_value());
    CHECK(unsaved_inputs(program.model) == 2);
    program.start("silent-zaima");   // the next practice does not wait
    program.reply("您好,在的");
    program.records = Program::Records::answer;
    program.apply(action::RetrySaving{});
    CHECK(program.kept.at("a1").finished);
    CHECK(program.kept.at("a1").inputs.size() == 4);
    check_whole(program, "a2", program.session().inputs);
    CHECK(program.model.unsaved.empty());
    CHECK_FALSE(program.model.save_problem.has_value());
    CHECK(program.model.attempts.size() == 2);
}

TEST_CASE("what waits to be finished is not offered to go on with", "[app][saving]") {
    Program program = in_the_middle();
    program.records = Program::Records::fail;
    program.apply(action::EndChat{});
    program.apply(action::AttemptsListed{program.rows()});
    CHECK(program.model.resumable.empty());
}

TEST_CASE("an answer that comes twice changes nothing", "[app][saving]") {
    Program program = in_the_middle();
    const std::uint32_t number = program.session().saving.number;
    program.apply(action::InputStored{1, number});
    program.apply(action::InputStored{2, number});
    CHECK(program.session().saving.stored == 2);
    program.apply(action::AttemptBegun{"a9", number});
    CHECK(program.session().saving.attempt == "a1");
    program.apply(refusal("gap", effect::AppendInput{"a1", {}, 0, number}));   // of a try that has been made again since
    CHECK(program.session().saving.asked == 0);
    program.reply("好的");
    check_whole(program, "a1", program.session().inputs);
}

TEST_CASE("the window closes when all is saved", "[app][quit]") {
    Program program = in_the_middle();
    SECTION("at once") {
        program.apply(action::Quit{});
        CHECK(program.model.quit == Quit::yes);
    }
    SECTION("when the records have answered") {
        program.records = Program::Records::wait;
        program.reply("一");
        program.apply(action::Quit{});
        CHECK(program.model.quit == Quit::waiting);
        program.answer_waiting();
        CHECK(program.model.quit == Quit::yes);
    }
    SECTION("not while something would be lost, unless it is asked twice") {
        program.records = Program::Records::fail;
        program.reply("一");
        program.apply(action::Quit{});
        CHECK(program.model.quit == Quit::warned);
        CHECK(program.model.notices.back().text == program.model.texts()["notice.quit_unsaved"]);
        SECTION("asked twice") {
            program.apply(action::Quit{});
            CHECK(program.model.quit == Quit::yes);
        }
        SECTION("saved after all, it stays open") {
            program.records = Program::Records::answer;
            program.pass(11s, 1s);
            CHECK(program.model.quit == Quit::no);
        }
    }
    SECTION("what is refused at the last moment is told of") {
        program.records = Program::Records::wait;
        program.reply("一");
        program.apply(action::Quit{});
        program.apply(refusal("磁盘已满", program.wanted<effect::AppendInput>().back()));
        CHECK(program.model.quit == Quit::warned);
        CHECK(program.model.save_problem.has_value());
    }
}

TEST_CASE("each failure says what failed", "[app][saving]") {
    Program program;
    const std::vector<std::pair<Effect, const char*>> cases{{effect::SaveSetting{"theme", "dark"}, "notice.setting_failed"},
                                                            {effect::ExportReport{"a1"}, "notice.report_failed"},
                                                            {effect::DiscardAttempt{"a1", "小北"}, "notice.discard_failed"},
                                                            {effect::LoadAttempt{"a1"}, "notice.load_failed"},
                                                            {effect::LoadAttempts{"小北"}, "notice.load_failed"}};
    for (const auto& [effect, key] : cases) {
        program.model.notices.clear();
        program.apply(refusal("磁盘已满", effect));
        REQUIRE(program.model.notices.size() == 1);
        CHECK(program.model.notices[0].error);
        CHECK(program.model.notices[0].text == program.model.texts().fill(key, {"磁盘已满"}));
        CHECK_FALSE(program.model.save_problem.has_value());
    }
}
