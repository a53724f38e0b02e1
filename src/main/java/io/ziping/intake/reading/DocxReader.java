package io.ziping.intake.reading;

import java.io.IOException;
import java.util.List;
import org.xml.sax.Attributes;

/**
 * Reads the forms of a text document: its tables, and the paragraphs between them for title and year. What is deleted or
 * hidden in it is left out, as on paper.
 */
final class DocxReader extends SafeXml.Handler {

    private final DocxRows rows = new DocxRows();
    private final DocxText text = new DocxText();
    private int tables;
    private int skipped;

    private DocxReader() {}

    static List<FormReading> read(OfficeZip zip, String main) throws IOException {
        var reader = new DocxReader();
        SafeXml.parse(zip.part(main), reader);
        return reader.rows.finish();
    }

    @Override
    void start(String name, Attributes attributes) {
        if (skipped > 0 || isSkipped(name)) {
            skipped++;
            return;
        }
        var value = DocxText.value(attributes);
        switch (name) {
            case "tbl" -> startTable();
            case "gridCol" -> table(() -> rows.column(DocxText.width(attributes)));
            case "tr" -> table(rows::startRow);
            case "gridBefore" -> table(() -> rows.skip(DocxText.count(value)));
            case "tc" ->
                table(() -> {
                    text.clear();
                    rows.startCell();
                });
            case "gridSpan" -> table(() -> rows.span(DocxText.count(value)));
            case "vMerge" -> table(() -> rows.mergeDown("restart".equals(value)));
            case "hMerge" -> table(() -> rows.mergeAcross("restart".equals(value)));
            default -> text.start(name, value);
        }
    }

    @Override
    public void characters(char[] found, int start, int length) {
        if (skipped == 0) {
            text.characters(found, start, length);
        }
    }

    @Override
    void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "tbl" -> tables--;
            case "tr" -> table(rows::endRow);
            case "tc" ->
                table(() -> {
                    rows.endCell(text.take(), text.doubt());
                    text.clear();
                });
            case "p" -> {
                text.endParagraph();
                if (tables == 0) {
                    rows.paragraph(text.take(), text.doubt());
                    text.clear();
                }
            }
            default -> text.end(name);
        }
    }

    private void startTable() {
        if (++tables == 1) {
            rows.startTable();
        } else {
            text.doubt("格子里还有表格");
        }
    }

    /** The cells of a table inside a cell are text of that cell. */
    private void table(Runnable action) {
        if (tables == 1) {
            action.run();
        }
    }

    /** The older form of what is written twice, and what was moved away or deleted. */
    private static boolean isSkipped(String name) {
        return name.equals("Fallback") || name.equals("moveFrom") || name.equals("del");
    }
}
