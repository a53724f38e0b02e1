package io.ziping.sheet.pdf;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.sheet.PrintedPage;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.SheetPrinter;
import io.ziping.sheet.pdf.typesetting.Archive;
import io.ziping.sheet.pdf.typesetting.TextPen;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import lombok.extern.slf4j.Slf4j;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Prints sheets as one PDF/A-2b document: A4, searchable text, embedded fonts.
 *
 * <p>Thread-safe; the main font is parsed once, when the first sheet is printed, and those for rare characters when they are needed. The same sheets and title give the same bytes.
 */
@Component
@Slf4j
public class SheetPdf implements SheetPrinter {

    private final Supplier<Typeface> face = Typeface::shared;

    @Override
    public void print(List<Sheet> sheets, String title, OutputStream out) throws IOException {
        write(sheets, title, out);
    }

    /**
     * Writes the sheets one after the other, each beginning a page of its own. The stream stays open.
     *
     * <p>Each form counts its own pages, so that a form taken out of a bundle is complete in itself; a bundle of several
     * forms has a running number besides, and a bookmark for each project.
     *
     * @param sheets at least one
     * @param title the document's title, shown by readers instead of the file name
     * @return what was printed, and which characters no font has
     * @throws IOException when the stream cannot be written
     */
    public PrintReport write(List<Sheet> sheets, String title, OutputStream out) throws IOException {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("A document without a page is not a PDF");
        }
        try (var document = new PDDocument()) {
            var pen = new TextPen(face.get(), document);
            var bundle = new Bundle(document, pen, new Typesetter(face.get()), sheets.size() > 1);
            Archive.identify(document, title);
            for (var sheet : sheets) {
                bundle.add(sheet);
            }
            bundle.finish();
            document.save(out);
            return report(document.getNumberOfPages(), pen.missing());
        }
    }

    @Override
    public List<PrintedPage> pages(Sheet sheet) {
        return PrintedPages.of(Paginator.paginate(new Flow(sheet, new Typesetter(face.get()))));
    }

    /** The sheet with pages that begin where the PDF's do and labels cut there, for documents others divide. */
    public Sheet paged(Sheet sheet) {
        return Paginator.paged(sheet, new Flow(sheet, new Typesetter(face.get())));
    }

    /**
     * Begins a bundle of many forms with its cover, contents and summary.
     *
     * @param forms what will be added, in this order; at least one
     */
    public BundlePdf bundle(Cover cover, List<EvaluationSummary> forms) throws IOException {
        return new BundlePdf(face.get(), cover, forms);
    }

    private static PrintReport report(int pages, SortedSet<Integer> missing) {
        var characters = new TreeSet<String>();
        missing.forEach(codePoint -> characters.add(Character.toString(codePoint)));
        if (!characters.isEmpty()) {
            log.warn("No font has {}; printed as {}", characters, Character.toString(Typeface.REPLACEMENT));
        }
        return new PrintReport(pages, characters);
    }
}
