package io.ziping.intake.reading.words;

import io.ziping.scoring.values.FundingSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which the parts of a form are found, as the published forms of different places spell them. */
public final class Lexicon {

    /** What stands beside a heading label. */
    public enum Heading {
        PROJECT,
        DEPARTMENT,
        UNIT
    }

    /** The columns of 项目资金. */
    public enum FundingColumn {
        INITIAL,
        ADJUSTED,
        EXECUTED,
        WEIGHT,
        RATE,
        SCORE
    }

    /** The columns of 绩效指标. */
    public enum IndicatorColumn {
        DIMENSION("一级指标"),
        CATEGORY("二级指标"),
        NAME("三级指标"),
        NATURE("指标性质"),
        TARGET("年度指标值"),
        MEASURE("度量单位"),
        ACTUAL("实际完成值"),
        WEIGHT("分值"),
        SCORE("得分"),
        EXPLANATION("偏差原因");

        private final String label;

        IndicatorColumn(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final int LONGEST_WORD = 30;

    private static final int LONGEST_TITLE = 60;

    /** No sentence: 项目自评表, 绩效评价自评表, 省级专项资金自评表 and the like, a year before or behind it. */
    private static final Pattern TITLE = Pattern.compile(
            "(?:附[件表]?[\\d一二三四五六七八九十.-]*:?)?[^，。；、,;:]*(?:项目|评价|绩效|支出|资金|专项|预算|目标|部门|单位|经费|工程|补助)(?:自评(?:价|打分|评分)?|自我评价)表(?:(?:19|20)\\d\\d年?度?)?");

    private static final Map<String, Heading> HEADINGS = words(
            Map.of(
                    Heading.PROJECT,
                            "项目名称 项目(专项)名称 项目支出名称 专项名称 项目全称 专项资金名称 二级项目名称 转移支付名称 转移支付项目名称 自评项目名称 评价项目名称 自评价项目名称",
                    Heading.DEPARTMENT,
                            "主管部门 预算主管部门 项目主管部门 主管单位 主管部门名称 主管部门及代码 主管预算部门 地方主管部门 项目主管单位 部门名称 预算主管单位 市级主管部门 省级主管部门 区级主管部门 县级主管部门 一级主管部门 预算部门 一级预算部门",
                    Heading.UNIT,
                            "实施单位 项目单位 项目实施单位 预算单位 实施部门 执行单位 实施单位名称 项目实施部门 具体实施单位 资金使用单位 项目承担单位 承担单位 项目执行单位 单位名称 实施单位及代码 项目单位名称 二级预算单位 使用单位 项目使用单位 项目承担部门"));

    private static final Map<String, FundingColumn> FUNDING_COLUMNS = words(Map.of(
            FundingColumn.INITIAL,
                    "年初预算数 年初预算 年初预算金额 年初预算批复数 年初批复数 年初数 年初 年初部门预算 年初部门预算数 年初预算安排 年初预算安排数 部门预算数 批复预算 预算批复数 年初批复预算数 期初预算 期初预算数",
            FundingColumn.ADJUSTED,
                    "全年预算数 全年预算 全年预算金额 调整后预算数 调整后预算 调整预算数 调整后全年预算数"
                            + " 预算数 预算金额 预算资金 全年预算安排数 预算安排数 当年预算数 预算安排 年度预算数 年度预算 全年数 最终预算数 可执行指标 可执行指标数 期末预算 期末预算数 调整预算 调整后预算额 调整后 调整预算金额 调整后预算金额 调整后全年预算",
            FundingColumn.EXECUTED,
                    "全年执行数 全年执行 执行数 全年执行金额 全年支出数 实际执行数 执行金额 全年实际执行数"
                            + " 支出数 实际支出数 实际支出 实际支出金额 支出金额 实际执行 实际执行金额 决算数 预算执行数 预算执行金额 全年预算执行数 执行总额 累计执行数 全年累计执行数 实际支付数 累计支出数 年度执行数 年度支出数 本年支出数 全年支出 全年支出额 执行额 支出额 全年支出金额",
            FundingColumn.WEIGHT, "分数 分值 权重 满分 分值权重 权重分值 标准分 标准分值 指标分值 执行率权重 执行率分值 执行率分数 预算执行率权重 预算执行率分值 预算执行分值 预算执行权重",
            FundingColumn.RATE, "执行率 预算执行率 全年执行率 执行率% 预算执行率% 执行率/% 资金执行率 支出执行率 执行比例 支出率 预算支出率 执行进度",
            FundingColumn.SCORE, "得分 自评得分 执行得分 自评分 自评分值 实际得分 执行率得分 预算执行率得分 预算执行得分 执行率自评得分"));

    private static final Map<String, IndicatorColumn> INDICATOR_COLUMNS = words(Map.of(
            IndicatorColumn.DIMENSION, "一级指标 一级指标名称",
            IndicatorColumn.CATEGORY, "二级指标 二级指标名称",
            IndicatorColumn.NAME, "三级指标 三级指标名称 指标名称 指标内容 具体指标 绩效指标名称",
            IndicatorColumn.NATURE, "指标性质 计算符号 运算符号 符号 比较符 运算符 指标方向 指标符号 比较符号 关系符号 关系符 指标运算符",
            IndicatorColumn.TARGET,
                    "年度指标值 指标值 目标值 年度目标值 全年指标值 预期指标值 指标目标值 年初指标值 计划指标值 年初目标值 调整后指标值 调整指标值 调整后目标值 年度预期指标值 预期值 预期目标值 年度绩效指标值 绩效指标值 年初设定目标值 设定目标值 计划值 绩效目标值 全年目标值 年度目标 本年目标值 本年指标值 本年度指标值 本年度目标值",
            IndicatorColumn.MEASURE, "度量单位 计量单位 单位 指标单位",
            IndicatorColumn.ACTUAL,
                    "实际完成值 全年实际值 实际值 完成值 全年完成值 实际完成指标值 实际完成情况 全年实际完成值 指标完成值 完成情况 年度实际完成值 年度完成值 实际完成 实际完成数 指标实际完成值 实际完成指标 自评完成值 指标完成情况 完成指标值 年度实际值 全年完成情况 年末完成值 年末实际值 年末完成情况 年底完成值 年度完成情况 本年完成值 本年实际值 本年度完成值 本年度实际值 本年实际完成值 本年度实际完成值 年度绩效指标实际完成值 截至年底实际完成值 业绩值",
            IndicatorColumn.WEIGHT,
                    "分值 分数 权重 权重分 指标分值 满分 标准分 标准分值 权重分值 分值权重 三级指标分值 三级指标权重 指标权重 满分值 赋分 分值设置 设定分值 分值/权重 权重/分值"
                            + " 参考分值 参考分 参考分数 参考权重 指标参考分值 设定分 指标分",
            IndicatorColumn.SCORE,
                    "得分 自评得分 指标得分 自评分 自评分数 自评分值 实际得分 单位自评得分 部门自评得分 单位自评分 部门自评分 评分 评价得分 单位自评得分值 自评得分值 打分 得分值 评分结果 单位评分 评价分值 实得分 实得分值 实际得分值",
            IndicatorColumn.EXPLANATION,
                    "偏差原因分析及改进措施 偏差原因分析 偏差原因 原因分析 未完成原因分析 未完成原因分析及改进措施 未完成原因及改进措施"
                            + " 原因分析及改进措施 偏差原因及改进措施 偏差分析及改进措施 偏差原因分析与改进措施 未完成原因和改进措施 偏差原因及拟采取的改进措施"));

    private static final Map<String, FundingSource> SOURCES = words(Map.of(
            FundingSource.TOTAL,
                    "年度资金总额 资金总额 年度资金合计 年度总资金 合计 总计 总额 项目资金总额 年度预算总额 预算资金总额 项目总资金 资金合计 年度财政资金总额 全年资金总额 年度项目资金总额 年度预算资金总额 总金额 全年预算总额 项目总金额 年度金额合计 项目资金合计 资金总计 总投入 项目总投入",
            FundingSource.CURRENT_YEAR_APPROPRIATION, "当年财政拨款 本年财政拨款 年度财政拨款 当年财政拨款资金 本年度财政拨款 当年财政资金 本年财政资金",
            FundingSource.CARRYOVER, "上年结转资金 上年结转 上年结转结余资金 上年结转和结余 上年结转结余 以前年度结转资金 上年结转和结余资金 结转资金",
            FundingSource.OTHER, "其他资金 其他 其它资金 其他来源资金"));

    /** Names that mean this year's appropriation where no line says so outright. */
    private static final Set<String> APPROPRIATION = Set.of("财政拨款", "财政资金", "财政拨款资金", "一般公共预算财政拨款", "一般公共预算拨款");

    private static final Pattern EXPECTED =
            Pattern.compile("(?:年初|年度|全年|本年度?|当年|期初|项目|总体?|预期|预定|预算|计划|申报|批复|调整后?|绩效|设定|实施|的)*目标(?:设定|内容|描述)?");

    private static final Pattern ACHIEVED =
            Pattern.compile("(?:年初|年度|全年|本年度?|当年|年末|年底|期末|项目|总体?|预期|预算|计划|调整后?|设定|绩效|自评|目标|实际|具体|的)*"
                    + "(?:完成情况|完成目标|完成结果|实现情况|达成情况)(?:综述|说明|概述|总结|描述)?");

    /** A last column may be headed by any of these words, and by nothing else. */
    private static final Pattern EXPLANATION = Pattern.compile("(?:未完成|未达标|未达到|未实现|扣分|偏差大?|差异|原因|分析|说明"
            + "|情况|存在|问题|改进|整改|纠偏|下一步|拟|采取|措施|目标值?|指标值?|绩效|年度|自评|及其?|和|与|或|的|、|/)+");

    private static final Pattern CARRYOVER =
            Pattern.compile("(?:上年度?|以前年度|往年|历年)?(?:财政)?(?:拨款)?(?:结转(?:和|及|、)?(?:结余)?|结余(?:和|及|、)?(?:结转)?)(?:资金|数)?");

    private static final Pattern FUNDING_NAME =
            Pattern.compile("资金|拨款|补助|收入|自筹|专户|债券|贷款|结转|结余|预算|经费|中央|省级|市级|区级|县级|乡镇|单位|其他");
    private static final int LONGEST_FUNDING_NAME = 40;

    private static final Pattern YEAR_OF_COLUMN = Pattern.compile("^(?:19|20)\\d\\d(?:年度?(?![初末底]))?");

    private static final Set<String> TOTALS = Set.of(
            "总分", "总计", "合计", "总得分", "自评总分", "自评总得分", "合计得分", "总分合计", "评分合计", "得分合计", "自评得分合计", "自评总分合计", "自评分合计",
            "自评合计", "综合得分", "最终得分", "总自评得分", "自评综合得分");

    private Lexicon() {}

    public static Optional<Heading> heading(String key) {
        return Optional.ofNullable(HEADINGS.get(key));
    }

    public static Optional<FundingColumn> fundingColumn(String key) {
        var known = FUNDING_COLUMNS.get(key);
        return known != null || key.isEmpty() || key.length() > LONGEST_WORD || !Character.isDigit(key.charAt(0))
                ? Optional.ofNullable(known)
                : Optional.ofNullable(
                        FUNDING_COLUMNS.get(YEAR_OF_COLUMN.matcher(key).replaceFirst("")));
    }

    public static Optional<IndicatorColumn> indicatorColumn(String key) {
        var known = INDICATOR_COLUMNS.get(key);
        if (known != null || key.length() > LONGEST_WORD || key.isEmpty()) {
            return Optional.ofNullable(known);
        }
        if (Character.isDigit(key.charAt(0))) {
            return Optional.ofNullable(
                    INDICATOR_COLUMNS.get(YEAR_OF_COLUMN.matcher(key).replaceFirst("")));
        }
        return tellsReasons(key) && EXPLANATION.matcher(key).matches()
                ? Optional.of(IndicatorColumn.EXPLANATION)
                : Optional.empty();
    }

    /** Asked of every cell of every table: words are looked for before patterns are. */
    private static boolean tellsReasons(String key) {
        return key.contains("原因") || key.contains("偏差") || key.contains("措施");
    }

    public static Optional<FundingSource> source(String key) {
        var name = lineName(key);
        var known = SOURCES.get(name);
        return known == null
                        && name.length() <= LONGEST_WORD
                        && CARRYOVER.matcher(name).matches()
                ? Optional.of(FundingSource.CARRYOVER)
                : Optional.ofNullable(known);
    }

    /** This year's appropriation, where a name means it without saying so outright. */
    public static Optional<FundingSource> appropriation(String key) {
        return isAppropriation(key) ? Optional.of(FundingSource.CURRENT_YEAR_APPROPRIATION) : Optional.empty();
    }

    public static boolean isAppropriation(String key) {
        return APPROPRIATION.contains(lineName(key));
    }

    /** Whether a line without amounts is named as money is. */
    public static boolean isFundingName(String key) {
        return key.length() <= LONGEST_FUNDING_NAME && FUNDING_NAME.matcher(key).find();
    }

    public static boolean isExpected(String key) {
        return key.length() <= LONGEST_WORD
                && key.contains("目标")
                && EXPECTED.matcher(key).matches();
    }

    public static boolean isAchieved(String key) {
        return key.length() <= LONGEST_WORD
                && (key.contains("成") || key.contains("实现"))
                && ACHIEVED.matcher(key).matches();
    }

    public static boolean isTotal(String key) {
        return TOTALS.contains(key);
    }

    /** In a heading the form's score may be named as a column of scores is. */
    public static boolean isHeadingTotal(String key) {
        return isTotal(key) || key.equals("自评得分") || key.equals("自评分");
    }

    public static boolean isGrade(String key) {
        return GradeText.isLabel(key);
    }

    /** The form's own name, which may carry a year or an organisation, wherever it stands. */
    public static boolean isTitle(String key) {
        return key.length() <= LONGEST_TITLE
                && (key.contains("绩效自评表")
                        || key.contains("支出自评表")
                        || key.contains("绩效目标自评表")
                        || key.contains("绩效目标完成情况表")
                        || key.contains("绩效自我评价表"));
    }

    /** The same in other words, such as 项目自评表: certain only of a cell or a line that stands alone. */
    public static boolean isTitleAlone(String key) {
        return isTitle(key)
                || (key.length() <= LONGEST_TITLE
                        && key.contains("表")
                        && TITLE.matcher(key).matches());
    }

    private static String lineName(String key) {
        var bare = key.startsWith("其中") ? key.substring(2) : key;
        return bare.startsWith(":") ? bare.substring(1) : bare;
    }

    private static <T> Map<String, T> words(Map<T, String> spellings) {
        var words = new HashMap<String, T>();
        spellings.forEach((meaning, list) -> Arrays.stream(list.split(" ")).forEach(word -> words.put(word, meaning)));
        return Map.copyOf(words);
    }
}
