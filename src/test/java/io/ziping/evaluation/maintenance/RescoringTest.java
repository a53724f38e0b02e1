package io.ziping.evaluation.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.policy.ScoringPolicies;
import io.ziping.evaluation.policy.StoredPolicy;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.Organizations;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules change, and forms follow or keep what they were passed with. Rules are kept for good: each test has its year. */
@WholeApplication
class RescoringTest {

    private static final String DEPARTMENT = "规则部门";
    private static final String UNIT = "规则单位";

    @Autowired
    Rescoring rescoring;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    ScoringPolicies policies;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;
    private Viewer reviewer;

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
        reviewer = accounts.loadUserByUsername("reviewer");
    }

    private Viewer somebody(String username, Role role) {
        var unit = organizations.findOrCreate(DEPARTMENT, UNIT);
        return accounts.create(new NewAccount(
                username, "ziping-trial", "经办人", role, unit.getDepartment(), unit, NewAccount.PasswordOrigin.PUBLIC));
    }

    /** Scores 99.00: the execution is 90 %. */
    private long form(int year, String project) {
        return documents.create(FormFixtures.ofYear(year, project, DEPARTMENT, UNIT), admin);
    }

    private @Nullable Long inForce(int year) {
        return policies.versions(year).stream()
                .map(StoredPolicy::id)
                .findFirst()
                .orElse(null);
    }

    private int apply(int year, ScoringPolicy policy, boolean withSettled) {
        return rescoring.apply(year, inForce(year), policy, "", "优", withSettled, admin);
    }

    private void expectGrade(long id, String grade) {
        assertThat(documents.read(id, admin.scope()).grade()).as("computed").isEqualTo(grade);
        assertThat(jdbc.sql("select grade from self_evaluation where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .as("stored")
                .isEqualTo(grade.equals("优") ? "EXCELLENT" : "GOOD");
    }

    /** Today's checks may stop what an earlier release let pass; a form on its way is not handed in again. */
    @Test
    void scoresAFormOnItsWayThatCouldNotBeHandedInToday() {
        var id = form(2058, "原因只写无的");
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        jdbc.sql(
                        "update indicator set score_text = '1', deviation_explanation = '无' where evaluation_id = :id and position ="
                                + " (select min(position) from indicator where evaluation_id = :id)")
                .param("id", id)
                .update();

        assertThat(apply(2058, Policies.strict("99.5"), false)).isEqualTo(1);

        assertThat(documents.read(id, admin.scope()).findings())
                .anyMatch(finding -> finding.severity() == Finding.Severity.BLOCK);
        assertThat(jdbc.sql("select block_count from self_evaluation where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void otherRulesMakeNoComparisonNecessary() {
        var id = form(2054, "比对过的");
        comparisons.compare(id);

        assertThat(apply(2054, Policies.strict("99.5"), false)).isEqualTo(1);

        assertThat(jdbc.sql("select compared_version = version from self_evaluation where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void showsWhatWouldChangeAndChangesItOnlyWhenApplied() {
        var clerk = somebody("rules.clerk", Role.PREPARER);
        var department = somebody("rules.department", Role.DEPARTMENT_REVIEWER);
        var draft = form(2011, "草稿");
        var passed = form(2011, "已审");
        moves.move(passed, MoveRequest.of(Move.SUBMIT), clerk);
        moves.move(passed, MoveRequest.of(Move.APPROVE), department);
        moves.move(passed, MoveRequest.of(Move.APPROVE), reviewer);

        var preview = rescoring.preview(2011, Policies.strict("99.5"), 1);

        assertThat(preview.forms()).isEqualTo(2);
        assertThat(preview.changed()).isEqualTo(2);
        assertThat(preview.grades()).isEqualTo(2);
        assertThat(preview.settled()).isEqualTo(1);
        assertThat(preview.first()).singleElement().satisfies(change -> {
            assertThat(change.before().grade()).isEqualTo("优");
            assertThat(change.after().grade()).isEqualTo("良");
        });
        expectGrade(draft, "优");

        assertThat(apply(2011, Policies.strict("99.5"), false)).isEqualTo(1);

        expectGrade(draft, "良");
        expectGrade(passed, "优");
        assertThat(evaluations.view(draft, admin).rows().get(0).trace().rule()).startsWith("从严规则（2011年度第1版）：");
        assertThat(evaluations.view(passed, admin).rows().get(0).trace().rule()).startsWith("通行规则：");
        assertThat(policies.years(2011).stream()
                        .filter(year -> year.fiscalYear() == 2011)
                        .map(year -> List.of(year.forms(), year.behind(), year.settled())))
                .containsExactly(List.of(2L, 0L, 1L));

        // as a job does that nobody has asked for
        assertThat(rescoring.finish(2011, true, null)).isEqualTo(1);
        expectGrade(passed, "良");
        assertThat(jdbc.sql("select count(*) from audit_event where kind in ('修改评分规则', '按规则重算')"
                                + " and subject like '2011年度%' and username in ('admin', '系统')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select username from audit_event where kind = '按规则重算' and subject = '2011年度'")
                        .query(String.class)
                        .single())
                .isEqualTo("系统");
    }

    @Test
    void scoresWhatIsSavedOrSentBackAfterwardsByTheNewRules() {
        var clerk = somebody("rules.clerk.2012", Role.PREPARER);
        var department = somebody("rules.department.2012", Role.DEPARTMENT_REVIEWER);
        var passed = form(2012, "已审后退回");
        moves.move(passed, MoveRequest.of(Move.SUBMIT), clerk);
        moves.move(passed, MoveRequest.of(Move.APPROVE), department);
        moves.move(passed, MoveRequest.of(Move.APPROVE), reviewer);
        apply(2012, Policies.strict("99.5"), false);
        expectGrade(passed, "优");

        moves.move(passed, MoveRequest.of(Move.CANCEL_APPROVAL), reviewer);
        expectGrade(passed, "良");

        var fresh = form(2012, "之后新建");
        expectGrade(fresh, "良");
        apply(2012, Policies.strict("98"), false);
        expectGrade(fresh, "优");
        var cell = evaluations.view(fresh, admin).rows().get(0).name();
        editor.apply(
                fresh,
                admin,
                List.of(new Change.SetCell(CellAddress.parse(cell.address()).orElseThrow(), cell.text(), "改名")));
        expectGrade(fresh, "优");
        assertThat(policies.versions(2012)).extracting(StoredPolicy::revision).containsExactly(2, 1);
    }

    @Test
    void comparesWithWhatThisReleaseFindsAndNotWithWhatAnEarlierOneStored() {
        var id = form(2016, "旧版存下的");
        jdbc.sql("""
                        update self_evaluation set warning_count = 9, headline = '旧版的话', doubt = 50, comparison = '',
                            findings_digest = null, compared_version = null
                        where id = :id
                        """).param("id", id).update();

        assertThat(rescoring.preview(2016, Policies.standard().build(), 1).changed())
                .isZero();
        assertThat(rescoring.preview(2016, Policies.strict("99.5"), 1).first())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before().headline()).isNotEqualTo("旧版的话");
                    assertThat(change.before().grade())
                            .isNotEqualTo(change.after().grade());
                });
    }

    /** A paper is right when it agrees with the rules it was made under, and with those that are corrected later. */
    @Test
    void makesNoDoubtOfAPaperThatWasRightUnderItsRules() {
        var right = documents.create(
                FormFixtures.ofYear(2015, "印优", DEPARTMENT, UNIT).withGrade("优"), admin);
        var mended = documents.create(
                FormFixtures.ofYear(2015, "印良", DEPARTMENT, UNIT).withGrade("良"), admin);
        var wrong = documents.create(
                FormFixtures.ofYear(2015, "印差", DEPARTMENT, UNIT).withGrade("差"), admin);
        assertThat(printedDoubts(right)).isZero();
        assertThat(printedDoubts(mended)).isOne();

        assertThat(rescoring.preview(2015, Policies.strict("99.5"), 3).first())
                .noneMatch(change -> change.project().equals("印优")
                        && change.after().headline().startsWith("印数不符"));
        apply(2015, Policies.strict("99.5"), false);

        expectGrade(right, "良");
        assertThat(printedDoubts(right)).isZero();
        assertThat(printedDoubts(mended)).isZero();
        assertThat(printedDoubts(wrong)).isOne();
        var later = documents.create(
                FormFixtures.ofYear(2015, "后来的", DEPARTMENT, UNIT).withGrade("优"), admin);
        assertThat(printedDoubts(later)).isOne();
        apply(2015, Policies.strict("99.8"), false);
        assertThat(printedDoubts(later)).isOne();
    }

    /** A form keeps the doubt it was judged by: those passed stand under the rules that had the check. */
    @Test
    void usesChecksAsTheRulesSayAndKeepsTheDoubtOfFormsThatWerePassed() {
        var clerk = somebody("rules.clerk.2004", Role.PREPARER);
        var department = somebody("rules.department.2004", Role.DEPARTMENT_REVIEWER);
        var draft = form(2004, "疑点草稿");
        var passed = form(2004, "疑点已审");
        moves.move(passed, MoveRequest.of(Move.SUBMIT), clerk);
        moves.move(passed, MoveRequest.of(Move.APPROVE), department);
        moves.move(passed, MoveRequest.of(Move.APPROVE), reviewer);
        var before = doubt(draft);
        var term = Objects.requireNonNull(documents.read(draft, admin.scope()).doubtTerms())
                .get(0);
        var without = Policies.standard()
                .checks(new CheckSettings(Map.of(), Set.of(), Set.of(term.code())))
                .build();

        var preview = rescoring.preview(2004, without, 2);
        assertThat(preview.changed()).isEqualTo(2);
        assertThat(preview.grades()).isZero();
        assertThat(preview.first()).allSatisfy(change -> {
            assertThat(change.before().doubt()).isEqualTo(before.toPlainString());
            assertThat(new BigDecimal(change.after().doubt())).isLessThan(before);
        });

        apply(2004, without, false);
        assertThat(doubt(draft)).isLessThan(before);
        assertThat(rows(draft, term.code())).isZero();
        assertThat(doubt(passed)).isEqualTo(before);
        assertThat(rows(passed, term.code())).isPositive();

        apply(
                2004,
                Policies.standard()
                        .checks(new CheckSettings(Map.of(), Set.of(term.code()), Set.of()))
                        .build(),
                false);
        assertThat(rows(draft, term.code())).isZero();
        assertThat(Objects.requireNonNull(documents.read(draft, admin.scope()).findings()))
                .filteredOn(finding -> finding.code().equals(term.code()))
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == Finding.Kind.ADVICE);

        var pinned = Policies.standard()
                .checks(new CheckSettings(Map.of(term.code(), CheckSettings.LOWEST), Set.of(), Set.of()))
                .build();
        assertThat(rescoring.preview(2004, pinned, 2).changed()).isEqualTo(2);
        apply(2004, pinned, true);
        assertThat(doubt(draft)).isLessThan(before);
        assertThat(doubt(passed)).isEqualTo(doubt(draft));
    }

    private BigDecimal doubt(long id) {
        return jdbc.sql("select doubt from self_evaluation where id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single();
    }

    private int rows(long id, String code) {
        return jdbc.sql("select count(*) from finding where evaluation_id = :id and code = :code")
                .param("id", id)
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private long printedDoubts(long id) {
        return Objects.requireNonNull(documents.read(id, admin.scope()).findings()).stream()
                .filter(finding -> finding.code().equals("printed-figure-differs"))
                .count();
    }

    @Test
    void refusesAChangeOfRulesThatAnotherHasChanged() {
        var base = inForce(2013);
        apply(2013, Policies.strict("95"), false);

        assertThatExceptionOfType(RulesProblem.class)
                .isThrownBy(() -> rescoring.apply(2013, base, Policies.strict("96"), "", "优", false, admin))
                .withMessageContaining("别人改过");
        assertThat(policies.versions(2013)).hasSize(1);
    }

    @Test
    void asksTheDatabaseNoMoreForAYearWithRulesOfItsOwn() {
        var form = form(2014, "查询数");
        var before = statements(form);
        apply(2014, Policies.strict("99.5"), false);
        evaluations.view(form, admin);

        assertThat(statements(form)).isEqualTo(before);
    }

    private long statements(long form) {
        CountingDataSource.reset();
        evaluations.view(form, admin);
        return CountingDataSource.counted().getTotal();
    }
}
