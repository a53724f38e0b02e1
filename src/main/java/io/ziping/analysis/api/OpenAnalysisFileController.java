package io.ziping.analysis.api;

import io.ziping.analysis.PublishedFigures;
import io.ziping.analysis.PublishedSummaries;
import io.ziping.analysis.Summaries;
import io.ziping.analysis.api.AnalysisAnswer.Area;
import io.ziping.analysis.api.AnalysisAnswer.Total;
import io.ziping.identity.Viewer;
import io.ziping.ui.download.Download;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a year's published forms say together, as files: {@code analysis.csv} with a line a department, {@code analysis.json} with
 * all that the page shows. Without a login everybody's, where open data are switched on; with one those who see 分析, within
 * the same bounds.
 */
@Controller
@RequiredArgsConstructor
class OpenAnalysisFileController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final PublishedSummaries summaries;
    private final JsonMapper json;

    @GetMapping("/open/{year}/analysis.json")
    ResponseEntity<byte[]> json(@PathVariable int year, @AuthenticationPrincipal @Nullable Viewer viewer) {
        return Download.saved("绩效自评汇总-%d.json".formatted(year), MediaType.APPLICATION_JSON_VALUE)
                .body(json.writeValueAsBytes(read(year, viewer)));
    }

    @GetMapping("/open/{year}/analysis.csv")
    ResponseEntity<byte[]> csv(@PathVariable int year, @AuthenticationPrincipal @Nullable Viewer viewer) {
        return Download.saved("绩效自评汇总-%d.csv".formatted(year), CSV)
                .body(AnalysisCsv.of(read(year, viewer)).getBytes(StandardCharsets.UTF_8));
    }

    private AnalysisAnswer read(int year, @Nullable Viewer viewer) {
        if (viewer == null) {
            return answer(year, Summaries.ALL);
        }
        if (!viewer.role().readsDoubts()) {
            throw new AccessDeniedException("role " + viewer.role() + " reads no analysis");
        }
        var own = viewer.scope().departmentId();
        return answer(year, own == null ? Summaries.ALL : own);
    }

    private AnalysisAnswer answer(int year, long department) {
        var figures = summaries.figures(year);
        var shown = figures.stream()
                .filter(each -> each.departmentId() == department)
                .findFirst();
        return new AnalysisAnswer(
                year,
                null,
                department == Summaries.ALL
                        ? null
                        : shown.map(PublishedFigures::department).orElse(null),
                shown.map(AnalysisBody::of).orElse(null),
                figures.stream()
                        .filter(each -> each.departmentId() != Summaries.ALL)
                        .filter(each -> department == Summaries.ALL || each.departmentId() == department)
                        .map(AnalysisBody::of)
                        .toList(),
                null,
                summaries.scores(year, department).stream().map(Total::of).toList(),
                summaries.places(year, department).stream().map(Area::of).toList(),
                null);
    }
}
