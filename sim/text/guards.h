// What takes the force out of words that match: negation, question, quotation, condition.
#pragma once
#include "text/normalise.h"

namespace peilian {

struct Guards {
    bool negation = true;
    bool question = false;
    bool quotation = true;
    bool conditional = false;
    bool operator==(const Guards&) const = default;
};

/// 不, 无法, 没 … directly before the match (over words such as 能 给您 再), or 不了 after it. Two negations cancel.
bool negated(const NormalText& text, int start, int end);
/// The match stands in a question about the buyer or the facts; 给您换新好吗 offers and does not ask.
bool asked(const NormalText& text, int start, int end);
/// The match stands in a quotation of the buyer, or after 您说.
bool quoted(const NormalText& text, int start, int end, const NormalText& buyer);
/// 如果…, 本来可以…, or another's promise. A condition the buyer fills by ordering is an offer.
bool supposed(const NormalText& text, int start, int end);
/// Whether the clause of the match ends as a question.
bool in_question(const NormalText& text, int start, int end);

/// All guards that are set.
bool disarmed(const Guards& guards, const NormalText& text, int start, int end, const NormalText& buyer);

}  // namespace peilian
