package io.ziping.spotcheck.rectification;

import io.ziping.spotcheck.rectification.Item.Step;
import io.ziping.spotcheck.rectification.Item.StepKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what has to be put right. */
@Component
@RequiredArgsConstructor
class ItemStore {

    private final JdbcClient jdbc;

    private record StepOf(long itemId, Step step) {}

    /** What has to be put right of a form, with all steps; two statements. */
    List<Item> of(long formId) {
        Map<Long, List<Step>> steps = jdbc
                .sql("""
                        select v.item_id, v.kind, v.words, a.display_name, v.at from spot_check_item_event v
                        join spot_check_item i on i.id = v.item_id join account a on a.id = v.account_id
                        where i.form_id = :form order by v.id
                        """)
                .param("form", formId)
                .query((row, number) -> new StepOf(
                        row.getLong("item_id"),
                        new Step(
                                StepKind.valueOf(row.getString("kind")),
                                row.getString("words"),
                                row.getString("display_name"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(StepOf::itemId, Collectors.mapping(StepOf::step, Collectors.toList())));
        return jdbc.sql("select * from spot_check_item where form_id = :form order by id")
                .param("form", formId)
                .query((row, number) -> new Item(
                        row.getLong("id"),
                        row.getLong("form_id"),
                        row.getString("words"),
                        row.getObject("due", LocalDate.class),
                        ItemState.valueOf(row.getString("state")),
                        row.getLong("version"),
                        steps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** The form that something belongs to; 0 when there is no such thing. */
    long formOf(long itemId) {
        return jdbc.sql("select form_id from spot_check_item where id = :id")
                .param("id", itemId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    long add(long formId, String words, LocalDate due) {
        return jdbc.sql("insert into spot_check_item (form_id, words, due) values (:form, :words, :due) returning id")
                .param("form", formId)
                .param("words", words)
                .param("due", due)
                .query(Long.class)
                .single();
    }

    /** Moves it on; false when somebody else has meanwhile. */
    boolean move(long itemId, ItemState to, long seenVersion) {
        return jdbc.sql("update spot_check_item set state = :state, version = version + 1"
                                + " where id = :id and version = :seen")
                        .param("state", to.name())
                        .param("id", itemId)
                        .param("seen", seenVersion)
                        .update()
                == 1;
    }

    /** Gives it another last day. */
    void postpone(long itemId, LocalDate due) {
        jdbc.sql("update spot_check_item set due = :due where id = :id")
                .param("due", due)
                .param("id", itemId)
                .update();
    }

    void note(long itemId, StepKind kind, String words, long by, Instant now) {
        jdbc.sql("insert into spot_check_item_event (item_id, kind, words, account_id, at)"
                        + " values (:item, :kind, :words, :by, :now)")
                .param("item", itemId)
                .param("kind", kind.name())
                .param("words", words)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether a unit has something of a form to put right, whichever draw has found it. */
    boolean anyOpen(long evaluationId) {
        return jdbc.sql("""
                        select exists (select from spot_check_item i join spot_check_form f on f.id = i.form_id
                            where f.evaluation_id = :evaluation and i.state = 'OPEN')
                        """)
                .param("evaluation", evaluationId)
                .query(Boolean.class)
                .single();
    }
}
