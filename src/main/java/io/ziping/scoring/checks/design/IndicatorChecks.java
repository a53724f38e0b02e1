package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Check;
import java.util.List;

/** What a reviewer would ask of the indicators of a form: why these, and how they were measured. */
public final class IndicatorChecks {

    public static final List<Check> ALL = List.of(
            WeightChecks::trivialRowHeavy,
            WeightChecks::executionCountedAgain,
            DuplicateChecks::countedTwice,
            DuplicateChecks::sumCountedAgain,
            ClassChecks::wrongClass,
            TargetChecks::targetDirection,
            TargetChecks::targetTrivial,
            TargetChecks::percentageUnmeasurable,
            TargetChecks::reverseMetTenfold,
            ValueChecks::allExactlyOnTarget,
            ValueChecks::shareAbove100,
            SatisfactionChecks::withoutSample,
            SatisfactionChecks::noComplaint,
            SatisfactionChecks::noComplaintInText);

    /** What asks for last year's form too. */
    public static final List<Check> COMPARING = List.of(TargetChecks::targetTurned);

    private IndicatorChecks() {}
}
