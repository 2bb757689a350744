// The commands of peilian-cli. Each adds itself to the command line and, when called, leaves its exit status.
#pragma once
#include <string>

namespace CLI {
class App;
}

namespace peilian::cli {

inline constexpr int kDone = 0;         ///< done
inline constexpr int kFindings = 1;     ///< findings, or not passed
inline constexpr int kWrongUse = 2;     ///< the command line was wrong
inline constexpr int kWorldFailed = 3;  ///< a file, disk or database failed

/// Options that every command takes; empty: the default place.
struct CommonOptions {
    std::string scenarios, assets, data;
};

void add_list(CLI::App& app, const CommonOptions& common, int& status);
void add_play(CLI::App& app, const CommonOptions& common, int& status);
void add_annotate(CLI::App& app, const CommonOptions& common, int& status);
void add_grade(CLI::App& app, const CommonOptions& common, int& status);
void add_check(CLI::App& app, const CommonOptions& common, int& status);
void add_report(CLI::App& app, const CommonOptions& common, int& status);
void add_verify(CLI::App& app, const CommonOptions& common, int& status);
/// `measure score`, below `measure`.
void add_measure_score(CLI::App& measure, const CommonOptions& common, int& status);
/// `measure realism`, below `measure`.
void add_measure_realism(CLI::App& measure, const CommonOptions& common, int& status);
void add_fit(CLI::App& app, const CommonOptions& common, int& status);
void add_measure(CLI::App& app, const CommonOptions& common, int& status);
void add_rehearse(CLI::App& app, const CommonOptions& common, int& status);

}  // namespace peilian::cli
