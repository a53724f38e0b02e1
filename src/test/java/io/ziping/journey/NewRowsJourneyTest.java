package io.ziping.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed right after a key that asks for another row, on a line on which nothing has come back yet. */
@WholeApplication
@ExtendWith(Chromium.class)
class NewRowsJourneyTest {

    private static final int YEAR = 2058;

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
    void getUp() {
        desk.close();
    }

    private List<String> names() {
        return IntStream.range(0, desk.rows().count())
                .mapToObj(row -> desk.cell(row, "name").inputValue())
                .toList();
    }

    /** Several names one below the other, while a colleague adds a row, and while nothing of it has been answered. */
    @Test
    void nameOneRowAfterTheOther() {
        desk.begin("印刷服务费", YEAR);
        var before = names();
        var last = before.size() - 1;
        var held = desk.holdSaving();
        desk.cell(last, "name").fill("甲");
        for (var name : List.of("乙", "丙", "丁")) {
            desk.page.keyboard().press(name.equals("丙") ? "Alt+Enter" : "Enter");
            desk.page.keyboard().type(name);
        }
        assertThat(desk.rows()).hasCount(before.size() + 3);
        assertThat(desk.cell(last + 3, "name")).isFocused();
        var typedIn = desk.cell(last + 3, "name").elementHandle();
        try (var other = Desk.at(browser, port).login("admin").open(desk.path())) {
            other.operate(0, "在上面加一行");
            other.cell(0, "name").fill("别处加的");
            other.waitSaved();
        }
        desk.release(held);
        desk.waitSaved();
        desk.page.keyboard().type("戊");
        desk.waitSaved();

        assertThat(names()).startsWith("别处加的").endsWith("甲", "乙", "丙", "丁戊");
        assertThat(desk.page.evaluate("cell => document.activeElement.id === cell.id", typedIn))
                .isEqualTo(true);
        expectAsOpenedAnew();
    }

    /** A cell that nobody else's rows push aside stays the one it is, with what the browser can take back. */
    @Test
    void keepTheCellSomebodyTypesIn() {
        desk.begin("印刷服务费", YEAR + 1);
        var row = desk.rows().count();
        var held = desk.holdSaving();
        desk.cell(row - 1, "name").fill("甲");
        desk.page.keyboard().press("Enter");
        desk.page.keyboard().type("乙");
        var typedIn = desk.cell(row, "name").elementHandle();
        desk.release(held);
        desk.waitSaved();

        assertThat(desk.rows().nth(row)).not().hasAttribute("data-provisional", Pattern.compile(".*"));
        assertThat(desk.page.evaluate("cell => cell === document.activeElement", typedIn))
                .isEqualTo(true);
        desk.page.keyboard().press("Control+z");
        assertThat(desk.cell(row, "name")).hasValue("");
        desk.waitSaved();
        desk.page.keyboard().press("Control+z");
        assertThat(desk.rows()).hasCount(row);
        desk.waitSaved();
        expectAsOpenedAnew();
    }

    /** Duplicating, moving and changing the class, each with something typed before its answer. */
    @Test
    void takeWhatIsTypedAfterAnyOtherKeyOfRows() {
        desk.begin("党建经费", YEAR);
        var name = desk.cell(0, "name").inputValue();
        var held = desk.holdSaving();
        desk.cell(0, "name").focus();
        desk.page.keyboard().press("Control+d");
        desk.page.keyboard().press("End");
        desk.page.keyboard().type("之二");
        assertThat(desk.cell(1, "name")).hasValue(name + "之二");
        var tools = desk.rows().nth(1).locator(".tools details");
        tools.locator("summary").press("Enter");
        tools.getByText("下移一行").focus();
        desk.release(held);
        desk.waitSaved();
        assertThat(tools).hasAttribute("open", "");
        assertThat(tools.getByText("下移一行")).isFocused();
        tools.locator("summary").press("Enter");

        held = desk.holdSaving();
        desk.cell(1, "actual").focus();
        desk.page.keyboard().press("Alt+ArrowUp");
        desk.page.keyboard().type("3");
        desk.page.keyboard().press("Tab");
        desk.page.keyboard().type("4");
        desk.release(held);
        desk.waitSaved();
        assertThat(desk.cell(0, "name")).hasValue(name + "之二");
        assertThat(desk.cell(0, "actual")).hasValue("3");
        assertThat(desk.cell(0, "weight")).hasValue("4");
        assertThat(desk.cell(0, "weight")).isFocused();
        desk.page.keyboard().press("Shift+Tab");

        var key = desk.rows().first().getAttribute("data-row");
        held = desk.holdSaving();
        desk.cell(0, "target").focus();
        desk.page.keyboard().press("Alt+Shift+ArrowDown");
        desk.page.keyboard().type("≥5");
        desk.release(held);
        desk.waitSaved();
        assertThat(desk.id("row." + key + ".target")).hasValue(Pattern.compile("≥5.+"));
        assertThat(desk.id("row." + key + ".target")).isFocused();
        assertThat(desk.rows().first()).not().hasAttribute("data-row", key);
        expectAsOpenedAnew();
    }

    /** Neither a network that is gone nor a session that has ended loses a row or its name. */
    @Test
    void waitWithTheirNamesUntilTheyCanBeSaved() {
        desk.begin("学习考察接待项目", YEAR);
        var row = desk.rows().count();
        desk.network(false);
        desk.cell(row - 1, "name").fill("甲");
        desk.page.keyboard().press("Enter");
        desk.page.keyboard().type("没有网时写的");
        desk.waitUnsaved("连不上服务器，已留在本机");
        desk.page.reload();
        assertThat(desk.cell(row, "name")).hasValue("没有网时写的");
        desk.network(true);
        desk.page.reload();
        desk.waitSaved();
        assertThat(desk.cell(row, "name")).hasValue("没有网时写的");

        desk.loseSession();
        desk.cell(row, "name").focus();
        desk.page.keyboard().press("Alt+Enter");
        desk.page.keyboard().type("登录过期时写的");
        desk.waitUnsaved("登录已过期");
        desk.login("preparer");
        desk.page.reload();
        desk.waitSaved();
        assertThat(names()).endsWith("没有网时写的", "登录过期时写的");
        expectAsOpenedAnew();
    }

    /** The limit is the server's: what stands in the row is kept in this browser, to be copied. */
    @Test
    void keepTheTextOfARowThatIsNotTaken() {
        desk.begin("政府购买服务", YEAR);
        var row = desk.rows().count();
        desk.page.route("**/changes", NewRowsJourneyTest::refuseRows);
        desk.cell(row - 1, "name").focus();
        desk.page.keyboard().press("Alt+Enter");
        desk.page.keyboard().type("第五百零一项");

        assertThat(desk.page.locator("#toast")).containsText("没有加上这一行：一张表最多500项指标");
        desk.waitUnsaved("一张表最多500项指标，没加上的一行留在本机");
        desk.expectAccessible();
        assertThat(desk.cell(row, "name")).hasValue("第五百零一项");
        desk.cell(0, "actual").focus();
        assertThat(desk.rows()).hasCount(row);
        desk.page.locator("#save a").click();
        assertThat(desk.page.locator("[data-kept-list]")).containsText("第五百零一项");
    }

    /** Answers, after a moment, as a form does that has as many rows as it may have. */
    private static void refuseRows(Route route) {
        var added = Pattern.compile("\"op\":\"add\",\"row\":\"([0-9a-f-]+)\"")
                .matcher(route.request().postData());
        if (!added.find()) {
            route.resume();
            return;
        }
        var answer = route.fetch();
        var refusal =
                "<p class=\"alarm\" role=\"alert\"><a href=\"#row.%s\">一张表最多500项指标</a></p>".formatted(added.group(1));
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text()
                        .replaceAll("(?s)<tr id=\"row.%s\".*?</tr>".formatted(added.group(1)), "")
                        .replace(" " + added.group(1), "")
                        .replace("<section id=\"conflicts\">", "<section id=\"conflicts\">" + refusal)));
    }

    /** Every cell and every class stands where it stands on a page opened anew. */
    private void expectAsOpenedAnew() {
        var shown = shown();
        desk.page.reload();
        desk.waitSaved();
        assertThat(shown()).isEqualTo(shown);
    }

    private Object shown() {
        return desk.page.evaluate("""
                () => [...document.querySelectorAll('#indicators :is(.cell[name], th.group, .tools summary)')]
                  .map(each => [each.getAttribute('aria-label'), each.id, each.rowSpan, each.value ?? each.textContent].join())
                """);
    }
}
