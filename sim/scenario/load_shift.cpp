#include <algorithm>
#include <set>

#include "files/content_hash.h"
#include "scenario/library.h"
#include "scenario/reading.h"

namespace peilian {
namespace {

std::shared_ptr<const Scenario> shared_scenario(const Library& library, std::string_view id) {
    const auto found = std::find_if(library.scenarios.begin(), library.scenarios.end(), [&](const auto& scenario) { return scenario->id == id; });
    return found == library.scenarios.end() ? nullptr : *found;
}

Arrival read_arrival(const Json& value, SimTime within) {
    Arrival arrival;
    arrival.at = from_seconds(value.number_or("at_s", 0));
    arrival.within = value.find("within_s") ? from_seconds(value.number_or("within_s", 0)) : within;
    arrival.first = value.string_or("priority", "") == "first";
    arrival.note = value.string_or("note", "");
    return arrival;
}

/// Two of them may be at the desk together: the later one comes before the earlier one's minutes are over.
bool some_overlap(const Shift& shift) {
    for (const Arrival& a : shift.arrivals) {
        for (const Arrival& b : shift.arrivals) {
            if (&a != &b && a.at <= b.at && b.at < a.at + a.within + std::chrono::minutes(a.scenario->minutes)) return true;
        }
    }
    return false;
}

}  // namespace

int Shift::find(std::string_view scenario) const {
    const auto found = std::find_if(arrivals.begin(), arrivals.end(), [&](const Arrival& arrival) { return arrival.scenario->id == scenario; });
    return found == arrivals.end() ? -1 : static_cast<int>(found - arrivals.begin());
}

std::optional<Shift> load_shift(const AuthoredFile& file, const Library& library, Diagnostics& diagnostics) {
    const Json& root = file.root;
    const auto report = [&](std::string_view number, const Json& where, std::string message, std::string hint, Severity severity = Severity::error) {
        const Json& place = where.line > 0 ? where : root;
        diagnostics.push_back(finding("SF", number, {file.path, place.line, place.column}, std::move(message), std::move(hint), severity));
    };
    Shift shift;
    shift.file = file.path;
    shift.id = root.string_or("id", "");
    shift.title = root.string_or("title", "");
    shift.briefing = root.string_or("briefing", "");
    shift.difficulty = static_cast<int>(root.integer_or("difficulty", shift.difficulty));
    shift.minutes = static_cast<int>(root.integer_or("minutes", shift.minutes));
    bool usable = true;
    std::set<std::string> ids;
    Json hashes = Json::array();
    for (const Json& item : root["arrivals"].items()) {
        Arrival arrival = read_arrival(item, from_seconds(root.number_or("within_s", 0)));
        const Json& id = item["scenario"];
        arrival.scenario = shared_scenario(library, id.as_string());
        if (!arrival.scenario) {
            usable = false;
            report("0005", id, "There is no usable scenario \"" + id.as_string() + "\".", "Use the id of a scenario that has no errors; `peilian-cli list` shows those there are.");
        } else if (!ids.insert(id.as_string()).second) {
            usable = false;
            report("0006", id, "The buyer of \"" + id.as_string() + "\" comes twice.", "Let each scenario come once; its id names the chat.");
        } else {
            hashes.push(arrival.scenario->hash);
            shift.arrivals.push_back(std::move(arrival));
        }
    }
    if (!usable) return std::nullopt;
    const int buyers = static_cast<int>(shift.arrivals.size());
    const Json& pass = root["pass"];
    shift.pass_desk = static_cast<int>(pass.integer_or("desk", shift.pass_desk));
    shift.pass_chats = static_cast<int>(pass.integer_or("chats", buyers));
    if (shift.pass_chats > buyers) {
        report("0007", pass["chats"], "Only " + std::to_string(buyers) + " buyers come, so " + std::to_string(shift.pass_chats) + " chats cannot pass.",
               "Ask for at most as many chats as buyers come.");
        return std::nullopt;
    }
    if (!some_overlap(shift))
        report("0008", root["arrivals"], "Each buyer comes when the one before should be gone, so that there are never two at once.",
               "Let some come within the minutes of another's scenario.", Severity::warning);
    shift.hash = sha256_hex(to_canonical_text(Json::object().set("shift", root).set("scenarios", std::move(hashes))));
    return shift;
}

}  // namespace peilian
