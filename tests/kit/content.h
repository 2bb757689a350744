// The shipped content, loaded once for all tests of a program, and the desk's program standing at its first screen.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/model.h"

namespace peilian::kit {

std::shared_ptr<const Library> shipped_library();
std::shared_ptr<const Scorebook> shipped_scorebook();
Rules shipped_rules();
/// The texts of assets/locale by name; a file that cannot be read ends the test.
std::map<std::string, std::shared_ptr<const Texts>> shipped_locales();

/// As the program opens for 小北: nothing played yet, in Chinese.
Model open_program();

/// Some scenarios, spread over the library, of which tests/playthroughs has recordings.
std::vector<std::shared_ptr<const Scenario>> recorded_scenarios(std::size_t most = 6);
/// At most that many of all scenarios, spread over the library.
std::vector<std::shared_ptr<const Scenario>> some_scenarios(std::size_t most);
/// The inputs of tests/playthroughs/<scenario>/<name>.jsonl, stamped with the times at which they come with seed 1.
std::vector<StampedInput> recorded(const Scenario& scenario, const std::string& name);

/// What a trainee does who says the authors' model replies, with seed 1: there for every scenario.
std::vector<StampedInput> model_inputs(const Scenario& scenario);

}  // namespace peilian::kit
