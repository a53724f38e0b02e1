package io.ziping.sheet.bundle;

import io.ziping.organization.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bundles that were asked for, as they are kept. Every change is one statement, right for any number of instances. */
@Component
@RequiredArgsConstructor
class BundleStore {

    /** How long a bundle is kept. */
    static final Duration KEPT = Duration.ofDays(1);

    /** An instance that has said nothing for so long is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * What an instance has to make.
     *
     * @param query the list, as it was stored
     */
    record Order(long id, BundleKind kind, String query, String title, String username) {}

    /**
     * The file of a finished bundle.
     *
     * @param scope of its owner when it was made
     */
    record Finished(BundleKind kind, String title, DataScope scope) {}

    long add(long accountId, BundleKind kind, String query, String title) {
        return jdbc.sql("""
                        insert into bundle_job (account_id, kind, query, title, state, created_at, touched_at, expires_at)
                        values (:account, :kind, :query, :title, 'WAITING', :now, :now, :expires) returning id
                        """)
                .param("account", accountId)
                .param("kind", kind.name())
                .param("query", query)
                .param("title", title)
                .param("now", at(Duration.ZERO))
                .param("expires", at(KEPT))
                .query(Long.class)
                .single();
    }

    int openOf(long accountId) {
        return jdbc.sql(
                        "select count(*) from bundle_job where account_id = :account and state in ('WAITING', 'RUNNING')")
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<BundleJob> of(long accountId) {
        return jdbc.sql("select * from bundle_job where account_id = :account order by id desc limit :most")
                .param("account", accountId)
                .param("most", MOST_SHOWN)
                .query(BundleStore::job)
                .list();
    }

    Optional<Finished> finished(long id, long accountId) {
        return jdbc.sql("select * from bundle_job where id = :id and account_id = :account and state = 'DONE'"
                        + " and expires_at > :now")
                .param("id", id)
                .param("account", accountId)
                .param("now", at(Duration.ZERO))
                .query((row, number) -> new Finished(
                        BundleKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        new DataScope(
                                row.getObject("scope_department_id", Long.class),
                                row.getObject("scope_unit_id", Long.class))))
                .optional();
    }

    boolean cancel(long id, long accountId) {
        return jdbc.sql("update bundle_job set state = 'CANCELLED', touched_at = :now where id = :id"
                                + " and account_id = :account and state in ('WAITING', 'RUNNING')")
                        .param("id", id)
                        .param("account", accountId)
                        .param("now", at(Duration.ZERO))
                        .update()
                == 1;
    }

    boolean repeat(long id, long accountId) {
        return jdbc.sql("update bundle_job set state = 'WAITING', done = 0, total = 0, report = '', node = '',"
                                + " touched_at = :now, expires_at = :expires where id = :id and account_id = :account"
                                + " and state in ('FAILED', 'CANCELLED', 'INTERRUPTED')")
                        .param("id", id)
                        .param("account", accountId)
                        .param("now", at(Duration.ZERO))
                        .param("expires", at(KEPT))
                        .update()
                == 1;
    }

    /** Takes the oldest that waits, so that no other instance does. */
    Optional<Order> claim(String node) {
        return jdbc.sql("""
                        update bundle_job j set state = 'RUNNING', node = :node, touched_at = :now from account a
                        where a.id = j.account_id and j.id = (select id from bundle_job where state = 'WAITING'
                          order by id limit 1 for update skip locked)
                        returning j.id, j.kind, j.query, j.title, a.username
                        """)
                .param("node", node)
                .param("now", at(Duration.ZERO))
                .query((row, number) -> new Order(
                        row.getLong("id"),
                        BundleKind.valueOf(row.getString("kind")),
                        row.getString("query"),
                        row.getString("title"),
                        row.getString("username")))
                .optional();
    }

    void begin(long id, int total, DataScope scope) {
        jdbc.sql("update bundle_job set total = :total, scope_department_id = :department, scope_unit_id = :unit"
                        + " where id = :id")
                .param("id", id)
                .param("total", total)
                .param("department", scope.departmentId())
                .param("unit", scope.unitId())
                .update();
    }

    /** Notes how far it is; false when it is not wanted any more. */
    boolean progress(long id, int done) {
        return jdbc.sql("update bundle_job set done = :done, touched_at = :now where id = :id and state = 'RUNNING'")
                        .param("id", id)
                        .param("done", done)
                        .param("now", at(Duration.ZERO))
                        .update()
                == 1;
    }

    /** Ends one that is running; false when it was cancelled meanwhile. */
    boolean end(long id, BundleState state, List<String> report, long size) {
        return jdbc.sql("update bundle_job set state = :state, report = :report, file_size = :size, touched_at = :now,"
                                + " expires_at = :expires where id = :id and state = 'RUNNING'")
                        .param("id", id)
                        .param("state", state.name())
                        .param("report", String.join("\n", report))
                        .param("size", size)
                        .param("now", at(Duration.ZERO))
                        .param("expires", at(KEPT))
                        .update()
                == 1;
    }

    /** What an instance of this name was making when it ended, and what one makes that has fallen silent. */
    void interrupt(String node) {
        jdbc.sql("update bundle_job set state = 'INTERRUPTED', touched_at = :now where state = 'RUNNING'"
                        + " and (node = :node or touched_at < :silent)")
                .param("node", node)
                .param("now", at(Duration.ZERO))
                .param("silent", at(SILENCE.negated()))
                .update();
    }

    void removeExpired() {
        jdbc.sql("delete from bundle_job where expires_at <= :now and state not in ('WAITING', 'RUNNING')")
                .param("now", at(Duration.ZERO))
                .update();
    }

    /** The bundles that have, or are about to get, a file. */
    List<Long> withFile() {
        return jdbc.sql("select id from bundle_job where state in ('RUNNING', 'DONE')")
                .query(Long.class)
                .list();
    }

    private static BundleJob job(ResultSet row, int number) throws SQLException {
        return new BundleJob(
                row.getLong("id"),
                BundleKind.valueOf(row.getString("kind")),
                row.getString("title"),
                BundleState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getString("report").lines().toList(),
                row.getLong("file_size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private Timestamp at(Duration later) {
        return Timestamp.from(clock.instant().plus(later));
    }
}
