package io.ziping.intake.api;

import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.filing.IntakeSummary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was read is reported, confirmed and, if need be, taken back, over HTTP. */
@RestController
@RequestMapping("/api/v1/intakes")
@RequiredArgsConstructor
class IntakeApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final IntakeApi api;
    private final Intakes intakes;
    private final ReportCsv csv;
    private final KeyedAnswers requests;
    private final Clock clock;

    /** One upload of a list. */
    record Summary(long id, Instant createdAt, String names, int forms, int stored) {}

    @GetMapping(produces = JSON)
    ItemPage<Summary> list(@Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        return ItemPage.within(intakes.of(viewer).stream().map(this::summary).toList(), query);
    }

    private Summary summary(IntakeSummary intake) {
        return new Summary(
                intake.id(),
                intake.createdAt().atZone(clock.getZone()).toInstant(),
                intake.names(),
                intake.forms(),
                intake.stored());
    }

    @GetMapping(path = "/{intake}", produces = JSON)
    ResponseEntity<IntakeAnswer> report(@PathVariable long intake, @AuthenticationPrincipal Viewer viewer) {
        return api.tagged(intake, viewer);
    }

    /** The same as a file for a spreadsheet, a line for everything that has to be looked at. */
    @GetMapping(path = "/{intake}/report", produces = "text/csv")
    ResponseEntity<byte[]> download(@PathVariable long intake, @AuthenticationPrincipal Viewer viewer) {
        return csv.of(api.answer(intake, viewer));
    }

    /** Stores every form that is ready, each for itself; what was not stored says why. */
    @PostMapping(path = "/{intake}/filing", produces = JSON)
    ResponseEntity<IntakeAnswer> file(
            @PathVariable long intake,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        api.report(intake, viewer);
        requests.once(KeyedRequest.of(request, new byte[0]), viewer, () -> {
            api.require(intake, ifMatch, viewer);
            return String.valueOf(intakes.file(intake, viewer));
        });
        return api.tagged(intake, viewer);
    }

    /** Takes back what has not been touched since, each form for itself. */
    @PostMapping(path = "/{intake}/undoing", produces = JSON)
    ResponseEntity<IntakeAnswer> undo(
            @PathVariable long intake, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        api.report(intake, viewer);
        requests.once(
                KeyedRequest.of(request, new byte[0]), viewer, () -> String.valueOf(intakes.undo(intake, viewer)));
        return api.tagged(intake, viewer);
    }
}
