package io.ziping.report.web;

import io.ziping.analysis.DepartmentChoice;
import io.ziping.analysis.DepartmentChoices;
import io.ziping.analysis.Summaries;
import io.ziping.identity.Viewer;
import io.ziping.report.Reports;
import io.ziping.report.web.ReportFile.NamedReport;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 年度分析报告: read on its page, and saved as a file. */
@Controller
@RequiredArgsConstructor
class ReportController {

    private final Reports reports;
    private final DepartmentChoices departments;
    private final ReportFile files;
    private final Summaries summaries;

    /** The year that is asked for, or the latest one. */
    @GetMapping("/analysis/report")
    String report(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String department,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var chosen = chosen(department, viewer);
        var years = summaries.years(chosen.id());
        model.addAttribute("years", years);
        model.addAttribute("department", chosen);
        years.stream()
                .filter(each -> each.toString().equals(year))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .ifPresent(of -> {
                    model.addAttribute("year", of);
                    reports.of(of, chosen.id())
                            .ifPresent(report -> model.addAttribute("report", ReportView.of(report)));
                });
        return "report/report";
    }

    @GetMapping("/analysis/report.docx")
    ResponseEntity<byte[]> docx(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String department,
            @AuthenticationPrincipal Viewer viewer) {
        return files.docx(named(year, chosen(department, viewer)));
    }

    @GetMapping("/analysis/report.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String department,
            @AuthenticationPrincipal Viewer viewer) {
        return files.pdf(named(year, chosen(department, viewer)));
    }

    private DepartmentChoice chosen(String department, Viewer viewer) {
        return departments.find(department, viewer).orElseThrow(ReportController::none);
    }

    private NamedReport named(String year, DepartmentChoice chosen) {
        return Optional.of(year)
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .flatMap(of -> reports.of(of, chosen.id()).map(report -> NamedReport.of(report, of, chosen.name())))
                .orElseThrow(ReportController::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
