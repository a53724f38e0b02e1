package io.ziping.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * How long the editor stands still while somebody pastes as many rows as a form may have: the main thread's processor time
 * from the paste until everything is saved and shown, its longest stretch without a pause, and how long it takes by the
 * clock. Run it by {@code bench/paste.sh}.
 */
final class PasteBench {

    private static final int FIRST_PORT = 18100;
    private static final int ROWS = 497;
    private static final int PATIENCE_MILLIS = 300_000;

    private static final String WATCH = """
            () => {
              window.longest = 0;
              new PerformanceObserver(list => {
                for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
              }).observe({ entryTypes: ['longtask'] });
            }
            """;

    private static final String PASTE = """
            text => {
              const cell = document.querySelector('tr[data-row] [name$=".name"]');
              const data = new DataTransfer();
              data.setData('text/plain', text);
              cell.focus();
              cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """;

    private static final String SHOWN = """
            rows => document.querySelectorAll('tr[data-row]').length >= rows
              && document.getElementById('save').dataset.state === 'saved'
            """;

    private PasteBench() {}

    public static void main(String[] jars) throws Exception {
        var data = Files.createTempDirectory("ziping-bench");
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("bench.browser")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            System.out.printf(
                    "%-32s %12s %12s %12s%n", ROWS + " rows pasted", "main thread", "longest", "by the clock");
            for (int i = 0; i < jars.length; i++) {
                var port = FIRST_PORT + i;
                try (var jar = RunningJar.start(Path.of(jars[i]), port, data.resolve(String.valueOf(port)))) {
                    measure(browser, jar, Path.of(jars[i]).getFileName().toString());
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void measure(Browser browser, RunningJar jar, String name) {
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        begin(page, jar.base());
        var devTools = page.context().newCDPSession(page);
        var domain = new JsonObject();
        // the processor's time: the clock's would count whatever else the machine does
        domain.addProperty("timeDomain", "threadTicks");
        devTools.send("Performance.enable", domain);
        page.evaluate(WATCH);
        var text = IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "第" + i + "项培训完成情况\t≥" + i + "(次)\t" + i + "(次)\t0.18\t0.18\t")
                .collect(Collectors.joining("\n"));
        var before = busy(devTools.send("Performance.getMetrics"));
        var begun = System.nanoTime();
        page.evaluate(PASTE, text);
        page.waitForFunction(SHOWN, ROWS);
        var clock = (System.nanoTime() - begun) / 1_000_000;
        // what is shown is laid out and drawn
        page.waitForTimeout(1000);
        var after = busy(devTools.send("Performance.getMetrics"));
        System.out.printf(
                "%-32s %9.0f ms %9.0f ms %9d ms%n",
                name, (after - before) * 1000, ((Number) page.evaluate("window.longest")).doubleValue(), clock);
        page.context().close();
    }

    /** A form of its own project, with the rows a new one has. */
    private static void begin(Page page, String base) {
        page.navigate(base + "/login");
        page.fill("[name=username]", "preparer");
        page.fill("[name=password]", LargeForms.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
        page.navigate(base + "/evaluations/new");
        page.getByText("没有列出").click();
        page.getByLabel("项目名称").fill("粘贴" + ROWS + "行");
        page.locator("#year").fill("2026");
        page.getByText("开始填写").click();
        page.waitForURL(url -> url.endsWith("/edit"));
        page.locator("#save[data-state=saved]").waitFor();
    }

    /** Seconds the main thread has been at work since the page began. */
    private static double busy(JsonObject answer) {
        for (JsonElement metric : answer.getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("no TaskDuration in " + answer);
    }
}
