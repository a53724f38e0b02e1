package io.ziping.intake.reading;

import io.ziping.spreadsheet.office.SheetRow;
import io.ziping.spreadsheet.office.SheetRow.Span;
import io.ziping.spreadsheet.office.Workbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as rows of a form: a merged cell stands in each row it reaches into as the same one. */
final class XlsxRows {

    private static final int LONGEST_NAME = 40;

    private final String name;
    private final String place;
    private final Map<Span, Cell> anchors = new HashMap<>();

    XlsxRows(Workbook.Tab tab) {
        this.name = Words.shorten(tab.name(), LONGEST_NAME);
        this.place = "工作表“" + name + "”";
    }

    String name() {
        return name;
    }

    /** The next row; rows must come in their order. */
    Row of(SheetRow row) {
        var computed = TakenKeys.computed(row);
        var cells = row.cells().stream()
                .map(cell -> cell(row, cell, computed.contains(cell.column())))
                .toList();
        var whole = row.spans().isEmpty() ? cells : spanned(row, cells);
        anchors.keySet().removeIf(span -> span.bottom() <= row.number());
        return new Row(
                row.number(), whole, place + "第" + (row.number() + 1) + "行", false, row.hidden() ? "这一行在表里是隐藏的" : null);
    }

    private Cell cell(SheetRow row, SheetRow.Cell cell, boolean computed) {
        var formula = cell.formula();
        var why = computed ? (formula == null ? TakenKeys.OVERWRITTEN : null) : formula;
        var doubt = Stream.of(why, cell.doubt()).filter(Objects::nonNull).collect(Collectors.joining("；"));
        return cell(row, cell.column(), 1, cell.text(), doubt.isEmpty() ? null : doubt, cell.comment());
    }

    private Cell cell(
            SheetRow row, int first, int span, String text, @Nullable String doubt, @Nullable String comment) {
        var reference = CellReference.convertNumToColString(first) + (row.number() + 1);
        return new Cell(row.number(), first, span, text, place + " " + reference, doubt, comment);
    }

    private List<Cell> spanned(SheetRow row, List<Cell> cells) {
        var byColumn = new TreeMap<Integer, Cell>();
        cells.forEach(cell -> byColumn.put(cell.column(), cell));
        for (var span : row.spans()) {
            int right = Math.min(span.right(), Limits.COLUMNS - 1);
            var first = byColumn.get(span.left());
            for (int at = span.left(); at <= right; at++) {
                byColumn.remove(at);
            }
            var anchor = anchors.get(span);
            if (anchor == null) {
                int width = right - span.left() + 1;
                anchor = span.top() == row.number() && first != null
                        ? cell(row, span.left(), width, first.text(), first.doubt(), first.comment())
                        : new Cell(span.top(), span.left(), width, "", place, null);
                anchors.put(span, anchor);
            }
            byColumn.put(span.left(), anchor);
        }
        return List.copyOf(byColumn.values());
    }
}
