#include "cli/desk_words.h"

#include <cmath>
#include <cstdlib>
#include <vector>

namespace peilian::cli {
namespace {

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" \t", at)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

/// The words from `first` on, as they would be typed.
std::string rest(const std::vector<std::string>& words, std::size_t first) {
    std::string text;
    for (std::size_t i = first; i < words.size(); ++i) text += (i > first ? " " : "") + words[i];
    return text;
}

/// Whole yuan as an integer, so that it prints as the person typed it.
std::optional<Json> money(const std::vector<std::string>& words, std::size_t index) {
    if (index >= words.size()) return std::nullopt;
    char* end = nullptr;
    const double value = std::strtod(words[index].c_str(), &end);
    if (end == words[index].c_str() || *end != 0 || !(value >= 0 && value < 1e9)) return std::nullopt;
    if (value == std::floor(value)) return Json(static_cast<std::int64_t>(value));
    return Json(value);
}

SessionInput act(std::string action, Json args) { return DeskAction{std::move(action), std::move(args)}; }
Json one(std::string_view key, Json value) { return Json::object().set(key, std::move(value)); }

DeskWord word_with_money(const std::vector<std::string>& words) {
    const std::string& word = words[0];
    const auto amount = money(words, 1);
    if (!amount) return BadWord{"「" + word + "」后面要写金额（元），例如 " + word + " 5"};
    if (word == "/price") return act("change_price", one("price", *amount));
    if (word == "/refund") return act("create_refund", one("amount", *amount).set("reason", rest(words, 2)).set("return", false));
    const auto threshold = money(words, 2);
    return act("send_coupon", one("off", *amount).set("threshold", threshold.value_or(Json(0))));
}

DeskWord word_with_text(const std::vector<std::string>& words) {
    const std::string& word = words[0];
    if (words.size() < 2) return BadWord{"「" + word + "」后面要写内容"};
    if (word == "/note") return act("add_note", one("flag", "").set("text", rest(words, 1)));
    if (word == "/exchange") return act("create_exchange", one("variant", rest(words, 1)));
    if (word == "/reship") return act("create_reship", one("item", rest(words, 1)));
    return act("transfer", one("to", words[1]).set("reason", rest(words, 2)));
}

}  // namespace

DeskWord read_desk_word(std::string_view line, const Scenario& scenario) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return SessionInput(Tick{});
    if (line[first] != '/') return SessionInput(Reply{std::string(line)});
    const std::vector<std::string> words = split(line);
    const std::string& word = words[0];
    if (word == "/hint") return SessionInput(Hint{});
    if (word == "/end") return SessionInput(EndChat{});
    if (word == "/next") return NextCue{};
    if (word == "/help") return ShowHelp{};
    if (word == "/info") return ShowBackground{};
    if (word == "/card") return act("send_product_card", one("product", words.size() > 1 ? words[1] : scenario.product));
    if (word == "/photo") return act("request_photo", Json::object());
    if (word == "/logistics") return act("check_logistics", Json::object());
    if (word == "/coupon" || word == "/price" || word == "/refund") return word_with_money(words);
    if (word == "/note" || word == "/exchange" || word == "/reship" || word == "/transfer") return word_with_text(words);
    return BadWord{"没有「" + word + "」这个命令，输入 /help 查看全部"};
}

std::string_view desk_words_help() {
    return "直接输入文字并回车即可回复买家。命令：\n"
           "  /card [商品]            发送商品卡片\n"
           "  /coupon 5 [199]         发优惠券（减 5 元，可写使用门槛）\n"
           "  /price 119              改价到 119 元\n"
           "  /note 内容              给订单加备注\n"
           "  /photo                  请买家提供图片凭证\n"
           "  /logistics              查询物流\n"
           "  /refund 20 原因         退款 20 元\n"
           "  /exchange 规格          换货\n"
           "  /reship 物品            补发\n"
           "  /transfer 对象 原因     转接\n"
           "  /hint                   看提示（会扣分）\n"
           "  /info                   看背景、商品、订单\n"
           "  /next                   快进到下一个时机\n"
           "  /end                    结束会话\n";
}

}  // namespace peilian::cli
