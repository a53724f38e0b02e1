package io.ziping.evaluation.reviewer;

import io.ziping.evaluation.workflow.ReviewerGiven;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives single forms to finance reviewers. It says in whose queue a form stands and who is told of it, before what the
 * departments' assignments say; what anybody may see or do stays as it is.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class FormReviewers {

    /** The most forms of one time. */
    public static final int MOST = 200;

    private static final long NOBODY = 0;

    private final ReviewerForms forms;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * What is to be changed of a form.
     *
     * @param was whom it was given to when it was shown; {@code null} for nobody
     * @param to whom it is given to; {@code null} for nobody, so that its department's reviewer has it
     */
    public record Change(
            long form, @Nullable Long was, @Nullable Long to) {}

    /**
     * What came of changes.
     *
     * @param changed how many forms somebody else has now
     * @param refused a sentence for each one that stays as it is: somebody else has given it away meanwhile, or it is not under review
     */
    public record Changed(int changed, List<String> refused) {}

    /** A finance reviewer who can log in. */
    private record Active(long id, String name) {}

    /**
     * Gives forms to others; what somebody else has given away meanwhile stays as it is.
     *
     * @throws AccessDeniedException for those who do not divide the review
     */
    public Changed give(List<Change> changes, Viewer by) {
        if (!by.role().dividesReview()) {
            throw new AccessDeniedException("role " + by.role() + " says not who reviews what");
        }
        var wanted = changes.stream().limit(MOST).toList();
        var found = locked(wanted.stream().map(Change::form).distinct().toList());
        var names = active();
        var refused = new ArrayList<String>();
        var targets = new TreeMap<Long, List<GivenForm>>();
        for (var change : wanted) {
            var form = found.get(change.form());
            var to = change.to();
            if (form == null) {
                refused.add("有一张表找不到了。");
            } else if (to != null && !names.containsKey(to)) {
                refused.add("《%s》没有交：没有这位财政审核人，或者账号停用了。".formatted(form.project()));
            } else if (!Objects.equals(form.reviewerId(), to)) {
                refusal(form, change)
                        .ifPresentOrElse(
                                refused::add,
                                () -> targets.computeIfAbsent(to == null ? NOBODY : to, none -> new ArrayList<>())
                                        .add(form));
            }
        }
        var changed = new ArrayList<String>();
        targets.forEach((to, given) -> changed.addAll(write(given, to == NOBODY ? null : to, names, by)));
        if (!changed.isEmpty()) {
            events.publishEvent(new AdministrativeAct(by, "改审核分工", changed.size() + "张表", String.join("；", changed)));
        }
        return new Changed(changed.size(), refused);
    }

    /**
     * Gives all forms that somebody was given, and that are still on their way, to somebody else, who may be nobody.
     *
     * @return how many forms somebody else has now
     */
    public int handOver(long from, @Nullable Long to, Viewer by) {
        int moved = 0;
        while (true) {
            var next = jdbc.sql("select e.id from self_evaluation e where e.reviewer_id = :from" + " and "
                            + ReviewerForms.IS_ON_ITS_WAY + " order by e.id limit " + MOST)
                    .param("from", from)
                    .query(Long.class)
                    .list();
            var changed = give(next.stream().map(id -> new Change(id, from, to)).toList(), by)
                    .changed();
            moved += changed;
            if (changed == 0 || next.size() < MOST) {
                return moved;
            }
        }
    }

    private static Optional<String> refusal(GivenForm form, Change change) {
        if (!form.givable()) {
            return Optional.of("《%s》现在是“%s”，不用交给谁审。"
                    .formatted(form.project(), form.status().label()));
        }
        return Objects.equals(form.reviewerId(), change.was())
                ? Optional.empty()
                : Optional.of("《%s》刚有人改过，现在%s，没有动。".formatted(form.project(), named(form.reviewer())));
    }

    /** Of two who give the same forms away at once the second waits for the first. */
    private Map<Long, GivenForm> locked(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select e.id from self_evaluation e where e.id in (:ids) order by e.id for no key update")
                    .param("ids", ids)
                    .query(Long.class)
                    .list();
        }
        return forms.of(ids).stream().collect(Collectors.toMap(GivenForm::id, Function.identity()));
    }

    private Map<Long, String> active() {
        return jdbc
                .sql("select a.id, a.display_name from account a where " + ReviewerForms.ACTIVE.formatted("a"))
                .query((row, number) -> new Active(row.getLong("id"), row.getString("display_name")))
                .stream()
                .collect(Collectors.toMap(Active::id, Active::name));
    }

    private List<String> write(List<GivenForm> given, @Nullable Long to, Map<Long, String> names, Viewer by) {
        var ids = given.stream().map(GivenForm::id).toList();
        jdbc.sql("insert into form_reviewer_change (evaluation_id, from_id, to_id, account_id, at)"
                        + " select e.id, e.reviewer_id, :to, :by, :now from self_evaluation e where e.id in (:ids)")
                .param("to", to, Types.BIGINT)
                .param("by", by.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids)
                .update();
        jdbc.sql("update self_evaluation set reviewer_id = :to where id in (:ids)")
                .param("to", to, Types.BIGINT)
                .param("ids", ids)
                .update();
        events.publishEvent(new ReviewerGiven(ids, to, by.accountId(), by.displayName()));
        var name = named(to == null ? "" : names.getOrDefault(to, ""));
        return given.stream()
                .map(form -> "《%s》：%s → %s".formatted(form.project(), named(form.reviewer()), name))
                .toList();
    }

    private static String named(String reviewer) {
        return reviewer.isEmpty() ? "按主管部门的分工" : "归" + reviewer;
    }
}
