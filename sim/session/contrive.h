// Words and deeds made up to meet a condition, so that a rehearsal finds its way into every branch.
#pragma once
#include "session/model_run.h"

namespace peilian {

/// A move that tries to meet `wanted`: examples of its acts from the lexicon, samples of its phrases and facts, figures at
/// its limits, its desk actions. Chance decides among alternatives. Not certain to succeed: what depends on mood, patience
/// or counters is left to the course of the session, and one act's example may perform another.
Move contrive(const Scenario& scenario, const Rules& rules, const Condition& wanted, Rng& rng);

/// A move in a bargain: one of what trainees do there, from a price below the floor to a kind refusal with a gift.
Move contrive(const Scenario& scenario, const Rules& rules, const Bargain& bargain, Rng& rng);

}  // namespace peilian
