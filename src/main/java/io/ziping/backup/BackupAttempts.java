package io.ziping.backup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the backups of the last nights, whichever instance made them. */
@Component
@RequiredArgsConstructor
public class BackupAttempts {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * A night's backup.
     *
     * @param file its name, or that which it should have had
     * @param sha256 of the whole file; empty where it was not made
     * @param failure why it was not; {@code null} where it was
     */
    public record Attempt(
            Instant begun,
            Instant ended,
            String file,
            long bytes,
            String sha256,
            @Nullable String failure) {

        public Duration took() {
            return Duration.between(begun, ended);
        }
    }

    /** Notes one that has ended; of one that was not made administrators are told. */
    @Transactional
    public void note(Attempt attempt) {
        jdbc.sql("delete from backup_attempt where ended_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
        jdbc.sql("""
                        insert into backup_attempt (begun_at, ended_at, file, bytes, sha256, failure)
                        values (:begun, :ended, :file, :bytes, :sha256, :failure)
                        """)
                .param("begun", Timestamp.from(attempt.begun()))
                .param("ended", Timestamp.from(attempt.ended()))
                .param("file", attempt.file())
                .param("bytes", attempt.bytes())
                .param("sha256", attempt.sha256())
                .param("failure", attempt.failure())
                .update();
        if (attempt.failure() != null) {
            events.publishEvent(new BackupFailed(attempt.failure()));
        }
    }

    /** The last ones, the newest first. */
    public List<Attempt> last(int most) {
        return jdbc.sql("""
                        select begun_at, ended_at, file, bytes, sha256, failure from backup_attempt
                        order by id desc limit :most
                        """)
                .param("most", most)
                .query((row, number) -> new Attempt(
                        row.getTimestamp("begun_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getString("file"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        row.getString("failure")))
                .list();
    }
}
