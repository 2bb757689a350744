// `check --explain`: what a diagnostic code means, with a wrong and a right example.
#pragma once
#include <string>

namespace peilian::cli {

/// Prints the explanation of one code, or, for "" and "all", every code with its title. Returns the exit status: an unknown code is wrong use.
int explain(const std::string& code, bool json);

}  // namespace peilian::cli
