package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator prepares a year: a department with a unit, its people from a file, and the rules. */
@WholeApplication
@ExtendWith(Chromium.class)
class AdministrationJourneyTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    private static byte[] list(List<List<String>> rows) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (var cells : rows) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                cells.forEach(cell ->
                        row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void press(Desk desk, String button) {
        desk.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void upload(Desk desk, List<List<String>> rows) throws IOException {
        desk.page.locator("#file").setInputFiles(new FilePayload("名单.xlsx", XLSX, list(rows)));
        press(desk, "检查");
    }

    @Test
    void preparesAYear(Browser browser) throws IOException {
        try (var desk = Desk.at(browser, port).login("admin")) {
            makesADepartmentAndAUnit(desk);
            importsAccounts(desk);
            changesABand(desk);
            desk.open("/admin/audit");
            for (var kind : List.of("新建主管部门", "新建单位", "批量新建账号", "修改评分规则")) {
                assertThat(desk.page.locator("table")).containsText(kind);
            }
        }
    }

    private static void makesADepartmentAndAUnit(Desk desk) {
        desk.open("/admin/organizations").expectAccessibleAnywhere();
        desk.page.getByText("新建主管部门").click();
        desk.expectAccessibleAnywhere();
        desk.page.getByLabel("主管部门名称").fill("旅程局(汇总)");
        press(desk, "新建");
        assertThat(desk.page.locator(".flash")).containsText("现在可以加它的单位");
        desk.expectAccessibleAnywhere();
        desk.page.getByText("加单位").click();
        desk.page.getByLabel("单位名称").fill("旅程局本级");
        press(desk, "新建");
        assertThat(desk.page.locator("tr.leaf")).containsText("旅程局本级");
        desk.page.getByText("旅程局本级", new Page.GetByTextOptions().setExact(true)).click();
        desk.expectAccessibleAnywhere();
    }

    private static void importsAccounts(Desk desk) throws IOException {
        desk.open("/admin/accounts").expectAccessibleAnywhere();
        desk.page.getByText("批量新建").click();
        desk.expectAccessibleAnywhere();
        var heading = List.of("用户名", "姓名", "角色", "部门", "单位");
        var first = List.of("journey.one", "甲", "填报人", "旅程局(汇总)", "旅程局本级");
        var second = List.of("journey.two", "乙", "主管部门审核人", "旅程局(汇总)", "");
        upload(desk, List.of(heading, first, second, List.of("journey.one", "丙", "填报员", "", "")));
        assertThat(desk.page.locator("td.wrong")).hasCount(2);
        desk.expectAccessibleAnywhere();
        desk.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("重新上传"))
                .click();
        upload(desk, List.of(heading, first, second, List.of("journey.three", "丙", "财政审核人", "", "")));
        press(desk, "建这 3 个账号");
        assertThat(desk.page.locator("h1")).hasText("已建 3 个账号");
        desk.expectAccessibleAnywhere();
        var download = desk.page.waitForDownload(() -> press(desk, "下载初始密码（.csv）"));
        assertThat(download.suggestedFilename()).isEqualTo("初始密码.csv");
    }

    private void changesABand(Desk desk) {
        documents.create(FormFixtures.ofYear(2010, "旅程项目", "旅程局(汇总)", "旅程局本级"), accounts.loadUserByUsername("admin"));
        desk.open("/admin/rules").expectAccessibleAnywhere();
        desk.open("/admin/rules/2010");
        desk.expectAccessibleAnywhere();
        desk.page.locator("#excellent").fill("abc");
        press(desk, "看会改变哪些表");
        assertThat(desk.page.locator(".field-error")).containsText("请填0到100的数");
        desk.expectAccessibleAnywhere();
        desk.page.locator("#excellent").fill("99.5");
        desk.page.locator("#name").fill("旅程规则");
        press(desk, "看会改变哪些表");
        assertThat(desk.page.locator("h1")).containsText("会改变什么");
        assertThat(desk.page.locator("table")).containsText("优 → 良");
        desk.expectAccessibleAnywhere();
        press(desk, "应用");
        assertThat(desk.page.locator(".flash")).containsText("2010年度的规则已应用");
        desk.open("/admin/rules/2010");
        assertThat(desk.page.locator("#excellent")).hasValue("99.5");
        assertThat(desk.page.locator(".versions")).containsText("优：总分不低于 90分→99.5分");
        desk.expectAccessibleAnywhere();
        changesACheck(desk);
    }

    private static void changesACheck(Desk desk) {
        desk.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("疑点检查"))
                .click();
        assertThat(desk.page.locator("h1")).hasText("2010年度疑点检查");
        desk.expectAccessibleAnywhere();
        desk.page.getByLabel("归类不当怎么用").selectOption("固定可信度");
        press(desk, "看会改变哪些表");
        assertThat(desk.page.locator(".field-error")).containsText("请填0.05到0.95的数");
        desk.expectAccessibleAnywhere();
        desk.page.getByLabel("归类不当固定的可信度").fill("0.4");
        press(desk, "看会改变哪些表");
        assertThat(desk.page.locator(".proposal")).containsText("归类不当 默认→固定可信度0.40");
        desk.expectAccessibleAnywhere();
        press(desk, "应用");
        assertThat(desk.page.locator(".flash")).containsText("2010年度的疑点检查已应用");
    }

    @Test
    void ordersTheClasses(Browser browser) {
        try (var desk = Desk.at(browser, port).login("admin")) {
            desk.open("/admin/classes").expectAccessibleAnywhere();
            desk.page.getByLabel("质量指标下移").click();
            assertThat(desk.page.locator(".proposal")).containsText("新的顺序还没有应用");
            desk.expectAccessibleAnywhere();
            press(desk, "应用");
            assertThat(desk.page.locator(".flash")).containsText("已按新的顺序");
            desk.page.getByLabel("质量指标上移").click();
            press(desk, "应用");
            desk.page
                    .getByText("数量指标", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(desk.page.locator("h1")).hasText("数量指标");
            desk.expectAccessibleAnywhere();
        }
    }
}
