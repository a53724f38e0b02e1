package io.ziping.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * What a person in the editor waits for, in a browser: from a key pressed until everything computed from it is on the
 * screen, with 11, 28 and 200 indicators. Several jars are measured in turns, so that whatever else the machine
 * does disturbs all of them alike. Run it by {@code bench/editor.sh}.
 */
final class EditorBench {

    private static final List<Integer> SIZES = List.of(11, 28, 200);
    private static final int FIRST_PORT = 18100;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 6;
    private static final int CHANGES_A_ROUND = 10;

    private EditorBench() {}

    public static void main(String[] jars) throws Exception {
        var data = Files.createTempDirectory("ziping-bench");
        var started = new ArrayList<RunningJar>();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(System.getProperty("bench.browser")))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            for (var jar : jars) {
                var port = FIRST_PORT + started.size();
                started.add(RunningJar.start(Path.of(jar), port, data.resolve(String.valueOf(port))));
            }
            measure(browser, List.of(jars), started);
        } finally {
            started.forEach(RunningJar::close);
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void measure(Browser browser, List<String> jars, List<RunningJar> started) throws Exception {
        System.out.printf(
                "%-32s %8s %8s %8s | %8s %8s %8s %8s %8s | %6s%n",
                "editor", "median", "p95", "answer", "server", "browser", "script", "style", "layout", "kB");
        for (var size : SIZES) {
            var desks = new ArrayList<EditorDesk>();
            for (var jar : started) {
                desks.add(EditorDesk.open(browser, jar, size));
            }
            for (var desk : desks) {
                desk.change(WARM_UP);
                desk.forget();
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (var desk : desks) {
                    desk.change(CHANGES_A_ROUND);
                }
            }
            for (int i = 0; i < desks.size(); i++) {
                var figures = desks.get(i).close();
                System.out.printf(
                        "%-32s %5d ms %5d ms %5d ms | %5.1f ms %5.1f ms %5.1f ms %5.1f ms %5.1f ms | %6.1f%n",
                        size + " indicators"
                                + (jars.size() > 1 ? ", " + Path.of(jars.get(i)).getFileName() : ""),
                        figures.median(),
                        figures.p95(),
                        figures.answered(),
                        figures.serverCpu(),
                        figures.browserBusy(),
                        figures.script(),
                        figures.style(),
                        figures.layout(),
                        figures.kilobytes());
            }
        }
    }
}
