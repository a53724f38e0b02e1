package io.ziping.evaluation.history;

import io.ziping.evaluation.cell.RowOrigin;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what persons said of the rows of a form, with their names. */
@Component
@RequiredArgsConstructor
class LinkHistory {

    private final JdbcClient jdbc;

    /** All that was said, the latest first; one query. */
    List<HistoryEntry.Linked> findAllOf(long evaluationId) {
        return jdbc.sql("""
                        select l.at, a.display_name, l.evaluation_version, l.row_name, l.origin, l.before_name
                        from indicator_link l join account a on a.id = l.account_id
                        where l.evaluation_id = :evaluation order by l.id desc
                        """)
                .param("evaluation", evaluationId)
                .query((row, number) -> new HistoryEntry.Linked(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("display_name"),
                        row.getLong("evaluation_version"),
                        row.getString("row_name"),
                        RowOrigin.valueOf(row.getString("origin")),
                        row.getString("before_name")))
                .list();
    }
}
