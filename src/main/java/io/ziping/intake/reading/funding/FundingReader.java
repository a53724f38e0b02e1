package io.ziping.intake.reading.funding;

import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.intake.reading.draft.AmountUnits;
import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.FundingColumn;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.intake.reading.words.Words;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 项目资金: the columns by their words in any order, the lines under the paper's own names. */
public final class FundingReader {

    private static final String AMOUNT_WORDS = "万元|元";
    private static final String POINT_WORDS = "分";
    private static final String PERCENT_WORDS = "%";

    /** A few more than a form can hold, so that a paper with too many is refused for that reason. */
    private static final int MOST_LINES = 60;

    private final Draft draft;
    private final Notes notes;
    private final List<Row> rows;
    private final FundingColumns columns;
    private final List<Line> lines = new ArrayList<>();

    /** @param rows the block's, from its header on */
    public FundingReader(Draft draft, Notes notes, List<Row> rows) {
        this.draft = draft;
        this.notes = notes;
        this.rows = rows;
        this.columns = new FundingColumns(rows);
    }

    /** @param name the cell of the line's name; {@code null} for the total's */
    private record Line(
            Row row,
            @Nullable FundingSource source,
            @Nullable Cell name) {

        boolean isTotal() {
            return source == FundingSource.TOTAL;
        }
    }

    public void read() {
        var header = rows.get(0);
        columns.reportOthers(notes);
        if (!columns.has(FundingColumn.EXECUTED)) {
            notes.missing("/funding", header, "没有找到“全年执行数”一列");
        }
        rows.subList(columns.headerRows(), rows.size()).forEach(this::line);
        if (lines.isEmpty()) {
            notes.missing("/funding", header, "资金一行也没有读懂");
            return;
        }
        if (lines.stream().noneMatch(Line::isTotal)) {
            draft.funding.add(Funding.of(FundingSource.TOTAL, null, null, null));
            notes.missing("/funding/0", header, "没有找到“年度资金总额”一行");
        }
        lines.stream().filter(Line::isTotal).forEach(this::keep);
        lines.stream().filter(line -> !line.isTotal()).forEach(this::keep);
        new FundingParents(draft, notes).find();
    }

    private void line(Row row) {
        var name = row.cells().stream()
                .filter(cell -> row.begins(cell) && cell.column() < columns.first() && !cell.isBlank())
                .filter(cell -> TypedText.decimal(
                                NumberText.of(cell.text(), AMOUNT_WORDS).text())
                        == null)
                .reduce((one, other) -> other)
                .orElse(null);
        boolean hasAmounts = columns.anyAmount(row);
        if (FundingHeader.isHeader(row)
                || row.numbersColumns()
                || lines.size() == MOST_LINES
                || (name == null && (!hasAmounts || !lines.isEmpty()))) {
            leave(row);
        } else if (name == null) {
            lines.add(new Line(row, FundingSource.TOTAL, null));
            notes.doubt("/funding/0/adjustedBudget", "这一行没有写名称，按年度资金总额读的");
        } else {
            line(row, name, hasAmounts);
        }
    }

    private void line(Row row, Cell name, boolean hasAmounts) {
        var source = Lexicon.source(name.key())
                .or(() -> Lexicon.appropriation(name.key()))
                .filter(known -> lines.stream().noneMatch(line -> line.source() == known))
                .orElse(null);
        if (source == null
                && Lexicon.source(name.key())
                        .filter(FundingSource.TOTAL::equals)
                        .isPresent()) {
            leave(row);
        } else if (source != null || hasAmounts || (Lexicon.isFundingName(name.key()) && !columns.anyText(row))) {
            lines.add(new Line(row, source, source == FundingSource.TOTAL ? null : name));
            notes.take(name);
        } else {
            leave(row);
        }
    }

    private void leave(Row row) {
        if (!row.isBlank()) {
            notes.leave(row);
        }
    }

    private void keep(Line line) {
        var row = line.row();
        var source = line.source();
        var pointer = "/funding/" + draft.funding.size();
        var adjusted = number(FundingColumn.ADJUSTED, row, pointer + "/adjustedBudget", AMOUNT_WORDS);
        var executed = number(FundingColumn.EXECUTED, row, pointer + "/executedAmount", AMOUNT_WORDS);
        var initial = number(FundingColumn.INITIAL, row, pointer + "/initialBudget", AMOUNT_WORDS);
        var budget = columns.has(FundingColumn.ADJUSTED) ? adjusted : initial;
        draft.funding.add(new Funding(
                source == null ? null : source.name(),
                name(line, pointer),
                null,
                initial,
                adjusted,
                executed,
                points(FundingColumn.WEIGHT, line, pointer + "/weight"),
                percent(number(FundingColumn.RATE, row, pointer + "/executionRate", PERCENT_WORDS), budget, executed),
                points(FundingColumn.SCORE, line, pointer + "/score")));
    }

    /** The paper's own name; none where it is the official one. */
    private @Nullable String name(Line line, String pointer) {
        var cell = line.name();
        if (cell == null) {
            return null;
        }
        var source = line.source();
        if (source != null && Words.key(source.label()).equals(cell.key())) {
            return null;
        }
        notes.read(pointer + "/name", line.row(), cell);
        return Words.clean(cell.text()).replace("\n", "");
    }

    /** Points of a part have no place in the form, but what a paper prints there is reported when it is compared. */
    private @Nullable String points(FundingColumn column, Line line, String pointer) {
        if (line.isTotal()) {
            return column == FundingColumn.WEIGHT && !columns.has(column)
                    ? columns.saidPoints()
                            .map(said -> said(said, line.row(), pointer))
                            .orElseGet(() -> number(column, line.row(), pointer, POINT_WORDS))
                    : number(column, line.row(), pointer, POINT_WORDS);
        }
        var header = columns.header(column);
        var cell = header == null ? null : line.row().at(header.column());
        if (cell == null || !line.row().begins(cell)) {
            return null;
        }
        var number = NumberText.of(cell.text(), POINT_WORDS);
        if (number.text() != null) {
            notes.read(pointer, line.row(), cell);
            notes.doubt(pointer, "只有年度资金总额计分，这一行的" + (column == FundingColumn.WEIGHT ? "分数" : "得分") + "存不下");
        }
        return number.text();
    }

    private String said(FundingColumns.SaidPoints said, Row row, String pointer) {
        notes.read(pointer, row, said.cell());
        return said.number();
    }

    /** A rate written as a share of one, such as 0.9798, if the amounts give that share. */
    private static @Nullable String percent(
            @Nullable String rate, @Nullable String budgeted, @Nullable String executed) {
        var share = TypedText.decimal(rate);
        var budget = TypedText.decimal(budgeted);
        var spent = TypedText.decimal(executed);
        if (share == null || budget == null || spent == null || budget.signum() <= 0) {
            return rate;
        }
        var computed = spent.divide(budget, 8, RoundingMode.HALF_UP);
        var step = BigDecimal.ONE.movePointLeft(Math.max(2, share.scale()));
        return computed.signum() > 0 && computed.subtract(share).abs().compareTo(step) < 0
                ? share.movePointRight(2).toPlainString()
                : rate;
    }

    private @Nullable String number(FundingColumn column, Row row, String pointer, String words) {
        var header = columns.header(column);
        if (header == null) {
            var other = columns.unknown();
            if (column == FundingColumn.SCORE && columns.has(FundingColumn.WEIGHT)) {
                notes.missing(pointer, row, "没有找到预算执行的得分");
            } else if (other != null) {
                notes.missing(pointer, row, "没有找到这一列；不认得的列有“" + Words.shorten(other.text(), 20) + "”");
            }
            return null;
        }
        var cell = row.at(header.column());
        if (cell == null) {
            notes.blank(pointer, row);
            return null;
        }
        if (!row.begins(cell)) {
            notes.missing(pointer, row, "这一格跨了几行，分不清是哪一行的");
            return null;
        }
        var number = NumberText.of(cell.text(), words);
        if (words.equals(AMOUNT_WORDS)) {
            AmountUnits.keep(draft, pointer, cell, header);
        }
        notes.read(pointer, row, cell);
        notes.doubt(pointer, number.doubt());
        notes.doubt(pointer, columns.doubt(row, column));
        if (number.text() == null) {
            notes.blank(pointer, row);
        }
        return number.text();
    }
}
