package io.ziping.intake.reading.funding;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon.FundingColumn;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.intake.reading.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column of 项目资金 holds what, by the words of its header, and what its rows say there. */
public final class FundingColumns {

    /** Points said in words: 20 of 得分（20分*执行率）. */
    private static final Pattern POINTS = Pattern.compile("(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2})?)分");

    private static final String AMOUNT_WORDS = "万元|元";

    private final List<Row> rows;
    private final FundingHeader header;
    private final Map<FundingColumn, Cell> columns;

    /** @param rows the block's, from its header on */
    FundingColumns(List<Row> rows) {
        this.rows = rows;
        header = new FundingHeader(rows);
        columns = header.columns();
    }

    int headerRows() {
        return header.rows();
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
        var known = header.doubt(column);
        return known != null || cell == null ? known : row.severalBelow(cell);
    }

    /**
     * The first column of numbers that nobody knows, which may be one that was not found; {@code null} when there is
     * none.
     */
    @Nullable
    Cell unknown() {
        return header.others().filter(this::headsNumbers).findFirst().orElse(null);
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
        var side = header.sides();
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
        return FundingHeader.AMOUNTS.stream()
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
        header.others().forEach(heading -> {
            header.below(heading).forEach(notes::take);
            var column = "资金里没有对应栏目的列“" + heading.text().strip() + "”";
            var texts = header.below(heading).map(cell -> cell.text().strip()).collect(Collectors.joining("、"));
            notes.leave(heading.place(), texts.isEmpty() ? column : column + "：" + texts);
        });
    }
}
