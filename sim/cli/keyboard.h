// What is typed into the terminal while something goes on in it.
#pragma once
#include <optional>
#include <string>

namespace peilian::cli {

/// Whole lines of standard input, without waiting longer than asked.
class Keyboard {
public:
    /// Nothing more will come.
    bool ended() const { return ended_ && buffer_.empty(); }

    /// A line when there is one within the time; at the end of input also a last line without line feed.
    std::optional<std::string> line(int timeout_ms);

private:
    void receive(int timeout_ms);
    std::optional<std::string> take();

    std::string buffer_;
    bool ended_ = false;
};

}  // namespace peilian::cli
