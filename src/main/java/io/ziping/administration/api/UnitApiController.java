package io.ziping.administration.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.Preconditions;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import io.ziping.organization.ImplementingUnit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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

/** 实施单位 over HTTP. */
@RestController
@RequestMapping("/api/v1/organizations/units")
@RequiredArgsConstructor
class UnitApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String WHAT = "一个实施单位";

    private final OrganizationApi api;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(produces = JSON)
    ItemPage<BodyItems.Unit> list(@Valid @ModelAttribute UnitQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(
                api.units(viewer).stream()
                        .filter(unit -> query.finds(unit.getName()))
                        .filter(unit -> query.isIn(
                                unit.getDepartment().identity(),
                                unit.getDepartment().getName()))
                        .map(BodyItems.Unit::of)
                        .toList(),
                query);
    }

    @PostMapping(consumes = JSON, produces = JSON)
    ResponseEntity<BodyItems.Unit> create(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        viewer.require(Duty.SYSTEM);
        var id = Long.parseLong(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(api.add(body.read(json, BodyItems.NewUnit.class, WHAT), viewer))));
        return answer(
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(ApiLocation.of(request, "/organizations/units/" + id)),
                api.unit(id, viewer));
    }

    @GetMapping(path = "/{unit}", produces = JSON)
    ResponseEntity<BodyItems.Unit> read(@PathVariable long unit, @AuthenticationPrincipal Viewer viewer) {
        return answer(ResponseEntity.ok(), api.unit(unit, viewer));
    }

    @PutMapping(path = "/{unit}", consumes = JSON, produces = JSON)
    ResponseEntity<BodyItems.Unit> change(
            @PathVariable long unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        viewer.require(Duty.SYSTEM);
        var version = Preconditions.version(ifMatch, api.unit(unit, viewer).getVersion());
        api.change(unit, version, body.read(json, BodyItems.NewUnit.class, WHAT), viewer);
        return read(unit, viewer);
    }

    private static ResponseEntity<BodyItems.Unit> answer(ResponseEntity.BodyBuilder answer, ImplementingUnit unit) {
        return answer.eTag(Preconditions.etag(unit.getVersion())).body(BodyItems.Unit.of(unit));
    }
}
