#include "scenario/scenario.h"

#include <algorithm>

namespace peilian {
namespace {

template <typename Thing>
const Thing* find_by_id(const std::vector<Thing>& things, std::string_view id) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Node* Scenario::find_node(std::string_view id) const { return find_by_id(nodes, id); }
const Ending* Scenario::find_ending(std::string_view id) const { return find_by_id(endings, id); }
const Product* Scenario::find_product(std::string_view id) const { return find_by_id(shop.products, id); }

}  // namespace peilian
