// The judgement of several chats served by one trainee at the same time: each by itself, and how they were served together.
#pragma once
#include <string>
#include <vector>

#include "scoring/assessment.h"

namespace peilian {

/// One chat of a desk. The transcript must outlive the call.
struct DeskChat {
    const Transcript* transcript = nullptr;
    SimTime arrived{0};      ///< time of the desk at the transcript's time 0
    bool first = false;      ///< urgent: goes before the others
};

/// One figure of a desk: what was found, what it is worth, and why in one sentence for the trainee.
struct DeskFigure {
    std::string id;          ///< first_mean, first_longest, first_30s, longest_wait, newcomers, order, unanswered
    std::string title;       ///< 平均首次响应
    std::int64_t milli = 0;  ///< thousandths of the unit
    std::string unit;        ///< "s", "%" or "" (a count)
    Verdict verdict = Verdict::not_applicable;
    int earned_milli = 0, possible_milli = 0;   ///< of 100,000; 0 for what only decides on passing
    std::string why;
    bool operator==(const DeskFigure&) const = default;
};

struct DeskAssessment {
    std::vector<DeskFigure> figures;
    int earned_milli = 0;    ///< of 100,000
    int most_at_once = 0;    ///< chats open together
    bool all_answered = true;   ///< no buyer was left without an answer
    bool operator==(const DeskAssessment&) const = default;
};

/// Judges finished chats by their times and roles alone; what was said in them is each chat's own assessment. Pure.
///
/// Of 100 points: first answers 40 (their mean 10, the longest 15, the share within 30 s 15), the longest wait 20, newcomers greeted
/// within 30 s while others were being served 20, whom he turned to first 20: who is urgent, else who waits longest, and anybody new
/// for his first answer, the longest waiting first. What there was no occasion for is left out and the rest shares the points.
DeskAssessment assess_desk(const std::vector<DeskChat>& chats);

/// What it takes to pass.
struct DeskRules {
    int desk = 60;           ///< least points of the desk
    int chats = 0;           ///< that many chats must pass
};

struct ShiftAssessment {
    std::vector<Assessment> chats;      ///< beside the DeskChats
    DeskAssessment desk;
    int chats_passed = 0;
    int chats_mean_milli = 0;           ///< of 100,000
    int total_milli = 0;                ///< 70 % the chats' mean, 30 % the desk
    bool passed = false;
    std::vector<std::string> why;       ///< total and every rule of passing, one sentence each
    bool operator==(const ShiftAssessment&) const = default;
};

/// `assessments` stand beside `chats`.
ShiftAssessment assess_shift(std::vector<Assessment> assessments, const std::vector<DeskChat>& chats, const DeskRules& rules);

Json to_json(const DeskAssessment& desk);
/// With the chats' assessments whole.
Json to_json(const ShiftAssessment& shift);

}  // namespace peilian
