// The words by which acts are known: patterns that people can read and extend.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "files/authored_file.h"
#include "files/mapped_file.h"
#include "text/recognition.h"

namespace peilian {

/// Compiled lexicon. Immutable, cheap to copy (shared), safe to use from several threads.
///
/// A lexicon file (assets/lexicon/*.json):
///     { "format": "peilian/lexicon/1", "side": "agent" | "buyer",
///       "classes": { "gift": ["袜子", "鞋带"] },                    // used as <gift> in patterns of any file
///       "acts": [ { "id": "offer_gift", "title": "赠品", "patterns": ["(送|赠送|再送)[您]<count>[件]<gift>", …],
///                   "sure": ["送您一双好袜子"],                         // patterns that the weights of words never turn down
///                   "unless": ["不送"],                              // a match of these over the same clause cancels
///                   "yields_to": ["offer_compensation"],              // words in which one of these is found are not this act
///                   "counts_as": "buyer_price_ask",                   // a kind of this act: who does the one does the other
///                   "replies": [ { "after": ["能送点吗"],              // patterns that count only after such a buyer's message
///                                  "not_after": ["多少钱"],            // … and not after such a one
///                                  "residual": "clause",             // … and only for clauses ("reply": replies) in which nothing weighty is found
///                                  "patterns": ["^有的"] } ],
///                   "guards": { "negation": true, "question": true, "quotation": true, "conditional": true },
///                   "whole": false,                                   // true: the pattern must be the whole reply (curt)
///                   "examples": ["再送您一双袜子"], "counter_examples": ["不送袜子的哦"] } ] }
/// Pattern language: literal text; `(a|b)` alternatives; `[x]` optional; `…` a gap of up to 6 code
/// points that does not cross a clause border (`…{0,12}` another bound); `<name>` a class of words
/// or one of the built-in values <money> <rate> <duration> <count> <number>; `^` `$` clause start and end;
/// `?` holds where the clause so far matched in is a question; <statement> <question> are whole clauses.
/// All of it has linear matching time.
///
/// Beside patterns a file may hold "weights", fitted to labelled replies: see text/classifier.h.
class Lexicon {
public:
    /// Whether the examples and counter-examples are tried: by who checks files, not by who uses them.
    enum class Proof : unsigned char { examples, none };
    /// Compiles all files together; findings LX0004… (bad pattern, unknown class, unknown act,
    /// example not recognised, counter-example recognised …) are added.
    static Lexicon compile(const std::vector<AuthoredFile>& files, Diagnostics& diagnostics, Proof proof = Proof::examples);

    Lexicon();
    /// Whether it knows no act.
    bool empty() const;
    bool knows_act(std::string_view act) const;
    /// Replies that perform the act, as the lexicon's authors gave them; none for an unknown act.
    const std::vector<std::string>& examples_of(std::string_view act) const;
    /// SHA-256 over the canonical text of all files; part of every assessment.
    const std::string& hash() const;

    /// What write_snapshot wrote; nothing when it is broken or of another key. The file stays mapped as long as a copy of the lexicon lives.
    static std::optional<Lexicon> from_snapshot(MappedFile file, std::string_view key);

    struct Compiled;
    const Compiled& compiled() const { return *compiled_; }

private:
    std::shared_ptr<const Compiled> compiled_;
};

/// Acts and values of an agent's reply. `buyer_text` is what the buyer said last, for the quotation
/// guard (words repeated from the buyer are not the agent's own); may be empty. Any bytes are fine.
Recognition recognise(const Lexicon& lexicon, std::string_view reply, std::string_view buyer_text = {});

/// The buyer's side: its smaller set of acts (`buyer_price_ask`, `buyer_complaint`, `buyer_anger`,
/// `buyer_threat_leave`, `buyer_threat_review`, `buyer_thanks`, `buyer_agree`, `buyer_order`,
/// `buyer_leave`, `buyer_greet` …) from lexicon files with "side": "buyer". `agent_text` is what the agent said last, which tells
/// what a short answer is an answer to; may be empty.
Recognition recognise_buyer(const Lexicon& lexicon, std::string_view message, std::string_view agent_text = {});

/// One phrase pattern used by conditions (`says`), facts and tests; same language as the lexicon.
class Phrase {
public:
    /// Nothing when the pattern is malformed; `error` then says why in one sentence.
    static std::optional<Phrase> compile(std::string_view pattern, std::string& error);
    /// First match in the text (normalised as replies are), in code points of the original text.
    std::optional<Span> find(const ReadText& text) const;
    std::optional<Span> find(std::string_view text) const;
    /// As find, but a match that stands under a negation or in a question does not count.
    std::optional<Span> find_asserted(const ReadText& text) const;
    std::optional<Span> find_asserted(std::string_view text) const;
    const std::string& source() const;
    /// Words that the phrase matches: its first alternatives, without what is optional.
    std::string sample() const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> compiled_;
};

}  // namespace peilian
