package io.ziping.execution.web;

import io.ziping.execution.CheckedFigures;
import io.ziping.execution.ExecutionFigures;
import io.ziping.execution.FilingReport;
import io.ziping.execution.FormFigures.TickedFigures;
import io.ziping.identity.Desk;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was checked is brought into the forms, and what came of it is told. */
@Controller
@RequiredArgsConstructor
class ExecutionFilingController {

    private static final String REPORT = ExecutionController.PATH + "/report";

    private static final String REFRESH_SECONDS = "3";

    private final ExecutionFigures figures;
    private final Desk<CheckedFigures> desk;
    private final Desk<FilingReport> reports;
    private final FigurePreview preview;

    @PostMapping(ExecutionController.PATH + "/filing")
    String file(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") Set<String> cell,
            @RequestParam(defaultValue = "") Set<String> form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var report = desk.use(viewer, token, checked -> {
            var filed = figures.file(checked, ticked(checked, cell, form), viewer);
            reports.put(viewer, token, filed);
            return filed;
        });
        // asked behind the attempt: of two presses the one that came too late finds the other at work, or what came of
        // it
        if (report.isEmpty()
                && !desk.isBusy(token)
                && reports.look(viewer, token).isEmpty()) {
            flash.addFlashAttribute("alarm", "核对过的这份文件" + Desk.GONE);
            return "redirect:" + ExecutionController.PATH;
        }
        flash.addAttribute("token", token);
        return "redirect:" + REPORT;
    }

    private static TickedFigures ticked(CheckedFigures checked, Set<String> cells, Set<String> forms) {
        return new TickedFigures(
                cells,
                checked.forms().stream()
                        .map(each -> each.form().id())
                        .filter(id -> forms.contains(String.valueOf(id)))
                        .collect(Collectors.toSet()));
    }

    /** What came of it; a page that asks again by itself while it is being done. */
    @GetMapping(REPORT)
    String report(
            @RequestParam(defaultValue = "") String token,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (desk.isBusy(token)) {
            response.setHeader("Refresh", REFRESH_SECONDS);
            return "execution/filing";
        }
        var report = reports.look(viewer, token);
        if (report.isEmpty()) {
            flash.addFlashAttribute("alarm", "这次核对的结果只留半小时，已经没有了，要看请重新上传。填入了什么，各张表的历史和审计日志里都有。");
            return "redirect:" + ExecutionController.PATH;
        }
        model.addAttribute("report", report.get());
        model.addAttribute("token", token);
        model.addAttribute("rest", report.get().checked().differing().size() - FigurePreview.MOST_SHOWN);
        return "execution/report";
    }

    /** The forms that differ and were not listed, to be ticked in their turn. */
    @GetMapping(ExecutionController.PATH + "/rest")
    String rest(
            @RequestParam(defaultValue = "") String token,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var report = reports.look(viewer, token);
        if (report.isEmpty()) {
            flash.addFlashAttribute("alarm", "核对过的这份文件" + Desk.GONE);
            return "redirect:" + ExecutionController.PATH;
        }
        var rest = figures.rest(report.get().checked(), FigurePreview.MOST_SHOWN, viewer);
        return preview.show(rest, viewer, model);
    }
}
