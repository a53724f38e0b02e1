package io.ziping.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names that units ask for, one a project at most; a later request takes the place of an earlier one. Changes are
 * made inside the transaction of whoever asks or decides.
 */
@Service
@RequiredArgsConstructor
public class NameRequests implements ProjectUses {

    private final JdbcClient jdbc;

    /** What is asked for a project, if anything. */
    @Transactional(readOnly = true)
    public Optional<NameRequest> of(long projectId) {
        return Optional.ofNullable(of(List.of(projectId)).get(projectId));
    }

    /** What is asked for some projects, by their identities. */
    @Transactional(readOnly = true)
    public Map<Long, NameRequest> of(Collection<Long> projectIds) {
        var found = new HashMap<Long, NameRequest>();
        if (!projectIds.isEmpty()) {
            jdbc.sql("select * from project_name_request where project_id in (:projects)")
                    .param("projects", projectIds)
                    .query(row -> {
                        found.put(row.getLong("project_id"), request(row));
                    });
        }
        return found;
    }

    /** A project whose unit waits for an answer is not removed for want of forms. */
    @Override
    @Transactional(readOnly = true)
    public long count(long projectId) {
        return of(projectId).stream().count();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long projectId, NameRequest request) {
        jdbc.sql("""
                        insert into project_name_request (project_id, name, reason, asked_by, asked_at)
                        values (:project, :name, :reason, :by, :at)
                        on conflict (project_id) do update set name = excluded.name, reason = excluded.reason,
                            asked_by = excluded.asked_by, asked_at = excluded.asked_at
                        """)
                .param("project", projectId)
                .param("name", request.name())
                .param("reason", request.reason())
                .param("by", request.askedBy())
                .param("at", Timestamp.from(request.askedAt()))
                .update();
    }

    /** Takes a request away, so that nobody else decides it; empty when there is none (any more). */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<NameRequest> take(long projectId) {
        var request = of(projectId);
        var taken = jdbc.sql("delete from project_name_request where project_id = :project")
                .param("project", projectId)
                .update();
        return taken == 0 ? Optional.empty() : request;
    }

    private static NameRequest request(ResultSet row) throws SQLException {
        return new NameRequest(
                row.getString("name"),
                row.getString("reason"),
                row.getLong("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
