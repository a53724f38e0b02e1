package io.ziping.sheet.pdf;

import io.ziping.font.PrintFonts;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The pages of one sheet as somebody would draw them with PDFBox who knows beforehand where every line of text and every rule
 * goes: the least a document with an embedded font costs. It has the words and rules of our own, but no PDF/A, no figures of
 * equal width and no fonts for rare characters.
 */
public final class HandmadePdf {

    private final TrueTypeFont font;
    private final List<Page> pages = new ArrayList<>();

    private record Page(List<Text> texts, List<Ruling.Line> rules) {}

    private record Text(String words, float size, float left, float baseline) {}

    /** Lays each sheet out, once for all times it is drawn; all have one font, which is parsed once. */
    public static List<HandmadePdf> of(List<Sheet> sheets) throws IOException {
        try (var stream = PrintFonts.main().open()) {
            var font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream));
            font.setEnableGsub(false);
            var face = Typeface.load();
            return sheets.stream()
                    .map(sheet -> new HandmadePdf(sheet, font, face))
                    .toList();
        }
    }

    private HandmadePdf(Sheet sheet, TrueTypeFont font, Typeface face) {
        this.font = font;
        var flow = new Flow(sheet, new Typesetter(face));
        for (var layout : Paginator.paginate(flow)) {
            var texts = new ArrayList<Text>();
            texts.add(new Text(
                    sheet.title() + sheet.yearLine(), PageFormat.YEAR_SIZE, PageFormat.LEFT, PageFormat.YEAR_BASELINE));
            layout.cells().forEach(cell -> texts(cell, face, texts));
            pages.add(new Page(texts, Ruling.of(layout, flow.grid())));
        }
    }

    private static void texts(PlacedCell placed, Typeface face, List<Text> texts) {
        float size = placed.text().size();
        float baseline = placed.textTop() + PageFormat.baseline(size, PageFormat.LEADING);
        for (var line : placed.text().lines()) {
            var drawn = new StringBuilder();
            line.codePoints()
                    .forEach(code -> drawn.appendCodePoint(face.isPlain(Character.toString(code)) ? code : '□'));
            texts.add(new Text(drawn.toString(), size, placed.box().left() + PageFormat.PADDING_X, baseline));
            baseline += PageFormat.LEADING;
        }
    }

    /** Draws it and returns the file's length in bytes. */
    public int print() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var embedded = PDType0Font.load(document, font, true);
            for (var page : pages) {
                var paper = new PDPage(new PDRectangle(PageFormat.WIDTH, PageFormat.HEIGHT));
                document.addPage(paper);
                try (var content = new PDPageContentStream(document, paper)) {
                    draw(page, embedded, content);
                }
            }
            document.save(out);
        }
        return out.size();
    }

    private static void draw(Page page, PDType0Font font, PDPageContentStream content) throws IOException {
        content.beginText();
        float left = 0;
        float baseline = PageFormat.HEIGHT;
        for (var text : page.texts()) {
            if (!text.words().isEmpty()) {
                content.setFont(font, text.size());
                content.newLineAtOffset(text.left() - left, baseline - text.baseline());
                content.showText(text.words());
                left = text.left();
                baseline = text.baseline();
            }
        }
        content.endText();
        content.setLineWidth(PageFormat.BORDER);
        for (var line : page.rules()) {
            content.moveTo(line.fromX(), PageFormat.HEIGHT - line.fromY());
            content.lineTo(line.toX(), PageFormat.HEIGHT - line.toY());
        }
        content.stroke();
    }
}
