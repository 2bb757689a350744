#include <set>

#include "scenario/check_facts.h"
#include "scenario/library.h"
#include "scenario/reading.h"

namespace peilian {
namespace {

class ShopReader {
public:
    ShopReader(const AuthoredFile& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    Shop read() {
        const Json& root = file_.root;
        Shop shop;
        shop.id = root.string_or("id", "");
        shop.name = root.string_or("name", "");
        shop.agent = root.string_or("agent", "");
        if (root["authority"].is_number()) shop.authority = hundredths_of(root["authority"].as_number());
        shop.coupon_limit = fen_of(root.number_or("coupon_limit", 0));
        shop.compensation_limit = fen_of(root.number_or("compensation_limit", 0));
        for (const Json& gift : root["gifts"].items()) shop.gifts.push_back(gift.as_string());
        std::set<std::string> shop_facts;
        shop.facts = read_facts(root["facts"], shop_facts);
        std::set<std::string> products;
        for (const Json& item : root["products"].items()) {
            once(products, item["id"]);
            shop.products.push_back(read_product(item, shop_facts));
        }
        std::set<std::string> policies;
        for (const Json& item : root["policies"].items()) {
            once(policies, item["id"]);
            shop.policies.push_back({item.string_or("id", ""), item.string_or("title", ""), item.string_or("text", "")});
        }
        for (const Json& item : root["quick_phrases"].items())
            shop.quick_phrases.push_back({item.string_or("group", ""), item.string_or("text", "")});
        return shop;
    }

private:
    void report(std::string_view number, const Json& where, std::string message, std::string hint) {
        diagnostics_.push_back(
            finding("SH", number, {file_.path, where.line, where.column}, std::move(message), std::move(hint)));
    }

    void once(std::set<std::string>& seen, const Json& id) {
        if (!seen.insert(id.as_string()).second)
            report("0004", id, "The id \"" + id.as_string() + "\" is used twice.", "Give every product, policy and fact an id of its own.");
    }

    Product read_product(const Json& item, std::set<std::string> fact_ids) {
        Product product;
        product.id = item.string_or("id", "");
        product.name = item.string_or("name", "");
        product.price = fen_of(item.number_or("price", 0));
        product.floor_price = fen_of(item.number_or("floor_price", 0));
        product.stock = static_cast<int>(item.integer_or("stock", 0));
        if (product.floor_price > product.price)
            report("0021", item["floor_price"], "The floor price of \"" + product.name + "\" is above its price.",
                   "Write a floor price of at most " + money_text(product.price) + ".");
        for (const Json& variant : item["variants"].items()) product.variants.push_back(variant.as_string());
        for (const Json::Member& member : item["attributes"].members())
            product.attributes.emplace_back(member.key, member.value.as_string());
        product.facts = read_facts(item["facts"], fact_ids);
        return product;
    }

    std::vector<Fact> read_facts(const Json& list, std::set<std::string>& ids) {
        std::vector<Fact> facts;
        for (const Json& item : list.items()) {
            once(ids, item["id"]);
            Fact fact{item.string_or("id", ""), item.string_or("title", ""), item.string_or("text", ""), {}, {}};
            for (const Json& pattern : item["right"].items()) fact.right.push_back(pattern.as_string());
            for (const Json& pattern : item["wrong"].items()) fact.wrong.push_back(pattern.as_string());
            check_patterns(item, file_.path, diagnostics_);
            facts.push_back(std::move(fact));
        }
        return facts;
    }

    const AuthoredFile& file_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_shop(const AuthoredFile& file, Diagnostics& diagnostics) {
    const auto check = [&](const Json& facts) {
        for (const Json& fact : facts.items()) check_fact(fact, file.path, diagnostics);
    };
    check(file.root["facts"]);
    for (const Json& product : file.root["products"].items()) check(product["facts"]);
}

Shop load_shop(const AuthoredFile& file, Diagnostics& diagnostics) { return ShopReader(file, diagnostics).read(); }

}  // namespace peilian
