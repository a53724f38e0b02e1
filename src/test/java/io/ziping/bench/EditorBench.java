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
 * What a person in the editor waits for, in a browser: from a key or a press until everything that follows from it is on the
 * screen, with 11, 28 and 200 indicators. Several jars are measured in turns, so that whatever else the machine
 * does disturbs all of them alike. Run it by {@code bench/editor.sh}.
 */
final class EditorBench {

    private static final List<Integer> SIZES = List.of(11, 28, 200);
    private static final int FIRST_PORT = 18100;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 6;
    private static final int CHANGES_A_ROUND = 10;
    private static final int ROWS_A_ROUND = 5;

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
                "%-56s %8s %8s %8s | %8s %8s %8s %8s %8s | %6s%n",
                "editor", "median", "p95", "answer", "server", "browser", "script", "style", "layout", "kB");
        for (var size : SIZES) {
            var desks = new ArrayList<EditorDesk>();
            for (var jar : started) {
                desks.add(EditorDesk.open(browser, jar, size));
            }
            for (var desk : desks) {
                desk.perform(EditorAction.CHANGE, WARM_UP);
                changeRows(desk, ROWS_A_ROUND);
                desk.forget();
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (var desk : desks) {
                    desk.perform(EditorAction.CHANGE, CHANGES_A_ROUND);
                    changeRows(desk, ROWS_A_ROUND);
                }
            }
            desks.forEach(EditorDesk::close);
            for (var action : EditorAction.values()) {
                for (int i = 0; i < desks.size(); i++) {
                    var name = "%d indicators, %s%s"
                            .formatted(
                                    size,
                                    action.label(),
                                    jars.size() > 1
                                            ? ", " + Path.of(jars.get(i)).getFileName()
                                            : "");
                    System.out.println(desks.get(i).figures(action).line(name));
                }
            }
        }
    }

    /** Adds, moves and removes rows; in the end there are as many as before. */
    private static void changeRows(EditorDesk desk, int times) {
        for (int i = 0; i < times; i++) {
            desk.perform(EditorAction.ADD, 1);
            desk.perform(EditorAction.MOVE, 1);
            desk.perform(EditorAction.REMOVE, 1);
            desk.perform(EditorAction.ADD_WHILE_PENDING, 1);
            desk.removeUnmeasured();
        }
    }
}
