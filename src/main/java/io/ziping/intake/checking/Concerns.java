package io.ziping.intake.checking;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins what is to be said of single cells into what somebody has to look at once. */
final class Concerns {

    /** A reason that this many rows have, and no row with a text lacks, is one of the column. */
    private static final int LEAST_ROWS = 3;

    private final List<PrintedClass> printed;
    private final Set<String> broken;
    private final Set<String> columns;
    private final LinkedHashMap<String, Concern> found = new LinkedHashMap<>();

    private Concerns(
            List<DocumentProblem> problems, List<Doubt> doubts, List<Blank> blanks, List<PrintedClass> printed) {
        this.printed = printed;
        this.broken = problems.stream().map(DocumentProblem::pointer).collect(Collectors.toSet());
        this.columns = columns(doubts, blanks, printed.size());
    }

    /**
     * What keeps the form from being stored comes first, then the rest in the order of the paper.
     *
     * @param printed where the paper files each of its rows
     */
    static List<Concern> of(
            List<DocumentProblem> problems, List<Doubt> doubts, List<Blank> blanks, List<PrintedClass> printed) {
        var concerns = new Concerns(problems, doubts, blanks, printed);
        problems.forEach(concerns::add);
        doubts.forEach(concerns::add);
        return List.copyOf(concerns.found.values());
    }

    private void add(DocumentProblem problem) {
        add(key(problem.pointer(), problem.message()), problem.pointer(), List.of(), List.of(problem));
    }

    private void add(Doubt doubt) {
        add(key(doubt.pointer(), doubt.reason()), doubt.pointer(), List.of(withoutSums(doubt)), List.of());
    }

    /** What a cell has against it besides the sums, which are a concern of their own. */
    private static Doubt withoutSums(Doubt doubt) {
        var own = Concern.parts(doubt.reason())
                .filter(part -> !part.contains(Concern.SUMS))
                .collect(Collectors.joining("；"));
        return own.isEmpty() || RowPointer.of(doubt.pointer()) != null
                ? doubt
                : new Doubt(doubt.pointer(), doubt.place(), doubt.source(), own);
    }

    private void add(String key, String pointer, List<Doubt> doubts, List<DocumentProblem> problems) {
        var row = RowPointer.of(pointer);
        var concern = new Concern(row != null && row.isClass(), doubts, problems);
        found.merge(
                key,
                concern,
                (one, other) -> new Concern(
                        one.classes(),
                        Stream.concat(one.doubts().stream(), other.doubts().stream())
                                .toList(),
                        Stream.concat(one.problems().stream(), other.problems().stream())
                                .toList()));
    }

    private String key(String pointer, String reason) {
        var row = RowPointer.of(pointer);
        if (row == null) {
            boolean sums = Concern.parts(reason).allMatch(part -> part.contains(Concern.SUMS));
            return sums && !broken.contains(pointer) ? Concern.SUMS : pointer;
        }
        if (row.isClass()) {
            return row.row() < printed.size() ? "class " + printed.get(row.row()) : pointer;
        }
        if (broken.contains(pointer)) {
            return pointer;
        }
        var column = row.field() + " " + reason;
        return columns.contains(column) ? "column " + column : "row " + row.row() + " " + reason;
    }

    private static Set<String> columns(List<Doubt> doubts, List<Blank> blanks, int rowCount) {
        var rows = new LinkedHashMap<String, List<Integer>>();
        doubts.forEach(doubt -> {
            var row = RowPointer.of(doubt.pointer());
            if (row != null && !row.isClass()) {
                rows.computeIfAbsent(row.field() + " " + doubt.reason(), any -> new ArrayList<>())
                        .add(row.row());
            }
        });
        return rows.entrySet().stream()
                .filter(column -> column.getValue().size() >= LEAST_ROWS
                        && column.getValue().size() + blanks(blanks, column.getKey()) >= rowCount)
                .map(column -> column.getKey())
                .collect(Collectors.toSet());
    }

    private static long blanks(List<Blank> blanks, String column) {
        var field = column.substring(0, column.indexOf(' '));
        return blanks.stream()
                .map(blank -> RowPointer.of(blank.pointer()))
                .filter(row -> row != null && row.field().equals(field))
                .count();
    }
}
