package io.ziping.template;

import java.util.List;
import java.util.Objects;

/**
 * 绩效指标 of a sheet.
 *
 * @param label beside all its rows; blank where the paper has none
 * @param labelSpan how many columns of the grid it covers; 0 where the paper has none
 * @param classPoints whether a first-level class prints its points below its name: {@code 产出指标（50分）}
 * @param columns the cells of a row from left to right
 */
public record IndicatorTemplate(String label, int labelSpan, boolean classPoints, List<Column> columns) {

    public IndicatorTemplate {
        label = Objects.requireNonNullElse(label, "");
        columns = List.copyOf(columns);
    }

    /** Whether the paper has a column of these cells. */
    public boolean has(Part part) {
        return columns.stream().anyMatch(column -> column.part() == part);
    }

    /** A column under its label. */
    public record Column(Part part, String label, int span) {}

    /** What a cell of an indicator's row shows. */
    public enum Part {
        DIMENSION("一级指标"),
        CATEGORY("二级指标"),
        NAME("三级指标"),
        TARGET("年度指标值"),
        /** 性质: how the target is compared; the sign of the target as it is typed. */
        TARGET_SIGN("指标性质"),
        /** The number of the target, or all of it where it is no number. */
        TARGET_VALUE("指标值"),
        /** 度量单位: what follows the number. */
        TARGET_UNIT("度量单位"),
        ACTUAL("实际完成值"),
        WEIGHT("分值"),
        SCORE("得分"),
        EXPLANATION("偏差原因分析及改进措施");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
