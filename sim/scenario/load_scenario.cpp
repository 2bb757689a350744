#include <algorithm>
#include <array>
#include <set>

#include "files/content_hash.h"
#include "scenario/library.h"
#include "scenario/reading.h"

namespace peilian {
namespace {

bool has_id(const AuthoredFile& file, const std::string& id) { return file.root.string_or("id", "") == id; }

const AuthoredFile* find_persona(const Library& library, const std::string& id) {
    const auto found = std::find_if(library.personas.begin(), library.personas.end(), [&](const AuthoredFile& file) { return has_id(file, id); });
    return found == library.personas.end() ? nullptr : &*found;
}

const LoadedShop* find_shop(const Library& library, const std::string& id) {
    const auto found = std::find_if(library.shops.begin(), library.shops.end(), [&](const LoadedShop& loaded) { return has_id(loaded.file, id); });
    return found == library.shops.end() ? nullptr : &*found;
}

std::vector<std::string> read_strings(const Json& list) {
    std::vector<std::string> strings;
    for (const Json& item : list.items()) strings.push_back(item.as_string());
    return strings;
}

std::vector<std::pair<std::string, std::string>> read_pairs(const Json& object) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const Json::Member& member : object.members()) pairs.emplace_back(member.key, member.value.as_string());
    return pairs;
}

Buyer read_buyer(const Json& value) {
    return {value.string_or("nick", ""), value.string_or("level", ""), value.string_or("note", ""), read_pairs(value["profile"])};
}

Order read_order(const Json& value) {
    Order order;
    if (!value.is_object()) return order;
    order.id = value.string_or("id", "");
    order.status = value.string_or("status", "");
    order.product = value.string_or("product", "");
    order.variant = value.string_or("variant", "");
    order.receiver = value.string_or("receiver", "");
    order.phone = value.string_or("phone", "");
    order.address = value.string_or("address", "");
    order.courier = value.string_or("courier", "");
    order.tracking = value.string_or("tracking", "");
    order.note = value.string_or("note", "");
    order.paid = fen_of(value.number_or("paid", 0));
    order.quantity = static_cast<int>(value.integer_or("quantity", 1));
    for (const Json& row : value["logistics"].items())
        if (row.items().size() == 2) order.logistics.emplace_back(row.items()[0].as_string(), row.items()[1].as_string());
    return order;
}

/// What the scorer is told, without the names.
Brief read_brief(const Scenario& scenario, const Json& facts, const Json& shop) {
    Brief brief;
    brief.scenario = scenario.id;
    brief.stage = scenario.stage;
    if (shop["authority"].is_number()) brief.authority = scenario.shop.authority;
    if (shop["compensation_limit"].is_number()) brief.compensation_limit = scenario.shop.compensation_limit;
    brief.gifts = scenario.shop.gifts;
    if (const Product* product = scenario.find_product(scenario.product)) {
        brief.list_price = product->price;
        brief.floor_price = product->floor_price;
        brief.facts = product->facts;
    }
    brief.facts.insert(brief.facts.end(), scenario.shop.facts.begin(), scenario.shop.facts.end());
    if (facts["list_price"].is_number()) brief.list_price = fen_of(facts["list_price"].as_number());
    if (facts["floor_price"].is_number()) brief.floor_price = fen_of(facts["floor_price"].as_number());
    if (facts["authority"].is_number()) brief.authority = hundredths_of(facts["authority"].as_number());
    return brief;
}

/// The other facts in words, under the keys that a log uses too.
void add_values(Scenario& scenario, const Names& names) {
    static constexpr std::array<std::string_view, 4> kOwnMembers{"list_price", "floor_price", "authority", "compensation_limit"};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kRenamed{
        {{"product.name", "product"}, {"shop.name", "shop"}, {"shop.agent", "agent"}, {"buyer.nick", "buyer"}, {"order.id", "order"}}};
    for (const auto& [name, text] : names.texts) {
        if (std::find(kOwnMembers.begin(), kOwnMembers.end(), name) != kOwnMembers.end() || text.empty()) continue;
        const auto renamed = std::find_if(kRenamed.begin(), kRenamed.end(), [&, name = std::string_view(name)](const auto& pair) { return pair.first == name; });
        if (renamed != kRenamed.end()) scenario.brief.values[std::string(renamed->second)] = text;
        else if (name != "product.price" && name != "product.stock") scenario.brief.values[name] = text;
    }
}

class ScenarioLoader {
public:
    ScenarioLoader(const AuthoredFile& file, const Library& library, Diagnostics& diagnostics)
        : file_(file), root_(file.root), library_(library), diagnostics_(diagnostics) {}

    std::optional<Scenario> load() {
        const std::size_t before = diagnostics_.size();
        const AuthoredFile* persona = find_persona(library_, root_.string_or("persona", ""));
        const LoadedShop* shop = find_shop(library_, root_.string_or("shop", ""));
        if (!persona) report("0005", root_["persona"], "There is no usable persona \"" + root_["persona"].as_string() + "\".", "Use the id of a file in personas/ that has no errors.");
        if (!shop) report("0006", root_["shop"], "There is no usable shop \"" + root_["shop"].as_string() + "\".", "Use the id of a file in shops/ that has no errors.");
        if (!persona || !shop) return std::nullopt;
        read_head();
        scenario_.shop = shop->shop;
        // Without its product every named price would be a finding of its own.
        if (!products_exist()) return std::nullopt;
        scenario_.brief = read_brief(scenario_, root_["facts"], shop->file.root);
        if (const Brief& brief = scenario_.brief; brief.list_price >= 0 && brief.floor_price > brief.list_price)
            report("0002", root_["facts"], "The floor price is above the list price.", "Write a floor price of at most the list price.");
        read_script_with(*persona);
        hash(*persona, shop->file);
        const bool usable = std::none_of(diagnostics_.begin() + static_cast<std::ptrdiff_t>(before), diagnostics_.end(),
                                         [](const Diagnostic& found) { return found.severity == Severity::error; });
        if (!usable) return std::nullopt;
        return std::move(scenario_);
    }

private:
    void report(std::string_view number, const Json& where, std::string message, std::string hint) {
        const Json& place = where.line > 0 ? where : root_;
        diagnostics_.push_back(finding("SC", number, {file_.path, place.line, place.column}, std::move(message), std::move(hint)));
    }

    void read_head() {
        scenario_.file = file_.path;
        scenario_.id = root_.string_or("id", "");
        scenario_.title = root_.string_or("title", "");
        scenario_.stage = root_.string_or("stage", "");
        scenario_.clock = root_.string_or("clock", "");
        scenario_.difficulty = static_cast<int>(root_.integer_or("difficulty", 1));
        scenario_.minutes = static_cast<int>(root_.integer_or("minutes", 5));
        scenario_.skills = read_strings(root_["skills"]);
        scenario_.start = root_.string_or("start", "");
        scenario_.buyer = read_buyer(root_["buyer"]);
        scenario_.order = read_order(root_["order"]);
        const Json& product = root_["facts"]["product"];
        scenario_.product = product.is_null() ? scenario_.order.product : product.as_string();
    }

    bool products_exist() {
        bool exist = true;
        for (const Json* id : {&root_["facts"]["product"], &root_["order"]["product"]})
            if (id->is_string() && !id->as_string().empty() && !scenario_.find_product(id->as_string())) {
                exist = false;
                report("0007", *id, "Shop \"" + scenario_.shop.id + "\" has no product \"" + id->as_string() + "\".", "Use the id of one of its products.");
            }
        return exist;
    }

    void read_script_with(const AuthoredFile& persona) {
        const Names names = names_of(scenario_, root_["facts"]);
        const Reading::UsualBargain usual{persona.root.find("bargain"), persona.path};
        const Reading own{file_.path, "SC", names, library_.lexicon, &scenario_.brief.facts, diagnostics_, usual};
        scenario_.briefing = read_text(root_["briefing"], own);
        scenario_.debrief = read_text(root_["debrief"], own);
        scenario_.briefing_place = own.place(root_["briefing"]);
        for (const Json& goal : root_["goals"].items()) {
            scenario_.goals.push_back(read_text(goal, own));
            scenario_.goal_places.push_back(own.place(goal));
        }
        Script script = read_script(root_, own);
        scenario_.nodes = std::move(script.nodes);
        scenario_.endings = std::move(script.endings);
        scenario_.model_replies = std::move(script.model_replies);
        scenario_.model_reply_places = std::move(script.model_reply_places);
        scenario_.model_actions = std::move(script.model_actions);
        check_ids();
        const Reading others{persona.path, "PE", names, library_.lexicon, &scenario_.brief.facts, diagnostics_, usual};
        Script generic;
        scenario_.persona = load_persona(persona, others, generic);
        merge_script(scenario_, std::move(generic), diagnostics_);
        if (!scenario_.find_node(scenario_.start))
            report("0020", root_["start"], "There is no node \"" + scenario_.start + "\" to start from.", "Write the id of a node.");
        check_model_nodes();
        add_values(scenario_, names);
    }

    /// Nodes and endings share one space of ids, because "to" may name either. (Equal keys in one object are 0003.)
    void check_ids() {
        for (const Json::Member& member : root_["endings"].members())
            if (root_["nodes"].find(member.key))
                diagnostics_.push_back(finding("SC", "0004", {file_.path, member.key_line, member.key_column},
                                               "\"" + member.key + "\" is both a node and an ending.", "Rename one of them."));
    }

    void check_model_nodes() {
        for (const char* key : {"model_replies", "model_actions"})
            for (const Json::Member& member : root_[key].members())
                if (!scenario_.find_node(member.key))
                    diagnostics_.push_back(finding("SC", "0020", {file_.path, member.key_line, member.key_column},
                                                   "There is no node \"" + member.key + "\" for this model reply.",
                                                   "Write the id of a node, or remove the reply."));
    }

    void hash(const AuthoredFile& persona, const AuthoredFile& shop) {
        // The canonical text of one object with these three members, without a copy of any.
        scenario_.hash = sha256_hex("{\"persona\":" + to_canonical_text(persona.root) + ",\"scenario\":" + to_canonical_text(root_) +
                                    ",\"shop\":" + to_canonical_text(shop.root) + "}");
    }

    const AuthoredFile& file_;
    const Json& root_;
    const Library& library_;
    Diagnostics& diagnostics_;
    Scenario scenario_;
};

}  // namespace

std::optional<Scenario> load_scenario(const AuthoredFile& file, const Library& library, Diagnostics& diagnostics) {
    return ScenarioLoader(file, library, diagnostics).load();
}

}  // namespace peilian
