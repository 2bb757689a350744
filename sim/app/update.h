// The rules of the program: a pure function from model and action to model and effects.
#pragma once
#include <vector>

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"

namespace peilian {

struct Updated {
    Model model;
    std::vector<Effect> effects;
};

Updated update(Model model, const Action& action);

/// Program time at which the next Tick can change something (the next cue of the session, the next try
/// to save); nothing when none is due.
std::optional<SimTime> next_wake(const Model& model);

}  // namespace peilian
