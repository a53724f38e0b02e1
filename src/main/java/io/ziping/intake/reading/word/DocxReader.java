package io.ziping.intake.reading.word;

import io.ziping.intake.reading.FormReading;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.SafeXml;
import java.io.IOException;
import java.util.List;
import org.xml.sax.Attributes;

/**
 * Reads the forms of a text document: its tables, and the paragraphs between them for title and year. What is deleted or
 * hidden in it is left out, as on paper, and marked where nobody decided on it yet.
 */
public final class DocxReader extends SafeXml.Handler {

    /** A table around the whole form, and one around a part of it. */
    private static final int DEEPEST = 5;

    private final DocxRows rows = new DocxRows();
    private final DocxText text;
    private int tables;
    /** How deep the table is whose cells are read; those of a table inside of one are text. */
    private int level = 1;

    private int skipped;
    private int removed;
    private boolean inRowProperties;

    private DocxReader(DocxText text) {
        this.text = text;
    }

    public static List<FormReading> read(OfficeArchive zip, String main) throws IOException {
        var reader = new DocxReader(new DocxText(DocxStyles.read(zip, main), DocxComments.read(zip, main)));
        DocxPageTexts.read(zip, main).forEach(reader.rows::pageText);
        SafeXml.parse(zip.part(main), reader);
        return reader.rows.finish();
    }

    @Override
    protected void start(String name, Attributes attributes) {
        if (inRowProperties && (name.equals("ins") || name.equals("del"))) {
            table(() -> rows.changed(name.equals("del")));
        } else if (isRemoved(name) && skipped == 0) {
            removed++;
            text.changed();
        }
        if (skipped > 0 || isSkipped(name)) {
            skipped++;
            return;
        }
        var value = WordXml.value(attributes);
        switch (name) {
            case "tbl" -> startTable();
            case "gridCol" -> table(() -> rows.column(WordXml.width(attributes)));
            case "tr" -> table(rows::startRow);
            case "trPr" -> inRowProperties = true;
            case "gridBefore" -> table(() -> rows.skip(WordXml.count(value)));
            case "tc" ->
                table(() -> {
                    text.clear();
                    rows.startCell();
                });
            case "gridSpan" -> table(() -> rows.span(WordXml.count(value)));
            case "vMerge" -> table(() -> rows.mergeDown("restart".equals(value)));
            case "hMerge" -> table(() -> rows.mergeAcross("restart".equals(value)));
            default -> text.start(name, attributes);
        }
    }

    @Override
    public void characters(char[] found, int start, int length) {
        if (skipped == 0) {
            text.characters(found, start, length);
        } else if (removed > 0) {
            text.removed(found, start, length);
        }
    }

    @Override
    protected void end(String name) {
        if (skipped > 0) {
            skipped--;
            removed = skipped == 0 ? 0 : removed;
            return;
        }
        switch (name) {
            case "tbl" -> endTable();
            case "tr" -> table(rows::endRow);
            case "trPr" -> inRowProperties = false;
            case "tc" ->
                table(() -> {
                    rows.endCell(text.take(), text.removed());
                    text.clear();
                });
            case "p" -> {
                text.endParagraph();
                if (tables == 0) {
                    rows.paragraph(text.take());
                    text.clear();
                }
            }
            default -> text.end(name);
        }
    }

    private void startTable() {
        if (++tables == 1) {
            rows.startTable();
        } else if (tables == level + 1 && level < DEEPEST && rows.isWholeRow()) {
            level++;
            rows.enter(text.take());
            text.clear();
        } else {
            text.doubt("格子里还有表格");
        }
    }

    private void endTable() {
        if (tables == level && level > 1) {
            rows.leave();
            text.clear();
            level--;
        }
        tables--;
    }

    /** The cells of a table inside a cell are text of that cell. */
    private void table(Runnable action) {
        if (tables == level) {
            action.run();
        }
    }

    private static boolean isRemoved(String name) {
        return name.equals("moveFrom") || name.equals("del");
    }

    /** The older form of what is written twice, what was moved away or deleted, former looks, and how words sound. */
    private boolean isSkipped(String name) {
        if (name.equals("rt")) {
            text.doubt("字的上方标有小字，没有读");
        }
        return isRemoved(name)
                || name.equals("Fallback")
                || name.equals("rt")
                || name.endsWith("PrChange")
                || name.equals("tblGridChange");
    }
}
