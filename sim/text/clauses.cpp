// Where one clause ends and the next begins, with or without marks; and which characters negate.
#include <algorithm>
#include <cstddef>

#include "text/normalise.h"
#include "text/word_set.h"

namespace peilian {
namespace {

using namespace std::string_view_literals;

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

struct Cues {
    /// These begin a clause wherever they stand.
    WordSet openers{U"但是", U"可是", U"如果", U"因为", U"所以", U"要是", U"而且", U"另外", U"然后", U"同时", U"并且", U"谢谢", U"感谢",
                    U"抱歉", U"非常抱歉", U"不好意思", U"实在抱歉", U"很抱歉", U"十分抱歉", U"真的抱歉", U"真抱歉", U"实在不好意思", U"真不好意思", U"真的不好意思", U"非常感谢", U"对不起", U"对不住", U"你好",
                    U"请问", U"麻烦你", U"麻烦亲", U"请你", U"祝你", U"由于", U"否则", U"不然", U"要不您", U"建议你", U"辛苦你", U"不客气", U"可惜", U"虽然", U"只要你",
                    U"到时候", U"欢迎你", U"这样吧", U"那这样", U"理解你", U"没关系", U"您放心", U"您别急"};
    /// These begin a clause after 的 or 了.
    WordSet after_particle{U"不过", U"但", U"如", U"亲", U"你", U"我", U"这边", U"这款", U"这个", U"这件", U"那边", U"请", U"麻烦", U"谢", U"可以", U"放心",
                           U"建议", U"现在", U"还有", U"有什么", U"稍等", U"正常", U"一般", U"今天", U"明天", U"咱", U"本店", U"小店", U"直接", U"都是", U"没有",
                           U"不能", U"不会", U"给你", U"帮你", U"为你", U"实在", U"等", U"需要", U"质量", U"还请", U"马上", U"会", U"要不", U"别", U"新的", U"刚", U"是", U"怕", U"正在", U"先"};
};

const Cues& cues() {
    static const Cues kCues;
    return kCues;
}

/// 亲 in these is no address.
constexpr std::u32string_view kNotAfterAddress = U"们爱自情戚人友密子属肤测身近笔口和切生耐";
constexpr std::u32string_view kNotBeforeAddress = U"母父相探成双至娘乡可";

bool final_particle(const NormalText& t, int i) {
    const char32_t c = t.chars[static_cast<std::size_t>(i)];
    if (!one_of(c, U"哦呢哈呀啦吗喽咯")) return false;
    const char32_t next = i + 1 < t.size() ? t.chars[static_cast<std::size_t>(i + 1)] : 0;
    if (c == U'哈' && one_of(next, U"密尔士弗利")) return false;
    if (c == U'呢' && one_of(next, U"子绒")) return false;
    if (c == U'哈' && i > 0 && t.chars[static_cast<std::size_t>(i - 1)] == U'哈') return true;
    return !one_of(next, U"哦呢哈呀啦亲的");
}

bool address(const NormalText& t, int i) {
    if (t.chars[static_cast<std::size_t>(i)] != U'亲') return false;
    const char32_t next = i + 1 < t.size() ? t.chars[static_cast<std::size_t>(i + 1)] : 0;
    const char32_t last = i > 0 ? t.chars[static_cast<std::size_t>(i - 1)] : 0;
    return !one_of(next, kNotAfterAddress) && !one_of(last, kNotBeforeAddress);
}

void cue(NormalText& t, int before) {
    auto& b = t.border[static_cast<std::size_t>(before)];
    b = std::max(b, Border::cue);
}

void find_cues(NormalText& t) {
    const int n = t.size();
    int opened = 0;  // the end of the last opener: 抱歉 in 非常抱歉 opens nothing
    for (int i = 0; i < n; ++i) {
        const char32_t c = t.chars[static_cast<std::size_t>(i)];
        if (final_particle(t, i)) cue(t, i + 1);
        if ((c == U'的' || c == U'了') && i > 0 && cues().after_particle.longest_at(t, i + 1) > 0) cue(t, i + 1);
        if (address(t, i)) {
            cue(t, i + 1);
            if (i > 0 && t.chars[static_cast<std::size_t>(i - 1)] != U'亲') cue(t, i);
        }
        if (const int length = cues().openers.longest_at(t, i); length > 0 && i >= opened) {
            opened = i + length;
            if (i > 0 && !one_of(t.chars[static_cast<std::size_t>(i - 1)], U"很是好真别说句声示也")) cue(t, i);
        }
        if (i == 0) continue;
        if (t.at(i, U"不过"sv) && !t.at(i, U"不过来"sv) && !t.at(i, U"不过去"sv) && !t.at(i, U"不过期"sv) &&
            !one_of(t.chars[static_cast<std::size_t>(i - 1)], U"过比超受跑玩看忙说"))
            cue(t, i);
    }
}

void find_edges(NormalText& t) {
    const auto n = static_cast<std::size_t>(t.size());
    t.clause.assign(n, 0);
    t.clause_start.assign(n + 1, false);
    t.clause_end.assign(n + 1, false);
    int number = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (i > 0 && t.border[i] != Border::none) ++number;
        t.clause[i] = number;
        t.clause_start[i] = t.border[i] != Border::none ||
                            (t.clause_start[i - 1] && one_of(t.chars[i - 1], U"亲嗯哦额呃那哈就"));
    }
    t.clause_end[n] = true;
    for (std::size_t i = n; i-- > 0;)
        t.clause_end[i] = (i > 0 && t.border[i] != Border::none) || (t.clause_end[i + 1] && one_of(t.chars[i], U"哦呢哈呀啊啦了的亲嘛吧呗喽咯嗯滴"));
}

void find_negators(NormalText& t) {
    t.negator.assign(t.chars.size(), false);
    for (int i = 0; i < t.size(); ++i) {
        const char32_t c = t.chars[static_cast<std::size_t>(i)];
        const char32_t next = i + 1 < t.size() ? t.chars[static_cast<std::size_t>(i + 1)] : 0;
        const char32_t last = i > 0 ? t.chars[static_cast<std::size_t>(i - 1)] : 0;
        bool negates = false;
        if (c == U'不') {
            negates = !t.at(i, U"不好意思"sv) && !one_of(next, U"过错但仅光管论断妨如客同") && !t.ends_at(i, U"差"sv) &&
                      !t.ends_at(i, U"要"sv) && !(last != 0 && last == next) && !t.at(i, U"不一会"sv) && !t.at(i, U"不用担心"sv) &&
                      !t.at(i, U"不要着急"sv) && !t.at(i, U"不要担心"sv) && !t.at(i, U"不用着急"sv);
        } else if (c == U'没') {
            negates = !t.at(i, U"没问题"sv) && !t.at(i, U"没关系"sv) && !t.at(i, U"没事"sv) && !(last != 0 && last == next);
        } else if (c == U'无') {
            negates = t.at(i, U"无法"sv) || t.at(i, U"无权"sv) || t.at(i, U"无需"sv);
        } else if (c == U'别') {
            negates = !one_of(last, U"特区级个分性差类识") && !one_of(next, U"的人家处") && !t.at(i, U"别担心"sv) && !t.at(i, U"别着急"sv) &&
                      !t.at(i, U"别急"sv) && !t.at(i, U"别生气"sv);
        } else if (c == U'未') {
            negates = next != U'来';
        } else if (c == U'勿') {
            negates = true;
        } else if (c == U'难' && (next == U'以')) {
            negates = true;
        }
        t.negator[static_cast<std::size_t>(i)] = negates;
    }
}

}  // namespace

void find_clauses(NormalText& text) {
    find_cues(text);
    find_edges(text);
    find_negators(text);
}

}  // namespace peilian
