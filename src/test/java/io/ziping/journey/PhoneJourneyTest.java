package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form on its way between two phones: filled in row by row, pinned, returned, answered and approved. */
@WholeApplication
@ExtendWith(Chromium.class)
class PhoneJourneyTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    /** What a finger needs. */
    private static final double TOUCHABLE = 43.9;

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    private Desk clerk;
    private Desk department;

    @BeforeEach
    void goOut(Browser chromium) {
        clerk = Desk.at(chromium, port).login("preparer").goOut();
        department = Desk.at(chromium, port).login("department").goOut();
    }

    @AfterEach
    void comeBack() {
        clerk.close();
        department.close();
    }

    private String form(String project) {
        return form(FormFixtures.complete(project, DEPARTMENT, UNIT));
    }

    private String form(EvaluationDocument document) {
        return "/evaluations/" + documents.create(document, accounts.loadUserByUsername("preparer"));
    }

    private static Locator row(Desk desk, int row) {
        return desk.rows().nth(row);
    }

    private static void tap(Locator button) {
        // a menu is filled when it is opened, and comes anew with the answer to a change
        assertThat(button).isVisible();
        button.page().waitForCondition(() -> isTouchable(button));
        button.click();
    }

    private static boolean isTouchable(Locator button) {
        var box = button.boundingBox();
        return box != null && Math.min(box.width, box.height) > TOUCHABLE;
    }

    private void submit() {
        tap(clerk.page.locator(".hand-in [value=submit]"));
        assertThat(clerk.page.locator("main")).containsText("确认提交");
        clerk.expectExemplary();
        tap(clerk.page.getByText("确认提交"));
        assertThat(clerk.page.locator(".flash")).containsText("已提交");
    }

    @Test
    void goesTheWholeWayOnPhones() {
        var form = form("手机上填的");
        clerk.open("/");
        clerk.expectExemplary();
        clerk.open("/evaluations?q=手机上填的");
        clerk.page
                .getByText("手机上填的", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(row(clerk, 0).locator("[data-class]")).isVisible();
        clerk.expectExemplary();

        clerk.cell(0, "actual").fill("");
        clerk.cell(0, "score").fill("");
        clerk.waitSaved();
        clerk.cell(0, "actual").fill("1(次)");
        clerk.waitSaved();
        tap(clerk.page.locator("[data-fill=scores]"));
        assertThat(clerk.cell(0, "score")).not().hasValue("");
        clerk.waitSaved();
        tap(row(clerk, 1).locator(".tools summary"));
        tap(row(clerk, 1).getByText("复制这一行"));
        assertThat(clerk.rows()).hasCount(4);
        tap(row(clerk, 2).locator(".tools summary"));
        tap(row(clerk, 2).getByText("删除这一行"));
        assertThat(clerk.rows()).hasCount(3);
        clerk.waitSaved();
        submit();

        department.open("/");
        var card = department.page.locator(".queue tr", new Page.LocatorOptions().setHasText("手机上填的"));
        assertThat(card.locator("td").nth(6)).isVisible();
        assertThat(card.locator(".finds-cell")).isVisible();
        department.expectExemplary();
        card.getByText("手机上填的").click();
        department.expectExemplary();
        tap(row(department, 1).locator(".pin-row"));
        department.page.locator("#ask textarea").fill("请附台账");
        department.expectExemplary();
        tap(department.page.locator("#ask .btn-main"));
        assertThat(department.page.locator(".paper .pin")).hasText("陆文华 请附台账");
        tap(department.page.locator("[data-return]"));
        tap(department.page.locator("#ask .btn-main"));
        assertThat(department.page.locator(".flash")).containsText("已退回");

        clerk.open(form + "/edit");
        row(clerk, 1).locator("a.answer").click();
        clerk.page.locator("#ask textarea").fill("台账已交");
        tap(clerk.page.locator("#ask .btn-main"));
        assertThat(clerk.page.locator(".paper .pin.settled")).hasCount(1);
        clerk.expectExemplary();
        submit();

        department.open(form);
        department.expectExemplary();
        tap(department.page.locator("button[value=APPROVE]"));
        assertThat(department.page.locator(".flash")).containsText("已审核通过");
        department.open(form + "/history");
        department.expectExemplary();
    }

    @Test
    void showsTheWholePaperWithOneTap() {
        clerk.open(form("手机上看整张") + "/edit");
        var table = clerk.id("indicators");
        assertThat(table.boundingBox().width).isLessThan(375);

        clerk.page.getByLabel("看整张表").check(new Locator.CheckOptions().setForce(true));

        assertThat(table.boundingBox().width).isGreaterThan(800);
        clerk.expectExemplary();
        clerk.page.locator(".wide").evaluate("box => box.scrollTo(600, 0)");
        assertThat(row(clerk, 0).locator("[data-class]").boundingBox().x)
                .as("the name of a row that is moved sideways")
                .isBetween(0.0, 20.0);
    }

    /** A table whose rows are laid out as cards is still read aloud by rows and cells. */
    @Test
    void staysATableToThoseWhoHearIt() {
        clerk.open(form("手机上听的") + "/edit");

        var heard = heardRoles();

        assertThat(Collections.frequency(heard, "table")).isEqualTo(3);
        assertThat(Collections.frequency(heard, "row"))
                .isEqualTo(clerk.page.locator(".wide tr").count());
        assertThat(Collections.frequency(heard, "cell"))
                .isGreaterThan(6 * clerk.rows().count());
    }

    private List<String> heardRoles() {
        var nodes = clerk.page
                .context()
                .newCDPSession(clerk.page)
                .send("Accessibility.getFullAXTree")
                .getAsJsonArray("nodes");
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(node -> !node.get("ignored").getAsBoolean())
                .map(node -> node.getAsJsonObject("role").get("value").getAsString())
                .toList();
    }

    @Test
    void keepsTheNamesOfTheColumnsInViewOnADesk() {
        var rows = FormFixtures.withIndicators(20, UNIT);
        clerk.sit().open(form(FormFixtures.filed(2087, "桌上滚动的", DEPARTMENT, UNIT, rows)) + "/edit");
        var head = clerk.page.locator("#indicators thead th").first();

        clerk.page.evaluate("() => scrollTo(0, 900)");

        var bar = clerk.page.locator(".bar").boundingBox();
        assertThat(head.boundingBox().y).isBetween(bar.y, bar.y + bar.height + 1);
    }
}
