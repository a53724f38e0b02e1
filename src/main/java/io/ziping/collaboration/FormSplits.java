package io.ziping.collaboration;

import io.ziping.collaboration.FormSplit.Category;
import io.ziping.collaboration.FormSplit.Part;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.state.Assignees;
import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Divides forms among those who fill them in. Whoever may edit a form may divide it; it is no edit, changes nothing of what
 * anybody may do, and what nobody is given is everybody's.
 */
@Service
@RequiredArgsConstructor
public class FormSplits {

    private static final String EVERYBODY = "";
    private static final int LONGEST_NAME = 60;

    private final EvaluationStates forms;
    private final AssignmentStore store;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * How a form is divided.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional(readOnly = true)
    public FormSplit of(long evaluationId, Viewer viewer) {
        return of(forms.of(evaluationId, viewer));
    }

    private FormSplit of(EvaluationState form) {
        return new FormSplit(
                form,
                classes(form.id()),
                store.of(form.id()).stream().collect(Collectors.toMap(Given::part, Function.identity())),
                store.colleagues(form.id()),
                store.dividedBefore(form.id()));
    }

    private List<Category> classes(long form) {
        var classes = new LinkedHashMap<Long, Category>();
        jdbc.sql("""
                        select c.id, c.name as category, d.name as dimension, i.row_key, i.name, i.position
                        from indicator_class c join indicator_class d on d.id = c.parent_id
                        left join indicator i on i.category_id = c.id and i.evaluation_id = :form
                        where i.id is not null or exists (
                            select from form_assignment f where f.evaluation_id = :form and f.part = 'class.' || c.id)
                        order by i.position, d.position, c.position
                        """).param("form", form).query(row -> {
            var id = row.getLong("id");
            var category = row.getString("category");
            var of = classes.get(id);
            if (of == null) {
                of = new Category(
                        new Part(Assignees.CLASS + id, category), row.getString("dimension"), new ArrayList<>());
                classes.put(id, of);
            }
            var key = row.getString("row_key");
            if (key != null) {
                of.rows().add(new Part(Assignees.ROW + key, name(row.getInt("position") + 1, row.getString("name"))));
            }
        });
        return List.copyOf(classes.values());
    }

    private static String name(int number, String name) {
        var line = name.strip().replaceAll("\\s+", " ");
        var words = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
        return "第" + number + "项" + (words.isEmpty() ? "" : " " + words);
    }

    /**
     * Gives parts to people and takes parts back; what two people divide at once, each changes only what they have changed.
     *
     * @param seen whose each part was on the page, by part, as {@code wanted}
     * @param wanted whose each part shall be: the identity of an account, or blank for everybody
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws AssignmentProblem when the form is not the viewer's to edit now, or somebody wanted cannot fill it in
     */
    @Transactional
    public FormSplit divide(long evaluationId, Map<String, String> seen, Map<String, String> wanted, Viewer viewer) {
        var split = held(evaluationId, viewer);
        var known = split.parts();
        var changed = new HashMap<String, String>();
        wanted.forEach((part, to) -> {
            if (known.contains(part) && !to.equals(seen.getOrDefault(part, EVERYBODY))) {
                changed.put(part, to);
            }
        });
        return change(split, changed, viewer);
    }

    /**
     * Gives the whole form to one person; single rows are no more given by themselves.
     *
     * @param to the identity of an account, or blank for everybody, which takes all back
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws AssignmentProblem as {@link #divide}
     */
    @Transactional
    public FormSplit giveAll(long evaluationId, String to, Viewer viewer) {
        var split = held(evaluationId, viewer);
        var wanted = split.whole().stream().collect(Collectors.toMap(Function.identity(), part -> to));
        requireColleagues(split, Set.of(to));
        store.takeBackAll(evaluationId);
        return change(split, wanted, viewer);
    }

    /**
     * Divides the form as the project's form of the year before was that is the latest to have been divided; what is given
     * already stays.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws AssignmentProblem when the form is not the viewer's to edit now, or nothing of that division fits any more
     */
    @Transactional
    public FormSplit divideAsBefore(long evaluationId, Viewer viewer) {
        var split = held(evaluationId, viewer);
        var year = split.earlier();
        if (year.isEmpty() || store.divideAs(evaluationId, year.getAsInt(), viewer.accountId(), clock.instant()) == 0) {
            throw new AssignmentProblem("以前的分工都对不上了：那时的人或者指标，现在没有了");
        }
        forms.noteAssignment(evaluationId);
        var divided = of(split.form());
        divided.given().values().stream()
                .filter(given -> !split.given().containsKey(given.part()))
                .map(Given::assigneeId)
                .distinct()
                .sorted()
                .forEach(assignee -> tell(divided, assignee, viewer));
        return divided;
    }

    private FormSplit held(long evaluationId, Viewer viewer) {
        var form = forms.hold(evaluationId, viewer);
        if (!form.editable()) {
            throw new AssignmentProblem(
                    form.lockedBecause().isEmpty()
                            ? "这张表现在是“" + form.status().label() + "”，不能改分工"
                            : form.lockedBecause() + "，不能改分工");
        }
        return of(form);
    }

    private FormSplit change(FormSplit split, Map<String, String> changed, Viewer viewer) {
        if (changed.isEmpty()) {
            return split;
        }
        requireColleagues(split, changed.values());
        var form = split.form().id();
        var told = new TreeSet<Long>();
        var back = new ArrayList<String>();
        changed.forEach((part, to) -> {
            if (to.equals(EVERYBODY)) {
                back.add(part);
            } else {
                store.give(form, part, Long.parseLong(to), viewer.accountId(), clock.instant());
                told.add(Long.parseLong(to));
            }
        });
        store.takeBack(form, back);
        forms.noteAssignment(form);
        var divided = of(split.form());
        // in an order, so that two who divide at once do not wait for each other crosswise
        told.forEach(assignee -> tell(divided, assignee, viewer));
        tellOfNothingLeft(split, divided);
        return divided;
    }

    private static void requireColleagues(FormSplit split, Iterable<String> wanted) {
        var known = split.colleagues().stream()
                .map(each -> Long.toString(each.id()))
                .toList();
        for (var to : wanted) {
            if (!to.equals(EVERYBODY) && !known.contains(to)) {
                throw new AssignmentProblem("选的人已不在本单位填表，请重新选");
            }
        }
    }

    private void tellOfNothingLeft(FormSplit before, FormSplit now) {
        var left = now.given().values().stream().map(Given::assigneeId).collect(Collectors.toSet());
        before.given().values().stream()
                .map(Given::assigneeId)
                .filter(assignee -> !left.contains(assignee))
                .distinct()
                .sorted()
                .forEach(assignee ->
                        events.publishEvent(new PartsTakenBack(now.form().id(), assignee)));
    }

    private void tell(FormSplit divided, long assignee, Viewer by) {
        if (assignee != by.accountId()) {
            int parts = Math.toIntExact(divided.given().values().stream()
                    .filter(given ->
                            given.assigneeId() == assignee && given.by().equals(by.displayName()))
                    .count());
            events.publishEvent(new PartsAssigned(divided.form().id(), assignee, by.displayName(), parts));
        }
    }
}
