// Lines of one or more files, or of standard input, one at a time.
#pragma once
#include <cstdint>
#include <fstream>
#include <istream>
#include <string>
#include <vector>

namespace peilian::cli {

/// Reads the files in order; `-`, or no file at all, is standard input. Takes away a byte order mark and
/// carriage returns, skips lines that hold only blanks.
class Lines {
public:
    explicit Lines(std::vector<std::string> files);

    struct Line {
        std::string text;
        std::string file;        ///< as given, `-` for standard input
        std::int64_t number = 0; ///< within its file, from 1
        std::int64_t order = 0;  ///< among all lines of all files, from 1; blank ones are not counted
    };

    /// False at the end. A file that cannot be read ends the reading; see `error`.
    bool next(Line& line);
    const std::string& error() const { return error_; }

private:
    bool open_next();

    std::vector<std::string> files_;
    std::size_t index_ = 0;
    std::ifstream file_;
    std::istream* in_ = nullptr;
    std::string name_;
    std::int64_t number_ = 0, order_ = 0;
    std::string error_;
};

}  // namespace peilian::cli
