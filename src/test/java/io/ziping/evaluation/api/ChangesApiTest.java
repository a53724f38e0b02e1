package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;

import io.ziping.evaluation.changes.ChangeNumbers;
import io.ziping.support.WholeApplication;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** {@code updatedSince} over HTTP; what is told and in which order is FormChangesTest's. The whole application, under a second. */
@WholeApplication
class ChangesApiTest {

    private static final String SINCE = ApiCalls.FORMS + "?updatedSince=";

    @Autowired
    MockMvc mvc;

    @Autowired
    ChangeNumbers numbers;

    private ApiCalls as(String username) {
        return new ApiCalls(mvc, username);
    }

    /** Reads on to the end, and returns the last answer. */
    private ObjectNode last(String username, String since) throws Exception {
        var page = as(username).read(SINCE + since + "&size=200").json(200);
        return page.get("more").asBoolean() ? last(username, page.get("next").asString()) : page;
    }

    @Test
    void goesOnFromWhatWasReadAndTellsWhatWasRemoved() throws Exception {
        numbers.give();
        var cursor = last("admin", "1970-01-01T00:00:00Z").get("next").asString();
        var form = as("admin")
                .create(SampleDocuments.of(2, "变动接口"))
                .json(201)
                .get("id")
                .asLong();
        numbers.give();

        var changed = as("admin").read(SINCE + cursor).json(200);
        assertThat(StreamSupport.stream(changed.get("items").spliterator(), false)
                        .map(item -> item.get("id").asLong()))
                .contains(form);
        assertThat(changed.get("removed")).noneMatch(id -> id.asLong() == form);

        as("admin").call(delete(ApiCalls.FORMS + "/" + form));
        numbers.give();
        var removed = as("admin").read(SINCE + changed.get("next").asString()).json(200);
        assertThat(removed.get("removed")).anyMatch(id -> id.asLong() == form);
    }

    @Test
    void showsThoseWhoFillFormsNoDoubt() throws Exception {
        numbers.give();

        assertThat(as("preparer")
                        .read(SINCE + "1970-01-01T00:00:00Z&size=1")
                        .json(200)
                        .get("items"))
                .isNotEmpty()
                .allMatch(item -> !item.has("doubt"));
        assertThat(as("reviewer")
                        .read(SINCE + "1970-01-01T00:00:00Z&size=1")
                        .json(200)
                        .get("items"))
                .allMatch(item -> item.has("doubt"));
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, malformed-parameter@?updatedSince",
        "'', malformed-parameter@?updatedSince",
        "2026-12-01T08:00:00, malformed-parameter@?updatedSince",
        "9999-12-31T00:00:00Z, malformed-parameter@?updatedSince",
        "+999999999-12-31T00:00:00Z, malformed-parameter@?updatedSince",
        "c1.1, malformed-parameter@?updatedSince",
        "2026-12-01T00:00:00Z&size=201, malformed-parameter@?size",
        "2026-12-01T00:00:00Z&size=0, malformed-parameter@?size",
        "2026-12-01T00:00:00Z&year=2024, unknown-parameter@?year",
        "2026-12-01T00:00:00Z&page=0, unknown-parameter@?page"
    })
    void refusesWhatItDoesNotUnderstand(String value, String error) throws Exception {
        assertThat(as("admin").readAddress(SINCE + value.replace("+", "%2B")).errors(400))
                .containsExactly(error);
    }

    @Test
    void takesATimeOfAnyZone() throws Exception {
        as("admin").readAddress(SINCE + "2026-12-01T08:00:00.5%2B08:00&size=1").json(200);
    }

    @Test
    void asksToBeginAnewWithACursorOfAnotherScope() throws Exception {
        numbers.give();
        var cursor = as("admin")
                .read(SINCE + "1970-01-01T00:00:00Z&size=1")
                .json(200)
                .get("next")
                .asString();

        assertThat(as("preparer").read(SINCE + cursor).errors(410)).containsExactly("cursor-expired@");
    }
}
