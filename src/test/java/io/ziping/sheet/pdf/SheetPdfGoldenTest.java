package io.ziping.sheet.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.SheetDocuments;
import io.ziping.sheet.pdf.PdfGlyphs.Glyph;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every text of every cell stands inside the borders of its cell, whole and in order, and nothing stands elsewhere. */
class SheetPdfGoldenTest {

    static final List<Sheet> SHEETS = Stream.concat(
                    SampleSheets.documents().stream(),
                    Stream.of(
                            SheetDocuments.blank(),
                            SheetDocuments.withIndicators(SheetDocuments.indicators(200)),
                            SheetDocuments.withObjective("按照年度计划，完成①调研②论证，面积1,000㎡，二〇二四年底前完成100.00(%)。".repeat(100))))
            .map(Sheet::of)
            .toList();

    private static final Typeface FACE = Typeface.load();
    private static final SheetPdf PDF = new SheetPdf();
    private static final float ROUNDING = 0.05f;

    @ParameterizedTest
    @FieldSource("SHEETS")
    void printsEveryTextInsideItsCell(Sheet sheet) throws IOException {
        var layouts = Paginator.paginate(new Flow(sheet, new Typesetter(FACE)));
        var glyphs = print(sheet);

        for (int page = 0; page < layouts.size(); page++) {
            var rest = onPage(glyphs, page);
            for (var cell : layouts.get(page).cells()) {
                var inside =
                        rest.stream().filter(glyph -> isInside(glyph, cell)).toList();
                rest.removeAll(inside);
                assertThat(read(inside))
                        .as("%s on page %d", cell.cell(), page + 1)
                        .isEqualTo(unspaced(String.join("", cell.text().lines())));
                assertThat(inside).allMatch(glyph -> isWithinBorders(glyph, cell));
            }
            assertThat(read(rest)).isEqualTo(unspaced(outsideTheTable(sheet, page, layouts.size())));
        }
    }

    @ParameterizedTest
    @FieldSource("SHEETS")
    void losesNothingBetweenPages(Sheet sheet) {
        // by identity: cells such as the dashes are equal to each other
        var parts = new IdentityHashMap<Cell, List<String>>();
        Paginator.paginate(new Flow(sheet, new Typesetter(FACE))).stream()
                .flatMap(page -> page.cells().stream())
                .forEach(part -> parts.computeIfAbsent(part.cell(), cell -> new ArrayList<>())
                        .add(unspaced(String.join("", part.text().lines()))));

        assertThat(sheet.cells()).allSatisfy(cell -> {
            var text = unspaced(cell.text());
            if (cell.kind().names()) {
                assertThat(parts.get(cell)).isNotEmpty().allMatch(text::equals);
            } else {
                assertThat(String.join("", parts.get(cell))).isEqualTo(text);
            }
        });
    }

    private static String outsideTheTable(Sheet sheet, int page, int pages) {
        var count = "第%d/%d页".formatted(page + 1, pages);
        return page == 0 ? sheet.title() + sheet.yearLine() + count : sheet.project() + count;
    }

    private static List<Glyph> print(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        PDF.write(List.of(sheet), sheet.project(), out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return PdfGlyphs.of(document);
        }
    }

    private static List<Glyph> onPage(List<Glyph> glyphs, int page) {
        return new ArrayList<>(
                glyphs.stream().filter(glyph -> glyph.page() == page).toList());
    }

    private static boolean isInside(Glyph glyph, PlacedCell cell) {
        var box = cell.box();
        float middle = (glyph.left() + glyph.right()) / 2;
        return middle > box.left()
                && middle < box.right()
                && glyph.baseline() > box.top()
                && glyph.baseline() < box.bottom();
    }

    private static boolean isWithinBorders(Glyph glyph, PlacedCell cell) {
        var box = cell.box();
        return glyph.left() > box.left() + 1
                && glyph.right() < box.right() - 1 + ROUNDING
                && glyph.baseline() > box.top() + 0.7f * PageFormat.TEXT_SIZE
                && glyph.baseline() < box.bottom() - 0.2f * PageFormat.TEXT_SIZE;
    }

    private static String read(List<Glyph> glyphs) {
        return glyphs.stream()
                .sorted(Comparator.comparingInt((Glyph glyph) -> Math.round(glyph.baseline()))
                        .thenComparing(Glyph::left))
                .map(Glyph::text)
                .map(SheetPdfGoldenTest::unspaced)
                .collect(Collectors.joining());
    }

    private static String unspaced(String text) {
        return text.replaceAll("\\s", "");
    }
}
