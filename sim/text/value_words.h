// The words that say what a figure is.
#pragma once
#include <string_view>

#include "text/word_set.h"

namespace peilian {

struct ValueWords {
    WordSet measures{U"千克", U"公斤", U"毫升", U"厘米", U"公分", U"公里", U"平米", U"平方", U"kg", U"ml", U"cm", U"mm", U"双", U"件", U"个", U"条", U"只", U"盒", U"包", U"袋", U"瓶", U"支", U"枝", U"张",
                     U"套", U"箱", U"斤", U"克", U"片", U"份", U"杯", U"本", U"对", U"把", U"台", U"根", U"卷", U"粒", U"颗", U"罐", U"枚", U"款", U"米", U"部", U"提", U"桶", U"排", U"串", U"节", U"板",
                     U"贴", U"朵", U"束", U"听", U"篮", U"柄", U"盏", U"辆", U"道", U"轮", U"株", U"头", U"幅", U"筐", U"碗", U"匹", U"架", U"间", U"户", U"趟", U"组", U"抽", U"层", U"寸", U"升", U"g",
                     U"l", U"码", U"块", U"副", U"顶", U"床", U"捆", U"扎", U"次", U"种", U"人", U"单", U"页", U"号", U"样", U"期", U"口", U"笔", U"位", U"名", U"回", U"遍", U"批", U"版", U"盆", U"积分",
                     U"京豆", U"字", U"篇", U"勺", U"句", U"家", U"针", U"通", U"步", U"档", U"顿", U"色", U"封", U"棵", U"壶", U"锅", U"坛", U"筒", U"沓", U"叠", U"房", U"刀", U"发", U"格", U"段", U"集", U"章", U"册",
                     U"座", U"门", U"项", U"场", U"级", U"屏", U"圈", U"列", U"扇", U"团", U"尾", U"眼"};
    /// Measures of size and places in a row, not of how many.
    WordSet sizes{U"千克", U"公斤", U"毫升", U"厘米", U"公分", U"公里", U"平米", U"平方", U"kg", U"ml", U"cm", U"mm", U"斤", U"克", U"寸", U"升", U"g", U"l", U"码", U"号", U"米", U"抽", U"头", U"匹", U"级",
                     U"发", U"屏", U"门", U"排", U"圈", U"眼", U"户", U"刀", U"团", U"列", U"段"};
    /// A single one of these says nothing of how many: 一次, 一样, 一种.
    WordSet vague_when_one{U"通", U"步", U"次", U"回", U"趟", U"句", U"口", U"种", U"人", U"家", U"层", U"样", U"期", U"档", U"色", U"批", U"版", U"遍", U"道", U"轮", U"位", U"名", U"顿", U"段", U"场", U"项", U"格",
                     U"页", U"章", U"级", U"座", U"字"};
    /// A measure word that begins another word.
    WordSet no_measure{U"对吗", U"对吧", U"对不", U"对没", U"对么", U"对了", U"对嘛", U"对啊", U"对呀", U"对的", U"个心", U"个放心", U"个点", U"个百分", U"个度", U"个样", U"个劲", U"人位", U"口价", U"口气",
                     U"口之", U"位数", U"次性", U"家人", U"号店", U"单元", U"发货", U"发出", U"发给", U"发你", U"发顺", U"发一", U"发三", U"发四", U"发吧", U"发了", U"发过", U"门店", U"色差", U"回来",
                     U"回去", U"回复", U"回你", U"期间", U"口子", U"件套", U"版本", U"关注", U"房间", U"本来", U"条件", U"批发", U"包邮", U"包括", U"包含", U"包拆", U"包安", U"包送", U"对比", U"对公",
                     U"节省", U"提前", U"提醒", U"提货", U"把握", U"台阶", U"部分", U"套餐", U"单买", U"单价", U"起", U"人份", U"人间", U"格外", U"贴心", U"贴补", U"贴你", U"付", U"包退", U"包换", U"包你",
                     U"包运", U"听着", U"听声", U"听听", U"听到", U"回到", U"颗星", U"颗小星", U"笔账", U"节日", U"段时", U"种草", U"页面", U"集中", U"项目", U"级别", U"场景", U"家里", U"样的", U"样子",
                     U"样机", U"份上", U"包规定", U"包政策", U"包服务", U"包凭证", U"通阀", U"架了", U"个字"};
    /// Figures that are said without being meant.
    WordSet idioms{U"一百个放心", U"一百个心", U"一万个放心", U"一万个心", U"一千个", U"一分价钱一分货", U"一分价钱", U"一分钱一分货", U"一分钱", U"一分货", U"一毛没有", U"三七二十一", U"一口价", U"一口气",
                     U"一五一十", U"十有八九", U"十有九", U"一清二楚", U"半斤八两", U"乱七八糟", U"三心二意", U"丢三落四", U"一来二去", U"七上八下", U"五花八门", U"四面八方", U"一年四季", U"四季",
                     U"六六大顺", U"一年到头", U"两回事", U"一回事", U"一家人", U"两口子", U"百分之百", U"一个样", U"一个劲", U"一个意思", U"一个道理", U"三三两两", U"一对一", U"一模一样", 
                     U"千方百计", U"百分百", U"二次", U"三言两语", U"一言两语", U"一心一意", U"三天两头", U"一时半会", U"一时三刻", 
                     U"七七八八", U"十全十美", U"一笔勾销", U"38节", U"38女神", U"88会员", U"88vip", U"一笔账", U"五一劳动", U"六一儿童"};
    /// They count nothing, not even one.
    WordSet adverbs_of_one{U"一致", U"一直", U"一旦", U"一律", U"一再"};
    /// Just before 一天: no span of a day.
    WordSet which_one{U"最后", U"第", U"哪", U"那", U"这", U"有", U"某", U"同", U"另", U"当", U"头", U"前", U"后"};
    /// Around a number of months these make it an age.
    WordSet age_before{U"宝宝", U"孩子", U"娃", U"它才", U"宝贝才", U"猫", U"狗"};
    WordSet age_after{U"大", U"以上都", U"以上的", U"的宝宝", U"的孩子", U"的娃", U"可以吃", U"的小猫", U"的小狗"};
    /// Around 半天 when half a day is meant; else it is a long while: 等了半天.
    WordSet half_day_before{U"早", U"晚", U"延长", U"要", U"给我", U"大概", U"提前", U"再等", U"只要", U"差不多", U"慢", U"快", U"不到"};
    WordSet half_day_after{U"就", U"内", U"以内", U"之内", U"时间", U"左右", U"能到", U"到", U"后", U"送"};
    WordSet while_before{U"了", U"老", U"么", U"大", U"好", U"等", U"找", U"磨", U"讲", U"说", U"问", U"看", U"想", U"弄", U"聊"};
    /// Just before a figure with 点: an hour of the clock.
    WordSet daytimes{U"今晚", U"晚上", U"早上", U"上午", U"中午", U"下午", U"凌晨", U"明早", U"明晚", U"昨晚", U"傍晚", U"每晚", U"今早", U"夜里", U"清晨", U"早晨", U"号", U"日", U"明天", U"今天", U"后天"};
    /// Beside 三日, 十五日 these make it a span; without them it is a date.
    WordSet days_before{U"试用", U"周期", U"需", U"须", U"约", U"未满", U"不到", U"超过", U"等", U"大货", U"用时", U"历时"};
    WordSet days_after{U"后", U"内", U"必", U"价保", U"之", U"无理由", U"试用", U"期", U"以内", U"左右"};
    /// Before 一块 these make it one piece; 一块发 is together.
    WordSet one_piece{U"换", U"补", U"送", U"补发", U"重发", U"换了", U"送了", U"少", U"少了", U"缺", U"缺了", U"多", U"多了", U"来", U"拿", U"给你", U"还剩", U"只剩", U"寄"};
    /// A 块 before these counts pieces, not yuan.
    WordSet pieces{U"硬盘", U"内存", U"主板", U"显卡", U"橡皮", U"披萨", U"滤芯", U"滤网", U"玻璃", U"木板", U"地板", U"面料", U"布料", U"挡板", U"瓷砖", U"芯片", U"膜", U"奶酪", U"豆腐", U"腊肉", U"茶饼", U"毯", U"垫", U"丝巾", U"镜", U"拼图", U"积木", U"皮", U"白板", U"画板", U"新", U"小", U"大", U"饼", U"蛋糕", U"肥皂", U"香皂", U"布", U"毛巾", U"巧克力", U"电池", U"糖", U"表", U"手表", U"面包", U"豆", U"肉", U"板", U"砖", U"抹布", U"海绵", U"手工皂", U"皂", U"屏", U"钢化",
                     U"地垫", U"地毯", U"牛"};
    WordSet adverbs{U"一块", U"一对一", U"一把年纪"};
    WordSet addresses{U"爱的", U"爱的顾客", U"们", U"亲", U"亲亲", U"亲爱的", U"客官", U"宝贝", U"宝", U"家人", U"姐", U"美女", U"老板", U"哥", U"小仙女", U"大姐", U"姐妹"};
    WordSet coupons{U"店铺红包", U"新人红包", U"平台红包", U"入会红包", U"新客红包", U"无门槛红包", U"无条件立减券", U"立减券", U"现金券", U"满减券", U"购物券", U"打车券", U"运费券", U"优惠券", U"店铺券", U"优惠劵", U"优惠卷", U"代金券", U"抵用券", U"抵扣券", U"无门槛", U"券", U"劵"};
    WordSet payments{U"补贴", U"运费补贴", U"运费补偿", U"差价补偿", U"的补贴", U"奖励", U"返现", U"赔款", U"赔付", U"慰问金", U"红包", U"补偿", U"赔偿", U"现金", U"话费", U"的红包", U"的赔偿", U"的补偿", U"京东卡", U"辛苦费", U"致歉金", U"的话费", U"打车费"};
    WordSet coupon_links{U"立减", U"可以减", U"可减", U"就减", U"优惠", U"直减", U"减", U"返", U"可用", U"使用", U"用", U"立省", U"省", U"减掉", U"扣", U"能扣", U"抵", U"可抵", U"能抵", U"抵扣", U"打掉"};
    WordSet bare_coupon_links{U"立减", U"减", U"返", U"直减"};
    WordSet coupon_fillers{U"我", U"我们", U"就", U"给你", U"可以", U"再", U"能", U"直接", U"都", U"的", U"这边", U"会", U"系统", U"自动", U"本来", U"就会", U"结算", U"才", U"才能", U"刚好", U"就能",
                     U"店里", U"统一", U"咱", U"全店", U"本店", U"小店", U"正好", U"才会", U"便", U"即", U"即可", U"还", U"还能", U"每", U"也", U"便能", U"是"};
    WordSet off{U"减", U"便宜", U"优惠", U"少", U"降", U"省", U"立减", U"抹", U"直降", U"让利", U"让", U"抵", U"折扣", U"少收", U"立省", U"减免", U"免", U"优惠券", U"抹掉", U"抠", U"匀", U"松", U"扣",
                     U"扣掉", U"少算", U"少的", U"少了的", U"压掉", U"砍掉", U"砍", U"调低", U"低", U"省下", U"让你", U"饶", U"多减", U"少付", U"返减", U"直减", U"下调", U"勾掉", U"满减掉"};
    WordSet pay{U"打了", U"给你打了", U"已打", U"报销", U"退款金额", U"赔款", U"打赏", U"返款", U"补差", U"奖励", U"补偿", U"赔偿", U"赔付", U"赔", U"补", U"补贴", U"退", U"返", U"返现", U"红包", U"退款", U"退差价", U"打款", U"转", U"贴", U"贴补", U"倒贴", U"赔补", U"退还", U"返还", U"赔偿金",
                     U"给你充", U"给你转", U"奉上", U"退回", U"最多赔", U"领", U"领取", U"兑", U"折成", U"账上打", U"折成现钱", U"折现", U"给你打", U"补发", U"违约金"};
    /// Before 补 these make it the buyer who pays.
    WordSet charge{U"要你", U"得你", U"需要你", U"要", U"要另", U"另", U"得", U"需", U"需要", U"自己", U"得另", U"自行"};
    WordSet price{U"折后", U"减完", U"减后", U"优惠后", U"降价后", U"抵扣后", U"改后", U"算下来", U"拢共", U"实收", U"统共", U"凑够", U"凑满", U"只卖", U"花", U"花了", U"多扣", U"误扣", U"多扣了", U"多付", U"多付了", U"卖", U"价", U"只要", U"现价", U"售价", U"到手", U"原价", U"一共", U"总共", U"合计", U"才", U"价格是", U"价格", U"仅", U"仅需", U"实付", U"付", U"改成", U"改到", U"改好", U"改为", U"改完", U"改回", U"收", U"算", U"调到",
                     U"调成", U"最低", U"单价", U"进价", U"成本", U"底价", U"减到", U"便宜到", U"给到", U"做到", U"凑成", U"凑到", U"平时", U"拍", U"显示", U"弹回", U"落到", U"掉到", U"降到", U"降成",
                     U"压到", U"调整到", U"变", U"变成", U"成了", U"首重", U"定金", U"尾款", U"差", U"单支", U"单买", U"应付", U"从", U"原先", U"贵", U"贵了", U"定价", U"标价", U"均价", U"报价", U"预算",
                     U"打完", U"券后", U"券前", U"到付", U"续重", U"每公斤", U"押金", U"订金", U"保证金", U"活动价", U"加", U"另加", U"多加", U"原来", U"只需", U"还差", U"标成", U"回到", U"恢复", U"恢复到",
                     U"涨到", U"涨回", U"相当于", U"价值", U"等于", U"超过", U"过了", U"至少", U"卖到", U"谈到", U"谈成", U"不到", U"开成", U"给你算", U"要价", U"开价", U"工时", U"人工", U"总额", U"金额",
                     U"尾款还", U"付款", U"应收", U"多收", U"另收", U"收取", U"需付", U"共计", U"共", U"最少", U"不足", U"亏了", U"赚", U"转我", U"显示的", U"说的", U"报的", U"打折", U"原价的"};
    /// These make a price only where prices are talked about and the figure ends the clause.
    WordSet weak{U"现在", U"是", U"要", U"就", U"按", U"给你", U"的", U"每瓶", U"每件", U"每双", U"每条", U"每个", U"每盒", U"每袋", U"每包", U"一双", U"一件", U"一条", U"一个", U"一盒", U"一瓶", U"改",
                     U"款", U"活动", U"看到", U"大概", U"大约", U"估计", U"今天", U"昨天", U"家", U"起就", U"恢复到", U"一般"};
    /// A figure before these was the price, the one after them is.
    WordSet turns_into{U"变", U"变成", U"调到", U"调成", U"调整到", U"改到", U"改成", U"降到", U"降成", U"掉到", U"压到", U"跌到", U"减到", U"起", U"回到", U"涨到"};
    /// 小份98, 大盒168: a size of pack before its price.
    WordSet sold_as{U"小盒", U"大盒", U"小份", U"大份", U"中份", U"单份", U"单盒", U"单件", U"整箱", U"小瓶", U"大瓶", U"小包", U"大包", U"单支", U"单瓶", U"整盒", U"两片装", U"小号", U"大号", U"标准版",
                     U"套餐", U"装", U"人位", U"顶配", U"低配", U"高配", U"正装", U"散装", U"全套", U"成人", U"儿童", U"三人份", U"单人份", U"双人份", U"人份", U"散称", U"正品", U"现货", U"单个"};
    /// Between a count and its price: 两个装69, 19朵的199.
    WordSet after_pack{U"装", U"的", U"装是", U"是", U"一起", U"就", U"也就", U"才", U"大概", U"要", U"起", U"合", U"就是", U"算", U"装的", U"左右", U"总共", U"合下来", U"才合", U"给你", U"一起给你"};
    /// Between a count and a figure these make it no price of the goods.
    WordSet no_goods{U"第", U"满", U"每", U"拍", U"发", U"送", U"在", U"到", U"有", U"半", U"于", U"尾", U"号", U"码", U"前"};
    /// A sum to pay, said by name: 安装费80, 押金三百, 学生票30.
    WordSet fees{U"差价", U"差额", U"费", U"押金", U"定金", U"订金", U"尾款", U"保证金", U"首付", U"票", U"卡", U"价", U"价是", U"成本", U"运费险", U"人工", U"工时", U"货款", U"工本", U"预算", U"打车钱", U"钱"};
    WordSet sum_fillers{U"是", U"要", U"大概", U"大约", U"差不多", U"就", U"才", U"也就", U"一般", U"只", U"都", U"另", U"另付", U"另收", U"统一", U"得", U"光", U"还", U"那", U"共", U"了", U"约"};
    /// Before a figure these say that it is no sum: 体重一百五, 遮光95.
    WordSet no_sum{U"体重", U"身高", U"净重", U"毛重", U"尾号", U"型号", U"编号", U"工号", U"单号", U"房号", U"遮光", U"胸围", U"腰围", U"臀围", U"血糖", U"血压", U"还是", U"日销", U"销量", U"零下", U"版本",
                     U"超了", U"编码", U"尺码", U"脚长", U"色号", U"打", U"拨", U"前", U"近", U"径", U"栋", U"单元", U"楼", U"室", U"路", U"门牌", U"鞋码", U"像素", U"度数", U"近视", U"支数"};
    /// Words after a figure that make it a size or a share.
    WordSet other_units{U"里", U"瓦", U"伏", U"毫", U"英", U"公", U"平", U"里地", U"比", U"室", U"厅", U"环", U"强", U"代", U"核", U"速", U"线", U"针", U"尺", U"厘", U"亩", U"吨", U"磅", U"盎", U"毛", U"角",
                     U"几", U"半", U"节", U"相", U"拖", U"两", U"大", U"新", U"后", U"个点", U"个百分", U"个度", U"赞", U"楼", U"开", U"日", U"小时", U"工做", U"路", U"会员"};
    /// What may follow a sum at the end of what is said.
    WordSet ends_sum{U"整", U"出头", U"上下", U"左右", U"以内", U"以上", U"不到", U"块", U"吧", U"哦", U"呢", U"啦", U"了", U"哈", U"呀", U"啊", U"喽", U"咯", U"嘛", U"给你", U"包邮", U"带走", U"你拿走",
                     U"拿走", U"成交", U"的样子", U"含", U"到手", U"还免", U"还包", U"还送", U"之间"};
    /// Round about or up to a sum.
    WordSet within{U"以内", U"之间", U"左右", U"上下", U"出头", U"以下"};
    /// Behind a sum: it is taken off.
    WordSet taken_off{U"抹掉", U"抹了", U"扣掉", U"勾掉", U"去掉", U"减掉", U"免掉了", U"抹去", U"去了", U"减去", U"给你减", U"手动减"};
    /// Open to all who fetch them: 店铺红包5元.
    WordSet open_packets{U"店铺红包", U"新人红包", U"平台红包", U"入会红包", U"新客红包", U"无门槛红包"};
    /// Amends that turn a coupon into a compensation.
    WordSet trouble{U"赔", U"补偿", U"歉", U"对不住", U"对不起", U"不好意思", U"心意", U"添麻烦", U"赔罪", U"赔礼", U"久等", U"补你", U"委屈"};
    /// Regret, said anywhere before, and the giving of a coupon for it.
    WordSet regret{U"抱歉", U"对不起", U"对不住", U"不好意思", U"添麻烦", U"歉意", U"赔不是", U"赔个不是"};
    WordSet given{U"送你", U"给你", U"补你", U"塞你", U"再补", U"赔你"};
    /// Amends are spoken of: a sum after them that nothing else explains is one.
    WordSet amends{U"好评", U"五星", U"5星", U"晒图", U"晒单", U"评价", U"差评", U"中评", U"追评", U"买家秀带图", U"价保", U"迟到费", U"赔", U"补偿", U"延误", U"迟发", U"误工", U"违约金", U"破损", U"致歉", U"退一半", U"按个赔", U"按颗赔", U"按朵赔", U"按个退", U"按颗退", U"按朵退", U"按坏果", U"给你退", U"给报", U"退三成"};
    /// Before a sum: how much of amends it comes to.
    WordSet sum_of_amends{U"一共", U"共", U"给到", U"批到", U"批了", U"合", U"最少", U"最多", U"最高", U"给", U"就是", U"你", U"不足", U"按"};
    /// 退货扣10块: what is kept back is paid.
    WordSet deducts{U"退货扣", U"退票扣", U"退款扣", U"退换扣", U"退货要扣"};
    WordSet coupon_used{U"用", U"可用", U"能用", U"能抵", U"可抵", U"使用", U"才能用", U"起用", U"抵扣"};
    WordSet for_trouble{U"补上", U"补给", U"报销", U"我们赔", U"赔礼", U"赔补", U"辛苦费", U"赔付", U"赔给", U"补给你", U"误工费", U"算赔", U"补偿", U"赔你", U"赔个", U"心意", U"补你", U"算补", U"给你退", U"已退", U"退到", U"退回", U"退给",
                     U"返给", U"打到你", U"打给你", U"退你", U"返你", U"给你报", U"话费", U"致歉", U"歉意", U"给你返", U"给你补", U"就退", U"已经退", U"做了退", U"转你", U"转给你", U"慰问", U"给你打过去",
                     U"给你打到", U"给你打款", U"打过去", U"转红包", U"给你赔", U"赔罪", U"到你支付宝", U"到你账", U"到你卡", U"到你余额", U"到你微信"};
    WordSet after_price{U"了", U"吧", U"哦", U"呢", U"的", U"啦", U"算", U"给你", U"行", U"可以", U"成交", U"拿走", U"卖", U"起", U"咯", U"怎么样", U"你看", U"咋样", U"带走", U"左右", U"结算", U"一口价",
                     U"好吗", U"吗", U"嘛", U"整", U"出头", U"上下", U"以内", U"以上", U"不到", U"包邮", U"你拿走", U"一起", U"得了", U"能", U"卖不", U"我", U"真", U"卖你", U"哈", U"啊", U"呀", U"喽", U"含",
                     U"到手", U"付", U"那个", U"那款", U"那件", U"拿的", U"买的", U"买", U"送", U"还差", U"还免", U"还包", U"还送", U"够"};
    WordSet sold_for{U"给你", U"成交", U"卖", U"拿走", U"带走", U"一口价"};
    WordSet fillers{U"了", U"到", U"你", U"给你", U"个", U"是", U"也就", U"就", U"大概", U"差不多", U"再", U"最多", U"给", U"至", U"成", U"为", U"款", U"现金", U"现", U"金额", U"立", U"掉", U"过", U"一共",
                     U"总共", U"才", U"只", U"要", U"现在", U"你的", U"我", U"最高", U"的是", U"个人"};
};

inline const ValueWords& value_words() {
    static const ValueWords kWords;
    return kWords;
}

enum class MoneyContext { none, off, pay, price, weak };

/// What the words before a figure say it is: 便宜[您]5, 补偿您5, 只要89; 减到89 is a price.
MoneyContext money_context(const NormalText& text, int at);

}  // namespace peilian
