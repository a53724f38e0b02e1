package io.ziping.sheet.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.sheet.SampleSheets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetPdfTest {

    @Test
    void printsAFormAsSearchableText() throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = SampleSheets.sheets().get(0);

        var report = new SheetPdf().write(List.of(sheet), sheet.project(), out);

        assertThat(report.missingCharacters()).isEmpty();
        try (var document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(report.pages());
            assertThat(new PDFTextStripper().getText(document))
                    .contains("财政项目支出绩效自评表", "（2024年度）", "区长网上办公系统（2024升级改造）", "人民政府", "99.90");
        }
    }
}
