#include "cli/keyboard.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace peilian::cli {

std::optional<std::string> Keyboard::line(int timeout_ms) {
    if (auto ready = take()) return ready;
    if (!ended_) receive(timeout_ms);
    return take();
}

void Keyboard::receive(int timeout_ms) {
    pollfd in{STDIN_FILENO, POLLIN, 0};
    if (poll(&in, 1, timeout_ms) <= 0) return;
    char bytes[4096];
    const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
    if (count > 0)
        buffer_.append(bytes, static_cast<std::size_t>(count));
    else if (count == 0 || errno != EINTR)
        ended_ = true;
}

std::optional<std::string> Keyboard::take() {
    const std::size_t end = buffer_.find('\n');
    if (end == std::string::npos && !(ended_ && !buffer_.empty())) return std::nullopt;
    std::string line = buffer_.substr(0, end);
    buffer_.erase(0, end == std::string::npos ? end : end + 1);
    while (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

}  // namespace peilian::cli
