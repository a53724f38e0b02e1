package io.ziping.trial.city;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.scoring.values.FundingSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Turns what was made up into what stands in the cells of a form. */
final class Contents {

    private static final String EXECUTION_WEIGHT = "10.00";

    private final Map<List<String>, Long> categories = new HashMap<>();

    Contents(List<OfferedCategory> offered) {
        offered.forEach(category -> categories.put(List.of(category.dimension(), category.name()), category.id()));
    }

    /**
     * The content of a form.
     *
     * @param seed of the keys of its rows
     * @param filled rows whose results are in; with fewer than all 实际完成情况 is blank
     */
    FormContent of(FormDraft draft, long seed, int filled) {
        var cells = new LinkedHashMap<CellAddress, String>();
        var keys = new SplittableRandom(seed);
        boolean whole = filled == draft.rows.size();
        cells.put(new CellAddress.OfForm(FormField.EXECUTION_WEIGHT), EXECUTION_WEIGHT);
        cells.put(new CellAddress.OfForm(FormField.EXPECTED_OBJECTIVE), draft.expected());
        cells.put(new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE), whole ? draft.achieved() : "");
        var places = lines(draft, cells, keys);
        var rows = new ArrayList<RowPlace>();
        for (int i = 0; i < draft.rows.size(); i++) {
            var row = draft.rows.get(i);
            var key = key(keys);
            var category = categories.get(List.of(row.dimension, row.category));
            if (category == null) {
                throw new IllegalArgumentException("no class " + row.dimension + " " + row.category);
            }
            rows.add(new RowPlace(key, category));
            row(cells, key, row, i < filled);
        }
        return new FormContent(cells, places, rows);
    }

    private static void row(Map<CellAddress, String> cells, UUID key, DraftRow row, boolean filled) {
        cells.put(new CellAddress.OfIndicator(key, IndicatorField.NAME), row.name);
        cells.put(new CellAddress.OfIndicator(key, IndicatorField.TARGET), row.target());
        cells.put(new CellAddress.OfIndicator(key, IndicatorField.WEIGHT), Figure.cents(row.weight));
        if (filled) {
            cells.put(new CellAddress.OfIndicator(key, IndicatorField.ACTUAL), row.actual());
            cells.put(new CellAddress.OfIndicator(key, IndicatorField.SCORE), Figure.cents(row.score));
            cells.put(new CellAddress.OfIndicator(key, IndicatorField.DEVIATION_EXPLANATION), row.reason);
        }
    }

    /** The official lines in their order, and parts behind theirs. */
    private static List<LinePlace> lines(FormDraft draft, Map<CellAddress, String> cells, SplittableRandom keys) {
        var places = new ArrayList<LinePlace>();
        for (var source : FundingSource.values()) {
            if (source != FundingSource.TOTAL) {
                var line = draft.lines.stream()
                        .filter(each -> each.source.equals(source.name()))
                        .findFirst();
                places.add(new LinePlace(source.name(), null));
                amounts(
                        cells,
                        source.name(),
                        line.map(each -> each.initial).orElse(BigDecimal.ZERO),
                        line.map(each -> each.adjusted).orElse(BigDecimal.ZERO),
                        line.map(each -> each.executed).orElse(BigDecimal.ZERO));
                if (source.name().equals(draft.main().source)) {
                    draft.parts.forEach(part -> places.add(part(cells, part, source.name(), key(keys))));
                }
            }
        }
        return places;
    }

    private static LinePlace part(Map<CellAddress, String> cells, FormDraft.Part part, String parent, UUID key) {
        cells.put(new CellAddress.OfFunding(key.toString(), FundingField.NAME), part.name());
        amounts(cells, key.toString(), part.budget(), part.budget(), part.executed());
        return new LinePlace(key.toString(), parent);
    }

    private static void amounts(
            Map<CellAddress, String> cells, String key, BigDecimal initial, BigDecimal adjusted, BigDecimal executed) {
        cells.put(new CellAddress.OfFunding(key, FundingField.INITIAL_BUDGET), Figure.cents(initial));
        cells.put(new CellAddress.OfFunding(key, FundingField.ADJUSTED_BUDGET), Figure.cents(adjusted));
        cells.put(new CellAddress.OfFunding(key, FundingField.EXECUTED_AMOUNT), Figure.cents(executed));
    }

    private static UUID key(SplittableRandom keys) {
        return new UUID(
                (keys.nextLong() & ~0xf000L) | 0x4000L, (keys.nextLong() & 0x3fffffffffffffffL) | Long.MIN_VALUE);
    }
}
