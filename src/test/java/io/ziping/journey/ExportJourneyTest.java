package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A department asks for its published forms as one document and as a folder, stops one, and fetches them. */
@WholeApplication
@ExtendWith(Chromium.class)
class ExportJourneyTest {

    private static final int FORMS = 18;

    /** For 54 files on a busy machine. */
    private static final int MOST_MILLIS = 90_000;

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @TempDir
    Path folder;

    @Test
    void watchesStopsRepeatsAndFetchesBundles(Browser browser) throws IOException, SQLException {
        try (var reviewer = Desk.at(browser, port).login("department")) {
            try (var held = holdForms()) {
                ask(reviewer, "汇编 PDF");
                ask(reviewer, "汇编 ZIP");
                assertThat(state(reviewer, "合并 PDF")).hasText("制作中");
                assertThat(job(reviewer, "合并 PDF").locator("progress")).isVisible();
                assertThat(job(reviewer, "合并 PDF")).containsText("0 / 18 份");
                assertThat(state(reviewer, "分表 ZIP")).hasText("排队中");
                reviewer.expectAccessibleAnywhere();
                job(reviewer, "合并 PDF").getByText("取消").click();
                assertThat(state(reviewer, "合并 PDF")).hasText("已取消");
                held.rollback();
            }
            // the page looks again by itself
            expectDone(reviewer, "分表 ZIP");
            assertThat(job(reviewer, "合并 PDF").getByText("下载")).hasCount(0);
            job(reviewer, "合并 PDF").getByText("重做").click();
            expectDone(reviewer, "合并 PDF");
            reviewer.expectAccessibleAnywhere();

            expectDocument(fetch(reviewer, "合并 PDF"));
            expectFolder(fetch(reviewer, "分表 ZIP"));
        }
    }

    @Test
    void printsTheMarkOnEveryPageOfABrowser(Browser browser) throws IOException {
        try (var reviewer = Desk.at(browser, port).login("department")) {
            reviewer.open("/evaluations?year=2024&status=PUBLISHED&q=政府信息公开项目");
            reviewer.page.locator(".forms td.name a").click();
            reviewer.open(reviewer.path() + "/sheet");
            var mark = reviewer.page.locator(".sheet-mark").textContent().replaceAll("\\s", "");
            assertThat(mark).contains("校验码");

            try (var document = Loader.loadPDF(reviewer.page.pdf())) {
                assertThat(document.getNumberOfPages()).isGreaterThan(1);
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    var number = "第%d/%d页".formatted(page, document.getNumberOfPages());
                    assertThat(text(document, page).lines().map(line -> line.replaceAll("\\s", "")))
                            .contains(number);
                    assertThat(text(document, page).replaceAll("\\s", "").split(Pattern.quote(mark), -1))
                            .as("page %d without or with one mark", page)
                            .hasSize(2);
                }
            }
        }
    }

    /** Nobody reads what is in a form until the connection lets go. */
    private Connection holdForms() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table funding_line in access exclusive mode");
        }
        return connection;
    }

    private static void ask(Desk reviewer, String button) {
        reviewer.open("/evaluations");
        reviewer.page.locator("select[name=year]").selectOption("2024");
        reviewer.page.waitForURL(Pattern.compile(".*year=2024.*"));
        reviewer.page.locator("select[name=status]").selectOption("PUBLISHED");
        reviewer.page.waitForURL(Pattern.compile(".*status=PUBLISHED.*"));
        assertThat(reviewer.page.locator(".pager b").first()).hasText(String.valueOf(FORMS));
        var menu = reviewer.page.locator("#results .export-menu");
        menu.locator("summary").click();
        assertThat(menu).containsText(FORMS + " 份表");
        menu.getByText(button).click();
        assertThat(reviewer.page.locator("h1")).hasText("汇编");
        assertThat(reviewer.page.locator(".exports li b").first()).hasText("2024年度，已公开");
    }

    private static Locator job(Desk reviewer, String kind) {
        return reviewer.page
                .locator(".exports > li", new Page.LocatorOptions().setHasText(kind))
                .first();
    }

    private static Locator state(Desk reviewer, String kind) {
        return job(reviewer, kind).locator(".chip");
    }

    private static void expectDone(Desk reviewer, String kind) {
        assertThat(state(reviewer, kind))
                .hasText("已完成", new LocatorAssertions.HasTextOptions().setTimeout(MOST_MILLIS));
    }

    private Path fetch(Desk reviewer, String kind) {
        var download = reviewer.page.waitForDownload(
                () -> job(reviewer, kind).getByText("下载").click());
        assertThat(download.suggestedFilename()).startsWith("绩效自评表汇编-2024年度，已公开.");
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private static void expectDocument(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            int front = 1 + 1 + 2;
            assertThat(document.getNumberOfPages()).isEqualTo(front + 20);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = text(document, page);
                assertThat(text).contains("总第 " + page + " 页");
                assertThat(text.contains("校验码")).as("page %d", page).isEqualTo(page > front);
            }
            assertThat(text(document, 1)).contains("绩效自评表汇编", "2024年度，已公开", "共18份");
            assertThat(bookmarks(document))
                    .hasSize(3 + FORMS)
                    .startsWith("封面", "目录", "绩效自评情况汇总表")
                    .contains("政府雇员项目");
        }
    }

    private static List<String> bookmarks(PDDocument document) {
        var titles = new ArrayList<String>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static void expectFolder(Path file) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                var content = zip.readAllBytes();
                if (entry.getName().endsWith(".pdf")) {
                    try (var document = Loader.loadPDF(content)) {
                        assertThat(text(document, 1)).contains("财政项目支出绩效自评表", "校验码");
                    }
                } else if (entry.getName().equals("说明.txt")) {
                    assertThat(new String(content, StandardCharsets.UTF_8)).contains("共18份", "全部生成");
                }
            }
        }
        assertThat(names).contains("绩效自评情况汇总表.xlsx", "说明.txt").hasSize(2 + 3 * FORMS);
        for (var ending : List.of(".pdf", ".docx", ".xlsx")) {
            assertThat(names)
                    .filteredOn(name -> name.matches("\\d{4}-2024年度-.*" + Pattern.quote(ending)))
                    .hasSize(FORMS);
        }
    }
}
