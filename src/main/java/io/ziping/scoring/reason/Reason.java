package io.ziping.scoring.reason;

import io.ziping.scoring.text.Coverage;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 偏差原因分析及改进措施 as typed, and how much of a reason it is. It is read by one thread. */
public final class Reason {

    private static final Set<String> NO_REASONS =
            WordList.read(Reason.class, "no-reasons.txt").words();
    private static final Set<String> UNITS =
            WordList.read(Reason.class, "units.txt").words();
    private static final WordList FILLERS = WordList.read(Reason.class, "fillers.txt");
    private static final WordList NO_REASON_PARTS = WordList.read(Reason.class, "no-reason-parts.txt");
    private static final Pattern DENIED = Pattern.compile("[无没未不]");
    private static final WordList BECAUSE = WordList.read(Reason.class, "because.txt");
    private static final Set<String> MORE_THAN_PLANNED =
            WordList.read(Reason.class, "more-than-planned.txt").words();

    private static final int A_STORY = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%‰]+");
    private static final Pattern FIGURE = Pattern.compile("^[占约为达计共仅只]?\\p{N}*[%‰]?");

    /** 因 alone, as a regular expression, and not as a part of 原因, 因素, 因此, 因公 or the like. */
    public static final String AS = "(?<![原成病基起诱内外未不没非])因(?!此|素|而|果|材|人而|地制宜|公(?![司路]))";

    private static final Pattern BECAUSE_OF = Pattern.compile(AS);

    /** A figure with what it counts: 64处, 3.5万人次. */
    private static final Pattern BEHIND_FIGURES = Pattern.compile("(?<=[0-9０-９])[万亿]?(?:"
            + UNITS.stream()
                    .filter(unit -> unit.codePoints().allMatch(Character::isIdeographic))
                    .sorted(Comparator.comparing(String::length).reversed())
                    .collect(Collectors.joining("|"))
            + ")");

    /** 一门, 7门: a number and whatever it counts by. */
    private static final Pattern ONE_OF = Pattern.compile("(?:[0-9０-９]|[一二两三四五六七八九十几半])(?![般直致旦律带线向味再贯时])\\p{IsHan}");

    /** 目标偏低: why more was done than planned. */
    private static final Pattern TARGET_SET_WRONG =
            Pattern.compile("(?:目标|计划|指标|任务|预期|基数)(?:值|数|量|设定|制定|定得|本身)*(?:偏|较|过|太|略)[低少小]");

    private static final String LIGHT =
            "一二两三四五六七八九十百几半些点着过了呢吧啊嘛吗呀么来去做干办搞弄抓照走用给看想说讲得到定算多少大小好坏高低快慢长短升降增减够足太偏差欠还又再也才就却则但倒只便把被跟同叫让它他你们那哪样每某另别整共只都全存业听";

    /** 差 76 枪次. */
    private static final Pattern LACKING = Pattern.compile("(?:[还尚仅只]|相)?[差少缺欠短]了?(?=[0-9０-９])");

    /** 比88%低7.8个百分点: how far one figure is from another. */
    private static final Pattern BESIDE_TARGET = Pattern.compile(
            "(?:比|较|与|距|距离)(?:年初|年度|计划|目标|指标|预期)*(?:值|数)?[0-9.]+\\p{IsHan}{0,2}[%‰]?(?:相)?[低少差高多短](?=了?[0-9])了?[0-9.]+(?:个?百分点|[%‰])?");

    private static final Pattern UNDER = Pattern.compile("(?<![接享感承])受[^，。；]{1,20}?(?:影响|限制|制约|拖累)");

    /** What breaks off where its cause belongs. */
    private static final Pattern BREAKS_OFF = Pattern.compile("(?:原因是|原因为|原因在于|由于|系因)[\\p{P}\\s]*$");

    private final String text;
    private final String told;
    private @Nullable RunningText clauses;

    public Reason(String text) {
        this.text = text;
        this.told = Leads.behind(text);
    }

    /** As typed, without the figures of its row that it begins with, see {@link Leads}. */
    public String told() {
        return told;
    }

    /** As typed. */
    public String text() {
        return text;
    }

    /** Cut into clauses. */
    public RunningText clauses() {
        if (clauses == null) {
            clauses = RunningText.of(text);
        }
        return clauses;
    }

    /**
     * Whether anything stands there that could be a reason: not 无, 0, a dash, 按计划 or a figure with its unit, nor a text that
     * breaks off behind 原因是.
     */
    public boolean isGiven() {
        return !BREAKS_OFF.matcher(told).find()
                && !Arrays.stream(BETWEEN_WORDS.split(TypedText.plain(told).toLowerCase(Locale.ROOT)))
                        .allMatch(Reason::isNothing);
    }

    private static boolean isNothing(String word) {
        var behindFigure = FIGURE.matcher(word).replaceFirst("");
        return behindFigure.isEmpty()
                || UNITS.contains(behindFigure)
                || NO_REASONS.contains(word)
                || (DENIED.matcher(word).find() && NO_REASON_PARTS.without(word).isEmpty());
    }

    /**
     * Whether words stand there, and none that tells why: only such as fit every row (已按计划完成, 今后加强管理), figures, and
     * what the indicator is called.
     *
     * @param indicator 三级指标, whose words say nothing new
     */
    public boolean isHollow(String indicator) {
        return isGiven()
                && !TARGET_SET_WRONG.matcher(told).find()
                && knownLightly(substance(indicator), indicator).uncovered() == 0;
    }

    /** The text without clauses that only say the row fell short, or that all will be better. */
    private String substance(String indicator) {
        var left = new StringBuilder(told);
        RunningText.of(told).clauses().stream()
                .filter(clause -> RowTalk.isOnlyThat(clause.text(), indicator))
                .forEach(clause ->
                        left.replace(clause.start(), clause.end(), " ".repeat(clause.end() - clause.start())));
        return LACKING.matcher(BESIDE_TARGET.matcher(left).replaceAll(" ")).replaceAll(" ");
    }

    /** Whether it says why: 因暴雨, 由于设备故障, 受疫情影响, 供货不足所致. */
    public boolean saysWhy() {
        return saysWhy(text);
    }

    /** Whether a text gives a cause for something. */
    public static boolean saysWhy(String text) {
        return BECAUSE.isIn(text)
                || BECAUSE_OF.matcher(text).find()
                || UNDER.matcher(text).find();
    }

    /**
     * Whether it tells why more was done than planned: more demand, a wider policy, new tasks, a first year.
     *
     * @param indicator 三级指标
     */
    public boolean explainsMore(String indicator) {
        return isGiven() && !isHollow(indicator) && (saysWhy() || namesMore() || tellsMuch(indicator));
    }

    /** So many letters of the matter are a story, whatever words it uses. */
    private boolean tellsMuch(String indicator) {
        return known(told, indicator).uncovered() >= A_STORY;
    }

    /** A text with all letters covered that say nothing of a row of its own. */
    static Coverage known(String text, String indicator) {
        return new Coverage(BEHIND_FIGURES.matcher(text).replaceAll(""))
                .by(FILLERS)
                .byPairsOf(indicator);
    }

    /**
     * The same, and with all letters covered that have no matter of their own: numbers and what counts one, particles, verbs like
     * 做 and 来, how much and how little, and the letters of the row's own name. What happened is told in other letters.
     */
    static Coverage knownLightly(String text, String indicator) {
        return known(text, indicator).by(ONE_OF).byLetters(LIGHT).byLetters(TypedText.plain(indicator));
    }

    private boolean namesMore() {
        return clauses().clauses().stream()
                .anyMatch(clause -> MORE_THAN_PLANNED.stream().anyMatch(word -> Denial.affirms(clause.text(), word)));
    }
}
