#include "text/guards.h"

#include <algorithm>
#include <string_view>

#include "text/word_set.h"

namespace peilian {
namespace {

constexpr int kReach = 10;    ///< characters that a negation reaches over
constexpr int kSentence = 64; ///< characters that are looked at for the edge of a clause or sentence

struct GuardWords {
    /// Words a negation passes through to the verb it governs.
    WordSet transparent{U"能", U"能够", U"会", U"可以", U"可", U"是", U"再", U"给", U"帮", U"为", U"替", U"跟", U"你", U"我", U"我们", U"这边", U"直接", U"马上", U"太", U"一定",
                        U"有办法", U"办法", U"法", U"权限", U"有权限", U"把", U"就", U"都", U"也", U"有", U"亲", U"随便", U"私自", U"单独", U"另外", U"额外", U"继续", U"做", U"到", U"的",
                        U"支持", U"接受", U"提供", U"进行", U"操作", U"申请", U"安排", U"需要", U"参加", U"享受", U"享有", U"存在", U"在", U"现在", U"暂时", U"说", U"了", U"还", U"又",
                        U"要", U"用", U"让", U"打", U"这个", U"任何", U"什么", U"其他", U"必", U"想", U"肯", U"愿意", U"答应", U"承诺", U"敢", U"许", U"得"};
    WordSet negations{U"拒绝", U"谢绝", U"禁止", U"停止", U"取消", U"没办法", U"不可能", U"恕难", U"难"};
    WordSet impossible{U"不了", U"不到", U"不起", U"不动", U"不上", U"不成", U"不来", U"不得"};
    WordSet question_words{U"什么", U"哪", U"怎么", U"为何", U"多少", U"几天", U"几件", U"几个", U"多大", U"多高", U"多重", U"是不是", U"能不能", U"要不要", U"有没有", U"可不可以", U"好不好",
                           U"行不行", U"会不会", U"是否", U"对不对", U"谁", U"咋", U"啥", U"为啥"};
    /// Before a question word these make it a quantity or nothing: 没什么利润, 耽误了几天, 最多少3块.
    WordSet no_question{U"没", U"了", U"这", U"过", U"好", U"晚", U"前", U"最", U"差", U"不管", U"无论", U"不论", U"随便", U"任", U"等", U"没有"};
    /// Questions that ask the buyer's leave for something the agent would do.
    WordSet consent{U"可以吗", U"好吗", U"行吗", U"可以不", U"好不好", U"行不行", U"可不可以", U"你看", U"怎么样", U"如何", U"可以么", U"好么", U"可以嘛", U"好嘛", U"接受吗", U"同意吗", U"ok吗",
                    U"还是", U"介意", U"是否可以", U"你看下", U"能接受", U"可以接受", U"成吗", U"满意吗", U"你觉得", U"行不", U"成不", U"好不", U"咋样", U"满意"};
    WordSet for_you{U"给你", U"帮你", U"为你", U"替你", U"送你", U"补偿你", U"赔你", U"退你", U"我们", U"我帮", U"我给"};
    WordSet buyers_wish{U"你是想", U"你想", U"你要", U"你是要", U"你需要", U"你希望", U"你是需要", U"是想", U"你打算", U"你这边想", U"你这边是想", U"你有没有", U"你之前", U"你已经", U"是要", U"是打算",
                        U"你是打算", U"你的意思", U"意思是", U"想让我", U"要我", U"你是催", U"是不是要", U"是不是想", U"你是说", U"想问", U"你是觉得", U"你是问",
                        U"你盼着", U"你是盼着", U"你更想", U"你问的是", U"你指的是", U"你提的是", U"你说的是", U"你这是想", U"你这是要", U"你自己有", U"有没有人", U"你这边要"};
    /// Whose words are repeated, and the verbs of repeating: 你说 and the like. What follows in the clause is not the agent's own.
    WordSet speakers{U"你", U"你这边", U"你刚", U"你刚刚", U"你刚才", U"你所", U"你上面", U"你前面", U"你之前", U"你一开始", U"你昨天", U"你一直", U"朋友", U"同学", U"闺蜜", U"主播", U"主播间", U"直播间", U"直播",
                     U"海报", U"海报上", U"广告", U"网上", U"评论里", U"评价里", U"照你", U"看见你", U"看到你"};
    WordSet repeats{U"说", U"说的", U"说了", U"讲", U"讲的", U"提到", U"提的", U"提", U"反馈", U"反映", U"问的", U"问", U"描述", U"要求的", U"写的", U"写", U"留言", U"复述的", U"转述的", U"转述", U"那句", U"这句",
                    U"喊的", U"喊", U"答应", U"标的"};
    /// What makes the words before it a thing that is spoken of: 退款的诉求.
    WordSet spoken_of{U"的诉求", U"的要求", U"的请求", U"的想法", U"的意思", U"这条要求", U"这个要求", U"的话题", U"这句话", U"这几个字", U"的字样", U"这个说法", U"的说法"};
    /// A quotation that goes on like this is the subject of the sentence.
    WordSet as_subject{U"是", U"指", U"这", U"那", U"我", U"都", U"已", U"不是", U"的"};
    /// 你说的那款 points at a thing.
    WordSet pointing{U"那", U"这", U"对", U"没错", U"是对的", U"情况", U"问题", U"我", U"供", U"前", U"交", U"醒", U"高", U"货", U"题", U"明", U"下", U"一下", U"一声", U"声", U"清楚", U"上", U"个", U"好"};
    WordSet said{U"说", U"写", U"问", U"讲", U"提到", U"所谓", U"留言", U"看到你", U"的话", U"句", U"原话", U"提的", U"喊", U"答应", U"评价里", U"标的", U"要求", U"承诺的"};
    WordSet leads_to_own{U"跟", U"和", U"对", U"听", U"按", U"就按", U"照", U"依"};
    WordSet conditions{U"如果", U"要是", U"若是", U"假如", U"万一", U"如若", U"假设", U"若", U"假使", U"倘若", U"换作", U"换成是", U"除非"};
    /// A condition the buyer fills by ordering or agreeing: what follows is an offer.
    WordSet ordering{U"拍", U"下单", U"购买", U"付款", U"买", U"喜欢", U"需要", U"愿意", U"同意", U"接受", U"想要", U"要的话", U"可以的话", U"方便", U"确定", U"诚心", U"今天", U"现在", U"觉得", U"不介意",
                     U"行的话", U"签", U"收下", U"介意", U"嫌", U"留着", U"多拿", U"凑", U"将就", U"等不了", U"等不及", U"膈应", U"能用", U"用着", U"不想等", U"不急", U"信得过", U"愿留"};
    /// What depends on their leave is not yet granted.
    WordSet approvers{U"店长", U"老板", U"领导", U"主管", U"经理", U"上级", U"上面", U"财务", U"公司", U"总部"};
    WordSet past{U"本来", U"原本", U"原先", U"原来可以", U"原来能", U"之前可以", U"以前可以", U"早知道", U"当时可以", U"以前会员", U"以前是", U"以前能", U"以前都", U"上个月", U"上周", U"上礼拜", U"早几天", U"早两天",
                 U"早一天", U"那会", U"当初", U"换作"};
    WordSet lately{U"昨天", U"前天", U"昨晚", U"前几天", U"昨儿", U"前阵", U"那阵", U"去年", U"上回", U"上次", U"赶上"};
    WordSet could{U"还能", U"能", U"可以", U"还可以", U"还有"};
    WordSet others{U"别家", U"别的店", U"其他店", U"别人家", U"其他商家", U"人家", U"同行", U"隔壁", U"同事答应"};
    /// Parties beside shop and buyer; what they say or will do is not promised by the agent.
    WordSet parties{U"快递", U"快递公司", U"快递员", U"快递小哥", U"快递师傅", U"小哥", U"派件员", U"派送员", U"配送员", U"骑手", U"师傅", U"站长", U"站点", U"网点", U"驿站", U"菜鸟", U"圆通", U"中通", U"申通",
                    U"韵达", U"顺丰", U"极兔", U"邮政", U"德邦", U"百世", U"物流", U"物流公司", U"货运", U"厂家", U"厂里", U"厂商", U"品牌方", U"维修站", U"安装公司", U"装维公司", U"理赔员", U"理赔", U"保险公司", U"保险",
                    U"银行", U"平台", U"官方", U"海关", U"主播", U"司机", U"邻居", U"果农", U"代理商", U"对方", U"支付宝", U"淘宝小二", U"平台客服", U"京东"};
    WordSet tells{U"说", U"讲", U"答复", U"回话", U"回复", U"承诺", U"答应", U"表示", U"承认", U"同意", U"通知", U"告知", U"反馈", U"回应", U"反映", U"发话", U"称", U"会", U"将", U"会把"};
    /// Whom the agent speaks to, and the agent: then it is not the other who speaks.
    WordSet spoken_to{U"跟", U"和", U"给", U"让", U"向", U"找", U"问", U"催", U"联系", U"叫", U"帮你把"};
    WordSet own{U"我", U"咱", U"本店", U"小店", U"店里"};
    /// Words between 才 and what it restricts: 满两箱才能免运费.
    WordSet able{U"能", U"可以", U"会", U"给", U"给你", U"有", U"能够", U"可", U"肯"};
};

const GuardWords& words() {
    static const GuardWords kWords;
    return kWords;
}

bool mark_before(const NormalText& t, int i) { return t.border[static_cast<std::size_t>(i)] >= Border::space; }

int clause_begin(const NormalText& t, int i) {
    const int limit = std::max(0, i - kSentence);
    while (i > limit && t.border[static_cast<std::size_t>(i)] == Border::none) --i;
    return i;
}

int clause_finish(const NormalText& t, int i) {
    const int limit = std::min(t.size(), i + kSentence);
    while (i < limit && t.border[static_cast<std::size_t>(i)] == Border::none) ++i;
    return i;
}

int sentence_begin(const NormalText& t, int i, int limit) {
    while (i > limit && t.border[static_cast<std::size_t>(i)] != Border::hard) --i;
    return i;
}

/// 退不了, 送不到您: a verb made impossible after it.
bool made_impossible(const NormalText& t, int end) {
    for (int skip = 0; skip <= 2; ++skip) {
        const int n = words().impossible.longest_at(t, end + skip);
        if (n == 0 || clause_finish(t, end) < end + skip + n) continue;
        return skip == 0 || t.at(end, U"你") || t.at(end, U"款") || t.at(end, U"货") || t.at(end, U"给你") || t.at(end, U"价");
    }
    return false;
}

/// 你说…, 海报写的…: before `start`, in its clause.
bool after_repeating(const NormalText& t, int from, int start) {
    for (int i = std::max(from, start - 14); i < start; ++i) {
        const int verb = words().repeats.longest_at(t, i);
        if (verb == 0 || i + verb > start || words().pointing.longest_at(t, i + verb) > 0) continue;
        const int speaker = words().speakers.longest_before(t, i);
        if (speaker > 0 && i - speaker >= from && words().leads_to_own.longest_before(t, i - speaker) == 0) return true;
    }
    return false;
}

/// 满两箱才能免运费: only then, so not now. 刚才 tells when.
bool only_then(const NormalText& t, int start) {
    int i = start;
    while (const int n = words().able.longest_before(t, i)) i -= n;
    return t.ends_at(i, U"才") && !t.ends_at(i, U"刚才") && !t.ends_at(i, U"方才") && t.border[static_cast<std::size_t>(i)] == Border::none;
}

/// Another party says or does it: 快递说明天送, 保险公司会打给你. Holds until the agent speaks of himself.
bool anothers(const NormalText& t, int from, int start) {
    for (int i = start - 1; i >= from; --i) {
        const int n = words().parties.longest_at(t, i);
        if (n == 0 || words().spoken_to.longest_before(t, i) > 0) continue;
        for (int verb = i + n; verb <= std::min(start - 1, i + n + 5); ++verb) {
            if (t.border[static_cast<std::size_t>(verb)] >= Border::soft || words().own.longest_at(t, verb) > 0 || words().spoken_to.longest_at(t, verb) > 0) break;
            const int told = words().tells.longest_at(t, verb);
            if (told > 0 && verb + told <= start) return words().own.first_in(t, verb + told, std::min(t.size(), start + 2)) < 0;
        }
    }
    return false;
}

}  // namespace

bool negated(const NormalText& t, int start, int end) {
    int negations = 0;
    int i = start;
    const int limit = std::max(0, start - kReach);
    while (i > limit && !mark_before(t, i)) {
        if (const int n = words().negations.longest_before(t, i); n > 0) {
            ++negations;
            i -= n;
        } else if (t.negator[static_cast<std::size_t>(i - 1)]) {
            ++negations;
            --i;
        } else if (const int w = words().transparent.longest_before(t, i); w > 0) {
            i -= w;
        } else {
            break;
        }
    }
    return (negations + (made_impossible(t, end) ? 1 : 0)) % 2 == 1;
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
    for (int at = words().question_words.first_in(t, clause_begin(t, start), finish); at >= 0; at = words().question_words.first_in(t, at + 1, finish))
        if (words().no_question.longest_before(t, at) == 0) return true;
    return false;
}

bool asked(const NormalText& t, int start, int end) {
    int from = clause_begin(t, start);
    const int to = clause_finish(t, std::max(end, start + 1));
    const bool either_or = t.at(from, U"还是") && from > 0 && t.border[static_cast<std::size_t>(from)] != Border::hard;
    if (either_or) from = clause_begin(t, from - 1);
    const bool wish = words().buyers_wish.first_in(t, from, to) >= 0;
    if (!in_question(t, start, end) && !(wish && to > 0 && (t.chars[static_cast<std::size_t>(to - 1)] == U'呢' || t.chars[static_cast<std::size_t>(to - 1)] == U'吧' || t.ends_at(to, U"对吧") || t.ends_at(to, U"是吧") || either_or))) return false;
    if (wish) return true;
    if (words().for_you.first_in(t, from, to) >= 0) return false;
    return words().consent.first_in(t, from, to) < 0;
}

bool quoted(const NormalText& t, int start, int end, const NormalText& buyer) {
    const int quote = t.quote[static_cast<std::size_t>(start)];
    if (quote != 0 && t.quote[static_cast<std::size_t>(end - 1)] == quote) {
        int open = start, close = end;
        while (open > 0 && t.quote[static_cast<std::size_t>(open - 1)] == quote && start - open < kSentence) --open;
        while (close < t.size() && t.quote[static_cast<std::size_t>(close)] == quote && close - end < kSentence) ++close;
        if (words().said.first_in(t, std::max(0, open - 8), open) >= 0 || words().as_subject.longest_at(t, close) > 0) return true;
        const auto match = std::u32string_view(t.chars).substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
        if (buyer.chars.find(match) != std::u32string::npos) return true;
    }
    if (words().spoken_of.first_in(t, end, std::min(clause_finish(t, end), end + 8)) >= 0) return true;
    int from = clause_begin(t, start);
    // What is repeated may begin a clause of its own: 广告说,买一送一.
    if (from > 0 && t.border[static_cast<std::size_t>(from)] != Border::hard && words().repeats.longest_before(t, from) > 0) from = clause_begin(t, from - 1);
    return after_repeating(t, from, start);
}

bool supposed(const NormalText& t, int start, int end) {
    const int from = sentence_begin(t, start, std::max(0, start - 24));
    int depth = -1;
    for (int i = from; i <= start; ++i)
        if (words().conditions.longest_at(t, i) > 0 && !t.at(i, U"若干") && !t.ends_at(i, U"倘")) depth = i;
    if (depth >= 0 && (words().ordering.first_in(t, depth, std::min(t.size(), end + 4)) < 0 || words().approvers.first_in(t, depth, start) >= 0)) return true;
    const int clause = clause_begin(t, start);
    if (words().past.first_in(t, clause, end) >= 0 || words().others.first_in(t, clause, start) >= 0) return true;
    const int day = words().lately.first_in(t, std::max(clause, start - 16), start);
    return (day >= 0 && words().could.first_in(t, day, end) >= 0) || only_then(t, start) || anothers(t, from, start);
}

bool disarmed(const Guards& guards, const NormalText& t, int start, int end, const NormalText& buyer) {
    return (guards.negation && negated(t, start, end)) || (guards.question && asked(t, start, end)) ||
           (guards.quotation && quoted(t, start, end, buyer)) || (guards.conditional && supposed(t, start, end));
}

}  // namespace peilian
