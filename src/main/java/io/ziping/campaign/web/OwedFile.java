package io.ziping.campaign.web;

import io.ziping.campaign.OwedForm;
import io.ziping.campaign.Progress;
import io.ziping.organization.DataScope;
import io.ziping.spreadsheet.CsvLines;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Everything that is owed of a year, for a spreadsheet. */
@Component
@RequiredArgsConstructor
public class OwedFile {

    private final Progress progress;

    /** Answers with what is owed inside a scope, written while it is read. */
    public void send(int year, DataScope scope, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"owed-" + year + ".csv\"");
        try (var out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8)) {
            out.print(CsvLines.START + CsvLines.line("主管部门", "实施单位", "项目", "状态", "填报人"));
            progress.forEachOwed(year, scope, form -> out.print(line(form)));
        }
    }

    private static String line(OwedForm form) {
        return CsvLines.line(form.department(), form.unit(), form.project(), form.state(), form.preparers());
    }
}
