// What the trainees say who do not follow the authors.
#pragma once
#include <array>
#include <string_view>

namespace peilian::trainee_words {

inline constexpr std::array<std::string_view, 1> kParrot{"亲,您好,请问有什么可以帮您的呢?"};

inline constexpr std::array<std::string_view, 6> kStuffer{
    "亲您好,欢迎光临,感谢您的支持,非常抱歉,理解您的心情,请您放心,祝您生活愉快",
    "非常抱歉给您添麻烦了,感谢您的理解和支持,我们一定用心服务,您放心哦",
    "亲爱的您真有眼光,谢谢您喜欢小店,很高兴为您服务,有问题随时找我",
    "理解您的心情,换我也着急,真的很抱歉,请您消消气,感谢您的耐心",
    "感谢亲的信任,您的满意是我们最大的动力,辛苦您了,么么哒",
    "再次感谢您的光临,祝您天天开心,欢迎下次再来,再见"};

inline constexpr std::array<std::string_view, 6> kRude{
    "爱买不买", "不是跟你说过了吗,你烦不烦", "谁让你自己不看清楚,怪我咯", "嫌贵就去别家,没人求你买", "这个不归我管,你爱找谁找谁", "你想怎样,随便你投诉"};

inline constexpr std::array<std::string_view, 6> kOverpromiser{
    "我保证全网最低价,买贵双倍赔", "放心,百分之百没有任何问题,永远不会坏", "我保证明天一定到,晚一分钟都赔你", "绝对零差评,谁用谁说好,包治百病都行",
    "没问题的,什么要求都能满足您,绝对保证", "我们家的东西终身免费换新,保证永不褪色"};

inline constexpr std::array<std::string_view, 5> kGiveaway{
    "好的好的,您说多少就多少,给您打五折", "没问题,再送您三件,运费我们全出,价格也给您改好了", "行行行,全额退给您,再补偿您200块,东西也不用退了",
    "可以可以,要什么都给您,再便宜50", "都依您,再给您免单一件"};

}  // namespace peilian::trainee_words
