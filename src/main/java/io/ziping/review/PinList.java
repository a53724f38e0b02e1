package io.ziping.review;

import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pins;
import io.ziping.identity.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pins with the names of those who set and answered them, in one query. */
@Component
@RequiredArgsConstructor
class PinList implements Pins {

    private static final String PINS = """
            select p.*, a.display_name as author, b.display_name as answerer, c.display_name as closer
            from pin p join account a on a.id = p.author_id left join account b on b.id = p.answered_by
            left join account c on c.id = p.closed_by
            where p.evaluation_id = :evaluation and (p.kind = 'PIN' and p.round >= :round %s) order by p.id
            """;

    private static final String OF_REVIEWERS = PINS.formatted("");
    private static final String OF_ALL = PINS.formatted("or p.kind = 'INQUIRY'");

    private final JdbcClient jdbc;
    private final PinRemovals removals;
    private final FindingDecisions decisions;

    @Override
    public List<Pin> of(long evaluationId, int fromRound) {
        return pins(OF_REVIEWERS, evaluationId, fromRound);
    }

    @Override
    public List<Pin> withInquiries(long evaluationId, int fromRound) {
        return pins(OF_ALL, evaluationId, fromRound);
    }

    private List<Pin> pins(String sql, long evaluationId, int fromRound) {
        return jdbc.sql(sql)
                .param("evaluation", evaluationId)
                .param("round", fromRound)
                .query((row, number) -> pin(row))
                .list();
    }

    @Override
    public void remove(long evaluationId, Collection<Pin> unsent, Viewer by) {
        var asked = jdbc.sql("delete from pin where evaluation_id = :evaluation and id in (:ids) returning finding")
                .param("evaluation", evaluationId)
                .param("ids", unsent.stream().map(Pin::id).toList())
                .query(String.class)
                .set();
        asked.remove("");
        asked.removeAll(jdbc.sql("select p.finding from pin p where p.evaluation_id = :evaluation and p.finding <> ''")
                .param("evaluation", evaluationId)
                .query(String.class)
                .set());
        decisions.withdrawn(evaluationId, asked, by);
        unsent.forEach(pin -> removals.tell(evaluationId, pin.authorId(), pin.place(), pin.text(), by));
    }

    private static Pin pin(ResultSet row) throws SQLException {
        return new Pin(
                row.getLong("id"),
                Pin.Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getString("place"),
                row.getString("finding"),
                row.getString("subject"),
                row.getString("text"),
                row.getInt("round"),
                row.getLong("author_id"),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("answer"),
                name(row.getString("answerer")),
                instant(row.getObject("answered_at", OffsetDateTime.class)),
                name(row.getString("closer")),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
