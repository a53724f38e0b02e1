package io.ziping.sheet.bundle;

import io.ziping.organization.DataScope;
import io.ziping.storage.StoreKind;
import io.ziping.storage.StoredContents;
import io.ziping.storage.StoredName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bundles that were asked for, as they are kept. Every change is one statement, right for any number of instances. */
@Component
@RequiredArgsConstructor
class BundleStore {

    /** How long a bundle is kept. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * What has to be made.
     *
     * @param query the list, as it was stored
     */
    record Order(BundleAttempt attempt, BundleKind kind, String query, String title, long accountId) {}

    /**
     * The file of a finished bundle.
     *
     * @param scope of its owner when it was made
     * @param place where its file lies; {@code null} in the folder of bundles
     * @param size of the file in bytes
     */
    record Finished(BundleKind kind, String title, DataScope scope, StoredContents.@Nullable Place place, long size) {}

    BundleAttempt add(long accountId, BundleKind kind, String query, String title) {
        return jdbc.sql("""
                        insert into bundle_job (account_id, kind, query, title, state, created_at, expires_at)
                        values (:account, :kind, :query, :title, 'WAITING', :now, :expires) returning id, attempt
                        """)
                .param("account", accountId)
                .param("kind", kind.name())
                .param("query", query)
                .param("title", title)
                .param("now", at(Duration.ZERO))
                .param("expires", at(KEPT))
                .query(BundleStore::attempt)
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
                                row.getObject("scope_unit_id", Long.class)),
                        place(row),
                        row.getLong("file_size")))
                .optional();
    }

    boolean cancel(long id, long accountId) {
        return jdbc.sql("update bundle_job set state = 'CANCELLED' where id = :id and account_id = :account"
                                + " and state in ('WAITING', 'RUNNING')")
                        .param("id", id)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** Lets one that has ended wait again; what is left of earlier attempts finds nothing to do any more. */
    Optional<BundleAttempt> repeat(long id, long accountId) {
        return jdbc.sql(
                        "update bundle_job set state = 'WAITING', attempt = attempt + 1, done = 0, total = 0, report = '',"
                                + " expires_at = :expires where id = :id and account_id = :account"
                                + " and state in ('FAILED', 'CANCELLED', 'INTERRUPTED') returning id, attempt")
                .param("id", id)
                .param("account", accountId)
                .param("expires", at(KEPT))
                .query(BundleStore::attempt)
                .optional();
    }

    /** Begins with one that waits, or anew with one whose instance died; empty when it is not wanted any more. */
    Optional<Order> begin(BundleAttempt attempt) {
        return jdbc.sql("update bundle_job j set state = 'RUNNING', done = 0, total = 0"
                        + " where j.id = :id and j.attempt = :attempt"
                        + " and j.state in ('WAITING', 'RUNNING') returning j.kind, j.query, j.title, j.account_id")
                .param("id", attempt.id())
                .param("attempt", attempt.number())
                .query((row, number) -> new Order(
                        attempt,
                        BundleKind.valueOf(row.getString("kind")),
                        row.getString("query"),
                        row.getString("title"),
                        row.getLong("account_id")))
                .optional();
    }

    /** Notes of how many forms it is, and what its owner may see. */
    void measure(BundleAttempt attempt, int total, DataScope scope) {
        jdbc.sql("update bundle_job set total = :total, scope_department_id = :department, scope_unit_id = :unit"
                        + " where id = :id and attempt = :attempt")
                .param("id", attempt.id())
                .param("attempt", attempt.number())
                .param("total", total)
                .param("department", scope.departmentId())
                .param("unit", scope.unitId())
                .update();
    }

    /** Notes how far it is; false when it is not wanted any more. */
    boolean progress(BundleAttempt attempt, int done) {
        return change(attempt, "state = 'RUNNING', done = :done", Map.of("done", done));
    }

    /** Lets one that is running wait again, from its beginning; false when it is not wanted any more. */
    boolean putBack(BundleAttempt attempt) {
        return change(attempt, "state = 'WAITING', done = 0, total = 0", Map.of());
    }

    /** Ends one; false when it is not wanted any more. */
    boolean end(BundleAttempt attempt, BundleState state, List<String> report, long size) {
        return change(
                attempt,
                "state = :state, report = :report, file_size = :size, expires_at = :expires",
                Map.of("state", state.name(), "report", String.join("\n", report), "size", size, "expires", at(KEPT)));
    }

    /** Notes where the file of one that has ended lies, in the same transaction. */
    void place(BundleAttempt attempt, StoredContents.Place place) {
        jdbc.sql("update bundle_job set kept_in = :kind, sha256 = :sha256, stored_number = :number where id = :id")
                .param("id", attempt.id())
                .param("kind", place.kind().name())
                .param("sha256", place.name().sha256())
                .param("number", place.name().number())
                .update();
    }

    private static StoredContents.@Nullable Place place(ResultSet row) throws SQLException {
        var kind = row.getString("kept_in");
        return kind == null
                ? null
                : new StoredContents.Place(
                        StoreKind.valueOf(kind),
                        new StoredName(
                                BundlePlaces.AREA,
                                Objects.requireNonNull(row.getString("sha256")),
                                row.getLong("stored_number")));
    }

    /** One that waits may have a run too: an earlier run, thought dead, put it back after this one had begun. */
    private boolean change(BundleAttempt attempt, String set, Map<String, ?> values) {
        return jdbc.sql("update bundle_job set " + set
                                + " where id = :id and attempt = :attempt and state in ('WAITING', 'RUNNING')")
                        .param("id", attempt.id())
                        .param("attempt", attempt.number())
                        .params(values)
                        .update()
                == 1;
    }

    void removeExpired() {
        jdbc.sql("delete from bundle_job where expires_at <= :now and state not in ('WAITING', 'RUNNING')")
                .param("now", at(Duration.ZERO))
                .update();
    }

    /** The bundles that have, or are about to get, a file. */
    List<Long> withFile() {
        return jdbc.sql("select id from bundle_job where state in ('WAITING', 'RUNNING', 'DONE')")
                .query(Long.class)
                .list();
    }

    private static BundleAttempt attempt(ResultSet row, int number) throws SQLException {
        return new BundleAttempt(row.getLong("id"), row.getInt("attempt"));
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
