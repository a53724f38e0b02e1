package io.ziping.review.api;

import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.evaluation.api.Preconditions;
import io.ziping.evaluation.decision.CheckMeasures;
import io.ziping.identity.Viewer;
import io.ziping.review.phrase.PhraseWords;
import io.ziping.review.phrase.ReturnPhrase;
import io.ziping.review.phrase.ReturnPhrases;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding.Kind;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 退回用语 over HTTP, for those who keep them. */
@RestController
@RequestMapping("/api/v1/return-phrases")
@RequiredArgsConstructor
class PhraseApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String ONE = "/{check}";

    private final ReturnPhrases phrases;
    private final DocumentBody body;

    @GetMapping(produces = JSON)
    ItemPage<PhraseItem> list(@Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        require(viewer);
        var own = phrases.all().stream().collect(Collectors.toMap(ReturnPhrase::check, Function.identity()));
        return ItemPage.within(
                CheckMeasures.checks().stream()
                        .map(check -> PhraseItem.of(check, own.get(check)))
                        .toList(),
                query);
    }

    @GetMapping(path = ONE, produces = JSON)
    ResponseEntity<PhraseItem> read(@PathVariable String check, @AuthenticationPrincipal Viewer viewer) {
        var phrase = find(check, viewer);
        return ResponseEntity.ok().eTag(Preconditions.etag(phrase.version())).body(phrase);
    }

    @PutMapping(path = ONE, consumes = JSON, produces = JSON)
    ResponseEntity<PhraseItem> keep(
            @PathVariable String check,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var version = Preconditions.version(ifMatch, find(check, viewer).version());
        var words = body.read(json, PhraseItem.NewPhrase.class, "退回用语").words();
        phrases.keep(code(check), version, new PhraseWords(Objects.requireNonNullElse(words, "")), viewer);
        return read(check, viewer);
    }

    /** Uses the application's own words again; where they are used already, it changes nothing. */
    @DeleteMapping(ONE)
    ResponseEntity<Void> remove(@PathVariable String check, @AuthenticationPrincipal Viewer viewer) {
        find(check, viewer);
        phrases.remove(code(check), viewer);
        return ResponseEntity.noContent().build();
    }

    private PhraseItem find(String check, Viewer viewer) {
        require(viewer);
        var code = code(check);
        return PhraseItem.of(code, phrases.find(code).orElse(null));
    }

    private static FindingCode code(String check) {
        return FindingCode.of(check)
                .filter(code -> code.kind() == Kind.DOUBT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这种疑点"));
    }

    private static void require(Viewer viewer) {
        if (!ReturnPhrases.mayKeep(viewer.role())) {
            throw new AccessDeniedException("role " + viewer.role() + " keeps no phrases");
        }
    }
}
