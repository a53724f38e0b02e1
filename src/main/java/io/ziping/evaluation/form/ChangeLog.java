package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.Arrangement;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.ContentChange;
import io.ziping.evaluation.cell.ContentPart;
import io.ziping.evaluation.cell.LastChange;
import io.ziping.evaluation.cell.RowsArranged;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.cell.TextChange;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every change of a form's content, and gives it back, so that each earlier version can be had again. */
@Component
@RequiredArgsConstructor
public class ChangeLog {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    /**
     * What one person saved at once.
     *
     * @param version the form's version after it
     * @param changes what it changed; nothing for a step that left everything as it was
     */
    public record Save(long version, long accountId, String name, Instant at, Step step, List<ContentChange> changes) {}

    /**
     * All that saves changed, in the order it was made.
     *
     * @param latestFirst the saves
     */
    public static List<ContentChange> changes(List<Save> latestFirst) {
        var changes = new ArrayList<ContentChange>();
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            changes.addAll(latestFirst.get(i).changes());
        }
        return changes;
    }

    /** Keeps what kind of step made the form's present version, and when it is none that is typed, also what from. */
    public void note(SelfEvaluation form, Step step, long accountId, Instant at) {
        if (step.isTyped()) {
            return;
        }
        jdbc.sql("""
                        insert into content_step (evaluation_id, version, kind, note, account_id, at)
                        values (:evaluation, :version, :kind, :note, :account, :at)
                        """)
                .param("evaluation", form.identity())
                .param("version", form.getVersion())
                .param("kind", step.kind().name())
                .param("note", step.note().replace("\0", ""))
                .param("account", accountId)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Keeps what a save changed; the form has been written, so that its version is the new one. */
    public void keep(SelfEvaluation form, List<ContentChange> changes, Step step, long accountId, Instant at) {
        note(form, step, accountId, at);
        tell(form, changes);
        template.batchUpdate(
                "insert into cell_change (evaluation_id, version, account_id, at, address, start_at, removed, inserted)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                changes,
                Math.max(1, changes.size()),
                (statement, piece) -> {
                    var change = piece.change();
                    statement.setLong(1, form.identity());
                    statement.setLong(2, form.getVersion());
                    statement.setLong(3, accountId);
                    statement.setTimestamp(4, Timestamp.from(at));
                    statement.setString(5, piece.part().toString());
                    statement.setInt(6, change.start());
                    statement.setString(7, change.removed());
                    statement.setString(8, change.inserted());
                });
    }

    /** Nobody asks it of a form that is not divided. */
    private void tell(SelfEvaluation form, List<ContentChange> changes) {
        if (form.getResults().getBesideChanges() > 0
                && changes.stream().anyMatch(change -> change.part() == Arrangement.ROWS)) {
            var content = form.content();
            events.publishEvent(
                    new RowsArranged(form.identity(), content.undo(changes).rows(), content.rows()));
        }
    }

    /** Who changed one of the cells last; empty when nobody has since the form was made. */
    public Optional<String> lastToChange(long evaluationId, Collection<CellAddress> cells) {
        return jdbc.sql("""
                        select a.display_name from cell_change c join account a on a.id = c.account_id
                        where c.evaluation_id = :evaluation and c.address in (:addresses) order by c.id desc limit 1
                        """)
                .param("evaluation", evaluationId)
                .param("addresses", cells.stream().map(CellAddress::toString).toList())
                .query(String.class)
                .optional();
    }

    /** Who changed each part last after a version. */
    public Map<ContentPart, LastChange> lastSince(long evaluationId, long version) {
        var last = new HashMap<ContentPart, LastChange>();
        jdbc.sql("""
                        select distinct on (c.address) c.address, a.display_name, c.at
                        from cell_change c join account a on a.id = c.account_id
                        where c.evaluation_id = :evaluation and c.version > :version order by c.address, c.id desc
                        """)
                .param("evaluation", evaluationId)
                .param("version", version)
                .query(row -> {
                    var change = new LastChange(
                            row.getString("display_name"),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                    ContentPart.parse(row.getString("address")).ifPresent(part -> last.put(part, change));
                });
        return last;
    }

    /** What was saved after a version, the latest first; with -1 also how the form was made, if not by hand; one query. */
    public List<Save> since(long evaluationId, long version) {
        var saves = new ArrayList<Save>();
        jdbc.sql("""
                        select coalesce(c.version, s.version) as version, a.id as account_id, a.display_name, coalesce(c.at, s.at) as at,
                            coalesce(s.kind, 'TYPED') as kind, coalesce(s.note, '') as note,
                            c.address, c.start_at, c.removed, c.inserted
                        from (select * from cell_change where evaluation_id = :evaluation and version > :version) c
                        full join (select * from content_step where evaluation_id = :evaluation and version > :version) s
                            on s.version = c.version
                        join account a on a.id = coalesce(c.account_id, s.account_id)
                        order by 1 desc, c.id
                        """)
                .param("evaluation", evaluationId)
                .param("version", version)
                .query(row -> {
                    var of = row.getLong("version");
                    if (saves.isEmpty() || saves.get(saves.size() - 1).version() != of) {
                        saves.add(new Save(
                                of,
                                row.getLong("account_id"),
                                row.getString("display_name"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                new Step(Step.Kind.valueOf(row.getString("kind")), row.getString("note")),
                                new ArrayList<>()));
                    }
                    var address = row.getString("address");
                    if (address != null) {
                        var change = new TextChange(
                                row.getInt("start_at"), row.getString("removed"), row.getString("inserted"));
                        ContentPart.parse(address)
                                .ifPresent(part ->
                                        saves.get(saves.size() - 1).changes().add(new ContentChange(part, change)));
                    }
                });
        return saves;
    }
}
