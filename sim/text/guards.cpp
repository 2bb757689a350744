#include "text/guards.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace peilian {
namespace {

using Word = std::u32string_view;
constexpr int kReach = 10;  ///< characters that a negation reaches over

/// Words a negation passes through to the verb it governs.
constexpr auto kTransparent = std::to_array<Word>({
    U"能", U"能够", U"会", U"可以", U"可", U"是", U"再", U"给", U"帮", U"为", U"替", U"跟", U"你", U"我", U"我们", U"这边", U"直接", U"马上", U"太", U"一定",
    U"有办法", U"办法", U"法", U"权限", U"有权限", U"把", U"就", U"都", U"也", U"有", U"亲", U"随便", U"私自", U"单独", U"另外", U"额外", U"继续", U"做", U"到", U"的",
    U"支持", U"接受", U"提供", U"进行", U"操做", U"申请", U"安排", U"好", U"多", U"需要", U"参加", U"享受", U"享有", U"存在", U"在", U"现在", U"暂时", U"说", U"了", U"还", U"又", U"要", U"用", U"让", U"打", U"这个", U"任何", U"什么", U"其他", U"必"});
constexpr auto kNegations = std::to_array<Word>({U"拒绝", U"谢绝", U"禁止", U"停止", U"取消", U"没办法", U"不可能"});
constexpr auto kImpossible = std::to_array<Word>({U"不了", U"不到", U"不起", U"不动", U"不上", U"不成", U"不来"});
constexpr auto kQuestionWords = std::to_array<Word>({U"什么", U"哪", U"怎么", U"为何", U"多少", U"几天", U"几件", U"几个", U"多大", U"多高", U"多重", U"是不是", U"能不能", U"要不要", U"有没有", U"可不可以", U"好不好", U"行不行", U"会不会", U"是否", U"对不对", U"谁"});
/// Questions that ask the buyer's leave for something the agent would do.
constexpr auto kConsent = std::to_array<Word>({U"可以吗", U"好吗", U"行吗", U"可以不", U"好不好", U"行不行", U"可不可以", U"你看", U"怎么样", U"如何", U"可以么", U"好么", U"可以嘛", U"好嘛", U"接受吗", U"同意吗", U"ok吗", U"还是", U"介意", U"是否可以", U"你看下", U"能接受", U"可以接受", U"成吗", U"满意吗", U"你觉得"});
constexpr auto kForYou = std::to_array<Word>({U"给你", U"帮你", U"为你", U"替你", U"送你", U"补偿你", U"我们", U"我帮", U"我给"});
constexpr auto kBuyersWish = std::to_array<Word>({U"你是想", U"你想", U"你要", U"你是要", U"你需要", U"你希望", U"你是需要", U"是想", U"你打算", U"你这边想", U"你这边是想", U"你有没有", U"你之前", U"你已经"});
constexpr auto kQuotes = std::to_array<Word>({U"你说的", U"你刚说", U"你刚刚说", U"你说", U"你是说", U"你提到", U"你反馈", U"你反映", U"你问的", U"你所说", U"你描述"});
constexpr auto kIf = std::to_array<Word>({U"如果", U"要是", U"若是", U"假如", U"万一", U"如若", U"假设", U"若"});
constexpr auto kOrdering = std::to_array<Word>({U"拍", U"下单", U"购买", U"付款", U"买", U"喜欢", U"需要", U"愿意", U"同意", U"接受", U"想要", U"要的话", U"可以的话", U"方便", U"确定", U"诚心", U"今天", U"现在", U"觉得", U"不介意", U"行的话"});
constexpr auto kPast = std::to_array<Word>({U"本来可以", U"原本可以", U"原来可以", U"本来能", U"原本能", U"本来是可以", U"之前可以", U"以前可以", U"早知道", U"当时可以"});
constexpr auto kOthers = std::to_array<Word>({U"快递会", U"快递公司会", U"别家", U"别的店", U"其他店", U"别人家", U"其他商家", U"对方会", U"人家", U"同行"});

template <std::size_t N>
int longest_ending_at(const NormalText& t, int end, const std::array<Word, N>& words) {
    int best = 0;
    for (const Word& w : words)
        if (static_cast<int>(w.size()) > best && t.ends_at(end, w)) best = static_cast<int>(w.size());
    return best;
}

template <std::size_t N>
int first_of(const NormalText& t, int from, int to, const std::array<Word, N>& words) {
    for (int i = from; i < to; ++i)
        for (const Word& w : words)
            if (i + static_cast<int>(w.size()) <= to && t.at(i, w)) return i;
    return -1;
}

bool hard_before(const NormalText& t, int i) { return t.border[static_cast<std::size_t>(i)] >= Border::soft; }

int clause_begin(const NormalText& t, int i) {
    while (i > 0 && t.border[static_cast<std::size_t>(i)] == Border::none) --i;
    return i;
}

int clause_finish(const NormalText& t, int i) {
    while (i < t.size() && (t.border[static_cast<std::size_t>(i)] == Border::none)) ++i;
    return i;
}

int sentence_begin(const NormalText& t, int i) {
    while (i > 0 && t.border[static_cast<std::size_t>(i)] != Border::hard) --i;
    return i;
}

}  // namespace

bool negated(const NormalText& t, int start, int end) {
    int negations = 0;
    int i = start;
    const int limit = std::max(0, start - kReach);
    while (i > limit && !hard_before(t, i)) {
        if (const int n = longest_ending_at(t, i, kNegations); n > 0) {
            ++negations;
            i -= n;
        } else if (t.negator[static_cast<std::size_t>(i - 1)]) {
            ++negations;
            --i;
            if (i > limit && t.at(i - 1, U"并不")) --i;
        } else if (const int w = longest_ending_at(t, i, kTransparent); w > 0) {
            // 没有 and 不是 hide their negation behind the transparent character.
            i -= w;
        } else {
            break;
        }
    }
    for (const Word& w : kImpossible)
        for (int skip = 0; skip <= 2; ++skip)
            if (end + skip <= t.size() && t.at(end + skip, w) && clause_finish(t, end) >= end + skip + static_cast<int>(w.size())) {
                const bool over_object = skip == 0 || t.at(end, U"你") || t.at(end, U"款") || t.at(end, U"货") || t.at(end, U"给你") || t.at(end, U"价");
                if (over_object) return (negations + 1) % 2 == 1;
            }
    return negations % 2 == 1;
}

bool in_question(const NormalText& t, int start, int end) {
    const int finish = clause_finish(t, std::max(end, start + 1));
    if (t.asks[static_cast<std::size_t>(finish)]) return true;
    if (finish > 0) {
        const char32_t last = t.chars[static_cast<std::size_t>(finish - 1)];
        if (last == U'吗') return true;
        if (last == U'么' && !t.ends_at(finish, U"什么") && !t.ends_at(finish, U"这么") && !t.ends_at(finish, U"那么")) return true;
        if (finish < t.size() && t.chars[static_cast<std::size_t>(finish)] == U'吗') return true;
    }
    return first_of(t, clause_begin(t, start), finish, kQuestionWords) >= 0;
}

bool asked(const NormalText& t, int start, int end) {
    if (!in_question(t, start, end)) return false;
    const int from = clause_begin(t, start);
    const int to = clause_finish(t, std::max(end, start + 1));
    if (first_of(t, from, to, kBuyersWish) >= 0) return true;
    if (first_of(t, from, to, kForYou) >= 0) return false;
    return first_of(t, from, to, kConsent) < 0;
}

bool quoted(const NormalText& t, int start, int end, const NormalText& buyer) {
    const int quote = t.quote[static_cast<std::size_t>(start)];
    if (quote != 0 && t.quote[static_cast<std::size_t>(end - 1)] == quote) {
        int open = start;
        while (open > 0 && t.quote[static_cast<std::size_t>(open - 1)] == quote) --open;
        const int from = std::max(0, open - 8);
        static constexpr auto kSaid = std::to_array<Word>({U"说", U"写", U"问", U"讲", U"提到", U"所谓", U"留言", U"看到你", U"的话"});
        if (first_of(t, from, open, kSaid) >= 0) return true;
        const auto words = std::u32string_view(t.chars).substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
        if (buyer.chars.find(words) != std::u32string::npos) return true;
    }
    const int from = clause_begin(t, start);
    const int said = first_of(t, std::max(from, start - 12), start, kQuotes);
    return said >= 0 && (said == from || !t.ends_at(said, U"跟") ) && !t.ends_at(said, U"跟") && !t.ends_at(said, U"和") && !t.ends_at(said, U"对") && !t.ends_at(said, U"听");
}

bool supposed(const NormalText& t, int start, int end) {
    const int begin = sentence_begin(t, start);
    const int from = std::max(begin, start - 24);
    int depth = -1;
    for (int i = from; i <= start; ++i)
        for (const Word& w : kIf)
            if (t.at(i, w) && !(w == U"若" && (t.at(i, U"若干") || (i > 0 && t.at(i - 1, U"倘若"))))) depth = i;
    if (depth >= 0 && first_of(t, depth, std::min(t.size(), end + 4), kOrdering) < 0) return true;
    const int clause = clause_begin(t, start);
    return first_of(t, clause, end, kPast) >= 0 || first_of(t, clause, start, kOthers) >= 0;
}

bool disarmed(const Guards& guards, const NormalText& t, int start, int end, const NormalText& buyer) {
    return (guards.negation && negated(t, start, end)) || (guards.question && asked(t, start, end)) ||
           (guards.quotation && quoted(t, start, end, buyer)) || (guards.conditional && supposed(t, start, end));
}

}  // namespace peilian
