package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.identity.directory.Accounts;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.office.SheetXlsx;
import io.ziping.sheet.pdf.SheetPdf;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a clerk has that is no single good file: a copied text in which something is in doubt, a folder half of it broken. */
@WholeApplication
@ExtendWith(Chromium.class)
class IntakeSourcesJourneyTest {

    private static final int PASTED = 2011;
    private static final int PACKED = 2009;
    private static final String PLAIN = "法律顾问费";
    private static final String DOUBTFUL = "重大行政决策后评估经费";

    /** The row of {@link #DOUBTFUL} of which a copied text does not tell where the name ends. */
    private static final int DOUBTFUL_ROW = 7;

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationSearch search;

    @Autowired
    Accounts accounts;

    private ImportedForms imported;

    @BeforeEach
    void forms() {
        imported = new ImportedForms(documents, search, accounts);
    }

    private static EvaluationDocument sample(String project, int year) {
        return SampleSheets.document(project).withFiscalYear(year);
    }

    /** The text of forms as it was copied out of the official print. */
    private static String copied(List<String> projects, int year) throws IOException {
        try (var stream = Objects.requireNonNull(
                IntakeSourcesJourneyTest.class.getResourceAsStream("/samples/minhang-2024.txt"))) {
            var all = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("(?=财政项目支出绩效自评表)");
            var text = new StringBuilder();
            for (var project : projects) {
                text.append(Arrays.stream(all)
                        .filter(form -> form.contains("项目名称 " + project + "\n"))
                        .findFirst()
                        .orElseThrow());
            }
            return text.toString().replace("（2024年度）", "（%d年度）".formatted(year));
        }
    }

    @Test
    void pastesTwoFormsAndSettlesWhatTheTextLeavesOpen(Browser browser) throws IOException {
        var wanted = sample(DOUBTFUL, PASTED);
        var row = Objects.requireNonNull(wanted.indicators()).get(DOUBTFUL_ROW);
        try (var clerk = Desk.at(browser, port).login("preparer")) {
            clerk.open("/intake");
            clerk.page.getByText("没有文件？粘贴一份表的文字").click();
            clerk.page.locator("#text").fill(copied(List.of(PLAIN, DOUBTFUL), PASTED));
            clerk.page.locator("#intake .btn-main").click();

            var sum = clerk.page.locator(".intake-sum");
            assertThat(sum).containsText("读到 2 份表，可以导入 1 份，要先看 1 份（还有 1 处没看）");
            clerk.expectAccessibleAnywhere();
            clerk.page.locator("td.look a.chip.warn").click();
            assertThat(clerk.page.locator("h1")).containsText(DOUBTFUL);
            assertThat(clerk.page.locator(".intake-doubts li")).hasCount(1);
            clerk.expectAccessibleAnywhere();

            cell(clerk, "name").fill(Objects.requireNonNull(row.name()));
            cell(clerk, "target").fill(Objects.requireNonNull(row.target()));
            clerk.page.getByText("这些都看过了").click();
            assertThat(clerk.page.locator(".intake-doubts li.seen")).hasCount(1);
            clerk.page.locator("button[value=next]").click();

            assertThat(sum).containsText("可以导入 2 份");
            assertThat(imported.stored(PASTED)).isEmpty();
            sum.locator(".btn-main").click();
            assertThat(clerk.page.locator(".flash")).hasText("已导入 2 份");
            assertThat(imported.stored(PASTED))
                    .extracting(ImportedForms::typed)
                    .containsExactlyInAnyOrder(ImportedForms.typed(sample(PLAIN, PASTED)), ImportedForms.typed(wanted));
        }
    }

    @Test
    void keepsATextThatIsTooLongToBeSent(Browser browser) {
        try (var clerk = Desk.at(browser, port).login("preparer")) {
            clerk.open("/intake");
            clerk.page.getByText("没有文件？粘贴一份表的文字").click();
            clerk.page.locator("#text").evaluate("area => { area.value = '表'.repeat(800_000); }");
            clerk.page.locator("#intake .btn-main").click();

            assertThat(clerk.page.locator("#too-much")).containsText("粘贴的文字有 2.3MB，最多 2MB");
            assertThat(clerk.page.locator("#too-much")).isVisible();
            assertThat(clerk.page.locator("#text").evaluate("area => area.value.length"))
                    .isEqualTo(800_000);
            // to lay out so much text a dozen times would show no more
            clerk.page.locator("#text").evaluate("area => { area.value = '表'; }");
            clerk.expectAccessibleAnywhere();
        }
    }

    private static Locator cell(Desk clerk, String field) {
        return clerk.page.locator("[name='cells[/indicators/%d/%s]']".formatted(DOUBTFUL_ROW, field));
    }

    @Test
    void takesTheGoodFileOutOfAFolderAndNamesWhatIsWrongWithTheOthers(Browser browser) throws IOException {
        var good = sample(PLAIN, PACKED);
        var workbook = workbook(good);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("好的.xlsx", workbook);
        files.put("传了一半.xlsx", Arrays.copyOf(workbook, workbook.length / 2));
        files.put("锁住的.pdf", locked(good));
        files.put("旧的/扫描.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        try (var clerk = Desk.at(browser, port).login("preparer")) {
            clerk.open("/intake");
            clerk.page.locator("#upload").setInputFiles(new FilePayload("材料.zip", "application/zip", zip(files)));
            assertThat(clerk.page.locator("#intake .chosen")).isAttached();
            clerk.page.locator("#intake .btn-main").click();

            var problems = clerk.page.locator(".alarm p");
            assertThat(problems).hasCount(3);
            assertThat(problems.filter(having("传了一半.xlsx"))).containsText("已损坏或不完整");
            assertThat(problems.filter(having("锁住的.pdf"))).containsText("请去掉密码");
            assertThat(problems.filter(having("扫描.png"))).containsText("这是图片");
            assertThat(clerk.page.locator(".intake-forms tbody tr")).hasCount(1);
            assertThat(clerk.page.locator(".intake-forms .from").first()).containsText("材料.zip › 好的.xlsx");
            clerk.expectAccessibleAnywhere();

            clerk.page.locator(".intake-sum .btn-main").click();
            assertThat(clerk.page.locator(".flash")).hasText("已导入 1 份");
            assertThat(imported.stored(PACKED))
                    .extracting(ImportedForms::typed)
                    .containsExactly(ImportedForms.typed(good));
        }
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static byte[] workbook(EvaluationDocument form) throws IOException {
        var out = new ByteArrayOutputStream();
        new SheetXlsx().write(Sheet.of(form), out);
        return out.toByteArray();
    }

    private static byte[] locked(EvaluationDocument form) throws IOException {
        var print = new ByteArrayOutputStream();
        new SheetPdf().write(List.of(Sheet.of(form)), "一张", print);
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(print.toByteArray())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
