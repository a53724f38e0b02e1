package io.ziping.intake.filing;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.identity.Viewer;
import io.ziping.intake.filing.Target.Option;
import io.ziping.organization.AmbiguousNameException;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import io.ziping.text.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds where a form belongs. What is certain is proposed; what is only similar is offered and never chosen; what is
 * stored already is left alone unless the person says otherwise.
 */
@Component
@RequiredArgsConstructor
public class Matcher {

    private static final String NEW = "new";
    private static final String PROJECT = "project:";

    private final Organizations organizations;
    private final Projects projects;
    private final EvaluationStates states;

    /** A unit, or why there is none. */
    private record Found(@Nullable ImplementingUnit unit, String words) {

        static Found none(String words) {
            return new Found(null, words);
        }
    }

    /**
     * What becomes of a form as long as the person has said nothing else.
     *
     * @param chosenUnit the unit the person has chosen; {@code null} for the printed one
     */
    public Target propose(EvaluationDocument document, @Nullable Long chosenUnit, Viewer viewer) {
        var found = chosenUnit == null
                ? printedUnit(document, viewer)
                : organizations
                        .unit(chosenUnit, viewer.scope())
                        .map(unit -> new Found(unit, ""))
                        .orElse(Found.none("这个单位不在您的填报范围内，请另选"));
        var unit = found.unit();
        var name = text(document.project());
        if (unit == null) {
            return new Target(null, "", "", name, null, "", List.of(skip(name)), found.words());
        }
        if (!unit.isOpen()) {
            var words = "“" + unit.getName() + "”已停用，不能新建自评表，请另选单位";
            return new Target(null, "", "", name, null, "", List.of(skip(name)), words);
        }
        var all = projects.search(DataScope.ofUnit(unit.identity()), "");
        return projects.identity(unit.identity(), name)
                .flatMap(id -> projects.find(id, viewer.scope()))
                .map(project -> known(project, unit, document, viewer))
                .orElseGet(() -> unknown(name, Likeness.closest(name, all, Project::getName), unit, document, viewer));
    }

    private Found printedUnit(EvaluationDocument document, Viewer viewer) {
        var name = text(document.implementingUnit());
        var department = text(document.competentDepartment());
        if (name.isEmpty()) {
            return Found.none("没有读到实施单位，请选一个");
        }
        Optional<ImplementingUnit> unit;
        try {
            unit = organizations.find(department, name, DataScope.ALL);
        } catch (AmbiguousNameException ambiguous) {
            return Found.none(ambiguous.words());
        }
        if (unit.isEmpty()) {
            return Found.none("系统里没有“" + department + "”的“" + name + "”，请选一个单位");
        }
        var inside = viewer.scope()
                .covers(unit.get().getDepartment().identity(), unit.get().identity());
        return inside ? new Found(unit.get(), "") : Found.none("这张表是“" + name + "”的，不在您的填报范围内");
    }

    /** The unit has a project of just this name. */
    private Target known(Project project, ImplementingUnit unit, EvaluationDocument document, Viewer viewer) {
        var option = option(project, "存为“" + project.getName() + "”的新草稿", document, viewer);
        var stored = option.storedId();
        return target(
                unit,
                project.getName(),
                stored,
                stored == null ? PROJECT + project.identity() : Target.SKIP,
                option.offered(),
                option.words());
    }

    private Target unknown(
            String name, List<Project> similar, ImplementingUnit unit, EvaluationDocument document, Viewer viewer) {
        var options = new ArrayList<Option>();
        for (var project : similar) {
            options.addAll(option(project, "已有项目“" + project.getName() + "”", document, viewer)
                    .offered());
        }
        options.add(new Option(NEW, "新项目“" + name + "”", name, null, null));
        return similar.isEmpty()
                ? target(unit, name, null, NEW, options, "")
                : target(unit, name, null, "", options, "没有同名的项目，有名称相近的，请选一个");
    }

    private static Target target(
            ImplementingUnit unit,
            String name,
            @Nullable Long storedId,
            String choice,
            List<Option> offered,
            String words) {
        var options = new ArrayList<>(offered);
        options.add(skip(name));
        return new Target(
                unit.identity(),
                unit.getDepartment().getName(),
                unit.getName(),
                name,
                storedId,
                choice,
                options,
                words);
    }

    /** What may be made of a form in a project: a new draft, or a replaced one, or nothing. */
    private record Offer(List<Option> offered, @Nullable Long storedId, String words) {}

    private Offer option(Project project, String label, EvaluationDocument document, Viewer viewer) {
        var name = project.getName();
        var year = document.fiscalYear();
        var stored =
                year == null ? null : states.ofYear(project.identity(), year).orElse(null);
        if (stored == null) {
            return new Offer(List.of(new Option(PROJECT + project.identity(), label, name, null, null)), null, "");
        }
        var form = states.of(stored, viewer);
        var words = "“%s”已有%d年度的表（%s）"
                .formatted(name, form.fiscalYear(), form.status().label());
        var replace = new Option(Target.REPLACE + stored, "替换“" + name + "”的草稿", name, stored, form.version());
        return new Offer(form.editable() ? List.of(replace) : List.of(), stored, words);
    }

    private static Option skip(String name) {
        return new Option(Target.SKIP, "不导入这一份", name, null, null);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
