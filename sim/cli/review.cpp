#include "cli/review.h"

#include <map>

#include <fmt/format.h>

#include "base/utf8.h"
#include "cli/chat.h"
#include "transcript/titles.h"

namespace peilian::cli {
namespace {

std::string_view dimension_title(std::string_view dimension) {
    static const std::map<std::string_view, std::string_view> kTitles{
        {"timeliness", "响应时效"}, {"courtesy", "礼貌规范"}, {"empathy", "同理心"},   {"expertise", "专业知识"}, {"honesty", "诚实守信"},
        {"sales", "销售能力"},      {"resolution", "解决问题"}, {"compliance", "合规"}, {"process", "流程操作"},   {"composure", "情绪稳定"}};
    const auto found = kTitles.find(dimension);
    return found == kTitles.end() ? dimension : found->second;
}

/// Padded to terminal cells; a Chinese character takes two.
std::string padded(std::string_view text, int cells) {
    for (const char32_t c : decode_utf8(text)) cells -= c >= 0x1100 ? 2 : 1;
    return std::string(text) + std::string(static_cast<std::size_t>(std::max(cells, 0)), ' ');
}

std::string bar(int earned, int possible) {
    constexpr int kCells = 20;
    const int full = possible > 0 ? static_cast<int>((static_cast<std::int64_t>(earned) * kCells + possible / 2) / possible) : 0;
    std::string text;
    for (int i = 0; i < kCells; ++i) text += i < full ? "█" : "░";
    return text;
}

std::string_view mark(Verdict verdict) {
    switch (verdict) {
        case Verdict::met: return "✓ 达到";
        case Verdict::partly: return "◐ 部分";
        case Verdict::missed: return "✗ 未达";
        case Verdict::not_applicable: return "– 不适用";
        case Verdict::pending: return "… 未定";
    }
    return "";
}

/// Points with one digit: 7.5
std::string points(int milli) {
    const int tenths = (milli + (milli < 0 ? -50 : 50)) / 100;
    return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", std::abs(tenths) / 10, std::abs(tenths) % 10);
}

/// As the rubric's profile wants it; as written when the rubric is gone.
const Standard* standard_of(const Scorebook& book, const Rubric* rubric, std::string_view id) {
    const Standard* wanted = rubric ? book.find_standard(id, *rubric) : nullptr;
    return wanted ? wanted : book.find_standard(id);
}

std::string criterion_text(const Criterion& criterion, const Scorebook& book, const Rubric* rubric, const Transcript& transcript) {
    const Standard* standard = standard_of(book, rubric, criterion.id);
    std::string text = fmt::format("  {}  {}  {}/{}{}\n", padded(mark(criterion.verdict), 7), standard ? standard->title : criterion.id,
                                   points(criterion.earned_milli), points(criterion.possible_milli),
                                   standard && standard->severity == StandardSeverity::critical ? "  [一票否决]" : "");
    for (const Evidence& evidence : criterion.evidence) {
        const bool timed = evidence.turn < transcript.turns.size() && transcript.turns[evidence.turn].timed;
        text += fmt::format("         {}「{}」\n", timed ? clock_text(transcript.turns[evidence.turn].t) + " " : "", action_title(evidence.words));
    }
    if (!criterion.why.empty()) text += "         " + criterion.why + "\n";
    if (standard && !standard->advice.empty() && (criterion.verdict == Verdict::missed || criterion.verdict == Verdict::partly))
        text += "         建议：" + standard->advice + "\n";
    return text;
}

}  // namespace

std::string review(const Assessment& assessment, const Scorebook& book, const Transcript& transcript) {
    const Rubric* rubric = book.find_rubric(assessment.rubric);
    std::string text = fmt::format("\n评分结果  {} / 100  {}", points(assessment.earned_milli), assessment.passed ? "通过" : "未通过");
    if (rubric) text += fmt::format("（及格 {} 分，{}）", rubric->pass, rubric->title);
    text += "\n";
    if (assessment.hint_milli > 0) text += fmt::format("  提示扣 {} 分\n", points(assessment.hint_milli));
    for (const std::string& id : assessment.critical) {
        const Standard* standard = standard_of(book, rubric, id);
        text += fmt::format("  一票否决：{}\n", standard ? standard->title : id);
    }
    if (!assessment.needs.empty()) text += fmt::format("  诉求解决 {}%\n", (assessment.needs_share_milli + 5) / 10);

    text += "\n维度\n";
    for (const DimensionScore& score : assessment.dimensions)
        if (score.possible_milli > 0)
            text += fmt::format("  {}  {}  {} / {}\n", padded(dimension_title(score.dimension), 8), bar(score.earned_milli, score.possible_milli),
                                points(score.earned_milli), points(score.possible_milli));

    text += "\n服务标准\n";
    int unused = 0;
    for (const Criterion& criterion : assessment.criteria) {
        if (criterion.verdict == Verdict::not_applicable)
            ++unused;
        else
            text += criterion_text(criterion, book, rubric, transcript);
    }
    if (unused > 0) text += fmt::format("  另有 {} 项标准本次不适用\n", unused);
    return text;
}

}  // namespace peilian::cli
