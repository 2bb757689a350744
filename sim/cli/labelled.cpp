#include "cli/labelled.h"

#include "cli/content.h"
#include "cli/measure_acts.h"

namespace peilian::cli {
namespace {

std::vector<std::string> split(const std::string& text, char mark) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == mark) out.emplace_back();
        else out.back() += c;
    }
    return out;
}

}  // namespace

bool LabelledReplies::next(LabelledReply& reply) {
    Lines::Line line;
    while (lines_.next(line)) {
        std::string problem;
        if (line.file.ends_with(".tsv")) {
            if (from_table(line, reply, problem) && knows(reply, problem)) return true;
            if (!error_.empty()) return false;
        } else if (const auto json = parse_json_line(line.text, problem)) {
            if (auto found = labelled_reply(*json, of_buyers_, problem)) {
                reply = std::move(*found);
                if (knows(reply, problem)) return true;
            }
        }
        tell(line.file + ":" + std::to_string(line.number) + ": " + problem);
        faulty_ = true;
    }
    return false;
}

bool LabelledReplies::knows(const LabelledReply& reply, std::string& problem) const {
    for (const std::string& act : reply.acts) {
        if (lexicon_.knows_act(act)) continue;
        problem = "There is no act \"" + act + "\".";
        return false;
    }
    return true;
}

bool LabelledReplies::from_table(const Lines::Line& line, LabelledReply& reply, std::string& problem) {
    const std::vector<std::string> cells = split(line.text, '\t');
    if (cells.size() != 4) {
        problem = "A line of labels has four cells parted by tabs: set, dialogue, turn, acts.";
        return false;
    }
    const Turn* found = turn(cells[0], {cells[1], cells[2]});
    if (!error_.empty()) return false;
    if (found == nullptr) {
        problem = "The set " + cells[0] + " has no turn " + cells[2] + " of the dialogue " + cells[1] + ".";
        return false;
    }
    reply = LabelledReply{};
    reply.text = found->text;
    reply.before = found->before;
    reply.values_labelled = false;
    if (cells[3] != "-" && !cells[3].empty())
        for (std::string& act : split(cells[3], ',')) reply.acts.insert(std::move(act));
    return true;
}

const LabelledReplies::Turn* LabelledReplies::turn(const std::string& set, const Key& key) {
    const auto known = sets_.find(set);
    if (known == sets_.end()) {
        if (texts_.empty()) {
            error_ = "The labels are of texts that lie elsewhere: name their folder with --texts.";
            return nullptr;
        }
        std::map<Key, Turn>& turns = sets_[set];
        Lines lines({texts_ + "/" + set + ".jsonl"});
        Lines::Line line;
        while (lines.next(line)) {
            std::string problem;
            const auto dialogue = parse_json_line(line.text, problem);
            if (!dialogue) continue;
            // A single exchange, {"id","i","customer"}, names its place in the dialogue.
            if ((*dialogue)["customer"].is_string())
                turns[{dialogue->string_or("id", ""), std::to_string(dialogue->integer_or("i", 0))}] = {(*dialogue)["customer"].as_string(), ""};
            std::string buyer, agent;
            int number = 0;
            for (const Json& t : (*dialogue)["turns"].items()) {
                const std::string role = t.string_or("role", ""), text = t.string_or("text", "");
                turns[{dialogue->string_or("id", ""), std::to_string(number++)}] = {text, role == "buyer" ? agent : buyer};
                if (text.empty()) continue;  // a deed at the desk
                if (role == "buyer") buyer = text;
                if (role == "agent") agent = text;
            }
        }
        error_ = lines.error();
        if (!error_.empty()) return nullptr;
    }
    const auto& turns = sets_[set];
    const auto found = turns.find(key);
    return found == turns.end() ? nullptr : &found->second;
}

}  // namespace peilian::cli
