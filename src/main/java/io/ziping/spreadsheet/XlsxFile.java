package io.ziping.spreadsheet;

import io.ziping.spreadsheet.office.ArchiveBounds;
import io.ziping.spreadsheet.office.Bounds;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.OfficeProblem;
import io.ziping.spreadsheet.office.SheetRow;
import io.ziping.spreadsheet.office.TooLargeProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the first sheet of an .xlsx as rows of texts. What it unpacks to is measured before anything keeps it. */
final class XlsxFile {

    /** A table of 2,000 accounts unpacks to less than one megabyte. */
    private static final long MOST_UNPACKED = 40L * 1024 * 1024;

    private static final int MOST_PARTS = 500;
    private static final ArchiveBounds ARCHIVE = new ArchiveBounds(MOST_UNPACKED, MOST_PARTS, 1, "名单");
    private static final Bounds BOUNDS =
            new Bounds(200, 1_048_576, 2_000_000, Spreadsheets.MOST_COLUMNS, 100_000, 1_000_000, MOST_UNPACKED);
    private static final String TOO_LARGE = "文件展开以后太大，不像是一张名单；请只留需要的那张表，另存一份再上传";
    private static final String BROKEN = "不是 Excel 表格，或者已损坏；请在 Excel 里另存为 .xlsx 再上传";

    private XlsxFile() {}

    static void read(byte[] file, Spreadsheets.Rows rows) {
        try (var archive = OfficeArchive.open(file, ARCHIVE)) {
            var book = archive.workbook(BOUNDS);
            var first = book.tabs().stream().findFirst().orElseThrow(() -> new SpreadsheetProblem("文件里没有工作表"));
            book.read(first, row -> rows.add(row.number() + 1, texts(row), doubts(row)));
        } catch (SpreadsheetProblem problem) {
            throw problem;
        } catch (TooLargeProblem large) {
            throw new SpreadsheetProblem(TOO_LARGE, large);
        } catch (OfficeProblem problem) {
            throw new SpreadsheetProblem(
                    problem.words().equals(OfficeProblem.BROKEN) ? BROKEN : problem.words(), problem);
        } catch (IOException | RuntimeException broken) {
            throw new SpreadsheetProblem(BROKEN, broken);
        }
    }

    private static Map<Integer, String> doubts(SheetRow row) {
        var doubts = new HashMap<Integer, String>();
        for (var cell : row.cells()) {
            if (cell.doubt() != null) {
                doubts.put(cell.column(), cell.doubt());
            } else if (cell.formula() != null && cell.text().isEmpty()) {
                doubts.put(cell.column(), cell.formula());
            }
        }
        return doubts;
    }

    private static List<String> texts(SheetRow row) {
        var texts = new ArrayList<String>();
        for (var cell : row.cells()) {
            while (texts.size() < cell.column()) {
                texts.add("");
            }
            texts.add(cell.text());
        }
        return texts;
    }
}
