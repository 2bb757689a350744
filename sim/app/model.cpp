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
    const SimTime now = session.paused ? session.stopped : program_now + session.offset;
    return now < session.state.now ? session.state.now : now;
}

SimTime waiting_time(const SessionState& state, SimTime now) {
    const std::optional<SimTime> since = waiting_since(state);
    return since && now > *since ? now - *since : SimTime{0};
}

const Saving* live_saving(const Model& model) {
    if (model.shift) return &model.shift->saving;
    return model.session ? &model.session->saving : nullptr;
}

Saving* live_saving(Model& model) { return const_cast<Saving*>(live_saving(static_cast<const Model&>(model))); }

std::size_t unsaved_inputs(const Model& model) {
    const Saving* live = live_saving(model);
    std::size_t inputs = live ? live->waiting.size() : 0;
    for (const Saving& saving : model.unsaved) inputs += saving.waiting.size();
    return inputs;
}

std::shared_ptr<const Scenario> scenario_of(const Model& model, std::string_view id) {
    if (!model.library) return nullptr;
    for (const auto& scenario : model.library->scenarios) {
        if (scenario->id == id) return scenario;
    }
    return nullptr;
}

bool is_blank(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 3) == "\xE3\x80\x80") {
            i += 2;
        } else if (std::string_view(" \t\r\n").find(text[i]) == std::string_view::npos) {
            return false;
        }
    }
    return true;
}

int whole_points(int milli) { return milli <= 0 ? 0 : (milli + 500) / 1000; }

}  // namespace peilian
