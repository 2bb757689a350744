// peilian-cli verify: that stored attempts are what was played.
#include "records/verify.h"

#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/content.h"
#include "records/shift_grading.h"
#include "records/store.h"

namespace peilian::cli {
namespace {

struct VerifyOptions {
    std::vector<std::string> attempts;
    std::string trainee;
    bool json = false;
};

Json to_json(const StoredAttempt& stored, const std::vector<VerifyFinding>& findings) {
    Json list = Json::array();
    for (const VerifyFinding& finding : findings) {
        Json one = Json::object();
        one.set("kind", name_of(finding.kind)).set("event", finding.event).set("message", finding.message);
        list.push(std::move(one));
    }
    Json out = Json::object();
    out.set("id", stored.attempt.id).set("trainee", stored.attempt.trainee).set("scenario", stored.attempt.scenario);
    out.set("state", stored.attempt.state).set("intact", findings.empty()).set("findings", std::move(list));
    return out;
}

void print(const StoredAttempt& stored, const std::vector<VerifyFinding>& findings, bool json) {
    if (json) {
        fmt::print("{}\n", to_text(to_json(stored, findings)));
        return;
    }
    fmt::print("{}  {}  {}  {}\n", stored.attempt.id, stored.attempt.trainee, stored.attempt.scenario, findings.empty() ? "intact" : "NOT INTACT");
    for (const VerifyFinding& finding : findings) fmt::print("  {}: {}\n", name_of(finding.kind), finding.message);
}

int verify(const CommonOptions& common, VerifyOptions options) {
    std::string error;
    const auto file = records_file(common, error);
    const auto store = file ? Store::open(*file, error) : std::nullopt;
    if (!store) {
        tell(error);
        return kWorldFailed;
    }
    if (options.attempts.empty()) {
        const auto all = store->list_attempts(options.trainee, error);
        if (!all) {
            tell(error);
            return kWorldFailed;
        }
        for (const Attempt& attempt : *all) options.attempts.push_back(attempt.id);
    }
    const auto content = open_content(common);
    if (!content) return kWorldFailed;
    int status = kDone;
    for (const std::string& id : options.attempts) {
        const auto stored = store->load_attempt(id, error);
        if (!stored) {
            tell(error);
            status = kFindings;
            continue;
        }
        const std::string_view shift = shift_of(stored->attempt);
        const auto findings = shift.empty() ? verify_attempt(*stored, content->library.find(stored->attempt.scenario), content->rules(), content->book)
                                            : verify_shift(*stored, content->library.find_shift(shift), content->rules(), content->book);
        print(*stored, findings, options.json);
        if (!findings.empty()) status = kFindings;
    }
    return status;
}

}  // namespace

void add_verify(CLI::App& app, const CommonOptions& common, int& status) {
    CLI::App* command = app.add_subcommand("verify", "Checks stored attempts: chain of events, versions, the same result again");
    auto options = std::make_shared<VerifyOptions>();
    command->add_option("ATTEMPT", options->attempts, "Ids (default: all attempts)");
    command->add_option("--trainee", options->trainee, "Only this trainee's attempts");
    command->add_flag("--json", options->json, "One JSON object per attempt");
    command->callback([&common, &status, options] { status = verify(common, *options); });
}

}  // namespace peilian::cli
