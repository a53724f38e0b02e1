package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.indicator.Mention;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.Fraction;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.text.NormalForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Points for what takes no effort, and for what is scored already. */
final class WeightChecks {

    private static final BigDecimal A_THIRD = BigDecimal.valueOf(3);

    /** Twice a year is little of what takes some effort each time. */
    private static final BigDecimal FEW = BigDecimal.valueOf(2);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Meetings among themselves, by whatever name; not fairs and shows, which are work. */
    private static final Pattern MEETING = Pattern.compile(
            "(?:召开|组织召开|举行|举办|开展)(?<what>\\p{IsHan}{0,10}(?<!招聘|展览|博览|展销|运动|音乐|推介|发布|洽谈|对接|听证|交易|订货|庙|晚|演唱|家长|研讨|宣讲|报告|观摩|培训|比赛|大赛|拍卖|竞赛|联谊|恳谈|展示|书|歌|灯|花|机)会议?)(?:次数|场次|场数|期数|数量|数)?$");

    /** Meetings of those who do the work, in a project of whatever kind: 巡护例会 of 文物巡护. */
    private static final Pattern AMONG_THEMSELVES =
            Pattern.compile("(?:例|碰头|调度|推进|协调|部署|启动|动员|总结|工作|座谈|联席|通气|务虚|专题|办公|交流|领导小组|分析|研判|布置)会议?$");

    /** Banners, boards and notices, which take no more than a printer, in any number. */
    private static final Pattern PUT_UP = Pattern.compile(
            "(?:悬挂|拉挂|张贴|张挂|粘贴|摆放|刷写|喷涂|制作|印制|印发|布置|粘贴|发放)\\p{IsHan}{0,6}(?<what>横幅|条幅|标语|海报|展板|宣传[单页画]|挂图|彩旗|易拉宝|喷绘|宣传栏|电子屏|告知[单书]|告示|提示语|温馨提示|传单|折页|倡议书|公开信|明白纸|通知单|公示牌|公示栏|标[志识]牌|警示[牌标]牌?|警示标牌|指示牌|提示牌|标牌|宣传牌|宣传栏|铭牌|牌匾)(?:次数|条数|张数|块数|份数|数量|数)?$");

    /** 参加厂商线上交流会: where somebody else does the work. */
    private static final Pattern ATTENDED = Pattern.compile(
            "(?:参加|出席|列席|旁听|观看)(?<what>\\p{IsHan}{0,12}?(?:会|会议|论坛|沙龙|讲座|直播|推介|启动仪式|仪式|活动))(?:次数|场次|场数|期数|人次|数量|数)?$");

    /** 报送月报, 购置打印纸, 组织业务学习: what every office does. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?:报送|上报|提交|编写|撰写|编报|编发|刊发)\\p{IsHan}{0,4}(?:月报|季报|周报|年报|简报|总结|小结|报表|工作信息|动态)|(?:填报|填写|报送|上报|填列)\\p{IsHan}{0,8}(?:监控表|自评表|统计表|进度表|月报表|季报表|调查表|报表|台账)(?:次数|份数|期数)?$|(?:购置|购买|采购)\\p{IsHan}{0,2}(?:打印纸|复印纸|墨盒|硒鼓|文具|笔记本|文件夹|档案盒|信封)|(?:开展|组织)(?:业务|集中|政治|理论|内部)学习"
                    + "|(?:资料|材料|文件|档案|台账|票据|凭证|图纸|记录)(?:的)?(?:收集|整理|汇总|登记|归集|分类|编号|装订|保管|完善)*(?:归档|存档|装订|成册|入卷|整理|汇编)$");

    /** 印制采价员手册, 班级通讯录: what comes from a printer. */
    private static final Pattern PRINTED = Pattern.compile(
            "(?:印制|编印|印刷|翻印|复印|打印|装订)(?<what>\\p{IsHan}{1,10})|\\p{IsHan}{0,6}(?<list>通讯录|花名册|名册|名录|席卡|胸牌|座签|台卡|工作证|名片|信封|信笺)(?:编印|编制|印制|更新)?(?:数量|数)?$");

    /** 开展安全检查, once. */
    private static final Pattern SMALL_ACT = Pattern.compile(
            "(?<=(?:制定|编制|拟定|拟订|印发|出台|起草)\\p{IsHan}{0,10})(?:方案|计划|制度|办法|预案|细则)$|(?:开展|组织|举办)\\p{IsHan}{0,4}(?:检查|督查|督导|调研|自查|自评|培训|宣传|演练|走访)(?:次数|场次|期数)?$");

    /** 资金支用进度, 预算资金支出完成率: that money was spent, by whatever name. */
    private static final Pattern EXECUTION = Pattern.compile(
            "(?:预算|资金|经费|款项|拨款|用款)\\p{IsHan}{0,4}(?:执行|支出|支付|使用|支用|开支|消化|列支)(?:完成)?(?:率|进度|比例|比率)$|用款(?:率|进度)$|项目(?:支出|支付|列支)(?:完成)?(?:率|进度|比例)$"
                    + "|(?:预算|资金|经费|款项|拨款|项目)\\p{IsHan}{0,2}(?:执行|支出|支付|使用|支用|列支)(?:预算|序时|计划|均衡|总体)?(?:完成|执行|达标)?(?:率|进度|比例|比率)$");

    private static final Pattern RATE = Pattern.compile("(?:执行|支出|支付|使用|用款|拨付|完成|消化)(?:率|进度|比例)$");

    /** So many are nobody else's by chance. */
    private static final int MANY_DIGITS = 4;

    private WeightChecks() {}

    /** What the project itself is named after is never trivial: meetings are the work of a project for meetings. */
    static Stream<Finding> trivialRowHeavy(Examined form) {
        var all = form.rows().map(Examined.Row::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
        var rows = form.sheet().indicators().size();
        return form.rows()
                .filter(row -> all.signum() > 0 && row.worth().multiply(A_THIRD).compareTo(all) >= 0)
                .filter(row -> isTrivial(row)
                        && !isTheProjectItself(row.indicator(), form.sheet().project()))
                .map(row -> FindingCode.TRIVIAL_ROW_HEAVY
                        .at(
                                row.pointer("weight"),
                                row.title() + "：一件小事占了 " + row.worth() + " 分，是全部指标分值 " + all + " 的 "
                                        + percent(row.worth(), all) + "%")
                        .staking(excess(row, all, rows))
                        .on(row.weight(), row.name(), row.target()));
    }

    /** Silent where the form has no points for execution: then this is the place for it. */
    static Stream<Finding> executionCountedAgain(Examined form) {
        var executionWeight = form.card().executionWeight().value();
        if (executionWeight == null || executionWeight.signum() == 0) {
            return Stream.empty();
        }
        return form.rows()
                .filter(row -> (isExecution(row.indicator()) || isItsVeryRate(form, row))
                        && !Mention.PUNCTUAL.isIn(row.indicator()))
                .map(row -> FindingCode.EXECUTION_COUNTED_AGAIN
                        .at(row.pointer("name"), row.title() + "：预算执行已经单独计 " + executionWeight + " 分，这里又计了一次")
                        .staking(Stake.half(row))
                        .on(row.name(), row.weight(), form.executionRate()));
    }

    private static boolean isExecution(IndicatorName name) {
        return Mention.EXECUTION.isIn(name) || EXECUTION.matcher(name.measure()).find();
    }

    /** Budget执行率 of 96.87 %: a rate by whatever name that is the form's own to its last digit. */
    private static boolean isItsVeryRate(Examined form, Examined.Row row) {
        var percent = form.card().total().rate().percent();
        var actual = row.result().actual().quantity();
        return percent != null
                && actual != null
                && actual.isPercent()
                && row.typed().kind() == IndicatorKind.OUTPUT
                && RATE.matcher(row.indicator().measure()).find()
                && actual.number().stripTrailingZeros().precision() >= MANY_DIGITS
                && percent.setScale(actual.number().scale(), RoundingMode.HALF_UP)
                                .compareTo(actual.number())
                        == 0;
    }

    private static boolean isTrivial(Examined.Row row) {
        var name = row.indicator();
        return Mention.TRIVIAL_ACT.isIn(name)
                || OFFICE.matcher(name.measure()).find()
                || MEETING.matcher(name.measure()).find()
                || PUT_UP.matcher(name.measure()).find()
                || PRINTED.matcher(name.measure()).find()
                || (ATTENDED.matcher(name.measure()).find() && isOutput(row))
                || ((Mention.SMALL_ACT.isIn(name)
                                || SMALL_ACT.matcher(name.measure()).find())
                        && isDoneAtOnce(row));
    }

    private static boolean isOutput(Examined.Row row) {
        return row.typed().kind() == IndicatorKind.OUTPUT;
    }

    /** Once or twice, all of it (100 %), or done at all. */
    private static boolean isDoneAtOnce(Examined.Row row) {
        var bound = row.result().target().bound();
        if (bound == null) {
            return row.result().target().isDescriptive();
        }
        return bound.quantity().isPercent()
                ? bound.number().compareTo(HUNDRED) == 0
                : bound.number().compareTo(FEW) <= 0;
    }

    private static boolean isTheProjectItself(IndicatorName name, String project) {
        var title = NormalForm.of(project);
        var listed = Stream.of(Mention.TRIVIAL_ACT, Mention.SMALL_ACT)
                .flatMap(mention -> mention.words().words().stream())
                .filter(name.normal()::contains);
        var met = MEETING.matcher(name.measure()).results().map(found -> found.group(1));
        var put = PUT_UP.matcher(name.measure()).results().map(found -> found.group(1));
        var small = SMALL_ACT.matcher(name.measure()).results().map(MatchResult::group);
        var office = OFFICE.matcher(name.measure()).results().map(MatchResult::group);
        var printed = PRINTED.matcher(name.measure()).results().map(MatchResult::group);
        var attended = ATTENDED.matcher(name.measure()).results().map(found -> found.group(1));
        return Stream.of(listed, put, small, office, printed, attended)
                        .flatMap(words -> words)
                        .anyMatch(word -> sharesTwoLetters(word, title))
                || met.anyMatch(word -> sharesTwoLetters(word, title)
                        && (title.contains("会")
                                || !AMONG_THEMSELVES.matcher(word).find()));
    }

    private static boolean sharesTwoLetters(String word, String title) {
        for (int i = 0; i + 2 <= word.length(); i++) {
            if (title.contains(word.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** Half of what the row has above an even share of the points. */
    private static BigDecimal excess(Examined.Row row, BigDecimal all, int rows) {
        var even = all.divide(BigDecimal.valueOf(rows), 2, RoundingMode.HALF_UP);
        return Stake.all(row)
                .subtract(even)
                .max(BigDecimal.ZERO)
                .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return new Fraction(part.movePointRight(2), whole)
                .rounded(0, RoundingMode.DOWN)
                .toPlainString();
    }
}
