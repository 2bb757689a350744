#include "text/value_words.h"

namespace peilian {

MoneyContext money_context(const NormalText& text, int at) {
    const ValueWords& words = value_words();
    const bool weak = words.weak.longest_before(text, at) > 0;
    bool to = false;
    int i = at;
    for (int steps = 0; steps < 4 && i > 0; ++steps) {
        // A mark parts the figure from the word only when it is a full stop: 原价:129.
        if (text.border[static_cast<std::size_t>(i)] == Border::hard) break;
        if (words.off.longest_before(text, i) > 0 && words.price.longest_before(text, i) <= words.off.longest_before(text, i)) return to ? MoneyContext::price : MoneyContext::off;
        // 要补15, 另补9块: the buyer is to pay it.
        if (text.ends_at(i, U"补") && words.charge.longest_before(text, i - 1) > 0) return MoneyContext::price;
        if (words.pay.longest_before(text, i) > 0) return MoneyContext::pay;
        if (words.price.longest_before(text, i) > 0) return MoneyContext::price;
        const int filler = words.fillers.longest_before(text, i);
        if (filler == 0) break;
        for (const std::u32string_view turn : {U"到", U"至", U"成", U"为"}) to = to || text.ends_at(i, turn);
        i -= filler;
    }
    return weak ? MoneyContext::weak : MoneyContext::none;
}

}  // namespace peilian
