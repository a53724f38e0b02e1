package io.ziping.identity.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of passwords an account had before. */
@Component
@RequiredArgsConstructor
public class FormerPasswords {

    private final JdbcClient jdbc;

    /** The latest ones first. */
    public List<String> last(long accountId, int count) {
        return jdbc.sql(
                        "select password_hash from former_password where account_id = :account order by id desc limit :n")
                .param("account", accountId)
                .param("n", count)
                .query(String.class)
                .list();
    }

    public void keep(long accountId, String hash, Instant now) {
        jdbc.sql("insert into former_password (account_id, password_hash, replaced_at) values (:account, :hash, :at)")
                .param("account", accountId)
                .param("hash", hash)
                .param("at", Timestamp.from(now))
                .update();
    }
}
