package io.ziping.evaluation.comparison;

import io.ziping.scoring.comparison.RowPairs;
import io.ziping.scoring.result.ScoreSheet.IndicatorRow;
import io.ziping.text.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rows of a project's form of a year, to be laid beside those of the year before.
 *
 * @param form the id of the form
 * @param keys names the rows in it
 */
record YearSheet(long form, int fiscalYear, List<UUID> keys, List<IndicatorRow> rows) {

    /** Those of earlier forms, the latest first. */
    static List<YearSheet> of(List<EarlierRow> rows) {
        var sheets = new ArrayList<YearSheet>();
        rows.stream()
                .collect(Collectors.groupingBy(EarlierRow::fiscalYear))
                .forEach((year, own) -> sheets.add(new YearSheet(
                        own.get(0).form(),
                        year,
                        own.stream().map(EarlierRow::key).toList(),
                        own.stream().map(EarlierRow::row).toList())));
        sheets.sort((one, other) -> Integer.compare(other.fiscalYear(), one.fiscalYear()));
        return sheets;
    }

    /**
     * Which of its rows goes on from which of an earlier form, as the checks have it.
     *
     * @param links what persons said of its rows
     */
    RowPairs pairs(YearSheet earlier, Map<UUID, Optional<UUID>> links) {
        return RowPairs.of(rows, earlier.rows, KeptLinks.places(links, keys, earlier.keys));
    }

    /** How a row was found to go on from one of an earlier form. */
    String pairing(int place, YearSheet earlier, int before, Map<UUID, Optional<UUID>> links) {
        if (links.containsKey(keys.get(place))) {
            return "人工指定";
        }
        return NormalForm.of(rows.get(place).name())
                        .equals(NormalForm.of(earlier.rows.get(before).name()))
                ? "同名"
                : "名称相近";
    }
}
