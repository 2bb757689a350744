// The program and its real records, which fail in the middle of a chat and come back.
#include <catch2/catch_test_macros.hpp>

#include "files/authored_file.h"
#include "files/places.h"
#include "kit/program.h"
#include "records/temp_store.h"
#include "records/verify.h"
#include "shell/carry_out.h"

using namespace peilian;
using namespace peilian::kit;
using namespace peilian::test;
using shell::Carrier;

namespace {

constexpr const char* kShoes = "haggler-canvas-shoes";

/// The trainee's program, its effects carried out on a database in a folder of its own.
struct Recorded {
    TempFolder folder;
    Carrier carrier{std::nullopt, shipped_library(), shipped_scorebook(), folder.file("data")};
    Program program;
    std::size_t done = 0;   ///< effects carried out

    Recorded() { program.records = Program::Records::wait; }
    /// The worker carries out what waits, until nothing more comes of it.
    void work() {
        while (done < program.effects.size()) {
            const Effect effect = program.effects[done++];
            for (Action& answer : carrier.carry_out(effect)) program.apply(std::move(answer));
        }
    }
    void reply(const std::string& text) {
        program.reply(text);
        work();
    }
    std::string file() const { return records_file_in(carrier.data); }
    void refuse_events() { tamper(file(), "CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'disk full'); END"); }
    void accept_events() { tamper(file(), "DROP TRIGGER full"); }
    /// The attempt is finished, whole, and what was played.
    void check_finished(const std::string& attempt, const std::vector<StampedInput>& played) {
        const StoredAttempt stored = load(*carrier.store, attempt);
        CHECK(stored.attempt.state == "finished");
        REQUIRE(stored.inputs.size() == played.size());
        for (std::size_t i = 0; i < played.size(); ++i) CHECK(to_text(to_json(stored.inputs[i])) == to_text(to_json(played[i])));
        CHECK(verify_attempt(stored, shipped_library()->find(stored.attempt.scenario), shipped_rules(), *shipped_scorebook()).empty());
    }
};

}  // namespace

TEST_CASE("inputs refused in the middle are stored in order when the disk takes them again", "[shell][saving]") {
    Recorded desk;
    desk.program.start(kShoes);
    desk.work();
    desk.reply("亲,您好,在的!我是客服小北,请问看中哪款了?");
    desk.refuse_events();
    desk.reply("老顾客又来啦,谢谢您!五折真的做不到,非常抱歉。");
    desk.reply("给您申请一张5元券好吗");
    CHECK(unsaved_inputs(desk.program.model) == 2);
    REQUIRE(desk.program.model.save_problem.has_value());
    const std::string why = desk.program.model.texts().fill(*desk.program.model.save_problem);
    CHECK(why.find("disk full") != std::string::npos);
    CHECK(why.find("INSERT") == std::string::npos);   // one sentence for people
    SECTION("with the next input") { desk.accept_events(); }
    SECTION("after the chat is over") {
        desk.program.apply(action::EndChat{});
        desk.work();
        CHECK(desk.program.model.save_problem.has_value());
        desk.program.apply(action::ExportReport{desk.program.review().attempt});
        desk.work();
        CHECK(desk.program.model.notices.back().text ==
              desk.program.model.texts().fill("notice.report_failed", {desk.program.model.texts()["problem.inputs_missing"]}));
        desk.accept_events();
        desk.program.apply(action::RetrySaving{});
        desk.work();
    }
    if (desk.program.model.session) {
        desk.reply("好的");
        CHECK_FALSE(desk.program.model.save_problem.has_value());
        desk.program.apply(action::EndChat{});
        desk.work();
    }
    CHECK(desk.program.model.unsaved.empty());
    CHECK_FALSE(desk.program.model.save_problem.has_value());
    desk.check_finished(desk.program.review().attempt, desk.program.review().inputs);
    REQUIRE(desk.program.model.attempts.size() == 1);
    CHECK(desk.program.model.attempts[0].finished);
}

TEST_CASE("records that could not be opened are opened when they can be", "[shell][saving]") {
    Recorded desk;
    std::filesystem::create_directories(desk.folder.file("data"));
    std::filesystem::create_directories(desk.file());   // a folder stands where the file should be
    desk.program.start(kShoes);
    desk.work();
    desk.reply("您好");
    REQUIRE(desk.program.model.save_problem.has_value());
    CHECK(desk.program.model.save_problem->key == "problem.no_records");
    std::filesystem::remove(desk.file());
    desk.program.pass(std::chrono::seconds(11), std::chrono::seconds(1));
    desk.work();
    CHECK_FALSE(desk.program.model.save_problem.has_value());
    desk.program.apply(action::EndChat{});
    desk.work();
    desk.check_finished(desk.program.review().attempt, desk.program.review().inputs);
}

TEST_CASE("a second try from a turn is stored as based on the first, also when it is taken up later", "[shell][again]") {
    Recorded desk;
    desk.program.start(kShoes);
    desk.work();
    desk.reply("亲,您好,在的");
    desk.reply("不讲价");
    desk.program.apply(action::EndChat{});
    desk.work();
    const std::string first = desk.program.review().attempt;
    std::size_t said = 0;
    for (const Turn& turn : desk.program.review().state.transcript.turns) {
        if (turn.role == Role::agent) break;
        ++said;
    }
    desk.program.wall_ms += 60'000;
    desk.program.apply(action::TryAgainFrom{said, 0});
    desk.work();
    const std::string second = desk.program.session().saving.attempt;
    CHECK(load(*desk.carrier.store, second).attempt.based_on == first);
    CHECK(load(*desk.carrier.store, first).attempt.based_on.empty());
    desk.program.model.session.reset();   // the power failed
    desk.program.apply(action::AttemptsListed{desk.program.model.attempts});
    desk.program.model.resumable = second;
    desk.program.apply(action::Resume{});
    desk.work();
    CHECK(desk.program.session().saving.begin.based_on == first);
}

TEST_CASE("an attempt that was begun without the program knowing is not begun twice", "[shell][saving]") {
    Recorded desk;
    desk.program.start(kShoes);
    const Effect begin = desk.program.effects.front();
    desk.work();
    const std::vector<Action> again = desk.carrier.carry_out(begin);
    REQUIRE(again.size() == 1);
    REQUIRE(std::holds_alternative<action::AttemptBegun>(again[0]));
    CHECK(std::get<action::AttemptBegun>(again[0]).attempt == desk.program.session().saving.attempt);
}

TEST_CASE("a shift is stored input by input, goes on after a power cut, and verifies", "[shell][shift]") {
    Recorded desk;
    desk.program.apply(action::StartShift{"first-two", 7, 0});
    desk.work();
    desk.program.pass(std::chrono::seconds(60));
    desk.program.apply(action::SendReply{"亲,您好,在的"});
    desk.program.apply(action::NextWaiting{});
    desk.program.apply(action::SendReply{"您好,欢迎光临"});
    desk.work();
    const std::string attempt = desk.program.model.shift->saving.attempt;
    const ShiftState cut = desk.program.model.shift->state;
    CHECK(load(*desk.carrier.store, attempt).inputs.size() == 2);

    desk.program.model.shift.reset();   // the power failed
    desk.program.model.session.reset();
    desk.program.apply(action::Navigate{Screen::home});
    desk.program.apply(action::SetTrainee{"小北"});
    desk.work();
    REQUIRE(desk.program.model.resumable == attempt);
    desk.program.apply(action::Resume{});
    desk.work();
    REQUIRE(desk.program.model.shift.has_value());
    for (std::size_t i = 0; i < cut.chats.size(); ++i) CHECK(desk.program.model.shift->state.chats[i].session.transcript == cut.chats[i].session.transcript);
    for (int chat = 0; chat < 2; ++chat) {
        desk.program.apply(action::EndChat{});
        desk.program.apply(action::NextWaiting{});
    }
    desk.work();
    REQUIRE(desk.program.model.shift_review.has_value());
    const StoredAttempt stored = load(*desk.carrier.store, attempt);
    CHECK(stored.attempt.state == "finished");
    CHECK(stored.attempt.total_milli == desk.program.model.shift_review->assessment.total_milli);
    CHECK(stored.inputs.size() == 4);
    CHECK(verify_shift(stored, shipped_library()->find_shift("first-two"), shipped_rules(), *shipped_scorebook()).empty());
    REQUIRE(desk.program.model.attempts.size() == 1);
    CHECK(desk.program.model.attempts[0].title == shipped_library()->find_shift("first-two")->title);
}

TEST_CASE("the desk exports the page of an attempt in its own language, and nothing of one that goes on", "[shell][report]") {
    Recorded desk;
    desk.program.start(kShoes);
    desk.work();
    desk.reply("亲,您好,在的!我是客服小北,请问看中哪款了?");
    desk.program.apply(action::EndChat{});
    desk.work();
    const std::string attempt = desk.program.review().attempt, file = desk.carrier.data + "/reports/" + attempt + ".html";
    for (const char* locale : {"zh-CN", "en"}) {
        desk.program.apply(action::SetLocale{locale});
        desk.program.apply(action::ExportReport{attempt});
        desk.work();
        CHECK(desk.program.model.notices.back().text == desk.program.model.texts().fill("notice.exported", {file}));
        Diagnostics findings;
        const std::string page = read_file(file, findings).value_or("");
        CHECK(page.find("<html lang=\"" + std::string(locale) + "\">") != std::string::npos);
        CHECK(page.find(desk.program.model.texts()["report.judged"]) != std::string::npos);
        CHECK(page.find("class=\"remark\"") == std::string::npos);
        CHECK_FALSE(std::filesystem::exists(file + ".part"));
    }
}
