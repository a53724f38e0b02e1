package io.ziping.bench;

import io.ziping.support.SampleForms;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts of any length, their indicators taken from the published forms. */
final class LargeForms {

    /** Of every trial account. */
    static final String PASSWORD = "ziping-trial";

    private LargeForms() {}

    /** Stores a draft with this many indicators and returns the path of its page. */
    static String create(String base, int indicators) throws IOException, InterruptedException {
        return create(base, indicators, indicators + "项指标");
    }

    /** The same for a project of its own. */
    static String create(String base, int indicators, String project) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/api/v1/evaluations"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(document(indicators, project)))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/api/v1", "");
    }

    private static String document(int indicators, String project) {
        var json = new JsonMapper();
        var form = (ObjectNode) SampleForms.all().findFirst().orElseThrow().deepCopy();
        form.put("project", project);
        form.put("fiscalYear", 2025);
        form.remove("totalScore");
        form.remove("grade");
        var weight = BigDecimal.valueOf(90)
                .divide(BigDecimal.valueOf(indicators), 2, RoundingMode.DOWN)
                .toPlainString();
        var rows = json.createArrayNode();
        SampleForms.all()
                .flatMap(sample -> sample.get("indicators").valueStream())
                .limit(indicators)
                .forEach(row -> rows.add(
                        ((ObjectNode) row.deepCopy()).put("weight", weight).put("score", weight)));
        form.set("indicators", rows);
        return json.writeValueAsString(form);
    }
}
