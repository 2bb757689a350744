#include "app/model.h"

namespace peilian {

const Texts& Model::texts() const {
    static const Texts none;
    if (const auto found = locales.find(locale); found != locales.end() && found->second) return *found->second;
    for (const auto& [name, texts] : locales) {
        if (texts) return *texts;
    }
    return none;
}

SimTime session_time(const LiveSession& session, SimTime program_now) {
    if (session.paused) return session.state.now;
    const SimTime now = program_now + session.offset;
    return now < session.state.now ? session.state.now : now;
}

SimTime waiting_time(const SessionState& state, SimTime now) {
    if (state.closed) return SimTime{0};
    std::optional<SimTime> since;
    for (const Turn& turn : state.transcript.turns) {
        if (turn.role == Role::agent) since.reset();
        if (turn.role == Role::buyer && !since) since = turn.t;
    }
    return since && now > *since ? now - *since : SimTime{0};
}

std::shared_ptr<const Scenario> scenario_of(const Model& model, std::string_view id) {
    if (!model.library) return nullptr;
    for (const auto& scenario : model.library->scenarios) {
        if (scenario->id == id) return scenario;
    }
    return nullptr;
}

int whole_points(int milli) { return milli <= 0 ? 0 : (milli + 500) / 1000; }

}  // namespace peilian
