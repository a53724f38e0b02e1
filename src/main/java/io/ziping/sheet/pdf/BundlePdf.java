package io.ziping.sheet.pdf;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.SummarySheets;
import io.ziping.sheet.pdf.typesetting.Archive;
import io.ziping.sheet.pdf.typesetting.TextPen;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * One PDF of many forms in the making: cover, contents, summary, then the forms, numbered through. What is drawn waits in
 * a temporary file and not in memory. Not thread-safe; to be closed.
 */
public final class BundlePdf implements AutoCloseable {

    /** In place of the page number of a form that could not be set. */
    private static final String NONE = "—";

    private final PDDocument document;
    private final Bundle bundle;
    private final List<EvaluationSummary> forms;
    private final List<String> numbers = new ArrayList<>();
    private final List<PDPage> contents;

    BundlePdf(Typeface face, Cover cover, List<EvaluationSummary> forms) throws IOException {
        this.document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        this.forms = List.copyOf(forms);
        var pen = new TextPen(face, document);
        this.bundle = new Bundle(document, pen, new Typesetter(face), true);
        Archive.identify(document, cover.title());
        bundle.addCover(cover);
        // numbers do not change how many pages the contents take: their column is wide enough for any
        this.contents = bundle.reserve(SummarySheets.contents(forms, place -> NONE), "目录");
        bundle.addFront(SummarySheets.summary(forms));
    }

    /**
     * Sets the next form of the list; when it fails, nothing of it is left in the document.
     *
     * @throws IOException when the temporary file cannot be written
     */
    public void add(Sheet sheet) throws IOException {
        int before = document.getNumberOfPages();
        try {
            bundle.add(sheet);
        } catch (IOException | RuntimeException failure) {
            while (document.getNumberOfPages() > before) {
                document.removePage(before);
            }
            throw failure;
        }
        numbers.add(String.valueOf(before + 1));
    }

    /** Passes the next form of the list over: the contents name it without a page. */
    public void skip() {
        numbers.add(NONE);
    }

    /** Writes the document; the stream stays open. */
    public void save(OutputStream out) throws IOException {
        bundle.fill(
                contents, SummarySheets.contents(forms, place -> place < numbers.size() ? numbers.get(place) : NONE));
        bundle.finish();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
