#include "records/store.h"

#include "files/json.h"
#include "records/connection.h"

namespace peilian {
namespace {

constexpr int kSchemaVersion = 2;  // 2: attempts.based_on

void create_tables(soci::session& sql) {
    sql << "CREATE TABLE IF NOT EXISTS attempts ("
           "id TEXT PRIMARY KEY, trainee TEXT NOT NULL, scenario TEXT NOT NULL, scenario_hash TEXT NOT NULL,"
           "rubric TEXT NOT NULL, rubric_hash TEXT NOT NULL, lexicon_hash TEXT NOT NULL, needs_hash TEXT NOT NULL,"
           "engine TEXT NOT NULL, seed TEXT NOT NULL, mode TEXT NOT NULL, started TEXT NOT NULL,"
           "finished TEXT NOT NULL, ending TEXT NOT NULL, total_milli INTEGER NOT NULL, passed INTEGER NOT NULL,"
           "state TEXT NOT NULL, head_hash TEXT NOT NULL, events INTEGER NOT NULL, based_on TEXT NOT NULL DEFAULT '')";
    sql << "CREATE INDEX IF NOT EXISTS attempts_by_trainee ON attempts (trainee, started)";
    sql << "CREATE TABLE IF NOT EXISTS events ("
           "attempt TEXT NOT NULL REFERENCES attempts (id), seq INTEGER NOT NULL, at_ms INTEGER NOT NULL,"
           "kind TEXT NOT NULL, json TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL,"
           "PRIMARY KEY (attempt, seq))";
    sql << "CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL)";
    sql << "PRAGMA user_version = " << kSchemaVersion;
}

void add_based_on(soci::session& sql) {
    sql << "ALTER TABLE attempts ADD COLUMN based_on TEXT NOT NULL DEFAULT ''";
    sql << "PRAGMA user_version = " << kSchemaVersion;
}

/// Head of an attempt's chain, read inside the transaction that extends it.
struct Head {
    std::string hash, state;
    int events = 0;
};

bool read_head(soci::session& sql, const std::string& id, Head& head, std::string& error) {
    sql << "SELECT head_hash, state, events FROM attempts WHERE id = :id", soci::use(id), soci::into(head.hash),
        soci::into(head.state), soci::into(head.events);
    if (sql.got_data()) return true;
    error = "There is no attempt " + id + ".";
    return false;
}

bool must_run(const Head& head, const std::string& id, std::string& error) {
    if (head.state == "running") return true;
    error = "The attempt " + id + " is already " + head.state + ".";
    return false;
}

void append(soci::session& sql, const std::string& id, Head& head, std::int64_t at, std::string kind, std::string json) {
    AttemptEvent event;
    event.seq = head.events + 1;
    event.at = at;
    event.kind = std::move(kind);
    event.json = std::move(json);
    event.prev_hash = head.hash;
    event.hash = event_hash(event);
    const long long at_ms = at;
    sql << "INSERT INTO events (attempt, seq, at_ms, kind, json, prev_hash, hash) VALUES (:a, :s, :t, :k, :j, :p, :h)",
        soci::use(id), soci::use(event.seq), soci::use(at_ms), soci::use(event.kind), soci::use(event.json),
        soci::use(event.prev_hash), soci::use(event.hash);
    head.hash = event.hash;
    head.events = event.seq;
}

void write_head(soci::session& sql, const std::string& id, const Head& head) {
    sql << "UPDATE attempts SET head_hash = :h, events = :e, state = :s WHERE id = :id", soci::use(head.hash),
        soci::use(head.events), soci::use(head.state), soci::use(id);
}

}  // namespace

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::optional<Store> Store::open(const std::string& path, std::string& error) {
    const std::string what = "The records in " + path + " cannot be opened";
    if (path.empty() || path.find('"') != std::string::npos) {
        error = what + ": the path must not be empty or contain a quotation mark.";
        return std::nullopt;
    }
    auto connection = std::make_unique<Connection>();
    const bool opened = guarded(what, error, [&] {
        soci::session& sql = connection->sql;
        sql.open(soci::sqlite3, "dbname=\"" + path + "\" timeout=10");
        int version = 0;
        sql << "PRAGMA user_version", soci::into(version);
        if (version > kSchemaVersion) {
            error = what + ": they were written by a newer version of this program.";
            return false;
        }
        std::string mode;
        sql << "PRAGMA journal_mode = WAL", soci::into(mode);
        sql << "PRAGMA synchronous = FULL";
        sql << "PRAGMA foreign_keys = ON";
        if (version < kSchemaVersion) {
            Writing writing(sql);
            sql << "PRAGMA user_version", soci::into(version);   // another program may have been first
            if (version == 0) create_tables(sql);
            if (version == 1) add_based_on(sql);
            writing.commit();
        }
        return true;
    });
    if (!opened) return std::nullopt;
    return Store(std::move(connection));
}

bool Store::begin_attempt(const Attempt& attempt, std::string& error) {
    return guarded("The attempt cannot be stored", error, [&] {
        if (attempt.id.empty()) {
            error = "The attempt cannot be stored: it has no id.";
            return false;
        }
        soci::session& sql = connection_->sql;
        const std::string seed = std::to_string(attempt.seed);
        const std::string head = header_hash(attempt);
        Writing writing(sql);
        sql << "INSERT INTO attempts (id, trainee, scenario, scenario_hash, rubric, rubric_hash, lexicon_hash, needs_hash,"
               " engine, seed, mode, started, finished, ending, total_milli, passed, state, head_hash, events, based_on)"
               " VALUES (:id, :tr, :sc, :sh, :ru, :rh, :lh, :nh, :en, :se, :mo, :st, '', '', -1, 0, 'running', :he, 0, :ba)",
            soci::use(attempt.id), soci::use(attempt.trainee), soci::use(attempt.scenario), soci::use(attempt.scenario_hash),
            soci::use(attempt.rubric), soci::use(attempt.rubric_hash), soci::use(attempt.lexicon_hash),
            soci::use(attempt.needs_hash), soci::use(attempt.engine), soci::use(seed), soci::use(attempt.mode),
            soci::use(attempt.started), soci::use(head), soci::use(attempt.based_on);
        writing.commit();
        return true;
    });
}

bool Store::append_input(std::string_view attempt_id, const StampedInput& input, std::string& error) {
    return guarded("The input cannot be stored", error, [&] {
        const std::string id(attempt_id);
        Head head;
        Writing writing(connection_->sql);
        if (!read_head(connection_->sql, id, head, error) || !must_run(head, id, error)) return false;
        append(connection_->sql, id, head, input.at.count(), "input", to_text(to_json(input)));
        write_head(connection_->sql, id, head);
        writing.commit();
        return true;
    });
}

bool Store::append_input_at(std::string_view attempt_id, std::size_t position, const StampedInput& input, std::string& error) {
    return guarded("The input cannot be stored", error, [&] {
        const std::string id(attempt_id), json = to_text(to_json(input));
        soci::session& sql = connection_->sql;
        Head head;
        Writing writing(sql);
        if (!read_head(sql, id, head, error)) return false;
        long long stored = 0;
        sql << "SELECT count(*) FROM events WHERE attempt = :id AND kind = 'input'", soci::use(id), soci::into(stored);
        const auto wanted = static_cast<long long>(position);
        if (wanted < stored) {
            std::string there;
            sql << "SELECT json FROM events WHERE attempt = :id AND kind = 'input' ORDER BY seq LIMIT 1 OFFSET :n", soci::use(id), soci::use(wanted),
                soci::into(there);
            if (there == json) return true;
            error = "The attempt " + id + " has another input in that place.";
            return false;
        }
        if (wanted > stored) {
            error = "An earlier input of the attempt " + id + " is not stored.";
            return false;
        }
        if (!must_run(head, id, error)) return false;
        append(sql, id, head, input.at.count(), "input", json);
        write_head(sql, id, head);
        writing.commit();
        return true;
    });
}

bool Store::finish_attempt(std::string_view attempt_id, const AttemptResult& result, std::string& error) {
    return guarded("The result cannot be stored", error, [&] {
        const std::string id(attempt_id);
        soci::session& sql = connection_->sql;
        Head head;
        Writing writing(sql);
        if (!read_head(sql, id, head, error) || !must_run(head, id, error)) return false;
        Json closing = Json::object();
        closing.set("ending", result.ending).set("finished", result.finished);
        closing.set("total_milli", result.total_milli).set("passed", result.passed);
        append(sql, id, head, result.at, "transcript", result.transcript);
        append(sql, id, head, result.at, "assessment", result.assessment);
        append(sql, id, head, result.at, "finished", to_text(closing));
        head.state = "finished";
        write_head(sql, id, head);
        const int passed = result.passed ? 1 : 0;
        sql << "UPDATE attempts SET finished = :f, ending = :e, total_milli = :t, passed = :p WHERE id = :id",
            soci::use(result.finished), soci::use(result.ending), soci::use(result.total_milli), soci::use(passed), soci::use(id);
        writing.commit();
        return true;
    });
}

bool Store::abandon(std::string_view attempt_id, std::string& error) {
    return guarded("The attempt cannot be closed", error, [&] {
        const std::string id(attempt_id);
        Head head;
        Writing writing(connection_->sql);
        if (!read_head(connection_->sql, id, head, error) || !must_run(head, id, error)) return false;
        append(connection_->sql, id, head, 0, "abandoned", "{}");
        head.state = "abandoned";
        write_head(connection_->sql, id, head);
        writing.commit();
        return true;
    });
}

bool Store::add_assessment(std::string_view attempt_id, const std::string& assessment, std::string& error) {
    return guarded("The assessment cannot be stored", error, [&] {
        const std::string id(attempt_id);
        Head head;
        Writing writing(connection_->sql);
        if (!read_head(connection_->sql, id, head, error)) return false;
        if (head.state != "finished") {
            error = "The attempt " + id + " is not finished.";
            return false;
        }
        append(connection_->sql, id, head, 0, "assessment", assessment);
        write_head(connection_->sql, id, head);
        writing.commit();
        return true;
    });
}

bool Store::set_setting(std::string_view key, std::string_view value, std::string& error) {
    return guarded("The setting cannot be stored", error, [&] {
        const std::string k(key), v(value);
        connection_->sql << "INSERT INTO settings (key, value) VALUES (:k, :v) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            soci::use(k), soci::use(v);
        return true;
    });
}

}  // namespace peilian
