package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.AdvisedSplit;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the points are spread over the indicators. */
final class BalanceChecks {

    private static final String INDICATORS = "/indicators";

    private BalanceChecks() {}

    static Stream<Finding> mostlyDescriptive(Examined form) {
        var all = weight(form.rows());
        var descriptive = weight(form.rows().filter(row -> row.result().target().isDescriptive()));
        var allowed = all.multiply(form.policy().limits().descriptiveShare());
        return descriptive.compareTo(allowed) > 0
                ? Stream.of(FindingCode.MOSTLY_DESCRIPTIVE.at(
                        INDICATORS, "指标分值共 " + all + "，其中定性指标 " + descriptive + "，超过一半，尽量改用可以计量的指标"))
                : Stream.empty();
    }

    static Stream<Finding> heavyIndicator(Examined form) {
        var limit = form.policy().limits().heavyIndicator();
        return form.rows()
                .filter(row -> row.worth().compareTo(limit) >= 0)
                .map(row -> FindingCode.HEAVY_INDICATOR.at(
                        row.pointer("weight"), row.title() + "：一项就占 " + row.worth() + " 分，请考虑拆分"));
    }

    static Stream<Finding> noSatisfaction(Examined form) {
        return !form.sheet().indicators().isEmpty() && !has(form, IndicatorKind.SATISFACTION)
                ? Stream.of(FindingCode.NO_SATISFACTION.at(INDICATORS, "没有满意度指标"))
                : Stream.empty();
    }

    /** Silent until the weights add up to 100: an unfinished form is far from any split. */
    static Stream<Finding> splitFarFromAdvice(Examined form) {
        if (form.sheet().indicators().isEmpty() || form.card().weightSum().compareTo(BigDecimal.valueOf(100)) != 0) {
            return Stream.empty();
        }
        var policy = form.policy();
        var advice = has(form, IndicatorKind.COST) ? policy.advisedSplitWithCost() : policy.advisedSplit();
        boolean far = Arrays.stream(IndicatorKind.values())
                .anyMatch(kind -> weight(form, kind)
                                .subtract(advice.of(kind))
                                .abs()
                                .compareTo(policy.limits().splitDistance())
                        >= 0);
        return far
                ? Stream.of(FindingCode.SPLIT_FAR_FROM_ADVICE.at(
                        INDICATORS, "分值分配为 " + split(form) + "，建议 " + words(advice)))
                : Stream.empty();
    }

    private static String split(Examined form) {
        return Arrays.stream(IndicatorKind.values())
                .filter(kind -> has(form, kind))
                .map(kind -> kind.label() + " " + TypedText.spoken(weight(form, kind)))
                .collect(Collectors.joining("、"));
    }

    private static String words(AdvisedSplit advice) {
        return Arrays.stream(IndicatorKind.values())
                .filter(kind -> advice.of(kind).signum() > 0)
                .map(kind -> kind.label() + " " + TypedText.spoken(advice.of(kind)))
                .collect(Collectors.joining("、"));
    }

    private static boolean has(Examined form, IndicatorKind kind) {
        return form.rows().anyMatch(row -> row.typed().kind() == kind);
    }

    private static BigDecimal weight(Examined form, IndicatorKind kind) {
        return weight(form.rows().filter(row -> row.typed().kind() == kind));
    }

    private static BigDecimal weight(Stream<Examined.Row> rows) {
        return rows.map(Examined.Row::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
