package io.ziping.identity.factor;

import io.ziping.identity.account.InitialPasswords;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The secrets and recovery codes of the accounts that have a second factor. */
@Component
@RequiredArgsConstructor
public class SecondFactors {

    static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_LENGTH = 10;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final SealedSecrets secrets;
    private final Clock clock;

    private record Recovery(long id, String hash) {}

    /** How somebody has proven to hold the second factor. */
    public enum Proof {
        NONE,
        CODE,
        RECOVERY_CODE
    }

    /** A new secret, sealed to an account; empty where there is no key to seal it with. */
    public Optional<String> newSecret(long accountId) {
        return secrets.possible() ? Optional.of(secrets.seal(accountId, TimeCodes.newSecret())) : Optional.empty();
    }

    /** A sealed secret as the app takes it. */
    public Optional<String> open(long accountId, String stored) {
        return secrets.open(accountId, stored);
    }

    /**
     * Keeps a sealed secret whose first code has been seen, and makes the recovery codes, to be shown this once; empty when
     * the account has got another secret meanwhile.
     */
    public Optional<List<String>> enrol(long accountId, String secret, long step) {
        var enrolled = jdbc.sql("""
                        update account set factor_secret = :secret, factor_confirmed_at = :now, factor_step = :step
                        where id = :id and factor_confirmed_at is null
                        """)
                .param("secret", secret)
                .param("now", Timestamp.from(clock.instant()))
                .param("step", step)
                .param("id", accountId)
                .update();
        if (enrolled == 0) {
            return Optional.empty();
        }
        deleteRecoveryCodes(accountId);
        var codes = Stream.generate(InitialPasswords::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        for (var code : codes) {
            jdbc.sql("insert into recovery_code (account_id, code_hash) values (:account, :hash)")
                    .param("account", accountId)
                    .param("hash", Objects.requireNonNull(passwords.encode(bare(code))))
                    .update();
        }
        return Optional.of(codes);
    }

    public void remove(long accountId) {
        jdbc.sql("""
                        update account set factor_secret = null, factor_confirmed_at = null, factor_step = null
                        where id = :id
                        """).param("id", accountId).update();
        deleteRecoveryCodes(accountId);
    }

    private void deleteRecoveryCodes(long accountId) {
        jdbc.sql("delete from recovery_code where account_id = :account")
                .param("account", accountId)
                .update();
    }

    /** Since when an account has a second factor; {@code null} if it has none. */
    public @Nullable Instant since(long accountId) {
        return jdbc.sql("select factor_confirmed_at from account where id = :id and factor_confirmed_at is not null")
                .param("id", accountId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    public long recoveryCodesLeft(long accountId) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :account")
                .param("account", accountId)
                .query(Long.class)
                .single();
    }

    /** Takes a code of the app or a recovery code; each is taken once. */
    public Proof take(long accountId, String code) {
        if (takeCode(accountId, code)) {
            return Proof.CODE;
        }
        return takeRecoveryCode(accountId, bare(code)) ? Proof.RECOVERY_CODE : Proof.NONE;
    }

    private boolean takeCode(long accountId, String code) {
        var stored = stored(accountId);
        var secret = stored.flatMap(found -> secrets.open(accountId, found));
        var step = secret.map(opened -> TimeCodes.step(opened, code, clock.instant()))
                .filter(OptionalLong::isPresent);
        if (stored.isEmpty() || secret.isEmpty() || step.isEmpty()) {
            return false;
        }
        // one that was stored before there was a key is sealed now
        var kept = secrets.possible() && !SealedSecrets.isSealed(stored.get())
                ? secrets.seal(accountId, secret.get())
                : stored.get();
        return jdbc.sql("""
                                update account set factor_step = :step, factor_secret = :secret
                                where id = :id and factor_step < :step
                                """)
                        .param("step", step.get().getAsLong())
                        .param("secret", kept)
                        .param("id", accountId)
                        .update()
                == 1;
    }

    private Optional<String> stored(long accountId) {
        return jdbc.sql("select factor_secret from account where id = :id and factor_secret is not null")
                .param("id", accountId)
                .query(String.class)
                .optional();
    }

    private boolean takeRecoveryCode(long accountId, String code) {
        if (code.length() != RECOVERY_LENGTH) {
            return false;
        }
        return jdbc
                .sql("select id, code_hash from recovery_code where account_id = :account order by id")
                .param("account", accountId)
                .query((row, number) -> new Recovery(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .filter(candidate -> passwords.matches(code, candidate.hash()))
                .anyMatch(found -> jdbc.sql("delete from recovery_code where id = :id")
                                .param("id", found.id())
                                .update()
                        == 1);
    }

    /** As people type it: small or capital, with or without blanks and dashes. */
    private static String bare(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
