package io.ziping.spotcheck.record;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the status of drawn forms: whoever has changed what it depends on calls {@link #keep} before the transaction ends. That a
 * form is done with is an act of record, whoever and whatever has brought it about.
 */
@Component
@RequiredArgsConstructor
public class Standings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private record Kept(String title, Standing standing) {}

    /** Why a form cannot be 销号 yet, in words; blank when it can. */
    @Transactional(readOnly = true)
    public String hindrance(long formId) {
        return of(formId).standing().hindrance(LocalDate.now(clock));
    }

    /**
     * Says of a form where it stands now; the caller holds the form.
     *
     * @param by who has changed what it depends on; {@code null} where the calendar has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long formId, @Nullable Viewer by) {
        write(formId, false, by);
    }

    /** Is done with a form unless something hinders; the caller holds the form. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long formId, Viewer by) {
        write(formId, true, by);
    }

    /** Is done with forms of which all was put right, and whose units have let the day of their answer pass. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleUnanswered() {
        for (var id : unanswered()) {
            keep(id, null);
        }
    }

    private List<Long> unanswered() {
        return jdbc.sql("""
                        select f.id from spot_check_form f where f.status = 'REVIEWED' and f.answer_until < :today
                            and exists (select from spot_check_item i where i.form_id = f.id)
                        order by f.id for no key update of f skip locked
                        """)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .list();
    }

    private void write(long formId, boolean settling, @Nullable Viewer by) {
        var form = of(formId);
        var status = form.standing().status(LocalDate.now(clock), settling);
        int changed = jdbc.sql("update spot_check_form set status = :status where id = :id and status <> :status")
                .param("status", status.name())
                .param("id", formId)
                .update();
        if (changed == 1 && status == CheckStatus.SETTLED) {
            var detail = form.standing().items() == 0 ? "不用整改" : "整改已全部验收";
            events.publishEvent(new AdministrativeAct(by, "抽查销号", form.title(), detail));
        }
    }

    private Kept of(long formId) {
        return jdbc.sql("""
                        select f.evaluation_id, f.project_name, f.reviewed_total is not null as concluded, f.answer_until, n.contests,
                            n.changed, (select count(*) from spot_check_item i where i.form_id = f.id) as items,
                            (select count(*) from spot_check_item i where i.form_id = f.id and i.state <> 'DONE') as open_items
                        from spot_check_form f left join spot_check_answer n on n.conclusion_id =
                            (select c.id from spot_check_conclusion c where c.form_id = f.id order by c.number desc limit 1)
                        where f.id = :id
                        """)
                .param("id", formId)
                .query((row, number) -> new Kept(
                        CheckedForm.title(row.getLong("evaluation_id"), row.getString("project_name")),
                        new Standing(
                                row.getBoolean("concluded"),
                                row.getInt("items"),
                                row.getInt("open_items"),
                                row.getObject("contests", Boolean.class),
                                row.getObject("changed", Boolean.class),
                                row.getObject("answer_until", LocalDate.class))))
                .single();
    }
}
