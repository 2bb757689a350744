#include "session/session.h"

namespace peilian {
namespace {

bool same(const NeedRecord& a, const NeedRecord& b) {
    return a.need == b.need && a.raised_at == b.raised_at && a.status == b.status && a.met_at == b.met_at && a.span == b.span &&
           a.times_asked == b.times_asked;
}

bool same(const std::vector<NeedRecord>& a, const std::vector<NeedRecord>& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!same(a[i], b[i])) return false;
    }
    return true;
}

}  // namespace

bool SessionState::operator==(const SessionState& other) const {
    return now == other.now && rng == other.rng && node == other.node && mood == other.mood && patience == other.patience &&
           counters == other.counters && entered == other.entered && bargains == other.bargains && reactions_fired == other.reactions_fired && fired == other.fired && same(needs, other.needs) &&
           ledger == other.ledger && cues == other.cues && cues_made == other.cues_made && answered_to == other.answered_to &&
           hints == other.hints && buyer_typing == other.buyer_typing && closed == other.closed && ending == other.ending &&
           nudges_said == other.nudges_said && transcript == other.transcript;
}

}  // namespace peilian
