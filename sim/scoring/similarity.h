// Do two replies say nearly the same, word for word; is a reply a heap of set phrases, an echo, or in another language.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/recognition.h"

namespace peilian {

/// The pairs of neighbouring letters of a text without marks and spaces, sorted.
struct LetterPairs {
    std::vector<std::uint64_t> pairs;
    std::size_t letters = 0;
};
LetterPairs letter_pairs(std::string_view text);

/// Shared pairs of both, in percent (Dice's coefficient).
int likeness(const LetterPairs& a, const LetterPairs& b);

/// Replies shorter than this many letters may recur ("好的,请稍等").
inline constexpr std::size_t kShortReply = 10;
inline constexpr int kNearlyTheSame = 90;

/// How much of `part` also stands in `whole`, in percent of its pairs.
int contained(const LetterPairs& part, const LetterPairs& whole);

/// True for a reply that gives the buyer his own words back: one of his messages once more, or his question asked of
/// him. `buyer` is his last run of messages, a line each. An answer that takes up his words ("可以退吗" – "可以退的") is none.
bool is_echo(std::string_view reply, std::string_view buyer);

/// True for a reply in the words of another script to a buyer who writes Chinese. Names, models and links are no words.
bool is_foreign(std::string_view reply, std::string_view buyer);

/// True for a reply that tells five or more different things at length to a buyer who has not asked for anything yet, as a leaflet does.
bool is_leaflet(const Recognition& recognition, std::size_t letters);

/// True for five or more questions in one message: nobody answers them, and nobody means to hear the answers.
bool is_questionnaire(std::string_view text);

/// True for a text with a title in brackets at its head, 【关于发货】…, which was written for a page and not for this buyer.
bool is_notice(std::string_view text);

/// True for a reply that strings courtesies and offers together instead of answering: six or more different ones (five,
/// when it opens and closes the talk in one breath) of less than nine letters each, or four offers at once.
bool is_pasted(const Recognition& recognition, std::size_t letters);

}  // namespace peilian
