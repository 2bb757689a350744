// The panels, each drawn into its rectangle.
#pragma once
#include "view/frame.h"

namespace peilian::view {

void draw_rail(Frame& f, Rect r);
void draw_home(Frame& f, Rect r);
void draw_home_side(Frame& f, Rect r);       ///< ability and recent attempts
void draw_records(Frame& f, Rect r);
void draw_settings(Frame& f, Rect r);
void draw_conversations(Frame& f, Rect r);
void draw_notices(Frame& f, Rect r);
Rect draw_unsaved(Frame& f, Rect all);       ///< a strip at the top while something waits for the records; returns the rest

void draw_desk(Frame& f, Rect r);
void draw_chat_history(Frame& f, Rect r);
void draw_composer(Frame& f, Rect r);
void draw_facts(Frame& f, Rect r);           ///< tabs and desk actions
void draw_coach(Frame& f, Rect r);
void draw_phrases_popup(Frame& f, ImVec2 above);
void draw_emoji_popup(Frame& f, ImVec2 above);
void draw_end_popup(Frame& f);
void draw_action_form(Frame& f);
/// Opens the form of a desk action, or does it at once when it needs no words.
void start_action(Frame& f, const std::string& action);
/// Sends what stands in the composer.
void send_reply(Frame& f);

void draw_review(Frame& f, Rect r);
/// Of a shift: who was served how, and the desk's figures. Its bar chooses between them and the chats.
void draw_shift_review(Frame& f, Rect r);
void draw_shift_bar(Frame& f, Rect bar);
/// A standard as the rubric of the attempt under review wants it; as written when the rubric is gone; null when it is.
const Standard* reviewed_standard(const Frame& f, std::string_view id);
void draw_review_summary(Frame& f, Rect r);
void draw_review_chat(Frame& f, Rect r);
void draw_review_standards(Frame& f, Rect r);

/// A title bar of a screen, 52 high; returns the rest.
Rect draw_title(Frame& f, Rect r, std::string_view title);

}  // namespace peilian::view
