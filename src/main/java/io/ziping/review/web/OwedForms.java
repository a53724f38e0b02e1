package io.ziping.review.web;

import io.ziping.campaign.Progress;
import io.ziping.campaign.ProgressLine;
import io.ziping.campaign.UnbegunForms;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What a preparer's unit owes of the year that is being filled, as the start page says it first. */
@Component
@RequiredArgsConstructor
class OwedForms {

    private final FilingPeriods periods;
    private final Progress progress;
    private final UnbegunForms unbegun;

    /** Empty for whoever fills no unit's forms, where no year is being filled and where nothing is due. */
    Optional<OwedYear> of(Viewer viewer) {
        var unit = viewer.scope().unitId();
        if (viewer.role() != Role.PREPARER || unit == null) {
            return Optional.empty();
        }
        return periods.yearBeingFilled(viewer.scope()).stream()
                .mapToObj(year -> {
                    var line = ProgressLine.total(progress.byUnit(year, viewer.scope()));
                    return new OwedYear(
                            year,
                            line.expected(),
                            line.submitted(),
                            periods.of(year, unit),
                            unbegun.of(year, unit, OwedYear.MOST_SHOWN));
                })
                .filter(owed -> owed.expected() > 0)
                .findFirst();
    }
}
