package io.ziping.campaign.web;

import io.ziping.campaign.Campaigns;
import io.ziping.campaign.OwedForm;
import io.ziping.campaign.Progress;
import io.ziping.identity.Viewer;
import io.ziping.spreadsheet.CsvLines;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is owed of a year, for a spreadsheet. */
@Controller
@RequiredArgsConstructor
class ProgressExportController {

    private final Campaigns campaigns;
    private final Progress progress;

    /** Everything that is owed, for a spreadsheet. */
    @GetMapping("/campaigns/{year}/owed.csv")
    void export(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String unit,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        if (campaigns.find(year).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"owed-" + year + ".csv\"");
        try (var out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8)) {
            out.print(CsvLines.START + CsvLines.line("主管部门", "实施单位", "项目", "状态", "填报人"));
            progress.forEachOwed(
                    year, ChosenScope.of(viewer.scope(), department, unit).scope(), form -> out.print(line(form)));
        }
    }

    private static String line(OwedForm form) {
        return CsvLines.line(form.department(), form.unit(), form.project(), form.state(), form.preparers());
    }
}
