#include "conditions/check_condition.h"

namespace peilian {
namespace {

class ConditionCheck {
public:
    ConditionCheck(const Circumstances& circumstances, const std::string& file, std::string_view prefix, Diagnostics& diagnostics)
        : possibilities_(circumstances), file_(file), prefix_(prefix), diagnostics_(diagnostics) {}

    bool whole(const Condition& condition, const Json& written) {
        const int number = possibilities_.add(condition);
        if (!possibilities_.possible({{number}})) {
            report("0017", written, "This condition can never hold.",
                   "Look for a figure beyond its range, a need or fact that does not come up here, or an act that is asked for and excluded.");
            return false;
        }
        if (!possibilities_.possible({{number, false}}))
            report("0018", written, "This condition always holds.", "Remove it, or write the limit that was meant.");
        else
            groups(condition, written, {{number}});
        return true;
    }

private:
    void report(const char* number, const Json& at, std::string message, std::string hint) {
        diagnostics_.push_back({std::string(prefix_) + number, Severity::warning, file_, at.line, at.column, std::move(message), std::move(hint)});
    }

    /// The alternatives of "any", each together with all that must hold beside it.
    void groups(const Condition& condition, const Json& written, const std::vector<Wish>& beside) {
        const std::vector<Json>& any = written["any"].items();
        for (std::size_t i = 0; i < condition.any.size() && i < any.size(); ++i) {
            std::vector<Wish> wishes = beside;
            const int number = possibilities_.add(condition.any[i]);
            wishes.push_back({number});
            if (!possibilities_.possible(wishes))
                report("0017", any[i], "This alternative can never hold together with what stands beside it.", "Remove it, or take the contradiction out.");
            else if (!possibilities_.possible({{number, false}}))
                report("0018", any[i], "This alternative always holds, and with it the whole group.", "Remove the group, or write what was meant.");
            else
                groups(condition.any[i], any[i], wishes);
        }
        const std::vector<Json>& all = written["all"].items();
        for (std::size_t i = 0; i < condition.all.size() && i < all.size(); ++i) groups(condition.all[i], all[i], beside);
    }

    Possibilities possibilities_;
    const std::string& file_;
    std::string_view prefix_;
    Diagnostics& diagnostics_;
};

}  // namespace

bool check_condition(const Condition& condition, const Json& written, const Circumstances& circumstances, const std::string& file,
                     std::string_view prefix, Diagnostics& diagnostics) {
    if (condition.empty()) return true;
    return ConditionCheck(circumstances, file, prefix, diagnostics).whole(condition, written);
}

}  // namespace peilian
