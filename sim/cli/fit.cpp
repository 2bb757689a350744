// peilian-cli fit: the classifier's weights from labelled replies.
#include "text/classifier_fit.h"

#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/content.h"
#include "cli/labelled.h"
#include "text/context_fit.h"

namespace peilian::cli {
namespace {

struct Asked {
    std::vector<std::string> words, halved, trust;
    std::string texts, side = "agent";
    bool context = false;
    FitOptions options;
};

bool read_replies(const std::vector<std::string>& files, const Asked& asked, const Lexicon& lexicon, std::vector<LabelledReply>& out, int& status) {
    LabelledReplies replies(files, asked.texts, lexicon, asked.side == "buyer");
    for (LabelledReply reply; replies.next(reply);) out.push_back(std::move(reply));
    if (replies.faulty()) status = kFindings;
    if (!replies.error().empty()) tell(replies.error());
    return replies.error().empty();
}

std::vector<std::string> texts_of(const std::vector<LabelledReply>& words, const std::vector<LabelledReply>& trust) {
    std::vector<std::string> out;
    for (const std::vector<LabelledReply>* set : {&words, &trust})
        for (const LabelledReply& reply : *set) out.push_back(reply.text);
    return out;
}

/// A lexicon file with an act a line.
std::string lexicon_text(const std::string& side, const std::vector<FittedAct>& acts) {
    std::string out = "{\n  \"format\": \"peilian/lexicon/1\",\n  \"side\": \"" + side + "\",\n  \"weights\": [\n";
    for (const FittedAct& act : acts) {
        Json entry = Json::object();
        entry.set("act", act.act).set("bias", act.bias).set("hit", act.hit);
        if (!act.adds) entry.set("adds", false);
        entry.set("words", act.words);
        if (!act.clause_words.empty()) entry.set("clause_words", act.clause_words);
        out += "    " + to_text(entry) + (&act == &acts.back() ? "\n" : ",\n");
    }
    return out + "  ]\n}\n";
}

int fit(const CommonOptions& common, const Asked& asked) {
    const auto lexicon = open_lexicon(common);
    if (!lexicon) return kWorldFailed;
    int status = kDone;
    std::vector<LabelledReply> words, halved, trust;
    if (!read_replies(asked.words, asked, *lexicon, words, status) || !read_replies(asked.trust, asked, *lexicon, trust, status)) return kWorldFailed;
    if (!asked.halved.empty() && !read_replies(asked.halved, asked, *lexicon, halved, status)) return kWorldFailed;
    for (LabelledReply& reply : halved)
        if (in_tuning_half(reply.text)) words.push_back(std::move(reply));
    const std::string out = asked.context ? fit_context(texts_of(words, trust)) : lexicon_text(asked.side, fit_classifier(*lexicon, words, trust, asked.options));
    std::fwrite(out.data(), 1, out.size(), stdout);
    return status;
}

}  // namespace

void add_fit(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("fit", "Fits the weights of words to labelled replies; prints a lexicon file");
    auto asked = std::make_shared<Asked>();
    command->add_option("--words", asked->words, "Labelled replies from which the words are learned")->required()->type_name("FILE");
    command->add_option("--halved", asked->halved, "More of them, of which only the half to tune on is learned")->type_name("FILE");
    command->add_option("--trust", asked->trust, "Other labelled replies, from which is learned how far words and patterns can be trusted")->required()->type_name("FILE");
    command->add_option("--texts", asked->texts, "Folder of the texts that tables of labels (.tsv) name")->type_name("DIR");
    command->add_option("--l1", asked->options.l1, "Penalty that drops words")->capture_default_str();
    command->add_option("--l2", asked->options.l2, "Penalty on large weights")->capture_default_str();
    command->add_option("--rounds", asked->options.rounds, "Passes over the replies")->capture_default_str();
    command->add_option("--decide-at", asked->options.decide_at, "Probability at which an act is taken")->capture_default_str();
    command->add_option("--drop-at", asked->options.drop_at, "Probability below which a pattern's hit is turned down")->capture_default_str();
    command->add_option("--accuse-at", asked->options.accuse_at, "The same for misconduct that no pattern found")->capture_default_str();
    command->add_option("--side", asked->side, "Whose words: agents' replies or buyers' messages")->check(CLI::IsMember({"agent", "buyer"}))->capture_default_str();
    command->add_flag("--context", asked->context, "Learn what context decides (marks left out, characters confused) from the same replies instead; prints sim/text/context.txt");
    command->callback([&common, &status, asked] {
        asked->options.buyers = asked->side == "buyer";
        status = fit(common, *asked);
    });
}

}  // namespace peilian::cli
