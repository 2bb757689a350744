// peilian-cli grade --html: a page for every transcript, and an index of them.
#pragma once
#include <string>
#include <vector>

#include "cli/content.h"
#include "cli/pages.h"

namespace peilian::cli {

struct GradePagesOptions {
    PageOptions page;            ///< html: the folder
    std::string rubric;
    unsigned jobs = 1;
    bool json = false;           ///< write the assessments to standard output as well
    std::vector<std::string> files;
};

/// Pages are named by the place of their transcript among all lines, and by its id as far as it makes a file name. The exit status.
int grade_pages(const CommonOptions& common, const Content& content, const GradePagesOptions& options);

}  // namespace peilian::cli
