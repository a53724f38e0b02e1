package io.ziping.bench;

import io.ziping.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Jsoup;

/**
 * Brings several of the heaviest files to a running server at once, and asks it meanwhile, every half second, whether it is
 * there. Says what each upload came to, and how long the slowest answer took.
 */
public final class HeavyUploads {

    private static final int TEXTS = 1_200_000;
    private static final int ROWS = 900_000;
    private static final Duration SLOWEST = Duration.ofSeconds(20);

    private HeavyUploads() {}

    /** @param arguments the server's address */
    public static void main(String[] arguments) throws Exception {
        var base = arguments[0];
        var texts = HeavyFiles.texts(TEXTS);
        var rows = HeavyFiles.rows(ROWS);
        System.out.printf(
                "texts: %,d shared, %.1f MB; rows: %,d, %.1f MB%n", TEXTS, texts.length / 1e6, ROWS, rows.length / 1e6);
        var going = new AtomicBoolean(true);
        var people = Executors.newCachedThreadPool();
        try {
            var slowest = people.submit(() -> slowest(base, going));
            var uploads = new ArrayList<Future<String>>();
            for (int i = 0; i < 3; i++) {
                uploads.add(people.submit(upload(base, i % 2 == 0 ? "preparer" : "admin", "texts" + i, texts)));
            }
            uploads.add(people.submit(upload(base, "preparer", "rows", rows)));
            for (var upload : uploads) {
                System.out.println(upload.get());
            }
            going.set(false);
            var worst = slowest.get();
            System.out.printf("health: slowest answer %d ms%n", worst.toMillis());
            if (worst.compareTo(SLOWEST) > 0) {
                throw new IllegalStateException("did not answer in time");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private static Callable<String> upload(String base, String username, String name, byte[] content) {
        return () -> {
            var person = new Visitor(base).login(username);
            long begun = System.nanoTime();
            var answer = person.upload("/intake", "upload", name + ".xlsx", content);
            var places = new ArrayList<String>();
            var page = location(answer);
            while (page.startsWith("/intake/waiting")) {
                Thread.sleep(1_000);
                var waiting = person.get(page);
                note(places, Jsoup.parse(waiting.body()).select("[role=status]").text());
                page = waiting.statusCode() == 200 ? page : location(waiting);
            }
            var words =
                    Jsoup.parse(person.get(page).body()).select("[role=alert]").text();
            return "%s by %s: %.1f s, %s → %s %s"
                    .formatted(name, username, (System.nanoTime() - begun) / 1e9, places, page, words);
        };
    }

    private static void note(List<String> places, String place) {
        var told = place.startsWith("已经读了") ? "being read" : place;
        if (!told.isEmpty()
                && (places.isEmpty() || !places.get(places.size() - 1).equals(told))) {
            places.add(told);
        }
    }

    private static String location(HttpResponse<String> answer) {
        var path = URI.create(answer.headers().firstValue("Location").orElse("/intake"))
                .getPath();
        return path == null ? "/intake" : path;
    }

    private static Duration slowest(String base, AtomicBoolean going) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create(base + "/actuator/health"))
                .timeout(Duration.ofSeconds(60))
                .build();
        var worst = Duration.ZERO;
        while (going.get()) {
            long asked = System.nanoTime();
            var status = http.send(health, BodyHandlers.discarding()).statusCode();
            var took = Duration.ofNanos(System.nanoTime() - asked);
            worst = took.compareTo(worst) > 0 ? took : worst;
            if (status != 200) {
                throw new IllegalStateException("health " + status);
            }
            Thread.sleep(500);
        }
        return worst;
    }
}
