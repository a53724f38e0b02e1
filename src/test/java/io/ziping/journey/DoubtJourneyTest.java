package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ziping.evaluation.FormFixtures;
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

/** A doubt on its way: explained by the unit, seen, decided, asked about, answered, and accepted. */
@WholeApplication
@ExtendWith(Chromium.class)
class DoubtJourneyTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final String PROJECT = "疑点来回的项目";
    private static final String LIST = "/doubts?q=" + PROJECT;
    private static final String DOUBT = "却得了满分";

    @LocalServerPort
    int port;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    private Desk clerk;
    private Desk department;

    @BeforeEach
    void sitDown(Browser chromium) {
        clerk = Desk.at(chromium, port).login("preparer");
        department = Desk.at(chromium, port).login("department");
    }

    @AfterEach
    void getUp() {
        clerk.close();
        department.close();
    }

    private void submit(String form) {
        clerk.open(form + "/edit");
        clerk.page.locator(".bar button[value=submit]").click();
        clerk.page.getByText("确认提交").click();
        assertThat(clerk.page.locator(".flash")).containsText("已提交");
    }

    private Locator finding() {
        return department.page.locator(".rail .finds li", new Page.LocatorOptions().setHasText(DOUBT));
    }

    private void decide(String reason, String button) {
        finding().locator("details.decide summary").click();
        finding().locator("textarea").fill(reason);
        finding()
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(department.page.locator(".flash")).containsText("已处理：" + button);
    }

    @Test
    void isSeenAskedAnsweredAndExplained() {
        var form = "/evaluations/"
                + documents.create(
                        FormFixtures.complete(PROJECT, DEPARTMENT, UNIT), accounts.loadUserByUsername("preparer"));
        clerk.open(form + "/edit");
        clerk.cell(2, "actual").fill("0(次)");
        clerk.waitSaved();
        explains();
        submit(form);

        seesAndLeavesForLater(form);
        asksOnAPhone();
        answers(form);
        confirms(form);
    }

    /** In the editor, before anybody asks: to the reviewer, and then into 偏差原因. */
    private void explains() {
        var asked = clerk.page.locator(".rail .finds li", new Page.LocatorOptions().setHasText(DOUBT));
        asked.locator("a.pin-it").click();
        clerk.page.locator("#ask textarea").fill("系统里的次数还没有导出");
        clerk.expectAccessibleAnywhere();
        clerk.page.locator("#ask button[value=NOTE]").click();
        assertThat(clerk.page.locator(".flash")).containsText("已记下说明");
        assertThat(asked).containsText("系统里的次数还没有导出");
    }

    /** By keyboard from the list to the form, where it is left for later. */
    private void seesAndLeavesForLater(String form) {
        department.open(LIST);
        assertThat(department.page.locator(".ranked tbody tr")).hasCount(1);
        assertThat(department.page.locator(".reasons")).containsText(DOUBT);
        assertThat(department.page.locator(".reasons .explained")).containsText("系统里的次数还没有导出");
        department.page.locator("#q").focus();
        department.page.keyboard().press("End");
        department.page.keyboard().press("x");
        assertThat(department.page.locator("#q")).hasValue(PROJECT + "x");
        // the list comes anew for both, and what is chosen before would be gone
        assertThat(department.page.locator(".ranked tbody tr")).hasCount(0);
        department.page.keyboard().press("Backspace");
        assertThat(department.page.locator(".ranked tbody tr")).hasCount(1);
        department.page.locator(".ranked thead").click();
        department.page.keyboard().press("j");
        assertThat(department.page.locator("td.name a")).isFocused();
        department.page.keyboard().press("x");
        assertThat(department.page.locator("#picked-count")).hasText("已选 1 张。");
        department.expectAccessibleAnywhere();
        department.page.locator("td.name a").focus();
        department.page.keyboard().press("Enter");
        department.page.waitForURL(Pattern.compile(".*" + form));
        decide("先问单位", "暂记");
        assertThat(finding()).containsText("暂记 · ");
        assertThat(department.page.locator(".slot p.warn", new Page.LocatorOptions().setHasText("（暂记）")))
                .isVisible();
        department.expectAccessibleAnywhere();
    }

    private void asksOnAPhone() {
        department.open(LIST).goOut();
        assertThat(department.page.locator(".reasons")).containsText("先问单位");
        department.page.locator(".ranked input[name=form]").check();
        department.page.getByText("退回询问选中的…").click();
        var question = department.page.locator(".questions li", new Page.LocatorOptions().setHasText(DOUBT));
        assertThat(question.locator("input[name=ask]")).not().isChecked();
        question.locator("input[name=ask]").check();
        question.locator("textarea").fill("一次也没有做，为什么是满分？");
        department.expectAccessibleAnywhere();
        department.goOut();
        department.page.getByText("退回这 1 张").click();
        assertThat(department.page.locator(".flash")).hasText("已退回 1 张。");
        department.sit();
    }

    private void answers(String form) {
        clerk.open(form + "/edit");
        var pin = clerk.page.locator(".paper .pin", new Page.LocatorOptions().setHasText("为什么是满分"));
        pin.locator("a.answer").click();
        clerk.page.locator("#ask textarea").fill("活动改在线上，次数按点击计");
        clerk.page.locator("#ask .btn-main").click();
        assertThat(clerk.page.locator(".paper .pin.settled", new Page.LocatorOptions().setHasText("改在线上")))
                .isVisible();
        clerk.expectAccessibleAnywhere();
        for (var open = clerk.page.locator(".paper .pin:not(.settled) a.answer"); open.count() > 0; ) {
            var before = open.count();
            open.first().click();
            clerk.page.locator("#ask textarea").fill("情况属实，已核对台账");
            clerk.page.locator("#ask .btn-main").click();
            assertThat(open).hasCount(before - 1);
        }
        submit(form);
    }

    private void confirms(String form) {
        department.open(form);
        assertThat(department.page.locator(".changes")).containsText("次数按点击计");
        assertThat(finding()).containsText("问过 · ");
        decide("线上记录看过", "说明成立");
        department.page.locator(".rail details.settled > summary").click();
        assertThat(finding()).containsText("：线上记录看过");
        assertThat(department.page.locator(".slot p.hint", new Page.LocatorOptions().setHasText("（已说明）")))
                .isVisible();
        department.expectAccessibleAnywhere();
        department.page.keyboard().press("Alt+KeyA");
        assertThat(department.page.locator(".flash")).containsText("已审核通过");
        department.open("/evaluations?q=" + PROJECT);
        assertThat(department.page.locator(".forms tbody")).containsText("说明成立 1");
    }
}
