#include "cli/replies.h"

#include <cstdio>

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/lines.h"
#include "session/exchange.h"

namespace peilian::cli {
namespace {

/// One way in which a buyer went wrong.
struct Finding {
    const char* what;
    Taken taken;
};

struct Hearing {
    int replies = 0, nodes = 0, said = 0, offers = 0, sessions = 0;
    std::vector<Finding> findings;

    int count(std::string_view what) const {
        int n = 0;
        for (const Finding& finding : findings) n += finding.what == what ? 1 : 0;
        return n;
    }
    void note(const Taken& taken) {
        ++said;
        offers += taken.offered ? 1 : 0;
        if (taken.unheard()) findings.push_back({"unheard", taken});
        if (taken.offer_ignored()) findings.push_back({"offer ignored", taken});
    }
};

Hearing hear(const Scenario& scenario, const Rules& rules, const std::vector<std::string>& replies) {
    Hearing hearing;
    hearing.replies = static_cast<int>(replies.size());
    const std::vector<std::string> nodes = price_nodes(scenario);
    hearing.nodes = static_cast<int>(nodes.size());
    if (nodes.empty()) return hearing;
    for (const std::string& node : nodes) {
        const SessionState asked = standing_at(scenario, rules, node, 1);
        for (const std::string& reply : replies) {
            SessionState state = asked;
            if (!state.closed) hearing.note(take(scenario, rules, state, reply));
        }
    }
    SessionState state;
    std::vector<Taken> row;
    for (const std::string& reply : replies) {
        if (row.empty() || state.closed) {
            state = standing_at(scenario, rules, nodes.front(), static_cast<std::uint64_t>(++hearing.sessions));
            row.clear();
        }
        row.push_back(take(scenario, rules, state, reply));
        hearing.note(row.back());
        if (goes_in_a_circle(row)) hearing.findings.push_back({"in a circle", row.back()});
    }
    return hearing;
}

Json to_json(const Scenario& scenario, const Hearing& hearing) {
    Json findings = Json::array();
    for (const Finding& finding : hearing.findings)
        findings.push(Json::object().set("what", finding.what).set("node", finding.taken.node).set("reply", finding.taken.reply).set("buyer", finding.taken.said));
    Json out = Json::object().set("scenario", scenario.id).set("replies", hearing.replies).set("nodes", hearing.nodes).set("sessions", hearing.sessions);
    out.set("said", hearing.said).set("offers", hearing.offers).set("unheard", hearing.count("unheard")).set("offers_ignored", hearing.count("offer ignored"));
    return out.set("circles", hearing.count("in a circle")).set("findings", std::move(findings));
}

void print(const Scenario& scenario, const Hearing& hearing, bool verbose) {
    fmt::print("{}  {} replies at {} nodes and in {} sessions: said {}, unheard {}; offers {}, ignored {}; in a circle {}\n", scenario.id, hearing.replies,
               hearing.nodes, hearing.sessions, hearing.said, hearing.count("unheard"), hearing.offers, hearing.count("offer ignored"), hearing.count("in a circle"));
    if (!verbose) return;
    for (const Finding& finding : hearing.findings) {
        std::string said = finding.taken.said;
        for (char& c : said) c = c == '\n' ? '/' : c;
        fmt::print("  {} at {}: {}\n      → {}\n", finding.what, finding.taken.node, finding.taken.reply, said);
    }
}

}  // namespace

int rehearse_replies(const Content& content, const std::vector<const Scenario*>& scenarios, const std::string& file, const Showing& showing) {
    int status = kDone;
    std::vector<std::string> replies;
    Lines lines({file});
    for (Lines::Line line; lines.next(line);) {
        std::string error;
        const auto json = parse_json_line(line.text, error);
        const Json* reply = json ? json->find("agent_reply") : nullptr;
        if (json && !reply) reply = json->find("reply");
        if (reply && reply->is_string()) {
            // An agent who said nothing, as some logs have it, cannot be answered.
            if (!reply->as_string().empty()) replies.push_back(reply->as_string());
            continue;
        }
        tell(line.file + ":" + std::to_string(line.number) + ": " + (error.empty() ? "neither \"agent_reply\" nor \"reply\" is there" : error));
        status = kFindings;
    }
    if (!lines.error().empty()) {
        tell(lines.error());
        return kWorldFailed;
    }
    for (const Scenario* scenario : scenarios) {
        const Hearing hearing = hear(*scenario, content.rules(), replies);
        if (showing.json) fmt::print("{}\n", to_text(to_json(*scenario, hearing)));
        else print(*scenario, hearing, showing.verbose);
        if (!hearing.findings.empty()) status = kFindings;
    }
    return status;
}

}  // namespace peilian::cli
