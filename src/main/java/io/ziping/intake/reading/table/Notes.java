package io.ziping.intake.reading.table;

import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is noted while one form is read: where each cell came from, what is in doubt, what was left over. */
public final class Notes {

    public static final int LONGEST_SOURCE = 300;
    /** Why a figure that a formula gave is in doubt. */
    public static final String STORED_RESULT = "是公式，取的是文件里存的结果";

    private static final String COMMENT = "旁边有批注：";
    private static final Source NOWHERE = new Source("", "");

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> blanks = new LinkedHashSet<>();
    private final List<LeftOver> leftOver = new ArrayList<>();
    private final Set<String> commented = new HashSet<>();
    private final Set<Position> taken = new HashSet<>();
    private final String form;

    /** @param form where the form stands */
    public Notes(String form) {
        this.form = form;
    }

    private record Source(String place, String text) {}

    private record Position(int row, int column, String place) {}

    /** Notes that a cell's text has been read, or is a word of the form. */
    public void take(Cell cell) {
        taken.add(new Position(cell.row(), cell.column(), cell.place()));
    }

    /** Whether a cell was read, left over or taken as a word of the form. */
    public boolean isTaken(Cell cell) {
        return taken.contains(new Position(cell.row(), cell.column(), cell.place()));
    }

    /** Notes that a place of the document was read from a cell; its own doubt comes along. */
    public void read(String pointer, Row row, Cell cell) {
        take(cell);
        sources.put(pointer, new Source(cell.place(), row.text()));
        doubt(pointer, cell.doubt());
        doubt(pointer, row.remark());
        doubt(pointer, cell.comment() == null ? null : COMMENT + Words.shorten(cell.comment(), LONGEST_SOURCE));
        commented.add(cell.place() + cell.comment());
        if (cell.text().codePoints().anyMatch(Notes::isUnknown)) {
            doubt(pointer, "有认不出的字");
        }
    }

    /** A character that nobody knows, or one that means something in a font of signs alone. */
    private static boolean isUnknown(int character) {
        return character == 0xFFFD || character == '□' || Character.getType(character) == Character.PRIVATE_USE;
    }

    /** Notes what people wrote beside cells that are none of the form's, such as its headings. */
    public void leaveComments(List<Row> rows) {
        for (var row : rows) {
            for (var cell : row.cells()) {
                if (cell.comment() != null && row.begins(cell) && commented.add(cell.place() + cell.comment())) {
                    leave(cell.place(), COMMENT + cell.comment());
                }
            }
        }
    }

    /** Notes where a place would stand, though nothing is there. */
    public void missing(String pointer, Row row, String reason) {
        sources.putIfAbsent(pointer, new Source(row.place(), row.text()));
        doubt(pointer, reason);
    }

    /** Notes that a cell of the paper is blank; whatever else speaks against it makes a doubt of it. */
    public void blank(String pointer, Row row) {
        sources.putIfAbsent(pointer, new Source(row.place(), row.text()));
        blanks.add(pointer);
    }

    public void doubt(String pointer, @Nullable String reason) {
        if (reason != null) {
            reasons.merge(pointer, reason, (one, other) -> one.contains(other) ? one : one + "；" + other);
        }
    }

    /** Takes back that a cell is a formula's stored result, where the form's own arithmetic gives the same. */
    public void confirm(String pointer) {
        if (STORED_RESULT.equals(reasons.get(pointer))) {
            reasons.remove(pointer);
        }
    }

    public void leave(Row row) {
        row.filled().forEach(this::take);
        leave(row.place(), row.text());
    }

    public void leave(Cell cell) {
        take(cell);
        leave(cell.place(), cell.text());
    }

    public void leave(String place, String text) {
        // a long text is several lines, so that all of it can be read
        Words.lines(text, LONGEST_SOURCE).forEach(line -> leftOver.add(new LeftOver(place, line)));
    }

    /** Makes doubts of all blank cells, where more speaks against them than each of them shows. */
    public void doubtBlanks(String reason) {
        List.copyOf(blanks).forEach(pointer -> doubt(pointer, reason));
    }

    public boolean isDoubted(String pointer) {
        return reasons.containsKey(pointer);
    }

    public List<Doubt> doubts() {
        return reasons.entrySet().stream()
                .map(entry -> {
                    var source = sources.getOrDefault(entry.getKey(), NOWHERE);
                    return new Doubt(
                            entry.getKey(),
                            source.place().isEmpty() ? form : source.place(),
                            Words.shorten(source.text(), LONGEST_SOURCE),
                            entry.getValue());
                })
                .toList();
    }

    /** The cells that are blank, as far as nothing makes them doubtful. */
    public List<Blank> blanks() {
        return blanks.stream()
                .filter(pointer -> !isDoubted(pointer))
                .map(pointer -> new Blank(
                        pointer, sources.getOrDefault(pointer, NOWHERE).place()))
                .toList();
    }

    public List<LeftOver> leftOver() {
        return leftOver;
    }

    /** Cells read without a doubt. */
    public int certain() {
        return (int) sources.keySet().stream()
                .filter(pointer -> !reasons.containsKey(pointer) && !blanks.contains(pointer))
                .count();
    }
}
