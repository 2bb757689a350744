// The reading half of the store.
#include <charconv>

#include "files/json.h"
#include "records/connection.h"

namespace peilian {
namespace {

constexpr const char* kAttemptColumns =
    "SELECT id, trainee, scenario, scenario_hash, rubric, rubric_hash, lexicon_hash, needs_hash, engine, seed, mode,"
    " started, finished, ending, total_milli, passed, state, head_hash, events, based_on FROM attempts ";

/// One row of the table, bound column by column.
struct AttemptRow {
    Attempt attempt;
    std::string seed, head_hash;
    int passed = 0, events = 0;

    void bind(soci::statement& statement) {
        Attempt& a = attempt;
        for (std::string* column : {&a.id, &a.trainee, &a.scenario, &a.scenario_hash, &a.rubric, &a.rubric_hash,
                                    &a.lexicon_hash, &a.needs_hash, &a.engine, &seed, &a.mode, &a.started, &a.finished, &a.ending})
            statement.exchange(soci::into(*column));
        statement.exchange(soci::into(a.total_milli));
        statement.exchange(soci::into(passed));
        statement.exchange(soci::into(a.state));
        statement.exchange(soci::into(head_hash));
        statement.exchange(soci::into(events));
        statement.exchange(soci::into(a.based_on));
    }

    /// A copy: the row itself is overwritten by the next fetch.
    Attempt value() const {
        Attempt result = attempt;
        result.passed = passed != 0;
        result.seed = 0;
        std::from_chars(seed.data(), seed.data() + seed.size(), result.seed);
        return result;
    }
};

/// Attempts of `trainee` (all when empty) in `state` (any when empty), newest first.
std::vector<Attempt> read_attempts(soci::session& sql, const std::string& trainee, const std::string& state) {
    AttemptRow row;
    soci::statement statement(sql);
    statement.alloc();
    statement.prepare(std::string(kAttemptColumns) +
                      "WHERE (:t = '' OR trainee = :t2) AND (:s = '' OR state = :s2) ORDER BY started DESC, rowid DESC");
    for (const std::string* value : {&trainee, &trainee, &state, &state}) statement.exchange(soci::use(*value));
    row.bind(statement);
    statement.define_and_bind();
    statement.execute(false);
    std::vector<Attempt> attempts;
    while (statement.fetch()) attempts.push_back(row.value());
    return attempts;
}

std::vector<AttemptEvent> read_events(soci::session& sql, const std::string& id) {
    AttemptEvent event;
    long long at = 0;
    soci::statement statement =
        (sql.prepare << "SELECT seq, at_ms, kind, json, prev_hash, hash FROM events WHERE attempt = :id ORDER BY seq", soci::use(id),
         soci::into(event.seq), soci::into(at), soci::into(event.kind), soci::into(event.json), soci::into(event.prev_hash),
         soci::into(event.hash));
    statement.execute(false);
    std::vector<AttemptEvent> events;
    while (statement.fetch()) {
        event.at = at;
        events.push_back(event);
    }
    return events;
}

void read_contents(StoredAttempt& stored) {
    for (const AttemptEvent& event : stored.events) {
        if (event.kind == "transcript" && stored.transcript.empty()) stored.transcript = event.json;
        if (event.kind == "assessment" && stored.assessment.empty()) stored.assessment = event.json;
        if (event.kind != "input") continue;
        std::string why;
        std::optional<StampedInput> input;
        if (const auto json = parse_json_line(event.json, why)) input = stamped_input_from_json(*json, why);
        if (input)
            stored.inputs.push_back(std::move(*input));
        else if (stored.inputs_error.empty())
            stored.inputs_error = "Event " + std::to_string(event.seq) + " cannot be read: " + why;
    }
}

}  // namespace

std::optional<std::vector<Attempt>> Store::list_attempts(std::string_view trainee, std::string& error) const {
    std::vector<Attempt> attempts;
    const bool done = guarded("The attempts cannot be read", error, [&] {
        attempts = read_attempts(connection_->sql, std::string(trainee), "");
        return true;
    });
    if (!done) return std::nullopt;
    return attempts;
}

std::optional<std::vector<Attempt>> Store::unfinished(std::string_view trainee, std::string& error) const {
    std::vector<Attempt> attempts;
    const bool done = guarded("The attempts cannot be read", error, [&] {
        attempts = read_attempts(connection_->sql, std::string(trainee), "running");
        return true;
    });
    if (!done) return std::nullopt;
    return attempts;
}

std::optional<StoredAttempt> Store::load_attempt(std::string_view attempt_id, std::string& error) const {
    StoredAttempt stored;
    const bool done = guarded("The attempt cannot be read", error, [&] {
        const std::string id(attempt_id);
        soci::session& sql = connection_->sql;
        // One transaction, so that row and events are of the same moment while another program writes.
        soci::transaction reading(sql);
        AttemptRow row;
        soci::statement statement(sql);
        statement.alloc();
        statement.prepare(std::string(kAttemptColumns) + "WHERE id = :id");
        statement.exchange(soci::use(id));
        row.bind(statement);
        statement.define_and_bind();
        if (!statement.execute(true)) {
            error = "There is no attempt " + id + ".";
            return false;
        }
        stored.attempt = row.value();
        stored.head_hash = row.head_hash;
        stored.events_written = row.events;
        statement.clean_up();
        stored.events = read_events(sql, id);
        reading.commit();
        read_contents(stored);
        return true;
    });
    if (!done) return std::nullopt;
    return stored;
}

std::string Store::get_setting(std::string_view key, std::string_view otherwise) const {
    std::string value(otherwise), error;
    guarded("The setting cannot be read", error, [&] {
        const std::string k(key);
        std::string found;
        connection_->sql << "SELECT value FROM settings WHERE key = :k", soci::use(k), soci::into(found);
        if (connection_->sql.got_data()) value = found;
        return true;
    });
    return value;
}

}  // namespace peilian
