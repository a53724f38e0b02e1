package io.ziping.trial.city;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Something doubtful that is planted in a form, one for every check and named as it is; the program finds it, or does not, by itself. */
enum Fault {
    EXCELLENT_DESPITE_EXECUTION(2, MoneyFaults::barelySpent),
    PRINTED_FIGURE_DIFFERS(1, MoneyFaults::printedOtherwise),
    UNMET_AT_FULL_SCORE(6, RowFaults::unmetAtFullScore),
    TEXT_CONTRADICTS_ROW(4, TextFaults::otherFigure),
    AMOUNT_UNIT_SLIP(1, MoneyFaults::unitSlip),
    EXECUTED_ABOVE_BUDGET(2, MoneyFaults::aboveBudget),
    PART_OVERSPENT(1, MoneyFaults::partOverspent),
    FUNDING_PARTS_EXCEED(1, MoneyFaults::partsExceed),
    BUDGET_BELOW_ZERO(1, MoneyFaults::belowZero),
    UNFINISHED_AT_FULL_SCORE(4, TextFaults::unfinished),
    SCORE_DIFFERS_FROM_RULE(3, RowFaults::dockedTooLittle),
    REASON_CONTRADICTS_ROW(2, RowFaults::reasonSaysAllDone),
    SWAPPED_DIGITS(2, TextFaults::swappedDigits),
    OBJECTIVE_CONTRADICTS_TARGET(3, TextFaults::otherTarget),
    TEXT_AMOUNT_DIFFERS(3, MoneyFaults::otherAmountInText),
    COPIED_FROM_ANOTHER(2, TextFaults::copiedFromAnother),
    ACHIEVEMENT_COPIED_LAST_YEAR(3, TextFaults::copiedFromLastYear),
    OTHER_PROJECT_NAMED(2, TextFaults::otherProject),
    EXECUTION_UNEXPLAINED(8, MoneyFaults::littleSpent),
    TARGET_BELOW_LAST_ACTUAL(3, YearFaults::belowLastActual),
    TARGET_LOOSENED(3, YearFaults::loosened),
    BAD_ROW_GONE(2, YearFaults::badRowGone),
    WEIGHT_MOVED_AWAY(2, YearFaults::weightMovedAway),
    JUMP_TENFOLD(1, YearFaults::tenfold),
    BUDGET_CUT_TARGETS_MET(2, MoneyFaults::cut),
    BUDGET_INCREASED(3, MoneyFaults::increased),
    BUDGET_DECREASED(2, MoneyFaults::decreased),
    CARRY_OVER_MISSING(2, MoneyFaults::carryOverInText),
    TARGET_FAR_FROM_PEERS(2, RowFaults::farFromPeers),
    EXECUTION_COUNTED_AGAIN(2, DesignFaults::executionAgain),
    COUNTED_TWICE(1, DesignFaults::countedTwice),
    NOT_COMPARABLE(1, RowFaults::otherUnit),
    TARGET_DIRECTION(2, DesignFaults::wrongDirection),
    TARGET_TRIVIAL(2, DesignFaults::trivialTarget),
    SHARE_ABOVE_100(2, RowFaults::above100),
    SATISFACTION_WITHOUT_SAMPLE(5, RowFaults::allSatisfied),
    NO_COMPLAINT_AS_SATISFACTION(2, DesignFaults::noComplaint),
    REVERSE_MET_TENFOLD(1, RowFaults::tenfoldBelow),
    PERCENTAGE_UNMEASURABLE(2, DesignFaults::unmeasurable),
    REASON_SAYS_NOTHING(5, RowFaults::emptyReason),
    REASON_REPEATED(2, RowFaults::sameReason),
    OVER_COMPLETED(4, RowFaults::overCompleted),
    MET_BUT_DOCKED(3, RowFaults::metButDocked),
    YEAR_NOT_THE_FORMS(4, TextFaults::otherYear),
    OBJECTIVES_IDENTICAL(2, TextFaults::identical),
    OBJECTIVES_REWORDED(2, TextFaults::reworded),
    ACHIEVEMENT_SAYS_NOTHING(9, TextFaults::saysNothing),
    TEMPLATE_HINT_LEFT(2, TextFaults::hintLeft),
    ALL_EXACTLY_ON_TARGET(5, RowFaults::allOnTarget),
    TRIVIAL_ROW_HEAVY(2, DesignFaults::trivialRow),
    WRONG_CLASS(2, DesignFaults::wrongClass),
    TOTAL_JUST_ABOVE_BORDER(1, RowFaults::hairAboveBorder);

    /** Changes a form that has nothing doubtful in it. */
    @FunctionalInterface
    interface Change {
        void plant(FormDraft form, SplittableRandom random);
    }

    private static final List<Fault> BY_WEIGHT = Arrays.stream(values())
            .flatMap(fault -> Collections.nCopies(fault.weight, fault).stream())
            .toList();

    private final int weight;
    /** Keeps nothing. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Change change;

    Fault(int weight, Change change) {
        this.weight = weight;
        this.change = change;
    }

    /** Any of them, common ones more often. */
    static Fault any(SplittableRandom random) {
        return Composer.any(BY_WEIGHT, random);
    }

    /** Whether it looks back at a row that did badly the year before. */
    boolean needsBadRow() {
        return this == BAD_ROW_GONE || this == WEIGHT_MOVED_AWAY;
    }

    /** Whether only a paper that was taken over can have it. */
    boolean isOfPapers() {
        return this == PRINTED_FIGURE_DIFFERS;
    }

    void plant(FormDraft form, SplittableRandom random) {
        change.plant(form, random);
    }
}
