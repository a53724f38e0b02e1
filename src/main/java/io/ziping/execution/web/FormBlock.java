package io.ziping.execution.web;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.editing.FundingForm;
import io.ziping.execution.FigureCell;
import io.ziping.execution.FormFigures;
import io.ziping.scoring.values.FundingNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form among those of a file, a line for each row that is about it.
 *
 * @param differing how many amounts may be ticked
 */
public record FormBlock(FundingForm form, List<Line> lines, int differing) {

    public FormBlock {
        lines = List.copyOf(lines);
    }

    /**
     * A row of the file.
     *
     * @param amounts one for each column; one without a cell where the row says nothing
     */
    public record Line(int number, String source, List<Amount> amounts) {

        public Line {
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * An amount of a row.
     *
     * @param column the heading
     * @param cell {@code null} where the row says nothing
     */
    public record Amount(String column, @Nullable FigureCell cell) {}

    static FormBlock of(FormFigures figures) {
        var lines = new ArrayList<Line>();
        for (var row : figures.rows()) {
            var amounts = new ArrayList<Amount>();
            for (var field : FundingField.AMOUNTS) {
                amounts.add(new Amount(
                        field.label(),
                        figures.cells().stream()
                                .filter(cell -> cell.row() == row.number() && cell.field() == field)
                                .findFirst()
                                .orElse(null)));
            }
            lines.add(new Line(row.number(), FundingNames.bare(row.source().label()), amounts));
        }
        return new FormBlock(figures.form(), lines, figures.differing().size());
    }
}
