package io.ziping.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.scoring.values.FundingSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 of a sheet.
 *
 * @param label beside all its rows; {@code {unit}} stands for 万元 or 元
 * @param labelSpan how many columns of the grid it covers
 * @param nameLabel the header of the lines' names; often blank
 * @param nameSpan how many columns their names cover
 * @param totalEnding what the paper prints behind the total's name, such as a colon
 * @param notApplicable what stands where a line has no weight and no score, such as {@code -}
 * @param columns what follows the names
 * @param lines what a new form begins with, below the total
 */
public record FundingTemplate(
        String label,
        int labelSpan,
        String nameLabel,
        int nameSpan,
        String totalEnding,
        String notApplicable,
        List<Column> columns,
        List<Line> lines) {

    /** What stands for the unit of amounts in {@link #label}. */
    public static final String UNIT = "{unit}";

    public FundingTemplate {
        nameLabel = Objects.requireNonNullElse(nameLabel, "");
        totalEnding = Objects.requireNonNullElse(totalEnding, "");
        notApplicable = Objects.requireNonNullElse(notApplicable, "-");
        columns = List.copyOf(columns);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Whether the paper has a column of these figures. */
    public boolean has(Figure figure) {
        return columns.stream().anyMatch(column -> column.figure() == figure);
    }

    /** A column of figures under its label. */
    public record Column(Figure figure, String label, int span) {}

    /** What a column of the funding holds. */
    public enum Figure {
        INITIAL_BUDGET("年初预算数"),
        ADJUSTED_BUDGET("全年预算数"),
        EXECUTED_AMOUNT("全年执行数"),
        WEIGHT("分值"),
        RATE("执行率"),
        SCORE("得分");

        private final String label;

        Figure(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A line below the total.
     *
     * @param source the official one; {@code null} for a line that only the paper knows
     * @param name as printed, of a line without an official source
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable FundingSource source, @Nullable String name) {

        /** As printed. */
        public String printed() {
            return name != null ? name : source == null ? "" : source.label();
        }
    }
}
