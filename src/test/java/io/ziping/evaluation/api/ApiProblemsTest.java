package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Errors over a real connection, for half of them never meet a controller. */
@WholeApplication
class ApiProblemsTest {

    private static final String FORMS = "/api/v1/evaluations";
    private static final String PROBLEM = "application/problem+json";
    private static final int MEGABYTE = 1024 * 1024;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "GET,    /api,                                   */*,              404",
        "GET,    /api/v1/nichts,                         */*,              404",
        "GET,    /api/v1/nichts,                         text/html,        404",
        "GET,    /api/v1/evaluations/999999,             application/json, 404",
        "GET,    /api/v1/evaluations/999999/sheet.pdf,   application/pdf,  404",
        "GET,    /api/v1/evaluations/eins,               */*,              404",
        "GET,    /api/v1/evaluations/sheets.pdf?year=1990, application/pdf, 404",
        "DELETE, /api/v1/evaluations,                    */*,              405",
        "TRACE,  /api/v1/evaluations,                    */*,              405",
        "GET,    /api/v1/evaluations/1,                  text/html,        406",
        "GET,    /api/v1/evaluations//1,                 */*,              400",
        "GET,    /api/v1/evaluations/1;a=b,              */*,              400",
        "GET,    /api/v1/evaluations?q=%ff,              */*,              400",
    })
    void answersAProblemWhereverItStops(String method, String path, String accept, int status) throws Exception {
        expectProblem(send(request(path).method(method, BodyPublishers.noBody()).header("Accept", accept)), status);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void refusesWhatIsNoJson(String type) throws Exception {
        expectProblem(send(request(FORMS).POST(BodyPublishers.ofString("a=b")).header("Content-Type", type)), 415);
    }

    @Test
    void readsNoMoreThanADocumentCanBe() throws Exception {
        var tooMuch = " ".repeat(3 * MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        var announced = BodyPublishers.ofByteArray(tooMuch);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch));

        for (BodyPublisher body : new BodyPublisher[] {announced, chunked}) {
            expectProblem(send(request(FORMS).POST(body).header("Content-Type", "application/json")), 413);
        }
    }

    @Test
    void asksStrangersWhoTheyAre() throws Exception {
        var answer = send(HttpRequest.newBuilder(address(FORMS)));

        expectProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    }

    @Test
    void leavesPagesTheirErrorPages() throws Exception {
        var answer = send(HttpRequest.newBuilder(address("/evaluations//1")).header("Accept", "text/html,*/*;q=0.8"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains("<h1>");
    }

    private static void expectProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        var problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).matches("\\p{IsHan}+");
        assertThat(problem.get("detail").asString()).containsPattern("\\p{IsHan}");
    }

    private HttpRequest.Builder request(String path) {
        var account = Base64.getEncoder().encodeToString("admin:ziping-trial".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Basic " + account);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
