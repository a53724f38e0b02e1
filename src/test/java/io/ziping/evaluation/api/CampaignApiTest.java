package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** The days of a year, progress and grants over HTTP. The application that other classes use too, 2 s. */
@WholeApplication
@OwnYears(2063)
class CampaignApiTest {

    private static final int YEAR = 2063;
    private static final String ALL = "/api/v1/campaigns";
    private static final String PATH = ALL + "/" + YEAR;
    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final String DAYS =
            "{\"fiscalYear\": 2063, \"opensOn\": \"2026-11-01\", \"closesOn\": \"2099-12-01\","
                    + " \"departmentReviewsBy\": \"2099-12-10\", \"note\": \"请按时\"}";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    JdbcClient jdbc;

    private long unit;

    @BeforeEach
    void draft() {
        if (jdbc.sql("select count(*) from self_evaluation where fiscal_year = 2063")
                        .query(Long.class)
                        .single()
                == 0) {
            documents.create(
                    FormFixtures.ofYear(YEAR, "年度接口", DEPARTMENT, UNIT), accounts.loadUserByUsername("preparer"));
            documents.create(
                    FormFixtures.ofYear(YEAR, "年度接口", "年度接口部门", "年度接口单位"), accounts.loadUserByUsername("admin"));
        }
        unit = Objects.requireNonNull(
                accounts.loadUserByUsername("preparer").scope().unitId());
        by("admin").create();
    }

    @AfterEach
    void noCampaign() {
        jdbc.sql("delete from campaign where fiscal_year = 2063").update();
    }

    private Calls by(String username) {
        return new Calls(new ApiCalls(mvc, username));
    }

    /** What the tests of this class do often. */
    private record Calls(ApiCalls calls) {

        ApiCalls.Answer create() {
            try {
                return calls.send(POST, ALL, DAYS);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }

        ApiCalls.Answer read(String path) throws Exception {
            return calls.readAddress(path);
        }

        ObjectNode json(String path) throws Exception {
            return calls.readAddress(path).json(200);
        }
    }

    @Test
    void opensExtendsAndEndsAYear() throws Exception {
        var admin = by("admin").calls();
        assertThat(admin.send(POST, ALL, DAYS).errors(409)).containsExactly("exists@");
        var read = by("preparer").read(PATH);
        assertThat(read.json(200).get("phase").asString()).isEqualTo("OPEN");
        assertThat(read.json(200).get("departmentReviewsBy").asString()).isEqualTo("2099-12-10");
        var listed = by("preparer")
                .json(ALL + "?size=200")
                .get("items")
                .valueStream()
                .toList();
        assertThat(listed).contains(read.json(200));

        var later = DAYS.replace("2099-12-01", "2099-12-05");
        admin.send(PUT, PATH, later).json(428);
        var changed = admin.send(PUT, PATH, read.header("ETag"), later);
        assertThat(changed.json(200).get("closesOn").asString()).isEqualTo("2099-12-05");
        assertThat(admin.send(PUT, PATH, read.header("ETag"), DAYS).errors(412)).containsExactly("stale@");
        assertThat(admin.send(PUT, PATH, "7", DAYS).errors(400)).containsExactly("malformed-if-match@");
        new ApiCalls(mvc, "reviewer").send(PUT, PATH, "*", DAYS).json(403);

        assertThat(admin.send(DELETE, PATH, read.header("ETag"), null).errors(412))
                .containsExactly("stale@");
        admin.send(DELETE, PATH, null).json(428);
        assertThat(admin.send(DELETE, PATH, changed.header("ETag"), null).status())
                .isEqualTo(204);
        by("preparer").read(PATH).json(404);
    }

    @Test
    void namesAllThatIsWrongWithDaysAndAsksBeforeItLocks() throws Exception {
        var admin = by("admin").calls();
        assertThat(admin.send(PUT, PATH, "*", "{\"opensOn\": \"昨天\", \"fiscalYear\": 2058}")
                        .errors(422))
                .containsExactlyInAnyOrder("fixed@/fiscalYear", "malformed-value@/opensOn", "missing@/closesOn");
        assertThat(admin.send(PUT, PATH, "*", DAYS.replace("2099-12-01", "2026-10-01"))
                        .errors(422))
                .isNotEmpty()
                .allMatch(error -> error.startsWith("refused@/"));
        var over = "{\"opensOn\": \"2026-01-01\", \"closesOn\": \"2026-02-01\"%s}";
        assertThat(admin.send(PUT, PATH, "*", over.formatted("")).errors(409)).containsExactly("locks-drafts@");
        assertThat(admin.send(PUT, PATH, "*", over.formatted(", \"lockedDrafts\": 2"))
                        .json(200)
                        .get("phase")
                        .asString())
                .isEqualTo("OVER");
    }

    @Test
    void progressIsOfTheScope() throws Exception {
        var all = by("reviewer").json(PATH + "/progress");
        assertThat(all.at("/total/expected").asLong()).isEqualTo(2);
        assertThat(all.at("/total/owing").asLong()).isEqualTo(2);
        assertThat(all.at("/lines/count").asLong()).isEqualTo(2);
        assertThat(all.at("/reviews/0/step").asString()).isEqualTo("DEPARTMENT");
        assertThat(by("department")
                        .json(PATH + "/progress")
                        .at("/total/expected")
                        .asLong())
                .isEqualTo(1);
        assertThat(by("reviewer")
                        .json(PATH + "/progress?unit=" + unit)
                        .at("/lines/items/0/name")
                        .asString())
                .isEqualTo(UNIT);
        by("department").read(PATH + "/progress?department=0").json(404);
        assertThat(by("department").read(PATH + "/progress?year=1").errors(400))
                .containsExactly("unknown-parameter@?year");

        assertThat(by("preparer").json(PATH + "/owed").at("/items/0/project").asString())
                .isEqualTo("年度接口");
        var owed = by("reviewer").json(PATH + "/owed?size=1&page=1");
        assertThat(owed.get("count").asLong()).isEqualTo(2);
        assertThat(owed.get("items")).hasSize(1);
        assertThat(by("preparer").read(PATH + "/owed.csv").response().getContentAsString())
                .contains("年度接口")
                .doesNotContain("年度接口单位");
    }

    @Test
    void grantsAreGivenAndTakenBack() throws Exception {
        var reviewer = new ApiCalls(mvc, "reviewer");
        var extension = PATH + "/extensions/" + unit;
        assertThat(reviewer.send(PUT, extension, "{\"lastDay\": \"2020-01-01\"}")
                        .errors(422))
                .containsExactlyInAnyOrder("refused@/lastDay", "refused@/reason");
        assertThat(reviewer.send(PUT, extension, "{\"lastDay\": \"2099-12-31\", \"reason\": \"等决算\"}")
                        .json(200)
                        .get("lastDay")
                        .asString())
                .isEqualTo("2099-12-31");
        assertThat(reviewer.read(PATH + "/extensions").json(200).get("items")).hasSize(1);
        reviewer.send(PUT, PATH + "/extensions/0", "{}").json(404);
        new ApiCalls(mvc, "department").read(PATH + "/extensions").json(403);
        assertThat(reviewer.send(DELETE, extension, null).status()).isEqualTo(204);
        reviewer.send(DELETE, extension, null).json(404);

        assertThat(reviewer.send(POST, PATH + "/exemptions", "{}").errors(422))
                .containsExactlyInAnyOrder("refused@/unit", "refused@/reason");
        var exempt = reviewer.send(POST, PATH + "/exemptions", "{\"unit\": %d, \"reason\": \"已撤并\"}".formatted(unit));
        assertThat(exempt.json(201).has("project")).isFalse();
        assertThat(reviewer.read(exempt.header("Location")).json(200)).isEqualTo(exempt.json(201));
        assertThat(reviewer.send(DELETE, exempt.header("Location"), null).status())
                .isEqualTo(204);
        reviewer.read(exempt.header("Location")).json(404);
    }

    @Test
    void remindsNobodyTwiceADay() throws Exception {
        var department = new ApiCalls(mvc, "department");
        assertThat(department.send(POST, PATH + "/reminders", "{}").json(200).get("units"))
                .hasSize(1);
        assertThat(department.send(POST, PATH + "/reminders", "{}").json(200).get("units"))
                .isEmpty();
        department.send(POST, PATH + "/reminders", "{\"unit\": \"年度接口单位\"}").json(404);
        new ApiCalls(mvc, "preparer").send(POST, PATH + "/reminders", "{}").json(403);
    }
}
