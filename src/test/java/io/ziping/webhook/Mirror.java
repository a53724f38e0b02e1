package io.ziping.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another program that keeps a copy of a year's forms. It knows nothing of the application but its address, a token, the secret
 * of a webhook and what the API's description says. What it has read lies in files, with the cursor to go on from, so that it may
 * be stopped at any time. A hint wakes it; without one it asks after a while by itself.
 */
final class Mirror implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEGINNING = "1970-01-01T00:00:00Z";
    private static final String FORMS = "/api/v1/evaluations";
    private static final int UNDELIVERED = 503;
    private static final long BETWEEN_LOOKS_MILLIS = 1_500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Settings settings;
    private final HttpServer receiver;
    private final Thread follower;
    private final Semaphore hints = new Semaphore(0);
    private final Map<Long, Copy> copies = new TreeMap<>();
    private String cursor = BEGINNING;
    private volatile boolean stopped;

    /** Hints by their names, those that were refused or lost too. */
    private final Set<String> told = Collections.synchronizedSet(new HashSet<>());

    /** Everything that was read, as {@code form@etag}; {@code form@} when it is gone. */
    private final Set<String> seen = Collections.synchronizedSet(new LinkedHashSet<>());

    private final AtomicInteger woken = new AtomicInteger();
    private final AtomicInteger invalid = new AtomicInteger();
    private volatile @Nullable Exception failure;

    /**
     * What it is told by whoever runs it.
     *
     * @param store a directory of its own
     * @param fate what it does with a hint: 0 takes it, 1 refuses it, 2 loses it after having said that it came
     */
    record Settings(URI base, String token, String secret, int year, int port, Path store, IntSupplier fate) {}

    /** A document as it was read. */
    record Copy(String etag, JsonNode document) {}

    Mirror(Settings settings) throws IOException {
        this.settings = settings;
        if (Files.exists(cursorFile())) {
            load();
        }
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 50);
        receiver.createContext("/", this::receive);
        receiver.start();
        follower = new Thread(this::follow, "mirror");
        follower.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var id = Objects.requireNonNull(headers.getFirst("webhook-id"));
        var body = exchange.getRequestBody().readAllBytes();
        var good = isSigned(id, headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"), body);
        int fate = settings.fate().getAsInt();
        if (!good) {
            invalid.incrementAndGet();
        }
        told.add(id);
        exchange.sendResponseHeaders(!good ? 401 : fate == 1 ? UNDELIVERED : 204, -1);
        exchange.close();
        if (good && fate == 0) {
            hints.release();
        }
    }

    private boolean isSigned(String id, String timestamp, String signature, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(settings.secret().substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void follow() {
        try {
            while (!stopped) {
                if (hints.tryAcquire(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                    hints.drainPermits();
                    woken.incrementAndGet();
                }
                if (!stopped) {
                    look();
                }
            }
        } catch (InterruptedException | IOException | RuntimeException broken) {
            failure = broken;
        }
    }

    /** Reads what has changed since it read last, and keeps it. */
    synchronized void look() throws IOException, InterruptedException {
        for (boolean more = true; more && !stopped; ) {
            var page = JSON.readTree(
                    get(FORMS + "?size=50&updatedSince=" + cursor, "").body());
            for (var item : page.get("items")) {
                if (item.get("fiscalYear").asInt() == settings.year()) {
                    read(item.get("id").asLong());
                }
            }
            for (var gone : page.get("removed")) {
                remove(gone.asLong());
            }
            cursor = page.get("next").asString();
            more = page.get("more").asBoolean();
            // behind what it stands for: who is stopped in between reads some of it once more
            Files.writeString(cursorFile(), cursor);
        }
    }

    private void read(long id) throws IOException, InterruptedException {
        var copy = copies.get(id);
        var answer = get(FORMS + "/" + id, copy == null ? "" : copy.etag());
        switch (answer.statusCode()) {
            case 200 -> {
                var etag = answer.headers().firstValue("ETag").orElseThrow();
                var document = JSON.readTree(answer.body());
                copies.put(id, new Copy(etag, document));
                var kept = JSON.createObjectNode().put("etag", etag).set("document", document);
                Files.writeString(file(id), kept.toString());
                seen.add(id + "@" + etag);
            }
            case 304 -> seen.add(id + "@" + Objects.requireNonNull(copy).etag());
            // gone since the page was read: a later change says so
            case 404 -> {}
            default -> throw new IOException("answered " + answer.statusCode());
        }
    }

    private void remove(long id) throws IOException {
        copies.remove(id);
        Files.deleteIfExists(file(id));
        seen.add(id + "@");
    }

    private HttpResponse<String> get(String path, String etag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.base().resolve(path))
                .header("Authorization", "Bearer " + settings.token());
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void load() throws IOException {
        cursor = Files.readString(cursorFile());
        try (var files = Files.newDirectoryStream(settings.store(), "*.json")) {
            for (var file : files) {
                var kept = JSON.readTree(Files.readString(file));
                long id = Long.parseLong(file.getFileName().toString().replace(".json", ""));
                copies.put(id, new Copy(kept.get("etag").asString(), kept.get("document")));
            }
        }
    }

    private Path file(long id) {
        return settings.store().resolve(id + ".json");
    }

    private Path cursorFile() {
        return settings.store().resolve("cursor");
    }

    /** The documents it has, by their numbers. */
    synchronized Map<Long, JsonNode> documents() {
        var documents = new TreeMap<Long, JsonNode>();
        copies.forEach((id, copy) -> documents.put(id, copy.document()));
        return documents;
    }

    Set<String> told() {
        return Set.copyOf(told);
    }

    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** How many hints were not signed as they should be. */
    int invalid() {
        return invalid.get();
    }

    /** How often a hint has woken it. */
    int woken() {
        return woken.get();
    }

    int port() {
        return receiver.getAddress().getPort();
    }

    /** Stops it; what it has read stays in its files. */
    @Override
    public void close() {
        stopped = true;
        receiver.stop(0);
        hints.release();
        try {
            follower.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("the mirror broke", failure);
        }
    }
}
