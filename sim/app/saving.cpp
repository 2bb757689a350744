#include "app/saving.h"

#include <algorithm>

namespace peilian {

void hand_over(Saving& saving, std::vector<Effect>& effects) {
    if (saving.attempt.empty()) {
        if (!saving.begin_asked) {
            effects.push_back(saving.begin);
            saving.begin_asked = true;
        }
        return;
    }
    for (; saving.asked < saving.waiting.size(); ++saving.asked) {
        effects.push_back(effect::AppendInput{saving.attempt, saving.waiting[saving.asked], saving.stored + saving.asked, saving.number});
    }
    if (saving.over && !saving.finish_asked) {
        effects.push_back(effect::FinishAttempt{saving.attempt, saving.stored + saving.waiting.size(), saving.number});
        saving.finish_asked = true;
    }
}

void confirm(Saving& saving, std::size_t inputs) {
    if (inputs <= saving.stored) return;   // said before, of an input that was asked for twice
    const std::size_t more = std::min(inputs - saving.stored, saving.waiting.size());
    saving.waiting.erase(saving.waiting.begin(), saving.waiting.begin() + static_cast<std::ptrdiff_t>(more));
    saving.stored += more;
    saving.asked -= std::min(saving.asked, more);
}

void refuse(Saving& saving, const Effect& effect) {
    if (std::holds_alternative<effect::BeginAttempt>(effect)) saving.begin_asked = false;
    if (std::holds_alternative<effect::FinishAttempt>(effect)) saving.finish_asked = false;
    if (const auto* append = std::get_if<effect::AppendInput>(&effect)) {
        if (append->position >= saving.stored) saving.asked = std::min(saving.asked, append->position - saving.stored);
    }
}

}  // namespace peilian
