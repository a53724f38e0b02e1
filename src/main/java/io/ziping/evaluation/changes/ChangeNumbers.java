package io.ziping.evaluation.changes;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Duration;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers the changes of forms. Triggers write down which forms a transaction changes, in that transaction; only what is
 * committed is seen here and gets a number, and only one process at a time gives numbers and commits before the next one
 * does. So whoever reads numbers up to one has seen everything below it: a transaction that began early and commits late
 * gets its number late. What has no number yet is no change yet.
 */
@Slf4j
@Component
public class ChangeNumbers {

    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(2);

    /** Rows a transaction takes; a rescoring of a year changes hundred thousands. */
    private static final int LOT = 5_000;

    /** A form that was changed, and where it was then; whether it is still there, as of the same snapshot. */
    private static final String NUMBER = """
            with taken as (
                delete from evaluation_change_due where ctid = any(array(select ctid from evaluation_change_due limit :lot))
                returning evaluation_id, unit_id, department_id
            ), places as (
                select distinct t.evaluation_id, t.unit_id, t.department_id, e.id is not null as present
                from taken t left join self_evaluation e
                    on e.id = t.evaluation_id and e.unit_id = t.unit_id and e.department_id = t.department_id
            ), numbered as (
                insert into evaluation_change (evaluation_id, unit_id, department_id, present, number, at)
                select evaluation_id, unit_id, department_id, present, nextval('evaluation_change_number'),
                    greatest(statement_timestamp(), (select max(at) from evaluation_change))
                from places
                on conflict (evaluation_id, unit_id, department_id)
                    do update set present = excluded.present, number = excluded.number, at = excluded.at
            )
            select count(*) from taken
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ChangeNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static JobKind changeNumbering(ChangeNumbers numbers) {
        return JobKind.every(BETWEEN_RUNS, Lane.SHORT, "evaluation-changes", numbers::give);
    }

    /** Numbers all that is committed and has none. */
    public void give() {
        while (giveLot() == LOT) {
            log.debug("changes were numbered, and there may be more");
        }
    }

    private long giveLot() {
        return transaction.execute(status -> {
            // a statement of its own: the next one's snapshot holds what the one before has committed
            jdbc.sql("select pg_advisory_xact_lock(hashtext('evaluation_change'))")
                    .query(row -> {});
            return jdbc.sql(NUMBER).param("lot", LOT).query(Long.class).single();
        });
    }
}
