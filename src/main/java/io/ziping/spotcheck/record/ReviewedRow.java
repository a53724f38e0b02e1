package io.ziping.spotcheck.record;

import io.ziping.spotcheck.filed.FiledRow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form beside what a reviewer says of it.
 *
 * @param place {@link Reviewed#EXECUTION}, or the key of an indicator
 * @param filed the indicator; {@code null} of the execution
 * @param weight 分值
 * @param self 得分 as filed
 * @param typed what the reviewer has typed
 * @param reviewed 复核得分; the self score where none was typed or it is not understood
 * @param byRule what the rules give for the value as reviewed; blank where they give nothing
 * @param overCompleted whether the value is so far above the target that it is remarked
 * @param problem what is wrong with the typed points; blank when nothing is
 * @param actualProblem what is wrong with the typed amount of the execution; blank when nothing is
 */
public record ReviewedRow(
        String place,
        @Nullable FiledRow filed,
        BigDecimal weight,
        BigDecimal self,
        TypedRow typed,
        BigDecimal reviewed,
        String byRule,
        boolean overCompleted,
        String problem,
        String actualProblem) {

    /** What the row is called. */
    public String name() {
        return filed == null ? "预算执行" : filed.name();
    }

    /** Whether the points are others than those filed. */
    public boolean differs() {
        return reviewed.compareTo(self) != 0;
    }

    /** Whether points are taken off. */
    public boolean isDocked() {
        return reviewed.compareTo(self) < 0;
    }

    /** 偏离度 in percent; {@code null} where no points were claimed. */
    public @Nullable BigDecimal deviation() {
        return Deviation.of(self, reviewed);
    }
}
