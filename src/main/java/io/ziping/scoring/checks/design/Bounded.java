package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Operator;
import io.ziping.scoring.targets.TargetValue;
import java.util.stream.Stream;

/** A row whose target is a number. */
record Bounded(Examined.Row row, IndicatorName name, TargetValue.Bound bound) {

    static Stream<Bounded> of(Examined form) {
        return form.rows().flatMap(row -> {
            var bound = row.result().target().bound();
            return bound == null ? Stream.<Bounded>empty() : Stream.of(new Bounded(row, row.indicator(), bound));
        });
    }

    Finding finding(FindingCode code, String message) {
        return code.at(row.pointer("target"), row.title() + "：" + message).on(row.target(), row.name());
    }

    /** Whether the target is a least. */
    boolean wantsMore() {
        return wantsMore(bound);
    }

    /** Whether a target is a least. */
    static boolean wantsMore(TargetValue.Bound bound) {
        return bound.operator() == Operator.AT_LEAST || bound.operator() == Operator.MORE_THAN;
    }
}
