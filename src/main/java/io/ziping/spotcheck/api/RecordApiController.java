package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.evaluation.api.Preconditions;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Clauses;
import io.ziping.spotcheck.record.Records;
import io.ziping.spotcheck.record.ReviewRecord;
import io.ziping.spotcheck.record.TypedRow;
import jakarta.validation.Valid;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** 复核记录 over HTTP: who reviews a form writes the own record. */
@RestController
@RequestMapping("/api/v1/spot-checks")
@RequiredArgsConstructor
class RecordApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String FORM = "/forms/{check}";
    private static final String RECORD = FORM + "/record";

    private final SeenForms seen;
    private final CheckedForms forms;
    private final Records records;
    private final Clauses clauses;
    private final DocumentBody body;

    /** 扣分条款 that a record may name. */
    record Clause(long id, String words) {}

    /** The record, and the form that it is about. */
    private record Own(CheckedForm form, ReviewRecord record) {}

    @GetMapping(path = FORM + "/clauses", produces = JSON)
    ItemPage<Clause> clauses(
            @PathVariable long check, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        var own = own(check, viewer);
        var chosen = TypedRow.clauses(own.record().rows().values().stream());
        return ItemPage.within(
                clauses.offered(own.form().fiscalYear(), chosen).stream()
                        .map(clause -> new Clause(clause.id(), clause.words()))
                        .toList(),
                query);
    }

    @GetMapping(path = RECORD, produces = JSON)
    ResponseEntity<CheckItems.Written> record(@PathVariable long check, @AuthenticationPrincipal Viewer viewer) {
        var own = own(check, viewer);
        return ResponseEntity.ok()
                .eTag(Preconditions.etag(own.record().version()))
                .body(CheckItems.Written.of(
                        own.record(),
                        records.reviewed(forms.filed(own.form()), own.record().rows())));
    }

    /** Keeps what is typed; numbers that cannot be stay as text until the record is closed. */
    @PutMapping(path = RECORD, consumes = JSON, produces = JSON)
    ResponseEntity<CheckItems.Written> save(
            @PathVariable long check,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var own = own(check, viewer);
        var version = Preconditions.version(ifMatch, own.record().version());
        var typed = body.read(json, TypedRecord.class, "一份复核记录");
        var rows =
                typed.typed(records.reviewed(forms.filed(own.form()), Map.of()).rows());
        typed.carryOut(() -> records.save(check, own.record().part(), version, rows, typed.words(), viewer));
        return record(check, viewer);
    }

    /** Keeps what is typed and closes the record; where it decides, the unit is told. */
    @PostMapping(path = RECORD + "/closing", consumes = JSON, produces = JSON)
    CheckItems.Detail close(
            @PathVariable long check,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var own = own(check, viewer);
        var version = Preconditions.version(ifMatch, own.record().version());
        var typed = body.read(json, TypedRecord.class, "一份复核记录");
        var rows =
                typed.typed(records.reviewed(forms.filed(own.form()), Map.of()).rows());
        typed.carryOut(() -> records.close(check, own.record().part(), version, rows, typed.words(), viewer));
        return seen.detail(seen.form(check, viewer), viewer);
    }

    /** @throws ResponseStatusException 404 where the caller has no record of the form to write now */
    private Own own(long check, Viewer viewer) {
        var form = seen.form(check, SpotCheckPermissions.reviews(viewer.role()), viewer);
        return Records.own(form, records.of(form), viewer)
                .map(record -> new Own(form, record))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "这份表现在没有由您填写的复核记录"));
    }
}
