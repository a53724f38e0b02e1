package io.ziping.intake.reading.table;

import io.ziping.intake.reading.words.Words;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, its cells from left to right, those that reach into it from above included.
 *
 * @param number grows from row to row
 * @param place where it stands, in words
 * @param continues whether it is the first below a page break, and so may go on with the row before
 * @param remark what is to be known of the whole row, such as that it is hidden; null when nothing is
 */
public record Row(
        int number,
        List<Cell> cells,
        String place,
        boolean continues,
        @Nullable String remark) {

    private static final int LONGEST_PART = 12;
    private static final int LEAST_NUMBERS = 3;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2})\\)?");

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell on a column, or null where none is. */
    @Nullable
    public Cell at(int column) {
        for (var cell : cells) {
            if (cell.covers(column)) {
                return cell;
            }
        }
        return null;
    }

    /** The cells that begin in this row and hold a text. */
    public Stream<Cell> filled() {
        return cells.stream().filter(cell -> begins(cell) && !cell.isBlank());
    }

    public boolean begins(Cell cell) {
        return cell.row() == number;
    }

    /** Whether all it says is numbers of the columns, such as （1） （2） （3） or 1 2 3. */
    public boolean numbersColumns() {
        var numbers = filled().map(cell -> Words.compact(cell.text())).toList();
        for (int i = 1; i < numbers.size(); i++) {
            if (columnNumber(numbers.get(i)) < 1
                    || columnNumber(numbers.get(i)) != columnNumber(numbers.get(i - 1)) + 1) {
                return false;
            }
        }
        return numbers.size() >= LEAST_NUMBERS;
    }

    private static int columnNumber(String text) {
        var number = COLUMN_NUMBER.matcher(text);
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }

    public boolean isBlank() {
        return filled().findAny().isEmpty();
    }

    public String text() {
        return filled().map(cell -> cell.text().strip()).collect(Collectors.joining(" | "));
    }

    /** Whether a cell of a later row stands below one of this row, or below the blank ones that follow it. */
    public boolean isUnder(Cell below, Cell heading) {
        int next = filled().mapToInt(Cell::column)
                .filter(column -> column > heading.column())
                .min()
                .orElse(heading.column() + heading.span());
        return below.column() >= heading.column() && below.column() < next;
    }

    /** Whether there is room for several columns below a cell of this row. */
    private boolean divides(Cell heading) {
        var next = at(heading.column() + heading.span());
        return heading.span() > 1 || next == null || next.isBlank();
    }

    /** Whether a cell of the next row says in a short word without figures how one of these headings is divided. */
    public boolean isDividedBy(Cell part, Predicate<Cell> heading) {
        return part.text().strip().length() <= LONGEST_PART
                && part.text().chars().noneMatch(Character::isDigit)
                && filled().anyMatch(cell -> divides(cell) && isUnder(part, cell) && heading.test(cell));
    }

    /** Whether a cell that begins before a heading ends below it. */
    private static boolean reachesInto(Cell cell, Cell heading) {
        int end = cell.column() + cell.span();
        return !cell.isBlank()
                && cell.column() < heading.column()
                && end > heading.column()
                && end < heading.column() + heading.span();
    }

    /** Why it is not known which cell of this row stands below a heading; {@code null} when it is known. */
    @Nullable
    public String severalBelow(Cell heading) {
        if (heading.span() == 1) {
            return null;
        }
        if (cells.stream().anyMatch(cell -> reachesInto(cell, heading))) {
            return "“" + Words.shorten(heading.text(), 20) + "”这一栏的格子和表头没有对齐";
        }
        long below = filled().filter(cell -> cell.column() < heading.column() + heading.span()
                        && heading.column() < cell.column() + cell.span())
                .count();
        return below > 1 ? "“" + Words.shorten(heading.text(), 20) + "”这一栏下面有几格，不知道是哪一格" : null;
    }
}
