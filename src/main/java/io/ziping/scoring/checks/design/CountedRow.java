package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Part;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.indicator.Synonyms;
import io.ziping.scoring.targets.Quantity;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.text.Likeness;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row whose target and actual are both numbers. */
record CountedRow(Examined.Row row, IndicatorName name, TargetValue.Bound target, Quantity actual) {

    private static final Part<List<CountedRow>> ALL = Part.of(form -> read(form).toList());

    /** Below this, two equal counts say nothing. */
    private static final BigDecimal PARTICULAR = BigDecimal.TEN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HANDFUL = BigDecimal.valueOf(5);
    private static final int UNPLANNED_DIGITS = 3;
    private static final int MORE_THAN_A_PART = 2;
    // 1214: digits that no two things come to by chance, whatever classes they are in
    private static final int NOBODY_PLANS = 4;
    private static final Pattern CONTENT = Pattern.compile("满意|程度|度");
    private static final Pattern OF_RANK = Pattern.compile("(?:国家|[省市县区])级|及?以[上下]|\\s");
    private static final int SHORTEST_NOUN = 2;
    private static final int LONG_NOUN = 6;
    private static final List<String> TOTALS = List.of("总", "合计", "共计", "累计");

    /** The rows of a form that are so, in its order. */
    static Stream<CountedRow> of(Examined form) {
        return form.get(ALL).stream();
    }

    private static Stream<CountedRow> read(Examined form) {
        return form.rows().flatMap(row -> {
            var target = row.result().target().bound();
            var actual = row.result().actual().quantity();
            return target == null || actual == null
                    ? Stream.<CountedRow>empty()
                    : Stream.of(new CountedRow(row, row.indicator(), target, actual));
        });
    }

    /** Whether it measures what another row measures, with the same figures. */
    boolean restates(CountedRow other) {
        return hasFiguresOf(other)
                && (isNamedAs(other)
                        || (!Coordinates.are(name.subject(), other.name.subject())
                                && (isWithin(other) || other.isWithin(this) || isOtherwiseCalled(other))));
    }

    /** Whether it is called a total. */
    boolean isTotal() {
        return !target.quantity().isPercent()
                && noun().length() == SHORTEST_NOUN
                && TOTALS.stream().anyMatch(name.normal()::contains);
    }

    /** Whether it may be a part of a total. */
    boolean isPartOf(CountedRow total) {
        return row.index() != total.row.index()
                && row.typed().kind() == total.row.typed().kind()
                && isInUnitOf(total)
                && target.number().signum() > 0
                && target.number().compareTo(total.target.number()) < 0
                && name.subject().endsWith(total.noun());
    }

    /** Whether it counts a handful of what another name speaks of: 辅助科室数量 is 2 where 辅助科室满意度 is measured. */
    boolean isHandfulOf(IndicatorName group) {
        return !actual.isPercent()
                && actual.number().compareTo(HANDFUL) <= 0
                && name.subject().length() >= SHORTEST_NOUN
                && group.measure().startsWith(name.subject());
    }

    private boolean hasFiguresOf(CountedRow other) {
        return isInUnitOf(other)
                && target.number().compareTo(other.target.number()) == 0
                && actual.number().compareTo(other.actual.number()) == 0;
    }

    /** In two classes only a name that says how it counts is the same thing: 培训人次, but not 道路养护. */
    private boolean isNamedAs(CountedRow other) {
        return isOfClass(other)
                ? name.hasSubjectOf(other.name)
                : (name.isCounted() && name.normal().equals(other.name.normal()))
                        || ((isOddNumber() || isUnplannedCount()) && hasLettersOf(other));
    }

    /** 64 of 60: reached as nobody planned it. */
    private boolean isUnplannedCount() {
        return !target.quantity().isPercent()
                && isUnplanned(2)
                && actual.number().remainder(HANDFUL).signum() != 0;
    }

    /** 改造危桥 and 危桥改造座数. */
    private boolean hasLettersOf(CountedRow other) {
        return Arrays.equals(
                name.subject().chars().sorted().toArray(),
                other.name.subject().chars().sorted().toArray());
    }

    /** Whether it is a particular count of a thing that another row names more closely: 新建公厕 and 全县新建公厕. */
    private boolean isWithin(CountedRow other) {
        return isOfClass(other)
                && isParticular()
                && name.subject().length() >= SHORTEST_NOUN
                && (other.name.subject().endsWith(name.subject()) || isWithinInOtherWords(other));
    }

    /** 申领人满意度 and 补贴申领人员满意程度, 培训人次 and 参训人员数. */
    private boolean isWithinInOtherWords(CountedRow other) {
        var thing = Synonyms.usual(name.subject());
        return thing.length() >= SHORTEST_NOUN
                && (isUnplanned(MORE_THAN_A_PART) || (isOddNumber() && thing.length() >= LONG_NOUN))
                && !isToldApartFrom(other)
                && holds(Synonyms.usual(other.name.subject()), thing);
    }

    /** In one piece, or letter by letter: 巡河 is in 河道巡查; of a long name all but one. */
    private static boolean holds(String longer, String thing) {
        long missing =
                thing.chars().filter(letter -> longer.indexOf(letter) < 0).count();
        return missing == 0 || (missing == 1 && thing.length() > LONG_NOUN);
    }

    /** 62, 128: a target of which two rows do not think alike by chance. */
    private boolean isOddNumber() {
        return !target.quantity().isPercent()
                && target.number().compareTo(BigDecimal.TEN) > 0
                && target.number().remainder(HANDFUL).signum() != 0;
    }

    /** 热线接通率 and 热线人工接听成功率: the same figures that nobody planned, in one dimension, and a word in common. */
    private boolean isOtherwiseCalled(CountedRow other) {
        var subject = NameFinder.significant(Synonyms.usual(name.subject()));
        return (row.typed().kind() == other.row.typed().kind()
                        || isUnplanned(NOBODY_PLANS)
                        || (isUnplanned(UNPLANNED_DIGITS)
                                && isOddNumber()
                                && target.number().precision() >= UNPLANNED_DIGITS)
                        || (isBrokenNumber()
                                && target.quantity().isPercent()
                                && Synonyms.usual(other.name.normal()).contains(subject)))
                && isOfOneAudience(other)
                && isParticular()
                && (isToldAlike(other)
                        || isUnplanned(isOfClass(other) && isBrokenNumber() ? MORE_THAN_A_PART : UNPLANNED_DIGITS)
                        || (isOfClass(other) && isOddNumber() && CountingUnits.areTurns(target.unit())))
                && !isToldApartFrom(other)
                && (NameFinder.sharesPair(subject, Synonyms.usual(other.name.normal()))
                        || (isOfClass(other)
                                && isUnplanned(UNPLANNED_DIGITS)
                                && !target.quantity().isPercent()
                                && !CountingUnits.areOfAnything(target.unit())
                                && subject.chars()
                                        .anyMatch(letter -> other.name.subject().indexOf(letter) >= 0)));
    }

    /** 获省级以上立项课题 and 省级及以上科研课题立项数: pairs of letters in common, where both came out oddly alike. */
    private boolean isToldAlike(CountedRow other) {
        var subject = name.subject();
        return isOfClass(other)
                && isOddNumber()
                && isUnplanned(2)
                && NameFinder.sharesPair(OF_RANK.matcher(subject).replaceAll(""), other.name.subject())
                && IntStream.rangeClosed(0, subject.length() - 2)
                                .filter(at -> other.name.subject().contains(subject.substring(at, at + 2)))
                                .count()
                        > 2;
    }

    /** Of 满意度, 用数单位对数据的满意程度 and 数据使用部门满意度: a broken number, and what they are content with or who is. */
    private boolean isOfOneAudience(CountedRow other) {
        boolean content = row.typed().kind() == IndicatorKind.SATISFACTION;
        return content == (other.row.typed().kind() == IndicatorKind.SATISFACTION)
                && (!content
                        || (isBrokenNumber()
                                && NameFinder.sharesPair(
                                        CONTENT.matcher(name.subject()).replaceAll(""), other.name.normal())));
    }

    /** An actual of so many digits that is not the target itself. */
    private boolean isUnplanned(int digits) {
        return actual.number().compareTo(target.number()) != 0
                && actual.number().stripTrailingZeros().precision() >= digits;
    }

    private boolean isBrokenNumber() {
        return actual.number().stripTrailingZeros().scale() > 0;
    }

    /** Whether both names have letters that tell things apart, and other ones: 校内 and 校外, but 到场 and 接警后到场 are one. */
    private boolean isToldApartFrom(CountedRow other) {
        var mine = telling(name);
        var others = telling(other.name);
        return !mine.isEmpty() && !others.isEmpty() && !mine.equals(others);
    }

    private static List<Integer> telling(IndicatorName name) {
        return Likeness.Plain.of(Synonyms.usual(name.normal()))
                .telling()
                .chars()
                .sorted()
                .boxed()
                .toList();
    }

    /** A count that is no mere few, or a percentage that came out as nobody planned it. */
    private boolean isParticular() {
        return target.quantity().isPercent()
                ? actual.number().compareTo(HUNDRED) < 0 && actual.number().compareTo(target.number()) != 0
                : Units.amount(target.number(), target.unit()).number().compareTo(PARTICULAR) >= 0 || isBrokenNumber();
    }

    private boolean isOfClass(CountedRow other) {
        return row.typed().kind() == other.row.typed().kind()
                && row.typed().category().equals(other.row.typed().category());
    }

    private boolean isInUnitOf(CountedRow other) {
        return target.quantity().isInUnitOf(other.target.quantity())
                || isBareBeside(other)
                || other.isBareBeside(this)
                || CountingUnits.areOfOneKind(target.unit(), other.target.unit());
    }

    private boolean isBareBeside(CountedRow other) {
        return target.unit().isEmpty() && !other.target.quantity().isPercent();
    }

    /** What a total is of: 培训 of 培训总. */
    private String noun() {
        var noun = name.subject().replace("总", "");
        return noun.substring(Math.max(0, noun.length() - SHORTEST_NOUN));
    }
}
