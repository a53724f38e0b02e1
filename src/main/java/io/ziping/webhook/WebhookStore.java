package io.ziping.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of webhooks. */
@Component
@RequiredArgsConstructor
class WebhookStore {

    private static final String ROWS = """
            select w.*, coalesce(u.name, d.name, '') as body, c.display_name as creator,
                (select max(s.delivered_at) from webhook_delivery s where s.webhook_id = w.id and s.delivered_at is not null)
                    as delivered_at,
                (select count(*) from webhook_delivery s where s.webhook_id = w.id and s.next_at is not null) as waiting
            from webhook w join account c on c.id = w.created_by
                left join implementing_unit u on u.id = w.unit_id left join competent_department d on d.id = w.department_id
            """;

    private final JdbcClient jdbc;

    /** All of them, by name. */
    List<Webhook> all() {
        return jdbc.sql(ROWS + " order by w.name_key")
                .query(WebhookStore::webhook)
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from webhook").query(Integer.class).single();
    }

    Optional<Webhook> get(long id) {
        return jdbc.sql(ROWS + " where w.id = :id")
                .param("id", id)
                .query(WebhookStore::webhook)
                .optional();
    }

    /** Whether another one than this has the name. */
    boolean isNamed(String nameKey, @Nullable Long exceptId) {
        return jdbc.sql("select exists (select from webhook where name_key = :key"
                        + " and id is distinct from cast(:id as bigint))")
                .param("key", nameKey)
                .param("id", exceptId)
                .query(Boolean.class)
                .single();
    }

    /** Makes one without a secret, which is sealed to the identity that is returned. */
    long add(WebhookDetails details, String nameKey, long by, Instant now) {
        return describe("""
                        insert into webhook (name, name_key, url, events, department_id, unit_id, secret, created_at, created_by)
                        values (:name, :key, :url, string_to_array(:events, ','), :department, :unit, '', :now, :by)
                        returning id
                        """, details, nameKey)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void setSecret(long id, String sealed) {
        jdbc.sql("update webhook set secret = :secret where id = :id")
                .param("id", id)
                .param("secret", sealed)
                .update();
    }

    /** Puts another secret in the place of one, which goes on until a time; whether it was the one that was seen. */
    boolean exchangeSecret(long id, long seen, String sealed, Instant until) {
        return jdbc.sql("update webhook set former_secret = secret, former_until = :until, secret = :secret,"
                                + " secret_number = secret_number + 1 where id = :id and secret_number = :seen")
                        .param("id", id)
                        .param("seen", seen)
                        .param("secret", sealed)
                        .param("until", Timestamp.from(until))
                        .update()
                == 1;
    }

    /** Whether there was a secret before that was still in use. */
    boolean forgetFormerSecret(long id, Instant now) {
        return jdbc.sql(
                                "update webhook set former_secret = '', former_until = null where id = :id and former_until > :now")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Forgets secrets whose time is over. */
    void forgetFormerSecrets(Instant now) {
        jdbc.sql("update webhook set former_secret = '', former_until = null where former_until <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Changes one that is as it was read, and forgets what has become of it before; whether it was. */
    boolean change(long id, long version, WebhookDetails details, String nameKey) {
        return describe("""
                        update webhook set name = :name, name_key = :key, url = :url, events = string_to_array(:events, ','),
                            department_id = :department, unit_id = :unit, failing_since = null, failures = 0, held_until = null,
                            version = version + 1
                        where id = :id and version = :version
                        """, details, nameKey)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec describe(String sql, WebhookDetails details, String nameKey) {
        return jdbc.sql(sql)
                .param("name", details.name())
                .param("key", nameKey)
                .param("url", details.url())
                .param("events", String.join(",", WebhookEvent.types(details.events())))
                .param("department", details.departmentOnly())
                .param("unit", details.unitOnly());
    }

    /** Whether it was in use before. */
    boolean pause(long id, String why, Instant now) {
        return jdbc.sql("update webhook set paused_at = :now, paused_why = :why where id = :id and paused_at is null")
                        .param("id", id)
                        .param("why", why)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether it was paused before. */
    boolean resume(long id) {
        return jdbc.sql("update webhook set paused_at = null, paused_why = '', failing_since = null, failures = 0,"
                                + " held_until = null where id = :id and paused_at is not null")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What waits is tried at once. */
    void tryNow(long id) {
        jdbc.sql("update webhook set held_until = null where id = :id and held_until is not null")
                .param("id", id)
                .update();
    }

    /** Whether it was there. */
    boolean remove(long id) {
        return jdbc.sql("delete from webhook where id = :id").param("id", id).update() == 1;
    }

    /** Those that tell of one unit or department, when it is merged into another. */
    void follow(String column, long from, long into) {
        jdbc.sql("update webhook set %1$s = :into where %1$s = :from".formatted(column))
                .param("from", from)
                .param("into", into)
                .update();
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        var events = Arrays.stream((String[]) row.getArray("events").getArray())
                .flatMap(type -> WebhookEvent.ofType(type).stream())
                .sorted()
                .toList();
        return new Webhook(
                row.getLong("id"),
                row.getLong("version"),
                text(row, "name"),
                text(row, "url"),
                events,
                row.getObject("department_id", Long.class),
                row.getObject("unit_id", Long.class),
                text(row, "body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                text(row, "creator"),
                instant(row, "paused_at"),
                text(row, "paused_why"),
                instant(row, "failing_since"),
                instant(row, "delivered_at"),
                row.getLong("waiting"),
                row.getLong("secret_number"),
                instant(row, "former_until"));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
