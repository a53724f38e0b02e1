package io.ziping.analysis.web;

import io.ziping.analysis.DepartmentChoices;
import io.ziping.analysis.Summaries;
import io.ziping.identity.Viewer;
import io.ziping.ui.download.Download;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers of 分析 as a file, of the same year and department as the page. */
@Controller
@RequiredArgsConstructor
class AnalysisFileController {

    private final Summaries summaries;
    private final DepartmentChoices choices;

    @GetMapping("/analysis/figures.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String department,
            @AuthenticationPrincipal Viewer viewer) {
        var of = choices.shown(department, viewer);
        var chosen = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
        var departments = summaries.departments(chosen);
        var book = new AnalysisWorkbook()
                .bodies(
                        of.isWide() ? "部门" : "单位",
                        of.isWide() ? departments : summaries.units(chosen, of.id()),
                        summaries.figures(chosen, of.id()).orElse(null))
                .places(summaries.places(chosen, of.id()))
                .scores(summaries.scores(chosen, of.id()))
                .checks(summaries.checks(chosen, of.id()), departments);
        return Download.saved("%d年度%s自评分析.xlsx".formatted(chosen, of.name()), Download.XLSX)
                .body(book.write());
    }
}
