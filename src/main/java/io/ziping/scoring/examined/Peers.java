package io.ziping.scoring.examined;

import io.ziping.scoring.comparison.ProjectNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What other forms of the year say.
 *
 * @param targets how the targets that units set for the same indicator lie, by the place of the row in the form, from 0
 * @param similar forms of other projects whose texts are equal to this form's or near them
 * @param otherProjects names of other projects; the form's own among them does no harm
 */
public record Peers(Map<Integer, TargetSpread> targets, List<SimilarForm> similar, ProjectNames otherProjects) {

    /** Nothing is known of others. */
    public static final Peers NONE = new Peers(Map.of(), List.of(), ProjectNames.NONE);

    public Peers {
        targets = Map.copyOf(targets);
        similar = List.copyOf(similar);
    }

    /**
     * The targets that units set for one indicator, in the unit of the row; the form's own unit may be one of them.
     *
     * @param units how many
     * @param deviation the median of the distances to the median (MAD)
     */
    public record TargetSpread(
            int units, BigDecimal median, BigDecimal deviation, BigDecimal lowest, BigDecimal highest) {}

    /**
     * A form of another project.
     *
     * @param form its id
     * @param project 项目名称
     * @param unit 实施单位
     * @param expectedObjective 预期目标
     * @param achievedObjective 实际完成情况
     */
    public record SimilarForm(
            long form, String project, String unit, String expectedObjective, String achievedObjective) {}
}
