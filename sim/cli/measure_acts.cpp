// peilian-cli measure acts: the recogniser against people's labels.
#include "cli/measure_acts.h"

#include <cstdio>
#include <memory>

#include "base/utf8.h"
#include "cli/annotation.h"
#include "cli/commands.h"
#include "cli/content.h"
#include "cli/labelled.h"
#include "text/lexicon.h"

namespace peilian::cli {
namespace {

struct Asked {
    std::vector<std::string> files;
    std::string texts, half, act;
    int errors = 0;
    bool json = false;
};

bool in_half(const std::string& half, const std::string& text) { return half.empty() || in_tuning_half(text) == (half == "tune"); }

std::string list_of(const std::set<std::string, std::less<>>& acts, char sign) {
    std::string out;
    for (const std::string& act : acts) out += std::string(" ") + sign + act;
    return out;
}

/// What was missed (-) and what was found wrongly (+), then the reply and what it answers.
std::string error_text(const LabelledReply& reply, const Judged& judged, const Recognition& recognition) {
    std::string out = list_of(judged.missing, '-') + list_of(judged.wrong, '+');
    if (!judged.values_right) out += " values" + to_text(annotation(Json(), reply.text, recognition)["values"]);
    out = out.substr(1) + "\n    " + reply.text + "\n";
    if (!reply.buyer.empty()) out += "    (" + reply.buyer + ")\n";
    for (const ActHit& hit : recognition.acts)
        if (judged.wrong.contains(hit.act)) out += "    +" + hit.act + " \"" + slice_utf8(reply.text, hit.span) + "\" by " + hit.pattern.substr(0, 160) + "\n";
    return out;
}

int measure(const CommonOptions& common, const Asked& asked) {
    const auto lexicon = open_lexicon(common);
    if (!lexicon) return kWorldFailed;
    int status = kDone, listed = 0;
    Accuracy accuracy;
    Json errors = Json::array();
    LabelledReplies replies(asked.files, asked.texts);
    for (LabelledReply reply; replies.next(reply);) {
        if (!in_half(asked.half, reply.text)) continue;
        const Recognition recognition = recognise(*lexicon, reply.text, reply.buyer);
        const Judged judged = accuracy.add(reply, recognition);
        const bool named = asked.act.empty() || judged.missing.contains(asked.act) || judged.wrong.contains(asked.act) || (asked.act == "values" && !judged.values_right);
        if ((judged.acts_right() && judged.values_right) || !named || listed >= asked.errors) continue;
        ++listed;
        const std::string text = error_text(reply, judged, recognition);
        if (asked.json) errors.push(text);
        else std::fwrite(text.data(), 1, text.size(), stdout);
    }
    if (replies.faulty()) status = kFindings;
    if (!replies.error().empty()) {
        tell(replies.error());
        return kWorldFailed;
    }
    const std::string out = asked.json ? to_text(accuracy_json(accuracy).set("errors", std::move(errors))) + "\n" : (listed > 0 ? "\n" : "") + accuracy_text(accuracy);
    std::fwrite(out.data(), 1, out.size(), stdout);
    return status;
}

}  // namespace

void add_measure(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("measure", "Measures the program against people's judgement");
    command->require_subcommand(1);
    add_measure_score(*command, common, status);
    CLI::App* acts = command->add_subcommand("acts", "Recognised acts and values against labelled replies: precision, recall, F1");
    auto asked = std::make_shared<Asked>();
    acts->add_option("FILE", asked->files, "JSON lines {\"text\",\"buyer\"?,\"acts\":[…],\"values\"?:[…],\"kind\"?}, or tables set<TAB>dialogue<TAB>turn<TAB>acts (.tsv); - or none: standard input");
    acts->add_option("--texts", asked->texts, "Folder of the texts that tables of labels (.tsv) name")->type_name("DIR");
    acts->add_option("--half", asked->half, "Only the half to tune on, or only the half to report")->check(CLI::IsMember({"tune", "report"}));
    acts->add_option("--errors", asked->errors, "List up to N replies that were understood differently")->type_name("N");
    acts->add_option("--act", asked->act, "List only errors of this act, or of \"values\"")->type_name("ACT");
    acts->add_flag("--json", asked->json, "JSON instead of a table");
    acts->callback([&common, &status, asked] { status = measure(common, *asked); });
}

}  // namespace peilian::cli
