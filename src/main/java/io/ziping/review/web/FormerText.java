package io.ziping.review.web;

import io.ziping.evaluation.history.CellVersion;
import io.ziping.evaluation.view.FormView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A change of a cell in its history.
 *
 * @param change names it when what the cell held before is to be put back; blank when it cannot be, or stands there now
 */
public record FormerText(CellVersion version, String change) {

    static List<FormerText> all(List<CellVersion> versions, FormView form) {
        Map<String, String> texts = form.editable()
                ? form.cells().collect(Collectors.toMap(FormView.Cell::address, FormView.Cell::text))
                : Map.of();
        return versions.stream()
                .map(version -> new FormerText(version, change(version, texts)))
                .toList();
    }

    private static String change(CellVersion version, Map<String, String> texts) {
        var cell = version.cell().toString();
        return version.before().equals(texts.getOrDefault(cell, version.before())) ? "" : cell + "@" + version.at();
    }
}
