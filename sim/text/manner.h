// How buyers write: lengths, bubbles in a row, marks, particles, loose spellings, the ways they ask about a price. For comparing
// scripted buyers with real ones.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "text/lexicon.h"

namespace peilian {

/// Sums over messages. A bubble is one message; a turn is all of a buyer's bubbles until somebody else speaks.
class Manner {
public:
    /// Adds one turn; blank bubbles and bubbles that hold nothing but a picture or another mask are passed over.
    void add_turn(const Lexicon& lexicon, const std::vector<std::string>& bubbles);

    int bubbles() const { return static_cast<int>(lengths_.size()); }
    int turns() const { return static_cast<int>(turn_lengths_.size()); }
    /// Code points of a bubble or a whole turn, blanks not counted, a mask such as `[数字x]` as one; `percent` from 0 to 100; 0 without any.
    int length(int percent) const;
    int turn_length(int percent) const;
    /// Bubbles of a turn on average, and turns of two bubbles or more.
    double bubbles_a_turn() const;
    int turns_of_several() const { return several_; }

    /// Bubbles with no mark of punctuation at all (a blank is none, nor what stands within a figure); bubbles that end with one.
    int without_marks() const { return without_marks_; }
    int closed_by_mark() const { return closed_by_mark_; }
    /// Bubbles that end with a particle (吗 呢 吧 啊 呀 嘛 呗 哦 哈 啦 …).
    int ending_in_particle() const { return particle_; }
    /// Bubbles with a spelling that the recogniser folds (恩 for 嗯, 么 for 吗, 滴 for 的, 木有 …). Slips of the pinyin keyboard, such
    /// as 在 for 再, are not counted: only a reader can tell them.
    int loosely_spelled() const { return loose_; }

    /// Turns that the buyer's side of the recogniser takes for price talk, and by kind; a turn may be of several kinds.
    int price_asks() const { return price_asks_; }
    const std::map<std::string, int>& price_kinds() const { return price_kinds_; }

private:
    std::vector<int> lengths_, turn_lengths_;
    int several_ = 0, without_marks_ = 0, closed_by_mark_ = 0, particle_ = 0, loose_ = 0, price_asks_ = 0;
    std::map<std::string, int> price_kinds_;
};

/// The kinds of price talk that a buyer's message may be of: ids of the buyer's acts beside the general `buyer_price_ask`.
const std::vector<std::string>& price_kinds();

/// Half the sum of the differences between the shares of two counts by kind: 0 the same, 1 nothing in common. 1 when one is empty.
double distance_of_shares(const std::map<std::string, int>& a, const std::map<std::string, int>& b);

}  // namespace peilian
