// peilian-cli: the program without a window.
#include <clocale>
#include <cstdio>
#include <exception>

#include <CLI/CLI.hpp>

#include "cli/commands.h"

namespace {

int run(int argc, char** argv) {
    using namespace peilian::cli;
    CLI::App app("Peilian 陪练: practise and grade customer service of online shops.", "peilian-cli");
    app.set_version_flag("--version", PEILIAN_VERSION);
    app.require_subcommand(1);
    app.fallthrough();

    CommonOptions common;
    int status = kDone;
    app.add_option("--scenarios", common.scenarios, "Folder of scenarios, personas and shops")->type_name("DIR");
    app.add_option("--assets", common.assets, "Folder of lexicon, standards and schemas")->type_name("DIR");
    app.add_option("--data", common.data, "Folder of the records (default: the XDG data folder)")->type_name("DIR");
    add_list(app, common, status);
    add_play(app, common, status);
    add_annotate(app, common, status);
    add_grade(app, common, status);
    add_check(app, common, status);
    add_rehearse(app, common, status);
    add_report(app, common, status);
    add_verify(app, common, status);
    add_fit(app, common, status);
    add_measure(app, common, status);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUse;
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
        std::fputs("peilian-cli: standard output cannot be written\n", stderr);
        return kWorldFailed;
    }
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    std::setlocale(LC_CTYPE, "");
    try {
        return run(argc, argv);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "peilian-cli: %s\n", failure.what());
        return peilian::cli::kWorldFailed;
    }
}
