#include "cli/pages.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include <CLI/CLI.hpp>

#include "cli/content.h"
#include "files/authored_file.h"

namespace peilian::cli {

namespace fs = std::filesystem;

CLI::Option* PageOptions::add_to(CLI::App& command, const std::string& type, const std::string& description) {
    CLI::Option* option = command.add_option("--html", html, description)->type_name(type);
    command.add_option("--lang", lang, "Language of the page: zh-CN or en")->type_name("LANG")->check(CLI::IsMember({"zh-CN", "en"}))->needs(option);
    return option;
}

std::optional<Texts> open_texts(const CommonOptions& common, const std::string& lang) {
    std::string error;
    const auto places = open_places(common, error);
    if (!places) {
        tell(error);
        return std::nullopt;
    }
    Diagnostics findings;
    const std::string path = places->assets + "/locale/" + lang + ".json";
    const auto text = read_file(path, findings);
    tell(findings, false);
    if (!text) return std::nullopt;
    auto texts = Texts::parse(*text, error);
    if (!texts) tell(path + ": " + error);
    return texts;
}

bool write_page(const std::string& path, const std::string& page) {
    if (path == "-") return std::fwrite(page.data(), 1, page.size(), stdout) == page.size();
    const std::string draft = path + ".part";
    {
        std::ofstream file(draft, std::ios::binary | std::ios::trunc);
        file << page;
        file.close();
        if (!file) {
            std::error_code ignored;
            fs::remove(draft, ignored);
            tell("The page cannot be written to " + path + ".");
            return false;
        }
    }
    std::error_code failure;
    fs::rename(draft, path, failure);
    if (!failure) return true;
    fs::remove(draft, failure);
    tell("The page cannot be written to " + path + ".");
    return false;
}

bool make_folder(const std::string& path) {
    std::error_code failure;
    fs::create_directories(path, failure);
    if (fs::is_directory(path, failure)) return true;
    tell("The folder " + path + " cannot be made.");
    return false;
}

std::string safe_name(const std::string& id) {
    std::string name;
    for (const char c : id.substr(0, 60)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (c == '.' && !name.empty());
        name += plain ? c : '_';
    }
    return name.empty() ? "_" : name;
}

}  // namespace peilian::cli
