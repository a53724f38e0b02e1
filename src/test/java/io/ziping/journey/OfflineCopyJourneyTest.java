package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.identity.directory.Accounts;
import io.ziping.intake.FilledCopy;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk takes a form away, fills in two cells on the train; a colleague changes one of them meanwhile. */
@WholeApplication
@ExtendWith(Chromium.class)
class OfflineCopyJourneyTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Accounts accounts;

    @Test
    void mergesWhatWasFilledInElsewhereAndTakesItBack(Browser browser) throws IOException {
        var preparer = accounts.loadUserByUsername("preparer");
        var form = documents.create(FormFixtures.withoutDoubts("带走旅程", "上海市闵行区人民政府办公室(汇总)", "上海市闵行区人民政府办公室"), preparer);
        var row = "row." + evaluations.view(form, preparer).rows().get(0).key() + ".";
        try (var clerk = Desk.at(browser, port).login("preparer");
                var colleague = Desk.at(browser, port).login("admin")) {
            clerk.open("/evaluations/" + form + "/edit");
            var download = clerk.page.waitForDownload(() -> clerk.page
                    .locator(".bar a", new Page.LocatorOptions().setHasText("带走填写"))
                    .click());
            assertThat(download.suggestedFilename()).endsWith("带走旅程-自评表-带走填写.xlsx");
            var filled = new FilledCopy(Files.readAllBytes(download.path()))
                    .type(row + "actual", "8(次)")
                    .type(row + "deviationExplanation", "两次推迟")
                    .save();

            colleague.open("/evaluations/" + form + "/edit");
            colleague.page.locator("[name='" + row + "actual']").fill("7(次)");
            colleague.page.locator("[name='" + row + "actual']").blur();
            assertThat(colleague.page.locator("#save")).containsText("已保存");

            clerk.open("/intake");
            clerk.page.locator("#upload").setInputFiles(new FilePayload("火车上填的.xlsx", XLSX, filled));
            clerk.page.locator("#intake .btn-main").click();
            var conflicts = clerk.page.locator(".merge-item");
            assertThat(conflicts).hasCount(1);
            assertThat(conflicts.locator("legend")).hasText("第1项“培训次数”实际完成值");
            assertThat(conflicts).containsText("带走时：9(次)");
            assertThat(conflicts.locator("label .merge-text")).hasText(new String[] {"8(次)", "7(次)"});
            assertThat(conflicts.locator("input:checked")).hasCount(0);
            assertThat(clerk.page.locator(".merge-changes tbody tr")).hasCount(1);
            clerk.expectAccessibleAnywhere();

            clerk.page.getByText("用文件里的").click();
            clerk.page.getByText("写入草稿").click();
            assertThat(clerk.page.locator(".flash")).hasText("已写入草稿");
            clerk.expectAccessibleAnywhere();
            var report = clerk.path();

            clerk.page.getByText("已写入草稿").last().click();
            assertThat(clerk.page.locator("[name='" + row + "actual']")).hasValue("8(次)");
            assertThat(clerk.page.locator("[name='" + row + "deviationExplanation']"))
                    .hasValue("两次推迟");

            clerk.open(report);
            clerk.page.getByText("撤销这次导入").click();
            assertThat(clerk.page.locator(".flash")).hasText("已撤销 1 份");
            clerk.open("/evaluations/" + form + "/edit");
            assertThat(clerk.page.locator("[name='" + row + "actual']")).hasValue("7(次)");
            assertThat(clerk.page.locator("[name='" + row + "deviationExplanation']"))
                    .hasValue("一次推迟到次年");
        }
    }
}
