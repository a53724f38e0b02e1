package io.ziping.scoring.checks;

import io.ziping.scoring.checks.MoneyText.Role;
import io.ziping.scoring.checks.MoneyText.Said;
import io.ziping.scoring.examined.AmountCell;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Precision;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The amounts of 项目资金 beside those of the texts. */
final class MoneyTextChecks {

    /** 元 for 万元, or the other way round. */
    private static final BigDecimal SLIP = BigDecimal.valueOf(10_000);

    private static final BigDecimal HUNDRED_YI = BigDecimal.valueOf(10_000_000_000L);

    /** How fine a rate is printed, in percent. */
    private static final BigDecimal STEP_OF_RATES = new BigDecimal("0.01");

    /** How fine amounts are usually typed in their unit. */
    private static final BigDecimal STEP_OF_AMOUNTS = new BigDecimal("0.01");

    /** So many digits are not another amount's by chance. */
    private static final int MANY_DIGITS = 3;

    private MoneyTextChecks() {}

    /** A text calls an amount the budget, or what was spent, that no line has; or the rate is another one. */
    static Stream<Finding> amountDiffers(Examined form) {
        return said(form)
                .filter(said -> !values(form, said.role()).isEmpty() && !isSlip(form, said))
                .filter(said -> !isSwapped(form, said))
                .filter(said -> values(form, said.role()).stream().noneMatch(value -> fits(form, said, value)))
                .map(said -> differs(form, said));
    }

    private static Finding differs(Examined form, Said said) {
        var cell = said.role() == Role.RATE
                ? form.executionRate()
                : cell(form, said.role()).evidence();
        return FindingCode.TEXT_AMOUNT_DIFFERS
                .at(
                        said.in().pointer(),
                        said.in().title() + "说" + name(form, said.role()) + said.quote() + "，资金表却是 " + cell.quote()
                                + unit(form, said.role()))
                .on(said.evidence(), cell);
    }

    /**
     * A text and the table are ten thousand apart. Told once: whoever looks at one amount sees the others. Silent where the
     * amounts of a line tell it without a text.
     */
    static Stream<Finding> unitSlip(Examined form) {
        return UnitSlips.withinALine(form).findAny().isPresent() ? Stream.empty() : slips(form);
    }

    private static Stream<Finding> slips(Examined form) {
        var named = said(form)
                .filter(said -> isSlip(form, said))
                .map(said -> slip(form, cell(form, said.role()), said.in(), said.claim()));
        var byDigits = Stream.of(form.achieved(), form.expected()).flatMap(text -> slipsByDigits(form, text));
        return Stream.of(named, byDigits, UnitSlips.unitCostAboveAll(form))
                .flatMap(found -> found)
                .limit(1);
    }

    /** An amount by whatever name that has all digits of the table's, and is ten thousand times as much or as little. */
    private static Stream<Finding> slipsByDigits(Examined form, Objective text) {
        return text.claims().stream()
                .filter(claim -> claim.isMoney() && claim.precision() == Precision.EXACT)
                .filter(claim -> claim.value().stripTrailingZeros().precision() >= MANY_DIGITS || isOfNoProject(form))
                .flatMap(claim -> amounts(form)
                        .filter(amount -> isTenThousandfold(amount, claim))
                        .map(amount -> slip(form, amount, text, claim)));
    }

    /** Of the total before those of its lines. */
    private static Stream<AmountCell> amounts(Examined form) {
        return Stream.concat(
                Stream.of(form.total().executedAmount(), form.total().budget()),
                form.lines().flatMap(Line::amounts));
    }

    /** Less than 1 万元 typed in 元, or more than 100 亿元 typed in 万元. */
    private static boolean isOfNoProject(Examined form) {
        var budget = form.total().budget().cell().value();
        return budget != null
                && (form.sheet().amountUnit() == AmountUnit.YUAN
                        ? budget.compareTo(SLIP) < 0
                        : budget.compareTo(HUNDRED_YI) >= 0);
    }

    private static boolean isTenThousandfold(AmountCell amount, NumberClaim claim) {
        var value = amount.cell().value();
        return value != null
                && value.signum() > 0
                && (claim.value().multiply(SLIP).compareTo(value) == 0
                        || claim.value().compareTo(value.multiply(SLIP)) == 0);
    }

    private static Finding slip(Examined form, AmountCell cell, Objective text, NumberClaim claim) {
        return FindingCode.AMOUNT_UNIT_SLIP
                .at(
                        cell.pointer(),
                        cell.title() + " " + cell.cell().text() + " "
                                + form.sheet().amountUnit().label() + "，" + text.title() + "却说" + text.quote(claim)
                                + "，相差一万倍，单位可能写错了")
                .on(cell.evidence(), text.span(claim));
    }

    /** The digits of an amount in another order are asked about as such. */
    private static boolean isSwapped(Examined form, Said said) {
        return ContradictionChecks.amountWithSwappedDigits(form, said.in(), said.claim())
                .isPresent();
    }

    private static boolean isSlip(Examined form, Said said) {
        if (said.role() == Role.RATE) {
            return false;
        }
        var value = cell(form, said.role()).cell().value();
        var claim = said.claim();
        return value != null
                && value.signum() > 0
                && !isNear(claim.value(), value, claim.step())
                && (isNear(claim.value().multiply(SLIP), value, claim.step().multiply(SLIP))
                        || isNear(
                                claim.value(),
                                value.multiply(SLIP),
                                claim.step().max(SLIP)));
    }

    private static boolean fits(Examined form, Said said, BigDecimal value) {
        var claim = said.claim();
        return switch (claim.precision()) {
            case EXACT -> isNear(claim.value(), value, claim.step().max(step(form, said.role())));
            case APPROXIMATE, AT_LEAST, JUST_ABOVE, AT_MOST -> claim.precision().allows(claim.value(), value);
        };
    }

    /** The same, or one the other with fewer places. */
    private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal step) {
        var distance = one.subtract(other).abs();
        return distance.signum() == 0 || distance.compareTo(step) < 0;
    }

    private static BigDecimal step(Examined form, Role role) {
        return role == Role.RATE ? STEP_OF_RATES : form.sheet().amountUnit().toYuan(STEP_OF_AMOUNTS);
    }

    /** What is said of the whole; what a plan says was spent is none. */
    private static Stream<Said> said(Examined form) {
        return Stream.concat(
                MoneyText.achieved(form).stream(),
                MoneyText.expected(form).stream()
                        .filter(said -> said.role() == Role.BUDGET || said.role() == Role.EITHER));
    }

    /** What of the table may be meant: the rate, what was spent of any line, or either of its budgets. */
    private static List<BigDecimal> values(Examined form, Role role) {
        if (role == Role.RATE) {
            var percent = form.card().total().rate().uncutPercent();
            return percent == null ? List.of() : List.of(percent);
        }
        return Stream.concat(Stream.of(form.total()), form.lines())
                .flatMap(Line::amounts)
                .filter(amount -> role == Role.EITHER
                        || (role == Role.SPENT) == amount.name().equals("executedAmount"))
                .map(amount -> amount.cell().value())
                .filter(Objects::nonNull)
                .toList();
    }

    private static AmountCell cell(Examined form, Role role) {
        return role == Role.SPENT ? form.total().executedAmount() : form.total().budget();
    }

    private static String name(Examined form, Role role) {
        return switch (role) {
            case RATE -> "执行率";
            case EITHER -> "项目资金";
            case BUDGET, SPENT -> cell(form, role).column();
        };
    }

    private static String unit(Examined form, Role role) {
        return role == Role.RATE ? "%" : " " + form.sheet().amountUnit().label();
    }
}
