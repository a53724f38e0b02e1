package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** Bundles and workbooks of lists over HTTP. The application that other classes use too, 5 s for one bundle. */
@WholeApplication
class ExportApiTest {

    private static final String PATH = "/api/v1/exports";

    @Autowired
    MockMvc mvc;

    private ApiCalls by(String username) {
        return new ApiCalls(mvc, username);
    }

    private ObjectNode made(String place) throws Exception {
        for (int i = 0; i < 600; i++) {
            var export = by("department").read(place).json(200);
            if (!List.of("WAITING", "RUNNING").contains(export.get("state").asString())) {
                return export;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not made in a minute");
    }

    @Test
    void bundlesAreMadeInTurnAndFetchedByWhoAskedForThem() throws Exception {
        var asked = by("department").send(POST, PATH, "{\"kind\": \"PDF\", \"year\": 2024, \"sort\": \"project\"}");
        assertThat(asked.json(202).get("title").asString()).contains("2024年度");
        var place = asked.header("Location");
        assertThat(made(place).get("state").asString()).isEqualTo("DONE");
        assertThat(new String(
                        by("department").read(place + "/file").response().getContentAsByteArray(),
                        0,
                        5,
                        StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(by("department").readAddress(PATH + "?size=1").json(200).get("items"))
                .hasSize(1);
        by("reviewer").read(place).json(404);
        by("reviewer").read(place + "/file").json(404);
        // one that is made already stays
        assertThat(by("department")
                        .send(POST, place + "/cancellation", null)
                        .json(200)
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(by("department")
                        .send(POST, place + "/repetition", null)
                        .json(200)
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void namesWhatItDoesNotUnderstand() throws Exception {
        assertThat(by("preparer").send(POST, PATH, "{\"kind\": \"TAR\"}").errors(422))
                .containsExactly("unknown-value@/kind");
        assertThat(by("preparer")
                        .send(POST, PATH, "{\"kind\": \"ZIP\", \"status\": \"LOST\", \"year\": \"24年\"}")
                        .errors(422))
                .containsExactlyInAnyOrder("malformed-value@/status", "malformed-value@/year");
        assertThat(by("preparer")
                        .send(POST, PATH, "{\"kind\": \"ZIP\", \"year\": 1990}")
                        .errors(409))
                .containsExactly("not-exportable@");
        by("preparer").read(PATH + "/0/file").json(404);
    }

    @Test
    void doubtsAreAWorkbookForThoseWhoReadThem() throws Exception {
        assertThat(by("reviewer")
                        .readAddress("/api/v1/doubts/summary.xlsx?year=2024&little=yes")
                        .response()
                        .getContentAsByteArray())
                .startsWith('P', 'K');
        by("preparer").read("/api/v1/doubts/summary.xlsx").json(403);
        assertThat(by("reviewer")
                        .readAddress("/api/v1/doubts/summary.xlsx?finding=none&money=viel")
                        .errors(400))
                .containsExactlyInAnyOrder("malformed-parameter@?finding", "malformed-parameter@?money");
    }
}
