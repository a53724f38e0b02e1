package io.ziping.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.campaign.Campaigns;
import io.ziping.database.TrialMode;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.Organizations;
import io.ziping.trial.city.City;
import io.ziping.trial.city.SmallCity;
import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Where the city is asked for and cannot be had, and that half of it is nothing. */
class TrialDataTest extends SmallCity {

    private static final List<String> FILLED = List.of(
            "self_evaluation", "account", "competent_department", "project", "campaign", "finding_decision", "pin");

    @Autowired
    private TrialData data;

    @Autowired
    private City city;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysThatThereIsSomethingAlreadyAndChangesNothing() {
        var before = counts();

        assertThatThrownBy(data::afterSingletonsInstantiated)
                .satisfies(refused -> assertThat(said(refused))
                        .startsWith("演示数据只能装进空的数据库，这里已经有用户或者表，什么也没有改动。")
                        .contains("去掉 --ziping.demo=city 再启动", "--ziping.data-dir="));
        assertThat(counts()).isEqualTo(before).doesNotContain(0L);
    }

    @Test
    void formsWithoutAnAdministratorAreSomethingToo() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update account set role = 'FINANCE_REVIEWER', duties = '' where role = 'ADMIN'")
                    .update();

            assertThatThrownBy(data::afterSingletonsInstantiated)
                    .satisfies(refused -> assertThat(said(refused)).contains("已经有用户或者表"));
            status.setRollbackOnly();
        });
    }

    @Test
    void saysThatTheDatabaseIsNoTrial(
            @Autowired Accounts accounts,
            @Autowired Organizations organizations,
            @Autowired EvaluationDocuments documents,
            @Autowired TrialDrafts drafts,
            @Autowired Campaigns campaigns,
            @Autowired JsonMapper json,
            @Autowired Clock clock) {
        var elsewhere = new TrialData(
                new TrialMode(false),
                accounts,
                organizations,
                documents,
                drafts,
                campaigns,
                city,
                new DemoProperties("city"),
                transaction,
                json,
                clock);

        assertThatThrownBy(elsewhere::afterSingletonsInstantiated)
                .satisfies(refused -> assertThat(said(refused))
                        .startsWith("演示数据只能装进试用的数据库，这里不是试用：")
                        .contains("去掉 --ziping.demo=city 再启动"));
    }

    @Test
    void saysThatThereIsNoSuchDemonstration() {
        ThrowingCallable asking = () -> new DemoProperties("town").isCity();

        assertThatThrownBy(asking)
                .satisfies(refused -> assertThat(said(refused)).contains("ziping.demo=town", "--ziping.demo=city"));
    }

    @Test
    void whatIsStoppedHalfWayLeavesNothingAndIsBegunAnew() {
        var before = counts();
        empty();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> city.fill(TrialData.PASSWORD, admin -> {
                    throw new IllegalStateException("stopped");
                })))
                .hasMessage("stopped");
        assertThat(counts()).containsOnly(0L);

        data.afterSingletonsInstantiated();
        assertThat(counts()).isEqualTo(before);
    }

    /** As it was before the city, but for numbers that were given. Tables of records refuse it otherwise. */
    private void empty() {
        transaction.executeWithoutResult(status -> {
            refusing("disable");
            jdbc.sql("truncate account, competent_department, campaign cascade").update();
            refusing("enable");
        });
    }

    private void refusing(String whether) {
        jdbc.sql("select format('alter table %s " + whether + " trigger %I', tgrelid::regclass, tgname) from pg_trigger"
                        + " where tgname like '%\\_is\\_not\\_emptied'")
                .query(String.class)
                .list()
                .forEach(statement -> jdbc.sql(statement).update());
    }

    /** As an administrator reads it on the console. */
    private static String said(Throwable refused) {
        var analysis = new DemoRefusedAnalyzer().analyze(refused, (DemoRefusedException) refused);
        return analysis.getDescription() + "\n" + analysis.getAction();
    }

    private List<Long> counts() {
        return FILLED.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
