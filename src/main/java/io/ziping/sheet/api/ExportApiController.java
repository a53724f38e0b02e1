package io.ziping.sheet.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import io.ziping.sheet.bundle.BundleProblem;
import io.ziping.sheet.bundle.Bundles;
import io.ziping.sheet.web.BundleFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 汇编 over HTTP: many forms as one file, made in turn; everybody sees their own only. */
@RestController
@RequestMapping("/api/v1/exports")
@RequiredArgsConstructor
class ExportApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String ONE = "/{export}";

    private final Bundles bundles;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(produces = JSON)
    ItemPage<ExportItem> list(@Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(bundles.of(viewer).stream().map(ExportItem::of).toList(), query);
    }

    @PostMapping(consumes = JSON, produces = JSON)
    ResponseEntity<ExportItem> ask(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        var id = Long.parseLong(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(ask(body.read(json, ExportBody.class, "要汇编的表"), viewer))));
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(ApiLocation.of(request, "/exports/" + id))
                .body(find(id, viewer));
    }

    private long ask(ExportBody wanted, Viewer viewer) {
        var kind = wanted.bundle();
        try {
            return bundles.ask(kind, wanted.query(), viewer);
        } catch (BundleProblem problem) {
            throw ApiProblemException.conflict("not-exportable", String.valueOf(problem.getMessage()));
        }
    }

    @GetMapping(path = ONE, produces = JSON)
    ExportItem read(@PathVariable long export, @AuthenticationPrincipal Viewer viewer) {
        return find(export, viewer);
    }

    @PostMapping(path = ONE + "/cancellation", produces = JSON)
    ExportItem cancel(@PathVariable long export, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return act(export, viewer, request, () -> bundles.cancel(export, viewer));
    }

    /** Begins one anew that has failed, was cancelled or cut short. */
    @PostMapping(path = ONE + "/repetition", produces = JSON)
    ExportItem repeat(@PathVariable long export, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return act(export, viewer, request, () -> bundles.repeat(export, viewer));
    }

    private ExportItem act(long export, Viewer viewer, HttpServletRequest request, Runnable act) {
        find(export, viewer);
        requests.once(KeyedRequest.of(request, new byte[0]), viewer, () -> {
            act.run();
            return "";
        });
        return find(export, viewer);
    }

    @GetMapping(ONE + "/file")
    ResponseEntity<Resource> file(@PathVariable long export, @AuthenticationPrincipal Viewer viewer) {
        return bundles.fetch(export, viewer)
                .map(BundleFile::answer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这份文件，或者还没有做完"));
    }

    private ExportItem find(long export, Viewer viewer) {
        return bundles.of(viewer).stream()
                .filter(job -> job.id() == export)
                .findFirst()
                .map(ExportItem::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这份汇编"));
    }
}
