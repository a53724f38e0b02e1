package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.form.FormSplitter;
import io.ziping.intake.reading.text.TextReader;
import io.ziping.intake.reading.text.UnruledForm;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the forms of a PDF with text: the cells by their ruling lines, the texts by their places. */
public final class PdfReader {

    private static final String SCANNED = "PDF 里没有文字，大概是扫描件或图片；请上传原来的电子文件，或把文字粘贴进来";
    private static final String DAMAGED = "PDF 里有损坏的部分，请逐格核对";

    private PdfReader() {}

    public static List<FormReading> read(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > Limits.PAGES) {
                throw new FileProblem("页数太多：最多%d页，请分成几个文件".formatted(Limits.PAGES));
            }
            return read(document);
        } catch (InvalidPasswordException locked) {
            throw new FileProblem("PDF 设了打开密码（已加密），请去掉密码再上传", locked);
        }
    }

    private static List<FormReading> read(PDDocument document) throws IOException {
        boolean damaged = PdfStreams.isDamaged(document.getDocument());
        var rows = new PdfRows();
        boolean text = false;
        int number = 0;
        for (var page : document.getPages()) {
            var content = PageContent.of(page);
            text |= !content.glyphs().isEmpty();
            damaged |= content.isDamaged();
            rows.add(++number, content);
        }
        if (!text) {
            throw new FileProblem(SCANNED);
        }
        if (!rows.hasTables()) {
            return TextReader.read(rows.text()).stream()
                    .map(UnruledForm::marked)
                    .toList();
        }
        var forms = new FormSplitter((first, last) -> pages(first.place(), last.place()));
        forms.begin(damaged ? DAMAGED : null);
        rows.forEach(forms);
        return forms.finish();
    }

    /** 第3页第1行 and 第5页第9行 as 第3—5页. */
    private static String pages(String first, String last) {
        var from = first.substring(0, first.indexOf('页'));
        var to = last.substring(0, last.indexOf('页'));
        return (from.equals(to) ? from : from + "—" + to.substring(1)) + "页";
    }
}
