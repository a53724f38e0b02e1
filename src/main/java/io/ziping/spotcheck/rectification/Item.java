package io.ziping.spotcheck.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 整改事项: something a unit has to put right.
 *
 * @param due the last day
 * @param version grows with every step
 * @param steps what has come of it, the first one first
 */
public record Item(long id, long formId, String words, LocalDate due, ItemState state, long version, List<Step> steps) {

    /** The longest text of it or of a step, in characters. */
    public static final int LONGEST = 2000;

    public Item {
        steps = List.copyOf(steps);
    }

    /** What was said of it last; blank where nothing was. */
    public String lastSaid() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).words();
    }

    /** Whether its day is over and it is not done. */
    public boolean isOverdue(LocalDate today) {
        return state != ItemState.DONE && due.isBefore(today);
    }

    /** What somebody did about it. */
    public record Step(StepKind kind, String words, String by, Instant at) {}

    /** What can be done about it. */
    public enum StepKind {
        ASKED("提出整改"),
        ANSWERED("单位答复"),
        SENT_BACK("退回"),
        DONE("验收销号");

        private final String label;

        StepKind(String label) {
            this.label = label;
        }

        /** The step as people say it. */
        public String label() {
            return label;
        }
    }
}
