#include "view/editing.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace peilian::view {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

constexpr std::size_t kUndoSteps = 200;

}  // namespace

int Editing::before(int position) const {
    if (position <= 0) return 0;
    --position;
    while (position > 0 && continues(text_[static_cast<std::size_t>(position)])) --position;
    return position;
}

int Editing::after(int position) const {
    const int size = static_cast<int>(text_.size());
    if (position >= size) return size;
    ++position;
    while (position < size && continues(text_[static_cast<std::size_t>(position)])) ++position;
    return position;
}

std::string Editing::selected() const {
    return text_.substr(static_cast<std::size_t>(selection_begin()), static_cast<std::size_t>(selection_end() - selection_begin()));
}

void Editing::remember(bool typing) {
    if (!(typing && typing_)) {
        undo_.push_back(Snapshot{text_, caret_});
        if (undo_.size() > kUndoSteps) undo_.erase(undo_.begin());
    }
    redo_.clear();
    typing_ = typing;
}

void Editing::insert(std::string_view text) {
    std::string clean;
    for (const char32_t c : decode_utf8(text)) {
        if (c == U'\n' || (c >= 0x20 && c != 0x7F && c != 0xFFFD)) append_utf8(clean, c);
    }
    if (clean.empty() && !has_selection()) return;
    remember(!has_selection() && clean.size() <= 4);
    const int begin = selection_begin();
    text_.replace(static_cast<std::size_t>(begin), static_cast<std::size_t>(selection_end() - begin), clean);
    caret_ = anchor_ = begin + static_cast<int>(clean.size());
}

void Editing::backspace() {
    if (!has_selection()) anchor_ = before(caret_);
    if (!has_selection()) return;
    remember(false);
    const int begin = selection_begin();
    text_.erase(static_cast<std::size_t>(begin), static_cast<std::size_t>(selection_end() - begin));
    caret_ = anchor_ = begin;
}

void Editing::erase_forward() {
    if (!has_selection()) anchor_ = after(caret_);
    if (has_selection()) backspace();
}

void Editing::move_to(int position, bool select) {
    caret_ = std::clamp(position, 0, static_cast<int>(text_.size()));
    if (!select) anchor_ = caret_;
    typing_ = false;
}

void Editing::move_left(bool select) {
    if (!select && has_selection()) return move_to(selection_begin(), false);
    move_to(before(caret_), select);
}

void Editing::move_right(bool select) {
    if (!select && has_selection()) return move_to(selection_end(), false);
    move_to(after(caret_), select);
}

void Editing::select_all() {
    anchor_ = 0;
    caret_ = static_cast<int>(text_.size());
    typing_ = false;
}

void Editing::clear() { *this = Editing{}; }

void Editing::undo() {
    if (undo_.empty()) return;
    redo_.push_back(Snapshot{text_, caret_});
    text_ = std::move(undo_.back().text);
    caret_ = anchor_ = undo_.back().caret;
    undo_.pop_back();
    typing_ = false;
}

void Editing::redo() {
    if (redo_.empty()) return;
    undo_.push_back(Snapshot{text_, caret_});
    text_ = std::move(redo_.back().text);
    caret_ = anchor_ = redo_.back().caret;
    redo_.pop_back();
    typing_ = false;
}

}  // namespace peilian::view
