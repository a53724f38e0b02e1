package io.ziping.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody in the editor of one form, who changes one score after another, and the times that takes. */
final class EditorDesk {

    /** Types into a score, and tells how long after the key the answer came and everything was on the screen. */
    private static final String CHANGE = """
            ([row, text]) => new Promise((resolve, reject) => {
              const send = window.fetch;
              const state = document.getElementById('save');
              const times = {};
              window.fetch = async (...request) => {
                window.fetch = send;
                const response = await send(...request);
                times.answered = performance.now();
                return response;
              };
              const saved = new MutationObserver(() => {
                if (!times.answered || state.dataset.state !== 'saved') return;
                saved.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve([
                  times.answered - times.begin,
                  performance.now() - times.begin,
                  performance.getEntriesByType('resource').pop().encodedBodySize,
                ])));
              });
              saved.observe(state, { attributes: true, childList: true });
              setTimeout(() => reject('not saved: ' + state.textContent), 20000);
              const input = document.querySelectorAll('[name$=".score"]')[row];
              input.focus();
              input.value = text;
              times.begin = performance.now();
              input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            })
            """;

    private static final JsonObject THREAD_TIME = new JsonObject();

    static {
        THREAD_TIME.addProperty("timeDomain", "threadTicks");
    }

    /** Means of one change but for the first three, which are milliseconds of the clock. */
    record Figures(
            long median,
            long p95,
            long answered,
            double serverCpu,
            double browserBusy,
            double script,
            double style,
            double layout,
            double kilobytes) {}

    private final RunningJar jar;
    private final Page page;
    private final CDPSession devTools;
    private final int rows;
    private final List<Double> answered = new ArrayList<>();
    private final List<Double> shown = new ArrayList<>();
    private Map<String, Double> spent = new HashMap<>();
    private double kilobytes;
    private int changes;

    private EditorDesk(RunningJar jar, Page page, int rows) {
        this.jar = jar;
        this.page = page;
        this.rows = rows;
        this.devTools = page.context().newCDPSession(page);
        // the processor's time: the clock's would count whatever else the machine does
        devTools.send("Performance.enable", THREAD_TIME);
    }

    /** Begins a form of that many indicators and opens it. */
    static EditorDesk open(Browser browser, RunningJar jar, int rows) throws Exception {
        var form = LargeForms.create(jar.base(), rows);
        var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))
                .newPage();
        page.navigate(jar.base() + "/login");
        page.fill("[name=username]", "admin");
        page.fill("[name=password]", LargeForms.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
        page.navigate(jar.base() + form + "/edit");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new EditorDesk(jar, page, rows);
    }

    /** Changes cell after cell, each when the one before is shown. */
    void change(int times) {
        page.bringToFront();
        var before = metrics();
        for (int i = 0; i < times; i++, changes++) {
            var row = changes * 7 % rows;
            var figures = (List<?>) page.evaluate(CHANGE, List.of(row, "0." + (10 + changes % 30)));
            answered.add(number(figures.get(0)));
            shown.add(number(figures.get(1)));
            kilobytes = number(figures.get(2)) / 1024;
        }
        metrics().forEach((name, now) -> spent.merge(name, now - before.getOrDefault(name, 0.0), Double::sum));
    }

    /** What was measured so far was only to get warm. */
    void forget() {
        answered.clear();
        shown.clear();
        spent = new HashMap<>();
    }

    Figures close() {
        page.context().close();
        Collections.sort(answered);
        Collections.sort(shown);
        return new Figures(
                Math.round(shown.get(shown.size() / 2)),
                Math.round(shown.get(shown.size() * 95 / 100)),
                Math.round(answered.get(answered.size() / 2)),
                mean("server"),
                mean("TaskDuration"),
                mean("ScriptDuration"),
                mean("RecalcStyleDuration"),
                mean("LayoutDuration"),
                kilobytes);
    }

    private double mean(String name) {
        return spent.getOrDefault(name, 0.0) * 1000 / shown.size();
    }

    /** Seconds spent since the page and the server began, by what they were spent on. */
    private Map<String, Double> metrics() {
        var seconds = new HashMap<String, Double>();
        for (JsonElement metric : devTools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            seconds.put(
                    metric.getAsJsonObject().get("name").getAsString(),
                    metric.getAsJsonObject().get("value").getAsDouble());
        }
        var cpu = jar.process().toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
        seconds.put("server", cpu.toNanos() / 1e9);
        return seconds;
    }

    private static double number(Object figure) {
        return ((Number) figure).doubleValue();
    }
}
