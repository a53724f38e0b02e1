package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.form.FormSplitter;
import io.ziping.intake.reading.offline.OfflineKeys;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.Surroundings;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.office.SheetAside;
import io.ziping.spreadsheet.office.SheetRow;
import io.ziping.spreadsheet.office.SheetRow.Span;
import io.ziping.spreadsheet.office.Workbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as rows of a form: a merged cell stands in each row it reaches into as the same one. */
final class XlsxRows {

    private static final int LONGEST_NAME = 40;

    private final String name;
    private final String place;
    private static final String PICTURE = "这一格上面有一张图";

    private final Map<Span, Cell> anchors = new HashMap<>();
    private final Map<Integer, Set<Integer>> pictures = new HashMap<>();

    XlsxRows(Workbook.Tab tab) {
        this.name = Words.shorten(tab.name(), LONGEST_NAME);
        this.place = "工作表“" + name + "”";
    }

    String name() {
        return name;
    }

    /** Notes what lies over the cells or stands on the printed page alone: nobody reads it as a cell. */
    void aside(SheetAside aside, FormSplitter forms) {
        aside.pageTexts().stream()
                .filter(text -> !Surroundings.isMark(text))
                .forEach(text -> forms.leave(place + "页眉或页脚", text));
        aside.boxes()
                .forEach(box -> forms.leave(place + " " + reference(box.row(), box.column()) + "上的文本框", box.text()));
        aside.pictures()
                .forEach(picture -> pictures.computeIfAbsent(picture.row(), any -> new TreeSet<>())
                        .add(picture.column()));
    }

    /** The next row; rows must come in their order. */
    Row of(SheetRow row) {
        var computed = OfflineKeys.computed(row);
        var cells = withPictures(
                row,
                row.cells().stream()
                        .map(cell -> cell(row, cell, computed.contains(cell.column())))
                        .toList());
        var whole = row.spans().isEmpty() ? cells : spanned(row, cells);
        anchors.keySet().removeIf(span -> span.bottom() <= row.number());
        return new Row(
                row.number(), whole, place + "第" + (row.number() + 1) + "行", false, row.hidden() ? "这一行在表里是隐藏的" : null);
    }

    private Cell cell(SheetRow row, SheetRow.Cell cell, boolean computed) {
        var formula = cell.formula();
        var why = computed ? (formula == null ? OfflineKeys.OVERWRITTEN : null) : formula;
        var doubt = Stream.of(why, cell.doubt()).filter(Objects::nonNull).collect(Collectors.joining("；"));
        return cell(row, cell.column(), 1, cell.text(), doubt.isEmpty() ? null : doubt, cell.comment());
    }

    private Cell cell(
            SheetRow row, int first, int span, String text, @Nullable String doubt, @Nullable String comment) {
        return new Cell(row.number(), first, span, text, place + " " + reference(row.number(), first), doubt, comment);
    }

    private static String reference(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** A blank cell under a picture may say what the picture shows. */
    private List<Cell> withPictures(SheetRow row, List<Cell> cells) {
        var columns = pictures.get(row.number());
        if (columns == null) {
            return cells;
        }
        var all = new TreeMap<Integer, Cell>();
        cells.forEach(cell -> all.put(cell.column(), cell));
        for (int column : columns) {
            var cell = all.get(column);
            if (cell == null) {
                all.put(column, cell(row, column, 1, "", PICTURE, null));
            } else if (cell.isBlank()) {
                all.put(column, cell.with("", PICTURE));
            }
        }
        return List.copyOf(all.values());
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
