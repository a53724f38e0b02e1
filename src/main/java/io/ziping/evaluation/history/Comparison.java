package io.ziping.evaluation.history;

import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.IndicatorRow;
import java.util.List;
import java.util.Map;

/**
 * Two versions of a form side by side, in the form's layout.
 *
 * @param form the later one
 * @param before of every place of the later one that was otherwise, what the earlier one printed there
 * @param removed rows that only the earlier one has
 * @param differences what people changed, in the order of the form
 */
public record Comparison(
        FormView form, Map<String, String> before, List<IndicatorRow> removed, List<CellDifference> differences) {

    /** Whether a place was otherwise in the earlier version. */
    public boolean changed(String address) {
        return before.containsKey(address);
    }
}
