package io.ziping.intake.reading.ods;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.TableSize;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.office.SafeXml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Goes through the sheets of an OpenDocument workbook as a stream. */
final class OdsContent extends SafeXml.Handler {

    private final OdsStyles styles;
    private final Sheets sheets;
    private final TableSize size = new TableSize();
    private final OdsChanges changes = new OdsChanges();
    private final Deque<Boolean> groups = new ArrayDeque<>();
    private @Nullable OdsSheet sheet;
    private int count;
    private int tables;
    private int skipped;
    private int inChanges;

    /** Takes the rows of the sheets as they come. */
    interface Sheets {
        /** @param remark what is to be known of all of it; null when nothing is */
        Consumer<Row> begin(String name, @Nullable String remark);
    }

    OdsContent(OdsStyles styles, Sheets sheets) {
        this.styles = styles;
        this.sheets = sheets;
    }

    @Override
    protected void start(String name, Attributes attributes) {
        if (skipped > 0 || isSkipped(name)) {
            skipped++;
        } else if (inChanges > 0 || name.equals("tracked-changes")) {
            inChanges++;
            changes.start(name, attributes);
        } else if (name.equals("table") && ++tables == 1) {
            begin(attributes);
        } else if (sheet != null) {
            within(sheet, name, attributes);
        }
    }

    private void within(OdsSheet open, String name, Attributes attributes) {
        if (tables > 1) {
            open.text().doubt("格子里还有表格");
            open.text().start(name, attributes);
            return;
        }
        switch (name) {
            case "table-row-group", "table-column-group" ->
                groups.push("false".equals(attributes.getValue(Ods.TABLE, "display")));
            case "table-column" -> open.column(attributes, groups.contains(true));
            case "table-row" -> open.startRow(attributes, groups.contains(true));
            case "table-cell" -> open.startCell(attributes);
            case "covered-table-cell" -> open.startCovered(attributes);
            default -> open.text().start(name, attributes);
        }
    }

    @Override
    public void characters(char[] found, int start, int length) {
        if (skipped == 0 && inChanges == 0 && sheet != null) {
            sheet.text().characters(found, start, length);
        }
    }

    @Override
    protected void end(String name) {
        if (skipped > 0) {
            skipped--;
        } else if (inChanges > 0) {
            inChanges--;
            changes.end(name);
        } else if (name.equals("table") && --tables == 0) {
            sheet = null;
        } else if (sheet != null && tables == 1) {
            switch (name) {
                case "table-row-group", "table-column-group" -> groups.poll();
                case "table-row" -> sheet.endRow();
                case "table-cell", "covered-table-cell" -> sheet.endCell();
                default -> sheet.text().end(name);
            }
        } else if (sheet != null) {
            sheet.text().end(name);
        }
    }

    private void begin(Attributes attributes) {
        if (++count > Limits.SHEETS) {
            throw new FileProblem("工作表太多：最多%d张，请分成几个文件".formatted(Limits.SHEETS));
        }
        var name = Words.shorten(Objects.requireNonNullElse(attributes.getValue(Ods.TABLE, "name"), ""), 40);
        boolean hidden = styles.isHidden(OdsStyles.SHEET, attributes.getValue(Ods.TABLE, "style-name"));
        var remark = hidden ? "这张工作表是隐藏的" : changes.ofWholeRows();
        var rows = sheets.begin(name, remark);
        groups.clear();
        sheet = new OdsSheet(name, styles, size, changes.of(count - 1), rows);
    }

    /** Pictures and shapes beside the cells, and copies of other files' tables. */
    private static boolean isSkipped(String name) {
        return name.equals("shapes") || name.equals("dde-link") || name.equals("content-validations");
    }
}
