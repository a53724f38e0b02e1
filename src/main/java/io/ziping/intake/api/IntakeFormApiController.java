package io.ziping.intake.api;

import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One form of an upload over HTTP: corrected and placed, or merged with the form it had been taken from. */
@RestController
@RequestMapping("/api/v1/intakes/{intake}")
@RequiredArgsConstructor
class IntakeFormApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String FORM = "/forms/{number}";
    private static final String WORKBOOK = "/workbooks/{number}";

    private final IntakeApi api;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(path = FORM, produces = JSON)
    ResponseEntity<FormAnswer> form(
            @PathVariable long intake, @PathVariable int number, @AuthenticationPrincipal Viewer viewer) {
        return api.tagged(intake, api.form(intake, number, viewer), viewer);
    }

    @PutMapping(path = FORM, consumes = JSON, produces = JSON)
    ResponseEntity<FormAnswer> settle(
            @PathVariable long intake,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        api.form(intake, number, viewer);
        api.settle(intake, number, ifMatch, () -> body.read(json, FormBody.class, "对一份表的更正"), viewer);
        return form(intake, number, viewer);
    }

    @GetMapping(path = WORKBOOK, produces = JSON)
    ResponseEntity<WorkbookAnswer> workbook(
            @PathVariable long intake, @PathVariable int number, @AuthenticationPrincipal Viewer viewer) {
        return api.tagged(intake, api.workbook(intake, number, viewer), viewer);
    }

    @PutMapping(path = WORKBOOK, consumes = JSON, produces = JSON)
    ResponseEntity<WorkbookAnswer> choose(
            @PathVariable long intake,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        api.workbook(intake, number, viewer);
        api.choose(intake, number, ifMatch, () -> body.read(json, WorkbookAnswer.Choices.class, "对带回的表的选择"), viewer);
        return workbook(intake, number, viewer);
    }

    /** Takes over what was chosen. */
    @PostMapping(path = WORKBOOK + "/filing", produces = JSON)
    ResponseEntity<WorkbookAnswer> file(
            @PathVariable long intake,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        api.workbook(intake, number, viewer);
        requests.once(KeyedRequest.of(request, new byte[0]), viewer, () -> {
            api.require(intake, ifMatch, viewer);
            api.file(intake, number, viewer);
            return "";
        });
        return workbook(intake, number, viewer);
    }
}
