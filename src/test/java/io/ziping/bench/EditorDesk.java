package io.ziping.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Somebody in the editor of one form, who does one thing after another, and the times that takes. */
final class EditorDesk {

    /**
     * Does one thing, and tells how long after the key or press the last answer came and everything was on the screen: what
     * was typed is saved, and no request is on its way.
     */
    private static final String PERFORM = """
            ([row, text, rows]) => new Promise((resolve, reject) => {
              const send = window.fetch;
              const state = document.getElementById('save');
              const times = {};
              let underWay = 0;
              window.fetch = async (...request) => {
                underWay++;
                try {
                  return await send(...request);
                } finally {
                  underWay--;
                  times.answered = performance.now();
                }
              };
              const isShown = () => times.answered && underWay === 0 && state.dataset.state === 'saved'
                && document.querySelectorAll('tr[data-row]').length === rows;
              const look = () => {
                if (isShown()) requestAnimationFrame(() => setTimeout(finish));
              };
              const saved = new MutationObserver(look);
              saved.observe(state, { attributes: true, childList: true });
              const finish = () => {
                if (!isShown()) return;
                saved.disconnect();
                window.fetch = send;
                resolve([times.answered - times.begin, performance.now() - times.begin,
                  performance.getEntriesByType('resource').pop().encodedBodySize]);
              };
              setTimeout(() => reject('not shown: ' + state.textContent), 60000);
              const score = at => document.querySelectorAll('[name$=".score"]')[at];
              const type = (input, words) => {
                input.focus();
                input.value = words;
                input.dispatchEvent(new InputEvent('input', { bubbles: true }));
              };
              const press = (at, op) => {
                const tools = document.querySelectorAll('tr[data-row]')[at].querySelector('.tools');
                tools.querySelector('summary').click();
                times.begin = performance.now();
                tools.querySelector(`[data-op=${op}]`).click();
              };
              performance.clearResourceTimings();
              times.begin = performance.now();
              (%s)(row, text);
            })
            """;

    private static final JsonObject THREAD_TIME = new JsonObject();

    static {
        THREAD_TIME.addProperty("timeDomain", "threadTicks");
    }

    private final RunningJar jar;
    private final Page page;
    private final CDPSession devTools;
    private final Map<EditorAction, EditorFigures> figures = new EnumMap<>(EditorAction.class);
    private int rows;
    private int done;

    private EditorDesk(RunningJar jar, Page page, int rows) {
        this.jar = jar;
        this.page = page;
        this.rows = rows;
        this.devTools = page.context().newCDPSession(page);
        // the processor's time: the clock's would count whatever else the machine does
        devTools.send("Performance.enable", THREAD_TIME);
        forget();
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

    /** Does the same thing again and again, each time when the one before is shown. */
    void perform(EditorAction action, int times) {
        page.bringToFront();
        var before = metrics();
        for (int i = 0; i < times; i++) {
            var took = perform(action);
            figures(action).add(number(took.get(0)), number(took.get(1)), number(took.get(2)) / 1024);
        }
        figures(action).spend(before, metrics());
    }

    /** Takes a row away that something measured has left. */
    void removeUnmeasured() {
        perform(EditorAction.REMOVE);
    }

    private List<?> perform(EditorAction action) {
        int at = action == EditorAction.CHANGE ? done * 7 % rows : rows / 2;
        switch (action) {
            case ADD, ADD_WHILE_PENDING -> rows++;
            case REMOVE -> rows--;
            case CHANGE, MOVE -> {}
        }
        done++;
        var text = "0." + (10 + done % 30);
        return (List<?>) page.evaluate(PERFORM.formatted(action.script()), List.of(at, text, rows));
    }

    /** What was measured so far was only to get warm. */
    void forget() {
        for (var action : EditorAction.values()) {
            figures.put(action, new EditorFigures());
        }
    }

    EditorFigures figures(EditorAction action) {
        return Objects.requireNonNull(figures.get(action));
    }

    void close() {
        page.context().close();
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
        seconds.put(EditorFigures.SERVER, cpu.toNanos() / 1e9);
        return seconds;
    }

    private static double number(Object figure) {
        return ((Number) figure).doubleValue();
    }
}
