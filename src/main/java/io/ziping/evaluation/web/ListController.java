package io.ziping.evaluation.web;

import io.ziping.evaluation.decision.DoubtChip;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.organization.UnitGroup;
import io.ziping.scoring.values.Grade;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of forms. */
@Controller
@RequiredArgsConstructor
class ListController {

    private final EvaluationSearch search;
    private final Organizations organizations;
    private final ScoringRules rules;
    private final KeptDoubts doubts;

    /** A choice of a filter. */
    record Choice(String value, String label, boolean chosen) {}

    @GetMapping("/evaluations")
    String list(@ModelAttribute ListQuery query, @AuthenticationPrincipal Viewer viewer, Model model) {
        var filter = query.filter();
        var order = query.order();
        var page = search.find(viewer.scope(), filter, order, query.position());
        var units = organizations.units(viewer.scope());
        model.addAttribute("list", ListView.of(page, filter, order, query.pageSize(), rules, doubts(page, viewer)));
        model.addAttribute("filter", filter);
        model.addAttribute("sort", query.getSort());
        model.addAttribute(
                "years",
                search.years(viewer.scope()).stream()
                        .map(year -> new Choice(year.toString(), year + "年度", year.equals(filter.year())))
                        .toList());
        model.addAttribute("departments", departments(units, filter.department()));
        model.addAttribute("units", units.size() > 1 ? UnitGroup.of(units) : List.of());
        model.addAttribute(
                "statuses",
                List.of(Status.values()).stream()
                        .map(status -> new Choice(status.name(), status.label(), status == filter.status()))
                        .toList());
        model.addAttribute(
                "grades",
                List.of(Grade.values()).stream()
                        .map(grade -> new Choice(grade.name(), grade.label(), grade == filter.grade()))
                        .toList());
        model.addAttribute("mayCreate", EvaluationPermissions.mayCreate(viewer.role()));
        return "evaluations/list";
    }

    private @Nullable Map<Long, FormDoubts> doubts(EvaluationPage page, Viewer viewer) {
        return EvaluationPermissions.seesDoubt(viewer.role())
                ? doubts.of(
                        page.rows().stream()
                                .filter(row -> !row.status().isEditable())
                                .map(EvaluationSummary::id)
                                .toList(),
                        DoubtChip.READ)
                : null;
    }

    private static List<Choice> departments(List<ImplementingUnit> units, String chosen) {
        return units.stream()
                .map(ImplementingUnit::getDepartment)
                .distinct()
                .map((CompetentDepartment department) -> choice(department.identity(), department.getName(), chosen))
                .toList();
    }

    private static Choice choice(long id, String name, String chosen) {
        return new Choice(String.valueOf(id), name, chosen.equals(String.valueOf(id)) || chosen.equals(name));
    }
}
