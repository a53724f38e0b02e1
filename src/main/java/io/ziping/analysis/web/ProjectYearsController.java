package io.ziping.analysis.web;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.comparison.ProjectComparisons;
import io.ziping.evaluation.comparison.ProjectYears;
import io.ziping.identity.Viewer;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.ui.download.Download;
import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 同比: a project across its years. */
@Controller
@RequiredArgsConstructor
class ProjectYearsController {

    private final ProjectComparisons comparisons;
    private final Projects projects;

    /**
     * A year in the tables that the charts are drawn from; amounts in 万元. Public, as templates ask for it.
     *
     * @param budget the amount as a plain number
     * @param budgets the same as it is printed
     */
    public record YearRow(
            int year,
            String url,
            String budget,
            String budgets,
            String executed,
            String executeds,
            String rate,
            String total,
            String grade,
            String doubt) {

        static YearRow of(ProjectYears.Year year) {
            var rate = year.executionRate();
            return new YearRow(
                    year.fiscalYear(),
                    "/evaluations/" + year.form(),
                    wan(year.adjustedBudget()),
                    PrintedNumbers.amount(year.adjustedBudget(), AmountUnit.WAN_YUAN),
                    wan(year.executedAmount()),
                    PrintedNumbers.amount(year.executedAmount(), AmountUnit.WAN_YUAN),
                    rate == null ? "" : rate.toPlainString(),
                    year.totalScore().toPlainString(),
                    year.grade().label(),
                    year.doubt().toPlainString());
        }

        private static String wan(BigDecimal yuan) {
            return AmountUnit.WAN_YUAN.fromYuan(yuan).toPlainString();
        }
    }

    /** The project of a form, for those who know no more of it. */
    @GetMapping("/analysis/projects")
    String ofForm(@RequestParam(defaultValue = "0") long form, @AuthenticationPrincipal Viewer viewer) {
        var project = comparisons.projectOf(form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:/analysis/projects/" + find(project, viewer).identity();
    }

    @GetMapping("/analysis/projects/{project}")
    String project(@PathVariable("project") long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var project = find(id, viewer);
        var years = comparisons.of(id);
        var table = ProjectTable.of(years);
        model.addAttribute("id", id);
        model.addAttribute("name", project.getName());
        model.addAttribute("unit", project.getUnit().getName());
        model.addAttribute("department", project.getUnit().getDepartment().getName());
        model.addAttribute("years", years.years().stream().map(YearRow::of).toList());
        model.addAttribute("rows", table.rows());
        model.addAttribute("says", table.says());
        return "analysis/project";
    }

    @GetMapping("/analysis/projects/{project}/figures.xlsx")
    ResponseEntity<byte[]> figures(@PathVariable("project") long id, @AuthenticationPrincipal Viewer viewer) {
        var project = find(id, viewer);
        var years = comparisons.of(id);
        return Download.saved(project.getName() + "同比.xlsx", Download.XLSX)
                .body(new YearsWorkbook()
                        .project(years)
                        .indicators(years, ProjectTable.of(years).rows())
                        .write());
    }

    private Project find(long id, Viewer viewer) {
        return projects.find(id, viewer.scope()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
