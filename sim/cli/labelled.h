// Labelled replies from files: JSON lines with their texts, or tables of labels whose texts lie elsewhere.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/lines.h"
#include "text/accuracy.h"
#include "text/lexicon.h"

namespace peilian::cli {

/// Reads labelled replies one at a time. A `.jsonl` line is as labelled_reply() says. A `.tsv` line names a turn of a
/// dialogue that may not be copied, and its acts: `set<TAB>dialogue<TAB>turn<TAB>act,act` (`-` or nothing for none); its text and the
/// other side's message before it are taken from `<texts>/<set>.jsonl` (`{"id","turns":[{"role","text"}]}`, or of a single exchange
/// `{"id","i","customer"}`).
class LabelledReplies {
public:
    /// `lexicon`: whose acts the labels are; it must outlive this. `of_buyers`: buyers' messages are read, not agents' replies.
    LabelledReplies(std::vector<std::string> files, std::string texts, const Lexicon& lexicon, bool of_buyers)
        : lines_(std::move(files)), texts_(std::move(texts)), lexicon_(lexicon), of_buyers_(of_buyers) {}

    /// False at the end, or when a file cannot be read (then error() says so). Lines that are no labelled reply, or name an act
    /// that the lexicon does not know, are told on standard error and passed; faulty() is then true.
    bool next(LabelledReply& reply);
    const std::string& error() const { return error_.empty() ? lines_.error() : error_; }
    bool faulty() const { return faulty_; }

private:
    struct Turn {
        std::string text, before;
    };
    using Key = std::pair<std::string, std::string>;  ///< dialogue and turn

    bool knows(const LabelledReply& reply, std::string& problem) const;
    const Turn* turn(const std::string& set, const Key& key);
    bool from_table(const Lines::Line& line, LabelledReply& reply, std::string& problem);

    Lines lines_;
    std::string texts_, error_;
    const Lexicon& lexicon_;
    bool of_buyers_;
    bool faulty_ = false;
    std::map<std::string, std::map<Key, Turn>> sets_;
};

}  // namespace peilian::cli
