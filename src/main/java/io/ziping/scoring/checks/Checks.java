package io.ziping.scoring.checks;

import io.ziping.scoring.checks.design.IndicatorChecks;
import io.ziping.scoring.checks.history.ComparingChecks;
import io.ziping.scoring.examined.Check;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.result.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Every check of a form. Nothing here is asked when a draft is saved, only shown; {@code BLOCK} counts at submission. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            CompletenessChecks::missingHeadings,
            FundingChecks::missingAmounts,
            FundingChecks::missingNames,
            FundingChecks::budgetColumnBlank,
            FundingChecks::partsExceed,
            CompletenessChecks::missingIndicatorCells,
            CompletenessChecks::noIndicator,
            NumberChecks::amountsNotUnderstood,
            NumberChecks::pointsNotUnderstood,
            FundingChecks::executedBelowZero,
            FundingChecks::budgetBelowZero,
            NumberChecks::scoreBelowZero,
            ScoreChecks::weightsNot100,
            ScoreChecks::scoreAboveWeight,
            ScoreChecks::deviationUnexplained,
            ScoreChecks::unmetAtFullScore,
            ScoreChecks::metButDocked,
            ScoreChecks::scoreDiffersFromRule,
            ScoreChecks::scoreBelowRule,
            ScoreChecks::allFullScore,
            ActualChecks::notANumber,
            ActualChecks::notAnOutcome,
            ActualChecks::notComparable,
            ActualChecks::overCompleted,
            ExecutionChecks::lowExecutionUnexplained,
            ExecutionChecks::excellentDespiteExecution,
            ExecutionChecks::totalCapped,
            ExecutionChecks::budgetChanged,
            ObjectiveChecks::identical,
            CharacterChecks::unprintable,
            BalanceChecks::mostlyDescriptive,
            BalanceChecks::heavyIndicator,
            BalanceChecks::noSatisfaction,
            BalanceChecks::splitFarFromAdvice,
            // money, reasons and totals
            MoneyChecks::executedAboveBudget,
            MoneyChecks::partOverspent,
            MoneyChecks::budgetCutTargetsMet,
            UnitSlips::withinALine,
            MoneyTextChecks::unitSlip,
            MoneyTextChecks::amountDiffers,
            CarryOverChecks::missing,
            ReasonChecks::saysNothing,
            ReasonChecks::contradictsRow,
            RepeatedReasons::repeated,
            BorderChecks::justAboveBorder,
            // texts and times
            TimeChecks::lateAtFullScore,
            TimeChecks::notToBeTold,
            ContradictionChecks::textContradictsRow,
            ContradictionChecks::objectiveContradictsTarget,
            ContradictionChecks::swappedDigits,
            ObjectiveChecks::reworded,
            ObjectiveChecks::saysNothing,
            YearChecks::yearNotTheForms,
            UnfinishedChecks::unfinishedAtFullScore,
            TemplateHintChecks::templateHintLeft,
            BeneficiaryChecks::otherBeneficiary,
            StrangeProjects::strangeProject);

    private Checks() {}

    /** What a form lets ask by itself, check by check, rows in the form's order. */
    public static List<Finding> run(Examined form) {
        return found(Stream.concat(ALL.stream(), IndicatorChecks.ALL.stream()), form);
    }

    /** What the year before and others' forms let ask of it. */
    public static List<Finding> compare(Examined form) {
        return found(Stream.concat(ComparingChecks.ALL.stream(), IndicatorChecks.COMPARING.stream()), form);
    }

    private static List<Finding> found(Stream<Check> checks, Examined form) {
        return checks.flatMap(check -> check.examine(form)).toList();
    }
}
