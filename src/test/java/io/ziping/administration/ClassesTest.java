package io.ziping.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.history.HistoryEntry;
import io.ziping.evaluation.maintenance.ClassAdministration;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.scheme.ClassNode;
import io.ziping.evaluation.scheme.ClassProblem;
import io.ziping.evaluation.scheme.ClassTree;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.support.WholeApplication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The class tree in the hands of an administrator, and what forms notice of it. Every test puts the tree back. */
@WholeApplication
class ClassesTest {

    @Autowired
    ClassTree tree;

    @Autowired
    ClassAdministration classes;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    NewEvaluations beginnings;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    EvaluationHistory history;

    @Autowired
    Accounts accounts;

    @Autowired
    Organizations organizations;

    @Autowired
    Projects projects;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    private ClassNode node(String dimension, String category) {
        return tree.dimensions().stream()
                .filter(each -> each.name().equals(dimension))
                .flatMap(each -> each.categories().stream())
                .filter(each -> each.name().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private ClassNode dimension(String name) {
        return tree.dimensions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> order() {
        return new ArrayList<>(tree.dimensions().stream()
                .flatMap(ClassNode::withCategories)
                .map(ClassNode::id)
                .toList());
    }

    private static List<String> names(EvaluationDocument form) {
        return Objects.requireNonNull(form.indicators()).stream()
                .map(row -> String.valueOf(row.name()))
                .toList();
    }

    @Test
    void orderedAnewSortDraftsAndLeaveWhatWasHandedIn() {
        var unit = organizations.findOrCreate("顺序部门", "顺序单位");
        var clerk = accounts.create(new NewAccount(
                "order.clerk", "ziping-trial", "周敏", Role.PREPARER, null, unit, NewAccount.PasswordOrigin.PUBLIC));
        var draft = documents.create(FormFixtures.withoutDoubts("顺序草稿", "顺序部门", "顺序单位"), clerk);
        var sent = documents.create(FormFixtures.withoutDoubts("顺序已交", "顺序部门", "顺序单位"), clerk);
        moves.move(sent, MoveRequest.of(Move.SUBMIT), clerk);
        var before = names(documents.read(draft, admin.scope()));
        var former = order();
        var order = order();
        var quality = node("产出指标", "质量指标").id();
        Collections.swap(order, order.indexOf(quality), order.indexOf(quality) + 1);

        var effect = tree.effect(order);
        assertThat(effect.follow()).isPositive();
        assertThat(effect.stay()).isPositive();
        assertThat(classes.reorder(order, admin)).isEqualTo((int) effect.follow());

        var after = names(documents.read(draft, admin.scope()));
        assertThat(after).isNotEqualTo(before).containsExactlyInAnyOrderElementsOf(before);
        assertThat(after.indexOf("按时率")).isLessThan(after.indexOf("合格率"));
        assertThat(names(documents.read(sent, admin.scope()))).isEqualTo(before);
        assertThat(history.timeline(draft, clerk).get(0)).isInstanceOf(HistoryEntry.Edited.class);

        assertThat(tree.effect(former).stay()).isZero();
        classes.reorder(former, admin);
        assertThat(names(documents.read(draft, admin.scope()))).isEqualTo(before);
        assertThatExceptionOfType(ClassProblem.class)
                .isThrownBy(() -> classes.reorder(former.subList(1, former.size()), admin));
    }

    @Test
    void retiredStayOnTheirFormsAndAreOfferedNoMore() {
        var timely = node("产出指标", "时效指标");
        var quality = node("产出指标", "质量指标");
        var form = documents.create(FormFixtures.withoutDoubts("停用指标", "停用指标部门", "停用指标单位"), admin);

        classes.retire(timely.id(), quality.id(), admin);
        try {
            var view = evaluations.view(form, admin);
            assertThat(view.rows()).extracting(row -> row.categoryId()).contains(timely.id());
            assertThat(view.categories()).extracting(OfferedCategory::id).doesNotContain(timely.id());
            var project = projects.search(admin.scope(), "停用指标").get(0).identity();
            var next = beginnings.begin(new BeginEvaluation(project, null, "", 2020, AmountUnit.WAN_YUAN, true), admin);
            assertThat(Objects.requireNonNull(
                                    documents.read(next, admin.scope()).indicators())
                            .stream()
                            .filter(row -> "按时率".equals(row.name())))
                    .singleElement()
                    .satisfies(row -> assertThat(row.category()).isEqualTo("质量指标"));
        } finally {
            classes.restore(timely.id(), admin);
        }
        assertThat(evaluations.view(form, admin).categories())
                .extracting(OfferedCategory::id)
                .contains(timely.id());
    }

    @Test
    void keepTheNamesThatWerePrintedAndGoOnlyUnused() {
        var quantity = node("产出指标", "数量指标");
        assertThatExceptionOfType(ClassProblem.class)
                .isThrownBy(() -> classes.rename(quantity.id(), "工作量指标", admin))
                // the samples, and whatever other tests hand in before
                .withMessageMatching("已有(?:1[89]|[2-9]\\d|\\d{3,})张提交过的表印着“数量指标”，改名会改变它们。请新加一个，再停用这个。");
        assertThatExceptionOfType(ClassProblem.class)
                .isThrownBy(() -> classes.rename(dimension("产出指标").id(), "产量指标", admin));
        assertThatExceptionOfType(ClassProblem.class).isThrownBy(() -> classes.remove(quantity.id(), admin));
        assertThatExceptionOfType(ClassProblem.class)
                .isThrownBy(() -> classes.addCategory(dimension("成本指标").id(), "经济成本指标", admin));

        classes.addDimension("自设成本", IndicatorKind.COST, admin);
        classes.addCategory(dimension("自设成本").id(), "单位成本指标", admin);
        assertThatExceptionOfType(ClassProblem.class)
                .isThrownBy(() -> classes.remove(dimension("自设成本").id(), admin));
        classes.rename(node("自设成本", "单位成本指标").id(), "人均成本指标", admin);
        classes.remove(node("自设成本", "人均成本指标").id(), admin);
        classes.remove(dimension("自设成本").id(), admin);
    }
}
