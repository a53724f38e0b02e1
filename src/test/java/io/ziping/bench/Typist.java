package io.ziping.bench;

import io.ziping.support.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with the editor of one form open, who types into one cell after another with pauses to think. */
final class Typist {

    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Pattern TYPED = Pattern.compile("row\\..*\\.(name|actual|score|deviationExplanation)");
    private static final Pattern VERSION = Pattern.compile("data-version=\"(\\d+)\"");
    private static final String CONFLICT = "class=\"choice\"";
    private static final int LONGEST_TEXT = 60;

    private static final JsonMapper JSON = new JsonMapper();

    /** What {@link #send} returns of a change that was stored. */
    static final int SAVED = 200;

    /** The same when no answer came. */
    static final int NO_ANSWER = 0;

    /** The same when the server holds something else in the cell than was saved there. */
    static final int CONFLICTING = -1;

    /** What was typed into a cell. */
    record Change(String cell, String from, String to) {}

    /** One cell saved, or not: how long the answer took. */
    record Save(long nanos, boolean done) {}

    private final Visitor visitor;
    private final String form;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private long version;

    private Typist(Visitor visitor, String form) {
        this.visitor = visitor;
        this.form = form;
    }

    /** Logs in and opens the editor of a form. */
    static Typist open(String base, String username, String form) throws IOException, InterruptedException {
        return open(new Visitor(base).login(username), form);
    }

    /** Opens the editor of a form as somebody who has logged in. */
    static Typist open(Visitor visitor, String form) throws IOException, InterruptedException {
        var typist = new Typist(visitor, form);
        var page = Jsoup.parse(visitor.get(form + "/edit").body());
        typist.texts.putAll(cells(page));
        typist.version = Long.parseLong(page.expectFirst("[data-version]").attr("data-version"));
        // as a browser says it
        visitor.telling("X-CSRF-TOKEN", page.expectFirst("meta[name=csrf]").attr("content"))
                .telling("X-Requested-With", "fetch")
                .telling("Accept-Encoding", "gzip");
        return typist;
    }

    private static Map<String, String> cells(String page) {
        return cells(Jsoup.parse(page));
    }

    private static Map<String, String> cells(Document page) {
        var cells = new LinkedHashMap<String, String>();
        page.select(".cell[name]").forEach(cell -> {
            if (TYPED.matcher(cell.attr("name")).matches()) {
                cells.put(cell.attr("name"), cell.normalName().equals("textarea") ? cell.wholeText() : cell.val());
            }
        });
        return cells;
    }

    /** Types until a time of {@link System#nanoTime}. */
    Callable<List<Save>> until(long end) {
        return () -> {
            var saves = new ArrayList<Save>();
            // not everybody begins at the same moment
            var pause = ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toMillis());
            while (System.nanoTime() + pause * 1_000_000 < end) {
                Thread.sleep(pause);
                saves.add(save());
                pause = ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE.toMillis(), LONGEST_PAUSE.toMillis());
            }
            return saves;
        };
    }

    private Save save() throws InterruptedException {
        var change = type();
        var begin = System.nanoTime();
        var done = send(change) == SAVED;
        return new Save(System.nanoTime() - begin, done);
    }

    /** Types into some cell, without saving it. */
    Change type() {
        var cells = List.copyOf(texts.keySet());
        var cell = cells.get(ThreadLocalRandom.current().nextInt(cells.size()));
        var from = Objects.requireNonNull(texts.get(cell));
        return new Change(cell, from, typed(cell, from));
    }

    /** Sends a change; returns the status of the answer, or {@link #NO_ANSWER} or {@link #CONFLICTING}. */
    int send(Change change) throws InterruptedException {
        var entry = Map.of("op", "set", "cell", change.cell(), "from", change.from(), "to", change.to());
        var body = JSON.writeValueAsString(Map.of("changes", List.of(entry), "whole", false, "seen", version));
        try {
            var answer = visitor.postJson(form + "/changes", body);
            if (answer.statusCode() != SAVED) {
                return answer.statusCode();
            }
            var text = unzipped(answer.body());
            var now = VERSION.matcher(text);
            if (!now.find() || text.contains(CONFLICT)) {
                return CONFLICTING;
            }
            version = Long.parseLong(now.group(1));
            texts.put(change.cell(), change.to());
            return SAVED;
        } catch (IOException lost) {
            return NO_ANSWER;
        }
    }

    /** How many cells hold something else than was last saved in them. */
    long lost() throws IOException, InterruptedException {
        var page = visitor.telling("Accept-Encoding", "identity").get(form + "/edit");
        if (page.statusCode() != SAVED) {
            throw new IllegalStateException(form + " cannot be read: " + page.statusCode());
        }
        var kept = cells(page.body());
        return texts.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(kept.get(cell.getKey())))
                .count();
    }

    private static String typed(String cell, String from) {
        if (cell.endsWith(".score")) {
            return "0." + ThreadLocalRandom.current().nextInt(10, 99);
        }
        return from.length() < LONGEST_TEXT ? from + "字" : "字";
    }

    private static String unzipped(byte[] body) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
