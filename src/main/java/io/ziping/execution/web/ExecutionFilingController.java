package io.ziping.execution.web;

import io.ziping.execution.CheckedFigures;
import io.ziping.execution.ExecutionFigures;
import io.ziping.execution.FilingReport;
import io.ziping.execution.FormFigures.TickedFigures;
import io.ziping.identity.Desk;
import io.ziping.identity.Viewer;
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

    private final ExecutionFigures figures;
    private final Desk<CheckedFigures> desk;
    private final Desk<FilingReport> reports;

    @PostMapping(ExecutionController.PATH + "/filing")
    String file(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") Set<String> cell,
            @RequestParam(defaultValue = "") Set<String> form,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var checked = desk.take(viewer, token);
        if (checked.isEmpty()) {
            flash.addFlashAttribute("alarm", "这份文件已经用过或放得太久，请重新上传");
            return "redirect:" + ExecutionController.PATH;
        }
        var forms = checked.get().forms().stream()
                .map(each -> each.form().id())
                .filter(id -> form.contains(String.valueOf(id)))
                .collect(Collectors.toSet());
        var report = figures.file(checked.get(), new TickedFigures(cell, forms), viewer);
        flash.addAttribute("token", reports.put(viewer, report));
        return "redirect:" + REPORT;
    }

    @GetMapping(REPORT)
    String report(
            @RequestParam(defaultValue = "") String token,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var report = reports.look(viewer, token);
        if (report.isEmpty()) {
            flash.addFlashAttribute("alarm", "结果只留半小时；填入了什么，每张表的历史和审计日志里都有");
            return "redirect:" + ExecutionController.PATH;
        }
        model.addAttribute("report", report.get());
        return "execution/report";
    }
}
