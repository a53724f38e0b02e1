package io.ziping.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.decision.DecidedFindings.Made;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.support.CountingDataSource;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every test is rolled back: it measures its own decisions alone. */
@WholeApplication
@Transactional
class CheckMeasuresTest {

    private static final FindingCode CHECK = FindingCode.OVER_COMPLETED;

    @Autowired
    CheckMeasures measures;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Viewer admin;
    private long form;

    @BeforeEach
    void nothingDecided() {
        admin = accounts.loadUserByUsername("admin");
        form = documents.create(FormFixtures.ofYear(2005, "实测的项目", "实测部门", "实测单位"), admin);
        jdbc.sql("delete from finding_decision").update();
    }

    private void decide(long evaluation, FindingCode check, String digest, String decision, OffsetDateTime at) {
        DecidedFindings.insert(
                jdbc, evaluation, check.code(), List.of(new Made(digest, decision)), admin.accountId(), at.toInstant());
    }

    private CheckMeasure measure(FindingCode check) {
        return Objects.requireNonNull(measures.all().get(check));
    }

    /** Decisions one after the other, each as {@code finding decision}. */
    @ParameterizedTest
    @CsvSource({
        "'',0,0",
        "a ASKED,1,1",
        "a ACCEPTED,1,0",
        "a NOTED,0,0",
        "a ASKED;a ACCEPTED,1,0",
        "a ACCEPTED;a ASKED,1,1",
        "a ASKED;a NOTED,0,0",
        "a ASKED;a WITHDRAWN,0,0",
        "a ASKED;a WITHDRAWN;a ASKED,1,1",
        "a NOTED;a ACCEPTED,1,0",
        "a ASKED;a ASKED,1,1",
        "a ASKED;b ASKED,2,2",
        "a ASKED;b ACCEPTED;c NOTED,2,1",
        "a ASKED;b ACCEPTED;b ASKED;a ACCEPTED;a NOTED,1,1"
    })
    void countsTheLastDecisionAboutAFinding(String decisions, int decided, int confirmed) {
        for (var decision : decisions.split(";")) {
            if (!decision.isEmpty()) {
                var words = decision.split(" ");
                decide(form, CHECK, words[0], words[1], OffsetDateTime.now(clock));
            }
        }

        assertThat(measure(CHECK)).isEqualTo(new CheckMeasure(CHECK, decided, confirmed));
    }

    @Test
    void keepsFindingsOfOtherFormsAndChecksApart() {
        var other = documents.create(FormFixtures.ofYear(2005, "实测的另一个项目", "实测部门", "实测单位"), admin);
        var now = OffsetDateTime.now(clock);
        decide(form, CHECK, "same", "ASKED", now);
        decide(other, CHECK, "same", "ACCEPTED", now);
        decide(form, FindingCode.WRONG_CLASS, "more", "ASKED", now);

        assertThat(measure(CHECK)).isEqualTo(new CheckMeasure(CHECK, 2, 1));
        assertThat(measure(FindingCode.WRONG_CLASS)).isEqualTo(new CheckMeasure(FindingCode.WRONG_CLASS, 1, 1));
        assertThat(measures.all().keySet()).containsExactlyElementsOf(CheckMeasures.checks());
        assertThat(CheckMeasures.checks()).allMatch(check -> check.kind() == Kind.DOUBT);
    }

    @Test
    void looksBackTwoYears() {
        var now = OffsetDateTime.now(clock);
        decide(form, CHECK, "old", "ASKED", now.minusYears(2).minusDays(1));
        decide(form, CHECK, "recent", "ASKED", now.minusYears(2).plusDays(1));

        assertThat(measure(CHECK)).isEqualTo(new CheckMeasure(CHECK, 1, 1));
    }

    @Test
    void readsTheLatestDecisionsOfEachCheckInOneStatement() {
        var now = OffsetDateTime.now(clock);
        decide(form, FindingCode.WRONG_CLASS, "another check", "ASKED", now.minusDays(2));
        DecidedFindings.insert(
                jdbc, form, CHECK.code(), CheckMeasures.MOST_DECISIONS + 5, 7, admin.accountId(), now.toInstant());

        CountingDataSource.reset();
        assertThat(measure(CHECK)).isEqualTo(new CheckMeasure(CHECK, CheckMeasures.MOST_DECISIONS, 2));
        assertThat(CountingDataSource.counted().getTotal()).isOne();
        assertThat(measure(FindingCode.WRONG_CLASS).decided()).isOne();
    }

    @Test
    void tellsTheYearThatIsBeingDecidedAbout() {
        assertThat(measures.latestYear()).isEmpty();

        decide(form, CHECK, "a", "ASKED", OffsetDateTime.now(clock));

        assertThat(measures.latestYear()).hasValue(2005);
    }

    @Test
    void countsTheFormsOfAYear() {
        var check = FindingCode.REVERSE_MET_TENFOLD;
        var insert = """
                insert into finding (evaluation_id, place, code, pointer, address, message, stake, points, evidence, ask,
                    digest, first_of_code, fiscal_year, department_id, unit_id)
                select id, :place, :code, '', '', '', 1, 1, '[]', '', '', :first, fiscal_year, department_id, unit_id
                from self_evaluation where id = :form
                """;
        for (int place = 0; place < 2; place++) {
            jdbc.sql(insert)
                    .param("place", 100 + place)
                    .param("code", check.code())
                    .param("first", place == 0)
                    .param("form", form)
                    .update();
        }

        assertThat(measures.forms(2005)).containsEntry(check, 1).containsKey(CHECK);
        assertThat(measures.forms(2003)).containsEntry(check, 0);
    }
}
