// The attempts of all trainees on this machine, in one SQLite file; every event durable when the call returns.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/attempt.h"

namespace peilian {

/// What a finished attempt adds to itself.
struct AttemptResult {
    std::string ending;
    std::string finished;          ///< ISO time, given by the caller
    std::string transcript;        ///< JSON text
    std::string assessment;        ///< JSON text
    int total_milli = 0;
    bool passed = false;
    std::int64_t at = 0;           ///< session time in milliseconds
};

/// An open database. For one thread; several programs may have the same file open. Calls that can fail
/// return false or nothing and put one sentence for people into `error`; none throws.
class Store {
public:
    /// Opens or creates the file; its folder must exist. WAL, synchronous=FULL.
    static std::optional<Store> open(const std::string& path, std::string& error);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    /// Fails when the id is taken. State and result of `attempt` are ignored.
    bool begin_attempt(const Attempt& attempt, std::string& error);
    /// One event in its own transaction; fails unless the attempt is running.
    bool append_input(std::string_view attempt_id, const StampedInput& input, std::string& error);
    /// The same for the input at that position of the attempt, from 0: it is refused while an earlier one is missing. One that
    /// is there already, unchanged, is no failure: so a call whose outcome is not known can be made again.
    bool append_input_at(std::string_view attempt_id, std::size_t position, const StampedInput& input, std::string& error);
    /// Transcript, assessment and the closing event, all or nothing.
    bool finish_attempt(std::string_view attempt_id, const AttemptResult& result, std::string& error);
    /// A running attempt that nobody will go on with.
    bool abandon(std::string_view attempt_id, std::string& error);
    /// Grading again: a further assessment of a finished attempt; the old one stays.
    bool add_assessment(std::string_view attempt_id, const std::string& assessment, std::string& error);

    /// Newest first; an empty trainee means everybody.
    std::optional<std::vector<Attempt>> list_attempts(std::string_view trainee, std::string& error) const;
    /// Attempts still running, newest first; an empty trainee means everybody.
    std::optional<std::vector<Attempt>> unfinished(std::string_view trainee, std::string& error) const;
    std::optional<StoredAttempt> load_attempt(std::string_view attempt_id, std::string& error) const;

    /// Settings of this machine: trainee name, locale, theme. `get_setting` gives `otherwise` when unset.
    bool set_setting(std::string_view key, std::string_view value, std::string& error);
    std::string get_setting(std::string_view key, std::string_view otherwise = {}) const;

private:
    struct Connection;
    explicit Store(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

}  // namespace peilian
