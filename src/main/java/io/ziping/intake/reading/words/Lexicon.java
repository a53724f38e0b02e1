package io.ziping.intake.reading.words;

import io.ziping.scoring.values.FundingSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the parts of a form by their words: by those of {@code reading/words.txt} and of an operator, and by patterns where
 * words cannot be told one by one.
 */
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

    private static volatile HeaderWords words = WordsFile.standard();

    private Lexicon() {}

    /**
     * Adds the words of an operator to those that come with the program; asked once, before anything is read.
     *
     * @throws WordsFileException when the file cannot be read, or a line of it not understood
     */
    public static void extend(Path file) {
        words = WordsFile.standardAnd(file);
    }

    /** Forgets the words of an operator. */
    static void reset() {
        words = WordsFile.standard();
    }

    public static Optional<Heading> heading(String key) {
        return Optional.ofNullable(words.headings().get(key));
    }

    /** Whether a year stands beside it. */
    public static boolean isYear(String key) {
        return words.years().contains(key);
    }

    public static Optional<FundingColumn> fundingColumn(String key) {
        var known = words.funding().get(key);
        return known != null || key.isEmpty() || key.length() > LONGEST_WORD || !Character.isDigit(key.charAt(0))
                ? Optional.ofNullable(known)
                : Optional.ofNullable(
                        words.funding().get(YEAR_OF_COLUMN.matcher(key).replaceFirst("")));
    }

    public static Optional<IndicatorColumn> indicatorColumn(String key) {
        var known = words.indicator().get(key);
        if (known != null || key.length() > LONGEST_WORD || key.isEmpty()) {
            return Optional.ofNullable(known);
        }
        if (Character.isDigit(key.charAt(0))) {
            return Optional.ofNullable(
                    words.indicator().get(YEAR_OF_COLUMN.matcher(key).replaceFirst("")));
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
        var known = words.lines().get(name);
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
        return words.appropriations().contains(lineName(key));
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
        return words.totals().contains(key);
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
}
