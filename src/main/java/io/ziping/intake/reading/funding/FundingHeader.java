package io.ziping.intake.reading.funding;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.ColumnChoice;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.FundingColumn;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.intake.reading.words.Words;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The header of 项目资金, one row or two, and the columns that its words head. */
public final class FundingHeader {

    static final Set<FundingColumn> AMOUNTS =
            Set.of(FundingColumn.INITIAL, FundingColumn.ADJUSTED, FundingColumn.EXECUTED);

    private final List<Row> rows;
    private final Row header;
    private final @Nullable Row parts;
    private final Map<FundingColumn, Cell> columns = new EnumMap<>(FundingColumn.class);
    private final Map<FundingColumn, String> doubts = new EnumMap<>(FundingColumn.class);

    /** @param rows the block's, from its header on */
    FundingHeader(List<Row> rows) {
        this.rows = rows;
        header = rows.get(0);
        parts = rows.size() > 1 && dividesAll(rows.get(1)) ? rows.get(1) : null;
        header.filled().filter(cell -> !isSide(cell) && !headsNames(cell)).forEach(this::collect);
        doubtOtherYears();
    }

    /** Whether a row heads the amounts: two of the three columns are named. */
    public static boolean isHeader(Row row) {
        return row.filled()
                        .map(cell -> Lexicon.fundingColumn(cell.key()))
                        .flatMap(Optional::stream)
                        .filter(AMOUNTS::contains)
                        .distinct()
                        .count()
                >= 2;
    }

    /** Whether a row is the upper one of two that head the amounts together. */
    public static boolean isAbove(Row upper) {
        return upper.filled()
                        .map(cell -> Lexicon.fundingColumn(cell.key()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                >= 2;
    }

    /** How many rows it has. */
    int rows() {
        return parts == null ? 1 : 2;
    }

    Map<FundingColumn, Cell> columns() {
        return columns;
    }

    /** Why a column may not be what its name says; {@code null} when it surely is. */
    @Nullable
    String doubt(FundingColumn column) {
        return doubts.get(column);
    }

    /** The names of the whole block, beside which its rows stand. */
    Stream<Cell> sides() {
        return header.filled().filter(this::isSide);
    }

    /** The heads of columns that have no place in the form. */
    Stream<Cell> others() {
        int label = label();
        return header.filled()
                .filter(cell -> Lexicon.fundingColumn(cell.key()).isEmpty())
                .filter(cell -> cell.column() > label && under(cell).isEmpty() && !headsNames(cell))
                .filter(cell -> !cell.key().startsWith("资金来源") && !cell.key().startsWith("项目资金"));
    }

    /** A column of another year than the latest one may stand for one that was not understood. */
    private void doubtOtherYears() {
        var latest = header.filled().map(ColumnChoice::year).max(Comparator.naturalOrder());
        columns.forEach((column, cell) -> {
            var year = ColumnChoice.year(cell);
            if (!year.isEmpty() && !year.equals(latest.orElse(""))) {
                doubts.putIfAbsent(column, "这一栏是" + year + "年的");
            }
        });
    }

    /** Whether a cell names the whole block, beside which its rows stand. */
    private boolean isSide(Cell cell) {
        return cell.column() == label()
                && rows.size() > rows()
                && rows.get(rows()).cells().contains(cell);
    }

    /** Whether the names of the lines stand below a cell, as below 年度预算数 where the amounts' own heads follow it. */
    private boolean headsNames(Cell heading) {
        var below = below(heading).toList();
        return below.stream()
                        .anyMatch(cell -> Lexicon.source(cell.key()).isPresent() || Lexicon.isFundingName(cell.key()))
                && below.stream().noneMatch(cell -> NumberText.isNumber(cell.text()));
    }

    /** What stands below a head, line by line. */
    Stream<Cell> below(Cell heading) {
        return rows.stream().skip(rows()).flatMap(Row::filled).filter(cell -> heading.covers(cell.column()));
    }

    private void collect(Cell heading) {
        var named = Lexicon.fundingColumn(heading.key()).orElse(null);
        var divided = under(heading);
        if (divided.isEmpty()) {
            keep(named, heading, null);
            return;
        }
        boolean understood = false;
        for (var part : divided) {
            var meaning = Lexicon.fundingColumn(part.key()).orElseGet(() -> meaning(heading, part));
            understood |= meaning != null;
            keep(meaning, part, null);
        }
        if (!understood) {
            keep(named, divided.get(0), "“" + Words.shorten(heading.text(), 20) + "”下面分了几列，不知道是哪一列");
        }
    }

    /** 年初 and 全年 below 预算数 or 项目预算. */
    private static @Nullable FundingColumn meaning(Cell heading, Cell part) {
        if (!heading.key().contains("预算") && !heading.key().contains("资金")) {
            return null;
        }
        var key = part.key();
        if (key.contains("执行") || key.contains("支出")) {
            return null;
        }
        if (key.contains("年初")) {
            return FundingColumn.INITIAL;
        }
        return isAdjusted(part) ? FundingColumn.ADJUSTED : null;
    }

    private void keep(@Nullable FundingColumn column, Cell cell, @Nullable String doubt) {
        if (column == null) {
            return;
        }
        var before = columns.putIfAbsent(column, cell);
        if (before == null) {
            if (doubt != null) {
                doubts.put(column, doubt);
            }
        } else if (column == FundingColumn.ADJUSTED && isAdjusted(cell) != isAdjusted(before)) {
            // 预算数 beside 全年预算数 is the one at the beginning of the year
            columns.put(column, isAdjusted(cell) ? cell : before);
            keep(FundingColumn.INITIAL, isAdjusted(cell) ? before : cell, "只写了预算数，按年初预算数读的");
        } else {
            doubts.put(column, "表头里有几列“" + Words.shorten(cell.text(), 20) + "”，不知道是哪一列");
        }
    }

    private static boolean isAdjusted(Cell cell) {
        return cell.key().contains("全年") || cell.key().contains("调整");
    }

    private List<Cell> under(Cell heading) {
        return parts == null
                ? List.of()
                : parts.filled().filter(cell -> header.isUnder(cell, heading)).toList();
    }

    /** Whether all a row says is how columns of the header are divided. */
    private boolean dividesAll(Row row) {
        var cells = row.filled().toList();
        return !cells.isEmpty() && cells.stream().allMatch(this::isPart);
    }

    private boolean isPart(Cell cell) {
        return Lexicon.source(cell.key()).isEmpty()
                && !Lexicon.isAppropriation(cell.key())
                && header.isDividedBy(cell, heading -> heading.column() > label());
    }

    /** Where the names of the lines are headed. */
    private int label() {
        return header.filled().mapToInt(Cell::column).min().orElse(0);
    }
}
