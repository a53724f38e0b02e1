package io.ziping.campaign.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 延期 and 今年不报 over HTTP, for those who grant them. */
@RestController
@RequestMapping("/api/v1/campaigns/{year}")
@RequiredArgsConstructor
class GrantApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String EXTENSION = "/extensions/{unit}";
    private static final String EXEMPTIONS = "/exemptions";

    private final CampaignApi api;
    private final GrantApi grants;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(path = "/extensions", produces = JSON)
    ItemPage<GrantItems.Extension> extensions(
            @PathVariable int year, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(grants.extensions(year, viewer), query);
    }

    /** A later grant replaces an earlier one. */
    @PutMapping(path = EXTENSION, consumes = JSON, produces = JSON)
    GrantItems.Extension extend(
            @PathVariable int year,
            @PathVariable long unit,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        grants.requireUnit(year, unit, viewer);
        return grants.extend(year, unit, body.read(json, GrantItems.NewExtension.class, "一个延期"), viewer);
    }

    @DeleteMapping(EXTENSION)
    ResponseEntity<Void> withdraw(
            @PathVariable int year, @PathVariable long unit, @AuthenticationPrincipal Viewer viewer) {
        grants.withdraw(year, unit, viewer);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = EXEMPTIONS, produces = JSON)
    ItemPage<GrantItems.Exempted> exemptions(
            @PathVariable int year, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(grants.exemptions(year, viewer), query);
    }

    @PostMapping(path = EXEMPTIONS, consumes = JSON, produces = JSON)
    ResponseEntity<GrantItems.Exempted> exempt(
            @PathVariable int year,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        CampaignApi.requireGranter(viewer);
        api.find(year);
        var id = Long.parseLong(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(
                        grants.exempt(year, body.read(json, GrantItems.NewExemption.class, "谁今年不报"), viewer))));
        return ResponseEntity.created(ApiLocation.of(request, "/campaigns/%d/exemptions/%d".formatted(year, id)))
                .body(grants.exemption(year, id, viewer));
    }

    @GetMapping(path = EXEMPTIONS + "/{exemption}", produces = JSON)
    GrantItems.Exempted exemption(
            @PathVariable int year, @PathVariable long exemption, @AuthenticationPrincipal Viewer viewer) {
        return grants.exemption(year, exemption, viewer);
    }

    @DeleteMapping(EXEMPTIONS + "/{exemption}")
    ResponseEntity<Void> lift(
            @PathVariable int year, @PathVariable long exemption, @AuthenticationPrincipal Viewer viewer) {
        grants.lift(year, exemption, viewer);
        return ResponseEntity.noContent().build();
    }
}
