package io.ziping.identity.token;

import io.ziping.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tokens and of the accounts they act as. */
@Component
@RequiredArgsConstructor
class TokenStore {

    private static final String ROWS = """
            select t.*, a.role, coalesce(u.name, d.name, '') as body, c.display_name as creator,
                coalesce(r.display_name, '') as revoker
            from service_token t join account a on a.id = t.account_id
                left join implementing_unit u on u.id = a.unit_id left join competent_department d on d.id = a.department_id
                join account c on c.id = t.created_by left join account r on r.id = t.revoked_by
            """;

    private final JdbcClient jdbc;

    /** What a token is at the moment it is sent. */
    record Sent(
            long id,
            long accountId,
            String username,
            Role role,
            @Nullable Long departmentId,
            @Nullable Long unitId,
            String body,
            boolean writes,
            @Nullable LocalDate validUntil,
            boolean revoked,
            @Nullable Instant lastUsedAt) {}

    Optional<Sent> find(byte[] hash) {
        return sent("t.hash = :it", hash);
    }

    /** The token that acts as an account. */
    Optional<Sent> ofAccount(long accountId) {
        return sent("t.account_id = :it", accountId);
    }

    private Optional<Sent> sent(String where, Object it) {
        return jdbc.sql("""
                        select t.id, t.account_id, a.username, a.role, a.department_id, a.unit_id,
                            coalesce(u.name, d.name, '') as body, t.writes, t.valid_until, t.revoked_at is not null as revoked,
                            t.last_used_at
                        from service_token t join account a on a.id = t.account_id
                            left join implementing_unit u on u.id = a.unit_id
                            left join competent_department d on d.id = a.department_id
                        where %s
                        """.formatted(where))
                .param("it", it)
                .query((row, number) -> new Sent(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        text(row, "username"),
                        Role.valueOf(text(row, "role")),
                        row.getObject("department_id", Long.class),
                        row.getObject("unit_id", Long.class),
                        text(row, "body"),
                        row.getBoolean("writes"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("revoked"),
                        instant(row, "last_used_at")))
                .optional();
    }

    /** Notes a use, unless another request has noted one since. */
    void noteUse(long id, String address, Instant now, Instant unlessSince) {
        jdbc.sql("""
                        update service_token set last_used_at = :now, last_address = :address
                        where id = :id and (last_used_at is null or last_used_at <= :since)
                        """)
                .param("id", id)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(unlessSince))
                .update();
    }

    /** Those in use first, then by name. */
    List<ServiceToken> page(int size, int offset) {
        return jdbc.sql(ROWS + " order by t.revoked_at is not null, t.name_key limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query(TokenStore::token)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from service_token").query(Long.class).single();
    }

    Optional<ServiceToken> get(long id) {
        return jdbc.sql(ROWS + " where t.id = :id")
                .param("id", id)
                .query(TokenStore::token)
                .optional();
    }

    boolean isNamed(String nameKey) {
        return jdbc.sql("select exists (select from service_token where name_key = :key)")
                .param("key", nameKey)
                .query(Boolean.class)
                .single();
    }

    /** Makes the account that a token acts as, and returns its identity. */
    long addAccount(String username, Role role, @Nullable Long departmentId, @Nullable Long unitId, Instant now) {
        return jdbc.sql("""
                        insert into account (username, password_hash, display_name, role, department_id, unit_id, enabled,
                            service, created_at)
                        values (:username, '', :username, :role, :department, :unit, false, true, :now) returning id
                        """)
                .param("username", username)
                .param("role", role.name())
                .param("department", departmentId)
                .param("unit", unitId)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    long add(long accountId, String nameKey, TokenDetails details, String token, long by, Instant now) {
        return jdbc.sql("""
                        insert into service_token (account_id, name, name_key, hash, ending, writes, valid_until, created_at,
                            created_by)
                        values (:account, :name, :key, :hash, :ending, :writes, :until, :now, :by) returning id
                        """)
                .param("account", accountId)
                .param("name", details.name())
                .param("key", nameKey)
                .param("hash", TokenFormat.hash(token))
                .param("ending", TokenFormat.ending(token))
                .param("writes", details.writes())
                .param("until", details.validUntil())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Whether it was not revoked before. */
    boolean revoke(long id, long by, Instant now) {
        return jdbc.sql("update service_token set revoked_at = :now, revoked_by = :by"
                                + " where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static ServiceToken token(ResultSet row, int number) throws SQLException {
        var address = row.getString("last_address");
        return new ServiceToken(
                row.getLong("id"),
                text(row, "name"),
                text(row, "ending"),
                TokenScope.of(Role.valueOf(text(row, "role"))),
                text(row, "body"),
                row.getBoolean("writes"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                text(row, "creator"),
                instant(row, "revoked_at"),
                text(row, "revoker"),
                instant(row, "last_used_at"),
                address == null ? "" : address);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
