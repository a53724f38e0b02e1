package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A program that misspells what it wants is told, and never answered with more than it asked for. */
@WholeApplication
class QueryParametersTest {

    @Autowired
    MockMvc mvc;

    private ApiCalls admin;

    @BeforeEach
    void administrator() {
        admin = new ApiCalls(mvc, "admin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?yaer=2024                        | unknown-parameter@?yaer
            ?Year=2024                        | unknown-parameter@?Year
            ?year=二〇二四                     | malformed-parameter@?year
            ?year=                            | malformed-parameter@?year
            ?q=%20                            | malformed-parameter@?q
            ?unit                             | malformed-parameter@?unit
            ?year=-1                          | malformed-parameter@?year
            ?year=12024                       | malformed-parameter@?year
            ?year=2023&year=2024              | repeated-parameter@?year
            ?status=DRAFTS                    | malformed-parameter@?status
            ?grade=A                          | malformed-parameter@?grade
            ?sort=score                       | malformed-parameter@?sort
            ?sort=totalScore,down             | malformed-parameter@?sort
            ?page=-1                          | malformed-parameter@?page
            ?page=1.5                         | malformed-parameter@?page
            ?page=99999999999                 | malformed-parameter@?page
            ?size=0                           | malformed-parameter@?size
            ?size=201                         | malformed-parameter@?size
            /1?expand=all                     | unknown-parameter@?expand
            /1/sheet.pdf?draft=1              | unknown-parameter@?draft
            /sheets.pdf?page=1                | unknown-parameter@?page
            /summary.xlsx?grade=E             | malformed-parameter@?grade
            /deleted?page=0                   | unknown-parameter@?page
            """)
    void namesWhatItDoesNotUnderstand(String address, String error) throws Exception {
        assertThat(admin.readAddress(ApiCalls.FORMS + address).errors(400)).containsExactly(error);
    }

    @Test
    void namesAllAtOnce() throws Exception {
        assertThat(admin.readAddress(ApiCalls.FORMS + "?year=x&status=y").errors(400))
                .containsExactlyInAnyOrder("malformed-parameter@?year", "malformed-parameter@?status");
    }

    @ParameterizedTest
    @CsvSource({"?status=DRAFT&grade=优&sort=executionRate", "?grade=GOOD&sort=totalScore%2CDESC&size=200"})
    void takesWhatIsDescribed(String query) throws Exception {
        admin.readAddress(ApiCalls.FORMS + query).json(200);
    }

    @Test
    void endsBehindTheLastPage() throws Exception {
        var first = admin.readAddress(ApiCalls.FORMS + "?year=2024&size=10").json(200);
        var pages = first.get("pages").asInt();

        var last = admin.readAddress(ApiCalls.FORMS + "?year=2024&size=10&page=" + (pages - 1))
                .json(200);
        assertThat(last.get("items")).isNotEmpty();
        for (int page : new int[] {pages, Integer.MAX_VALUE}) {
            var behind = admin.readAddress(ApiCalls.FORMS + "?year=2024&size=10&page=" + page)
                    .json(200);
            assertThat(behind.get("items")).isEmpty();
            assertThat(behind.get("page").asInt()).isEqualTo(page);
            assertThat(behind.get("pages").asInt()).isEqualTo(pages);
        }
    }
}
