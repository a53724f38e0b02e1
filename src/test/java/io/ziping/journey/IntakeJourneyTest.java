package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.identity.directory.Accounts;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.pdf.SheetPdf;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk drops the print of all 18 forms of a year nobody has filled, looks, confirms, and takes it back. */
@WholeApplication
@ExtendWith(Chromium.class)
class IntakeJourneyTest {

    private static final int YEAR = 2012;

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationSearch search;

    @Autowired
    Accounts accounts;

    private static byte[] print(List<EvaluationDocument> forms) throws IOException {
        var pdf = new ByteArrayOutputStream();
        new SheetPdf().write(forms.stream().map(Sheet::of).toList(), "全部", pdf);
        return pdf.toByteArray();
    }

    @Test
    void turnsThePrintOfAllFormsIntoDraftsAndBack(Browser browser) throws IOException {
        var forms = SampleSheets.documents().stream()
                .map(sample -> sample.withFiscalYear(YEAR))
                .toList();
        var imported = new ImportedForms(documents, search, accounts);
        try (var clerk = Desk.at(browser, port).login("preparer")) {
            clerk.open("/evaluations");
            clerk.page
                    .locator(".filters a", new Page.LocatorOptions().setHasText("导入"))
                    .click();
            clerk.expectAccessibleAnywhere();
            clerk.page.locator("#upload").setInputFiles(new FilePayload("2012年度.pdf", "application/pdf", print(forms)));
            clerk.page.locator("#intake .btn-main").click();

            var confirm = clerk.page.locator(".intake-sum .btn-main");
            assertThat(confirm).hasText("导入 18 份");
            clerk.expectAccessibleAnywhere();
            assertThat(imported.stored(YEAR)).isEmpty();
            var report = clerk.path();
            clerk.page.locator(".intake-forms .name a").first().click();
            clerk.expectAccessibleAnywhere();

            clerk.open(report);
            confirm.click();
            assertThat(clerk.page.locator(".flash")).hasText("已导入 18 份");
            assertThat(imported.stored(YEAR))
                    .extracting(ImportedForms::typed)
                    .containsExactlyInAnyOrderElementsOf(
                            forms.stream().map(ImportedForms::typed).toList());
            clerk.expectAccessibleAnywhere();

            clerk.page.locator(".intake-sum .btn-plain").click();
            assertThat(clerk.page.locator(".flash")).hasText("已撤销 18 份");
            assertThat(imported.stored(YEAR)).isEmpty();
        }
    }
}
