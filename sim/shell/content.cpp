#include "shell/content.h"

#include "files/authored_file.h"

namespace peilian::shell {
namespace {

std::map<std::string, std::shared_ptr<const Texts>> load_locales(const std::string& assets, Diagnostics& findings) {
    std::map<std::string, std::shared_ptr<const Texts>> locales;
    for (const char* name : {"zh-CN", "en"}) {
        const std::string path = assets + "/locale/" + name + ".json";
        const std::optional<std::string> text = read_file(path, findings);
        if (!text) continue;
        std::string error;
        if (std::optional<Texts> texts = Texts::parse(*text, error)) locales[name] = std::make_shared<const Texts>(std::move(*texts));
        else findings.push_back({"FI0001", Severity::error, path, 0, 0, error, {}});
    }
    return locales;
}

std::string setting(const std::optional<Store>& store, const std::string& given, std::string_view key, std::string_view otherwise) {
    if (!given.empty()) return given;
    return store ? store->get_setting(key, otherwise) : std::string(otherwise);
}

}  // namespace

std::optional<Model> load_model(const Options& options, const std::optional<Store>& store, std::string& error) {
    if (options.scenarios.empty() || options.assets.empty()) {
        error = "找不到 scenarios/ 和 assets/ 文件夹；请用 --scenarios 和 --assets 指出它们在哪里 / "
                "the folders scenarios/ and assets/ are not found: name them with --scenarios and --assets";
        return std::nullopt;
    }
    Diagnostics findings;
    Model model;
    model.library = std::make_shared<const Library>(load_library(options.scenarios, options.assets, findings));
    const Library& library = *model.library;
    model.scorebook = std::make_shared<const Scorebook>(
        load_scorebook(options.assets + "/standards", library.schemas, library.lexicon, library.needs, findings));
    model.locales = load_locales(options.assets, findings);
    model.locale = setting(store, options.locale, "locale", "zh-CN");
    model.theme = setting(store, options.theme, "theme", "light") == "dark" ? Theme::dark : Theme::light;
    model.trainee = setting(store, options.trainee, "trainee", "");
    model.records_place = options.data;
    for (const Diagnostic& finding : findings) model.content_findings.push_back(to_text(finding));
    return model;
}

}  // namespace peilian::shell
