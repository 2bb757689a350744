#include "records/shift_rehearsal.h"

#include <algorithm>

#include "session/shift_trainee.h"

namespace peilian {
namespace {

constexpr int kModelAtLeast = 80000;
constexpr std::uint64_t kSeed = 1;

}  // namespace

std::vector<Message> ShiftRehearsal::faults() const {
    std::vector<Message> out;
    for (const ShiftRehearsalRun& run : runs) {
        const std::string name(name_of(run.kind)), points = std::to_string((run.assessment.total_milli + 500) / 1000);
        if (run.kind == TraineeKind::random) continue;
        if (run.kind == TraineeKind::model && run.assessment.total_milli < kModelAtLeast)
            out.push_back({"rehearse.fault_model_low", {points, std::to_string(kModelAtLeast / 1000)}});
        if (ought_to_pass(run.kind) != run.assessment.passed) out.push_back({run.assessment.passed ? "rehearse.fault_passes" : "rehearse.fault_fails", {name, points}});
    }
    return out;
}

ShiftRehearsal rehearse(const Shift& shift, const Rules& rules, const Scorebook& book, const std::vector<TraineeKind>& kinds) {
    ShiftRehearsal out;
    out.shift = shift.id;
    const auto applies = applies_for(shift, rules, book);
    const Attempt attempt = attempt_for(shift, rules, book, kSeed);
    for (const TraineeKind kind : kinds) {
        ShiftRun played = play_trainee(shift, rules, kind, kSeed);
        ShiftTexts texts = texts_for(shift, rules, book, played.state, attempt, applies);
        ShiftRehearsalRun run{kind, std::move(played.state), std::move(texts.transcripts), std::move(texts.assessment), 0, 0};
        for (const StampedInput& input : played.inputs) run.replies += std::holds_alternative<Reply>(input.input) ? 1 : 0;
        for (const ShiftChat& chat : run.state.chats) {
            const SimTime end = *chat.arrived + chat.session.transcript.turns.back().t;
            run.seconds = std::max<std::int64_t>(run.seconds, end.count() / 1000);
        }
        out.runs.push_back(std::move(run));
    }
    return out;
}

}  // namespace peilian
