package io.ziping.spotcheck.record;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.DrawEnded;
import io.ziping.spotcheck.ReviewsHandedOver;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives drawn forms to finance reviewers and people from outside: each to one, and to a second one for comparison. The owner of a draw does so. */
@Service
@RequiredArgsConstructor
@Transactional
public class Assignments {

    private final CheckedForms forms;
    private final RecordStore store;
    private final Records records;
    private final ConclusionWriter conclusions;
    private final Draws draws;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Who may be given forms, by name. */
    @Transactional(readOnly = true)
    public List<Option> reviewers() {
        return jdbc.sql("select a.id, a.display_name, a.valid_until from account a where " + Responsibility.REVIEWS
                        + " order by a.role, a.display_name, a.id")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> Option.of(
                        row.getLong("id"),
                        named(row.getString("display_name"), row.getObject("valid_until", LocalDate.class))))
                .list();
    }

    private static String named(String name, @Nullable LocalDate until) {
        return until == null ? name : "%s（外聘，到%d月%d日）".formatted(name, until.getMonthValue(), until.getDayOfMonth());
    }

    /**
     * Gives forms of a draw to people; of one that has ended, records that a contest has opened again. Only what is another than
     * was seen is changed; what somebody has typed stays with the part when it is given to another. Who gets or loses something is told. A form of which one of two reviewers is done is
     * concluded when there is no second one any more.
     *
     * @return how many parts are otherwise
     * @throws SpotCheckProblem when the draw is not the viewer's, somebody else has changed one of them since, or one of them cannot
     *     be: a part is closed, both reviewers would be one, or one would know the other's record
     */
    public int assign(Draw draw, Collection<Assignment> wanted, Viewer by) {
        if (!SpotCheckPermissions.draws(by.role())) {
            throw new AccessDeniedException("role " + by.role() + " assigns nothing");
        }
        var changes = wanted.stream().filter(Assignment::isChange).toList();
        if (changes.isEmpty()) {
            return 0;
        }
        var ids = changes.stream().map(Assignment::formId).collect(Collectors.toCollection(TreeSet::new));
        var held = forms.hold(draw.id(), ids, by);
        if (held.size() < ids.size() || !held.stream().allMatch(CheckedForm::isReviewable)) {
            throw new SpotCheckProblem("", "这次抽查已经结束，或者没有这份表");
        }
        if (held.stream().anyMatch(form -> form.ownerId() != by.accountId())) {
            throw new SpotCheckProblem("", "复核人由负责人指定，要改请先接手这次抽查");
        }
        var kept = new HandOver.Kept(store.heads(ids), store.begun(ids), store.former(ids));
        var change = new HandOver(changes, held, kept, reviewers());
        change.check();
        store.write(change, clock.instant());
        change.handed()
                .forEach(each -> events.publishEvent(new ReviewsHandedOver(
                        each.accountId(), by.accountId(), each.evaluationIds(), each.given(), "")));
        events.publishEvent(new AdministrativeAct(by, "指定复核人", draw.title(), change.words()));
        change.decided().forEach(id -> conclude(id, by));
        return changes.size();
    }

    private void conclude(long formId, Viewer by) {
        var form = forms.hold(formId, by).orElseThrow();
        var first = store.find(formId, RecordPart.FIRST).orElseThrow();
        conclusions.conclude(
                form, records.reviewed(forms.filed(form), first.rows()), first.conclusion(), first.reviewerId());
    }

    /**
     * Takes a draw over from its owner, with the final records of what two have reviewed; of one that has ended, with those that
     * were opened again.
     *
     * @param formerId whose it is, as far as the person knows
     * @throws SpotCheckProblem when nothing of it goes on, or it was taken over by somebody else
     */
    public void takeOver(Draw draw, long formerId, Viewer by) {
        draws.takeOver(draw, formerId, by);
        store.giveFinal(draw.id(), by.accountId());
    }

    /** A form that is reviewed no more, and somebody who was at it; {@code null} where nobody was. */
    private record CutOff(long evaluationId, @Nullable Long reviewerId) {}

    /**
     * Ends a draw, see {@link Draws#close}. Whoever was to review one of its forms hears that they need not.
     *
     * @param seen how many forms were not reviewed when the person looked
     */
    public void end(Draw draw, int seen, String note, Viewer by) {
        draws.close(draw, seen, note, by);
        var cutOff = cutOff(draw);
        events.publishEvent(new DrawEnded(
                cutOff.stream().map(CutOff::evaluationId).distinct().toList()));
        cutOff.stream()
                .filter(each -> each.reviewerId() != null)
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.reviewerId()),
                        TreeMap::new,
                        Collectors.mapping(CutOff::evaluationId, Collectors.toList())))
                .forEach((account, forms) -> events.publishEvent(new ReviewsHandedOver(
                        account, by.accountId(), forms.stream().distinct().toList(), false, draw.title() + "已经结束。")));
    }

    private List<CutOff> cutOff(Draw draw) {
        return jdbc.sql("""
                        select f.evaluation_id, r.reviewer_id from spot_check_form f
                            left join spot_check_record r on r.form_id = f.id and r.closed_at is null
                        where f.draw_id = :draw and f.status = 'WAITING' order by f.number
                        """)
                .param("draw", draw.id())
                .query((row, number) ->
                        new CutOff(row.getLong("evaluation_id"), row.getObject("reviewer_id", Long.class)))
                .list();
    }
}
