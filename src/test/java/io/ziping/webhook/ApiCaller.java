package io.ziping.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls the API over HTTP with a token. */
final class ApiCaller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORMS = "/api/v1/evaluations";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    ApiCaller(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What was answered; the document is empty where there is none. */
    record Answer(int status, String etag, ObjectNode document) {

        boolean isGood() {
            return status / 100 == 2;
        }
    }

    Answer send(String method, String path, String body, String ifMatch) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(FORMS + path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("ETag").orElse(""),
                answer.body().isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(answer.body()));
    }

    ObjectNode get(long id) throws IOException, InterruptedException {
        var answer = send("GET", "/" + id, "", "");
        if (!answer.isGood()) {
            throw new IOException("form " + id + " answered " + answer.status());
        }
        return answer.document();
    }

    JsonNode list(String query) throws IOException, InterruptedException {
        return send("GET", "?" + query, "", "").document().get("items");
    }
}
