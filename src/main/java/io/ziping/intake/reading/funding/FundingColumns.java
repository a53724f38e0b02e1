package io.ziping.intake.reading.funding;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.ColumnChoice;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.FundingColumn;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.intake.reading.words.Words;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column of 项目资金 holds what, by the words of its header; the header may be two rows. */
public final class FundingColumns {

    private static final Set<FundingColumn> AMOUNTS =
            Set.of(FundingColumn.INITIAL, FundingColumn.ADJUSTED, FundingColumn.EXECUTED);

    /** Points said in words: 20 of 得分（20分*执行率）. */
    private static final Pattern POINTS = Pattern.compile("(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2})?)分");

    private static final String AMOUNT_WORDS = "万元|元";

    private final List<Row> rows;
    private final Row header;
    private final @Nullable Row parts;
    private final Map<FundingColumn, Cell> columns = new EnumMap<>(FundingColumn.class);
    private final Map<FundingColumn, String> doubts = new EnumMap<>(FundingColumn.class);

    /** @param rows the block's, from its header on */
    FundingColumns(List<Row> rows) {
        this.rows = rows;
        header = rows.get(0);
        parts = rows.size() > 1 && dividesAll(rows.get(1)) ? rows.get(1) : null;
        header.filled().filter(cell -> !isSide(cell, rows) && !headsNames(cell)).forEach(this::collect);
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
    private boolean isSide(Cell cell, List<Row> rows) {
        return cell.column() == label()
                && rows.size() > headerRows()
                && rows.get(headerRows()).cells().contains(cell);
    }

    /** Whether the names of the lines stand below a cell, as below 年度预算数 where the amounts' own heads follow it. */
    private boolean headsNames(Cell heading) {
        var below = below(heading).toList();
        return below.stream()
                        .anyMatch(cell -> Lexicon.source(cell.key()).isPresent() || Lexicon.isFundingName(cell.key()))
                && below.stream().noneMatch(cell -> NumberText.isNumber(cell.text()));
    }

    /** What stands below a head, line by line. */
    private Stream<Cell> below(Cell heading) {
        return rows.stream().skip(headerRows()).flatMap(Row::filled).filter(cell -> heading.covers(cell.column()));
    }

    int headerRows() {
        return parts == null ? 1 : 2;
    }

    boolean has(FundingColumn column) {
        return columns.containsKey(column);
    }

    /** The cell that heads a column; {@code null} when there is none. */
    @Nullable
    Cell header(FundingColumn column) {
        return columns.get(column);
    }

    /** Where the first column of them begins. */
    int first() {
        return columns.values().stream().mapToInt(Cell::column).min().orElse(0);
    }

    /** Why what stands on a column of a row may not be what its name says; {@code null} when it surely is. */
    @Nullable
    String doubt(Row row, FundingColumn column) {
        var cell = columns.get(column);
        var known = doubts.get(column);
        return known != null || cell == null ? known : row.severalBelow(cell);
    }

    /**
     * The first column of numbers that nobody knows, which may be one that was not found; {@code null} when there is
     * none.
     */
    @Nullable
    Cell unknown() {
        return others().filter(this::headsNumbers).findFirst().orElse(null);
    }

    private boolean headsNumbers(Cell heading) {
        return rows.stream()
                .skip(headerRows())
                .anyMatch(row -> row.filled()
                        .anyMatch(cell -> heading.covers(cell.column()) && NumberText.isNumber(cell.text())));
    }

    /** The points of the execution as a paper without a column for them says them. */
    record SaidPoints(Cell cell, String number) {}

    /**
     * The points that the block's name or the head of its scores says, as 预算执行情况（20分） and 得分（20分*执行率） do; none
     * when neither does or they disagree.
     */
    Optional<SaidPoints> saidPoints() {
        var side = header.filled().filter(cell -> isSide(cell, rows));
        var score = Optional.ofNullable(columns.get(FundingColumn.SCORE)).stream();
        var said = Stream.concat(side, score)
                .flatMap(cell -> POINTS.matcher(Words.compact(cell.text()))
                        .results()
                        .map(found -> new SaidPoints(cell, found.group(1))))
                .toList();
        boolean agree = said.stream().map(SaidPoints::number).distinct().count() == 1;
        return agree ? Optional.of(said.get(0)) : Optional.empty();
    }

    boolean anyAmount(Row row) {
        return columns.values().stream()
                .map(column -> row.at(column.column()))
                .anyMatch(cell ->
                        cell != null && row.begins(cell) && cell.text().chars().anyMatch(Character::isDigit));
    }

    /** Whether a row has a text that is no number where its amounts would stand. */
    boolean anyText(Row row) {
        return AMOUNTS.stream()
                .map(columns::get)
                .filter(Objects::nonNull)
                .map(column -> row.at(column.column()))
                .anyMatch(cell -> cell != null
                        && NumberText.of(cell.text(), AMOUNT_WORDS).text() != null
                        && !NumberText.isNumber(cell.text()));
    }

    /** Says which columns have no place in the form, and what stands in them. */
    void reportOthers(Notes notes) {
        rows.stream().limit(headerRows()).flatMap(Row::filled).forEach(notes::take);
        others().forEach(heading -> {
            below(heading).forEach(notes::take);
            var column = "资金里没有对应栏目的列“" + heading.text().strip() + "”";
            var texts = below(heading).map(cell -> cell.text().strip()).collect(Collectors.joining("、"));
            notes.leave(heading.place(), texts.isEmpty() ? column : column + "：" + texts);
        });
    }

    private Stream<Cell> others() {
        int label = label();
        return header.filled()
                .filter(cell -> Lexicon.fundingColumn(cell.key()).isEmpty())
                .filter(cell -> cell.column() > label && under(cell).isEmpty() && !headsNames(cell))
                .filter(cell -> !cell.key().startsWith("资金来源") && !cell.key().startsWith("项目资金"));
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
