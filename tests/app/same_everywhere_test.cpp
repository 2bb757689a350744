// The same inputs at the same times give the same bytes of transcript and assessment, however often the program is ticked,
// whenever the records answer, paused or not, put aside and taken up again or not.
#include <catch2/catch_test_macros.hpp>

#include "kit/program.h"
#include "records/grading.h"

using namespace peilian;
using namespace peilian::kit;
using namespace std::chrono_literals;

namespace {

/// The gaps between ticks, again and again.
struct Beat {
    const char* name;
    std::vector<SimTime> gaps;
};

const std::vector<Beat> kBeats{{"10 Hz", {100ms}},
                               {"33 Hz", {30ms, 30ms, 31ms}},
                               {"144 Hz", {7ms, 7ms, 7ms, 7ms, 7ms, 7ms, 7ms, 7ms, 6ms}},
                               {"irregular", {1ms, 250ms, 16ms, 3ms, 900ms, 40ms, 7000ms, 2ms}}};

/// A program that is driven by a beat.
class Driven {
public:
    Driven(const Beat& beat, SimTime opened) : beat_(beat) { program.apply(action::Tick{opened}); }

    Program program;

    /// Ticks up to that session time, whose own tick is the last: the shell reads the clock once before it hands on what was typed.
    void run_to(SimTime session_time) {
        if (!program.model.session) return;
        const SimTime to = session_time - program.session().offset;
        while (program.model.now + gap() < to && program.model.session) program.apply(action::Tick{program.model.now + next_gap()});
        program.apply(action::Tick{to});
    }
    void input(const StampedInput& input) {
        run_to(input.at);
        if (const auto* reply = std::get_if<Reply>(&input.input)) program.apply(action::SendReply{reply->text});
        if (const auto* desk = std::get_if<DeskAction>(&input.input)) program.apply(action::DoDeskAction{desk->action, desk->args});
        if (std::holds_alternative<Hint>(input.input)) program.apply(action::AskHint{});
        if (std::holds_alternative<EndChat>(input.input)) program.apply(action::EndChat{});
    }
    /// Until the session closes, or for an hour.
    void run_out() {
        const SimTime end = program.model.now + 1h;
        while (program.model.session && program.model.now < end) program.apply(action::Tick{program.model.now + next_gap()});
        if (program.model.session) program.apply(action::EndChat{});
    }

private:
    SimTime gap() const { return beat_.gaps[at_ % beat_.gaps.size()]; }
    SimTime next_gap() {
        const SimTime next = gap();
        ++at_;
        return next;
    }

    const Beat& beat_;
    std::size_t at_ = 0;
};

std::string played(const std::string& scenario, const std::vector<StampedInput>& inputs, const Beat& beat, SimTime opened) {
    Driven driven(beat, opened);
    driven.program.start(scenario);
    for (const StampedInput& input : inputs) driven.input(input);
    driven.run_out();
    return written(driven.program.review());
}

/// What the records say the attempt was.
std::string derived(const Scenario& scenario, const std::vector<StampedInput>& inputs) {
    Review review;
    review.scenario = scenario_of(open_program(), scenario.id);
    review.state = replay(scenario, shipped_rules(), 1, inputs);
    review.assessment = grade_session(scenario, shipped_rules(), *shipped_scorebook(), review.state);
    return written(review);
}

/// A trainee who asks for hints, types bursts and does things between the recorded replies.
std::vector<StampedInput> busy_trainee(const Scenario& scenario) {
    std::vector<StampedInput> inputs;
    for (const StampedInput& input : recorded(scenario, "good")) {
        inputs.push_back({input.at - 1s, Hint{}});
        inputs.push_back(input);
        inputs.push_back({input.at + 137ms, Reply{"请稍等哦"}});
        inputs.push_back({input.at + 138ms, DeskAction{"request_photo", Json::object()}});
        inputs.push_back({input.at + 900ms, Reply{"好了"}});
    }
    return inputs;
}

}  // namespace

TEST_CASE("the tick rate changes nothing: recorded trainees", "[app][same]") {
    std::size_t n = 0;
    for (const auto& scenario : recorded_scenarios()) {
        for (const char* name : {"good", "bad"}) {
            const std::vector<StampedInput> inputs = recorded(*scenario, name);
            const std::string expected = derived(*scenario, inputs);
            ++n;
            for (std::size_t i = 0; i < kBeats.size(); ++i) {
                if (n > 4 && i != n % kBeats.size()) continue;   // all beats for the first, one for the others
                CAPTURE(scenario->id, name, kBeats[i].name);
                CHECK(played(scenario->id, inputs, kBeats[i], 0ms) == expected);
            }
        }
    }
}

TEST_CASE("the tick rate changes nothing: model replies", "[app][same]") {
    std::size_t n = 0;
    for (const auto& scenario : some_scenarios(16)) {
        const std::vector<StampedInput> inputs = model_inputs(*scenario);
        if (inputs.back().at > 15min) continue;   // hours that nobody types through would be millions of ticks
        const Beat& beat = kBeats[n++ % kBeats.size()];
        CAPTURE(scenario->id, beat.name);
        CHECK(played(scenario->id, inputs, beat, 1s) == derived(*scenario, inputs));
    }
    CHECK(n >= 8);
}

TEST_CASE("the tick rate changes nothing: bursts, hints and actions", "[app][same]") {
    const Scenario& scenario = *shipped_library()->find("complainer-stale-nuts");
    std::vector<StampedInput> inputs = busy_trainee(scenario);
    inputs.push_back({inputs.back().at + 3s, EndChat{}});
    const std::string expected = derived(scenario, inputs);
    for (const Beat& beat : kBeats) {
        CAPTURE(beat.name);
        CHECK(played(scenario.id, inputs, beat, 123'457ms) == expected);
    }
}

TEST_CASE("put aside after any input and taken up again, it is the same attempt", "[app][same][resume]") {
    const Scenario& scenario = *shipped_library()->find("haggler-canvas-shoes");
    std::vector<StampedInput> inputs = busy_trainee(scenario);
    inputs.resize(12);
    const std::string expected = derived(scenario, inputs);
    for (std::size_t cut = 0; cut <= inputs.size(); ++cut) {
        const Beat& before = kBeats[cut % kBeats.size()];
        const Beat& after = kBeats[(cut + 1) % kBeats.size()];
        CAPTURE(cut, before.name, after.name);
        Driven first(before, 5s);
        first.program.start(scenario.id);
        for (std::size_t i = 0; i < cut; ++i) first.input(inputs[i]);
        if (!first.program.model.session) break;   // the trainee's chat was over by then
        REQUIRE(first.program.kept.at("a1").inputs.size() == cut);

        Driven second(after, 40s);
        second.program.kept = first.program.kept;
        second.program.apply(action::AttemptsListed{second.program.rows()});
        second.program.apply(action::Resume{});
        REQUIRE(second.program.session().state.transcript == first.program.session().state.transcript);
        CHECK(second.program.session().hints == first.program.session().hints);
        for (std::size_t i = cut; i < inputs.size(); ++i) second.input(inputs[i]);
        second.run_out();
        CHECK(written(second.program.review()) == expected);
        CHECK(second.program.kept.at("a1").finished);
    }
}

TEST_CASE("pauses and late records change nothing", "[app][same][pause]") {
    const Scenario& scenario = *shipped_library()->find("silent-zaima");
    const std::vector<StampedInput> inputs = recorded(scenario, "good");
    const std::string expected = derived(scenario, inputs);
    for (const Beat& beat : kBeats) {
        CAPTURE(beat.name);
        Driven driven(beat, 1s);
        driven.program.records = Program::Records::wait;
        driven.program.start(scenario.id);
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            driven.run_to(inputs[i].at - 400ms);
            driven.program.apply(action::Pause{true});
            driven.program.pass(47s, 1s);
            driven.program.apply(i % 2 == 0 ? Action{action::Pause{false}} : Action{action::Navigate{Screen::home}});
            driven.program.pass(i % 2 == 0 ? 100ms : 11s);
            if (i % 2 == 1) driven.program.apply(action::Navigate{Screen::desk});
            if (i == 2) driven.program.answer_waiting();
            driven.input(inputs[i]);
        }
        driven.run_out();
        CHECK(written(driven.program.review()) == expected);
        const Kept& kept = driven.program.kept.at("a1");
        REQUIRE(kept.inputs.size() == inputs.size());
        for (std::size_t i = 0; i < inputs.size(); ++i) CHECK(to_text(to_json(kept.inputs[i])) == to_text(to_json(inputs[i])));
    }
}

TEST_CASE("what was played with jumps and hints is what its stored inputs give", "[app][same][jump]") {
    for (const auto& scenario : recorded_scenarios()) {
        CAPTURE(scenario->id);
        Program program;
        program.start(scenario->id);
        for (const char* reply : {"亲,您好,在的", "请问您想看哪一款呢", "非常抱歉,我马上帮您处理"}) {
            if (!program.model.session) break;
            program.reply(reply);
            program.apply(action::AskHint{});
            program.apply(action::JumpToNextCue{});
            program.pass(3s, 333ms);
            program.apply(action::JumpToNextCue{});
        }
        for (int i = 0; i < 1000 && program.model.session; ++i) program.apply(i < 999 ? Action{action::JumpToNextCue{}} : Action{action::EndChat{}});
        CHECK(written(program.review()) == derived(*scenario, program.review().inputs));
        CHECK(program.kept.at("a1").inputs.size() == program.review().inputs.size());
    }
}
