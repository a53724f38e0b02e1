package io.ziping.sheet.web;

import io.ziping.evaluation.search.EvaluationQuery;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.organization.DataScope;
import io.ziping.sheet.office.SummaryXlsx;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers with the summary of a filtered list. The file is written to disk before the answer begins: a failure is an
 * error page and not half a file, and whoever loads it slowly keeps no query open.
 */
@Component
@RequiredArgsConstructor
class SummaryFile {

    private final EvaluationSearch search;
    private final Clock clock;

    void send(EvaluationQuery query, DataScope scope, HttpServletResponse response) throws IOException {
        var file = Files.createTempFile("ziping-summary", ".xlsx");
        try {
            write(query, scope, file);
            response.setContentType(SheetFile.XLSX);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("绩效自评情况汇总表-%s.xlsx".formatted(LocalDate.now(clock)), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(EvaluationQuery query, DataScope scope, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var summary = new SummaryXlsx(out)) {
            search.forEachGrouped(scope, query.filter(), query.order(), summary::add);
        }
    }
}
