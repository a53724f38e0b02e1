package io.ziping.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that is told, on loopback. It answers what it was told to, and 204 when it was told nothing. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Message> messages = Collections.synchronizedList(new ArrayList<>());

    /** What was received. */
    record Message(String id, long timestamp, String signature, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String type() {
            return json().get("type").asString();
        }

        JsonNode data() {
            return json().get("data");
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            messages.add(new Message(
                    Objects.requireNonNull(headers.getFirst("webhook-id")),
                    Long.parseLong(headers.getFirst("webhook-timestamp")),
                    Objects.requireNonNull(headers.getFirst("webhook-signature")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(Objects.requireNonNullElse(answers.poll(), 204), -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** What it answers next. */
    void willAnswer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** What was received since somebody asked last. */
    List<Message> take() {
        synchronized (messages) {
            var taken = List.copyOf(messages);
            messages.clear();
            return taken;
        }
    }

    Message takeOne() {
        var taken = take();
        if (taken.size() != 1) {
            throw new AssertionError("one message was expected, not " + taken);
        }
        return taken.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
