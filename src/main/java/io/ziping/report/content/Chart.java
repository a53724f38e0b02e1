package io.ziping.report.content;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of a chart. */
public interface Chart {

    /**
     * A row of columns over a scale of whole numbers that are next to each other.
     *
     * @param axis what stands below the scale
     * @param unit what the columns count
     * @param legend what a marked column is
     */
    record Columns(String axis, String unit, String legend, List<Bar> bars) implements Chart {}

    /** Bars one below the other, the longest first. */
    record Bars(String unit, List<Bar> bars) implements Chart {}

    /**
     * A column or a bar.
     *
     * @param label what it is, blank for none beside it
     * @param marked whether it is set apart
     */
    record Bar(String label, int value, boolean marked) {}

    /**
     * Dots in the field of 执行率 from 0 to 100 and 总分 up to 100, with an area that is marked.
     *
     * @param lowest where the scale of 总分 begins
     * @param rate where the area of low rates ends
     * @param total where its totals begin
     * @param legend what the area is
     */
    record Dots(int lowest, int rate, int total, String legend, List<Dot> dots) implements Chart {}

    /**
     * A dot.
     *
     * @param rate 执行率 in whole percent, from there up
     * @param score 总分 in whole points, from there up
     * @param size what its area stands for, beside those of the others
     * @param marked whether it lies in the area
     */
    record Dot(int rate, int score, BigDecimal size, boolean marked) {}

    /**
     * Lines over some years, of percents.
     *
     * @param years below them
     */
    record Lines(List<String> years, List<Line> lines) implements Chart {}

    /** A line: a value for each year, {@code null} where there is none. */
    record Line(String name, List<@Nullable BigDecimal> values) {}
}
