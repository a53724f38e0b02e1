package io.ziping.intake.reading;

import io.ziping.spreadsheet.format.Shown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The rows of one sheet as a stream. A formula gives the result that was saved with it, and a doubt. */
final class XlsxSheet extends SafeXml.Handler {

    private final XlsxReader.Book book;
    private final String place;
    private final Merges merges;
    private final Consumer<Row> rows;
    private final BitSet hiddenColumns = new BitSet();
    private final Map<Merges.Span, Cell> anchors = new HashMap<>();
    private final StringBuilder value = new StringBuilder();

    private List<Cell> cells = new ArrayList<>();
    private int row = -1;
    private int column = -1;
    private int style;
    private String type = "";
    private boolean hidden;
    private boolean formula;
    private boolean struck;
    private boolean inValue;
    private int inPhonetic;

    XlsxSheet(XlsxReader.Book book, String name, Merges merges, Consumer<Row> rows) {
        this.book = book;
        this.place = "工作表“" + name + "”";
        this.merges = merges;
        this.rows = rows;
    }

    @Override
    void start(String name, Attributes attributes) {
        switch (name) {
            case "col" -> hideColumns(attributes);
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v" -> inValue = true;
            case "t" -> inValue = inPhonetic == 0;
            case "rPh" -> inPhonetic++;
            case "strike" -> struck = XlsxParts.isOn(attributes.getValue("val"));
            default -> {
                // how it looks
            }
        }
    }

    @Override
    public void characters(char[] found, int start, int length) {
        if (inValue && value.length() <= Limits.CELL_CHARACTERS) {
            value.append(found, start, length);
        }
    }

    @Override
    void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic--;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // how it looks
            }
        }
    }

    private void hideColumns(Attributes attributes) {
        if (XlsxParts.isTrue(attributes.getValue("hidden"))) {
            int from = XlsxFormats.number(attributes.getValue("min"));
            int to = Math.min(XlsxFormats.number(attributes.getValue("max")), Limits.COLUMNS);
            if (from > 0 && from <= to) {
                hiddenColumns.set(from - 1, to);
            }
        }
    }

    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        int next = number == null ? row + 1 : XlsxFormats.number(number) - 1;
        if (next <= row) {
            throw new FileProblem(FileProblem.BROKEN);
        }
        row = next;
        column = -1;
        hidden = XlsxParts.isTrue(attributes.getValue("hidden"));
        cells = new ArrayList<>();
        book.countRow();
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        int next = reference == null ? column + 1 : columnOf(reference);
        if (next <= column || row < 0) {
            throw new FileProblem(FileProblem.BROKEN);
        }
        column = next;
        style = XlsxFormats.number(attributes.getValue("s"));
        type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
        formula = false;
        struck = false;
        value.setLength(0);
    }

    /** The column of a reference such as {@code AB12}, from 0; -1 when it is none. */
    private static int columnOf(String reference) {
        int number = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            number = number * 26 + reference.charAt(at++) - 'A' + 1;
        }
        return at == 0 || at > 3 || at == reference.length() ? -1 : number - 1;
    }

    private void endCell() {
        if (column >= Limits.COLUMNS || (value.isEmpty() && !formula)) {
            return;
        }
        book.countCell();
        var stored = value.toString();
        var shown = shown(stored);
        var doubt = formula ? stored.isEmpty() ? "是公式，文件里没有存结果" : "是公式，取的是文件里存的结果" : null;
        doubt = both(doubt, hiddenColumns.get(column) ? "这一列在表里是隐藏的" : null);
        doubt = both(doubt, type.equals("e") ? "公式出错：" + stored : shown.doubt(stored));
        doubt = both(doubt, struck || (type.equals("s") && book.isStruck(stored)) ? "有划掉的字" : null);
        cells.add(cell(column, 1, shown.text(), doubt));
    }

    private Shown shown(String stored) {
        return switch (type) {
            case "s" -> book.formats().showText(book.string(stored), style);
            case "str", "inlineStr" -> book.formats().showText(XlsxStrings.unescape(stored), style);
            case "b" -> new Shown(stored.equals("1") ? "TRUE" : "FALSE", true, true);
            case "n" ->
                stored.isEmpty() ? new Shown("", true, true) : book.formats().show(stored, style);
            // an error stands for nothing, and a date in ISO form as it is
            default -> new Shown(type.equals("e") ? "" : stored, true, true);
        };
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? one == null ? other : one : one + "；" + other;
    }

    private Cell cell(int first, int span, String text, @Nullable String doubt) {
        return new Cell(
                row, first, span, text, place + " " + CellReference.convertNumToColString(first) + (row + 1), doubt);
    }

    private void endRow() {
        var spans = merges.in(row);
        var whole = spans.isEmpty() ? cells : spanned(spans);
        anchors.keySet().removeIf(span -> span.bottom() <= row);
        rows.accept(new Row(row, whole, place + "第" + (row + 1) + "行", false, hidden ? "这一行在表里是隐藏的" : null));
    }

    private List<Cell> spanned(List<Merges.Span> spans) {
        var byColumn = new java.util.TreeMap<Integer, Cell>();
        cells.forEach(cell -> byColumn.put(cell.column(), cell));
        for (var span : spans) {
            int right = Math.min(span.right(), Limits.COLUMNS - 1);
            var first = byColumn.get(span.left());
            for (int at = span.left(); at <= right; at++) {
                byColumn.remove(at);
            }
            var anchor = anchors.get(span);
            if (anchor == null) {
                anchor = span.top() == row && first != null
                        ? cell(span.left(), right - span.left() + 1, first.text(), first.doubt())
                        : new Cell(span.top(), span.left(), right - span.left() + 1, "", place, null);
                anchors.put(span, anchor);
            }
            byColumn.put(span.left(), anchor);
        }
        return List.copyOf(byColumn.values());
    }
}
