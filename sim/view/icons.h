// Font Awesome 4.7 code points by use.
#pragma once

namespace peilian::view::icon {

inline constexpr const char* kHome = "\xEF\x80\x95";        // U+F015
inline constexpr const char* kChat = "\xEF\x82\x86";        // U+F086
inline constexpr const char* kChart = "\xEF\x82\x80";       // U+F080
inline constexpr const char* kSettings = "\xEF\x80\x93";    // U+F013
inline constexpr const char* kSearch = "\xEF\x80\x82";      // U+F002
inline constexpr const char* kStar = "\xEF\x80\x85";        // U+F005
inline constexpr const char* kStarEmpty = "\xEF\x80\x86";   // U+F006
inline constexpr const char* kClock = "\xEF\x80\x97";       // U+F017
inline constexpr const char* kSmile = "\xEF\x84\x98";       // U+F118
inline constexpr const char* kFlash = "\xEF\x83\xA7";       // U+F0E7
inline constexpr const char* kBag = "\xEF\x8A\x90";         // U+F290
inline constexpr const char* kTicket = "\xEF\x85\x85";      // U+F145
inline constexpr const char* kCamera = "\xEF\x80\xB0";      // U+F030
inline constexpr const char* kTag = "\xEF\x80\xAB";         // U+F02B
inline constexpr const char* kFlag = "\xEF\x80\xA4";        // U+F024
inline constexpr const char* kTruck = "\xEF\x83\x91";       // U+F0D1
inline constexpr const char* kShare = "\xEF\x81\xA4";       // U+F064
inline constexpr const char* kUndo = "\xEF\x83\xA2";        // U+F0E2
inline constexpr const char* kExchange = "\xEF\x83\xAC";    // U+F0EC
inline constexpr const char* kGift = "\xEF\x81\xAB";        // U+F06B
inline constexpr const char* kBulb = "\xEF\x83\xAB";        // U+F0EB
inline constexpr const char* kCheck = "\xEF\x81\x98";       // U+F058
inline constexpr const char* kCross = "\xEF\x81\x97";       // U+F057
inline constexpr const char* kMinus = "\xEF\x81\x96";       // U+F056
inline constexpr const char* kRing = "\xEF\x84\x8C";        // U+F10C
inline constexpr const char* kHalf = "\xEF\x81\x82";        // U+F042
inline constexpr const char* kBack = "\xEF\x81\xA0";        // U+F060
inline constexpr const char* kForward = "\xEF\x81\x8E";     // U+F04E
inline constexpr const char* kPause = "\xEF\x81\x8C";       // U+F04C
inline constexpr const char* kPlay = "\xEF\x81\x8B";        // U+F04B
inline constexpr const char* kClose = "\xEF\x80\x8D";       // U+F00D
inline constexpr const char* kWarning = "\xEF\x81\xB1";     // U+F071
inline constexpr const char* kInfo = "\xEF\x81\x9A";        // U+F05A
inline constexpr const char* kUser = "\xEF\x80\x87";        // U+F007
inline constexpr const char* kBook = "\xEF\x80\xAD";        // U+F02D
inline constexpr const char* kColumns = "\xEF\x83\x9B";     // U+F0DB

}  // namespace peilian::view::icon
