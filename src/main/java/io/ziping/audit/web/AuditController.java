package io.ziping.audit.web;

import io.ziping.audit.AuditEntry;
import io.ziping.audit.AuditLog;
import io.ziping.audit.AuditQuery;
import io.ziping.spreadsheet.CsvLines;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading, exporting and verifying the audit log. */
@Controller
@RequiredArgsConstructor
class AuditController {

    private static final int PAGE = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditLog log;
    private final Clock clock;

    @GetMapping("/admin/audit")
    String list(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String below,
            Model model) {
        var query = new AuditQuery(day(from), day(to), username, kind, clock.getZone());
        var entries = log.find(query, number(below), PAGE + 1);
        model.addAttribute("query", query);
        model.addAttribute("entries", entries.subList(0, Math.min(PAGE, entries.size())));
        model.addAttribute("more", entries.size() > PAGE ? entries.get(PAGE - 1).number() : null);
        model.addAttribute("kinds", log.kinds());
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "audit/log";
    }

    /** Everything the filters let through, for a spreadsheet: UTF-8 with a byte order mark, formulas defused. */
    @GetMapping("/admin/audit.csv")
    void export(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String kind,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        var time = TIME.withZone(clock.getZone());
        try (var out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8)) {
            out.print(CsvLines.START + "序号,时间,用户名,来源,事件,对象,内容,散列\r\n");
            log.forEach(
                    new AuditQuery(day(from), day(to), username, kind, clock.getZone()),
                    entry -> out.print(line(entry, time)));
        }
    }

    @PostMapping("/admin/audit/verification")
    String verify(RedirectAttributes flash) {
        flash.addFlashAttribute("report", log.verify());
        return "redirect:/admin/audit";
    }

    private static String line(AuditEntry entry, DateTimeFormatter time) {
        return String.join(
                        ",",
                        String.valueOf(entry.number()),
                        time.format(entry.at()),
                        CsvLines.cell(entry.username()),
                        CsvLines.cell(entry.client()),
                        CsvLines.cell(entry.kind()),
                        CsvLines.cell(entry.subject()),
                        CsvLines.cell(entry.detail()),
                        entry.hash())
                + "\r\n";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException invalid) {
            return null;
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException invalid) {
            return Long.MAX_VALUE;
        }
    }
}
