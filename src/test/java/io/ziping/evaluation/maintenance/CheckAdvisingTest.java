package io.ziping.evaluation.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.decision.DecidedFindings;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.policy.ScoringPolicies;
import io.ziping.evaluation.policy.StoredPolicy;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every test is rolled back: only its own decisions are measured, and the year of its form is the latest. */
@WholeApplication
@Transactional
class CheckAdvisingTest {

    private static final int YEAR = 2007;

    @Autowired
    CheckAdvising advising;

    @Autowired
    Rescoring rescoring;

    @Autowired
    ScoringPolicies policies;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Viewer admin;
    private long form;

    @BeforeEach
    void nothingDecided() {
        admin = accounts.loadUserByUsername("admin");
        form = documents.create(FormFixtures.ofYear(YEAR, "自动改的项目", "自动部门", "自动单位"), admin);
        jdbc.sql("delete from finding_decision").update();
    }

    private void decide(String check, int decided, int confirmed) {
        DecidedFindings.insert(jdbc, form, check, decided, confirmed, admin.accountId(), clock.instant());
    }

    private void apply(CheckSettings checks) {
        rescoring.apply(
                YEAR,
                policies.versions(YEAR).stream()
                        .map(StoredPolicy::id)
                        .findFirst()
                        .orElse(null),
                Policies.standard().name("市级规则").checks(checks).build(),
                "",
                "",
                false,
                admin);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void makesAVersionThatSaysWhyAndTellsTheKeepersOfTheRules() {
        apply(new CheckSettings(Map.of("wrong-class", new BigDecimal("0.50")), Set.of(), Set.of()));
        decide("over-completed", 30, 5);

        advising.advise();

        var version = policies.versions(YEAR).get(0);
        assertThat(version.revision()).isEqualTo(2);
        assertThat(version.by()).isEqualTo("系统");
        assertThat(version.note()).contains("处理满30次而实测低于0.30").contains("超额完成 默认→只作提示（处理30次，属实5次，实测0.28）");
        assertThat(version.policy().name()).isEqualTo("市级规则");
        assertThat(version.policy().checks())
                .isEqualTo(new CheckSettings(
                        Map.of("wrong-class", new BigDecimal("0.50")), Set.of("over-completed"), Set.of()));
        assertThat(count("select count(*) from notice where kind = 'RULES'"))
                .isPositive()
                .isEqualTo(count("select count(*) from account where enabled and duties like '%SYSTEM%'"));
        assertThat(count("select count(*) from notice n join account a on a.id = n.account_id"
                        + " where n.kind = 'RULES' and a.duties not like '%SYSTEM%'"))
                .isZero();
        assertThat(count("select count(*) from audit_event where kind = '修改评分规则' and subject = '2007年度第2版'"
                        + " and username = '系统' and account_id is null"))
                .isOne();
        assertThat(count("select count(*) from scheduled_long_tasks where task_name = 'rescoring'"
                        + " and task_instance = '2007'"))
                .isOne();
    }

    /** OVER_COMPLETED begins at 0.60. */
    @ParameterizedTest
    @CsvSource({"29,0,false", "30,0,true", "30,5,true", "30,6,false", "100,26,true", "100,27,false"})
    void waitsForThirtyDecisionsAndLessThanThreeTenths(int decided, int confirmed, boolean changed) {
        decide("over-completed", decided, confirmed);

        advising.advise();

        assertThat(policies.versions(YEAR)).hasSize(changed ? 1 : 0);
    }

    @Test
    void changesNothingTwice() {
        decide("over-completed", 30, 0);
        advising.advise();
        advising.advise();
        assertThat(policies.versions(YEAR)).hasSize(1);

        decide("wrong-class", 40, 0);
        advising.advise();
        assertThat(policies.versions(YEAR).get(0).policy().checks().advice())
                .containsExactly("over-completed", "wrong-class");
        assertThat(policies.versions(YEAR)).hasSize(2);
    }

    /** What a person has chosen stands, and so does that a person has taken it back. */
    @ParameterizedTest
    @CsvSource({"PINNED", "ADVICE", "OFF"})
    void leavesAloneWhatAPersonHasSet(String use) {
        var pinned =
                use.equals("PINNED") ? Map.of("over-completed", new BigDecimal("0.60")) : Map.<String, BigDecimal>of();
        var advice = use.equals("ADVICE") ? Set.of("over-completed") : Set.<String>of();
        var off = use.equals("OFF") ? Set.of("over-completed") : Set.<String>of();
        apply(new CheckSettings(pinned, advice, off));
        decide("over-completed", 30, 0);

        advising.advise();
        assertThat(policies.versions(YEAR)).hasSize(1);

        apply(CheckSettings.NONE);
        advising.advise();
        assertThat(policies.versions(YEAR)).hasSize(2);
        assertThat(policies.versions(YEAR).get(0).policy().checks()).isEqualTo(CheckSettings.NONE);
    }

    @Test
    void leavesOtherYearsAlone() {
        decide("over-completed", 30, 0);
        var before = count("select count(*) from scoring_policy where fiscal_year <> 2007");

        advising.advise();

        assertThat(count("select count(*) from scoring_policy where fiscal_year <> 2007"))
                .isEqualTo(before);
        assertThat(policies.versions(YEAR).get(0).policy().named("x"))
                .isEqualTo(ScoringPolicy.standard()
                        .named("x")
                        .withChecks(new CheckSettings(Map.of(), Set.of("over-completed"), Set.of())));
    }
}
