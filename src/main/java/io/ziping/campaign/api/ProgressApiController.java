package io.ziping.campaign.api;

import io.ziping.campaign.Progress;
import io.ziping.campaign.ProgressLine;
import io.ziping.campaign.web.AwaitedReview;
import io.ziping.campaign.web.OwedFile;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 进度 of a year over HTTP, to everybody for what they may see. */
@RestController
@RequestMapping("/api/v1/campaigns/{year}")
@RequiredArgsConstructor
class ProgressApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final CampaignApi api;
    private final Progress progress;
    private final ProgressScopes scopes;
    private final OwedFile file;
    private final Clock clock;

    @GetMapping(path = "/progress", produces = JSON)
    ProgressAnswer progress(
            @PathVariable int year,
            @Valid @ModelAttribute ProgressQuery query,
            @AuthenticationPrincipal Viewer viewer) {
        var campaign = api.find(year);
        var scope = scopes.of(query.part(), viewer);
        var today = LocalDate.now(clock);
        var lines = lines(year, scope);
        var total = ProgressLine.total(lines);
        return new ProgressAnswer(
                year,
                campaign.phase(today),
                ProgressAnswer.Line.ofAll(total),
                AwaitedReview.of(campaign, total, today).stream()
                        .map(ProgressAnswer.Review::of)
                        .toList(),
                ItemPage.within(lines.stream().map(ProgressAnswer.Line::of).toList(), query));
    }

    private List<ProgressLine> lines(int year, DataScope scope) {
        return scope.departmentId() != null || scope.unitId() != null
                ? progress.byUnit(year, scope)
                : progress.byDepartment(year, scope);
    }

    @GetMapping(path = "/owed", produces = JSON)
    ItemPage<ProgressAnswer.Owed> owed(
            @PathVariable int year,
            @Valid @ModelAttribute ProgressQuery query,
            @AuthenticationPrincipal Viewer viewer) {
        api.find(year);
        var scope = scopes.of(query.part(), viewer);
        return ItemPage.of(
                progress.owed(year, scope, query.offset(), query.lines()).stream()
                        .map(ProgressAnswer.Owed::of)
                        .toList(),
                ProgressLine.total(lines(year, scope)).owing(),
                query);
    }

    @GetMapping(path = "/owed.csv", produces = "text/csv")
    void export(
            @PathVariable int year,
            @Valid @ModelAttribute ProgressQuery.Whole query,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        api.find(year);
        file.send(year, scopes.of(query.part(), viewer), response);
    }
}
