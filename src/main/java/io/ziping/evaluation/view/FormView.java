package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Trace;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it, in the editor and in the scored table: every cell with its text, what was understood of
 * it, what the rules give and what a reviewer would ask.
 *
 * @param amountUnit 万元 or 元
 * @param editable whether the viewer may change cells now
 * @param funding the total line first
 * @param executionTrace why the execution earns what it earns
 * @param categories the categories a row can be added to, in the order of the tree
 * @param wholePins what reviewers said of the form as a whole
 * @param moves what the viewer may do with the form now
 * @param returnCount how often it was sent back
 * @param savedBy the name of who saved last, or blank
 * @param filing until when the viewer may work on the form, as far as that binds them
 * @param removable whether the viewer may delete it
 */
public record FormView(
        long id,
        long version,
        int fiscalYear,
        String project,
        String department,
        String unit,
        Status status,
        String amountUnit,
        boolean editable,
        List<FundingRow> funding,
        Trace executionTrace,
        Cell expectedObjective,
        Cell achievedObjective,
        List<Row> rows,
        List<Category> categories,
        Rail rail,
        List<Pinned> wholePins,
        Set<Move> moves,
        int returnCount,
        Instant savedAt,
        String savedBy,
        FilingPeriod filing,
        boolean removable) {

    /** Why the form is locked although it is a draft: the filing period is over; blank when it is not. */
    public String lockedBecause() {
        return status.isEditable() ? filing.over() : "";
    }

    /** Until when the form must be handed in, in a few words; blank when it is not the viewer's to edit. */
    public String deadline() {
        return editable ? filing.deadline() : "";
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

    /**
     * The rows that show something else than others do, which stand for the same form and leave out all pins. A row with
     * pins is therefore always among them: pins are set and answered without a new version of the form.
     */
    public List<Row> rowsUnlike(List<Row> others) {
        var known = new HashSet<>(others);
        return rows.stream().filter(row -> !known.contains(row)).toList();
    }

    /** Every pin the viewer may see, in the order of the form. */
    public List<Pinned> pins() {
        var ofRows = rows.stream()
                .flatMap(row ->
                        Stream.concat(row.pins().stream(), row.cells().stream().flatMap(cell -> cell.pins().stream())));
        var ofOthers =
                cells().filter(cell -> !cell.address().startsWith("row.")).flatMap(cell -> cell.pins().stream());
        return Stream.of(wholePins.stream(), ofOthers, ofRows)
                .flatMap(Function.identity())
                .toList();
    }

    /** The pins that were set since, by whomever, and go to the unit with the next return. */
    public List<Pinned> unsentPins() {
        return pins().stream()
                .filter(pinned -> pinned.pin().round() > returnCount)
                .toList();
    }

    /** The pins that came with the last return and have neither an answer nor a change. */
    public List<Pinned> unsettledPins() {
        return pins().stream()
                .filter(pinned -> pinned.pin().round() == returnCount && !pinned.settled())
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
     */
    public record Cell(String address, String label, String text, String printed, List<Note> notes, List<Pinned> pins) {

        /** The tone of the weightiest note, see {@link Note}; blank when there is none. */
        public String tone() {
            return notes.isEmpty() ? "" : notes.get(0).tone();
        }
    }

    /**
     * A remark beside a cell or in the rail.
     *
     * @param tone {@code stop}, {@code warn}, {@code hint}, or {@code blank} for a cell that is still to be filled
     * @param tag the remark in a few words, for a narrow cell
     * @param address the cell it speaks of; blank for the whole form
     */
    public record Note(String tone, String tag, String message, String address) {}

    /**
     * A pin where it is.
     *
     * @param changed whether the place holds something else since the pin was set
     */
    public record Pinned(Pin pin, boolean changed) {

        /** Whether the unit has dealt with it: answered in words, or changed what it speaks of. */
        public boolean settled() {
            return changed || pin.answered();
        }
    }

    /**
     * One line of the funding block.
     *
     * @param key what it is called in addresses and buttons
     * @param label its name as printed
     * @param parent the key of the line it is a part of; {@code null} for the total and its parts
     * @param typed whether its amounts are typed; those of a total with parts are computed
     * @param depth how many lines it is a part of, besides the total
     * @param name the cell of its name; {@code null} where it is a fixed one
     * @param weight 分数; {@code null} but on the total line
     * @param score 得分; {@code null} but on the total line
     */
    public record FundingRow(
            String key,
            String label,
            @Nullable String parent,
            boolean total,
            boolean typed,
            int depth,
            @Nullable Cell name,
            Cell initialBudget,
            Cell adjustedBudget,
            Cell executedAmount,
            @Nullable Cell weight,
            Cell executionRate,
            @Nullable Cell score) {

        /** The three amounts, in the order of the columns. */
        public List<Cell> amounts() {
            return List.of(initialBudget, adjustedBudget, executedAmount);
        }

        /** The cells somebody fills in. */
        public Stream<Cell> filled() {
            return Stream.of(
                            Stream.ofNullable(name),
                            typed ? amounts().stream() : Stream.<Cell>empty(),
                            Stream.ofNullable(weight))
                    .flatMap(Function.identity());
        }
    }

    /**
     * One indicator.
     *
     * @param number from 1
     * @param dimension the first-level cell that begins here; {@code null} inside a span
     * @param category the second-level cell that begins here; {@code null} inside a span
     * @param understood how the target was read
     * @param computed what the rules give, as printed; blank while unknown
     * @param differs whether the typed score is another one
     * @param descriptive whether the actual is one of the three outcomes
     * @param pins what reviewers said of the row as a whole
     */
    public record Row(
            UUID key,
            int number,
            @Nullable Group dimension,
            @Nullable Group category,
            long categoryId,
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
            List<Pinned> pins) {

        /** The six cells, in the order of the columns. */
        public List<Cell> cells() {
            return List.of(name, target, actual, weight, score, deviationExplanation);
        }

        /** What stands in the row, for saying later whether it has changed. */
        public String subject() {
            return subject(cells().stream().map(Cell::text));
        }

        static String subject(Stream<String> texts) {
            return texts.collect(Collectors.joining("\u001f"));
        }
    }

    /**
     * A cell that spans rows.
     *
     * @param span how many
     * @param weight the weights below it together, two decimals; blank at the second level
     * @param score the scores below it together, two decimals; blank at the second level
     */
    public record Group(String name, int span, String weight, String score, String key) {}

    /** A category of the tree, with its dimension's name. */
    public record Category(long id, String dimension, String name) {}

    /**
     * How the form stands.
     *
     * @param total 总分
     * @param grade 优, 良, 中, 差, or blank while the form is incomplete
     * @param gradeTone {@code ok}, {@code warn}, {@code stop} or {@code plain}
     * @param parts points per class, the execution first
     * @param weightSum all weights together
     * @param weightsComplete whether they are 100
     * @param blocks what must be mended before the form is handed in
     * @param blanks what must be filled in
     * @param doubts 疑点: what a reviewer would ask
     * @param advice 提示: what would make the form a better one
     */
    public record Rail(
            String total,
            String grade,
            String gradeTone,
            List<Part> parts,
            String weightSum,
            boolean weightsComplete,
            List<Note> blocks,
            List<Note> blanks,
            List<Note> doubts,
            List<Note> advice) {

        /** How many places stop a submission. */
        public int stops() {
            return blocks.size() + blanks.size();
        }
    }

    /** Points of one class out of its weight. */
    public record Part(String name, String score, String weight, boolean low) {}
}
