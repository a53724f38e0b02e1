package io.ziping.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Somebody logged in who asks for pages again and again. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int AT_ONCE = 4;

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** What was measured. */
    record Figures(int perSecond, long medianMillis, long p95Millis, int bytes) {}

    Visitor(String base) {
        this.base = base;
    }

    void login(String username) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the login page has no token");
        }
        var form = "username=" + username + "&password=ziping-trial&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        http.send(
                HttpRequest.newBuilder(URI.create(base + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    /** Asks for a page from four sides for some seconds, after warming up for as long. */
    Figures measure(String path, int seconds) throws Exception {
        run(path, seconds);
        return run(path, seconds);
    }

    private Figures run(String path, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var end = System.nanoTime() + seconds * 1_000_000_000L;
            Callable<List<Long>> one = () -> ask(path, end);
            var times = new ArrayList<Long>();
            for (var answer : pool.invokeAll(Collections.nCopies(AT_ONCE, one))) {
                times.addAll(answer.get());
            }
            Collections.sort(times);
            return new Figures(
                    times.size() / seconds,
                    times.get(times.size() / 2) / 1_000_000,
                    times.get((int) (times.size() * 95L / 100)) / 1_000_000,
                    get(path).body().getBytes(StandardCharsets.UTF_8).length);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Long> ask(String path, long end) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            var answer =
                    http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            times.add(System.nanoTime() - start);
        }
        return times;
    }
}
