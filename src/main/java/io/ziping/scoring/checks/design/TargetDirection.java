package io.ziping.scoring.checks.design;

import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.indicator.Mention;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Which way a row should go by its name, and which way its target goes. */
final class TargetDirection {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(90);

    /** Shares that should not be high though nothing bad is in their name. */
    private static final Pattern LIMITED_SHARE =
            Pattern.compile("含水|含量|湿|浓度|折|下浮|满载|拥挤|占用|占道|库容|重复|自付|自负|控制|压减|占.{0,6}率|装载|孔隙|透|残留|检出|阳性|入库率|开采|死|亡|病");

    private static final Pattern GOOD_DEEDS = Pattern.compile(
            "(?:施救|获救|救活|自救|参训|到课|到会|到馆|参保|参检|应检|应急响应|持证|取证|获证|拿证|持证上岗|上岗|返岗|复工|复课|复学|返校|升学|毕业|结业|脱贫|脱困|循环利用|综合利用|回收利用|资源化利用|再生利用|回用|修复|恢复|康复|自理|网办|可查|可溯|溯源|追溯|建成|投用|投运|配备|配置|装备|安装|开放|共享|互通|互认|调解|息诉|息诉息访|履约|兑付|追回|找回|返还|认领|盘活|激活|续保|续订|复购|出彩|优育|母乳喂养|戒断|灭活|溢价|增值|保值|成交|净化|绿化|美化|硬化|亮化|通达|通畅|可及|识别|分类|投放|减量)率$");

    private static final Pattern GOOD_CHANGE = Pattern.compile(
            "(?:(?:提升|提高|改善|增产|增收|增效)(?:幅度|率|比例|百分比)|(?:收入|产值|产量|产能|效率|利润|税收|就业|客流|客流量|游客|游客量|销量|销售额|营业额|营收|订单|出口|发电量|吞吐量|参与|满意度|单产|借阅量)(?:(?:增长|增加|上升)(?:幅度|率|比例)|增幅|增速))$");

    private static final Pattern LIMITED_CHANGE = Pattern.compile("价|药|医疗|标准|待遇|工资|薪|收费|浓度|风险|难度|门槛|险情|发病|感染");

    /** What was done, and how it is counted; not 检查次数, of which some want few. */
    private static final Pattern WORK_DONE = Pattern.compile(
            "(?:巡查|巡护|巡逻|巡检|巡河|检测|检验|检定|抽检|监测|培训|轮训|服务|接诊|诊疗|门诊|义诊|出诊|筛查|体检|救助|配送|供餐|发放|核发|调解|走访|宣讲|演出|展演|展览|养护|维护|清扫|保洁|疏浚|绿化|改造|建设|新建|安装|建档|回访|辅导|授课|慰问|采集|普查|登记|录入|整治|治理|播种|种植|修复|资助|指导|演练)\\p{IsHan}{0,6}(?:人次|户次|家次|人数|户数|场次|里程|面积|公里数|台数|座数|处数|村数|工程量|批次|长度|点次|课次|株数)$|覆盖\\p{IsHan}{0,4}(?:人员|对象|单位|师生|职工)$");

    /** 申请发明专利, 清淤渠道长度: a verb of work and what it is done to. */
    private static final Pattern WORK = Pattern.compile(
            "(?:开展|举办|组织|培训|申请|获得|制修订|制定|发布|新建|改造|维修|清淤|铺设|安装|更换|栽植|种植|救助|资助|帮扶|扶持|培育|引进|建设|修复|修缮|检测|抽检|巡查|走访|服务|发放|配送|接种|筛查|体检|采集|演出|放映|宣讲|硬化|养护|绿化|保洁|孵化|创建)\\p{IsHan}{1,12}");

    /** 参加纪念活动人数: people whom an outcome is for. */
    private static final Pattern REACHED =
            Pattern.compile("(?:参加|参与|受益|惠及|覆盖|受教育|到馆|参观|就业|带动|接待|服务)\\p{IsHan}{0,8}(?:人数|人次|户数|人口)$");

    /** 恢复整洁天数: how long it took. */
    private static final Pattern UNTIL_THEN =
            Pattern.compile("(?:恢复|修复|抢通|办结|处置|响应|送达|到账|整改)\\p{IsHan}{0,6}(?:天数|日数|时间|时长|小时数|用时)$");

    private static final Pattern HOW_LONG = Pattern.compile("(?:总|累计)?(?:时间|时长|小时数|天数)$");

    /** Money that comes in. */
    private static final Pattern EARNED = Pattern.compile(
            "(?:增收|创收|产值|(?:销售|营业|旅游|经营|综合|集体|门票|务工|可支配)收入|税收|营收|利润|销售额|交易额|成交额|招商到位资金|挽损|挽回损失|节约资金)(?:金额|额|数)?$");

    /** What happens to a thing or a person and should not, as an outcome counts it. */
    private static final Pattern MISHAP = Pattern.compile(
            "(?:损[坏毁失害]|破坏|毁坏|超标|超限|败诉|违[法规章纪约]|污染|泄[露漏]|伤亡|走失|失窃|盗[窃采伐]|溺水|中毒|纠纷|上访|信访|事故|故障|差错|返工|退回|辍学|脱管|失联|空置|闲置|停[水电机运])\\p{IsHan}{0,5}?(?:案件|事件|次数|起数|件数|情况|排放次数)?$");

    private static final Pattern DEALT_WITH = Pattern.compile(
            "处[理置治]|消[除灭]|查|整改|挽[回救]|化解|调[解处]|防|治|检|救|监测|[下减]降|减少|避免|修|赔|排除|率|度|恢复|追|办|结|破获|侦|受理|接|答|回|清|用|补|支持|援|帮|服务|培训|宣传");

    /** Letters of what there should be little of, or of what it costs and how long it takes. */
    private static final Pattern BURDENSOME = Pattern.compile(
            "[离辞旷迟走散晕滞损坏毁病死亡伤害虫灾险漏失误错假违逃盗骗欠闲空废污超逾滞堵拥停断缺辍弃流诉访讼纠争异投举退返拒未无不难困贫低危患隐耗排碳尘噪臭垃占荒裸蚀沙碱淹旱火警费价时期间成本差减降限罚惩撤旧老毒赌吸娼贩嫖私黑恶暴恐邪贪腐癌瘤炎疫染溺摔坠撞塌陷锈蛀霉脏乱劣刑狱押拘嫌涉疑犯罪案]|控制");

    private static final Pattern DEALT_WITH_MISTAKES =
            Pattern.compile("处[理置]|下降|降低|降幅|减少|整改|纠正|查|防|拦截|识别|劝阻|挽回|发现|控制|追回|补");

    private static final Set<String> TIMES =
            Set.of("秒", "分钟", "小时", "个小时", "天", "日", "工作日", "个工作日", "自然日", "周", "个月", "月");

    private static final Set<String> PEOPLE_OR_PLACES = Set.of(
            "亩", "万亩", "公顷", "户", "家", "人", "人次", "万人", "万人次", "个", "所", "村", "公里", "吨", "万吨", "头", "万头", "篇", "场");

    /** 钉螺死亡率, 蝇蛆杀灭率: what is to die. */
    private static final Pattern VERMIN = Pattern.compile(
            "(?:[螺鼠蚊蝇蟑蜱螨蚤虱蚁蝗螟蛾蚧虫蛹蛆藻菌]|天牛|病媒|有害生物|杂草|水葫芦|互花米草|薇甘菊|飞机草|加拿大一枝黄花|病原体|病毒|毒杂草|恶性草)\\p{IsHan}{0,6}(?:死亡|致死|杀灭|灭杀|消灭|清除|减退|灭活|下降)(?:率|数|量|比例)?$");

    /** 下沉隐患返修率, 不合格路段返工率: what is wrong is made good. */
    private static final Pattern MADE_GOOD = Pattern.compile(
            "(?:隐患|缺陷|病害|不合格\\p{IsHan}{0,4}|问题\\p{IsHan}{0,4}|破损\\p{IsHan}{0,4}|瑕疵)(?:返修|返工|重做|重修|返厂|退换|更换)率$");

    /** 演练人员误点钓鱼链接比例: how many did what they should not. */
    private static final Pattern MISTAKEN = Pattern.compile(
            "(?:误[点报操读判诊发收投触]|迟到|旷课|旷工|缺勤|脱岗|中招|上当|受骗|离职|辞职|爽约)\\p{IsHan}{0,6}(?:比例|率|占比|人数|次数|人次|数)?$");

    /** 补助到账用时 of at least 20 天: among times. */
    private static final Pattern TAKES_TIME = Pattern.compile(
            "(?:到账|办结|办理|响应|处置|审批|审核|反馈|送达|出具|恢复|抢修|拨付|兑付|发放|修复|报告|等候|候诊|排队|办证|受理|流转|周转|整改|交付|供货)\\p{IsHan}{0,4}(?:用时|耗时|时间|时长|时限|天数|周期)$");

    private TargetDirection() {}

    /** 复议后被诉败诉案件: counted as an outcome, with nothing done about it. */
    private static boolean isMishap(Bounded target) {
        return target.row().typed().kind() == IndicatorKind.OUTCOME
                && !target.bound().quantity().isPercent()
                && MISHAP.matcher(target.name().measure()).find()
                && !DEALT_WITH.matcher(target.name().measure()).find();
    }

    /** 良种推广养殖面积 of at most 3.4 万亩: an outcome that is counted, and in no letter of its name a burden. */
    private static boolean isSomethingReached(Bounded target) {
        return target.row().typed().kind() == IndicatorKind.OUTCOME
                && PEOPLE_OR_PLACES.contains(target.bound().unit())
                && target.bound().number().signum() > 0
                && !BURDENSOME.matcher(target.name().normal()).find()
                && !target.name().isBadEvent()
                && !Mention.BURDEN.isIn(target.name());
    }

    /** Deaths are what a project for the bereaved counts as its work: there more of them is no fault. */
    static boolean isMoreOfBad(Bounded target, String project) {
        return target.wantsMore()
                && (target.name().isWrongDeed()
                        || isMishap(target)
                        || isMistake(target)
                        || isSlow(target)
                        || (isBad(target.name()) && !(isWork(target) && Mention.HANDLING.isIn(project)))
                        || isMoreCost(target));
    }

    private static boolean isMistake(Bounded target) {
        return MISTAKEN.matcher(target.name().measure()).find()
                && !DEALT_WITH_MISTAKES.matcher(target.name().measure()).find();
    }

    private static boolean isSlow(Bounded target) {
        return target.row().typed().category().contains("时效")
                && TIMES.contains(target.bound().unit())
                && target.bound().number().signum() > 0
                && TAKES_TIME.matcher(target.name().measure()).find()
                && !Mention.GAIN.isIn(target.name());
    }

    /** 死亡人数, and 宕机时间: how long something bad went on. */
    private static boolean isBad(IndicatorName name) {
        var lasting = HOW_LONG.matcher(name.measure());
        return (name.isBadEvent()
                        && !VERMIN.matcher(name.measure()).find()
                        && !MADE_GOOD.matcher(name.measure()).find())
                || (lasting.find() && IndicatorName.of(lasting.replaceFirst("")).isBadEvent());
    }

    private static boolean isWork(Bounded target) {
        return target.row().typed().kind() == IndicatorKind.OUTPUT
                && !target.bound().quantity().isPercent();
    }

    private static boolean isMoreCost(Bounded target) {
        return target.bound().unit().contains("元")
                && (Ending.COST.isOf(target.name()) || isOfCostClass(target))
                && !Mention.SAVING.isIn(target.name())
                && !Ending.STANDARD.isOf(target.name());
    }

    private static boolean isOfCostClass(Bounded target) {
        return target.row().typed().kind() == IndicatorKind.COST
                || target.row().typed().category().contains("成本");
    }

    /** Of a cost 100 % may be the most. */
    static boolean isLessOfGood(Bounded target) {
        return target.bound().operator().wantsLess()
                && (isEarned(target)
                        || isGoodShare(target)
                        || isNearlyAll(target)
                        || isGoodChange(target)
                        || isGain(target)
                        || isSomethingReached(target)
                        || isWorkDone(target))
                && !(Mention.EXECUTION.isIn(target.name()) || isOfCostClass(target));
    }

    private static boolean isEarned(Bounded target) {
        return target.bound().unit().contains("元")
                && EARNED.matcher(target.name().measure()).find()
                && !Mention.BURDEN.isIn(target.name());
    }

    private static boolean isGoodShare(Bounded target) {
        return (Ending.GOOD_SHARE.isOf(target.name()) || isOfGoodDeeds(target))
                && target.bound().quantity().isPercent();
    }

    /** 旁观者施救率, 一次取证率: how many did or got what is wished for. */
    private static boolean isOfGoodDeeds(Bounded target) {
        return GOOD_DEEDS.matcher(target.name().measure()).find()
                && !target.name().isBadEvent()
                && !Mention.BURDEN.isIn(target.name());
    }

    /** 劝阻成功率 of at most 98 %: nothing bad is limited so high. */
    private static boolean isNearlyAll(Bounded target) {
        return target.bound().quantity().isPercent()
                && target.bound().number().compareTo(NEARLY_ALL) >= 0
                && target.bound().number().compareTo(HUNDRED) < 0
                && target.name().measure().endsWith("率")
                && !Ending.ABOVE_100.isOf(target.name())
                && !target.name().isBadEvent()
                && !Mention.BURDEN.isIn(target.name())
                && !Mention.GROWTH.isIn(target.name())
                && !LIMITED_SHARE.matcher(target.name().measure()).find();
    }

    /** 生产效率提升幅度, 村集体收入增长率; not 收费标准提高幅度. */
    private static boolean isGoodChange(Bounded target) {
        return target.bound().quantity().isPercent()
                && GOOD_CHANGE.matcher(target.name().measure()).find()
                && !Mention.BURDEN.isIn(target.name())
                && !LIMITED_CHANGE.matcher(target.name().measure()).find();
    }

    /** 年巡查人次, 养护里程: work in a number of pieces that are no few. */
    private static boolean isWorkDone(Bounded target) {
        boolean isWork = target.row().typed().category().contains("数量")
                && target.bound().number().compareTo(BigDecimal.TEN) > 0
                && !target.bound().unit().contains("元")
                && (WORK_DONE.matcher(target.name().measure()).find()
                        || WORK.matcher(target.name().measure()).matches());
        boolean isReach = target.row().typed().kind() == IndicatorKind.OUTCOME
                && REACHED.matcher(target.name().measure()).find();
        return (isWork || isReach)
                && !target.bound().quantity().isPercent()
                && !Mention.BURDEN.isIn(target.name())
                && !target.name().isBadEvent();
    }

    /** 恢复供水天数, and whatever counts hours among times: 报修至恢复. */
    private static boolean isHowSoon(Bounded target) {
        return UNTIL_THEN.matcher(target.name().measure()).find()
                || (target.row().typed().category().contains("时效")
                        && TIMES.contains(target.bound().unit()));
    }

    /** 新增节水能力, 受益户数: a count of what there should be more of. */
    private static boolean isGain(Bounded target) {
        return Mention.GAIN.isIn(target.name())
                && !isHowSoon(target)
                && !Mention.BURDEN.isIn(target.name())
                && !target.name().isBadEvent()
                && !target.bound().quantity().isPercent()
                && !target.bound().unit().contains("元")
                && target.bound().number().signum() > 0;
    }
}
