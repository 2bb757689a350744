#include "conditions/needs.h"
#include "conditions/words.h"
#include "lexicon_fixture.h"

using namespace peilian;
using namespace peilian::test;

namespace {

/// The acts of the agent's side, as the table of acts lists them.
const std::vector<std::string> kActs{
    "greet", "introduce_self", "offer_help", "thank", "farewell", "welcome", "care", "praise", "apologise", "empathise", "reassure", "ask_need", "ask_problem",
    "ask_evidence", "inform_product", "inform_policy", "inform_logistics", "inform_promotion", "instruct", "explain_cause", "recommend", "cross_sell", "agree",
    "acknowledge", "report_done", "argue_value", "refuse_soft", "refuse_hard", "offer_discount", "offer_gift", "offer_free_shipping", "seek_approval", "urge_order",
    "confirm_order", "confirm_address", "remind_payment", "notify_price_change", "promise_time", "admit_fault", "offer_refund", "offer_exchange", "offer_reship",
    "offer_compensation", "follow_up", "escalate", "retain", "invite_review", "ask_wait", "resume", "curt", "rude", "blame_buyer", "shirk", "interrogate", "threaten",
    "divert_off_platform", "disclose_private", "overpromise", "bribe_review"};

const NeedsTable& table() {
    static const NeedsTable loaded = [] {
        Diagnostics found, ignored;
        const Schemas schemas = Schemas::load(PEILIAN_SOURCE_DIR "/assets/schemas", ignored);
        const std::string path = PEILIAN_SOURCE_DIR "/assets/standards/needs.json";
        const auto file = read_authored(read_file(path, found).value_or(""), path, schemas, found);
        for (const Diagnostic& d : found) UNSCOPED_INFO(to_text(d));
        REQUIRE(file);
        NeedsTable out = load_needs(*file, Lexicon::compile({lexicon_file(kActs)}, ignored), found);
        for (const Diagnostic& d : found) UNSCOPED_INFO(to_text(d));
        CHECK(found.empty());
        return out;
    }();
    return loaded;
}

NeedStatus after(const std::string& need, const Situation& s) {
    std::vector<NeedRecord> records;
    raise_need(records, need, 0);
    update_needs(table(), records, s, 1);
    return records.at(0).status;
}

NeedStatus by(const std::string& need, const std::vector<std::string>& acts) { return after(need, situation({said("x", acts)})); }

NeedStatus by_desk(const std::string& need, const std::string& action) {
    Situation s;
    s.actions = {desk(action)};
    return after(need, s);
}

}  // namespace

TEST_CASE("the table knows every need once, in both ways") {
    CHECK(table().kinds.size() == 19);
    CHECK(table().hash.size() == 64);
    for (const NeedKind& kind : table().kinds) {
        INFO(kind.id);
        CHECK(knows_need(kind.id));
        CHECK_FALSE(kind.title.empty());
        CHECK_FALSE(kind.addressed.empty());
        CHECK_FALSE(kind.taken_up.empty());
        CHECK(table().find(kind.id) == &kind);
    }
    CHECK(table().find("weather") == nullptr);
}

TEST_CASE("courtesy, silence and misconduct meet no need") {
    for (const NeedKind& kind : table().kinds) {
        INFO(kind.id);
        CHECK(after(kind.id, {}) == NeedStatus::open);
        for (const char* act : {"thank", "care", "praise", "reassure", "apologise", "empathise", "rude", "shirk", "blame_buyer", "threaten", "bribe_review"})
            if (!(kind.id == "review" && std::string_view(act) == "thank")) CHECK(by(kind.id, {act}) == NeedStatus::open);
        CHECK(by(kind.id, {"ask_wait"}) == NeedStatus::taken_up);
    }
}

TEST_CASE("a friendly no is an answer, a bare one is not") {
    for (const char* need : {"price", "gift", "promotion", "refund", "exchange", "remedy", "invoice", "shipping"}) {
        INFO(need);
        CHECK(by(need, {"refuse_soft"}) == NeedStatus::addressed);
        CHECK(by(need, {"refuse_hard"}) == NeedStatus::taken_up);
    }
}

TEST_CASE("asking inside takes up; what comes of it addresses") {
    CHECK(by("price", {"seek_approval"}) == NeedStatus::taken_up);
    CHECK(by("price", {"agree", "seek_approval"}) == NeedStatus::taken_up);
    CHECK(by("price", {"seek_approval", "offer_discount"}) == NeedStatus::addressed);
    CHECK(by("refund", {"ask_problem", "ask_evidence"}) == NeedStatus::taken_up);
    CHECK(by("refund", {"offer_compensation"}) == NeedStatus::taken_up);
    CHECK(by("complaint", {"apologise", "explain_cause"}) == NeedStatus::taken_up);
    CHECK(by("complaint", {"promise_time", "follow_up"}) == NeedStatus::addressed);
    CHECK(after("complaint", situation({said("2小时内", {"follow_up"}, {{ValueKind::duration, {0, 3}, 7200, 0, "h"}})})) == NeedStatus::addressed);
}

TEST_CASE("desk actions count as what they do") {
    CHECK(by_desk("price", "change_price") == NeedStatus::addressed);
    CHECK(by_desk("promotion", "send_coupon") == NeedStatus::addressed);
    CHECK(by_desk("refund", "create_refund") == NeedStatus::addressed);
    CHECK(by_desk("exchange", "create_exchange") == NeedStatus::addressed);
    CHECK(by_desk("complaint", "create_reship") == NeedStatus::addressed);
    CHECK(by_desk("complaint", "request_photo") == NeedStatus::taken_up);
    CHECK(by_desk("logistics", "check_logistics") == NeedStatus::taken_up);
    CHECK(by_desk("product", "send_product_card") == NeedStatus::taken_up);
    CHECK(by_desk("price", "end_chat") == NeedStatus::open);
}

TEST_CASE("records move on, keep what met them, and count askings") {
    std::vector<NeedRecord> records;
    raise_need(records, "price", 0);
    raise_need(records, "gift", 0);
    raise_need(records, "weather", 0);
    update_needs(table(), records, situation({said("帮您问问", {"seek_approval"})}), 1);
    CHECK(records[0].status == NeedStatus::taken_up);
    CHECK(records[0].met_at == 1);
    CHECK(records[0].span == Span{0, 4});
    raise_need(records, "price", 2);
    CHECK(records.size() == 3);
    CHECK(records[0].times_asked == 2);
    CHECK(asked_needs(records) == std::vector<std::string>{"price", "gift", "weather"});
    CHECK(addressed_needs(records).empty());

    update_needs(table(), records, situation({said("送您袜子", {"offer_gift"})}), 3);
    CHECK(records[0].status == NeedStatus::addressed);
    CHECK(records[1].status == NeedStatus::addressed);
    CHECK(records[2].status == NeedStatus::open);
    CHECK(addressed_needs(records) == std::vector<std::string>{"price", "gift"});
    update_needs(table(), records, situation({said("稍等", {"ask_wait"})}), 5);
    CHECK(records[0].met_at == 3);

    raise_need(records, "price", 6);
    REQUIRE(records.size() == 4);
    CHECK(records[3].raised_at == 6);
    CHECK(addressed_needs(records) == std::vector<std::string>{"gift"});
}

TEST_CASE("mistakes in a needs file are found") {
    Diagnostics found;
    const AuthoredFile file{"n.json", FileKind::needs,
                            json(R"({"needs": [{"id": "price", "addressed": {"act": "pay"}, "taken_up": {}}, {"id": "price"}, {"id": "weather"}]})")};
    const NeedsTable loaded = load_needs(file, small_lexicon(), found);
    REQUIRE(found.size() == 3);
    CHECK(found[0].code == "ST0010");
    CHECK(found[1].code == "ST0004");
    CHECK(found[2].code == "ST0011");
    CHECK(loaded.kinds.size() == 2);
}
