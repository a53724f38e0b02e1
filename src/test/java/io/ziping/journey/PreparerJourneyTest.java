package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A preparer's year: from the samples to a form of the own, typed, pasted and handed in. */
@WholeApplication
@ExtendWith(Chromium.class)
class PreparerJourneyTest {

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

    @Test
    void readsASampleAsItWasPublished() {
        desk.open("/evaluations?year=2024&q=政府雇员");
        desk.page.getByText("政府雇员项目").click();

        assertThat(desk.id("total.executionRate")).hasText("96.19");
        assertThat(desk.id("total.score")).hasText("9.62");
        assertThat(desk.id("total.totalScore")).hasText("99.62");
        assertThat(desk.id("total.grade")).hasText("优");
    }

    @Test
    void fillsAFormBegunFromLastYearWatchingTheScore() {
        desk.begin("残疾人就业保障金", 2026);
        assertThat(desk.rows()).hasCount(5);
        assertThat(desk.cell(0, "target")).hasValue("≤12.00(万元)");
        assertThat(desk.cell(0, "actual")).hasValue("");

        desk.amount("initialBudget").fill("12");
        desk.amount("adjustedBudget").fill("12");
        desk.amount("executedAmount").fill("11.5");
        assertThat(desk.id("total.executionRate")).hasText("95.83");
        assertThat(desk.id("total.score")).hasText("9.58");

        desk.cell(0, "actual").fill("15(万元)");
        desk.cell(0, "score").fill("20");
        assertThat(desk.cell(0, "score").locator("xpath=..").locator("[data-why]"))
                .hasText("按规则 16.00");
        assertThat(desk.page.locator("#rail")).containsText("未达到，却得了满分");
        desk.waitSaved();

        desk.page.reload();
        assertThat(desk.cell(0, "actual")).hasValue("15(万元)");
        assertThat(desk.id("total.totalScore")).hasText("29.58");
    }

    @Test
    void seesWhatIsNoNumberInItsCell() {
        desk.begin("党建经费", 2026);

        desk.amount("executedAmount").fill("约3万");
        assertThat(desk.id("s.funding.CURRENT_YEAR_APPROPRIATION.executedAmount"))
                .containsText("数字有误");
        assertThat(desk.page.locator("#rail")).containsText("约3万");
        desk.waitSaved();

        desk.page.reload();
        assertThat(desk.amount("executedAmount")).hasValue("约3万");
    }

    @Test
    void learnsWhyAScoreIsWhatItIs() {
        desk.open("/evaluations?year=2024&q=印刷服务费");
        desk.page.getByText("印刷服务费").click();
        desk.page.locator("html.js").waitFor();
        desk.page
                .locator("[data-why]", new Page.LocatorOptions().setHasText("18.33"))
                .click();

        assertThat(desk.page.locator("#why")).containsText("20.00 × 11 ÷ 12");
        assertThat(desk.page.locator("#why")).containsText("18.33");
        desk.expectAccessible();
    }

    @Test
    void pastesABlockCopiedFromASpreadsheetAndTakesItBack() {
        desk.begin("法律顾问费", 2026);
        var before = desk.rows().count();

        desk.paste(desk.cell(before - 1, "name"), "甲\t≥5(次)\t6(次)\t4\t4\n\"乙\n丙\"\t≤2(天)\t1(天)\t6\t6\t\n");
        assertThat(desk.page.locator("#preview")).containsText("粘贴会改掉");
        desk.expectAccessible();
        desk.confirmPaste();
        assertThat(desk.rows()).hasCount(before + 1);
        assertThat(desk.cell(before - 1, "name")).hasValue("甲");
        assertThat(desk.cell(before, "name")).hasValue("乙\n丙");
        assertThat(desk.cell(before, "score")).hasValue("6");
        desk.waitSaved();

        desk.page.getByText("撤销", exactly()).click();
        assertThat(desk.rows()).hasCount(before);
        assertThat(desk.cell(before - 1, "target")).hasValue("≥90(%)");
        desk.waitSaved();
    }

    @Test
    void pastesATextIntoItsCellOnlyAndTakesStepsBackByKeyboard() {
        desk.begin("法律顾问费", 2027);
        var before = desk.rows().count();
        var name = desk.cell(0, "name").inputValue();

        desk.paste(desk.cell(0, "actual"), "完成升级3个模块，\n其中移动端1个。");
        assertThat(desk.cell(0, "actual")).hasValue("完成升级3个模块，\n其中移动端1个。");
        assertThat(desk.cell(1, "actual")).hasValue("");
        desk.waitSaved();

        desk.paste(desk.cell(0, "score"), "7\t原因\t备注");
        assertThat(desk.page.locator("#preview")).containsText("多出的 1 格不填入：“备注”");
        desk.confirmPaste();
        assertThat(desk.cell(0, "deviationExplanation")).hasValue("原因");
        desk.operate(0, "删除");
        assertThat(desk.rows()).hasCount(before - 1);
        desk.operate(0, "下移一行");
        desk.waitSaved();

        for (int step = 0; step < 3; step++) {
            desk.page.keyboard().press("Control+z");
            assertThat(desk.page.locator("#toast")).containsText(new String[] {"移动一行", "删除第1项", "粘贴 1 行"}[step]);
        }
        assertThat(desk.cell(0, "name")).hasValue(name);
        assertThat(desk.cell(0, "score")).hasValue("");
        assertThat(desk.cell(0, "actual")).hasValue("完成升级3个模块，\n其中移动端1个。");
        desk.page.keyboard().press("Control+y");
        assertThat(desk.cell(0, "score")).hasValue("7");
        desk.waitSaved();

        desk.paste(desk.cell(0, "actual"), "长".repeat(10_001));
        desk.waitUnsaved("有10019字，最多10000字");
        desk.page.locator(".bar [value=submit]").click();
        assertThat(desk.page.locator("#toast")).containsText("去删减");
        desk.page.reload();
        desk.waitUnsaved("有10019字，最多10000字");
        desk.cell(0, "actual").fill("1(次)");
        desk.waitSaved();
    }

    @Test
    void keepsPastedRowsInTheirClass() {
        desk.open("/evaluations/new");
        desk.page.getByText("没有列出").click();
        desk.page.getByLabel("项目名称").fill("粘贴几行的项目");
        desk.page.locator("#year").fill("2026");
        desk.page.getByText("开始填写").click();
        desk.page.waitForURL(Pattern.compile(".*/edit$"));
        var classes = desk.rows().last().getAttribute("data-category");

        desk.paste(desk.cell(0, "name"), "培训次数\t≥4(次)\n培训人数\t≥100(人)\n教材册数\t≥50(册)\n");

        assertThat(desk.rows()).hasCount(5);
        assertThat(desk.cell(2, "name")).hasValue("教材册数");
        assertThat(desk.cell(3, "name")).hasValue("");
        assertThat(desk.rows().last()).hasAttribute("data-category", classes);
        desk.waitSaved();
    }

    @Test
    void pastesRowsWithTheirClasses() {
        desk.begin("重大行政决策后评估经费", 2026);
        var before = desk.rows().count();

        desk.paste(
                desk.cell(0, "name"),
                "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
                        + "成本指标\t经济成本指标\t人均成本\t≤300(元)\t280(元)\t5\t5\n"
                        + "\t社会成本指标\t投诉数\t=0(件)\t0(件)\t5\t5\n");

        assertThat(desk.rows()).hasCount(before + 2);
        assertThat(desk.page.locator("#indicators")).containsText("经济成本指标");
        assertThat(desk.cell(before + 1, "name")).hasValue("投诉数");
    }

    @Test
    void pastesAColumnWithBlanksWhereItBelongs() {
        desk.begin("东西部协作和对口支援经费", 2026);

        desk.paste(desk.cell(0, "deviationExplanation"), "\t\n\t\n第三行的原因\t\n");
        assertThat(desk.cell(2, "deviationExplanation")).hasValue("第三行的原因");
        assertThat(desk.cell(0, "deviationExplanation")).hasValue("");
        desk.waitSaved();

        desk.paste(desk.cell(0, "name"), "\"一网通办\"建设\t≥90(%)\n\"未完成\t≥1(项)\n");
        desk.confirmPaste();
        assertThat(desk.cell(0, "name")).hasValue("\"一网通办\"建设");
        assertThat(desk.cell(1, "name")).hasValue("\"未完成");
        assertThat(desk.cell(1, "target")).hasValue("≥1(项)");
    }

    @Test
    void pastesNothingThatIsTooLongForAForm() {
        desk.begin("东西部协作和对口支援经费", 2027);
        var before = desk.rows().count();

        desk.paste(desk.cell(0, "name"), "一项\t≥1(次)\n".repeat(1_000));

        var ofThisClass = desk.page
                .locator("tr[data-category='" + desk.rows().first().getAttribute("data-category") + "']")
                .count();
        assertThat(desk.page.locator("#toast"))
                .containsText("一张表最多500项指标，粘贴后会有" + (1_000 + before - ofThisClass) + "项");
        assertThat(desk.rows()).hasCount(before);
        desk.cell(0, "actual").fill("1(次)");
        desk.waitSaved();
    }

    @Test
    void usesUpBlankRowsWhenPastingRowsWithTheirClasses() {
        desk.open("/evaluations/new");
        desk.page.getByText("没有列出").click();
        desk.page.getByLabel("项目名称").fill("粘贴整张表的项目");
        desk.page.locator("#year").fill("2026");
        desk.page.getByText("开始填写").click();
        desk.page.waitForURL(Pattern.compile(".*/edit$"));
        assertThat(desk.rows()).hasCount(3);

        desk.paste(
                desk.cell(0, "name"),
                "产出指标\t数量指标\t培训次数\t≥4(次)\n\t\t培训人数\t≥100(人)\n"
                        + "效益指标\t社会效益指标\t覆盖率\t≥90(%)\n满意度指标\t服务对象满意度指标\t满意度\t≥90(%)\n");

        assertThat(desk.rows()).hasCount(4);
        assertThat(desk.cell(0, "name")).hasValue("培训次数");
        assertThat(desk.cell(1, "name")).hasValue("培训人数");
        assertThat(desk.cell(3, "name")).hasValue("满意度");
    }

    @Test
    void movesAboutByKeyboard() {
        desk.begin("外事工作经费", 2026);

        desk.cell(0, "name").focus();
        desk.page.keyboard().press("Enter");
        assertThat(desk.cell(1, "name")).isFocused();
        desk.page.keyboard().press("ArrowUp");
        assertThat(desk.cell(0, "name")).isFocused();
        var first = desk.cell(0, "name").inputValue();
        desk.page.keyboard().press("Alt+ArrowDown");
        assertThat(desk.cell(1, "name")).hasValue(first);
        assertThat(desk.cell(1, "name")).isFocused();
        desk.waitSaved();
    }

    @Test
    void seesTheCellARemarkLeadsToOnAPhoneToo() {
        desk.goOut();
        desk.begin("区长网上办公系统（2024升级改造）", 2027);
        desk.page.locator("html.js").waitFor();

        desk.page.locator("#rail .handle").click();
        desk.page.locator("#rail .finds a").first().click();

        assertThat(desk.amount("initialBudget")).isFocused();
        assertThat(desk.page.locator("#rail details.rail-body")).not().hasAttribute("open", "");
    }

    /** A blank row behind the last score would stop the submission. */
    @Test
    void addsARowByEnterOnlyBelowTheLastName() {
        desk.begin("外事工作经费", 2027);
        var rows = desk.rows().count();

        desk.cell(rows - 1, "score").fill("5");
        desk.page.keyboard().press("Enter");
        desk.waitSaved();
        assertThat(desk.rows()).hasCount(rows);

        desk.cell(rows - 1, "name").focus();
        desk.page.keyboard().press("Enter");
        assertThat(desk.rows()).hasCount(rows + 1);
        assertThat(desk.cell(rows, "name")).isFocused();
    }

    /** By keyboard alone: the next place, the score of the rules, a row in its class, a copy of it and away with it. */
    @Test
    void fillsInWithFewKeys() {
        desk.begin("2024抚恤金", 2040);
        var keys = desk.page.keyboard();
        desk.page.locator("html.js").waitFor();

        assertThat(desk.amount("initialBudget")).isFocused();
        keys.type("３8");
        keys.press("Tab");
        assertThat(desk.amount("initialBudget")).hasValue("38.00");
        assertThat(desk.amount("adjustedBudget")).isFocused();
        keys.press("Control+z");
        assertThat(desk.amount("initialBudget")).hasValue("");
        readsAnAmountInThousands();
        desk.amount("executedAmount").focus();
        keys.press("Alt+n");
        assertThat(desk.id("achievedObjective")).isFocused();
        desk.cell(0, "actual").fill("1.00(人)");
        desk.waitSaved();
        desk.cell(0, "score").focus();
        keys.press("=");
        assertThat(desk.cell(0, "score")).hasValue("20.00");
        keys.press("Tab");
        assertThat(desk.cell(0, "deviationExplanation")).isFocused();
        keys.press("Shift+Tab");
        assertThat(desk.cell(0, "score")).isFocused();
        keys.press("Alt+.");
        assertThat(desk.rows().first().locator("[data-why]")).isFocused();
        desk.cell(0, "actual").focus();
        keys.press("Alt+q");
        assertThat(desk.page.locator("#ask select"))
                .hasValue(desk.cell(0, "actual").getAttribute("id"));
        assertThat(desk.page.locator("#ask textarea")).isFocused();
        desk.expectAccessible();
        keys.press("Escape");
        assertThat(desk.cell(0, "actual")).isFocused();

        var rows = desk.rows().count();
        desk.cell(0, "name").focus();
        keys.press("Alt+Enter");
        assertThat(desk.rows()).hasCount(rows + 1);
        assertThat(desk.cell(1, "name")).isFocused();
        keys.type("慰问人数");
        keys.press("Enter");
        assertThat(desk.rows()).hasCount(rows + 2);
        assertThat(desk.cell(2, "name")).isFocused();
        desk.cell(1, "name").focus();
        keys.press("Control+d");
        assertThat(desk.rows()).hasCount(rows + 3);
        assertThat(desk.cell(2, "name")).hasValue("慰问人数");
        keys.press("Alt+Delete");
        assertThat(desk.rows()).hasCount(rows + 2);
        var row = desk.page.locator("[id='row." + desk.rows().nth(1).getAttribute("data-row") + "']");
        var category = row.getAttribute("data-category");
        desk.cell(1, "name").focus();
        keys.press("Alt+Shift+ArrowDown");
        assertThat(row).not().hasAttribute("data-category", category);
        assertThat(desk.page.locator("[name$='.name']:focus")).hasValue("慰问人数");
        keys.press("Alt+/");
        assertThat(desk.page.locator("#keys")).isVisible();
        desk.expectAccessible();
    }

    /** Separators lie over a cell nobody is in: its text is what was typed, and what can be taken back. */
    private void readsAnAmountInThousands() {
        var keys = desk.page.keyboard();
        var amount = desk.amount("initialBudget");
        var read = desk.page.locator("[name$='.CURRENT_YEAR_APPROPRIATION.initialBudget'] ~ .grouped");
        amount.focus();
        keys.type("1234567.8");
        assertThat(read).isHidden();
        keys.press("Tab");
        assertThat(read).isVisible();
        assertThat(read).hasText("1,234,567.80");
        assertThat(amount).hasValue("1234567.80");
        assertThat(read.boundingBox().y).isEqualTo(amount.boundingBox().y);
        keys.press("Control+z");
        assertThat(amount).hasValue("");
        assertThat(read).isHidden();
    }

    @Test
    void handsInWhatIsCompleteAndPrintsIt() {
        desk.begin("2024抚恤金", 2026);
        desk.page.locator(".bar [value=submit]").click();
        assertThat(desk.page.locator("main")).containsText("还不能提交");
        desk.expectAccessible();
        desk.page.getByText("回去修改").click();

        for (var field : new String[] {"initialBudget", "adjustedBudget", "executedAmount"}) {
            desk.amount(field).fill("38");
        }
        desk.page.locator("#achievedObjective").fill("已按标准及时足额发放。");
        desk.cell(0, "actual").fill("1.00(人)");
        for (int row = 0; row < 3; row++) {
            if (row > 0) {
                desk.cell(row, "actual").fill("达成指标");
            }
            desk.cell(row, "score").fill(desk.cell(row, "weight").inputValue());
        }
        desk.waitSaved();
        desk.page.locator(".bar [value=submit]").click();
        assertThat(desk.page.locator("main")).containsText("总分 100.00");
        desk.page.getByText("确认提交").click();

        assertThat(desk.page.locator(".flash")).containsText("已提交");
        assertThat(desk.page.locator(".bar .chip")).hasText("已提交");
        var pdf = desk.page.request().get(desk.page.url() + "/sheet.pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        desk.page.navigate(desk.page.url() + "/edit");
        assertThat(desk.page.locator("#form")).hasCount(0);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
