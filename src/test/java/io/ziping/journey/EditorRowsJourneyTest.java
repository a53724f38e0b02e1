package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rows that come, go and move while everything else in the table stays as it is. */
@WholeApplication
@ExtendWith(Chromium.class)
class EditorRowsJourneyTest {

    /** The rows and the rail as a reader and a screen reader find them, without what only this page knows. */
    private static final String SHOWN = """
            () => {
              const table = document.getElementById('indicators').cloneNode(true);
              const values = [...document.querySelectorAll('#indicators .cell[name]')].map(input => input.value);
              [...table.querySelectorAll('.cell[name]')].forEach((input, i) => {
                input.setAttribute('data-value', values[i]);
                input.removeAttribute('value');
                input.removeAttribute('rows');
                input.textContent = '';
              });
              for (const made of table.querySelectorAll('.menu, noscript')) made.remove();
              for (const cell of table.querySelectorAll('.flashed, [class=""]')) {
                cell.classList.remove('flashed');
                if (!cell.className) cell.removeAttribute('class');
              }
              // a tone is the cell's
              for (const toned of table.querySelectorAll('.slot, [data-tone=""]')) toned.removeAttribute('data-tone');
              return [table, document.getElementById('rail')]
                .map(part => part.outerHTML.replace(/>\\s+/g, '>').replace(/\\s+</g, '<'))
                .join();
            }
            """;

    @LocalServerPort
    int port;

    private Desk desk;

    @BeforeEach
    void sitDown(Browser chromium) {
        desk = Desk.at(chromium, port).login("preparer");
    }

    @AfterEach
    void getUp() {
        desk.close();
    }

    /** Whatever is done, the page shows what it would show opened anew. */
    @Test
    void standAsOnAPageOpenedAnew() {
        desk.begin("政府信息公开项目", 2026);
        var random = new Random(20261129);
        var operations = List.of("在上面加一行", "在下面加一行", "上移一行", "下移一行", "删除这一行", "在上面加一行");
        for (int i = 0; i < 24; i++) {
            var row = random.nextInt(desk.rows().count());
            var version = desk.page.locator("#form").getAttribute("data-version");
            if (i % 4 == 3) {
                desk.cell(row, "score").fill(String.valueOf(random.nextInt(30)));
            } else if (i % 8 == 2) {
                desk.rows().nth(row).locator(".tools summary").click();
                desk.rows()
                        .nth(row)
                        .locator(".tools select")
                        .selectOption(desk.rows().last().getAttribute("data-category"));
            } else {
                desk.operate(row, operations.get(random.nextInt(operations.size())));
            }
            // a row at the end stays where it is, and a row that is alone in its class has no other to move to
            desk.waitSaved();
            if (i % 6 == 5 || version.equals(desk.page.locator("#form").getAttribute("data-version"))) {
                expectAsOpenedAnew();
            }
        }
        expectAsOpenedAnew();
    }

    private void expectAsOpenedAnew() {
        desk.waitSaved();
        var shown = (String) desk.page.evaluate(SHOWN);
        desk.page.reload();
        desk.waitSaved();
        assertThat(shown).isEqualTo((String) desk.page.evaluate(SHOWN));
    }

    /** What is typed while the answer is under way stays where it is typed, with its cursor and what the browser can take back. */
    @Test
    void leaveThePersonInTheirCellWhileOthersCome() {
        desk.begin("出国境专项经费", 2026);
        var held = desk.holdSaving();
        desk.operate(0, "在上面加一行");
        desk.page.waitForCondition(() -> held.size() == 1);
        var cell = desk.cell(1, "actual");
        var key = desk.rows().nth(1).getAttribute("data-row");
        var same = cell.elementHandle();
        cell.click();
        desk.page.keyboard().insertText("写到一半");
        desk.page.keyboard().press("ArrowLeft");
        desk.release(held);
        desk.waitSaved();

        assertThat(desk.rows().nth(1)).hasAttribute("data-row", key);
        assertThat(desk.cell(1, "actual")).hasValue("写到一半");
        assertThat(desk.page.evaluate("cell => cell.isConnected", same)).isEqualTo(true);
        desk.page.reload();
        assertThat(desk.cell(1, "actual")).hasValue("写到一半");
    }

    /** Letters on their way to characters are in a cell that stays. */
    @Test
    void comeWhileSomebodyComposesInAnother() {
        desk.begin("人大代表书面意见管理系统2020运维费", 2026);
        var held = desk.holdSaving();
        var before = desk.rows().count();
        desk.operate(0, "在上面加一行");
        desk.page.waitForCondition(() -> held.size() == 1);
        desk.cell(1, "name")
                .evaluate("cell => { cell.focus(); cell.value = 'xiang'; cell.dispatchEvent(new InputEvent('input',"
                        + " { bubbles: true, isComposing: true })); }");
        desk.release(held);

        assertThat(desk.rows()).hasCount(before + 1);
        assertThat(desk.cell(1, "name")).hasValue("xiang");
        desk.cell(1, "name")
                .evaluate("cell => { cell.value = '项目'; cell.dispatchEvent(new CompositionEvent('compositionend',"
                        + " { bubbles: true })); }");
        desk.waitSaved();
        desk.page.reload();
        assertThat(desk.cell(1, "name")).hasValue("项目");
    }

    @Test
    void allGoAndComeBack() {
        desk.begin("闵行区人大书面意见和政协提案办理工作系统", 2026);
        var before = desk.rows().count();
        for (int left = before; left > 0; left--) {
            desk.operate(0, "删除");
            assertThat(desk.rows()).hasCount(left - 1);
        }
        assertThat(desk.page.locator("#indicators .empty")).containsText("还没有指标");
        desk.waitSaved();
        for (int i = 0; i < before; i++) {
            desk.page.keyboard().press("Control+z");
            assertThat(desk.rows()).hasCount(i + 1);
        }
        assertThat(desk.page.locator("#indicators .empty")).hasCount(0);
        desk.waitSaved();
        expectAsOpenedAnew();
    }

    @Test
    void areNamedAfterFormerYearsWithAFewKeys() {
        desk.begin("外事工作经费", 2031);
        var row = desk.rows().count() - 1;
        var name = desk.cell(row, "name").inputValue();
        var target = desk.cell(row, "target").inputValue();
        desk.cell(row, "name").fill("");
        desk.cell(row, "target").fill("");
        desk.waitSaved();
        var list = desk.page.locator("#suggestions");

        desk.cell(row, "name").focus();
        desk.page.keyboard().press("ArrowDown");
        assertThat(list).isVisible();
        Axe.expectNoViolations(desk.page, "#suggestions");
        desk.page.keyboard().press("Escape");
        assertThat(list).isHidden();
        assertThat(desk.cell(row, "name")).isFocused();
        desk.cell(row, "name").pressSequentially(name.substring(0, 2));
        assertThat(list).isVisible();
        assertThat(list.locator("[role=option]").first()).containsText(name);
        desk.page.keyboard().press("ArrowDown");
        desk.page.keyboard().press("Enter");

        assertThat(list).isHidden();
        assertThat(desk.cell(row, "name")).hasValue(name);
        assertThat(desk.cell(row, "target")).hasValue(target);
        assertThat(desk.cell(row, "actual")).isFocused();
        desk.waitSaved();
        desk.page.keyboard().press("Control+z");
        assertThat(desk.cell(row, "name")).hasValue(name.substring(0, 2));
        assertThat(desk.cell(row, "target")).hasValue("");
        desk.waitSaved();
    }

    /** A key that finds nothing to suggest goes on to the row below; a click stays where it was. */
    @Test
    void staysInABlankNameThatIsClickedWhereThereIsNothingToSuggest() {
        desk.begin("闵行区政府信息公开管理（2024升级改造）", 2026);
        desk.page.route("**/suggestions?*", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        desk.cell(0, "name").fill("");

        desk.cell(0, "name").click();
        desk.page.waitForResponse("**/suggestions?*", () -> desk.cell(0, "name").click());
        assertThat(desk.cell(0, "name")).isFocused();
        desk.page.keyboard().press("ArrowDown");
        assertThat(desk.cell(1, "name")).isFocused();
    }
}
