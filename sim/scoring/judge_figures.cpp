#include "scoring/judge.h"
#include "scoring/why.h"

namespace peilian {
namespace {

bool judges_time(Measure measure) {
    return measure == Measure::first_response_s || measure == Measure::mean_response_s || measure == Measure::max_wait_s ||
           measure == Measure::p95_response_s || measure == Measure::reply_share_30s || measure == Measure::typing_cpm;
}

}  // namespace

Ruling judge_figure(const Check& check, const ChatReading& reading) {
    Ruling out;
    const bool finished = reading.transcript->finished;
    const std::optional<Figure> figure = figure_of(check.measure, reading);
    if (!figure) {
        if (!finished) {
            out.verdict = Verdict::pending;
        } else if (!reading.spoke && (reading.timed || !judges_time(check.measure))) {
            out.verdict = Verdict::missed;  // nothing was answered at all
        }
        out.why = why_figure(check, out.verdict, "");
        return out;
    }
    if (within(check.met, figure->milli)) {
        const bool final_already = finished || check.measure == Measure::first_response_s;
        out.verdict = final_already ? Verdict::met : Verdict::pending;
        out.factor_milli = final_already ? 1000 : 0;
    } else if (!finished && !grows(check.measure)) {
        out.verdict = Verdict::pending;
    } else if (within(check.met_partly, figure->milli)) {
        out.verdict = Verdict::partly;
        out.factor_milli = check.partly_share * 10;
    } else {
        out.verdict = Verdict::missed;
    }
    // A chat without a word of the agent reaches no figure by silence.
    if (finished && !reading.spoke && out.verdict != Verdict::missed) out.verdict = Verdict::missed, out.factor_milli = 0;
    if (figure->shows) out.evidence.push_back({figure->turn, figure->span, figure->words});
    out.why = why_figure(check, out.verdict, figure->words);
    return out;
}

}  // namespace peilian
