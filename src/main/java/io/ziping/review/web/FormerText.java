package io.ziping.review.web;

import io.ziping.evaluation.history.CellVersion;
import io.ziping.evaluation.view.FormView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A change of a cell in its history.
 *
 * @param change names it when what the cell held before is to be put back; blank when it cannot be, or stands there now
 */
public record FormerText(CellVersion version, String change) {

    /** @param versions those of each cell the latest first, which holds what stands there now */
    public static List<FormerText> all(List<CellVersion> versions, FormView form) {
        var offered =
                form.editable() ? form.typedCells().map(FormView.Cell::address).collect(Collectors.toSet()) : Set.of();
        var texts = now(versions);
        return versions.stream()
                .map(version -> {
                    var cell = version.cell().toString();
                    var may = offered.contains(cell) && !version.before().equals(texts.get(cell));
                    return new FormerText(version, may ? cell + "@" + version.at() : "");
                })
                .toList();
    }

    /** What stands in the cells of changes, by their addresses: the form's own text, be it shown or not. */
    static Map<String, String> now(List<CellVersion> versions) {
        return versions.stream()
                .collect(Collectors.toMap(
                        version -> version.cell().toString(),
                        CellVersion::text,
                        (latest, earlier) -> latest,
                        LinkedHashMap::new));
    }
}
