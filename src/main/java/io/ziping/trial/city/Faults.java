package io.ziping.trial.city;

import io.ziping.trial.city.CityPlan.Planned;
import java.util.Optional;

/** Which form has something doubtful planted in it: about one in five, hardly a project twice in a row. */
final class Faults {

    private static final int OUT_OF = 100;
    private static final int DOUBTFUL = 17;

    /** What is planted in the form of a project for a year, if anything. */
    Optional<Fault> of(Planned project, int year) {
        if (year < project.from() || year > CityPlan.LAST_YEAR) {
            return Optional.empty();
        }
        var random = project.random(year * 7);
        if (random.nextInt(OUT_OF) >= DOUBTFUL) {
            return Optional.empty();
        }
        var fault = Fault.any(random);
        return fault.isOfPapers() && year == CityPlan.LAST_YEAR ? Optional.empty() : Optional.of(fault);
    }
}
