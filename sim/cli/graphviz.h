// Drawings by Graphviz, where it is installed.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace peilian::cli {

/// An `<svg>` element for each graph, drawn by the program `dot` on the PATH in one go; nothing when there is none or it
/// fails. The elements carry no ids, so that several can stand in one page.
std::optional<std::vector<std::string>> draw_graphs(const std::vector<std::string>& graphs);

}  // namespace peilian::cli
