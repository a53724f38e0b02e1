package io.ziping.intake.reading.ods;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.FontDoubts;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.SpreadRows;
import io.ziping.intake.reading.table.SpreadRows.Spec;
import io.ziping.intake.reading.table.TableSize;
import io.ziping.spreadsheet.format.RunText.Position;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** One sheet of an OpenDocument workbook. A row or cell that stands for many is written out, as far as it holds a text. */
final class OdsSheet {

    /** More rows than any program allows. */
    private static final int LAST_ROW = 20_000_000;

    private final OdsStyles styles;
    private final OdsChanges.Changed changed;
    private final SpreadRows rows;
    private final OdsText text;
    private final BitSet hiddenColumns = new BitSet();
    private final String[] columnStyles = new String[Limits.COLUMNS];
    private final List<Spec> specs = new ArrayList<>();
    private @Nullable OdsCell cell;
    private int columns;
    private int row;
    private int repeated;
    private int column;
    private boolean hidden;
    private boolean beyond;

    OdsSheet(String name, OdsStyles styles, TableSize size, OdsChanges.Changed changed, Consumer<Row> rows) {
        this.styles = styles;
        this.changed = changed;
        this.rows = new SpreadRows(name, size, rows);
        text = new OdsText(styles);
    }

    OdsText text() {
        return text;
    }

    void column(Attributes attributes, boolean inHiddenGroup) {
        int end = Math.min(Limits.COLUMNS, columns + Ods.count(attributes, "number-columns-repeated"));
        var style = attributes.getValue(Ods.TABLE, "default-cell-style-name");
        for (int i = columns; i < end && style != null; i++) {
            columnStyles[i] = style;
        }
        if (inHiddenGroup || Ods.isHidden(attributes)) {
            hiddenColumns.set(columns, end);
        }
        columns = end;
    }

    void startRow(Attributes attributes, boolean inHiddenGroup) {
        specs.clear();
        column = 0;
        beyond = false;
        repeated = Ods.count(attributes, "number-rows-repeated");
        hidden = inHiddenGroup
                || Ods.isHidden(attributes)
                || styles.isHidden(OdsStyles.ROW, attributes.getValue(Ods.TABLE, "style-name"));
    }

    void startCell(Attributes attributes) {
        text.begin();
        cell = new OdsCell(attributes);
    }

    void startCovered(Attributes attributes) {
        text.begin();
        cell = null;
        column = Math.min(Limits.COLUMNS, column + Ods.count(attributes, "number-columns-repeated"));
    }

    void endCell() {
        var open = cell;
        cell = null;
        if (open == null) {
            return;
        }
        var style = open.style();
        if (style == null && column < Limits.COLUMNS) {
            style = columnStyles[column];
        }
        var read = text.take();
        var shown = open.shown(read.text());
        var reason = CellText.both(open.doubt(shown), shown.isBlank() ? null : look(style));
        reason = CellText.both(reason, read.doubt());
        boolean stands = !shown.isBlank() || reason != null || read.comment() != null || open.covers();
        int end = Math.min(Limits.COLUMNS, column + open.repeated());
        beyond |= column + open.repeated() > Limits.COLUMNS && !shown.isBlank();
        for (int at = column; at < end && stands; at++) {
            var content = new CellText(shown, doubt(at, reason), read.comment());
            specs.add(new Spec(at, open.span(), open.depth(), content));
        }
        column = end;
    }

    /** What the font of a whole cell says that changes what its text means. */
    private @Nullable String look(@Nullable String style) {
        var line = CellText.both(
                styles.isStruck(OdsStyles.CELL, style) ? FontDoubts.STRUCK : null,
                styles.position(OdsStyles.CELL, style) == Position.LINE ? null : FontDoubts.MOVED);
        return CellText.both(line, styles.isWhite(OdsStyles.CELL, style) ? FontDoubts.WHITE : null);
    }

    private @Nullable String doubt(int at, @Nullable String reason) {
        var doubt = CellText.both(reason, hiddenColumns.get(at) ? "这一列在表里是隐藏的" : null);
        return CellText.both(doubt, changed.is(row, at) ? "有没接受也没拒绝的修订" : null);
    }

    void endRow() {
        boolean blank = specs.stream().allMatch(Spec::isBlank);
        var remark = beyond ? TableSize.BEYOND : hidden ? "这一行在表里是隐藏的" : null;
        for (int i = 0; i < repeated && (!blank || i == 0); i++) {
            rows.add(row + i, specs, remark);
        }
        row += repeated;
        if (row > LAST_ROW) {
            throw new FileProblem(FileProblem.BROKEN);
        }
    }
}
