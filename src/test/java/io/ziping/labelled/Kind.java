package io.ziping.labelled;

import static io.ziping.labelled.Kind.Group.DESIGN;
import static io.ziping.labelled.Kind.Group.LAST_YEAR;
import static io.ziping.labelled.Kind.Group.MONEY;
import static io.ziping.labelled.Kind.Group.PEERS;
import static io.ziping.labelled.Kind.Group.REASONS;
import static io.ziping.labelled.Kind.Group.SCORES;
import static io.ziping.labelled.Kind.Group.TEXTS;
import static io.ziping.labelled.Kind.Group.VALUES;

import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of faults a form of the set can have: exactly one each. */
enum Kind {
    UNMET_AT_FULL_MARKS(SCORES, 5, Cells.ACTUAL),
    REVERSE_TARGET_MISSED_AT_FULL_MARKS(SCORES, 5, Cells.ACTUAL),
    ZERO_TARGET_MISSED_AT_FULL_MARKS(SCORES, 5, Cells.ACTUAL),
    OUTCOME_NOT_REACHED_AT_FULL_MARKS(SCORES, 5, Cells.ACTUAL),
    MET_BUT_DOCKED_WITHOUT_CAUSE(SCORES, 6, Cells.SCORE + Cells.OR + Cells.REASON),
    DOCKED_FAR_TOO_LITTLE(SCORES, 5, Cells.ROW_RESULT),
    LOW_EXECUTION_STILL_EXCELLENT(SCORES, 6, Cells.EXECUTED + Cells.OR + Cells.ACHIEVED),
    HAIR_ABOVE_EXCELLENT(SCORES, 5, Cells.ROW_RESULT),
    HAIR_ABOVE_GOOD(SCORES, 5, Cells.ROW_RESULT),
    HAIR_ABOVE_FAIR(SCORES, 4, Cells.ROW_RESULT),

    REASON_EMPTY_WORD(REASONS, 8, Cells.ROW_RESULT),
    REASON_PLAN_PHRASE(REASONS, 7, Cells.ROW_RESULT),
    REASON_ONLY_FIGURES(REASONS, 6, Cells.ROW_RESULT),
    REASON_WITHOUT_CAUSE(REASONS, 8, Cells.ROW_RESULT),
    OVER_COMPLETION_UNEXPLAINED(REASONS, 5, Cells.ACTUAL),
    OVER_COMPLETION_EMPTY_REASON(REASONS, 6, Cells.ACTUAL + Cells.OR + Cells.REASON),
    REASON_SAYS_ALL_DONE(REASONS, 6, Cells.ROW_RESULT),
    REASON_FIGURE_CONTRADICTS_ROW(REASONS, 6, Cells.ROW_RESULT),
    REASON_SAYS_SHORT_BESIDE_SURPLUS(REASONS, 6, Cells.ACTUAL + Cells.OR + Cells.REASON),
    SAME_REASON_UNDER_SEVERAL_ROWS(REASONS, 6, Cells.ROW_RESULT),

    EXECUTED_ABOVE_BUDGET(MONEY, 5, Cells.EXECUTED),
    PART_SPENT_MORE_THAN_IT_HAS(MONEY, 5, Cells.EXECUTED),
    CARRYOVER_SPENT_WITHOUT_BUDGET(MONEY, 5, Cells.EXECUTED),
    CARRYOVER_ONLY_IN_TEXT(MONEY, 6, Cells.ACHIEVED),
    BUDGET_CUT_TARGETS_MET(MONEY, 5, Cells.AMOUNT),
    BUDGET_RAISED_UNEXPLAINED(MONEY, 5, Cells.AMOUNT),
    YUAN_TYPED_AS_WAN(MONEY, 5, Cells.AMOUNT),
    WAN_TYPED_AS_YUAN(MONEY, 4, "/amountUnit"),
    TEXT_NAMES_OTHER_EXECUTED_AMOUNT(MONEY, 7, Cells.ACHIEVED),
    TEXT_NAMES_OTHER_BUDGET(MONEY, 6, Cells.EXPECTED),
    LOW_EXECUTION_UNEXPLAINED(MONEY, 5, Cells.EXECUTED + Cells.OR + Cells.ACHIEVED),
    LOW_EXECUTION_ONLY_TOPIC_WORDS(MONEY, 8, Cells.EXECUTED + Cells.OR + Cells.ACHIEVED),

    ACHIEVED_FIGURE_CONTRADICTS_ROW(TEXTS, 8, Cells.ACHIEVED),
    ACHIEVED_DIGITS_SWAPPED(TEXTS, 6, Cells.ACHIEVED),
    ACHIEVED_MAGNITUDE_CONTRADICTS_ROW(TEXTS, 6, Cells.ACHIEVED),
    EXPECTED_FIGURE_CONTRADICTS_TARGET(TEXTS, 7, Cells.EXPECTED),
    EXPECTED_DIGITS_SWAPPED(TEXTS, 6, Cells.EXPECTED),
    OBJECTIVES_IDENTICAL(TEXTS, 6, Cells.ACHIEVED),
    OBJECTIVES_ONLY_REWORDED(TEXTS, 6, Cells.ACHIEVED),
    ACHIEVED_SAYS_NOTHING(TEXTS, 10, Cells.ACHIEVED),
    ACHIEVED_NAMES_OTHER_YEAR(TEXTS, 6, Cells.ACHIEVED),
    EXPECTED_NAMES_OTHER_YEAR(TEXTS, 6, Cells.EXPECTED),
    NOT_YET_ACCEPTED_AT_FULL_MARKS(TEXTS, 6, Cells.ACHIEVED),
    DONE_NEXT_YEAR_AT_FULL_MARKS(TEXTS, 6, Cells.ACHIEVED),
    NOT_DONE_AT_FULL_MARKS(TEXTS, 6, Cells.ACHIEVED),
    OTHER_PROJECT_NAMED(TEXTS, 6, Cells.ACHIEVED),
    TEMPLATE_HINT_LEFT(TEXTS, 10, Cells.ACHIEVED + Cells.OR + Cells.EXPECTED + Cells.OR + Cells.REASON),

    TRIVIAL_ROW_A_THIRD_OF_POINTS(DESIGN, 6, Cells.ROWS),
    COUNTED_TWICE(DESIGN, 8, Cells.ROWS),
    ROW_UNDER_WRONG_CLASS(DESIGN, 6, Cells.ROWS),
    EXECUTION_COUNTED_AGAIN(DESIGN, 6, Cells.ROWS),
    MORE_OF_A_BAD_THING_WANTED(DESIGN, 5, Cells.TARGET),
    MORE_COST_WANTED(DESIGN, 5, Cells.TARGET),
    LESS_OF_A_GOOD_THING_WANTED(DESIGN, 5, Cells.TARGET),
    TARGET_OF_AT_LEAST_ZERO(DESIGN, 5, Cells.TARGET + Cells.OR + Cells.EXPECTED),
    SATISFACTION_TARGET_ANYBODY_MEETS(DESIGN, 5, Cells.TARGET + Cells.OR + Cells.EXPECTED),
    PERCENT_OF_NOTHING_MEASURABLE(DESIGN, 7, Cells.ROWS),

    EVERY_ACTUAL_ON_TARGET(VALUES, 6, Cells.ACTUAL),
    RATE_ABOVE_100(VALUES, 5, Cells.ACTUAL),
    SHARE_ABOVE_100(VALUES, 4, Cells.ACTUAL),
    SATISFACTION_ABOVE_100(VALUES, 4, Cells.ACTUAL),
    SATISFACTION_100_WITHOUT_SAMPLE(VALUES, 5, Cells.ACTUAL),
    NO_COMPLAINT_AS_SATISFACTION(VALUES, 6, Cells.ROWS),
    REVERSE_TARGET_BEATEN_TENFOLD(VALUES, 5, Cells.ACTUAL),

    TARGET_BELOW_LAST_ACTUAL(LAST_YEAR, 6, Cells.TARGET + Cells.OR + Cells.EXPECTED + Cells.OR + Cells.ACTUAL),
    TARGET_LOOSENED(LAST_YEAR, 6, Cells.TARGET + Cells.OR + Cells.EXPECTED + Cells.OR + Cells.ACTUAL),
    BAD_ROW_GONE(LAST_YEAR, 6, Cells.ROWS),
    WEIGHT_MOVED_AWAY(LAST_YEAR, 6, Cells.WEIGHT + Cells.OR + Cells.SCORE),
    ACHIEVED_COPIED_FROM_LAST_YEAR(LAST_YEAR, 6, Cells.ACHIEVED),
    ACHIEVED_COPIED_WITH_YEAR_CHANGED(LAST_YEAR, 6, Cells.ACHIEVED),
    TENFOLD_JUMP(LAST_YEAR, 6, Cells.TARGET + Cells.OR + Cells.EXPECTED + Cells.OR + Cells.ACTUAL),

    FORM_COPIED_FROM_PEER(PEERS, 6, Cells.ROWS + Cells.OR + Cells.EXPECTED + Cells.OR + Cells.ACHIEVED),
    ACHIEVED_COPIED_FROM_PEER(PEERS, 6, Cells.ACHIEVED),
    FOREIGN_NAME_IN_TEXT(PEERS, 6, Cells.ACHIEVED),
    FOREIGN_BENEFICIARY_IN_TEXT(PEERS, 6, Cells.ACHIEVED),
    TARGET_FAR_FROM_PEERS(PEERS, 6, Cells.TARGET + Cells.OR + Cells.EXPECTED + Cells.OR + Cells.ACTUAL);

    /** The rows of the table of checks. */
    enum Group {
        SCORES,
        REASONS,
        MONEY,
        TEXTS,
        DESIGN,
        VALUES,
        LAST_YEAR,
        PEERS
    }

    /** What beside the form a check must see to find the fault. */
    enum Needs {
        FORM,
        LAST_YEAR,
        PEERS
    }

    private final Group group;
    private final int instances;
    private final Pattern cells;

    Kind(Group group, int instances, String cells) {
        this.group = group;
        this.instances = instances;
        this.cells = Pattern.compile(cells);
    }

    /** The kind's name in tables: {@code unmet-at-full-marks}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind bySlug(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    Group group() {
        return group;
    }

    Needs needs() {
        return switch (group) {
            case LAST_YEAR -> Needs.LAST_YEAR;
            case PEERS -> Needs.PEERS;
            default -> Needs.FORM;
        };
    }

    /** How many forms of this kind a set has at least. */
    int instances() {
        return instances;
    }

    /** Whether a fault of this kind may change the cell at the pointer. */
    boolean changes(String pointer) {
        return cells.matcher(pointer).matches();
    }

    private static final class Cells {
        private static final String OR = "|";
        private static final String ROWS = "/indicators/.*";
        private static final String TARGET = "/indicators/\\d+/target";
        private static final String WEIGHT = "/indicators/\\d+/weight";
        private static final String SCORE = "/indicators/\\d+/score";
        private static final String REASON = "/indicators/\\d+/deviationExplanation";
        private static final String EXPECTED = "/expectedObjective";
        private static final String ACHIEVED = "/achievedObjective";
        private static final String ACTUAL = "/indicators/\\d+/actual|" + ACHIEVED;
        private static final String ROW_RESULT = ACTUAL + OR + SCORE + OR + REASON;
        private static final String EXECUTED = "/funding/\\d+/executedAmount|" + ACHIEVED;
        private static final String AMOUNT = "/funding/\\d+/(initialBudget|adjustedBudget|executedAmount)";
    }
}
