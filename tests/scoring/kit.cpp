#include "scoring/kit.h"

#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "files/authored_file.h"
#include "files/places.h"
#include "text/lexicon_snapshot.h"

namespace peilian::kit {
namespace {

const std::vector<std::pair<std::string, std::string>> kAgent{
    {"greet", "您好"}, {"introduce_self", "我是客服"}, {"offer_help", "有问题随时联系"}, {"thank", "谢谢"}, {"farewell", "再见"},
    {"welcome", "不客气"}, {"care", "早点休息"}, {"praise", "眼光真好"}, {"apologise", "抱歉"}, {"empathise", "理解您的心情"},
    {"reassure", "请放心"}, {"ask_need", "平时穿多大码"}, {"ask_problem", "哪里坏了"}, {"ask_evidence", "拍张照片"},
    {"inform_product", "纯棉的"}, {"inform_policy", "支持七天退换"}, {"inform_logistics", "发中通"}, {"inform_promotion", "满减活动"},
    {"instruct", "点击申请售后"}, {"explain_cause", "因为暴雨"}, {"recommend", "建议拍"}, {"cross_sell", "搭配腰带"}, {"agree", "没问题的"},
    {"acknowledge", "收到啦"}, {"report_done", "已经帮您办好"}, {"argue_value", "一分价钱一分货"}, {"refuse_soft", "已经是底价"},
    {"refuse_hard", "不讲价"}, {"offer_discount", "给您便宜"}, {"offer_gift", "送您袜子"}, {"offer_free_shipping", "给您包邮"},
    {"seek_approval", "向店长申请"}, {"urge_order", "喜欢可以拍下"}, {"confirm_order", "核对一下订单"}, {"confirm_address", "核对收货地址"},
    {"remind_payment", "还没付款"}, {"notify_price_change", "价格改好"}, {"promise_time", "今天之内发出"}, {"admit_fault", "是我们发错"},
    {"offer_refund", "给您退款"}, {"offer_exchange", "给您换新"}, {"offer_reship", "给您补发"}, {"offer_compensation", "补偿您"},
    {"follow_up", "催一下快递"}, {"escalate", "转售后主管"}, {"retain", "再考虑考虑"}, {"invite_review", "给个好评"}, {"ask_wait", "请稍等"},
    {"resume", "让您久等"}, {"curt", "嗯嗯啊"}, {"rude", "爱买不买"}, {"blame_buyer", "谁让你不看"}, {"shirk", "不归我管"},
    {"interrogate", "你想怎样"}, {"threaten", "你等着瞧"}, {"divert_off_platform", "加我微信"}, {"disclose_private", "上个买家的电话"},
    {"overpromise", "永不褪色"}, {"bribe_review", "好评返现"}};
const std::vector<std::pair<std::string, std::string>> kBuyer{
    {"buyer_greet", "在吗"}, {"buyer_price_ask", "便宜点"}, {"buyer_complaint", "坏了"}, {"buyer_anger", "气死我"}, {"buyer_threat_leave", "不买了"},
    {"buyer_threat_review", "给差评"}, {"buyer_thanks", "多谢"}, {"buyer_agree", "可以吧"}, {"buyer_order", "拍了"}, {"buyer_leave", "拜拜"}};

AuthoredFile lexicon_file(const std::string& side, const std::vector<std::pair<std::string, std::string>>& acts) {
    Json list = Json::array();
    for (const auto& [id, pattern] : acts) {
        Json act = Json::object();
        act.set("id", id).set("title", id).set("patterns", Json::array().push(pattern));
        Json guards = Json::object();
        for (const char* guard : {"negation", "question", "quotation", "conditional"}) guards.set(guard, false);
        act.set("guards", std::move(guards));
        list.push(std::move(act));
    }
    Json root = Json::object();
    root.set("format", "peilian/lexicon/1").set("side", side).set("acts", std::move(list));
    return parsed(to_text(root), FileKind::lexicon, side + ".json");
}

constexpr std::string_view kNeeds = R"({"format": "peilian/needs/1", "needs": [
    {"id": "greeting", "title": "应答", "addressed": {"act": "greet"}, "taken_up": {"act": "ask_wait"}},
    {"id": "price", "title": "价格", "addressed": {"act": ["offer_discount", "refuse_soft", "offer_gift"]}, "taken_up": {"act": ["seek_approval", "refuse_hard"]}},
    {"id": "product", "title": "商品", "addressed": {"act": "inform_product"}, "taken_up": {"act": "ask_wait"}},
    {"id": "complaint", "title": "投诉", "addressed": {"act": ["offer_refund", "offer_exchange", "offer_reship"]}, "taken_up": {"act": ["ask_problem", "ask_evidence", "follow_up"]}},
    {"id": "refund", "title": "退款", "addressed": {"any": [{"act": "offer_refund"}, {"action": "create_refund"}]}, "taken_up": {"act": "ask_problem"}}]})";

void require_none(const Diagnostics& diagnostics) {
    for (const Diagnostic& d : diagnostics) UNSCOPED_INFO(to_text(d));
    REQUIRE(diagnostics.empty());
}

}  // namespace

AuthoredFile parsed(std::string_view json, FileKind kind, std::string path) {
    Diagnostics diagnostics;
    auto root = parse_json(json, path, "ST0001", diagnostics);
    require_none(diagnostics);
    return {std::move(path), kind, std::move(*root)};
}

const Lexicon& lexicon() {
    static const Lexicon compiled = [] {
        Diagnostics diagnostics;
        Lexicon out = Lexicon::compile({lexicon_file("agent", kAgent), lexicon_file("buyer", kBuyer)}, diagnostics);
        require_none(diagnostics);
        return out;
    }();
    return compiled;
}

const NeedsTable& needs() {
    static const NeedsTable table = [] {
        Diagnostics diagnostics;
        NeedsTable out = load_needs(parsed(kNeeds, FileKind::needs), lexicon(), diagnostics);
        require_none(diagnostics);
        return out;
    }();
    return table;
}

Scorebook book(std::string_view standards, std::string_view weights, std::string_view rubric_rest) {
    Diagnostics diagnostics;
    const std::string list = R"({"format": "peilian/standards/1", "standards": [)" + std::string(standards) + "]}";
    const std::string rubric = R"({"format": "peilian/rubric/1", "id": "test", "title": "t", "why": "w", "weights": {)" + std::string(weights) + "}" +
                               std::string(rubric_rest) + "}";
    Scorebook out = Scorebook::load({parsed(list, FileKind::standards), parsed(rubric, FileKind::rubric)}, lexicon(), needs(), diagnostics);
    require_none(diagnostics);
    return out;
}

namespace {

std::vector<AuthoredFile> authored_below(const std::string& folder, Diagnostics& diagnostics) {
    Diagnostics ignored;  // schemas of other kinds are tested where they belong
    static const Schemas schemas = Schemas::load(std::string(PEILIAN_SOURCE_DIR) + "/assets/schemas", ignored);
    return read_authored_below(std::string(PEILIAN_SOURCE_DIR) + "/assets/" + folder, schemas, diagnostics);
}

Shipped with_lexicon(Lexicon lexicon) {
    Diagnostics diagnostics;
    const std::vector<AuthoredFile> files = authored_below("standards", diagnostics);
    NeedsTable needs;
    for (const AuthoredFile& file : files) {
        if (file.kind == FileKind::needs) needs = load_needs(file, lexicon, diagnostics);
    }
    Scorebook book = Scorebook::load(files, lexicon, needs, diagnostics);
    require_none(diagnostics);
    return {std::move(lexicon), std::move(needs), std::move(book)};
}

}  // namespace

const Scorebook& real_book() {
    static const Shipped loaded = with_lexicon(lexicon());
    return loaded.book;
}

const Shipped& shipped() {
    static const Shipped loaded = [] {
        Diagnostics diagnostics;
        const std::string assets = std::string(PEILIAN_SOURCE_DIR) + "/assets";
        Lexicon compiled = load_lexicon(assets + "/lexicon", Schemas::load(assets + "/schemas", diagnostics), snapshot_beside(read_surroundings().executable), diagnostics);
        require_none(diagnostics);
        return with_lexicon(std::move(compiled));
    }();
    return loaded;
}

namespace {
Turn turn_at(double t, Role role) {
    Turn turn;
    turn.t = from_seconds(t);
    turn.role = role;
    return turn;
}
}  // namespace

Turn buyer(double t, std::string text, std::vector<std::string> needs, std::string feeling) {
    Turn turn = turn_at(t, Role::buyer);
    turn.text = std::move(text);
    turn.needs = std::move(needs);
    turn.feeling = std::move(feeling);
    return turn;
}

Turn agent(double t, std::string text) {
    Turn turn = turn_at(t, Role::agent);
    turn.text = std::move(text);
    return turn;
}

Turn action(double t, std::string name, Json args) {
    Turn turn = turn_at(t, Role::agent);
    turn.action = std::move(name);
    turn.args = std::move(args);
    return turn;
}

Turn event(double t, std::string name) {
    Turn turn = turn_at(t, Role::system);
    turn.event = std::move(name);
    return turn;
}

Transcript chat(std::vector<Turn> turns) {
    Transcript out;
    out.id = "chat";
    out.turns = std::move(turns);
    return out;
}

Assessment assessed(const Scorebook& book, const Transcript& transcript, std::string_view rubric) {
    return assess(book, book.choose(rubric, transcript.brief.stage), lexicon(), needs(), transcript);
}

Assessment judged(const Transcript& transcript, std::string_view rubric) {
    const Shipped& all = shipped();
    return assess(all.book, all.book.choose(rubric, transcript.brief.stage), all.lexicon, all.needs, transcript);
}

const Criterion& criterion(const Assessment& assessment, std::string_view id) {
    for (const Criterion& c : assessment.criteria) {
        if (c.id == id) return c;
    }
    FAIL("no criterion " << id);
    return assessment.criteria.front();
}

}  // namespace peilian::kit
