package io.ziping.campaign.web;

import io.ziping.campaign.CampaignCalendar;
import io.ziping.campaign.Campaigns;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.identity.Viewer;
import io.ziping.ui.download.Download;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The days of a year that somebody has to keep, for their own calendar. */
@Controller
class CalendarController {

    private static final String ICALENDAR = "text/calendar;charset=UTF-8";
    private static final long NO_UNIT = 0;

    private final Campaigns campaigns;
    private final FilingPeriods periods;
    private final Clock clock;
    private final String address;

    CalendarController(
            Campaigns campaigns, FilingPeriods periods, Clock clock, @Value("${ziping.base-url:}") String address) {
        this.campaigns = campaigns;
        this.periods = periods;
        this.clock = clock;
        this.address = address;
    }

    @GetMapping("/campaigns/{year}/days.ics")
    ResponseEntity<String> days(@PathVariable int year, @AuthenticationPrincipal Viewer viewer) {
        var campaign = campaigns.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var filing = periods.of(year, Objects.requireNonNullElse(viewer.scope().unitId(), NO_UNIT));
        var base = address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.strip().replaceFirst("/+$", "");
        return Download.saved(year + "年度绩效自评期限.ics", ICALENDAR)
                .body(CampaignCalendar.of(campaign, filing, viewer.role(), base, clock.instant()));
    }
}
