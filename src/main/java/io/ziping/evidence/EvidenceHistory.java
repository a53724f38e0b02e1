package io.ziping.evidence;

import io.ziping.identity.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was done with the files of a form, kept as long as the form. */
@Service
@RequiredArgsConstructor
public class EvidenceHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** All that was done, the latest first; one query. The form must be one that the asking person sees. */
    public List<EvidenceEvent> of(long evaluationId) {
        return jdbc.sql("""
                        select e.at, a.display_name, e.kind, e.place, e.name
                        from evidence_event e join account a on a.id = e.account_id
                        where e.evaluation_id = :form order by e.id desc
                        """)
                .param("form", evaluationId)
                .query((row, number) -> new EvidenceEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("display_name"),
                        EvidenceEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("place"),
                        row.getString("name")))
                .list();
    }

    void add(long evaluationId, EvidenceEvent.Kind kind, FilePlace place, String name, Viewer by) {
        jdbc.sql("""
                        insert into evidence_event (evaluation_id, kind, place, name, account_id, at)
                        values (:form, :kind, :place, :name, :account, :now)
                        """)
                .param("form", evaluationId)
                .param("kind", kind.name())
                .param("place", place.name())
                .param("name", name)
                .param("account", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
