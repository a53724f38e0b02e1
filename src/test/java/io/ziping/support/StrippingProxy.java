package io.ziping.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that shows a server below a path, and takes the path away before it asks. */
public final class StrippingProxy implements AutoCloseable {

    /** Of one way, or set by whoever sends. */
    private static final Set<String> HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings");

    private final String server;
    private final String prefix;
    private final HttpServer proxy;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private StrippingProxy(String server, String prefix) throws IOException {
        this.server = server;
        this.prefix = prefix;
        this.proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(threads);
        proxy.createContext(prefix, this::pass);
        proxy.start();
    }

    /** Shows a server, such as {@code http://localhost:8080}, below a path, such as {@code /jx}. */
    public static StrippingProxy of(String server, String prefix) throws IOException {
        return new StrippingProxy(server, prefix);
    }

    /** Where it is asked, without the path. */
    public String base() {
        return "http://localhost:" + proxy.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestURI().toString().substring(prefix.length());
            var request = HttpRequest.newBuilder(URI.create(server + (asked.startsWith("/") ? "" : "/") + asked))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header("X-Forwarded-Prefix", prefix);
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.stream()
                            .filter(value -> !HOP.contains(name.toLowerCase(Locale.ROOT)))
                            .forEach(value -> request.header(name, value)));
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .map()
                    .forEach((name, values) -> values.stream()
                            .filter(value -> !HOP.contains(name.toLowerCase(Locale.ROOT)))
                            .forEach(value -> exchange.getResponseHeaders().add(name, value)));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        proxy.stop(0);
        threads.shutdown();
    }
}
