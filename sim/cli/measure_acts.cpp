// peilian-cli measure acts: the recogniser against people's labels.
#include "cli/measure_acts.h"

#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "base/utf8.h"
#include "cli/annotation.h"
#include "cli/commands.h"
#include "cli/content.h"
#include "cli/labelled.h"
#include "text/lexicon.h"
#include "text/spellings.h"

namespace peilian::cli {
namespace {

struct Asked {
    std::vector<std::string> files;
    std::string texts, half, act, side = "agent";
    int errors = 0;
    bool json = false, spellings = false;
    bool of_buyers() const { return side == "buyer"; }
};

Recognition heard(const Lexicon& lexicon, const Asked& asked, const std::string& text, const std::string& before) {
    return asked.of_buyers() ? recognise_buyer(lexicon, text, before) : recognise(lexicon, text, before);
}

bool in_half(const std::string& half, const std::string& text) { return half.empty() || in_tuning_half(text) == (half == "tune"); }

std::string list_of(const std::set<std::string, std::less<>>& acts, char sign) {
    std::string out;
    for (const std::string& act : acts) out += std::string(" ") + sign + act;
    return out;
}

/// Of how many replies the acts stay the same when they are spelled otherwise.
struct Invariance {
    Share marks, traditional, homophone;

    void add(const Lexicon& lexicon, const Asked& asked, const LabelledReply& reply, const Recognition& recognition) {
        const auto acts = [](const Recognition& r) {
            std::set<std::string, std::less<>> out;
            for (const ActHit& hit : r.acts) out.insert(hit.act);
            return out;
        };
        const auto before = acts(recognition);
        const auto count = [&](Share& share, const std::string& text) {
            ++share.of;
            share.hits += acts(heard(lexicon, asked, text, reply.before)) == before ? 1 : 0;
        };
        count(marks, without_marks(reply.text));
        count(traditional, in_traditional(reply.text));
        if (const auto typo = with_homophone(reply.text)) count(homophone, *typo);
    }

    Json json() const { return Json::object().set("marks", share_json(marks)).set("traditional", share_json(traditional)).set("homophone", share_json(homophone)); }
    std::string text() const { return share_text("same without marks", marks) + share_text("same in traditional", traditional) + share_text("same with homophone", homophone); }
};

/// What was missed (-) and what was found wrongly (+), then the reply and what it answers.
std::string error_text(const LabelledReply& reply, const Judged& judged, const Recognition& recognition) {
    std::string out = list_of(judged.missing, '-') + list_of(judged.wrong, '+');
    if (!judged.values_right) out += " values" + to_text(annotation(Json(), reply.text, recognition)["values"]);
    out = out.substr(1) + "\n    " + reply.text + "\n";
    if (!reply.before.empty()) out += "    (" + reply.before + ")\n";
    for (const ActHit& hit : recognition.acts)
        if (judged.wrong.contains(hit.act)) out += "    +" + hit.act + " \"" + slice_utf8(reply.text, hit.span) + "\" by " + hit.pattern.substr(0, 160) + "\n";
    return out;
}

int measure(const CommonOptions& common, const Asked& asked) {
    const auto lexicon = open_lexicon(common);
    if (!lexicon) return kWorldFailed;
    int status = kDone, listed = 0;
    Accuracy accuracy;
    Invariance invariance;
    Json errors = Json::array();
    LabelledReplies replies(asked.files, asked.texts, *lexicon, asked.of_buyers());
    for (LabelledReply reply; replies.next(reply);) {
        if (!in_half(asked.half, reply.text)) continue;
        const Recognition recognition = heard(*lexicon, asked, reply.text, reply.before);
        const Judged judged = accuracy.add(reply, recognition);
        if (asked.spellings) invariance.add(*lexicon, asked, reply, recognition);
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
    Json figures = accuracy_json(accuracy).set("errors", std::move(errors));
    if (asked.spellings) figures.set("spellings", invariance.json());
    const std::string out = asked.json ? to_text(figures) + "\n" : (listed > 0 ? "\n" : "") + accuracy_text(accuracy) + (asked.spellings ? "\n" + invariance.text() : "");
    std::fwrite(out.data(), 1, out.size(), stdout);
    return status;
}

}  // namespace

void add_measure(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("measure", "Measures the program against people's judgement");
    command->require_subcommand(1);
    add_measure_score(*command, common, status);
    add_measure_realism(*command, common, status);
    CLI::App* acts = command->add_subcommand("acts", "Recognised acts and values against labelled replies: precision, recall, F1");
    auto asked = std::make_shared<Asked>();
    acts->add_option("FILE", asked->files, "JSON lines {\"text\",\"buyer\" or \"agent\"?,\"acts\":[…],\"values\"?:[…],\"kind\"?}, or tables set<TAB>dialogue<TAB>turn<TAB>acts (.tsv); - or none: standard input");
    acts->add_option("--texts", asked->texts, "Folder of the texts that tables of labels (.tsv) name")->type_name("DIR");
    acts->add_option("--half", asked->half, "Only the half to tune on, or only the half to report")->check(CLI::IsMember({"tune", "report"}));
    acts->add_option("--side", asked->side, "Whose words: agents' replies or buyers' messages")->check(CLI::IsMember({"agent", "buyer"}))->capture_default_str();
    acts->add_option("--errors", asked->errors, "List up to N replies that were understood differently")->type_name("N");
    acts->add_option("--act", asked->act, "List only errors of this act, or of \"values\"")->type_name("ACT");
    acts->add_flag("--spellings", asked->spellings, "Also of how many replies the acts stay the same without marks, in traditional characters, with a homophone");
    acts->add_flag("--json", asked->json, "JSON instead of a table");
    acts->callback([&common, &status, asked] { status = measure(common, *asked); });
}

}  // namespace peilian::cli
