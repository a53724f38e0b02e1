package io.ziping.intake.correction;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a form that was read.
 *
 * @param unitId the unit it belongs to; {@code null} for the printed one
 * @param choice what shall become of it, one of the options
 * @param cells texts of cells by their pointers
 * @param classes 一级指标/二级指标 by the pointer of a row; they hold for every doubtful row the paper files with it
 * @param seen pointers of the doubts that were looked at
 * @param allSeen whether all of them were
 * @param removed the row that is to be taken out, from 0; {@code null} for none
 * @param restored the row that is to be put back, by its place on the paper, from 0; {@code null} for none
 */
public record DoubtResolution(
        @Nullable Long unitId,
        String choice,
        Map<String, String> cells,
        Map<String, String> classes,
        Set<String> seen,
        boolean allSeen,
        @Nullable Integer removed,
        @Nullable Integer restored) {

    public DoubtResolution {
        cells = Map.copyOf(cells);
        classes = Map.copyOf(classes);
        seen = Set.copyOf(seen);
    }

    /** One that leaves all rows where they are. */
    public DoubtResolution(
            @Nullable Long unitId,
            String choice,
            Map<String, String> cells,
            Map<String, String> classes,
            Set<String> seen,
            boolean allSeen) {
        this(unitId, choice, cells, classes, seen, allSeen, null, null);
    }
}
