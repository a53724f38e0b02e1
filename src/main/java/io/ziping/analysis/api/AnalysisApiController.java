package io.ziping.analysis.api;

import io.ziping.analysis.BodyFigures;
import io.ziping.analysis.DepartmentChoices;
import io.ziping.analysis.MedianWords;
import io.ziping.analysis.Medians;
import io.ziping.analysis.Summaries;
import io.ziping.analysis.api.AnalysisAnswer.Area;
import io.ziping.analysis.api.AnalysisAnswer.Check;
import io.ziping.analysis.api.AnalysisAnswer.Total;
import io.ziping.identity.Viewer;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The figures of 分析 over HTTP, for those who see its page and within the same bounds. */
@RestController
@RequiredArgsConstructor
class AnalysisApiController {

    private final Summaries summaries;
    private final DepartmentChoices departments;

    @InitBinder("analysisQuery")
    void refuseMistakes(WebDataBinder binder) {
        binder.addValidators(new AnalysisQuery.Check());
    }

    /** Another department than their own does not exist for those of one. */
    @GetMapping(path = "/api/v1/analysis", produces = MediaType.APPLICATION_JSON_VALUE)
    AnalysisAnswer analysis(@Valid @ModelAttribute AnalysisQuery query, @AuthenticationPrincipal Viewer viewer) {
        if (!viewer.role().readsDoubts()) {
            throw new AccessDeniedException("role " + viewer.role() + " reads no analysis");
        }
        var of = departments.find(query.getDepartment(), viewer).orElseThrow(this::none);
        var year = summaries.years(of.id()).stream()
                .filter(query::wants)
                .findFirst()
                .orElseThrow(this::none);
        var all = summaries.departments(year);
        var medians =
                MedianWords.of(Medians.of(all.stream().map(BodyFigures::figures).toList()));
        return new AnalysisAnswer(
                year,
                summaries.countedAt(year).orElse(null),
                of.isWide() ? null : of.name(),
                summaries.figures(year, of.id()).map(AnalysisBody::ofAll).orElseThrow(this::none),
                (of.isWide() ? all : summaries.units(year, of.id()))
                        .stream().map(AnalysisBody::of).toList(),
                medians,
                summaries.scores(year, of.id()).stream().map(Total::of).toList(),
                summaries.places(year, of.id()).stream().map(Area::of).toList(),
                summaries.checks(year, of.id()).stream()
                        .filter(each -> each.departmentId() == of.id())
                        .map(Check::of)
                        .toList());
    }

    private ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
