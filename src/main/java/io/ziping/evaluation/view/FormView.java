package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.evaluation.state.Assignees;
import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.FileCounts;
import io.ziping.evaluation.state.FormWants;
import io.ziping.evaluation.state.Pinned;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it, in the editor and in the scored table: every cell with its text, what was understood of
 * it, what the rules give and what a reviewer would ask.
 *
 * @param state where it stands, and what the viewer may do with it now
 * @param amountUnit 万元 or 元
 * @param paper what its template makes of it
 * @param funding the total line first
 * @param executionTrace why the execution earns what it earns
 * @param staleYears years in its targets and objectives that were last year's; none when the viewer may not change it
 * @param categories the categories a row can be added to, in the order of the tree; none when the viewer may not add any
 * @param wholePins what was said and asked of the form as a whole
 * @param pins all that was said and asked as far as the viewer may see it, in the order of the form
 * @param files how many files are attached, by place
 * @param assignees who fills which part in; nobody of a form the viewer cannot edit now
 * @param wants what evidence it has to have
 * @param reviewed what the last spot check has made of it; {@code null} of a form that was never checked
 * @param savedBy the account that saved last; see {@link Evaluations#savedBy}
 * @param removable whether the viewer may delete it
 */
public record FormView(
        EvaluationState state,
        String department,
        String unit,
        String amountUnit,
        FormPaper paper,
        List<FundingRow> funding,
        Trace executionTrace,
        Cell expectedObjective,
        Cell achievedObjective,
        List<IndicatorRow> rows,
        List<StaleYear> staleYears,
        List<OfferedCategory> categories,
        ScoreRail rail,
        List<Pinned> wholePins,
        List<Pinned> pins,
        FileCounts files,
        Assignees assignees,
        FormWants wants,
        @Nullable ReviewedScore reviewed,
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
                        paper.cells(),
                        rows.stream().flatMap(row -> row.cells().stream()))
                .flatMap(Function.identity());
    }

    /** Those of them that hold what somebody types: amounts of a total that has parts are computed. */
    public Stream<Cell> typedCells() {
        var computed = funding.stream()
                .filter(line -> !line.typed())
                .flatMap(line -> line.amounts().stream())
                .map(Cell::address)
                .collect(Collectors.toSet());
        return cells().filter(
                        cell -> CellAddress.parse(cell.address()).isPresent() && !computed.contains(cell.address()));
    }

    /** The pins that were set since, by whomever, and go to the unit with the next return. */
    public List<Pinned> unsentPins() {
        return pins.stream().filter(pinned -> pinned.isUnsent(returnCount())).toList();
    }

    /** What the unit has asked and nobody has answered. */
    public List<Pinned> openInquiries() {
        return pins.stream().filter(pinned -> pinned.pin().isOpenInquiry()).toList();
    }

    /** How much of what was said and asked the unit has asked. */
    public long inquiryCount() {
        return pins.stream().filter(pinned -> pinned.pin().isInquiry()).count();
    }

    /** The pins that came with the last return and have neither an answer nor a change. */
    public List<Pinned> unsettledPins() {
        return pins.stream()
                .filter(pinned -> pinned.isUnsettledOf(returnCount()))
                .toList();
    }

    /** The reviewers' pins that ask about a doubt, by its digest. */
    public List<Pinned> pinsAbout(String doubt) {
        return pins.stream()
                .filter(pinned -> pinned.pin().finding().equals(doubt))
                .toList();
    }

    /** What was said and asked of anything but a doubt that still stands. */
    public List<Pinned> pinsApart() {
        var doubts = rail.doubts().stream()
                .flatMap(note -> Stream.ofNullable(note.doubt()))
                .map(NotedDoubt::digest)
                .collect(Collectors.toSet());
        return pins.stream()
                .filter(pinned -> !doubts.contains(pinned.pin().finding()))
                .toList();
    }

    /** 复核总分 and grade of a spot check, as printed. */
    public record ReviewedScore(String total, String grade) {}

    /**
     * A cell.
     *
     * @param address where it is, see {@link CellAddress}; also its id on the page
     * @param label what it is called, for those who cannot see its place
     * @param text as typed
     * @param printed as the printed form shows it
     * @param notes what is to be said of it, the weightiest first
     * @param pins what was said and asked of it
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
}
