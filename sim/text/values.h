// Figures in a normalised text: money, rates, durations, counts, numbers.
#pragma once
#include <cstdint>
#include <vector>

#include "text/normalise.h"
#include "text/recognition.h"

namespace peilian {

/// The built-in classes of the pattern language.
/// A whole clause is one too: `<statement>` or `<question>`, without the marks and particles around it.
enum class TokenKind : unsigned char { number, money, rate, duration, count, date, address, link, order, statement, question };
constexpr int kTokenKinds = 11;

/// One place where a built-in class matches: characters [start, end) of the normalised text.
struct Token {
    TokenKind kind = TokenKind::number;
    int start = 0;
    int end = 0;
    bool operator==(const Token&) const = default;
};

struct Figures {
    std::vector<Token> tokens;     ///< by start; several kinds may begin at one place
    std::vector<int> first_token;  ///< size + 1: index of the first token at or after each character
    std::vector<ValueHit> hits;    ///< spans in the original text, by start
};

/// What the talk so far says about bare figures.
struct PriceTalk {
    bool open = false;                ///< prices are talked about, so that a bare figure may be one
    /// A figure of the buyer's message that no measure follows, in hundredths, and what it was: taken up again it is the same.
    struct Named {
        std::int64_t hundredths = 0;
        ValueKind kind = ValueKind::price;
    };
    std::vector<Named> named;
};
Figures find_figures(const NormalText& text, const PriceTalk& talk = {});
/// What a buyer's message names.
std::vector<PriceTalk::Named> named_figures(const NormalText& message);

/// A number written at `at`: digits, decimal, Chinese numerals, ranges (the upper end counts).
struct Number {
    int start = 0;
    int end = 0;                ///< equals start when there is none
    std::int64_t hundredths = 0;
    bool masked = false;        ///< [数字x]: a number nobody knows
    bool chinese = false;
    int digits = 0;             ///< Arabic digits before the decimal point
};
Number read_number(const NormalText& text, int at);

}  // namespace peilian
