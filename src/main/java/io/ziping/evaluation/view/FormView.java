package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.FileCounts;
import io.ziping.evaluation.state.Pinned;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it, in the editor and in the scored table: every cell with its text, what was understood of
 * it, what the rules give and what a reviewer would ask.
 *
 * @param state where it stands, and what the viewer may do with it now
 * @param amountUnit 万元 or 元
 * @param funding the total line first
 * @param executionTrace why the execution earns what it earns
 * @param categories the categories a row can be added to, in the order of the tree; none when the viewer may not add any
 * @param wholePins what reviewers said of the form as a whole
 * @param pins every pin the viewer may see, in the order of the form
 * @param files how many files are attached, by place
 * @param savedBy the account that saved last; see {@link Evaluations#savedBy}
 * @param removable whether the viewer may delete it
 */
public record FormView(
        EvaluationState state,
        String department,
        String unit,
        String amountUnit,
        List<FundingRow> funding,
        Trace executionTrace,
        Cell expectedObjective,
        Cell achievedObjective,
        List<Row> rows,
        List<OfferedCategory> categories,
        ScoreRail rail,
        List<Pinned> wholePins,
        List<Pinned> pins,
        FileCounts files,
        Instant savedAt,
        @Nullable Long savedBy,
        boolean removable) {

    public long id() {
        return state.id();
    }

    public long version() {
        return state.version();
    }

    public int fiscalYear() {
        return state.fiscalYear();
    }

    public String project() {
        return state.project();
    }

    public Status status() {
        return state.status();
    }

    public boolean editable() {
        return state.editable();
    }

    public Set<Move> moves() {
        return state.moves();
    }

    /** How often it was sent back. */
    public int returnCount() {
        return state.round();
    }

    public FilingPeriod filing() {
        return state.filing();
    }

    public String lockedBecause() {
        return state.lockedBecause();
    }

    public String deadline() {
        return state.deadline();
    }

    /** Every cell, funding first. */
    public Stream<Cell> cells() {
        var amounts = funding.stream()
                .flatMap(line -> Stream.concat(
                        line.amounts().stream(),
                        Stream.of(
                                        Stream.ofNullable(line.name()),
                                        Stream.ofNullable(line.weight()),
                                        Stream.of(line.executionRate()),
                                        Stream.ofNullable(line.score()))
                                .flatMap(Function.identity())));
        return Stream.of(
                        amounts,
                        Stream.of(expectedObjective, achievedObjective),
                        rows.stream().flatMap(row -> row.cells().stream()))
                .flatMap(Function.identity());
    }

    /** The pins that were set since, by whomever, and go to the unit with the next return. */
    public List<Pinned> unsentPins() {
        return pins.stream()
                .filter(pinned -> pinned.pin().round() > returnCount())
                .toList();
    }

    /** The pins that came with the last return and have neither an answer nor a change. */
    public List<Pinned> unsettledPins() {
        return pins.stream()
                .filter(pinned -> pinned.isUnsettledOf(returnCount()))
                .toList();
    }

    /**
     * A cell.
     *
     * @param address where it is, see {@link CellAddress}; also its id on the page
     * @param label what it is called, for those who cannot see its place
     * @param text as typed
     * @param printed as the printed form shows it
     * @param notes what is to be said of it, the weightiest first
     * @param pins what reviewers said of it
     * @param marks the doubts that rest on it
     */
    public record Cell(
            String address,
            String label,
            String text,
            String printed,
            List<Note> notes,
            List<Pinned> pins,
            CellMarks marks) {

        /** The tone of the weightiest note, see {@link Note}; blank when there is none. */
        public String tone() {
            return notes.isEmpty() ? "" : notes.get(0).tone();
        }

        /** Whether anything is shown beside it; that it is still to be filled in is not. */
        public boolean remarked() {
            return !pins.isEmpty()
                    || !marks.doubts().isEmpty()
                    || notes.stream().anyMatch(note -> !note.tone().equals("blank"));
        }
    }

    /**
     * A remark beside a cell or in the rail.
     *
     * @param tone {@code stop}, {@code warn}, {@code hint}, or {@code blank} for a cell that is still to be filled
     * @param tag the remark in a few words, for a narrow cell
     * @param address the cell it speaks of; blank for the whole form
     * @param doubt what is at stake, of a doubt; {@code null} of others
     */
    public record Note(
            String tone,
            String tag,
            String message,
            String address,
            @Nullable NotedDoubt doubt) {}

    /**
     * One indicator.
     *
     * @param number from 1
     * @param dimension the first-level cell that begins here; {@code null} inside a span
     * @param category the second-level cell that begins here; {@code null} inside a span
     * @param className its classes of both levels, for a page too narrow for the cells that span rows
     * @param understood how the target was read
     * @param computed what the rules give, as printed; blank while unknown
     * @param differs whether the typed score is another one
     * @param descriptive whether the actual is one of the three outcomes
     * @param pins what reviewers said of the row as a whole
     * @param beside what stands beside it; {@code null} where that was not looked up
     */
    public record Row(
            UUID key,
            int number,
            @Nullable SpanningCell dimension,
            @Nullable SpanningCell category,
            long categoryId,
            String className,
            Cell name,
            Cell target,
            Cell actual,
            Cell weight,
            Cell score,
            Cell deviationExplanation,
            String understood,
            String computed,
            boolean differs,
            Trace trace,
            boolean descriptive,
            List<Pinned> pins,
            @Nullable BesideRow beside) {

        private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

        /** Where it is, see {@link CellAddress}; also its id on the page. */
        public String address() {
            return "row." + key;
        }

        /** Whether the rules give one number, and the person has typed none or another one. */
        public boolean takesRule() {
            return NUMBER.matcher(computed).matches() && (score.text().isEmpty() || differs);
        }

        /** Whether the rules leave a choice up to full marks, and the person has not made it. */
        public boolean takesFullMarks() {
            return score.text().isEmpty()
                    && !NUMBER.matcher(computed).matches()
                    && computed.endsWith("–" + weight.printed());
        }

        /** The six cells, in the order of the columns. */
        public List<Cell> cells() {
            return List.of(name, target, actual, weight, score, deviationExplanation);
        }
    }
}
