#include "session/state_json.h"

#include <array>
#include <charconv>

namespace peilian {
namespace {

constexpr std::int64_t kVersion = 2;
/// Version 1 knew no bargains; all else is the same.
constexpr std::int64_t kOldestVersion = 1;
constexpr std::array<std::string_view, 5> kCueKinds{"say", "answer", "nudge", "enter", "end"};
constexpr std::array<std::string_view, 3> kNeedStatus{"open", "taken_up", "addressed"};
constexpr std::array<Role, 3> kRoles{Role::buyer, Role::agent, Role::system};

Json number(std::size_t n) { return Json(static_cast<std::int64_t>(n)); }
Json ms(SimTime t) { return Json(static_cast<std::int64_t>(t.count())); }

Json strings(const std::vector<std::string>& list) {
    Json array = Json::array();
    for (const std::string& entry : list) array.push(entry);
    return array;
}

Json counts(const std::map<std::string, int>& map) {
    Json object = Json::object();
    for (const auto& [key, n] : map) object.set(key, n);
    return object;
}

/// Every member is kept, whatever it holds: this form serves no reader but ourselves.
Json turn_json(const Turn& turn) {
    return Json::object()
        .set("ms", ms(turn.t)).set("timed", turn.timed).set("role", name_of(turn.role)).set("text", turn.text).set("action", turn.action)
        .set("args", turn.args).set("event", turn.event).set("line", turn.line).set("needs", strings(turn.needs)).set("feeling", turn.feeling);
}

Json ledger_json(const LedgerEntry& entry) {
    return Json::object()
        .set("ms", ms(entry.t)).set("quantity", entry.quantity).set("before", entry.before).set("after", entry.after)
        .set("reason", entry.reason).set("cause", entry.cause).set("words", entry.words).set("turn", number(entry.turn));
}

Json cue_json(const Cue& cue) {
    return Json::object()
        .set("due", ms(cue.due)).set("made", number(cue.made)).set("kind", kCueKinds[static_cast<std::size_t>(cue.kind)])
        .set("turn", turn_json(cue.turn)).set("target", cue.target).set("index", cue.index);
}

Json need_json(const NeedRecord& need) {
    return Json::object()
        .set("need", need.need).set("raised_at", number(need.raised_at)).set("status", kNeedStatus[static_cast<std::size_t>(need.status)])
        .set("met_at", number(need.met_at)).set("start", need.span.start).set("end", need.span.end).set("times_asked", need.times_asked);
}

Json bargain_json(const BargainState& bargain) {
    return Json::object()
        .set("price", bargain.price).set("coupon", bargain.coupon).set("gift", bargain.gift).set("shipping", bargain.shipping)
        .set("aspiration", bargain.aspiration).set("last_step", bargain.last_step).set("argued", counts(bargain.argued))
        .set("asks", counts(bargain.asks)).set("said", strings(bargain.said)).set("ask", bargain.ask).set("named", bargain.named)
        .set("rounds", bargain.rounds).set("threatened", bargain.threatened);
}

Json bargains_json(const std::map<std::string, BargainState>& bargains) {
    Json object = Json::object();
    for (const auto& [node, bargain] : bargains) object.set(node, bargain_json(bargain));
    return object;
}

template <typename Thing, typename Form>
Json list(const std::vector<Thing>& things, Form form) {
    Json array = Json::array();
    for (const Thing& thing : things) array.push(form(thing));
    return array;
}

/// Reads members and remembers the first that is missing or of the wrong type.
class Reader {
public:
    explicit Reader(std::string& error) : error_(error) {}

    bool failed() const { return failed_; }
    void fail(std::string why) {
        if (!failed_) error_ = std::move(why);
        failed_ = true;
    }
    const Json& member(const Json& object, std::string_view key, Json::Kind kind) {
        const Json& value = object[key];
        if (value.kind() != kind) fail("\"" + std::string(key) + "\" is missing or of the wrong type");
        return value;
    }
    template <typename Integer>
    void integer(const Json& object, std::string_view key, Integer& out) {
        const std::int64_t n = member(object, key, Json::Kind::integer).as_integer();
        out = static_cast<Integer>(n);
        if (static_cast<std::int64_t>(out) != n || (std::is_unsigned_v<Integer> && n < 0)) fail("\"" + std::string(key) + "\" is out of range");
    }
    void time(const Json& object, std::string_view key, SimTime& out) {
        std::int64_t count = 0;
        integer(object, key, count);
        out = SimTime{count};
    }
    void text(const Json& object, std::string_view key, std::string& out) { out = member(object, key, Json::Kind::string).as_string(); }
    void flag(const Json& object, std::string_view key, bool& out) { out = member(object, key, Json::Kind::boolean).as_bool(); }
    void texts(const Json& object, std::string_view key, std::vector<std::string>& out) {
        for (const Json& item : member(object, key, Json::Kind::array).items()) out.push_back(item.as_string());
    }
    void counts(const Json& object, std::string_view key, std::map<std::string, int>& out) {
        for (const Json::Member& entry : member(object, key, Json::Kind::object).members()) out[entry.key] = static_cast<int>(entry.value.as_integer());
    }
    template <std::size_t n>
    std::size_t choice(const Json& object, std::string_view key, const std::array<std::string_view, n>& names) {
        const std::string& name = member(object, key, Json::Kind::string).as_string();
        for (std::size_t i = 0; i < n; ++i) {
            if (names[i] == name) return i;
        }
        fail("\"" + std::string(key) + "\" has the unknown value \"" + name + "\"");
        return 0;
    }

private:
    std::string& error_;
    bool failed_ = false;
};

Turn read_turn(Reader& reader, const Json& value) {
    Turn turn;
    reader.time(value, "ms", turn.t);
    reader.flag(value, "timed", turn.timed);
    const std::array<std::string_view, 3> names{name_of(kRoles[0]), name_of(kRoles[1]), name_of(kRoles[2])};
    turn.role = kRoles[reader.choice(value, "role", names)];
    reader.text(value, "text", turn.text);
    reader.text(value, "action", turn.action);
    turn.args = value["args"];
    reader.text(value, "event", turn.event);
    reader.text(value, "line", turn.line);
    reader.texts(value, "needs", turn.needs);
    reader.text(value, "feeling", turn.feeling);
    return turn;
}

LedgerEntry read_ledger(Reader& reader, const Json& value) {
    LedgerEntry entry;
    reader.time(value, "ms", entry.t);
    reader.text(value, "quantity", entry.quantity);
    reader.integer(value, "before", entry.before);
    reader.integer(value, "after", entry.after);
    reader.text(value, "reason", entry.reason);
    reader.text(value, "cause", entry.cause);
    reader.text(value, "words", entry.words);
    reader.integer(value, "turn", entry.turn);
    return entry;
}

Cue read_cue(Reader& reader, const Json& value) {
    Cue cue;
    reader.time(value, "due", cue.due);
    reader.integer(value, "made", cue.made);
    cue.kind = static_cast<Cue::Kind>(reader.choice(value, "kind", kCueKinds));
    cue.turn = read_turn(reader, reader.member(value, "turn", Json::Kind::object));
    reader.text(value, "target", cue.target);
    reader.integer(value, "index", cue.index);
    return cue;
}

NeedRecord read_need(Reader& reader, const Json& value) {
    NeedRecord need;
    reader.text(value, "need", need.need);
    reader.integer(value, "raised_at", need.raised_at);
    need.status = static_cast<NeedStatus>(reader.choice(value, "status", kNeedStatus));
    reader.integer(value, "met_at", need.met_at);
    reader.integer(value, "start", need.span.start);
    reader.integer(value, "end", need.span.end);
    reader.integer(value, "times_asked", need.times_asked);
    return need;
}

BargainState read_bargain(Reader& reader, const Json& value) {
    BargainState bargain;
    reader.integer(value, "price", bargain.price);
    reader.integer(value, "coupon", bargain.coupon);
    reader.flag(value, "gift", bargain.gift);
    reader.flag(value, "shipping", bargain.shipping);
    reader.integer(value, "aspiration", bargain.aspiration);
    reader.integer(value, "last_step", bargain.last_step);
    reader.counts(value, "argued", bargain.argued);
    reader.counts(value, "asks", bargain.asks);
    reader.texts(value, "said", bargain.said);
    reader.text(value, "ask", bargain.ask);
    reader.integer(value, "named", bargain.named);
    reader.integer(value, "rounds", bargain.rounds);
    reader.flag(value, "threatened", bargain.threatened);
    return bargain;
}

void read_generator(Reader& reader, const Json& value, Rng& rng) {
    const std::string& digits = reader.member(value, "rng", Json::Kind::string).as_string();
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), rng.state);
    if (problem != std::errc() || end != digits.data() + digits.size()) reader.fail("\"rng\" is not a number");
}

}  // namespace

Json to_json(const SessionState& state) {
    // The turns are written in a form that loses nothing.
    Transcript head = state.transcript;
    head.turns.clear();
    Json reactions = Json::array();
    for (const int index : state.reactions_fired) reactions.push(index);
    return Json::object()
        .set("version", kVersion).set("now", ms(state.now)).set("rng", std::to_string(state.rng.state)).set("node", state.node)
        .set("mood", state.mood).set("patience", state.patience).set("counters", counts(state.counters)).set("entered", counts(state.entered)).set("fired", counts(state.fired))
        .set("reactions_fired", std::move(reactions)).set("needs", list(state.needs, need_json)).set("ledger", list(state.ledger, ledger_json))
        .set("cues", list(state.cues, cue_json)).set("cues_made", number(state.cues_made)).set("answered_to", number(state.answered_to))
        .set("hints", state.hints).set("buyer_typing", state.buyer_typing).set("closed", state.closed).set("ending", state.ending)
        .set("bargains", bargains_json(state.bargains)).set("nudges_said", state.nudges_said).set("transcript", to_json(head)).set("finished", head.finished)
        .set("turns", list(state.transcript.turns, turn_json));
}

std::optional<SessionState> session_state_from_json(const Json& value, std::string& error) {
    Reader reader(error);
    SessionState state;
    const std::int64_t version = value.integer_or("version", 0);
    if (version < kOldestVersion || version > kVersion) reader.fail("not the state of a session, or of another version");
    std::optional<Transcript> head = transcript_from_json(reader.member(value, "transcript", Json::Kind::object), error);
    if (!head) return std::nullopt;
    state.transcript = std::move(*head);
    state.transcript.brief = {};  // older states carried one
    reader.flag(value, "finished", state.transcript.finished);
    reader.time(value, "now", state.now);
    read_generator(reader, value, state.rng);
    reader.text(value, "node", state.node);
    reader.integer(value, "mood", state.mood);
    reader.integer(value, "patience", state.patience);
    reader.counts(value, "counters", state.counters);
    reader.counts(value, "entered", state.entered);
    reader.counts(value, "fired", state.fired);
    for (const Json& index : reader.member(value, "reactions_fired", Json::Kind::array).items()) state.reactions_fired.push_back(static_cast<int>(index.as_integer()));
    for (const Json& need : reader.member(value, "needs", Json::Kind::array).items()) state.needs.push_back(read_need(reader, need));
    for (const Json& entry : reader.member(value, "ledger", Json::Kind::array).items()) state.ledger.push_back(read_ledger(reader, entry));
    for (const Json& cue : reader.member(value, "cues", Json::Kind::array).items()) state.cues.push_back(read_cue(reader, cue));
    for (const Json& turn : reader.member(value, "turns", Json::Kind::array).items()) state.transcript.turns.push_back(read_turn(reader, turn));
    reader.integer(value, "cues_made", state.cues_made);
    reader.integer(value, "answered_to", state.answered_to);
    reader.integer(value, "hints", state.hints);
    reader.flag(value, "buyer_typing", state.buyer_typing);
    reader.flag(value, "closed", state.closed);
    reader.text(value, "ending", state.ending);
    reader.integer(value, "nudges_said", state.nudges_said);
    if (version >= 2)
        for (const Json::Member& entry : reader.member(value, "bargains", Json::Kind::object).members()) state.bargains[entry.key] = read_bargain(reader, entry.value);
    if (reader.failed()) return std::nullopt;
    return state;
}

}  // namespace peilian
