package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.ziping.support.WholeApplication;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed stays, whatever happens between the browser and the server, and whoever else types. */
@WholeApplication
@ExtendWith(Chromium.class)
class NothingLostJourneyTest {

    @LocalServerPort
    int port;

    private Desk desk;
    private Browser browser;

    @BeforeEach
    void sitDown(Browser chromium) {
        browser = chromium;
        desk = Desk.at(chromium, port).login("preparer");
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    private Desk colleague() {
        return Desk.at(browser, port).login("admin").open(desk.path());
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnds() {
        desk.begin("印刷服务费", 2026);

        desk.loseSession();
        desk.cell(0, "actual").fill("12.00(期)");
        desk.waitUnsaved("登录已过期");
        desk.page.locator("#save a").click();
        desk.typeLogin("preparer");

        assertThat(desk.cell(0, "actual")).hasValue("12.00(期)");
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(0, "actual")).hasValue("12.00(期)");
    }

    @Test
    void keepsTheReasonWhateverIsTypedNextAndShowsWhatIsKept() {
        desk.begin("印刷服务费", 2033);
        var form = desk.path().replaceAll("/edit$", "");
        desk.loseSession();
        desk.cell(0, "actual").fill("12.00(期)");
        desk.waitUnsaved("登录已过期");

        desk.cell(0, "actual").fill("13.00(期)");
        desk.waitUnsaved("登录已过期");
        for (var button : new String[] {"提交", "预览打印", "下加一行指标"}) {
            desk.page
                    .getByText(button, new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(desk.page.locator("#toast")).containsText("登录已过期");
            desk.page.locator("#toast .close").click();
        }
        desk.page.keyboard().press("Control+s");
        assertThat(desk.page.locator("#toast a")).hasText("重新登录后自动补存");

        desk.login("preparer");
        for (var page : new String[] {form, form + "/sheet", form + "/history", form + "/submission", "/unsaved"}) {
            desk.open(page);
            assertThat(desk.page.locator("[data-kept-list]")).containsText("13.00(期)");
        }
        desk.expectAccessibleAnywhere();
        desk.page.getByText("丢弃", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(desk.page.locator("[data-kept-list] li")).hasCount(0);
        desk.page.getByText("放回去").click();
        desk.page.getByText("丢弃", new Page.GetByTextOptions().setExact(true)).click();
        desk.open(form);
        assertThat(desk.page.locator(".kept")).isHidden();
    }

    @Test
    void saysSavedAgainWhenAChangeIsTakenBack() {
        desk.begin("印刷服务费", 2034);
        var name = desk.cell(0, "name");
        var compose = "(cell, text) => { cell.value += text;"
                + " cell.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true })); }";
        name.evaluate(compose, "guan");
        assertThat(desk.page.locator("#save")).hasAttribute("data-state", "saving");
        name.evaluate("cell => { cell.value = cell.value.replace('guan', '');"
                + " cell.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })); }");
        desk.waitSaved();

        name.evaluate("cell => { for (const text of [cell.value + 'x', cell.value]) { cell.value = text;"
                + " cell.dispatchEvent(new InputEvent('input', { bubbles: true })); } }");
        desk.waitSaved();
    }

    @Test
    void showsWhatAnotherWindowChangedBeforeItIsSubmitted() {
        desk.begin("党建经费", 2034);

        try (var other = colleague()) {
            other.cell(0, "actual").fill("别处填的");
            other.amount("initialBudget").fill("77");
            other.waitSaved();
            desk.cell(1, "actual").fill("这里填的");
            assertThat(desk.cell(0, "actual")).hasValue("别处填的");
            assertThat(desk.amount("initialBudget")).hasValue("77");
            assertThat(desk.page.locator(".news")).hasCount(2);
            desk.expectAccessible();

            var before = other.rows().count();
            other.operate(0, "在下面加一行");
            assertThat(other.rows()).hasCount(before + 1);
            other.cell(1, "name").fill("别处加的一行");
            other.waitSaved();
            desk.page.locator(".bar [value=submit]").click();
            assertThat(desk.page.locator("#toast")).containsText("还没有提交");
            assertThat(desk.cell(1, "name")).hasValue("别处加的一行");
            desk.page.locator(".bar [value=submit]").click();
            desk.page.waitForURL("**/submission");
        }
    }

    @Test
    void keepsWhatWasTypedWhenTheServerIsGone() {
        desk.begin("政府购买服务", 2026);

        desk.network(false);
        desk.cell(0, "actual").fill("3.00(个)");
        desk.waitUnsaved("连不上服务器，已留在本机");
        desk.network(true);
        desk.page.reload();

        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(0, "actual")).hasValue("3.00(个)");
    }

    @Test
    void keepsWhatWasTypedBeforeTheScriptsAreThere() {
        desk.begin("学习考察接待项目", 2026);
        var held = new ArrayList<Route>();
        desk.page.route("**/js/editor.js", held::add);
        desk.page.navigate(desk.page.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        desk.cell(0, "actual").fill("5.00(次)");
        desk.page.waitForCondition(() -> !held.isEmpty());
        assertThat(desk.page.locator("#save")).containsText("上次保存");

        desk.page.unroute("**/js/editor.js");
        held.forEach(Route::resume);
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(0, "actual")).hasValue("5.00(次)");
    }

    /** An address that names a cell leads there shortly after the page has come; somebody may have begun to type elsewhere. */
    @Test
    void leavesThePersonInTheCellTheyTypeIn() {
        desk.begin("印刷服务费", 2021);
        var named = desk.cell(1, "target");
        var before = named.inputValue();
        desk.open(desk.path() + "#" + named.getAttribute("id"));
        desk.stopTime();
        desk.page.reload();
        desk.waitSaved();

        desk.cell(0, "actual").focus();
        desk.page.clock().runFor(100);
        desk.page.keyboard().insertText("12.00(期)");

        assertThat(desk.cell(0, "actual")).hasValue("12.00(期)");
        assertThat(named).hasValue(before);
    }

    @Test
    void saysSavedOnlyWhenNothingWaits() {
        desk.begin("政府雇员项目", 2029);

        var held = desk.holdSaving();
        desk.cell(0, "actual").fill("先");
        desk.page.waitForCondition(() -> held.size() == 1);
        desk.cell(1, "actual").fill("另一格");
        held.get(0).resume();
        desk.page.waitForCondition(() -> held.size() == 2);

        assertThat(desk.page.locator("#save")).not().hasAttribute("data-state", "saved");
        held.get(1).resume();
        desk.waitSaved();
    }

    @Test
    void sendsNoLettersOnTheirWayToCharacters() {
        desk.begin("政府雇员项目", 2030);
        var compose = "(cell, text) => { cell.value = text;"
                + " cell.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true })); }";
        desk.cell(0, "name").evaluate(compose, "xiang'mu");
        var sent = desk.holdSaving();
        desk.cell(1, "actual").fill("1(个)");
        desk.page.waitForCondition(() -> sent.size() == 1);
        assertFalse(sent.get(0).request().postData().contains("xiang"));
        desk.release(sent);

        desk.cell(0, "name").evaluate(compose, "项目");
        desk.cell(0, "name")
                .evaluate("cell => cell.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))");
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(0, "name")).hasValue("项目");
    }

    @Test
    void savesOnWhenThePersonHasLoggedInAgainElsewhere() {
        desk.begin("政府雇员项目", 2026);

        desk.loseSession();
        desk.loginInAnotherWindow("preparer");
        desk.cell(0, "actual").fill("7.00(人)");
        desk.waitSaved();

        desk.loseSession();
        desk.loginInAnotherWindow("admin");
        desk.cell(0, "actual").fill("8.00(人)");
        desk.waitUnsaved("您填的留在本机");
        desk.page.reload();
        assertThat(desk.cell(0, "actual")).hasValue("7.00(人)");
    }

    @Test
    void showsWhatWasPastedWhileTheServerIsGone() {
        desk.begin("2024抚恤金", 2027);
        var before = desk.rows().count();

        desk.network(false);
        desk.paste(desk.cell(before - 1, "name"), "甲\t≥1(次)\n乙\t≥2(次)\n");
        desk.confirmPaste();
        assertThat(desk.cell(before - 1, "name")).hasValue("甲");
        assertThat(desk.page.locator("#toast")).containsText("新增的行那时出现");
        desk.network(true);
        desk.page.reload();

        assertThat(desk.rows()).hasCount(before + 1);
        assertThat(desk.cell(before, "name")).hasValue("乙");
        desk.waitSaved();
    }

    @Test
    void savesWhatWasTypedWhileSaving() {
        desk.begin("党建经费", 2027);

        var held = desk.holdSaving();
        desk.cell(0, "actual").fill("先");
        desk.page.waitForCondition(() -> !held.isEmpty());
        desk.cell(0, "actual").fill("先后");
        desk.cell(1, "actual").fill("另一格");
        desk.release(held);

        desk.waitSaved();
        assertThat(desk.cell(0, "actual")).hasValue("先后");
        desk.page.reload();
        assertThat(desk.cell(0, "actual")).hasValue("先后");
        assertThat(desk.cell(1, "actual")).hasValue("另一格");
    }

    @Test
    void choosesWhenSomebodyElseChangedTheSameCell() {
        desk.begin("效能建设项目", 2026);

        try (var other = colleague()) {
            other.cell(1, "name").fill("别人的另一格");
            other.cell(0, "name").fill("别人改的");
            other.waitSaved();
            desk.cell(0, "name").fill("我改的");

            assertThat(desk.page.locator("#choose .mine")).hasText("我改的");
            assertThat(desk.page.locator("#choose .theirs")).hasText("别人改的");
            desk.expectAccessible();
            desk.page.getByText("用我填的").click();
            desk.waitSaved();
            desk.cell(2, "name").fill("我的另一格");
            desk.waitSaved();

            other.page.reload();
            assertThat(other.cell(0, "name")).hasValue("我改的");
            assertThat(other.cell(1, "name")).hasValue("别人的另一格");
            assertThat(other.cell(2, "name")).hasValue("我的另一格");
        }
    }

    @Test
    void keepsTheChoiceOpenUntilItIsMade() {
        desk.begin("残疾人就业保障金", 2028);

        try (var other = colleague()) {
            other.cell(0, "name").fill("别人改的");
            other.waitSaved();
            desk.cell(0, "name").fill("我改的");
            assertThat(desk.page.locator("#choose .mine")).hasText("我改的");

            desk.page.keyboard().press("Escape");
            desk.page.keyboard().press("Escape");
            assertThat(desk.page.locator("#choose .mine")).isVisible();

            desk.page.reload();
            assertThat(desk.page.locator("#choose .mine")).hasText("我改的");
            desk.page.getByText("用现存的").click();
            desk.waitSaved();
            assertThat(desk.cell(0, "name")).hasValue("别人改的");
        }
    }

    @Test
    void bringsBackARowThatSomebodyElseRemoved() {
        desk.begin("重大行政决策后评估经费", 2028);
        var name = desk.cell(0, "name").inputValue();

        try (var other = colleague()) {
            other.operate(0, "删除");
            other.waitSaved();
            desk.cell(0, "actual").fill("我填的");

            assertThat(desk.page.locator("#choose .choice")).isVisible();
            desk.page.getByText("用我填的").click();
            desk.waitSaved();

            other.page.reload();
            var row = other.rows().filter(new Locator.FilterOptions().setHasText(name));
            assertThat(row.locator("[name$='.actual']")).hasValue("我填的");
            assertThat(row.locator("[name$='.name']")).hasValue(name);
        }
    }
}
