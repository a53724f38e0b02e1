package io.ziping.notice;

import io.ziping.identity.Viewer;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of an account. */
@Service
@RequiredArgsConstructor
@Transactional
public class Notices {

    private static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Clock clock;

    @Bean
    static JobKind noticeExpiry(Notices notices) {
        return JobKind.every(Duration.ofDays(1), Lane.SHORT, "notice-expiry", notices::removeOld);
    }

    /** One page with the number of all. */
    public record Slice(List<Notice> notices, long count) {}

    /** A page of the viewer's notices, the latest first: one of several forms is as late as the latest of them. */
    @Transactional(readOnly = true)
    public Slice of(Viewer viewer, int from, int size) {
        var notices = jdbc.sql("select * from notice where account_id = :me order by at desc, id desc"
                        + " limit :size offset :from")
                .param("me", viewer.accountId())
                .param("size", size)
                .param("from", from)
                .query((row, number) -> new Notice(
                        row.getLong("id"),
                        NoticeKind.of(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("text"),
                        Notice.link(row),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("read_at", OffsetDateTime.class))))
                .list();
        return new Slice(notices, from == 0 && notices.size() < size ? notices.size() : count(viewer));
    }

    private long count(Viewer viewer) {
        return jdbc.sql("select count(*) from notice where account_id = :me")
                .param("me", viewer.accountId())
                .query(Long.class)
                .single();
    }

    /** Notes that the viewer has read a notice; tells where it leads. Empty when it is not the viewer's. */
    public Optional<String> read(long id, Viewer viewer) {
        return jdbc.sql("update notice set read_at = coalesce(read_at, :now) where id = :id and account_id = :me"
                        + " returning kind, evaluation_id, project_id, fiscal_year")
                .param("now", now())
                .param("id", id)
                .param("me", viewer.accountId())
                .query((row, number) -> Notice.link(row))
                .optional();
    }

    /** Notes that the viewer has read everything. */
    public void readAll(Viewer viewer) {
        jdbc.sql("update notice set read_at = :now where account_id = :me and read_at is null")
                .param("now", now())
                .param("me", viewer.accountId())
                .update();
    }

    /** Forgets what is older than 180 days, with its mails. */
    public int removeOld() {
        return jdbc.sql("delete from notice where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
