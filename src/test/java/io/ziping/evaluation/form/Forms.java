package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.workflow.Decision;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.project.Project;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.IndicatorKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.BeanUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Forms of no database, and the people who move them. */
public final class Forms {

    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    public static final UUID ROW = new UUID(7, 1);

    private Forms() {}

    /** A category that a row may be under. */
    public static IndicatorClass category() {
        return category(IndicatorKind.OUTPUT, "产出指标", 1, "数量指标", 2);
    }

    /** The categories of a small tree in its order, by their identities. */
    public static Map<Long, IndicatorClass> categories() {
        var categories = new LinkedHashMap<Long, IndicatorClass>();
        List.of(
                        category(),
                        category(IndicatorKind.OUTPUT, "产出指标", 1, "质量指标", 3),
                        category(IndicatorKind.OUTCOME, "效益指标", 4, "社会效益指标", 5),
                        category(IndicatorKind.SATISFACTION, "满意度指标", 6, "服务对象满意度指标", 7))
                .forEach(category -> categories.put(category.identity(), category));
        return categories;
    }

    /** One of them. */
    public static IndicatorClass category(long id) {
        return Objects.requireNonNull(categories().get(id));
    }

    private static IndicatorClass category(
            IndicatorKind kind, String dimension, long dimensionId, String name, long id) {
        var first = new IndicatorClass(kind, dimension, Math.toIntExact(dimensionId));
        ReflectionTestUtils.setField(first, "id", dimensionId);
        var second = new IndicatorClass(first, name, Math.toIntExact(id));
        ReflectionTestUtils.setField(second, "id", id);
        return second;
    }

    /** A draft as if it were stored, that nothing stops from being handed in. */
    public static SelfEvaluation draft() {
        return draft(false);
    }

    public static SelfEvaluation draft(boolean departmentSkipped) {
        var form = new SelfEvaluation(project(departmentSkipped), 2025, AmountUnit.WAN_YUAN);
        var blank = form.fill();
        blank.write(new CellAddress.OfForm(FormField.EXECUTION_WEIGHT), "10");
        blank.write(new CellAddress.OfForm(FormField.EXPECTED_OBJECTIVE), "修二十公里");
        blank.write(new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE), "修了二十公里");
        for (var column : Arrays.asList("initialBudget", "adjustedBudget", "executedAmount")) {
            for (var source : Arrays.asList("CURRENT_YEAR_APPROPRIATION", "CARRYOVER", "OTHER")) {
                blank.write(cell("funding." + source + "." + column), source.equals("OTHER") ? "8" : "0");
            }
        }
        blank.addRow(ROW, category(), null);
        blank.write(new CellAddress.OfIndicator(ROW, IndicatorField.NAME), "里程");
        blank.write(new CellAddress.OfIndicator(ROW, IndicatorField.TARGET), "≥20(公里)");
        blank.write(new CellAddress.OfIndicator(ROW, IndicatorField.ACTUAL), "20(公里)");
        blank.write(new CellAddress.OfIndicator(ROW, IndicatorField.WEIGHT), "90");
        blank.write(new CellAddress.OfIndicator(ROW, IndicatorField.SCORE), "90");
        ReflectionTestUtils.setField(form, "id", 5L);
        return form;
    }

    /** A form that has come to a status by the moves people make, with nothing left to publish. */
    public static SelfEvaluation at(Status status, boolean departmentSkipped) {
        var form = draft(departmentSkipped);
        if (status != Status.DRAFT) {
            move(form, Move.SUBMIT, Role.PREPARER);
        }
        var reviewer = departmentSkipped ? Role.FINANCE_REVIEWER : Role.DEPARTMENT_REVIEWER;
        switch (status) {
            case DRAFT, SUBMITTED -> {}
            case RETURNED -> move(form, Move.RETURN, reviewer);
            case DEPARTMENT_APPROVED -> move(form, Move.APPROVE, Role.DEPARTMENT_REVIEWER);
            case FINANCE_APPROVED, PUBLISHED -> {
                if (!departmentSkipped) {
                    move(form, Move.APPROVE, Role.DEPARTMENT_REVIEWER);
                }
                move(form, Move.APPROVE, Role.FINANCE_REVIEWER);
            }
        }
        if (status == Status.PUBLISHED) {
            move(form, Move.PUBLISH, Role.FINANCE_REVIEWER);
        }
        ReflectionTestUtils.invokeMethod(form, "clearDomainEvents");
        return form;
    }

    /** Makes a move as somebody of a role would. */
    public static StatusMove move(SelfEvaluation form, Move move, Role role) {
        return move(form, move, new Decision(viewer(role), false, NOW, move == Move.RETURN ? "请补充" : ""));
    }

    static StatusMove move(SelfEvaluation form, Move move, Decision decision) {
        var moves = form.moves(decision);
        return switch (move) {
            case SUBMIT -> moves.submit(new CountingScoring().scoreAndKeep(form));
            case WITHDRAW -> moves.withdraw();
            case RETURN -> moves.returnForRevision(false);
            case APPROVE -> moves.approve();
            case CANCEL_APPROVAL -> moves.cancelApproval();
            case PUBLISH -> moves.publish();
            case UNPUBLISH -> moves.unpublish();
        };
    }

    public static Viewer viewer(Role role) {
        var account = 11L + List.of(Role.values()).indexOf(role);
        return new Viewer(account, role.name(), null, role.label(), role, DataScope.ALL, "", true);
    }

    public static CellAddress cell(String address) {
        return CellAddress.parse(address).orElseThrow();
    }

    private static Project project(boolean departmentSkipped) {
        var department = made(CompetentDepartment.class);
        ReflectionTestUtils.setField(department, "name", "交通局");
        ReflectionTestUtils.setField(department, "skipsDepartmentReview", departmentSkipped);
        var unit = made(ImplementingUnit.class);
        ReflectionTestUtils.setField(unit, "id", 3L);
        ReflectionTestUtils.setField(unit, "name", "公路站");
        ReflectionTestUtils.setField(unit, "department", department);
        var project = made(Project.class);
        ReflectionTestUtils.setField(project, "name", "公路养护");
        ReflectionTestUtils.setField(project, "unit", unit);
        return project;
    }

    private static <T> T made(Class<T> type) {
        try {
            return BeanUtils.instantiateClass(type.getDeclaredConstructor());
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException(none);
        }
    }
}
