package io.ziping.intake.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** What is shown of a page, and how. */
class PageContentTest {

    private static final int SIZE = 10;

    private interface Drawing {
        void draw(PDPageContentStream stream) throws IOException;
    }

    private static PageContent content(Drawing drawing) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                drawing.draw(stream);
            }
            return PageContent.of(page);
        }
    }

    private static void write(PDPageContentStream stream, String text, Matrix where) throws IOException {
        stream.beginText();
        stream.setFont(new PDType1Font(FontName.COURIER), SIZE);
        stream.setTextMatrix(where);
        stream.showText(text);
        stream.endText();
    }

    /** Spreadsheets draw the whole text of a cell and cut it at the cell's edges. */
    @Test
    void charactersBeyondACellAreKeptWithThePlaceOfTheCell() throws IOException {
        var content = content(stream -> {
            stream.saveGraphicsState();
            stream.addRect(100, 700, 30, 12);
            stream.clip();
            write(stream, "0123456789", Matrix.getTranslateInstance(85, 702));
            stream.restoreGraphicsState();
            write(stream, "x", Matrix.getTranslateInstance(20, 20));
        });
        var cut = content.cutOff();
        assertThat(content.glyphs().stream().map(Glyph::text).collect(Collectors.joining()))
                .isEqualTo("3456x");
        assertThat(cut.stream().map(CutOff::glyph).map(Glyph::text).collect(Collectors.joining()))
                .isEqualTo("012789");
        assertThat(cut).allMatch(each -> each.x() >= 10_000 && each.x() <= 13_000);
        assertThat(cut).allMatch(each -> each.y() >= (792 - 712) * 100 && each.y() <= (792 - 700) * 100);
    }

    @Test
    void charactersInTheColourOfTheirGroundAreNotSeen() throws IOException {
        var content = content(stream -> {
            stream.setNonStrokingColor(1F, 1F, 1F);
            write(stream, "white", Matrix.getTranslateInstance(20, 700));
            stream.setNonStrokingColor(0F, 0F, 0.5F);
            stream.addRect(100, 690, 200, 30);
            stream.fill();
            write(stream, "blue", Matrix.getTranslateInstance(110, 700));
            stream.setNonStrokingColor(0.98F, 0.98F, 1F);
            write(stream, "head", Matrix.getTranslateInstance(200, 700));
            stream.setNonStrokingColor(0F, 0F, 0F);
            write(stream, "black", Matrix.getTranslateInstance(20, 600));
        });
        assertThat(content.glyphs().stream().map(Glyph::text).collect(Collectors.joining()))
                .isEqualTo("headblack");
        assertThat(content.unseen().stream().map(Glyph::text).collect(Collectors.joining()))
                .isEqualTo("whiteblue");
    }

    /** Of a table without rules, a whole number may stand alone between two gaps; a page's number stands alone in its line. */
    @Test
    void aNumberInARowWithOtherTextsIsNoPageNumber() throws IOException {
        var rows = new PdfRows();
        rows.add(1, content(stream -> {
            write(stream, "Total", Matrix.getTranslateInstance(50, 700));
            write(stream, "10", Matrix.getTranslateInstance(200, 700));
            write(stream, "97.28%", Matrix.getTranslateInstance(300, 700));
            write(stream, "3", Matrix.getTranslateInstance(300, 20));
        }));
        assertThat(rows.text().strip()).isEqualTo("Total 10 97.28%");
    }

    @Test
    void textThatRunsUpThePageIsKeptApart() throws IOException {
        var content = content(stream -> {
            write(stream, "abc", Matrix.getRotateInstance(Math.PI / 2, 300, 300));
            write(stream, "defgh", Matrix.getTranslateInstance(20, 20));
            write(stream, "lean", Matrix.getRotateInstance(Math.PI / 4, 300, 300));
        });
        assertThat(content.glyphs().stream().map(Glyph::text).collect(Collectors.joining()))
                .isEqualTo("defgh");
        assertThat(content.turned()).allMatch(glyph -> !glyph.down());
        assertThat(content.turned().stream().map(glyph -> glyph.glyph().text()).collect(Collectors.joining()))
                .isEqualTo("abc");
    }

    @Test
    void aLineThroughACharacterIsNoneBelowIt() throws IOException {
        var glyph = content(stream -> write(stream, "a", Matrix.getTranslateInstance(100, 700)))
                .glyphs()
                .get(0);
        assertThat(glyph.baseline() - SIZE * 100 / 4)
                .as("through it")
                .isBetween(glyph.highestStrike(), glyph.lowestStrike());
        assertThat(glyph.baseline() + SIZE * 100 / 8).as("below it").isGreaterThan(glyph.lowestStrike());
        assertThat(glyph.baseline() - SIZE * 100).as("above it").isLessThan(glyph.highestStrike());
    }
}
