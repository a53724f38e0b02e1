package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.policy.WarningLimits;
import io.ziping.scoring.targets.Quantity;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.Fraction;
import java.math.RoundingMode;
import java.util.Optional;

/** An actual so far above its target that the target may have been set too low. */
record OverCompletion(Examined.Row row, TargetValue.Bound bound, Quantity actual) {

    static Optional<OverCompletion> of(Examined.Row row, WarningLimits limits) {
        var bound = row.result().target().bound();
        var actual = row.result().actual().quantity();
        return bound != null && actual != null && row.result().isOverCompleted(limits.overCompletion())
                ? Optional.of(new OverCompletion(row, bound, actual))
                : Optional.empty();
    }

    /** Whether the row tells why more was done than planned. */
    boolean isExplained() {
        return row.reason().explainsMore(row.typed().name());
    }

    String message() {
        var percent = new Fraction(actual.number().movePointRight(2), bound.number()).rounded(0, RoundingMode.DOWN);
        return "年度指标值 " + bound + "，实际完成值 " + actual + "，完成了目标的 " + percent.toPlainString() + "%，"
                + (row.isExplained() ? "偏差原因没有说明为什么" : "请说明原因") + "（目标是否定得过低）";
    }
}
