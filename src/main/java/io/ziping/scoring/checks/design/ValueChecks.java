package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.indicator.Mention;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Operator;
import io.ziping.scoring.targets.Quantity;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 实际完成值 that cannot have been counted. */
final class ValueChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many rows, and so many percentages among them, do not all come out exactly by chance. */
    private static final int ENOUGH = 4;

    private static final int ENOUGH_PERCENTAGES = 2;

    /** So many beside one percentage. */
    private static final int ENOUGH_COUNTS = 6;

    private static final String RATE = "率";

    /** Of the whole, and not of a plan or of the year before. */
    private static final Pattern PART = Pattern.compile(
            "(?<![抢侵霸])占(?!用|道|地|上年|去年|计划|目标|任务|年初|预算)(?:比|了|到|比例|比重)?(?:为|达|达到|约|近)?([1-9][0-9]{2,3}(?:\\.[0-9]{1,4})?) ?%");

    private ValueChecks() {}

    /** Of the rows that could have come out otherwise: 100 %, nothing at all, and what was ordered once could not. */
    static Stream<Finding> allExactlyOnTarget(Examined form) {
        var rows = CountedRow.of(form).toList();
        var free = rows.stream().filter(ValueChecks::isFree).toList();
        var percentages =
                free.stream().filter(row -> row.target().quantity().isPercent()).count();
        return free.size() >= (percentages >= ENOUGH_PERCENTAGES ? ENOUGH : ENOUGH_COUNTS)
                        && percentages > 0
                        && rows.stream().allMatch(ValueChecks::isExact)
                ? Stream.of(exact(free))
                : Stream.empty();
    }

    static Stream<Finding> shareAbove100(Examined form) {
        return Stream.concat(inRows(form), inText(form));
    }

    /** 工科背景的占104.2%: what is a part is never more than the whole. */
    private static Stream<Finding> inText(Examined form) {
        return PART.matcher(form.achieved().text().plain())
                .results()
                .filter(found -> new BigDecimal(found.group(1)).compareTo(HUNDRED) > 0)
                .limit(1)
                .map(found -> {
                    var said = form.achieved().span(found.start(), found.end());
                    return FindingCode.SHARE_ABOVE_100
                            .at(
                                    form.achieved().pointer(),
                                    "实际完成情况写" + TypedText.quote(said.quote()) + "，所占的比例不会超过 100%")
                            .on(said);
                });
    }

    private static Stream<Finding> inRows(Examined form) {
        return form.rows().filter(ValueChecks::isShare).flatMap(row -> {
            var bound = row.result().target().bound();
            var actual = row.result().actual().quantity();
            boolean inPercent = bound != null && bound.quantity().isPercent();
            if (actual != null && isAbove(actual, inPercent)) {
                return Stream.of(above(row, "actual", "实际完成值 " + actual, row.actual(), row.target()));
            }
            return bound != null && isAbove(bound.quantity(), false)
                    ? Stream.of(above(row, "target", "年度指标值 " + bound, row.target(), row.actual()))
                    : Stream.<Finding>empty();
        });
    }

    private static boolean isFree(CountedRow row) {
        var number = row.target().number();
        boolean mustBeWhole = row.target().quantity().isPercent() && number.compareTo(HUNDRED) == 0;
        return row.target().operator() != Operator.EQUAL && number.compareTo(BigDecimal.ONE) > 0 && !mustBeWhole;
    }

    private static boolean isExact(CountedRow row) {
        return row.target().number().compareTo(row.actual().number()) == 0;
    }

    private static Finding exact(List<CountedRow> rows) {
        var points = rows.stream().map(row -> Stake.tenth(row.row())).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Evidence> cells = rows.stream()
                .flatMap(row -> Stream.of(row.row().actual(), row.row().target()))
                .toList();
        return FindingCode.ALL_EXACTLY_ON_TARGET
                .at("/indicators", "可高可低的 " + rows.size() + " 项指标，实际完成值全都恰好等于年度指标值")
                .staking(points)
                .on(cells);
    }

    private static boolean isShare(Examined.Row row) {
        var name = row.indicator();
        boolean rate = name.measure().endsWith(RATE) && !Ending.ABOVE_100.isOf(name);
        return (rate || Ending.SHARE.isOf(name) || row.typed().kind() == IndicatorKind.SATISFACTION)
                && !Mention.GROWTH.isIn(name);
    }

    private static boolean isAbove(Quantity quantity, boolean inPercent) {
        boolean percent = quantity.isPercent() || (quantity.unit().isEmpty() && inPercent);
        return percent && quantity.number().compareTo(HUNDRED) > 0;
    }

    private static Finding above(Examined.Row row, String cell, String what, Evidence above, Evidence beside) {
        return FindingCode.SHARE_ABOVE_100
                .at(row.pointer(cell), row.title() + "：" + what + "，比率不会超过 100%")
                .staking(Stake.half(row))
                .on(above, row.name(), beside);
    }
}
