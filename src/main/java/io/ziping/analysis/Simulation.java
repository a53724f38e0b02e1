package io.ziping.analysis;

import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What other borders of grades and other caps would make of the forms handed in.
 *
 * @param forms how many were looked at
 * @param totals how many would have another 总分
 * @param moved how many go from a grade to a grade, those that stay too
 * @param first those that would fall the most, or change their grade; the deepest fall first
 */
public record Simulation(int forms, int totals, Map<Grade, Map<Grade, Integer>> moved, List<Fallen> first) {

    /** A form that would change. */
    public record Fallen(
            long id,
            String project,
            String unit,
            BigDecimal executionRate,
            BigDecimal before,
            Grade gradeBefore,
            BigDecimal after,
            Grade gradeAfter) {}

    /** How many would have another grade. */
    public int grades() {
        return moved.entrySet().stream()
                .flatMapToInt(from -> from.getValue().entrySet().stream()
                        .filter(to -> to.getKey() != from.getKey())
                        .mapToInt(Map.Entry::getValue))
                .sum();
    }

    /** How many go from a grade to another. */
    public int moved(Grade from, Grade to) {
        return moved.getOrDefault(from, Map.of()).getOrDefault(to, 0);
    }
}
