// peilian-cli grade --compare: whose result another rubric changes, before it is published.
#pragma once
#include <string>
#include <vector>

#include "cli/content.h"

namespace peilian::cli {

struct CompareOptions {
    std::string before, after;  ///< rubrics: an id, or the file of a draft
    unsigned jobs = 1;
    bool json = false;
    std::vector<std::string> files;
};

/// One entry for every transcript whose result changes, and a summary at the end.
int grade_compare(const CommonOptions& common, const Content& content, const CompareOptions& options);

void tell_unknown_rubric(const Scorebook& book, const std::string& id);

}  // namespace peilian::cli
