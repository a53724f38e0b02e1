package io.ziping.intake.reading;

import io.ziping.evaluation.EvaluationDocument.Funding;
import io.ziping.intake.reading.Lexicon.FundingColumn;
import io.ziping.scoring.FundingSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 项目资金: the columns by their words in any order, the lines by their names. */
final class FundingReader {

    private static final String AMOUNT_WORDS = "万元|元";
    private static final String POINT_WORDS = "分";
    private static final String PERCENT_WORDS = "%";

    private final Draft draft;
    private final Notes notes;
    private final List<Row> rows;
    private final FundingColumns columns;
    private final Map<FundingSource, Row> lines = new EnumMap<>(FundingSource.class);
    private @Nullable Row appropriation;

    /** @param rows the block's, from its header on */
    FundingReader(Draft draft, Notes notes, List<Row> rows) {
        this.draft = draft;
        this.notes = notes;
        this.rows = rows;
        this.columns = new FundingColumns(rows);
    }

    void read() {
        var header = rows.get(0);
        columns.reportOthers(notes);
        if (!columns.has(FundingColumn.EXECUTED)) {
            notes.missing("/funding", header, "没有找到“全年执行数”一列");
        }
        rows.subList(columns.headerRows(), rows.size()).forEach(this::line);
        if (appropriation != null && !lines.containsKey(FundingSource.CURRENT_YEAR_APPROPRIATION)) {
            lines.put(FundingSource.CURRENT_YEAR_APPROPRIATION, appropriation);
        } else if (appropriation != null) {
            leave(appropriation);
        }
        if (lines.isEmpty()) {
            notes.missing("/funding", header, "资金一行也没有读懂");
            return;
        }
        if (!lines.containsKey(FundingSource.TOTAL)) {
            draft.funding.add(new Funding(FundingSource.TOTAL.name(), null, null, null, null, null, null));
            notes.missing("/funding/0", header, "没有找到“年度资金总额”一行");
        }
        lines.forEach(this::keep);
    }

    private void line(Row row) {
        var name = row.cells().stream()
                .filter(cell -> row.begins(cell) && cell.column() < columns.first() && !cell.isBlank())
                .filter(cell -> NumberText.value(
                                NumberText.of(cell.text(), AMOUNT_WORDS).text())
                        == null)
                .reduce((one, other) -> other)
                .orElse(null);
        boolean hasAmounts = columns.anyAmount(row);
        if (name == null || FundingColumns.isHeader(row)) {
            if (hasAmounts && lines.isEmpty() && !FundingColumns.isHeader(row)) {
                lines.put(FundingSource.TOTAL, row);
                notes.doubt("/funding/0/adjustedBudget", "这一行没有写名称，按年度资金总额读的");
            } else if (hasAmounts) {
                leave(row);
            }
            return;
        }
        var source = Lexicon.source(name.key()).orElse(null);
        if (source == null) {
            if (Lexicon.isAppropriation(name.key()) && appropriation == null) {
                appropriation = row;
            } else if (hasAmounts) {
                leave(row);
            } else {
                notes.leave(row);
            }
        } else if (lines.putIfAbsent(source, row) != null) {
            leave(row);
        }
    }

    private void leave(Row row) {
        notes.leave(row);
        draft.fundingLeftOver = true;
    }

    private void keep(FundingSource source, Row row) {
        var pointer = "/funding/" + draft.funding.size();
        boolean total = source == FundingSource.TOTAL;
        var adjusted = number(FundingColumn.ADJUSTED, row, pointer + "/adjustedBudget", AMOUNT_WORDS);
        var executed = number(FundingColumn.EXECUTED, row, pointer + "/executedAmount", AMOUNT_WORDS);
        draft.funding.add(new Funding(
                source.name(),
                number(FundingColumn.INITIAL, row, pointer + "/initialBudget", AMOUNT_WORDS),
                adjusted,
                executed,
                total ? number(FundingColumn.WEIGHT, row, pointer + "/weight", POINT_WORDS) : null,
                percent(number(FundingColumn.RATE, row, pointer + "/executionRate", PERCENT_WORDS), adjusted, executed),
                total ? number(FundingColumn.SCORE, row, pointer + "/score", POINT_WORDS) : null));
        if (row.equals(appropriation)) {
            notes.doubt(pointer + "/adjustedBudget", "这一行原来不叫“当年财政拨款”");
        }
        if (!total) {
            reportPoints(row, FundingColumn.WEIGHT);
            reportPoints(row, FundingColumn.SCORE);
        }
    }

    /** A rate written as a share of one, such as 0.9798, if the amounts give that share. */
    private static @Nullable String percent(
            @Nullable String rate, @Nullable String adjusted, @Nullable String executed) {
        var share = NumberText.value(rate);
        var budget = NumberText.value(adjusted);
        var spent = NumberText.value(executed);
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
        if (cell == null || !row.begins(cell)) {
            notes.missing(pointer, row, cell == null ? "这一格是空的" : "这一格跨了几行，分不清是哪一行的");
            return null;
        }
        var number = NumberText.of(cell.text(), words);
        notes.read(pointer, row, cell);
        notes.doubt(pointer, number.doubt());
        notes.doubt(pointer, columns.doubt(row, column));
        if (number.text() == null) {
            notes.doubt(pointer, "这一格是空的");
        }
        return number.text();
    }

    /** Points of a single source have no place; the form has them on the total only. */
    private void reportPoints(Row row, FundingColumn column) {
        var header = columns.header(column);
        var cell = header == null ? null : row.at(header.column());
        if (cell != null
                && row.begins(cell)
                && NumberText.of(cell.text(), POINT_WORDS).text() != null) {
            notes.leave(cell.place(), row.text());
        }
    }
}
