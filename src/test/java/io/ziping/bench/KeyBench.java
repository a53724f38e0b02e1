package io.ziping.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.support.SampleForms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many keys, characters and clicks the three jobs of a preparer cost, with what two of the published forms hold: one of
 * twelve indicators in six classes for those that begin anew, one of fifteen in eight classes for what was there last year. Run it by {@code bench/keys.sh}.
 */
final class KeyBench {

    private static final Duration FROM_LAST_YEAR = Duration.ofMinutes(3);
    private static final Duration ANEW = Duration.ofMinutes(8);

    private KeyBench() {}

    public static void main(String[] none) throws Exception {
        var data = Files.createTempDirectory("ziping-bench");
        try (var jar = RunningJar.start(data);
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("bench.browser")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            measure(browser, jar.base());
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    static void measure(Browser browser, String base) {
        System.out.printf("%-36s %6s %11s %7s %10s %6s%n", "job", "keys", "characters", "clicks", "modelled", "goal");
        for (var job : KeyJob.values()) {
            var page = start(browser, base);
            var clerk = new Keystrokes(page);
            job.perform(page, clerk, form(job));
            page.context().close();
            var goal = job == KeyJob.LAST_YEAR ? FROM_LAST_YEAR : ANEW;
            System.out.printf(
                    "%-36s %6d %11d %7d %10s %6s%n",
                    job.label(),
                    clerk.keys(),
                    clerk.characters(),
                    clerk.clicks(),
                    clock(clerk.modelled()),
                    clock(goal));
        }
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** The start page of a preparer. */
    private static Page start(Browser browser, String base) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("zh-CN"))
                .newPage();
        page.navigate(base + "/login");
        page.fill("[name=username]", "preparer");
        page.fill("[name=password]", LargeForms.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
        return page;
    }

    private static EvaluationDocument form(KeyJob job) {
        return switch (job) {
            case NEW -> published("外事工作经费").withProject("外事接待工作经费");
            case PASTED -> published("外事工作经费").withProject("外事培训工作经费");
            case LAST_YEAR -> published("东西部协作和对口支援经费");
        };
    }

    private static EvaluationDocument published(String project) {
        return new JsonMapper()
                .treeToValue(
                        SampleForms.all()
                                .filter(form ->
                                        project.equals(form.get("project").stringValue()))
                                .findFirst()
                                .orElseThrow(),
                        EvaluationDocument.class);
    }
}
