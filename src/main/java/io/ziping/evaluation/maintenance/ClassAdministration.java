package io.ziping.evaluation.maintenance;

import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.ClassName;
import io.ziping.evaluation.scheme.ClassOrder;
import io.ziping.evaluation.scheme.ClassProblem;
import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.scheme.IndicatorClassRepository;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
import io.ziping.ui.Constraints;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the class tree. A class a form uses is never removed, and one that stands on a form already handed in keeps its
 * name: what was printed stays. Every act is made known as an {@link AdministrativeAct}.
 */
@Service
@RequiredArgsConstructor
public class ClassAdministration {

    private final IndicatorClassRepository classes;
    private final FormBatches batches;
    private final EvaluationStore store;
    private final ChangeLog log;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private record Named(@ClassName String name) {}

    /**
     * Makes a first level.
     *
     * @throws ClassProblem when the name cannot be or is taken
     */
    @Transactional
    public void addDimension(String typed, IndicatorKind kind, Viewer by) {
        var siblings = siblings(null);
        classes.save(new IndicatorClass(kind, freeName(typed, siblings, ""), next(siblings)));
        tell(by, "新建一级指标", typed.strip(), kind.label());
    }

    /**
     * Makes a second level.
     *
     * @throws ClassProblem when the name cannot be or is taken
     */
    @Transactional
    public void addCategory(long parentId, String typed, Viewer by) {
        var parent = find(parentId);
        if (parent.isCategory() || parent.isRetired()) {
            throw new ClassProblem("name", "“" + parent.getName() + "”下不能加二级指标");
        }
        var siblings = siblings(parent);
        classes.save(new IndicatorClass(parent, freeName(typed, siblings, ""), next(siblings)));
        tell(by, "新建二级指标", typed.strip(), parent.getName());
    }

    /**
     * Renames a class that stands on no form already handed in; drafts follow.
     *
     * @throws ClassProblem when it stands on one, or the name cannot be or is taken
     */
    @Transactional
    public void rename(long id, String typed, Viewer by) {
        var node = find(id);
        var former = node.getName();
        var name = freeName(typed, siblings(node.getParent()), former);
        if (name.equals(former)) {
            return;
        }
        var printed = handedIn(node);
        if (printed > 0) {
            throw new ClassProblem("name", "已有%d张提交过的表印着“%s”，改名会改变它们。请新加一个，再停用这个。".formatted(printed, former));
        }
        node.rename(name);
        tell(by, "指标改名", name, "原名" + former);
    }

    /**
     * Keeps a class from new rows.
     *
     * @param successorId the category that takes its rows when a form begins from an earlier one, or {@code null}
     */
    @Transactional
    public void retire(long id, @Nullable Long successorId, Viewer by) {
        var node = find(id);
        var successor = successorId == null || !node.isCategory() ? null : find(successorId);
        if (successor != null && (!successor.isCategory() || !successor.isOffered() || successor == node)) {
            throw new ClassProblem("successor", "请选一个没有停用的二级指标");
        }
        node.retire(successor);
        tell(by, "停用指标", node.getName(), successor == null ? "" : "由" + successor.getName() + "代替");
    }

    /** Lets new rows in again. */
    @Transactional
    public void restore(long id, Viewer by) {
        var node = find(id);
        if (node.isRetired()) {
            node.restore();
            tell(by, "启用指标", node.getName(), "");
        }
    }

    /**
     * Removes a class nobody has ever used, such as a mistyped one.
     *
     * @throws ClassProblem when a form uses it or there are classes below it
     */
    @Transactional
    public void remove(long id, Viewer by) {
        var node = find(id);
        var used = jdbc.sql("select exists (select from indicator where category_id = :id)"
                        + " or exists (select from indicator_class where parent_id = :id)"
                        // only the differing letters of a category are kept, so that any rearrangement counts
                        + " or exists (select from cell_change r join indicator_class c on c.id = :id"
                        + " where r.address = 'rows' and r.at >= c.created_at)"
                        + " or exists (select from deleted_draft d, jsonb_array_elements(d.content -> 'indicator') r"
                        + " where (r ->> 'category_id')::bigint = :id)"
                        + " or exists (select from evidence_wants w, jsonb_array_elements(w.document) e"
                        + " where e ->> 'scope' = 'class.' || :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (used) {
            throw new ClassProblem("", "“" + node.getName() + "”已用在表上或者要附的材料里，或者下面还有二级指标，不能删除，可以停用");
        }
        try {
            classes.delete(node);
            classes.flush();
        } catch (DataIntegrityViolationException kept) {
            throw new ClassProblem("", "“" + node.getName() + "”下面还有指标库的指标，不能删除，可以停用");
        }
        tell(by, "删除指标", node.getName(), "");
    }

    /**
     * Gives the tree another order. Rows of forms that their unit still changes are sorted anew, with an entry in the
     * form's history; forms handed in keep the order they print.
     *
     * @param order the identities of all nodes
     * @return how many forms were sorted anew
     * @throws ClassProblem when the tree has other nodes meanwhile
     */
    public int reorder(List<Long> order, Viewer by) {
        var tree = Objects.requireNonNull(transaction.execute(status -> place(order, by)));
        var proposed = ClassOrder.of(order, tree);
        var sorted = new int[1];
        batches.change(
                behind -> proposed.openForms(tree, behind, FormBatches.SIZE, jdbc),
                form -> sorted[0] += sort(form, by));
        return sorted[0];
    }

    private List<IndicatorClass> place(List<Long> order, Viewer by) {
        var tree = classes.findAll();
        var proposed = ClassOrder.of(order, tree);
        tree.forEach(node -> node.place(proposed.placeOf(node) + 1));
        tell(
                by,
                "调整指标顺序",
                "指标分类",
                String.join(
                        "、",
                        tree.stream()
                                .filter(node -> !node.isRetired())
                                .sorted(Comparator.comparing(proposed::placeOf))
                                .map(IndicatorClass::getName)
                                .toList()));
        return tree;
    }

    private int sort(SelfEvaluation form, Viewer by) {
        if (!form.getStatus().isEditable()) {
            return 0;
        }
        var now = clock.instant();
        var before = form.content();
        form.sortRows(by.accountId(), now);
        store.flush();
        log.keep(form, before.diff(form.content()), Step.SORTED, by.accountId(), now);
        return 1;
    }

    private IndicatorClass find(long id) {
        return classes.findAll().stream()
                .filter(node -> node.identity() == id)
                .findFirst()
                .orElseThrow(() -> new ClassProblem("", "没有这个指标"));
    }

    private List<IndicatorClass> siblings(@Nullable IndicatorClass parent) {
        return classes.findAll().stream()
                .filter(node -> Objects.equals(node.getParent(), parent))
                .toList();
    }

    private static int next(List<IndicatorClass> siblings) {
        return siblings.stream().mapToInt(IndicatorClass::getPosition).max().orElse(0) + 1;
    }

    private long handedIn(IndicatorClass node) {
        return jdbc.sql("""
                        select count(*) from self_evaluation e
                        where e.status not in ('DRAFT', 'RETURNED') and exists (
                            select from indicator i join indicator_class c on c.id = i.category_id
                            where i.evaluation_id = e.id and (c.id = :id or c.parent_id = :id))
                        """).param("id", node.identity()).query(Long.class).single();
    }

    private String freeName(String typed, List<IndicatorClass> siblings, String own) {
        var name = PlainText.name(typed);
        constraints.check(new Named(name)).throwAs(ClassProblem::new);
        if (!name.equals(own)) {
            siblings.stream()
                    .filter(node -> !node.getName().equals(own) && NormalForm.same(node.getName(), name))
                    .findFirst()
                    .ifPresent(node -> {
                        throw new ClassProblem("name", "已有“" + node.getName() + "”");
                    });
        }
        return name;
    }

    private void tell(Viewer by, String kind, String subject, String detail) {
        events.publishEvent(new AdministrativeAct(by, kind, subject, detail));
    }
}
