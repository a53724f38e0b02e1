package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.ziping.ui.DecodedPath;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls of the API by a trial account. */
record ApiCalls(MockMvc mvc, String username) {

    static final String FORMS = "/api/v1/evaluations";

    private static final JsonMapper JSON = new JsonMapper();

    /** An answer; its body is read as UTF-8. */
    record Answer(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String header(String name) {
            return Objects.requireNonNull(response.getHeader(name), name);
        }

        /** The body, after a look at the status. */
        ObjectNode json(int status) throws IOException {
            var text = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(response.getStatus()).as(text).isEqualTo(status);
            return JSON.readTree(text).asObject();
        }

        /** The errors of a problem as {@code code@pointer}. */
        List<String> errors(int status) throws IOException {
            return places(json(status).get("errors"));
        }
    }

    Answer read(String path) throws Exception {
        return call(get(path));
    }

    Answer create(JsonNode document) throws Exception {
        return create(JSON.writeValueAsBytes(document));
    }

    Answer create(byte[] body) throws Exception {
        return call(post(FORMS).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    Answer replace(String place, String ifMatch, JsonNode document) throws Exception {
        return call(put(place)
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsBytes(document)));
    }

    Answer submit(String place) throws Exception {
        return call(post(place + "/submission"));
    }

    /** Sends a body, or none. */
    Answer send(HttpMethod method, String path, @Nullable String json) throws Exception {
        var request = request(method, path);
        return call(
                json == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(json));
    }

    /** Sends a body with the tag that was read. */
    Answer send(HttpMethod method, String path, String ifMatch, @Nullable String json) throws Exception {
        var request = request(method, path).header(HttpHeaders.IF_MATCH, ifMatch);
        return call(
                json == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(json));
    }

    /** Reads an address with a query string as it stands. */
    Answer readAddress(String address) throws Exception {
        return call(get(URI.create(address)));
    }

    /** Makes a call and holds its answer to what the API's description promises. */
    Answer call(MockHttpServletRequestBuilder request) throws Exception {
        var result = mvc.perform(request.with(account(username))).andReturn();
        ApiContract.check(
                String.valueOf(result.getRequest().getMethod()),
                DecodedPath.of(result.getRequest()),
                result.getResponse());
        return new Answer(result.getResponse());
    }

    /** The login of a trial account. */
    static RequestPostProcessor account(String username) {
        return httpBasic(username, "ziping-trial");
    }

    /** The statuses of several calls made at once, the lowest first. */
    static List<Integer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
            Collections.sort(statuses);
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Errors or findings as {@code code@pointer}. */
    static List<String> places(JsonNode findings) {
        return findings.valueStream()
                .map(finding -> finding.get("code").asString() + "@"
                        + finding.get("pointer").asString())
                .toList();
    }
}
