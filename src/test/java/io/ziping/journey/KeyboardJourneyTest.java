package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.ziping.support.SampleForms;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The three jobs of a preparer, from the start page until the form is handed in, by somebody who has no mouse. */
@WholeApplication
@ExtendWith(Chromium.class)
class KeyboardJourneyTest {

    private static final Pattern EDITOR = Pattern.compile(".*/edit$");

    /** More presses than any page here has places to stop at. */
    private static final int FAR = 120;

    @LocalServerPort
    int port;

    private Desk desk;

    @BeforeEach
    void sitDown(Browser chromium) {
        desk = Desk.at(chromium, port).login("preparer").open("/");
    }

    @AfterEach
    void getUp() {
        desk.close();
    }

    @Test
    void fillsANewFormAndTakesItsShapeAndItsYearsOnIntoTheNext() {
        begin("2057");
        tabTo(desk.page.locator("#newProject"));
        type("键盘填写的新项目");
        press("Enter");
        desk.page.waitForURL(EDITOR);
        amounts();
        objective("为全区社区食堂提供运营补贴。");
        press("Tab");
        type("全区社区食堂全年正常运营。");
        press("Tab");
        var rows = desk.rows().count();
        for (int row = 0; row < rows; row++) {
            assertThat(desk.cell(row, "name")).isFocused();
            fillRow(row, row == rows - 1 ? "2057年底前" : "≥" + (row + 11) + "(个)");
            press("Tab");
            press("Tab");
            if (row < rows - 1) {
                press("Tab");
            }
        }
        fill("weights");
        score();
        handIn();

        goOn("2058", "键盘填写的新项目");
        assertThat(desk.cell(rows - 1, "target")).hasValue("2057年底前");
        agree("years");
        assertThat(desk.cell(rows - 1, "target")).hasValue("2058年底前");
        press("Control+z");
        assertThat(desk.cell(rows - 1, "target")).hasValue("2057年底前");
        press("Control+y");
        assertThat(desk.cell(rows - 1, "target")).hasValue("2058年底前");
        var shape = weights();
        for (int row = 0; row < rows; row++) {
            tabTo(desk.cell(row, "weight"));
            press("Control+a");
            press("Delete");
        }
        agree("last-weights");
        desk.waitSaved();
        assertThat(desk.page.locator("[data-fill=last-weights]")).isHidden();
        assertThat(weights()).containsExactlyElementsOf(shape);
        press("Control+z");
        assertThat(desk.cell(0, "weight")).hasValue("");
        desk.waitSaved();
    }

    private void fillRow(int row, String target) {
        type("社区食堂第" + (row + 1) + "项成果");
        press("Tab");
        type(target);
        press("Tab");
        type(target.startsWith("≥") ? target.substring(1) : "达成指标");
        press("Tab");
        if (row == 0) {
            type("35");
        }
    }

    private List<Double> weights() {
        return desk.page.locator("[name^='row.'][name$='.weight']").all().stream()
                .map(cell -> Double.valueOf(cell.inputValue()))
                .toList();
    }

    /** Opens what is proposed, looks at it and agrees. */
    private void agree(String kind) {
        desk.waitSaved();
        tabTo(desk.page.locator("[data-fill=" + kind + "]"));
        press("Enter");
        assertThat(desk.page.locator("#proposed")).isVisible();
        Axe.expectNoViolations(desk.page, "#proposed");
        press("Shift+Tab");
        press("Enter");
        assertThat(desk.page.locator("#proposed")).isHidden();
        desk.waitSaved();
    }

    /** Begins from the form before. */
    private void goOn(String year, String project) {
        desk.open("/");
        begin(year);
        tabTo(desk.page.locator("#find"));
        type(project);
        press("Enter");
        assertThat(desk.page.locator("[name=found]")).hasValue(project);
        tabTo(desk.page.locator("[name=project][id]").first());
        press("Space");
        tabTo(desk.page.getByText("开始填写"));
        press("Enter");
        desk.page.waitForURL(EDITOR);
    }

    @Test
    void goesOnFromLastYearsForm() {
        var form = sample("印刷服务费");
        goOn("2057", "印刷服务费");
        amounts();
        press("Alt+n");
        assertThat(desk.id("achievedObjective")).isFocused();
        type("全年印刷服务正常，按期交付。");
        press("Alt+n");
        var indicators = form.get("indicators");
        for (int row = 0; row < indicators.size(); row++) {
            assertThat(desk.cell(row, "actual")).isFocused();
            type(indicators.get(row).get("actual").stringValue());
            if (row < indicators.size() - 1) {
                press("Enter");
            }
        }
        score();
        handIn();
    }

    @Test
    void pastesFromASpreadsheet() {
        desk.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        begin("2058");
        tabTo(desk.page.locator("#newProject"));
        type("键盘粘贴的新项目");
        press("Enter");
        desk.page.waitForURL(EDITOR);
        amounts();
        objective("印刷宣传材料，服务群众办事。");
        press("Tab");
        type("宣传材料全部印好，发到各窗口。");
        press("Tab");
        desk.page.evaluate("text => navigator.clipboard.writeText(text)", """
                产出指标\t数量指标\t印刷宣传材料\t≥12(期)\t11(期)\t30
                效益指标\t社会效益指标\t窗口材料覆盖率\t≥90(%)\t95(%)\t30
                满意度指标\t服务对象满意度指标\t办事群众满意度\t≥90(%)\t93(%)\t30
                """);
        press("Control+v");
        desk.waitSaved();
        score();
        // one row fell short: its reason begins with what the row says, and the rest is the person's
        var reason = desk.page.locator("[name$='.deviationExplanation']").first();
        assertThat(reason).isFocused();
        press("Alt+.");
        press("Enter");
        assertThat(reason).hasValue("完成 11 期，比年度指标值 12 期少 1 期，原因是");
        assertThat(reason).isFocused();
        guide();
        type("九月印刷厂停电检修");
        assertThat(reason).hasValue("完成 11 期，比年度指标值 12 期少 1 期，原因是九月印刷厂停电检修");
        handIn();
    }

    /** What belongs into the cell, and into the next one, is told beside the form; whoever is in the cell stays in it. */
    private void guide() {
        var panel = desk.page.locator("#guide");
        press("F1");
        assertThat(panel).containsText("偏差原因分析及改进措施");
        assertThat(panel.locator(".example")).isVisible();
        Axe.expectNoViolations(desk.page, "#guide");
        press("Shift+Tab");
        assertThat(panel).containsText("不能大于分值");
        press("Tab");
        assertThat(panel).containsText("先写原因");
        press("Escape");
        assertThat(panel).isHidden();
        press("End");
    }

    private void begin(String year) {
        tabTo(desk.page.getByText("新建自评表").first());
        press("Enter");
        desk.page.waitForURL("**/evaluations/new");
        tabTo(desk.page.locator("#year"));
        press("Control+a");
        type(year);
    }

    /** Of the first line of funding, in which somebody is who has just come. */
    private void amounts() {
        assertThat(desk.amount("initialBudget")).isFocused();
        for (var amount : new String[] {"10", "10", "9.9"}) {
            type(amount);
            press("Tab");
        }
    }

    private void objective(String text) {
        press("Alt+n");
        assertThat(desk.id("expectedObjective")).isFocused();
        type(text);
    }

    /** What the rules give with one press, and full marks for the rest. */
    private void score() {
        fill("scores");
        desk.waitSaved();
    }

    private void fill(String kind) {
        desk.waitSaved();
        tabTo(desk.page.locator("[data-fill=" + kind + "]"));
        press("Enter");
        assertThat(desk.page.locator("[data-fill=" + kind + "]")).isHidden();
        desk.waitSaved();
    }

    /** Goes through what is still asked until that leads to the button, looks at the summary and agrees. */
    private void handIn() {
        var submit = desk.page.locator(".hand-in [value=submit]");
        for (int steps = 0; steps < FAR && !isFocused(submit); steps++) {
            var here = desk.page.locator(":focus");
            if (here.getAttribute("id").endsWith(".score") && here.inputValue().isEmpty()) {
                press("=");
                assertThat(here).not().hasValue("");
            } else if (here.getAttribute("id").endsWith(".deviationExplanation")
                    && here.inputValue().isEmpty()) {
                press("Alt+.");
                press("Enter");
                type("印刷厂停电检修");
            }
            desk.waitSaved();
            press("Alt+n");
            desk.waitSaved();
        }
        press("Enter");
        desk.page.waitForURL("**/submission");
        tabTo(desk.page.getByText("确认提交"));
        press("Enter");
        assertThat(desk.page.locator(".flash")).containsText("已提交");
    }

    private void tabTo(Locator wanted) {
        for (int presses = 0; presses < FAR && !isFocused(wanted); presses++) {
            press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static boolean isFocused(Locator wanted) {
        return (Boolean) wanted.evaluate("element => element === document.activeElement");
    }

    private void press(String key) {
        desk.page.keyboard().press(key);
    }

    private void type(String text) {
        desk.page.keyboard().type(text);
    }

    private static JsonNode sample(String project) {
        return SampleForms.all()
                .filter(form -> project.equals(form.get("project").stringValue()))
                .findFirst()
                .orElseThrow();
    }
}
