// What the views keep between frames and nobody else needs: texts being typed, tabs, scroll wishes, cached heights.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "view/editing.h"

namespace peilian::view {

/// The reply being written.
struct Composer {
    Editing editing;
    bool focus = true;            ///< wants the keyboard in the next frame
    float scroll = 0;
    float wish_x = -1;            ///< column the caret keeps while it moves up and down; < 0 none
    double started = -1;          ///< program seconds at the first character, for the typing speed
    double active_at = 0;         ///< program seconds of the last key, so that the caret does not blink while typing
};

/// Heights of the bubbles of one transcript at one width; so that only visible ones are laid out.
struct BubbleCache {
    float width = 0, scale = 0;
    std::string key;              ///< which transcript
    std::vector<float> heights;   ///< by turn
};

/// The small form of a desk action.
struct ActionForm {
    std::string action;           ///< empty: closed
    std::string a, b;             ///< its fields as typed
    std::string search;           ///< part of a product's name
    int choice = 0;
    bool flag = false;
    bool focus = false;
    std::string problem;          ///< key of a text: what is missing
};

struct UiState {
    float scale = 1;              ///< one factor for all sizes; the shell sets it from the display

    std::string search;           ///< home
    int stage_filter = 0;         ///< home: 0 all, 1 pre_sale, 2 in_sale, 3 after_sale, 4 shifts
    bool focus_search = false;

    std::string session_key;      ///< desk: which session the fields below belong to
    Composer composer;
    std::map<std::string, Composer> drafts;  ///< of the other chats of a shift, by their session_key
    BubbleCache chat;
    bool chat_to_end = false;
    int tab = 0;                  ///< 0 product, 1 order, 2 buyer, 3 policies
    bool coach_open = false;      ///< as a drawer, when the window is narrow
    bool facts_open = false;      ///< in place of the chat, when the window is very narrow
    bool phrases_open = false, emoji_open = false, confirm_end = false;
    std::string phrase_search;
    bool focus_phrases = false;
    int phrase_choice = 0;
    ActionForm form;

    BubbleCache review_chat;
    std::uint32_t review_seen = 0;
    std::string review_key;

    std::string trainee_edit;
    bool trainee_loaded = false;

    bool popup_shown = false;     ///< in the last frame: an Escape that closed it is not meant for the screen

    /// Set by draw(): seconds until the picture changes by itself (a waiting clock, a caret); < 0 when never.
    float redraw_in = -1;
};

}  // namespace peilian::view
