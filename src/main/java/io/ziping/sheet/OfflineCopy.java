package io.ziping.sheet;

import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.values.AmountUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 带走填写: a form as a workbook that somebody fills in elsewhere and brings back. Each of its rows has a name, its line;
 * each cell to be filled has the address the editor knows it by and the text it held when it was taken away.
 *
 * <p>What the workbook hides, and its reader looks for, is named here.
 *
 * @param sheet the form in its layout, with empty rows for new indicators
 * @param fields the cells to be filled, by the pointer of the sheet's cell
 * @param offered what a new row's 二级指标 is chosen from, with their 一级指标
 * @param computation what is computed of it, and by which rules
 */
public record OfflineCopy(
        long id,
        long version,
        int fiscalYear,
        String project,
        Sheet sheet,
        Map<String, Field> fields,
        List<OfferedCategory> offered,
        Computation computation) {

    /** The hidden tab's name. */
    public static final String TAB = "_ziping";
    /** What its first cell says. */
    public static final String MARK = "ziping-workbook";
    /** Which arrangement the workbook follows; a reader refuses those it does not know. */
    public static final String FORMAT = "1";
    /** What the text of the hidden column begins with; the row's line follows. */
    public static final String KEY = "ziping:";
    /** What the text of the other hidden column begins with; the columns of the row's formulas follow, from 0. */
    public static final String COMPUTED = KEY + "=";
    /** The lines of the title. */
    public static final String TITLE_LINE = "title";
    /** The line that says how to use the workbook. */
    public static final String HINT_LINE = "hint";
    /** The line that heads the indicators: new rows stand below it. */
    public static final String HEADER_LINE = "indicators";
    /** The line of 总分: new rows stand above it. */
    public static final String RESULT_LINE = "result";
    /** What the lines and addresses of new rows begin with. */
    public static final String NEW = "new.";
    /** What the address of a new row's 一级指标 ends with. */
    public static final String NEW_DIMENSION = ".dimension";
    /** What the address of a new row's 二级指标 ends with. */
    public static final String NEW_CATEGORY = ".category";

    /**
     * A cell to be filled.
     *
     * @param line its row
     * @param address what the editor knows it by, or of a new row {@code new.1.name}
     * @param text what it holds
     */
    public record Field(String line, String address, String text) {}

    /**
     * What a form's figures are computed by, so that a spreadsheet can do the same.
     *
     * @param unit of its amounts
     * @param lines 项目资金 in the order of the document, the total first
     */
    public record Computation(ScoringPolicy policy, AmountUnit unit, List<Line> lines) {

        public Computation {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of 项目资金.
     *
     * @param parent the place among the lines of the one it is a part of; {@code null} for the total
     * @param official whether it is one of the official sources, whose blank amounts are 0.00
     */
    public record Line(@Nullable Integer parent, boolean official) {}

    public OfflineCopy {
        fields = Map.copyOf(fields);
        offered = List.copyOf(offered);
    }

    /** The field in a cell of the sheet; empty when nobody fills it. */
    public Optional<Field> field(Sheet.Cell cell) {
        return Optional.ofNullable(cell.pointer()).map(fields::get);
    }

    /**
     * The line of a row of the sheet.
     *
     * @param number its number among all, from 0
     * @param header the number of the row that heads the indicators
     */
    public String line(Sheet.Row row, int number, int header) {
        if (number == header) {
            return HEADER_LINE;
        }
        if (row.cells().stream().anyMatch(cell -> "/totalScore".equals(cell.pointer()))) {
            return RESULT_LINE;
        }
        return row.cells().stream()
                .flatMap(cell -> field(cell).stream())
                .map(Field::line)
                .findFirst()
                .orElse("fixed." + number);
    }

    /** The names of the first level, each once. */
    public List<String> dimensions() {
        return offered.stream().map(OfferedCategory::dimension).distinct().toList();
    }

    /** The names of the second level, each once. */
    public List<String> categories() {
        return offered.stream().map(OfferedCategory::name).distinct().toList();
    }
}
