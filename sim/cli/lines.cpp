#include "cli/lines.h"

#include <filesystem>
#include <iostream>

namespace peilian::cli {

Lines::Lines(std::vector<std::string> files) : files_(std::move(files)) {
    if (files_.empty()) files_.push_back("-");
}

bool Lines::open_next() {
    if (index_ == files_.size() || !error_.empty()) return false;
    name_ = files_[index_++];
    number_ = 0;
    if (name_ == "-") {
        in_ = &std::cin;
        return true;
    }
    file_ = std::ifstream(name_, std::ios::binary);
    std::error_code ignored;
    if (!file_ || std::filesystem::is_directory(name_, ignored)) {
        error_ = "The file " + name_ + " cannot be read.";
        return false;
    }
    in_ = &file_;
    return true;
}

bool Lines::next(Line& line) {
    while (in_ || open_next()) {
        if (!std::getline(*in_, line.text)) {
            if (in_->bad()) {
                error_ = "The file " + name_ + " cannot be read to its end.";
                return false;
            }
            in_ = nullptr;
            continue;
        }
        ++number_;
        if (number_ == 1 && line.text.starts_with("\xEF\xBB\xBF")) line.text.erase(0, 3);
        while (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
        if (line.text.find_first_not_of(" \t") == std::string::npos) continue;
        line.file = name_;
        line.number = number_;
        line.order = ++order_;
        return true;
    }
    return false;
}

}  // namespace peilian::cli
