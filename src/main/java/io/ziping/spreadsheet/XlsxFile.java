package io.ziping.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads .xlsx as a stream of rows. What it unpacks to is measured before anything keeps it; no formula is computed, no
 * macro or link is looked at.
 */
final class XlsxFile {

    /** A table of 2,000 accounts unpacks to less than one megabyte. */
    private static final long MOST_UNPACKED = 40L * 1024 * 1024;

    private static final int MOST_PARTS = 500;

    static {
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private XlsxFile() {}

    static void read(byte[] file, Spreadsheets.Rows rows) {
        try {
            measure(file);
            parse(file, rows);
        } catch (SpreadsheetProblem problem) {
            throw problem;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            throw new SpreadsheetProblem("不是 Excel 表格，或者已损坏；请在 Excel 里另存为 .xlsx 再上传", broken);
        }
    }

    /** Unpacks everything once without keeping any of it. */
    private static void measure(byte[] file) throws IOException {
        var buffer = new byte[8192];
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                        throw new SpreadsheetProblem("文件展开以后太大，不像是一张名单；请只留需要的那张表，另存一份再上传");
                    }
                }
            }
        }
    }

    private static void parse(byte[] file, Spreadsheets.Rows rows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (var document = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(document);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new SpreadsheetProblem("文件里没有工作表");
            }
            var sax = XMLHelper.newXMLReader();
            sax.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(document),
                    new Contents(rows),
                    new DataFormatter(),
                    false));
            try (var sheet = sheets.next()) {
                sax.parse(new InputSource(sheet));
            }
        }
    }

    /** Hands rows on as they come. */
    private static final class Contents implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Spreadsheets.Rows rows;
        private List<String> cells = new ArrayList<>();

        Contents(Spreadsheets.Rows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            rows.add(row + 1, cells);
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= Spreadsheets.MOST_COLUMNS) {
                return;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value == null ? "" : value);
        }
    }
}
