#include "cli/graphviz.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

extern char** environ;

namespace peilian::cli {
namespace {

namespace fs = std::filesystem;

/// Runs `dot -Tsvg in > out`, its own messages unheard; whether it succeeded. (With -o, dot puts only the first graph there.)
bool run_dot(const fs::path& in, const fs::path& out) {
    std::string program = "dot", format = "-Tsvg", target = out.string(), source = in.string();
    char* arguments[] = {program.data(), format.data(), source.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, target.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, "dot", &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    return failed == 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The drawings one after the other, each from `<svg` to `</svg>`, without what stands between them.
std::vector<std::string> parted(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = text.find("<svg"); at != std::string::npos; at = text.find("<svg", at)) {
        const std::size_t end = text.find("</svg>", at);
        if (end == std::string::npos) break;
        out.push_back(text.substr(at, end + 6 - at));
        at = end;
    }
    return out;
}

/// Within tags only: what a label says about ids is its own affair.
std::string without_ids(const std::string& svg) {
    std::string out;
    bool tag = false;
    for (std::size_t i = 0; i < svg.size(); ++i) {
        if (svg[i] == '<') tag = true;
        if (svg[i] == '>') tag = false;
        if (tag && svg.compare(i, 5, " id=\"") == 0) {
            i = svg.find('"', i + 5);
            if (i == std::string::npos) break;
            continue;
        }
        out += svg[i];
    }
    return out;
}

}  // namespace

std::optional<std::vector<std::string>> draw_graphs(const std::vector<std::string>& graphs) {
    std::error_code failed;
    std::string pattern = (fs::temp_directory_path(failed) / "peilian-dot-XXXXXX").string();
    if (failed || mkdtemp(pattern.data()) == nullptr) return std::nullopt;
    const fs::path folder = pattern, in = folder / "graphs.dot", out = folder / "graphs.svg";
    {
        std::ofstream file(in, std::ios::binary);
        for (const std::string& graph : graphs) file << graph;
    }
    std::vector<std::string> drawings;
    if (run_dot(in, out)) {
        std::ostringstream text;
        text << std::ifstream(out, std::ios::binary).rdbuf();
        drawings = parted(text.str());
    }
    fs::remove_all(folder, failed);
    if (drawings.size() != graphs.size()) return std::nullopt;
    for (std::string& drawing : drawings) drawing = without_ids(drawing);
    return drawings;
}

}  // namespace peilian::cli
