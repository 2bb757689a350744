#include "conditions/needs.h"

#include <algorithm>

#include "conditions/check_condition.h"
#include "conditions/words.h"
#include "files/content_hash.h"

namespace peilian {

const NeedKind* NeedsTable::find(std::string_view id) const {
    for (const NeedKind& kind : kinds)
        if (kind.id == id) return &kind;
    return nullptr;
}

NeedsTable load_needs(const AuthoredFile& file, const Lexicon& lexicon, Diagnostics& diagnostics) {
    NeedsTable table;
    table.hash = sha256_hex(to_canonical_text(file.root));
    const std::string prefix(code_prefix(file.kind));
    for (const Json& item : file.root["needs"].items()) {
        const Json& id = item["id"];
        if (!knows_need(id.as_string()))
            diagnostics.push_back({prefix + "0011", Severity::error, file.path, id.line, id.column, "unknown need \"" + id.as_string() + "\"",
                                   "the kinds of need are fixed; see the schema of needs"});
        if (table.find(id.as_string())) {
            diagnostics.push_back({prefix + "0004", Severity::error, file.path, id.line, id.column, "the need \"" + id.as_string() + "\" stands twice", "remove one of them"});
            continue;
        }
        const auto compiled = [&](std::string_view key) { return compile_condition(item[key], {}, lexicon, file.path, prefix, diagnostics); };
        table.kinds.push_back({id.as_string(), item.string_or("title", id.as_string()), compiled("addressed"), compiled("taken_up")});
    }
    return table;
}

void check_needs(const AuthoredFile& file, const Lexicon& lexicon, Diagnostics& diagnostics) {
    Diagnostics told_already;
    for (const Json& item : file.root["needs"].items()) {
        const Json& addressed = item["addressed"];
        for (const Json* when : {&addressed, &item["taken_up"]})
            check_condition(compile_condition(*when, {}, lexicon, file.path, "ST", told_already), *when, {}, file.path, "ST", diagnostics);
        if (compile_condition(addressed, {}, lexicon, file.path, "ST", told_already).empty())
            diagnostics.push_back({"ST0023", Severity::warning, file.path, addressed.line, addressed.column,
                                   "nothing addresses the need \"" + item["id"].as_string() + "\"", "name the acts, values or desk actions that answer it"});
    }
}

void update_needs(const NeedsTable& table, std::vector<NeedRecord>& records, const Situation& situation, std::size_t agent_turn) {
    for (NeedRecord& record : records) {
        if (record.status == NeedStatus::addressed) continue;
        const NeedKind* kind = table.find(record.need);
        if (!kind) continue;
        // An empty condition always holds, but here it means that the table says nothing.
        Match match = kind->addressed.empty() ? Match{} : holds(kind->addressed, situation);
        NeedStatus status = NeedStatus::addressed;
        if (!match.holds) {
            match = kind->taken_up.empty() ? Match{} : holds(kind->taken_up, situation);
            status = NeedStatus::taken_up;
        }
        if (!match.holds) continue;
        record.status = status;
        record.met_at = agent_turn;
        record.span = match.span;
    }
}

void raise_need(std::vector<NeedRecord>& records, const std::string& need, std::size_t buyer_turn) {
    for (NeedRecord& record : records)
        if (record.need == need && record.status != NeedStatus::addressed) {
            ++record.times_asked;
            return;
        }
    NeedRecord record;
    record.need = need;
    record.raised_at = buyer_turn;
    records.push_back(std::move(record));
}

std::vector<std::string> asked_needs(const std::vector<NeedRecord>& records) {
    std::vector<std::string> out;
    for (const NeedRecord& record : records)
        if (std::find(out.begin(), out.end(), record.need) == out.end()) out.push_back(record.need);
    return out;
}

std::vector<std::string> addressed_needs(const std::vector<NeedRecord>& records) {
    std::vector<std::string> out;
    for (const std::string& need : asked_needs(records)) {
        const auto latest = std::find_if(records.rbegin(), records.rend(), [&](const NeedRecord& record) { return record.need == need; });
        if (latest->status == NeedStatus::addressed) out.push_back(need);
    }
    return out;
}

}  // namespace peilian
