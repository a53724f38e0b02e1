package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the indicator table that have no place in a form, and what stands in them. */
final class OtherColumns {

    /** What stands in no column of reasons. */
    private static final Pattern FIGURE = Pattern.compile("[\\d.,%-]*|是|否|[√×✓]");

    private static final Set<String> NUMBERS = Set.of("序号", "编号", "行次");

    private final Map<Cell, List<Cell>> cells = new LinkedHashMap<>();

    OtherColumns(List<Cell> heads) {
        heads.forEach(head -> cells.put(head, new ArrayList<>()));
    }

    /** Keeps a cell below the head it stands under; returns whether there is such a head. */
    boolean keep(Cell cell) {
        var column = cells.entrySet().stream()
                .filter(other -> cell.sharesColumn(other.getKey()))
                .findFirst();
        column.ifPresent(other -> other.getValue().add(cell));
        return column.isPresent();
    }

    /** The head of a column behind another one that a row fills with words; null when there is none. */
    @Nullable
    String filledBehind(Cell column, Row row) {
        return cells.keySet().stream()
                .filter(head -> head.column() > column.column())
                .filter(head -> row.filled()
                        .anyMatch(cell -> cell.sharesColumn(head)
                                && !FIGURE.matcher(cell.text().strip()).matches()))
                .map(Cell::text)
                .findFirst()
                .orElse(null);
    }

    /** The head of a column of numbers that nobody knows; null when there is none. */
    @Nullable
    String ofNumbers() {
        return cells.entrySet().stream()
                .filter(other -> !NUMBERS.contains(other.getKey().key())
                        && other.getValue().stream().anyMatch(cell -> NumberText.isNumber(cell.text())))
                .map(other -> other.getKey().text())
                .findFirst()
                .orElse(null);
    }

    /**
     * Says which columns there are, and what stands in them; numbers of rows are not worth a word.
     *
     * @param known the heads of the columns that have a place
     * @param formers those of which one counts where nothing stands in the one that changes it
     */
    void report(Notes notes, List<Cell> known, List<Cell> formers) {
        cells.forEach((head, below) -> {
            notes.take(head);
            below.forEach(notes::take);
            if (!NUMBERS.contains(head.key())
                    && !(below.isEmpty() && (namesPart(head, known) || formers.contains(head)))) {
                var texts = below.stream().map(cell -> cell.text().strip()).collect(Collectors.joining("、"));
                var column = "指标里没有对应栏目的列“" + head.text().strip() + "”";
                notes.leave(head.place(), texts.isEmpty() ? column : column + "：" + texts);
            }
        });
    }

    /** Whether a head beside the levels is no column but the name of the whole part, such as 年度绩效指标完成情况. */
    private static boolean namesPart(Cell head, List<Cell> known) {
        return head.key().contains("绩效") && known.stream().allMatch(column -> head.column() < column.column());
    }
}
