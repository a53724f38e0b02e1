package io.ziping.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which projects go on no longer. Changes are made inside the transaction of whoever decides and records them. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Retirements implements ProjectUses {

    private final JdbcClient jdbc;

    /** That of a project, if it goes on no longer. */
    public Optional<Retirement> of(long projectId) {
        return Optional.ofNullable(of(List.of(projectId)).get(projectId));
    }

    /** Those of some projects, by the projects' identities. */
    public Map<Long, Retirement> of(Collection<Long> projectIds) {
        var found = new HashMap<Long, Retirement>();
        if (!projectIds.isEmpty()) {
            jdbc.sql("select * from project_retirement where project_id in (:projects)")
                    .param("projects", projectIds)
                    .query(row -> {
                        found.put(row.getLong("project_id"), retirement(row));
                    });
        }
        return found;
    }

    /** Says that a project goes on no longer, or otherwise from when on or why. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long projectId, Retirement retirement) {
        jdbc.sql("""
                        insert into project_retirement (project_id, from_year, reason, decided_by, decided_at)
                        values (:project, :from, :reason, :by, :at)
                        on conflict (project_id) do update set from_year = excluded.from_year, reason = excluded.reason,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("project", projectId)
                .param("from", retirement.fromYear())
                .param("reason", retirement.reason())
                .param("by", retirement.decidedBy())
                .param("at", Timestamp.from(retirement.decidedAt()))
                .update();
    }

    /** Says that a project goes on after all; whether it did not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(long projectId) {
        return jdbc.sql("delete from project_retirement where project_id = :project")
                        .param("project", projectId)
                        .update()
                > 0;
    }

    /** A project that goes on no longer is not removed for want of forms: with it would go that it does not. */
    @Override
    public long count(long projectId) {
        return of(projectId).stream().count();
    }

    /**
     * One project's forms have become another's. The two together go on no longer where both do not, from the later year on;
     * not where there is a form of that year or a later one.
     *
     * @param lastForm the year of the latest form that the two have
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void projectMerged(long from, long into, OptionalInt lastForm) {
        var kept = merged(from, into, lastForm);
        remove(into);
        kept.ifPresent(retirement -> add(into, retirement));
    }

    /** What of it there would be of two projects together. */
    public Optional<Retirement> merged(long from, long into, OptionalInt lastForm) {
        var both = of(List.of(from, into));
        return both.size() < 2
                ? Optional.empty()
                : both.values().stream()
                        .max(Comparator.comparingInt(Retirement::fromYear))
                        .filter(later -> lastForm.isEmpty() || !later.covers(lastForm.getAsInt()));
    }

    private static Retirement retirement(ResultSet row) throws SQLException {
        return new Retirement(
                row.getInt("from_year"),
                row.getString("reason"),
                row.getLong("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
