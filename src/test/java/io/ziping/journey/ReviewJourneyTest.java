package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form on its way between three desks, each with a browser of its own. */
@WholeApplication
@ExtendWith(Chromium.class)
class ReviewJourneyTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    private Desk clerk;
    private Desk department;
    private Desk finance;

    @BeforeEach
    void sitDown(Browser chromium) {
        clerk = Desk.at(chromium, port).login("preparer");
        department = Desk.at(chromium, port).login("department");
        finance = Desk.at(chromium, port).login("reviewer");
    }

    @AfterEach
    void getUp() {
        clerk.close();
        department.close();
        finance.close();
    }

    private String form(String project) {
        return form(FormFixtures.complete(project, DEPARTMENT, UNIT));
    }

    private String form(EvaluationDocument document) {
        return "/evaluations/" + documents.create(document, accounts.loadUserByUsername("preparer"));
    }

    private void submit(String form) {
        clerk.open(form + "/edit");
        clerk.page.locator(".bar button[value=submit]").click();
        assertThat(clerk.page.locator("main")).containsText("确认提交");
        clerk.page.getByText("确认提交").click();
        assertThat(clerk.page.locator(".flash")).containsText("已提交");
    }

    private static void pin(Desk reviewer, Locator cell, String words) {
        cell.click();
        reviewer.page.locator("#ask textarea").fill(words);
        reviewer.page.locator("#ask .btn-main").click();
        assertThat(reviewer.page.locator(".paper .pin", new Page.LocatorOptions().setHasText(words)))
                .isVisible();
        // the page comes anew with its remark; a press before its scripts run is nobody's
        reviewer.page.waitForLoadState();
    }

    private static Locator shown(Desk desk, int row, String field) {
        return desk.rows().nth(row).locator("[id$='." + field + "']:not(.slot)");
    }

    @Test
    void goesTheWholeWayWithTwoPinnedCells() {
        var form = form("往返");
        submit(form);

        department.open("/");
        assertThat(department.page.locator(".queue")).containsText("往返");
        department.expectAccessibleAnywhere();
        department.open(form);
        pin(department, shown(department, 0, "actual"), "与台账不符");
        pin(department, shown(department, 2, "target"), "目标太低");
        department.expectAccessibleAnywhere();
        department.page.keyboard().press("Alt+KeyR");
        assertThat(department.page.locator("#ask")).containsText("与台账不符");
        department.page.locator("#ask .btn-main").click();
        assertThat(department.page.locator(".flash")).containsText("已退回");

        clerk.open("/");
        assertThat(clerk.page.locator(".tasks").first().locator("li", new Locator.LocatorOptions().setHasText("往返")))
                .containsText("2条批注");
        clerk.open(form + "/edit");
        assertThat(clerk.page.locator(".paper .pin")).hasCount(2);
        clerk.expectAccessibleAnywhere();
        clerk.page.locator(".bar button[value=submit]").click();
        assertThat(clerk.page.locator("main")).containsText("还有 2 条批注没有答复");
        clerk.expectAccessibleAnywhere();
        clerk.open(form + "/edit");
        clerk.cell(0, "actual").fill("2(次)");
        clerk.waitSaved();
        clerk.cell(2, "target").fill("≥2(次)");
        clerk.page.locator("a.answer").last().click();
        clerk.page.locator("#ask textarea").fill("已按文件提高");
        clerk.page.locator("#ask .btn-main").click();
        assertThat(clerk.page.locator(".paper .pin", new Page.LocatorOptions().setHasText("已按文件提高")))
                .isVisible();
        assertThat(clerk.page.locator(".paper .pin.settled")).hasCount(2);
        clerk.waitSaved();
        clerk.cell(2, "actual").fill("2(次)");
        clerk.waitSaved();
        clerk.cell(2, "actual").fill("1(次)");
        clerk.waitSaved();
        clerk.cell(2, "score").fill("44.90");
        clerk.cell(2, "deviationExplanation").fill("一次推迟到次年");
        clerk.waitSaved();
        clerk.cell(2, "score").fill("89.80");
        clerk.cell(2, "deviationExplanation").fill("");
        clerk.waitSaved();
        submit(form);

        department.open(form);
        assertThat(department.page.locator(".changes tbody tr")).hasCount(2);
        assertThat(department.page.locator(".changes tbody tr").nth(0)).containsText("2(次)");
        assertThat(department.page.locator(".changes tbody tr").nth(1)).containsText("已按文件提高");
        department.expectAccessibleAnywhere();
        department.page.keyboard().press("Alt+KeyA");
        assertThat(department.page.locator(".flash")).containsText("已审核通过");

        finance.open(form);
        finance.page.getByText("审核通过").click();
        assertThat(finance.page.locator(".flash")).containsText("已审核通过");
        finance.open(form);
        finance.page.locator("button[value=PUBLISH]").click();
        assertThat(finance.page.locator(".bar .chip")).hasText("已公开");
        finance.open(form + "/history");
        assertThat(finance.page.locator(".timeline > li")).hasCount(11);
        finance.expectAccessibleAnywhere();
        finance.page.getByText("在表上看").first().click();
        assertThat(finance.page.locator(".compared td[data-tone=differs]").first())
                .isVisible();
        finance.expectAccessibleAnywhere();
    }

    @Test
    void tellsAReviewerThatTheFormWasTakenBackMeanwhile() {
        var form = form("取回");
        submit(form);
        department.open(form);

        clerk.open(form);
        clerk.page.getByText("撤回").click();
        assertThat(clerk.page.locator(".bar .chip")).hasText("草稿");
        department.page.locator("button[value=APPROVE]").click();

        assertThat(department.page.locator(".alarm")).hasText(Pattern.compile("没有审核通过：这张表周敏 于.+撤回，现在是“草稿”.*"));
    }

    @Test
    void passesSeveralCleanFormsAtOnceAndReportsTheOneThatFails() {
        var first = form(FormFixtures.withoutDoubts("干净一", DEPARTMENT, UNIT));
        var second = form(FormFixtures.withoutDoubts("干净二", DEPARTMENT, UNIT));
        submit(first);
        submit(second);
        department.open("/");
        var boxes = department
                .page
                .locator(".queue tr", new Page.LocatorOptions().setHasText("干净"))
                .locator("input");
        assertThat(boxes).hasCount(2);
        boxes.nth(0).check();
        boxes.nth(1).check();
        clerk.open(second);
        clerk.page.getByText("撤回").click();

        department.page.getByText("通过选中的").click();

        assertThat(department.page.locator(".flash")).containsText("已审核通过 1 张");
        assertThat(department.page.locator("ul.alarm")).containsText("《干净二》没有审核通过");
        department.open(first);
        assertThat(department.page.locator(".bar .chip").textContent()).isEqualTo("主管部门已审");
    }

    @Test
    void pinsAndReturnsWithoutScriptsToo() {
        var form = form("无脚本");
        submit(form);
        department.open(form + "/pins/new");
        department.page.locator("textarea").fill("整张表请重填");
        department.expectAccessibleAnywhere();
        department.page.locator(".btn-main").click();
        department.page.locator("button[value=APPROVE]").click();
        assertThat(department.page.locator("[role=alert]")).containsText("1 条批注还没有送给填报单位");
        department.expectAccessibleAnywhere();
        department.page.getByText("退回，送出批注").click();
        department.expectAccessibleAnywhere();
        department.page.locator(".btn-main").click();
        assertThat(department.page.locator(".flash")).containsText("已退回");
    }
}
