package io.ziping.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Somebody at a desk with a browser window: logs in, opens pages, types. Complaints of the browser fail the test. */
final class Desk implements AutoCloseable {

    private static final String PASSWORD = "ziping-trial";
    private static final Pattern EXPECTED_COMPLAINT = Pattern.compile("Failed to load resource.*");

    /** A picture of the application: it shares the storage of its pages and runs no script. */
    private static final String NO_PAGE = "/img/favicon.svg";

    private static final int PHONE_WIDTH = 375;
    private static final int PHONE_HEIGHT = 812;

    /** A new desk costs three processes of the browser, which read every font, style and script anew. */
    private static final Deque<Desk> FREE = new ArrayDeque<>();

    private final String base;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private boolean spent;
    final Page page;

    private Desk(Browser browser, int port, Browser.NewContextOptions screen) {
        this.base = "http://localhost:" + port;
        this.context = browser.newContext(screen.setLocale("zh-CN"));
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !EXPECTED_COMPLAINT.matcher(message.text()).matches()) {
                complaints.add(message.text());
            }
        });
    }

    /** A desk at which nothing is left of whoever sat there before. */
    static Desk at(Browser browser, int port) {
        var desk = FREE.stream()
                .filter(free -> free.isAt(browser, port))
                .findFirst()
                .orElseGet(() -> new Desk(browser, port, new Browser.NewContextOptions()));
        FREE.remove(desk);
        return desk.sit();
    }

    /** No desk but a telephone: no mouse and no keys, a finger and a narrow screen. Nobody uses it afterwards. */
    static Desk ofPhone(Browser browser, int port) {
        var screen = new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
        var phone = new Desk(browser, port, screen);
        phone.spent = true;
        return phone;
    }

    private boolean isAt(Browser browser, int port) {
        return browser.equals(context.browser()) && URI.create(base).getPort() == port;
    }

    /** Looks at the page as wide as on a desk. */
    Desk sit() {
        page.setViewportSize(1366, 768);
        return this;
    }

    /** Looks at the page as narrow as on a phone. */
    Desk goOut() {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        return this;
    }

    /** Looks at the page enlarged to 200 % on the screen of a desk. */
    Desk enlarge() {
        page.setViewportSize(683, 384);
        return this;
    }

    /** Logs in without looking at the login page, as every journey would have to; the window shows what it showed. */
    Desk login(String username) {
        var requests = context.request();
        var token = Jsoup.parse(requests.get(base + "/login").text())
                .select("[name=_csrf]")
                .val();
        var answer = requests.post(
                base + "/login",
                RequestOptions.create()
                        .setMaxRedirects(0)
                        .setForm(FormData.create()
                                .set("_csrf", token)
                                .set("username", username)
                                .set("password", PASSWORD)));
        assertThat(answer.headers().get("location")).as("login of " + username).doesNotContain("/login");
        return this;
    }

    /** Logs in on the login page that is open. */
    Desk typeLogin(String username) {
        typeLogin(page, username);
        return this;
    }

    private static void typeLogin(Page window, String username) {
        window.getByLabel("用户名").fill(username);
        window.getByLabel("密码").fill(PASSWORD);
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        window.waitForURL(Pattern.compile(".*(?<!/login)$"));
    }

    Desk open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Time stands still from a minute ahead, until it is let run; nobody else can use the desk afterwards. */
    void stopTime() {
        spent = true;
        page.clock().install();
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
    }

    /** The session ends without the page knowing. */
    void loseSession() {
        context.clearCookies();
    }

    /** Somebody logs in beside the open page, in the same browser. */
    void loginInAnotherWindow(String username) {
        try (var window = context.newPage()) {
            window.navigate(base + "/login");
            typeLogin(window, username);
        }
    }

    /** Begins a form from last year's; each test takes a project and year of its own. */
    Desk begin(String project, int year) {
        open("/evaluations/new");
        page.locator("#year").fill(String.valueOf(year));
        page.locator("#find").fill(project);
        page.getByText("查找、换年度").click();
        page.getByLabel(project, new Page.GetByLabelOptions().setExact(true)).check();
        page.getByText("开始填写").click();
        page.waitForURL(Pattern.compile(".*/edit$"));
        return this;
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** The server cannot be reached, or can again. */
    void network(boolean up) {
        if (up) {
            page.unroute("**/changes");
        } else {
            page.route("**/changes", route -> route.abort());
        }
    }

    /** What is sent to be saved stays on its way until the returned list's routes are resumed. */
    List<Route> holdSaving() {
        var held = new ArrayList<Route>();
        page.route("**/changes", held::add);
        return held;
    }

    /** Everything held goes on, and nothing is held any more. */
    void release(List<Route> held) {
        page.unroute("**/changes");
        held.forEach(Route::resume);
    }

    Locator rows() {
        return page.locator("tr[data-row]");
    }

    Locator cell(int row, String field) {
        return rows().nth(row).locator("[name$='." + field + "']");
    }

    Locator amount(String field) {
        return page.locator("[name='funding.CURRENT_YEAR_APPROPRIATION." + field + "']");
    }

    Locator id(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** An entry of a row's menu. */
    void operate(int row, String words) {
        rows().nth(row).locator(".tools summary").click();
        rows().nth(row).getByText(words).click();
    }

    void paste(Locator cell, String text) {
        cell.evaluate("""
                (element, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  element.focus();
                  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, text);
    }

    /** Agrees to what a paste would change. */
    void confirmPaste() {
        page.locator("#preview button").first().click();
    }

    void waitSaved() {
        PlaywrightAssertions.assertThat(page.locator("#save[data-state=saved]"))
                .hasText(Pattern.compile("已保存 (\\d{4}年)?(\\d+月\\d+日 )?\\d\\d:\\d\\d(:\\d\\d)?"));
    }

    void waitUnsaved(String why) {
        var state = page.locator("#save[data-state=unsaved]");
        PlaywrightAssertions.assertThat(state).containsText(why);
    }

    /** The same on a desk and on a phone. */
    void expectAccessibleAnywhere() {
        expectAccessible();
        goOut().expectAccessible();
        sit();
    }

    /** Looks at the page as somebody with a screen reader or poor sight would: WCAG 2.2 AA. */
    void expectAccessible() {
        Axe.expectNoViolations(page);
    }

    /** The same with what is good practice beyond that; from the top, where no cell lies half below the bar that stays. */
    void expectExemplary() {
        page.evaluate("scrollTo(0, 0)");
        Axe.expectGoodPractice(page);
    }

    /** The colours of the page's dark scheme stand out from each other as those of the light one. */
    void expectReadableInTheDark() {
        // buttons take their time to change their colours where motion is not unwelcome
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        Axe.expectContrast(page);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    /** The browser has complained of nothing so far. */
    void expectNoComplaints() {
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @Override
    public void close() {
        var heard = List.copyOf(complaints);
        if (spent || !isCleared()) {
            context.close();
        } else {
            FREE.push(this);
        }
        assertThat(heard).as("what the browser complained of").isEmpty();
    }

    /** Takes away page, login and whatever pages have kept; false when the browser does not answer any more. */
    private boolean isCleared() {
        try {
            page.unrouteAll();
            open(NO_PAGE);
            page.evaluate("() => [localStorage, sessionStorage].forEach(kept => kept.clear())");
            context.clearCookies();
            complaints.clear();
            return true;
        } catch (PlaywrightException stuck) {
            return false;
        }
    }
}
