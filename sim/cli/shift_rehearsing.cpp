#include "cli/shift_rehearsing.h"

#include <cstdio>

#include <fmt/format.h>

#include "cli/shift_review.h"

namespace peilian::cli {
namespace {

Json to_json(const ShiftRehearsalRun& run) {
    Json out = Json::object();
    out.set("trainee", name_of(run.kind)).set("points", static_cast<double>(run.assessment.total_milli) / 1000).set("passed", run.assessment.passed);
    out.set("replies", run.replies).set("seconds", run.seconds).set("desk", to_json(run.assessment.desk));
    Json chats = Json::array();
    for (std::size_t i = 0; i < run.state.chats.size(); ++i) {
        const Assessment& chat = run.assessment.chats[i];
        chats.push(Json::object().set("chat", run.state.chats[i].id).set("points", static_cast<double>(chat.earned_milli) / 1000)
                       .set("passed", chat.passed).set("ending", run.state.chats[i].session.ending));
    }
    return out.set("chats", std::move(chats));
}

Json to_json(const ShiftRehearsal& rehearsal, const Texts& english) {
    Json runs = Json::array(), faults = Json::array();
    for (const ShiftRehearsalRun& run : rehearsal.runs) runs.push(to_json(run));
    for (const Message& fault : rehearsal.faults()) faults.push(english.fill(fault));
    return Json::object().set("shift", rehearsal.shift).set("faults", std::move(faults)).set("runs", std::move(runs));
}

void print(const ShiftRehearsal& rehearsal, const Texts& english, bool verbose) {
    fmt::print("{}\n", rehearsal.shift);
    for (const ShiftRehearsalRun& run : rehearsal.runs) {
        const ShiftAssessment& result = run.assessment;
        fmt::print("  {:<13}{:5.1f}  {}  desk {:5.1f}  chats {:5.1f}, {} of {} passed  {} min\n", name_of(run.kind), result.total_milli / 1000.0,
                   result.passed ? "passed" : "failed", result.desk.earned_milli / 1000.0, result.chats_mean_milli / 1000.0, result.chats_passed,
                   result.chats.size(), (run.seconds + 30) / 60);
        if (!verbose) continue;
        for (std::size_t i = 0; i < result.chats.size(); ++i)
            fmt::print("      {:<32}{:5.1f}  {}  {}\n", run.state.chats[i].id, result.chats[i].earned_milli / 1000.0, result.chats[i].passed ? "passed" : "failed",
                       run.state.chats[i].session.ending);
        for (const DeskFigure& figure : result.desk.figures)
            if (!figure.why.empty()) fmt::print("      {}\n", figure.why);
    }
    for (const Message& fault : rehearsal.faults()) fmt::print("  ! {}\n", english.fill(fault));
}

}  // namespace

ShiftRehearsal rehearse_shift(const Content& content, const Texts& english, const Shift& shift, std::vector<TraineeKind> kinds, const Showing& showing) {
    std::erase(kinds, TraineeKind::random);
    ShiftRehearsal rehearsal = rehearse(shift, content.rules(), content.book, kinds);
    if (showing.json) fmt::print("{}\n", to_text(to_json(rehearsal, english)));
    else print(rehearsal, english, showing.verbose);
    for (const ShiftRehearsalRun& run : rehearsal.runs) {
        if (showing.show) fmt::print("\n== {} ==\n{}{}", name_of(run.kind), shift_chat(shift, run.state), shift_review(shift, run.assessment));
    }
    return rehearsal;
}

}  // namespace peilian::cli
