#include "text/value_words.h"

namespace peilian {

MoneyContext money_context(const NormalText& text, int at) {
    const ValueWords& words = value_words();
    const bool weak = words.weak.longest_before(text, at) > 0;
    bool to = false;
    int i = at;
    for (int steps = 0; steps < 4 && i > 0; ++steps) {
        // A mark parts the figure from the word only when it is a full stop: 原价:129.
        const Border mark = text.border[static_cast<std::size_t>(i)];
        if (mark == Border::hard || (mark == Border::soft && text.ends_at(i, U"了"))) break;  // 勾掉了,现在1188
        // 要补15, 另补9块: the buyer is to pay it.
        // 退你差价12.5 is paid back, 差价12.5 alone is a price: the word before decides.
        if (text.ends_at(i, U"差价") || text.ends_at(i, U"差额")) {
            i -= 2;
            continue;
        }
        const bool charged = text.ends_at(i, U"补") && i > 1 && text.border[static_cast<std::size_t>(i - 1)] == Border::none;
        if (charged && words.charge.longest_before(text, i - 1) > 0) return MoneyContext::price;
        const int off = words.off.longest_before(text, i), pay = words.pay.longest_before(text, i), price = words.price.longest_before(text, i);
        if (off > 0 && price <= off && pay <= off) return to || words.deducts.longest_before(text, i) > 0 ? MoneyContext::price : MoneyContext::off;
        if (pay > 0 && price <= pay) return to ? MoneyContext::price : MoneyContext::pay;
        if (price > 0) return MoneyContext::price;
        const int filler = words.fillers.longest_before(text, i);
        if (filler == 0) break;
        for (const std::u32string_view turn : {U"到", U"至", U"成", U"为"}) to = to || text.ends_at(i, turn);
        i -= filler;
    }
    return weak ? MoneyContext::weak : MoneyContext::none;
}

}  // namespace peilian
