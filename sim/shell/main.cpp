// peilian: opens the desk. Reads the clock once a frame, carries out effects, sleeps when nothing moves.
#include <imgui.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <tuple>

#include "app/update.h"
#include "files/places.h"
#include "shell/carry_out.h"
#include "shell/content.h"
#include "shell/effects.h"
#include "shell/fonts.h"
#include "shell/window.h"
#include "view/draw.h"

namespace peilian::shell {
namespace {

constexpr int kFramesAfterInput = 4;  // Dear ImGui settles popups and focus over up to four frames

/// The running program: model, view state and the loop that joins them.
class Desk {
public:
    Desk(Window window, Model model, std::optional<Store> store, const Options& options)
        : window_(std::move(window)),
          model_(std::move(model)),
          effects_(std::move(store), model_.library, model_.scorebook, options.data),
          options_(options) {
        std::string problem;
        fonts_ = load_fonts(problem);
        if (!problem.empty()) model_.notices.push_back(Notice{true, model_.texts()[problem], SimTime{0}});
        effects_.run({effect::LoadAttempts{model_.trainee}});
        if (!options_.scenario.empty()) {
            if (model_.library->find_shift(options_.scenario)) wish(action::StartShift{options_.scenario, 0, 0});
            else wish(action::StartScenario{options_.scenario, 0, 0});
        }
    }

    void run() {
        while (model_.quit != Quit::yes) {
            if (window_.asked_to_close()) apply(action::Quit{});
            if (window_.wait(pause_seconds())) frames_ = kFramesAfterInput;
            const double now = seconds_now();
            apply(action::Tick{SimTime(static_cast<std::int64_t>(now * 1000))});
            for (Action& outcome : effects_.outcomes()) {
                apply(std::move(outcome));
                frames_ = kFramesAfterInput;
            }
            if (!window_.visible() || (frames_ == 0 && now < redraw_at_)) continue;
            draw(now);
        }
    }

private:
    static double seconds_now() {
        static const auto start = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

    /// How long the window may sleep: not at all while frames are owed, else until a cue or a clock's next figure.
    double pause_seconds() const {
        const bool seen = window_.visible();
        if (frames_ > 0 && seen) return 0;
        double until = seen ? redraw_at_ : kNever;   // nothing is drawn that nobody sees
        if (const std::optional<SimTime> wake = next_wake(model_)) until = std::min(until, to_seconds(*wake));
        return until == kNever ? -1 : std::max(0.001, until - seconds_now());
    }

    void wish(Action action) {
        static std::random_device chance;
        const std::uint64_t seed = options_.seed ? *options_.seed : (std::uint64_t{chance()} << 21 ^ chance());
        complete(action, seed, wall_now());
        apply(std::move(action));
    }

    void apply(Action action) {
        const auto before = state_mark();
        Updated updated = update(std::move(model_), action);
        model_ = std::move(updated.model);
        effects_.run(std::move(updated.effects));
        if (!std::holds_alternative<action::Tick>(action) || before != state_mark()) frames_ = std::max(frames_, 2);
    }

    /// What a Tick can change on the screen.
    std::tuple<Screen, std::size_t, std::size_t, bool, std::size_t> state_mark() const {
        const SessionState* state = model_.session ? &model_.session->state : nullptr;
        return {model_.screen, state ? state->transcript.turns.size() : 0, state ? state->cues.size() : 0,
                state && state->buyer_typing, model_.notices.size()};
    }

    void draw(double now) {
        const float scale = options_.scale > 0 ? static_cast<float>(options_.scale) : window_.scale();
        if (scale != scale_ || model_.theme != theme_) {
            view::apply_style(model_.theme, scale);
            scale_ = scale, theme_ = model_.theme;
        }
        ui_.scale = scale;
        std::vector<Action> wishes;
        window_.frame([&] { wishes = view::draw(model_, ui_, fonts_); });
        if (frames_ > 0) --frames_;
        redraw_at_ = ui_.redraw_in < 0 ? kNever : now + std::max(0.02, static_cast<double>(ui_.redraw_in));
        for (Action& action : wishes) wish(std::move(action));
    }

    static constexpr double kNever = 1e18;

    Window window_;
    Model model_;
    Effects effects_;
    Options options_;
    view::Fonts fonts_;
    view::UiState ui_;
    int frames_ = kFramesAfterInput;
    double redraw_at_ = 0;
    float scale_ = 0;
    Theme theme_ = Theme::light;
};

int open_desk(Options options) {
    std::string error;
    std::optional<Store> store = open_records(options.data, error);   // without it the worker tries again, and says why
    std::optional<Model> model = load_model(options, store, error);
    if (!model) {
        std::fprintf(stderr, "%s\n", error.c_str());
        return 2;
    }
    std::string problem;
    std::optional<Window> window = Window::open("陪练 Peilian", problem);
    if (!window) {
        std::fprintf(stderr, "%s\n", model->texts()[problem].c_str());
        return 3;
    }
    Desk(std::move(*window), std::move(*model), std::move(store), options).run();
    return 0;
}

}  // namespace
}  // namespace peilian::shell

int main(int argc, char** argv) {
    using namespace peilian;
    shell::Options options;
    CLI::App app{"陪练 Peilian: trains and examines customer-service agents of online shops"};
    app.add_option("--data", options.data, "folder of the records (default: the XDG data folder)");
    app.add_option("--scenarios", options.scenarios, "folder of scenarios, personas and shops");
    app.add_option("--assets", options.assets, "folder of schemas, lexicon, standards and texts");
    app.add_option("--scenario", options.scenario, "begin this scenario or shift at once");
    app.add_option("--trainee", options.trainee, "the trainee's name");
    app.add_option("--locale", options.locale, "zh-CN or en")->check(CLI::IsMember({"zh-CN", "en"}));
    app.add_option("--theme", options.theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    app.add_option("--seed", options.seed, "fixes the buyer's wording");
    app.add_option("--scale", options.scale, "size of everything, 1 to 3")->check(CLI::Range(0.75, 4.0));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return app.exit(problem) == 0 ? 0 : 2;
    }
    const Surroundings around = read_surroundings();
    const Places places = find_places({options.scenarios, options.assets}, around);
    options.scenarios = places.scenarios;
    options.assets = places.assets;
    if (options.data.empty()) options.data = data_folder(around);
    return shell::open_desk(std::move(options));
}
