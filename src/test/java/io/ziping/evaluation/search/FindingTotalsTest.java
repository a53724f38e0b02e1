package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.administration.merging.MergeKind;
import io.ziping.administration.merging.Merging;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.maintenance.Rescoring;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After whatever was written, the kept counts of forms in doubt are what a recount of them finds. */
@WholeApplication
class FindingTotalsTest {

    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final String DEPARTMENT = UNIT + "(汇总)";

    /** Misses its target at full marks, which weighs 45 points. */
    private static final String MISSED = "培训次数 ≥10(次) 1(次)";

    private static final String MET = "按时率 ≥95(%) 96(%)";

    /** Checks with what they found in forms handed in, and once more without a check what forms are in doubt at all. */
    private static final String RECOUNTED = """
            with reported as (
                select * from self_evaluation where status in ('SUBMITTED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED', 'PUBLISHED')
                and doubt > 0
            ), counted as (
                select distinct e.id, e.fiscal_year, e.department_id, f.code, e.doubt < 5 as little
                from reported e join finding f on f.evaluation_id = e.id and f.first_of_code
                union all select e.id, e.fiscal_year, e.department_id, '', e.doubt < 5 from reported e
            )
            select fiscal_year, department_id, code, little, count(*)::numeric as forms from counted group by 1, 2, 3, 4
            union all
            select fiscal_year, 0, code, little, count(*)::numeric from counted group by 1, 3, 4
            order by 1, 2, 3, 4
            """;

    private static final String KEPT = """
            select fiscal_year, department_id, code, little, sum(forms) as forms from finding_total
            group by 1, 2, 3, 4 having sum(forms) <> 0 order by 1, 2, 3, 4
            """;

    @Autowired
    KeptTotals totals;

    @Autowired
    FoundForms found;

    @Autowired
    EvaluationSearch search;

    @Autowired
    Doubts doubts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    FindingDecisions decisions;

    @Autowired
    Rescoring rescoring;

    @Autowired
    Merging merging;

    @Autowired
    Organizations organizations;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Viewer admin;
    private Viewer department;

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
        department = accounts.loadUserByUsername("department");
    }

    @AfterEach
    void areWhatARecountFinds() {
        assertThat(rows(KEPT)).isEqualTo(rows(RECOUNTED));
        totals.drawTogether();
        assertThat(rows(KEPT)).isEqualTo(rows(RECOUNTED));
    }

    @Test
    void followAFormThatIsHandedInSentBackAndPassed() {
        var id = draft(DEPARTMENT, UNIT, "份数路程", 2018);
        assertThat(doubtOfFindings(id)).isNull();
        areWhatARecountFinds();
        var before = inDoubt(2018);
        move(id, Move.SUBMIT, admin);
        assertThat(inDoubt(2018)).isEqualTo(before + 1);
        assertThat(doubtOfFindings(id)).isPositive();
        areWhatARecountFinds();
        moves.move(id, new MoveRequest(Move.RETURN, null, "请核对"), department);
        assertThat(inDoubt(2018)).isEqualTo(before);
        areWhatARecountFinds();
        move(id, Move.SUBMIT, admin);
        areWhatARecountFinds();

        move(id, Move.APPROVE, department);
    }

    @Test
    void followAnExplanationThatIsAccepted() {
        var id = handedIn(DEPARTMENT, UNIT, "份数说明", 2018);
        var missed = found(2018, FindingCode.UNMET_AT_FULL_SCORE);
        digests(id).forEach(digest -> {
            decisions.decide(id, digest, Decision.ACCEPTED, "现场看过", "", department);
            areWhatARecountFinds();
        });

        assertThat(doubtOfFindings(id)).isNull();
        assertThat(found(2018, FindingCode.UNMET_AT_FULL_SCORE)).isEqualTo(missed - 1);
    }

    @Test
    void followRulesThatUseACheckNoMore() {
        handedIn("份数规则局", "份数规则所", "规则", 2037);
        assertThat(found(2037, FindingCode.UNMET_AT_FULL_SCORE)).isOne();
        var off = new CheckSettings(Map.of(), Set.of(), Set.of(FindingCode.UNMET_AT_FULL_SCORE.code()));

        rescoring.apply(2037, null, ScoringPolicy.standard().withChecks(off), "", "不用", true, admin);

        assertThat(found(2037, FindingCode.UNMET_AT_FULL_SCORE)).isZero();
    }

    @Test
    void followUnitsAndDepartmentsThatAreMerged() {
        handedIn("份数一局", "份数一所", "甲", 2023);
        handedIn("份数一局", "份数二所", "乙", 2022);
        handedIn("份数二局", "份数三所", "丙", 2023);
        var unit = unit("份数一局", "份数一所");
        merging.merge(MergeKind.UNIT, unit.identity(), unit("份数一局", "份数二所").identity(), admin);
        areWhatARecountFinds();
        var from = unit("份数一局", "份数二所").getDepartment().identity();
        var into = unit("份数二局", "份数三所").getDepartment().identity();

        merging.merge(MergeKind.DEPARTMENT, from, into, admin);

        assertThat(count(DataScope.ofDepartment(into), null, FindingCode.UNMET_AT_FULL_SCORE))
                .isEqualTo(3);
        assertThat(count(DataScope.ofDepartment(from), null, null)).isZero();
    }

    @Test
    void followAStatementThatChangesManyFormsAndOneThatIsRolledBack() {
        IntStream.range(0, 5).forEach(n -> draft("份数四局", "份数四所", "成批" + n, 2021));
        var where = " where unit_id = " + unit("份数四局", "份数四所").identity();
        jdbc.sql(
                        "update self_evaluation set fiscal_year = 2020, status = 'SUBMITTED', doubt = case when id % 2 = 0 then 1 else 60 end"
                                + where)
                .update();
        areWhatARecountFinds();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from self_evaluation" + where).update();
            areWhatARecountFinds();
            status.setRollbackOnly();
        });
    }

    @Test
    void countWhatTheListsOfEachFilterHold() {
        handedIn("份数五局", "份数五所", "一", 2021);
        handedIn("份数五局", "份数五所", "二", 2022);
        var little = handedIn("份数五局", "份数五所", "三", 2022);
        jdbc.sql("update self_evaluation set doubt = 1 where id = :id")
                .param("id", little)
                .update();
        var department = unit("份数五局", "份数五所").getDepartment().identity();
        for (var scope : List.of(DataScope.ALL, DataScope.ofDepartment(department))) {
            for (var filter : List.of(
                    EvaluationFilter.NONE,
                    new EvaluationFilter(2022, "", "", null, null, ""),
                    new EvaluationFilter(null, "份数五局", "", null, null, ""),
                    new EvaluationFilter(2022, "份数五局", "", null, null, ""))) {
                for (var doubtful : List.of(false, true)) {
                    countsOfEachCheckAreThoseOfItsList(scope, filter, doubtful);
                }
            }
        }
    }

    private void countsOfEachCheckAreThoseOfItsList(DataScope scope, EvaluationFilter filter, boolean little) {
        var counts = doubts.counts(scope, filter.in(new DoubtFilter(little, null, null, null)));
        assertThat(counts.whole()).isTrue();
        for (var check : FindingCode.values()) {
            var wanted = filter.in(new DoubtFilter(little, check, null, null));
            var expected = counts.checks().stream()
                    .filter(count -> count.check() == check)
                    .mapToLong(Doubts.CheckCount::forms)
                    .sum();
            var ids = search.findIds(scope, wanted, Doubts.MOST_DOUBTFUL, 10_000);
            assertThat(ids).as(check + " " + filter).doesNotHaveDuplicates().hasSize((int) expected);
            assertThat(found.found(scope, wanted, 0).count()).isEqualTo(expected);
            var page = search.find(scope, wanted, Doubts.MOST_DOUBTFUL, ListPosition.of(0, 10_000));
            assertThat(page.rows()).extracting(EvaluationSummary::id).containsExactlyElementsOf(ids);
        }
        var any = filter.in(new DoubtFilter(little, null, null, null));
        assertThat(search.findIds(scope, any, Doubts.MOST_DOUBTFUL, 10_000))
                .hasSize((int) search.find(scope, any, Doubts.MOST_DOUBTFUL, ListPosition.of(0, 1))
                        .count());
    }

    private long draft(String department, String unit, String project, int year) {
        return documents.create(FormFixtures.ofRows(year, project, department, unit, MISSED, MET), admin);
    }

    private long handedIn(String department, String unit, String project, int year) {
        var id = draft(department, unit, project, year);
        move(id, Move.SUBMIT, admin);
        return id;
    }

    private void move(long id, Move move, Viewer by) {
        moves.move(id, MoveRequest.of(move), by);
    }

    private long inDoubt(int year) {
        return count(DataScope.ALL, year, null);
    }

    private long found(int year, FindingCode check) {
        return count(DataScope.ALL, year, check);
    }

    private long count(DataScope scope, @Nullable Integer year, @Nullable FindingCode check) {
        var filter = new EvaluationFilter(year, "", "", null, null, "", DoubtFilter.of(check));
        var counted = found.found(scope, filter, 0);
        assertThat(counted.exact()).isTrue();
        return counted.count();
    }

    private List<String> digests(long id) {
        return jdbc.sql("select distinct digest from finding where evaluation_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private @Nullable BigDecimal doubtOfFindings(long id) {
        return jdbc.sql("select max(doubt) from finding where evaluation_id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private ImplementingUnit unit(String department, String unit) {
        return organizations.find(department, unit, DataScope.ALL).orElseThrow();
    }
}
