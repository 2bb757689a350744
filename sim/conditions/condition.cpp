#include "conditions/condition.h"

#include "text/read_text.h"

namespace peilian {

std::shared_ptr<const ReadText> Situation::Said::read() const { return recognition.read ? recognition.read : std::make_shared<const ReadText>(text); }

bool Condition::empty() const {
    return act.empty() && with.empty() && without.empty() && says.empty() && value.empty() && states_fact.empty() && misstates_fact.empty() && action.empty() && !mood &&
           !patience && !waited_s && !nth && counter.empty() && asked.empty() && addressed.empty() && any.empty() && all.empty() && none.empty();
}

bool within(std::int64_t figure, const Bound& bound) {
    return !(bound.below && figure >= *bound.below) && !(bound.at_most && figure > *bound.at_most) && !(bound.at_least && figure < *bound.at_least) &&
           !(bound.above && figure <= *bound.above);
}

}  // namespace peilian
