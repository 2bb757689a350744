// The reply being typed: text, caret, selection, undo. Pure; positions are byte offsets at code point borders.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace peilian::view {

class Editing {
public:
    const std::string& text() const { return text_; }
    int caret() const { return caret_; }
    int selection_begin() const { return caret_ < anchor_ ? caret_ : anchor_; }
    int selection_end() const { return caret_ < anchor_ ? anchor_ : caret_; }
    bool has_selection() const { return caret_ != anchor_; }
    std::string selected() const;

    /// Replaces the selection; invalid bytes and control characters (but line feeds) are dropped.
    void insert(std::string_view text);
    void backspace();
    void erase_forward();
    void move_to(int position, bool select);
    void move_left(bool select);
    void move_right(bool select);
    void select_all();
    void clear();
    void undo();
    void redo();

private:
    struct Snapshot { std::string text; int caret = 0; };
    void remember(bool typing);
    int before(int position) const;
    int after(int position) const;

    std::string text_;
    int caret_ = 0, anchor_ = 0;
    std::vector<Snapshot> undo_, redo_;
    bool typing_ = false;  ///< the last change was typed at the caret: one undo takes it all back
};

}  // namespace peilian::view
