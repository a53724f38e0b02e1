package io.ziping.catalogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names that units ask for and that nobody has decided, in one query. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OpenNameRequests {

    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;

    /**
     * A name that waits for an administrator.
     *
     * @param name what the project is called now
     * @param by who asks
     */
    public record Open(
            long projectId, String name, String wanted, String reason, String unit, String by, Instant askedAt) {}

    /** Those that have waited longest, at most 50, and how many wait in all. */
    public record Waiting(List<Open> first, long count) {}

    /** Those that wait, the longest waiting first. */
    public Waiting waiting() {
        var first = jdbc.sql("""
                        select r.project_id, p.name, r.name as wanted, r.reason, u.name as unit, a.display_name, r.asked_at
                        from project_name_request r join project p on p.id = r.project_id
                        join implementing_unit u on u.id = p.unit_id join account a on a.id = r.asked_by
                        order by r.asked_at, r.project_id limit :most
                        """)
                .param("most", MOST_SHOWN)
                .query((row, number) -> new Open(
                        row.getLong("project_id"),
                        row.getString("name"),
                        row.getString("wanted"),
                        row.getString("reason"),
                        row.getString("unit"),
                        row.getString("display_name"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
        return new Waiting(first, first.size() < MOST_SHOWN ? first.size() : count());
    }

    private long count() {
        return jdbc.sql("select count(*) from project_name_request")
                .query(Long.class)
                .single();
    }
}
