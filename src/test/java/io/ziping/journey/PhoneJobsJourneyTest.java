package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ziping.support.SampleForms;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The three jobs of a preparer, from the start page until the form is handed in, by somebody who has a telephone only: every
 * step is a finger on something that is large enough for it, and what the telephone types. Costs some fifteen seconds.
 */
@WholeApplication
@ExtendWith(Chromium.class)
class PhoneJobsJourneyTest {

    private static final Pattern EDITOR = Pattern.compile(".*/edit$");

    /** The least side of what a finger is to hit among others, in pixels. */
    private static final double TOUCHABLE = 43.9;

    /** More places than any of these forms asks about. */
    private static final int MANY = 60;

    @LocalServerPort
    int port;

    private Desk phone;

    @BeforeEach
    void takeOut(Browser chromium) {
        phone = Desk.ofPhone(chromium, port).login("preparer").open("/");
    }

    @AfterEach
    void putAway() {
        phone.close();
    }

    @Test
    void fillsANewForm() {
        begin("2053");
        write(phone.page.locator("#newProject"), "手机填写的新项目");
        tap(phone.page.getByText("开始填写"));
        phone.page.waitForURL(EDITOR);
        amounts();
        write(phone.id("expectedObjective"), "为全区社区食堂提供运营补贴。");
        write(phone.id("achievedObjective"), "全区社区食堂全年正常运营。");
        var rows = phone.rows().count();
        for (int row = 0; row < rows; row++) {
            write(phone.cell(row, "name"), "社区食堂第" + (row + 1) + "项成果");
            write(phone.cell(row, "target"), "≥" + (row + 11) + "(个)");
            write(phone.cell(row, "actual"), (row + 11) + "(个)");
        }
        write(phone.cell(0, "weight"), "35");
        fill("weights");
        fill("scores");
        handIn();
    }

    @Test
    void goesOnFromLastYearsForm() {
        var indicators = SampleForms.all()
                .filter(form -> "法律顾问费".equals(form.get("project").stringValue()))
                .findFirst()
                .orElseThrow()
                .get("indicators");
        begin("2053");
        write(phone.page.locator("#find"), "法律顾问费");
        tap(phone.page.getByText("查找、换年度"));
        assertThat(phone.page.locator("[name=found]")).hasValue("法律顾问费");
        tap(phone.page.locator(".choices label").first());
        tap(phone.page.getByText("开始填写"));
        phone.page.waitForURL(EDITOR);
        amounts();
        write(phone.id("achievedObjective"), "全年为政府工作提供法律意见，按期答复。");
        next();
        for (int row = 0; row < indicators.size(); row++) {
            assertThat(phone.cell(row, "actual")).isFocused();
            type(indicators.get(row).get("actual").stringValue());
            if (row < indicators.size() - 1) {
                // the telephone's own key for the next one
                phone.page.keyboard().press("Enter");
            }
        }
        fill("scores");
        handIn();
    }

    @Test
    void pastesFromASpreadsheet() {
        phone.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        begin("2053");
        write(phone.page.locator("#newProject"), "手机粘贴的新项目");
        tap(phone.page.getByText("开始填写"));
        phone.page.waitForURL(EDITOR);
        amounts();
        write(phone.id("expectedObjective"), "印刷宣传材料，服务群众办事。");
        write(phone.id("achievedObjective"), "宣传材料全部印好，发到各窗口。");
        phone.page.evaluate("text => navigator.clipboard.writeText(text)", """
                产出指标\t数量指标\t印刷宣传材料\t≥12(期)\t11(期)\t30
                效益指标\t社会效益指标\t窗口材料覆盖率\t≥90(%)\t95(%)\t30
                满意度指标\t服务对象满意度指标\t办事群众满意度\t≥90(%)\t93(%)\t30
                """);
        phone.cell(0, "name").tap();
        // what 粘贴 of the telephone's own menu does
        phone.page.keyboard().press("Control+v");
        phone.waitSaved();
        assertThat(phone.rows()).hasCount(3);
        fill("scores");
        var reason = phone.page.locator("[name$='.deviationExplanation']").first();
        tap(phone.page.locator("[data-lead]").first());
        assertThat(reason).isFocused();
        type("九月印刷厂停电检修");
        assertThat(reason).hasValue("完成 11 期，比年度指标值 12 期少 1 期，原因是九月印刷厂停电检修");
        handIn();
    }

    private void begin(String year) {
        tap(phone.page.getByText("新建自评表").first());
        phone.page.waitForURL("**/evaluations/new");
        phone.expectExemplary();
        write(phone.page.locator("#year"), year);
    }

    private void amounts() {
        write(phone.amount("initialBudget"), "10");
        write(phone.amount("adjustedBudget"), "10");
        write(phone.amount("executedAmount"), "9.9");
    }

    private void fill(String kind) {
        phone.waitSaved();
        tap(phone.page.locator("[data-fill=" + kind + "]"));
        assertThat(phone.page.locator("[data-fill=" + kind + "]")).isHidden();
        phone.waitSaved();
    }

    private void next() {
        phone.waitSaved();
        tap(phone.page.locator("[data-next]"));
        phone.waitSaved();
    }

    /** Goes through what is still asked until that leads to the button, looks at the summary and agrees. */
    private void handIn() {
        var submit = phone.page.locator(".hand-in [value=submit]");
        for (int steps = 0; steps < MANY && !isFocused(submit); steps++) {
            var full = phone.page.locator("td:has(:focus) .quick button", new Page.LocatorOptions().setHasText("满分"));
            if (full.isVisible()) {
                tap(full);
                assertThat(full).isHidden();
            }
            next();
        }
        assertThat(submit).isFocused();
        assertThat(submit).isInViewport();
        phone.expectExemplary();
        tap(submit);
        phone.page.waitForURL("**/submission");
        phone.expectExemplary();
        tap(phone.page.getByText("确认提交"));
        assertThat(phone.page.locator(".flash")).containsText("已提交");
    }

    /** Fingers want room, and nothing that lies over what they want to hit. */
    private static void tap(Locator button) {
        assertThat(button).isVisible();
        var box = button.boundingBox();
        assertThat(Math.min(box.width, box.height)).as(button.toString()).isGreaterThan(TOUCHABLE);
        button.tap();
    }

    private void write(Locator cell, String text) {
        cell.tap();
        cell.evaluate("element => element.select()");
        type(text);
        assertThat(cell).hasValue(text);
    }

    private void type(String text) {
        phone.page.keyboard().insertText(text);
    }

    private static boolean isFocused(Locator wanted) {
        return (Boolean) wanted.evaluate("element => element === document.activeElement");
    }
}
