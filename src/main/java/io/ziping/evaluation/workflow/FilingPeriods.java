package io.ziping.evaluation.workflow;

import io.ziping.organization.DataScope;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Until when a unit may work on a year's forms; answered by whoever runs the year's campaign. */
public interface FilingPeriods {

    /** The period of a unit and a year; unlimited when nobody has set one. */
    FilingPeriod of(int fiscalYear, long unitId);

    /** The same of some units, by their identities, in one query. */
    Map<Long, FilingPeriod> of(int fiscalYear, Set<Long> unitIds);

    /**
     * The year whose forms are being filled now inside a scope: the one that closes first, be it that only the scope's
     * unit may still go on; empty when no campaign is open.
     */
    OptionalInt yearBeingFilled(DataScope scope);

    /** The periods of all years whose forms a unit may begin and fill now, the one that closes first in front. */
    List<FilingPeriod> open(long unitId);
}
