package io.ziping.database.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.IntegrationTest;
import io.ziping.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The data of an installation of the version before, after all migrations since. */
@IntegrationTest
@EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
class UpgradeTest {

    private static final String BEFORE = "202611241500";

    private static JdbcClient jdbc;

    @BeforeAll
    static void upgrade() throws Exception {
        var database = TestServer.freshDatabase();
        var source = new DriverManagerDataSource(
                database.getJdbcUrl(),
                Objects.requireNonNullElse(database.getUsername(), ""),
                Objects.requireNonNullElse(database.getPassword(), ""));
        jdbc = JdbcClient.create(source);
        migrate(source, BEFORE);
        jdbc.sql(new ClassPathResource("upgrade/before-202611282000.sql").getContentAsString(StandardCharsets.UTF_8))
                .update();
        migrate(source, "latest");
    }

    private static void migrate(DataSource source, String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:io/ziping/database/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    @Test
    void tellsUploadsAndMergesOfTheHistoryFromWhatWasTyped() {
        assertThat(rows("""
                        select concat_ws(' ', evaluation_id, version, kind, note, account_id, at at time zone 'Asia/Shanghai')
                        from content_step order by evaluation_id, version
                        """))
                .containsExactly(
                        "1 2 IMPORTED 年报.xlsx 1 2026-02-02 11:05:00",
                        "2 0 IMPORTED 新表.docx 1 2026-01-01 10:00:00",
                        "4 3 MERGED 带走.xlsx 1 2026-02-03 12:00:00");
        assertThat(rows("select count(*) from cell_change")).containsExactly("3");
    }

    @Test
    void keepsTheLinesOfMoney() {
        assertThat(rows("""
                        select concat_ws(' ', position, source, initial_budget_text, initial_budget, '[' || name || ']',
                            line_key, parent_key)
                        from funding_line order by position
                        """))
                .containsExactly(
                        "0 CURRENT_YEAR_APPROPRIATION 100 1000000.00 []", "1 CARRYOVER 20 200000.00 []", "2 OTHER  []");
    }

    @Test
    void findsNamesByTheirNormalForm() {
        assertThat(rows("select name_key || ' ' || alike from project order by id"))
                .containsExactly("校舍修缮(2期) 0", "校舍修缮(2期) 1", "图书 0", "食堂 0", "操场 0");
        assertThat(
                        rows(
                                "select concat_ws(' ', name_key, alike, former_keys::text) from competent_department order by id"))
                .containsExactly("教育局(汇总) 0 {教委(汇总)}", "教育局(汇总) 1 {}");
        assertThat(rows("select concat_ws(' ', department_id, name_key, alike) from implementing_unit order by id"))
                .containsExactly("1 第一中学 0", "2 第一中学 0");
    }

    @Test
    void notesTheRulesAPaperWasTakenInUnder() {
        assertThat(rows("select coalesce(printed_figures::jsonb ->> 'policyId', 'standard') || ' ' ||"
                        + " (printed_figures::jsonb ->> 'totalScore')"
                        + " from self_evaluation where printed_figures <> '' order by id"))
                .containsExactly("1 80", "standard 81");
        assertThat(rows("select count(*) from self_evaluation where advice_count is null and headline_count is null"))
                .as("counted after the next start")
                .containsExactly("5");
    }

    @Test
    void findsFormsToCompareByOneIndex() {
        assertThat(
                        rows(
                                "select indexdef from pg_indexes where tablename = 'self_evaluation'"
                                        + " and indexdef ~ 'WHERE .*(unmet_count|advice_count|headline_count|findings_digest|compared_version)'"))
                .singleElement()
                .asString()
                .contains("((compared_version IS NULL)), id DESC) WHERE (compared_version IS DISTINCT FROM version)");
    }

    @Test
    void letsUploadsWaitOn() {
        assertThat(rows("select concat_ws(' ', number, reading -> 'printed', reading -> 'blanks', reading -> 'removed')"
                        + " from intake_form order by number"))
                .containsExactly(
                        "1 [{\"category\": \"\", \"dimension\": \"项目产出\"}] [] []",
                        "2 [] [] []",
                        "3 [] [] []",
                        "4 [] [] []");
    }

    @Test
    void callsARowOfIndicatorsByItsOneName() {
        assertThat(rows("select place from pin order by id")).containsExactly("第3项 得分", "实际完成情况第2行");
    }

    @Test
    void queuesTheMailsThatWaited() {
        assertThat(
                        rows(
                                "select concat_ws(' ', task_name, recipient, execution_time at time zone 'Asia/Shanghai', picked)"
                                        + " from scheduled_tasks join outgoing_mail m on task_instance = m.id::text order by m.id"))
                .containsExactly(
                        "mail first@example.gov.cn 2026-02-05 09:00:00 f",
                        "mail next@example.gov.cn 2026-02-05 09:07:00 f");
        assertThat(rows("select count(*) from scheduled_tasks")).containsExactly("2");
    }

    @Test
    void queuesTheBundlesThatWaitedOrWereBeingMade() {
        assertThat(rows("select concat_ws(' ', task_name, task_instance, title, state, attempt, total, done, picked)"
                        + " from scheduled_long_tasks join bundle_job b on task_instance = concat(b.id, '-', attempt)"
                        + " order by execution_time"))
                .containsExactly("bundle 2-1 RUNNING WAITING 1 0 0 f", "bundle 3-1 WAITING WAITING 1 0 0 f");
        assertThat(rows("select count(*) from scheduled_long_tasks")).containsExactly("2");
    }
}
