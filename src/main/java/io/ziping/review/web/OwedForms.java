package io.ziping.review.web;

import io.ziping.campaign.Progress;
import io.ziping.campaign.ProgressLine;
import io.ziping.campaign.UnbegunForms;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What a preparer's unit owes of the years that are being filled, as the start page says it first. */
@Component
@RequiredArgsConstructor
class OwedForms {

    private final FilingPeriods periods;
    private final Progress progress;
    private final UnbegunForms unbegun;

    /** The year that closes first in front; none for whoever fills no unit's forms, and no year in which nothing is due. */
    List<OwedYear> of(Viewer viewer) {
        var unit = viewer.scope().unitId();
        if (viewer.role() != Role.PREPARER || unit == null) {
            return List.of();
        }
        return periods.open(unit).stream()
                .limit(OwedYear.MOST_YEARS)
                .map(period -> {
                    var line = ProgressLine.total(progress.byUnit(period.fiscalYear(), viewer.scope()));
                    return new OwedYear(
                            period.fiscalYear(),
                            line.expected(),
                            line.submitted(),
                            period,
                            line.owing() == 0 ? List.of() : unbegun.of(period.fiscalYear(), unit, OwedYear.MOST_SHOWN));
                })
                .filter(owed -> owed.expected() > 0)
                .toList();
    }
}
