package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.NumberClaim;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the two objectives tell, with an amount, of how the budget was changed within the year. */
public final class BudgetChanges {

    /** 年中追加400万元: what a plan tells of its own budget. */
    private static final Pattern ADJUSTED =
            Pattern.compile("(?:追加|增拨|调增|增补)了?(?:资金|预算|经费|指标)?[^,，。;；]{0,4}[0-9][0-9.,]* ?(?:[万亿]|元)");

    /** 年初未列: what came within the year was in no budget at its begin. */
    private static final Pattern NOT_BUDGETED =
            Pattern.compile("年初(?:预算)?(?:时)?(?:尚)?(?:未|没有?)(?:列|安排|下达|纳入|编|到位|确定|定)|(?:未|没有?)(?:列入|纳入|编入|安排在)年初");

    /** 预算压减340万元, 820万元调整到城建专项列支. */
    private static final Pattern CUT = Pattern.compile(
            "预算[^,，。;；]{0,6}(?:压减|核减|削减|调减|追减|缩减)了?[^,，。;；]{0,4}[0-9]|[0-9] ?[万亿]?元[^,，。;；]{0,6}(?:调整|调剂|划转|转|改)(?:到|至|由|入)[^,，。;；]{1,12}(?:列支|支出|安排|承担|管理)"
                    + "|[0-9] ?[万亿]?元[^。;；]{0,30}?(?:划转|划给|划归|划到|转列|改列|转由|移交|并入)");

    /** 收走了700万, as people say it. */
    private static final Pattern IN_WAN = Pattern.compile(
            "(?<![0-9.,])([0-9]{1,7}(?:\\.[0-9]{1,4})?) ?万(?![0-9元余多]|\\p{IsHan}?[人亩吨平立份件株方米公尾羽头只册张户次])");

    /** What is said of any change of any budget. */
    private static final Pattern OF_MONEY = Pattern.compile(
            "[^\\p{IsHan}]|资金|经费|预算|拨款|自筹|财政|年初|年中|全年|原来|后来|当年|本年|调整|调增|调减|追加|增加|减少|压减|核减|由|从|到|至|为|元|万|亿|数|了|的|共|总|计|其中|实际|执行|支出");

    /** So many letters besides tell what happened. */
    private static final int A_STORY = 8;

    private BudgetChanges() {}

    /** Whether one tells that it was cut, and by how much. */
    public static boolean isCut(Examined form) {
        return texts(form).anyMatch(text -> CUT.matcher(text).find()) || isToldByItsAmount(form);
    }

    /**
     * 原来有80万买抽渣车，后来调来一台，钱就收回去了: the sentence of an amount that is the whole change, or what a line had before
     * it, and tells of something besides money.
     */
    private static boolean isToldByItsAmount(Examined form) {
        var changes = Stream.concat(Stream.of(form.total()), form.lines())
                .flatMap(BudgetChanges::changed)
                .toList();
        var text = form.achieved().text();
        var inFull = form.achieved().claims().stream()
                .filter(NumberClaim::isMoney)
                .filter(claim -> changes.stream().anyMatch(change -> change.compareTo(claim.value()) == 0))
                .map(claim -> claim.clause().sentence());
        var inWan = IN_WAN.matcher(text.plain())
                .results()
                .filter(found -> changes.stream()
                        .anyMatch(change -> change.compareTo(new BigDecimal(found.group(1)).movePointRight(4)) == 0))
                .map(found -> text.clauseAt(found.start()).sentence());
        return Stream.concat(inFull, inWan).anyMatch(sentence -> isStory(sentence(form, sentence)));
    }

    /** By how much a line was changed, and what it had before. */
    private static Stream<BigDecimal> changed(Line line) {
        var initial = line.initialBudget().cell().value();
        var adjusted = line.adjustedBudget().cell().value();
        return initial == null || adjusted == null || initial.compareTo(adjusted) == 0 || initial.signum() == 0
                ? Stream.empty()
                : Stream.of(initial, initial.subtract(adjusted).abs());
    }

    /** The clauses of a sentence. */
    private static String sentence(Examined form, int sentence) {
        return form.achieved().text().clauses().stream()
                .filter(clause -> clause.sentence() == sentence)
                .map(Clause::text)
                .collect(Collectors.joining(" "));
    }

    private static boolean isStory(String sentence) {
        return OF_MONEY.matcher(sentence).replaceAll("").length() >= A_STORY;
    }

    /** Whether one tells of money that came within the year. */
    public static boolean isRaised(Examined form) {
        return texts(form)
                        .anyMatch(text -> ADJUSTED.matcher(text).find()
                                || NOT_BUDGETED.matcher(text).find())
                || isToldByItsAmount(form);
    }

    private static Stream<String> texts(Examined form) {
        return Stream.of(form.expected(), form.achieved())
                .map(text -> text.text().plain());
    }
}
