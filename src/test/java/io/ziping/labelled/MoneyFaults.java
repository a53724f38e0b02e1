package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Amounts that contradict each other, or that nobody explains. */
final class MoneyFaults {

    private final Wordings wordings;

    MoneyFaults(Wordings wordings) {
        this.wordings = wordings;
    }

    Map<Kind, Fault> faults() {
        var faults = new HashMap<Kind, Fault>();
        faults.put(Kind.EXECUTED_ABOVE_BUDGET, MoneyFaults::aboveBudget);
        faults.put(Kind.PART_SPENT_MORE_THAN_IT_HAS, MoneyFaults::partAboveBudget);
        faults.put(Kind.CARRYOVER_SPENT_WITHOUT_BUDGET, MoneyFaults::carryoverWithoutBudget);
        faults.put(Kind.CARRYOVER_ONLY_IN_TEXT, this::carryoverInText);
        faults.put(Kind.BUDGET_CUT_TARGETS_MET, (base, random) -> otherInitial(base, Rows.between(145, 240, random)));
        faults.put(Kind.BUDGET_RAISED_UNEXPLAINED, (base, random) -> otherInitial(base, Rows.between(35, 72, random)));
        faults.put(Kind.YUAN_TYPED_AS_WAN, MoneyFaults::yuanAsWan);
        faults.put(Kind.WAN_TYPED_AS_YUAN, MoneyFaults::wanAsYuan);
        faults.put(Kind.TEXT_NAMES_OTHER_EXECUTED_AMOUNT, this::otherExecutedInText);
        faults.put(Kind.TEXT_NAMES_OTHER_BUDGET, this::otherBudgetInText);
        faults.put(Kind.LOW_EXECUTION_UNEXPLAINED, (base, random) -> lowExecution(base, "", random));
        faults.put(
                Kind.LOW_EXECUTION_ONLY_TOPIC_WORDS,
                (base, random) -> lowExecution(base, wordings.next("low-execution-topic-words", random), random));
        return faults;
    }

    private static BigDecimal percent(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static Optional<Mutation> aboveBudget(BaseForm base, Random random) {
        var form = base.form();
        var others = form.executed().subtract(form.funding().get(0).executedAmount());
        var spent = form.spending(
                percent(form.adjusted(), Rows.between(101, 128, random)).subtract(others));
        return Optional.of(Mutation.of(
                spent,
                Pointers.total(Pointers.EXECUTED),
                Pointers.total(Pointers.RATE),
                Pointers.part(0, Pointers.EXECUTED),
                Pointers.part(0, Pointers.RATE)));
    }

    private static Optional<Mutation> partAboveBudget(BaseForm base, Random random) {
        return move(base.form(), line -> line.adjustedAmount().signum() > 0, Rows.between(108, 160, random));
    }

    private static Optional<Mutation> carryoverWithoutBudget(BaseForm base, Random random) {
        int part = 1;
        var form = base.form();
        var line = form.funding().get(part);
        if (!line.name().equals(FundingData.CARRYOVER) || line.adjustedAmount().signum() != 0) {
            return Optional.empty();
        }
        var amount = percent(form.executed(), Rows.between(4, 15, random));
        return Optional.of(new Mutation(
                moved(form, part, amount),
                Set.of(
                        Pointers.part(part, Pointers.EXECUTED),
                        Pointers.part(part, Pointers.ADJUSTED),
                        Pointers.part(part, Pointers.INITIAL),
                        Pointers.part(part, Pointers.RATE))));
    }

    /** Books spending of the first line on another one, which then has more than its budget. */
    private static Optional<Mutation> move(FormData form, Predicate<FundingData> wanted, int percent) {
        for (int part = 1; part < form.funding().size(); part++) {
            var line = form.funding().get(part);
            if (wanted.test(line)) {
                var more = percent(line.adjustedAmount(), percent).subtract(line.executedAmount());
                return Optional.of(Mutation.of(
                        moved(form, part, more),
                        Pointers.part(part, Pointers.EXECUTED),
                        Pointers.part(part, Pointers.RATE)));
            }
        }
        return Optional.empty();
    }

    private static FormData moved(FormData form, int part, BigDecimal amount) {
        return form.withFundingLine(0, addTo(form.funding().get(0), amount.negate()))
                .withFundingLine(part, addTo(form.funding().get(part), amount));
    }

    private static FundingData addTo(FundingData line, BigDecimal amount) {
        return line.withExecuted(line.executedAmount().add(amount).toPlainString());
    }

    private Optional<Mutation> carryoverInText(BaseForm base, Random random) {
        var form = base.form();
        var line = form.funding().get(1);
        if (line.adjustedAmount().signum() != 0 || form.explainsRest()) {
            return Optional.empty();
        }
        var sentence = amount("carryover", form, percent(form.executed(), Rows.between(5, 18, random)), random);
        return Optional.of(Mutation.of(
                form.withAchieved(form.achieved().then(sentence)),
                Pointers.ACHIEVED,
                Pointers.part(1, Pointers.INITIAL),
                Pointers.part(1, Pointers.ADJUSTED),
                Pointers.part(1, Pointers.EXECUTED)));
    }

    /** Another 年初预算数 than the adjusted one, and no word about it; every counted target is met. */
    private static Optional<Mutation> otherInitial(BaseForm base, int percent) {
        var form = base.form();
        boolean allMet = form.rows().stream().allMatch(RowData::fullMarks);
        if (!allMet || form.explainsRest() || form.expected().speaksOf(MarkedText.BUDGET)) {
            return Optional.empty();
        }
        var line = form.funding().get(0);
        return Optional.of(Mutation.of(
                form.withFundingLine(
                        0,
                        line.withInitial(percent(line.adjustedAmount(), percent).toPlainString())),
                Pointers.total(Pointers.INITIAL),
                Pointers.total(Pointers.ADJUSTED),
                Pointers.part(0, Pointers.INITIAL),
                Pointers.part(0, Pointers.ADJUSTED)));
    }

    private static Optional<Mutation> yuanAsWan(BaseForm base, Random random) {
        var form = base.form();
        if (form.amountUnit().equals(FormData.YUAN) || !namesAmount(form)) {
            return Optional.empty();
        }
        UnaryOperator<String> inYuan = amount -> FundingData.amount(amount)
                .movePointRight(4)
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString();
        var lines = form.funding().stream()
                .map(line -> line.withInitial(inYuan.apply(line.initial()))
                        .withAdjusted(inYuan.apply(line.adjusted()))
                        .withExecuted(inYuan.apply(line.executed())))
                .toList();
        return Optional.of(new Mutation(form.withFunding(lines), amountsAndTexts(form)));
    }

    private static Optional<Mutation> wanAsYuan(BaseForm base, Random random) {
        var form = base.form();
        return form.amountUnit().equals(FormData.YUAN) || !namesAmount(form)
                ? Optional.empty()
                : Optional.of(new Mutation(form.withAmountUnit(FormData.YUAN), amountsAndTexts(form)));
    }

    private static boolean namesAmount(FormData form) {
        return form.achieved().speaksOf(MarkedText.EXECUTED) || form.expected().speaksOf(MarkedText.BUDGET);
    }

    private static Set<String> amountsAndTexts(FormData form) {
        var cells = new HashSet<>(Set.of(Pointers.AMOUNT_UNIT, Pointers.ACHIEVED, Pointers.EXPECTED));
        for (var member : Set.of(Pointers.INITIAL, Pointers.ADJUSTED, Pointers.EXECUTED)) {
            cells.add(Pointers.total(member));
            for (int part = 0; part < form.funding().size(); part++) {
                cells.add(Pointers.part(part, member));
            }
        }
        return cells;
    }

    private Optional<Mutation> otherExecutedInText(BaseForm base, Random random) {
        var form = base.form();
        int share = random.nextBoolean() ? Rows.between(58, 93, random) : Rows.between(107, 139, random);
        var other = percent(form.executed(), share);
        var achieved = form.achieved().speaksOf(MarkedText.EXECUTED)
                ? form.achieved()
                        .withFigures(
                                MarkedText.EXECUTED,
                                figure -> Quantity.replaceInText(figure, other.multiply(form.yuan())))
                : form.achieved().then(amount("executed-amount", form, other, random));
        return Optional.of(Mutation.of(
                form.withAchieved(achieved),
                Pointers.ACHIEVED,
                Pointers.total(Pointers.EXECUTED),
                Pointers.part(0, Pointers.EXECUTED)));
    }

    private Optional<Mutation> otherBudgetInText(BaseForm base, Random random) {
        var form = base.form();
        if (form.expected().plain().contains("万元")) {
            return Optional.empty();
        }
        var other = percent(form.adjusted(), Rows.between(112, 165, random));
        return Optional.of(Mutation.of(
                form.withExpected(form.expected().then(amount("budget-amount", form, other, random))),
                Pointers.EXPECTED,
                Pointers.total(Pointers.INITIAL),
                Pointers.total(Pointers.ADJUSTED),
                Pointers.part(0, Pointers.INITIAL),
                Pointers.part(0, Pointers.ADJUSTED)));
    }

    private String amount(String section, FormData form, BigDecimal amount, Random random) {
        var wan = amount.multiply(form.yuan()).movePointLeft(4).setScale(2, RoundingMode.HALF_UP);
        return wordings.next(section, random)
                .replace("{额}", wan.stripTrailingZeros().toPlainString());
    }

    private static Optional<Mutation> lowExecution(BaseForm base, String sentence, Random random) {
        var form = base.form();
        if (form.explainsRest()) {
            return Optional.empty();
        }
        var spent = form.spending(percent(form.funding().get(0).adjustedAmount(), Rows.between(62, 84, random)));
        var achieved = spent.achieved()
                .then(sentence.replace("{率}", spent.executionRate().toPlainString()));
        return Optional.of(Mutation.of(
                spent.withAchieved(achieved),
                Pointers.total(Pointers.EXECUTED),
                Pointers.total(Pointers.RATE),
                Pointers.ACHIEVED));
    }
}
