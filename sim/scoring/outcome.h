// How a real chat ended, where no script says so: the buyer's last words, else what the agent left open.
#pragma once
#include "scoring/reading.h"

namespace peilian {

/// Logs only. The buyer's last words settle what the agent's words alone cannot: thanks and agreement mean that what was
/// taken up is done with; anger, chasing or the same question again that it is not, however it was answered. Without
/// buyer's turns the agent's last round tells: an answer to thanks closes, an apology, a request for proof or a promise to
/// look into it leaves open. Where no need was recognised at all, there is one all the same: nobody writes for nothing
/// (need "help", raised by the first message). Manners alone, with nothing given, bring no chat to its end. Reads too how much
/// the buyer's answers show displeasure (displeased_milli).
void read_outcome(ChatReading& reading, const NeedsTable& needs);

/// What an agent does at the desk that ends a matter: refund, exchange, another parcel, a changed price.
bool is_remedy(const Turn& turn);

/// Whether a chat is judged so: the agent spoke, and no script says what the buyer asks.
bool is_log(const ChatReading& reading);

}  // namespace peilian
