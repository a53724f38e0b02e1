package io.ziping.scoring.examined;

import io.ziping.scoring.comparison.RowLink;
import io.ziping.scoring.comparison.RowPairs;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The same project's form of the year before.
 *
 * @param form its id
 * @param sheet as it was typed
 * @param card as it was scored
 * @param links what persons said of rows
 */
public record LastYear(long form, ScoreSheet sheet, ScoreCard card, List<RowLink> links) {

    public LastYear {
        links = List.copyOf(links);
    }

    /** Its rows as typed and as scored. */
    public Stream<Examined.Row> rows() {
        return IntStream.range(0, sheet.indicators().size()).mapToObj(this::row);
    }

    /** One of its rows by its place. */
    public Examined.Row row(int index) {
        return new Examined.Row(
                index, sheet.indicators().get(index), card.indicators().get(index));
    }

    /** Which of its rows goes on as which row of a form of this year. */
    public RowPairs pairs(ScoreSheet thisYear) {
        return RowPairs.of(thisYear.indicators(), sheet.indicators(), links);
    }

    /** One of its cells as evidence. */
    public Evidence evidence(Evidence cell) {
        return cell.of(form);
    }
}
