package io.ziping.intake;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a form that was read.
 *
 * @param unitId the unit it belongs to; {@code null} for the printed one
 * @param choice what shall become of it, one of the options
 * @param cells texts of cells by their pointers
 * @param classes 一级指标/二级指标 of rows by their pointers
 * @param seen pointers of the doubts that were looked at
 * @param allSeen whether all of them were
 */
public record Settlement(
        @Nullable Long unitId,
        String choice,
        Map<String, String> cells,
        Map<String, String> classes,
        Set<String> seen,
        boolean allSeen) {

    public Settlement {
        cells = Map.copyOf(cells);
        classes = Map.copyOf(classes);
        seen = Set.copyOf(seen);
    }
}
