// A trainee at the desk: the program and the views together, frame by frame, as the shell joins them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kit/display.h"
#include "kit/program.h"

namespace peilian::kit {

class Desk {
public:
    explicit Desk(Size size = {}, Model start = open_program());

    Program program;
    Display display;
    std::vector<Action> wishes;   ///< of the views since the last call of forget()

    /// Draws frames, between which time passes and wishes come true.
    void look(int frames = 4);
    void press(std::string_view id);
    void type(std::string_view utf8);
    void key(ImGuiKey key, ImGuiKeyChord mods = 0);
    void click(ImVec2 at);
    /// A place of that item, found with the mouse.
    ImVec2 find(std::string_view id);
    /// Time passes in frames of a tenth of a second.
    void wait(double seconds);
    bool shows(std::string_view words) const { return display.shows(words); }
    const Texts& texts() const { return program.model.texts(); }
    view::UiState& ui() { return display.ui; }
    /// What stands in the composer.
    const std::string& draft() const { return display.ui.composer.editing.text(); }

    /// At the desk with that scenario, the buyer having said its first lines.
    void serve(const std::string& scenario);
    /// In the review of a recorded attempt, tests/playthroughs/<scenario>/<name>.jsonl.
    void open_review(const std::string& scenario, const std::string& name);

    void forget() { wishes.clear(); }
    /// The wishes of that kind since the last forget().
    template <class Wanted>
    std::vector<Wanted> wished() const {
        std::vector<Wanted> found;
        for (const Action& action : wishes) {
            if (const auto* one = std::get_if<Wanted>(&action)) found.push_back(*one);
        }
        return found;
    }

private:
    void frame(SimTime lasts);
};

}  // namespace peilian::kit
