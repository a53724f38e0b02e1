package io.ziping.spreadsheet.office;

import io.ziping.spreadsheet.format.Shown;
import io.ziping.spreadsheet.office.SheetRow.Cell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The rows of one sheet as a stream. A formula gives the result that was saved with it, and a doubt. */
final class SheetReader extends SafeXml.Handler {

    /** Heights in points and widths in digits of which nothing can be read on paper. */
    private static final Pattern FLAT = Pattern.compile("0*[0-3](?:\\.\\d*)?");

    private static final Pattern NARROW = Pattern.compile("0+(?:\\.[0-4]?\\d*)?");
    private static final Pattern ZERO = Pattern.compile("-?0+(?:\\.0*)?(?:[eE].*)?");

    private final Workbook book;
    private final Merges merges;
    private final SheetComments comments;
    private final Consumer<SheetRow> rows;
    private final BitSet hiddenColumns = new BitSet();
    private final StringBuilder value = new StringBuilder();
    private final RichText inline = new RichText();

    private List<Cell> cells = new ArrayList<>();
    private int row = -1;
    private int column = -1;
    private int style;
    private String type = "";
    private boolean hidden;
    private boolean formula;
    private boolean inValue;
    private boolean zerosShown = true;

    SheetReader(Workbook book, Merges merges, SheetComments comments, Consumer<SheetRow> rows) {
        this.book = book;
        this.merges = merges;
        this.comments = comments;
        this.rows = rows;
    }

    @Override
    protected void start(String name, Attributes attributes) {
        switch (name) {
            case "sheetView" ->
                zerosShown &= !"0".equals(attributes.getValue("showZeros"))
                        && !"false".equals(attributes.getValue("showZeros"));
            case "col" -> hideColumns(attributes);
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v" -> inValue = true;
            default -> inline.start(name, attributes);
        }
    }

    @Override
    public void characters(char[] found, int start, int length) {
        if (inValue && value.length() <= Bounds.CELL_CHARACTERS) {
            value.append(found, start, length);
        } else {
            inline.characters(found, start, length);
        }
    }

    @Override
    protected void end(String name) {
        switch (name) {
            case "v" -> inValue = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> inline.end(name);
        }
    }

    private void hideColumns(Attributes attributes) {
        if (Numbers.isTrue(attributes.getValue("hidden")) || is(NARROW, attributes.getValue("width"))) {
            int from = Numbers.of(attributes.getValue("min"));
            int to = Math.min(Numbers.of(attributes.getValue("max")), book.columns());
            if (from > 0 && from <= to) {
                hiddenColumns.set(from - 1, to);
            }
        }
    }

    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        int next = number == null ? row + 1 : Numbers.of(number) - 1;
        if (next <= row) {
            throw new OfficeProblem(OfficeProblem.BROKEN);
        }
        row = next;
        column = -1;
        hidden = Numbers.isTrue(attributes.getValue("hidden")) || is(FLAT, attributes.getValue("ht"));
        cells = new ArrayList<>();
        book.countRow();
    }

    private static boolean is(Pattern size, @Nullable String value) {
        return value != null && size.matcher(value).matches();
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        int next = reference == null ? column + 1 : Numbers.column(reference);
        if (next <= column || row < 0) {
            throw new OfficeProblem(OfficeProblem.BROKEN);
        }
        column = next;
        style = Numbers.of(attributes.getValue("s"));
        type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
        formula = false;
        value.setLength(0);
        inline.clear();
    }

    private void endCell() {
        var stored = type.equals("inlineStr") ? inline.text() : value.toString();
        if (column >= book.columns() || (stored.isEmpty() && !formula)) {
            return;
        }
        book.countCell();
        var shown = shown(stored);
        cells.add(new Cell(
                column,
                shown.text(),
                formula ? stored.isEmpty() ? "是公式，文件里没有存结果" : "是公式，取的是文件里存的结果" : null,
                doubt(stored, shown),
                comments.in(row).get(column)));
    }

    private Shown shown(String stored) {
        var format = book.styles().format(style);
        return switch (type) {
            case "s" -> format.showText(book.texts().get(stored));
            case "str", "inlineStr" -> format.showText(SharedTexts.unescape(stored));
            case "b" -> new Shown(stored.equals("1") ? "TRUE" : "FALSE", true, true);
            case "n" -> stored.isEmpty() ? new Shown("", true, true) : format.show(stored, book.isFrom1904());
            // an error stands for nothing, and a date in ISO form is shown in whatever way the program chooses
            default -> new Shown(type.equals("e") ? "" : stored, true, type.equals("e"));
        };
    }

    private @Nullable String doubt(String stored, Shown shown) {
        Set<String> reasons = new LinkedHashSet<>();
        if (hiddenColumns.get(column)) {
            reasons.add("这一列在表里是隐藏的");
        }
        add(reasons, type.equals("e") ? "公式出错：" + stored : shown.doubt(stored));
        add(reasons, type.equals("s") ? book.texts().doubt(stored) : inline.doubt());
        add(reasons, book.styles().doubt(style, shown.text()));
        if (!zerosShown && type.equals("n") && ZERO.matcher(stored).matches()) {
            reasons.add("是0，表里设了不显示零，纸上看不见");
        }
        return reasons.isEmpty() ? null : String.join("；", reasons);
    }

    private static void add(Set<String> reasons, @Nullable String reason) {
        if (reason != null) {
            reasons.add(reason);
        }
    }

    private void endRow() {
        comments.in(row).forEach(this::besideNothing);
        rows.accept(new SheetRow(row, hidden, cells, merges.in(row)));
    }

    /** Adds a cell that holds nothing but a comment. */
    private void besideNothing(int at, String comment) {
        if (at < book.columns() && cells.stream().noneMatch(cell -> cell.column() == at)) {
            cells.add(new Cell(at, "", null, null, comment));
            cells.sort(Comparator.comparingInt(Cell::column));
        }
    }
}
