package io.ziping.intake.reading.word;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Reads the forms of a text document of Word 97 to 2003, or of WPS: its tables, and the paragraphs between them. */
public final class DocReader {

    private static final int WIDEST = 99_999;

    private final DocxRows rows = new DocxRows();

    private DocReader() {}

    public static List<FormReading> read(DirectoryNode root) throws IOException {
        try (var document = new HWPFDocument(root)) {
            var reader = new DocReader();
            reader.body(document.getRange());
            return reader.rows.finish();
        }
    }

    private void body(Range body) {
        int end = -1;
        for (int i = 0; i < body.numParagraphs(); i++) {
            var paragraph = body.getParagraph(i);
            if (paragraph.getStartOffset() < end) {
                continue;
            }
            if (paragraph.isInTable()) {
                var table = body.getTable(paragraph);
                end = table.getEndOffset();
                table(table);
            } else {
                var text = new DocText();
                text.add(paragraph);
                rows.paragraph(text.take());
            }
        }
    }

    private void table(Table table) {
        var edges = edges(table);
        rows.startTable();
        for (int i = 1; i < edges.size(); i++) {
            rows.column(String.valueOf(Math.min(WIDEST, edges.get(i) - edges.get(i - 1))));
        }
        for (int i = 0; i < table.numRows(); i++) {
            row(table.getRow(i), edges, table.getTableLevel());
        }
    }

    /** Where the cells of the rows begin and end, from left to right; no row of the file says it for the others. */
    private static List<Integer> edges(Table table) {
        var edges = new TreeSet<Integer>();
        for (int i = 0; i < table.numRows() && edges.size() <= Limits.COLUMNS; i++) {
            var row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                var cell = row.getCell(j);
                edges.add(cell.getLeftEdge());
                edges.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        return new ArrayList<>(edges);
    }

    private void row(TableRow row, List<Integer> edges, int level) {
        rows.startRow();
        for (int j = 0; j < row.numCells(); j++) {
            var cell = row.getCell(j);
            int from = Math.max(0, edges.indexOf(cell.getLeftEdge()));
            int to = Math.max(from + 1, edges.indexOf(cell.getLeftEdge() + cell.getWidth()));
            if (j == 0) {
                rows.skip(from);
            }
            rows.startCell();
            rows.span(to - from);
            merges(cell);
            var text = new DocText();
            for (int i = 0; i < cell.numParagraphs(); i++) {
                var paragraph = cell.getParagraph(i);
                if (paragraph.getTableLevel() > level) {
                    text.doubt("格子里还有表格");
                }
                text.add(paragraph);
            }
            rows.endCell(text.take(), text.removed());
        }
        rows.endRow();
    }

    private void merges(TableCell cell) {
        if (cell.isVerticallyMerged() || cell.isFirstVerticallyMerged()) {
            rows.mergeDown(cell.isFirstVerticallyMerged());
        }
        if (cell.isMerged() || cell.isFirstMerged()) {
            rows.mergeAcross(!cell.isMerged());
        }
    }
}
