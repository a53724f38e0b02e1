package io.ziping.spreadsheet.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;

/** A workbook, of which one row at a time is in memory, besides the texts its cells share. Not thread-safe. */
public final class Workbook {

    private final Bounds bounds;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean from1904;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<PackagePart> parts = new ArrayList<>();
    private int rows;
    private int cells;

    /**
     * A sheet.
     *
     * @param index among the workbook's sheets, from 0
     * @param hidden whether the program does not show it
     */
    public record Tab(int index, String name, boolean hidden) {}

    private Workbook(XSSFReader reader, Bounds bounds) throws IOException, OpenXML4JException {
        this.bounds = bounds;
        var book = new Book();
        SafeXml.parse(reader.getWorkbookData(), book);
        from1904 = book.from1904;
        sheets(reader, book);
        texts = SharedTexts.read(reader.getSharedStringsData(), bounds);
        styles = CellStyles.read(reader.getStylesData());
    }

    /**
     * Opens a workbook out of an archive that was measured before and stays open.
     *
     * @throws OfficeProblem when it is none, broken or too large
     */
    static Workbook open(ZipFile zip, Bounds bounds) throws IOException {
        try {
            // closing would change nothing: the archive is the caller's
            var document = OPCPackage.open(new PartSource(zip));
            return new Workbook(new XSSFReader(document), bounds);
        } catch (OpenXML4JException | POIXMLException broken) {
            throw new OfficeProblem(OfficeProblem.BROKEN, broken);
        }
    }

    private void sheets(XSSFReader reader, Book book) throws IOException, OpenXML4JException {
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            try (var unread = sheets.next()) {
                var part = Objects.requireNonNull(sheets.getSheetPart());
                var name = Objects.requireNonNullElse(sheets.getSheetName(), "");
                if (unread != null && part.getContentType().contains("worksheet")) {
                    tabs.add(new Tab(tabs.size(), name, book.hidden.getOrDefault(name, false)));
                    parts.add(part);
                }
            }
            if (tabs.size() > bounds.sheets()) {
                throw new OfficeProblem("工作表太多：最多%d张".formatted(bounds.sheets()));
            }
        }
    }

    /** Its sheets in their order. */
    public List<Tab> tabs() {
        return List.copyOf(tabs);
    }

    /**
     * Hands on the rows of a sheet as they come.
     *
     * @throws OfficeProblem when the sheet is broken, or more was read of the workbook than may be
     */
    public void read(Tab tab, Consumer<SheetRow> rows) throws IOException {
        read(tab, aside -> {}, rows);
    }

    /** The same, and before the rows what stands in none of them. */
    public void read(Tab tab, Consumer<SheetAside> aside, Consumer<SheetRow> rows) throws IOException {
        var part = parts.get(tab.index());
        try {
            var merges = Merges.read(part.getInputStream(), bounds);
            var drawings = drawings(part);
            aside.accept(new SheetAside(List.copyOf(merges.pageTexts()), drawings.boxes(), drawings.pictures()));
            SafeXml.parse(part.getInputStream(), new SheetReader(this, merges, comments(part), rows));
        } catch (OpenXML4JException broken) {
            throw new OfficeProblem(OfficeProblem.BROKEN, broken);
        }
    }

    private static SheetDrawings drawings(PackagePart sheet) throws IOException, OpenXML4JException {
        var drawings = new SheetDrawings();
        for (var relation : sheet.getRelationshipsByType(XSSFRelation.DRAWINGS.getRelation())) {
            var part = sheet.getRelatedPart(relation);
            if (part != null) {
                drawings.read(part.getInputStream());
            }
        }
        return drawings;
    }

    private static SheetComments comments(PackagePart sheet) throws IOException, OpenXML4JException {
        for (var relation : sheet.getRelationshipsByType(XSSFRelation.SHEET_COMMENTS.getRelation())) {
            var part = sheet.getRelatedPart(relation);
            if (part != null) {
                return SheetComments.read(part.getInputStream());
            }
        }
        return SheetComments.none();
    }

    SharedTexts texts() {
        return texts;
    }

    CellStyles styles() {
        return styles;
    }

    boolean isFrom1904() {
        return from1904;
    }

    int columns() {
        return bounds.columns();
    }

    void countRow() {
        if (++rows > bounds.rows()) {
            throw new OfficeProblem("行太多：最多%d行，请分成几个文件".formatted(bounds.rows()));
        }
    }

    void countCell() {
        if (++cells > bounds.cells()) {
            throw new OfficeProblem("单元格太多：最多%d格，请分成几个文件".formatted(bounds.cells()));
        }
    }

    /** What the workbook says of all its sheets. */
    private static final class Book extends SafeXml.Handler {

        private final Map<String, Boolean> hidden = new HashMap<>();
        private boolean from1904;

        @Override
        protected void start(String name, Attributes attributes) {
            if (name.equals("sheet")) {
                var state = attributes.getValue("state");
                hidden.put(
                        Objects.requireNonNullElse(attributes.getValue("name"), ""),
                        state != null && !state.equals("visible"));
            } else if (name.equals("workbookPr")) {
                from1904 = Numbers.isTrue(attributes.getValue("date1904"));
            }
        }
    }
}
