package io.ziping.scoring.checks;

import io.ziping.scoring.checks.SpokenRows.Contradiction;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Sense;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The numbers of 年度总体目标 beside those of the table. */
final class ContradictionChecks {

    private static final String ACHIEVED = "/achievedObjective";
    private static final String EXPECTED = "/expectedObjective";

    /** Below so many digits two amounts are the same but for their order too often. */
    private static final int FEWEST_DIGITS = 3;

    /** What two amounts with swapped digits put at stake: as much as an amount that is another one. */
    private static final BigDecimal AMOUNT = BigDecimal.valueOf(4);

    private ContradictionChecks() {}

    /** The text names another number than the row it speaks of. */
    static Stream<Finding> textContradictsRow(Examined form) {
        return SpokenRows.achieved(form)
                .contradictions()
                .filter(found -> !isSwapped(found))
                .map(found -> FindingCode.TEXT_CONTRADICTS_ROW
                        .at(
                                ACHIEVED,
                                "实际完成情况写" + quote(form.sheet().achievedObjective(), found.claim()) + "，"
                                        + found.row().title() + "的实际完成值却是"
                                        + TypedText.quote(found.row().typed().actual()))
                        .staking(points(found.row()))
                        .on(
                                span(ACHIEVED, form.sheet().achievedObjective(), found.claim()),
                                found.row().actual(),
                                found.row().name()));
    }

    /** 预期目标 names another number than the target of the row it speaks of. */
    static Stream<Finding> objectiveContradictsTarget(Examined form) {
        return SpokenRows.expected(form)
                .contradictions()
                .filter(found -> !isSwapped(found))
                .map(found -> FindingCode.OBJECTIVE_CONTRADICTS_TARGET
                        .at(
                                EXPECTED,
                                "预期目标写" + quote(form.sheet().expectedObjective(), found.claim()) + "，"
                                        + found.row().title() + "的年度指标值却是"
                                        + TypedText.quote(found.row().typed().target()))
                        .on(
                                span(EXPECTED, form.sheet().expectedObjective(), found.claim()),
                                found.row().target(),
                                found.row().name()));
    }

    /** The same digits in another order, in a row or in an amount of the funding. */
    static Stream<Finding> swappedDigits(Examined form) {
        return Stream.of(
                        swappedInRows(form, SpokenRows.achieved(form), ACHIEVED, "实际完成情况", Examined.Row::actual),
                        swappedInRows(form, SpokenRows.expected(form), EXPECTED, "预期目标", Examined.Row::target),
                        swappedInAmounts(form, SpokenRows.achieved(form), ACHIEVED, "实际完成情况"),
                        swappedInAmounts(form, SpokenRows.expected(form), EXPECTED, "预期目标"))
                .flatMap(found -> found);
    }

    private static Stream<Finding> swappedInRows(
            Examined form, SpokenRows spoken, String pointer, String title, Function<Examined.Row, Evidence> cell) {
        return spoken.contradictions().filter(ContradictionChecks::isSwapped).map(found -> {
            var claimed = span(pointer, text(form, pointer), found.claim());
            var other = isSwapped(found.claim(), found.figure())
                    ? cell.apply(found.row())
                    : found.row().target();
            return FindingCode.SWAPPED_DIGITS
                    .at(
                            pointer,
                            title + "写“" + claimed.quote() + "”，" + found.row().title() + "写“" + other.quote()
                                    + "”，数字相同、次序不同")
                    .staking(points(found.row()))
                    .on(claimed, other, found.row().name());
        });
    }

    private static Stream<Finding> swappedInAmounts(Examined form, SpokenRows spoken, String pointer, String title) {
        var amounts = Stream.concat(Stream.of(form.total()), form.lines())
                .flatMap(Examined.Line::amounts)
                .filter(amount -> amount.cell().value() != null)
                .toList();
        return spoken.claims().stream()
                .filter(claim -> claim.isMoney()
                        && (claim.sense() == Sense.LEVEL || claim.sense() == Sense.PLAN)
                        && !spoken.anyRowSays(claim)
                        && amounts.stream().noneMatch(amount -> claim.standsFor(yuan(amount))))
                .flatMap(claim -> amounts.stream()
                        .filter(amount -> hasDigits(yuan(amount).number()) && claim.swapsDigitsOf(yuan(amount)))
                        .limit(1)
                        .map(amount -> FindingCode.SWAPPED_DIGITS
                                .at(
                                        pointer,
                                        title + "写" + quote(text(form, pointer), claim) + "，" + amount.title() + "是 "
                                                + amount.cell().text() + " "
                                                + form.sheet().amountUnit().label() + "，数字相同、次序不同")
                                .staking(AMOUNT)
                                .on(span(pointer, text(form, pointer), claim), amount.evidence())));
    }

    private static boolean isSwapped(Contradiction found) {
        var others = List.of(found.figure(), Objects.requireNonNullElse(Figures.wanted(found.row()), found.figure()));
        return others.stream().anyMatch(other -> isSwapped(found.claim(), other));
    }

    private static boolean isSwapped(NumberClaim claim, Units.Amount other) {
        return claim.swapsDigitsOf(other);
    }

    private static boolean hasDigits(BigDecimal number) {
        return number.stripTrailingZeros().precision() >= FEWEST_DIGITS;
    }

    private static Units.Amount yuan(Examined.AmountCell amount) {
        return new Units.Amount(Objects.requireNonNull(amount.cell().value()), new BigDecimal("0.01"), Units.YUAN);
    }

    private static String text(Examined form, String pointer) {
        return pointer.equals(ACHIEVED)
                ? form.sheet().achievedObjective()
                : form.sheet().expectedObjective();
    }

    private static Evidence span(String pointer, String text, NumberClaim claim) {
        return Evidence.span(pointer, text, claim.start(), claim.end());
    }

    private static String quote(String text, NumberClaim claim) {
        return TypedText.quote(text.substring(claim.start(), claim.end()));
    }

    private static BigDecimal points(Examined.Row row) {
        var score = row.result().score().value();
        return score == null ? BigDecimal.ZERO : score;
    }
}
