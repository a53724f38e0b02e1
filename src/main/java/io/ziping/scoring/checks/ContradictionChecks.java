package io.ziping.scoring.checks;

import io.ziping.scoring.checks.spoken.Figures;
import io.ziping.scoring.checks.spoken.SpokenRows;
import io.ziping.scoring.checks.spoken.SpokenRows.Contradiction;
import io.ziping.scoring.examined.AmountCell;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.examined.Part;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Sense;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The numbers of 年度总体目标 beside those of the table. */
final class ContradictionChecks {

    /** What two amounts with swapped digits put at stake: as much as an amount that is another one. */
    private static final BigDecimal AMOUNT = BigDecimal.valueOf(4);

    private static final Part<Map<Integer, AmountCell>> SWAPPED_IN_ACHIEVED =
            Part.of(form -> amountsWithSwappedDigits(form, SpokenRows.achieved(form)));
    private static final Part<Map<Integer, AmountCell>> SWAPPED_IN_EXPECTED =
            Part.of(form -> amountsWithSwappedDigits(form, SpokenRows.expected(form)));

    private ContradictionChecks() {}

    /** The text names another number than the row it speaks of. */
    static Stream<Finding> textContradictsRow(Examined form) {
        return SpokenRows.achieved(form).contradictions().stream()
                .filter(found -> !isSwapped(found))
                .map(found -> FindingCode.TEXT_CONTRADICTS_ROW
                        .at(
                                form.achieved().pointer(),
                                contradicts(
                                        form.achieved(),
                                        found,
                                        "实际完成值",
                                        found.row().actual()))
                        .staking(Stake.all(found.row()))
                        .on(
                                form.achieved().span(found.claim()),
                                found.row().actual(),
                                found.row().name()));
    }

    /** 预期目标 names another number than the target of the row it speaks of. */
    static Stream<Finding> objectiveContradictsTarget(Examined form) {
        return SpokenRows.expected(form).contradictions().stream()
                .filter(found -> !isSwapped(found))
                .map(found -> FindingCode.OBJECTIVE_CONTRADICTS_TARGET
                        .at(
                                form.expected().pointer(),
                                contradicts(
                                        form.expected(),
                                        found,
                                        "年度指标值",
                                        found.row().target()))
                        .on(
                                form.expected().span(found.claim()),
                                found.row().target(),
                                found.row().name()));
    }

    private static String contradicts(Objective text, Contradiction found, String column, Evidence cell) {
        return text.title() + "写" + text.quote(found.claim()) + "，"
                + found.row().title() + "的" + column + "却是" + TypedText.quote(cell.quote());
    }

    /** The same digits in another order, in a row or in an amount of the funding. */
    static Stream<Finding> swappedDigits(Examined form) {
        return Stream.of(
                        swappedInRows(SpokenRows.achieved(form), Examined.Row::actual),
                        swappedInRows(SpokenRows.expected(form), Examined.Row::target),
                        swappedInAmounts(form, SpokenRows.achieved(form)),
                        swappedInAmounts(form, SpokenRows.expected(form)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> swappedInRows(SpokenRows spoken, Function<Examined.Row, Evidence> cell) {
        var text = spoken.objective();
        return spoken.contradictions().stream()
                .filter(ContradictionChecks::isSwapped)
                .map(found -> {
                    var other = found.claim().swapsDigitsOf(found.figure())
                            ? cell.apply(found.row())
                            : found.row().target();
                    return FindingCode.SWAPPED_DIGITS
                            .at(
                                    text.pointer(),
                                    text.title() + "写" + text.quote(found.claim()) + "，"
                                            + found.row().title() + "写" + TypedText.quote(other.quote())
                                            + "，数字相同、次序不同")
                            .staking(Stake.all(found.row()))
                            .on(text.span(found.claim()), other, found.row().name());
                });
    }

    private static Stream<Finding> swappedInAmounts(Examined form, SpokenRows spoken) {
        var text = spoken.objective();
        return spoken.claims().stream()
                .flatMap(claim -> amountWithSwappedDigits(form, text, claim).stream()
                        .map(amount -> FindingCode.SWAPPED_DIGITS
                                .at(
                                        text.pointer(),
                                        text.title() + "写" + text.quote(claim) + "，" + amount.title() + "是 "
                                                + amount.cell().text() + " "
                                                + form.sheet().amountUnit().label() + "，数字相同、次序不同")
                                .staking(AMOUNT)
                                .on(text.span(claim), amount.evidence())));
    }

    /** The amount of the funding whose digits a claim has in another order; empty where a row or an amount says the claim. */
    static Optional<AmountCell> amountWithSwappedDigits(Examined form, Objective text, NumberClaim claim) {
        boolean achieved = text.pointer().equals(form.achieved().pointer());
        return Optional.ofNullable(
                form.get(achieved ? SWAPPED_IN_ACHIEVED : SWAPPED_IN_EXPECTED).get(claim.start()));
    }

    /** Those amounts by the places of the claims in their text. */
    private static Map<Integer, AmountCell> amountsWithSwappedDigits(Examined form, SpokenRows spoken) {
        var amounts = Stream.concat(Stream.of(form.total()), form.lines())
                .flatMap(Line::amounts)
                .filter(amount -> amount.cell().value() != null)
                .toList();
        var swapped = new HashMap<Integer, AmountCell>();
        for (var claim : spoken.claims()) {
            boolean ofTheYear = claim.sense() == Sense.LEVEL || claim.sense() == Sense.PLAN;
            if (claim.isMoney()
                    && ofTheYear
                    && !spoken.anyRowSays(claim)
                    && !isLeft(form, claim)
                    && amounts.stream().noneMatch(amount -> claim.standsFor(yuan(amount)))) {
                amounts.stream()
                        .filter(amount -> claim.swapsManyDigitsOf(yuan(amount)))
                        .findFirst()
                        .ifPresent(amount -> swapped.put(claim.start(), amount));
            }
        }
        return swapped;
    }

    private static boolean isSwapped(Contradiction found) {
        var others = List.of(found.figure(), Objects.requireNonNullElse(Figures.wanted(found.row()), found.figure()));
        return others.stream().anyMatch(found.claim()::swapsDigitsOf);
    }

    /** 结余27.3万元 beside 32.7 of 60 that were spent. */
    private static boolean isLeft(Examined form, NumberClaim claim) {
        var budget = form.total().budget().cell().value();
        var spent = form.total().executedAmount().cell().value();
        return budget != null
                && spent != null
                && claim.standsFor(new Units.Amount(budget.subtract(spent), new BigDecimal("0.01"), Units.YUAN));
    }

    private static Units.Amount yuan(AmountCell amount) {
        return new Units.Amount(Objects.requireNonNull(amount.cell().value()), new BigDecimal("0.01"), Units.YUAN);
    }
}
