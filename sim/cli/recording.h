// Stores the attempt that is being played in the terminal. Play goes on when the disk does not.
#pragma once
#include <string>
#include <vector>

#include "cli/commands.h"
#include "records/grading.h"
#include "records/shift_grading.h"
#include "records/store.h"

namespace peilian::cli {

/// The time of day in UTC as ISO text.
std::string iso_now();

/// 64 bits of chance for a seed that nobody named.
std::uint64_t random_seed();

/// One attempt in the records. Without a usable store every call does nothing; the first failure is told once.
class Recording {
public:
    /// Records nothing.
    Recording() = default;
    /// Opens the store and begins `attempt`, whose id, trainee and start are filled in.
    Recording(const CommonOptions& common, Attempt attempt, const std::string& trainee);
    /// Goes on with the trainee's newest unfinished attempt of this scenario, if it was begun with the same content.
    static Recording reopen(const CommonOptions& common, const Attempt& like, const std::string& trainee, std::vector<StampedInput>& inputs);

    bool active() const { return store_.has_value(); }
    const Attempt& attempt() const { return attempt_; }
    void append(const StampedInput& input);
    void finish(const SessionState& state, const AttemptTexts& texts);
    void finish(const ShiftState& state, const ShiftTexts& texts);

private:
    void finish(AttemptResult result);
    bool open(const CommonOptions& common, const std::string& trainee);
    void fail(const std::string& error);

    std::optional<Store> store_;
    Attempt attempt_;
};

}  // namespace peilian::cli
