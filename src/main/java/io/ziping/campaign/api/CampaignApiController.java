package io.ziping.campaign.api;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.Campaigns;
import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.evaluation.api.Preconditions;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 年度自评工作 over HTTP: everybody reads the days of a year, administrators set them. */
@RestController
@RequiredArgsConstructor
class CampaignApiController {

    private static final String PATH = "/api/v1/campaigns";
    private static final String ONE = PATH + "/{year}";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final CampaignApi api;
    private final Campaigns campaigns;
    private final DocumentBody body;
    private final KeyedAnswers requests;
    private final Clock clock;

    @GetMapping(path = PATH, produces = JSON)
    ItemPage<CampaignItem> list(@Valid @ModelAttribute PageQuery query) {
        return ItemPage.within(campaigns.all().stream().map(this::item).toList(), query);
    }

    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    ResponseEntity<CampaignItem> create(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        CampaignApi.requirePlanner(viewer);
        var year = Integer.parseInt(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(api.create(body.read(json, CampaignBody.class, "一个年度的自评工作"), viewer))));
        return answer(
                ResponseEntity.status(HttpStatus.CREATED).location(ApiLocation.of(request, "/campaigns/" + year)),
                api.find(year));
    }

    @GetMapping(path = ONE, produces = JSON)
    ResponseEntity<CampaignItem> read(@PathVariable int year) {
        return answer(ResponseEntity.ok(), api.find(year));
    }

    @PutMapping(path = ONE, consumes = JSON, produces = JSON)
    ResponseEntity<CampaignItem> change(
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var version = Preconditions.version(ifMatch, api.planned(year, viewer).version());
        api.change(year, version, body.read(json, CampaignBody.class, "一个年度的自评工作"), viewer);
        return read(year);
    }

    /** What it takes away is nothing to be lost by a slip: the version has to be named. */
    @DeleteMapping(ONE)
    ResponseEntity<Void> remove(
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        campaigns.remove(
                year, Preconditions.version(ifMatch, api.planned(year, viewer).version()), viewer);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<CampaignItem> answer(ResponseEntity.BodyBuilder answer, Campaign campaign) {
        return answer.eTag(Preconditions.etag(campaign.version())).body(item(campaign));
    }

    private CampaignItem item(Campaign campaign) {
        return CampaignItem.of(campaign, LocalDate.now(clock));
    }
}
