package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import lombok.With;

/** A row of a labelled form, as it is typed. */
@With
record RowData(
        String dimension,
        String category,
        String name,
        String target,
        String actual,
        String weight,
        String score,
        String reason) {

    private static final Map<String, String[]> CLASSES = Map.ofEntries(
            Map.entry("产出/数量", new String[] {"产出指标", "数量指标"}),
            Map.entry("产出/质量", new String[] {"产出指标", "质量指标"}),
            Map.entry("产出/时效", new String[] {"产出指标", "时效指标"}),
            Map.entry("产出/成本", new String[] {"产出指标", "成本指标"}),
            Map.entry("效益/经济", new String[] {"效益指标", "经济效益指标"}),
            Map.entry("效益/社会", new String[] {"效益指标", "社会效益指标"}),
            Map.entry("效益/生态", new String[] {"效益指标", "生态效益指标"}),
            Map.entry("效益/可持续", new String[] {"效益指标", "可持续影响指标"}),
            Map.entry("满意度", new String[] {"满意度指标", "服务对象满意度指标"}),
            Map.entry("成本/经济", new String[] {"成本指标", "经济成本指标"}),
            Map.entry("成本/社会", new String[] {"成本指标", "社会成本指标"}),
            Map.entry("成本/生态", new String[] {"成本指标", "生态环境成本指标"}));

    /** Reads {@code 产出/数量 | name | target | actual | weight | score | reason}; the score is the weight where left out. */
    static RowData parse(String line) {
        var cells = Cut.cells(line);
        if (cells.size() < 5) {
            throw new IllegalArgumentException("a row has at least five cells: " + line);
        }
        var weight = points(cells.get(4));
        return new RowData("", "", cells.get(1), cells.get(2), cells.get(3), weight, weight, "")
                .withClass(cells.get(0))
                .withScore(Cut.cell(cells, 5).isEmpty() ? weight : points(cells.get(5)))
                .withReason(Cut.cell(cells, 6));
    }

    static String points(String text) {
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    RowData withClass(String shortName) {
        var names = CLASSES.get(shortName);
        if (names == null) {
            throw new IllegalArgumentException("unknown class " + shortName);
        }
        return withDimension(names[0]).withCategory(names[1]);
    }

    /** Weight and score of a row that has all its points. */
    RowData worth(BigDecimal points) {
        var text = points.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        return withWeight(text).withScore(text);
    }

    boolean in(String categoryStart) {
        return category.startsWith(categoryStart);
    }

    boolean descriptive() {
        return actual.endsWith("达成指标");
    }

    boolean atLeast() {
        return target.startsWith("≥");
    }

    boolean atMost() {
        return target.startsWith("≤");
    }

    boolean zeroTarget() {
        return target.startsWith("=0(");
    }

    boolean percent() {
        return target.endsWith("(%)");
    }

    /** Something counted of which more is better. */
    boolean counted() {
        return !descriptive() && !percent() && !atMost() && !zeroTarget() && !in("成本");
    }

    boolean fullMarks() {
        return score.equals(weight);
    }

    BigDecimal weightPoints() {
        return new BigDecimal(weight);
    }

    BigDecimal scorePoints() {
        return new BigDecimal(score);
    }

    BigDecimal targetNumber() {
        return Quantity.of(target).orElseThrow();
    }

    BigDecimal actualNumber() {
        return Quantity.of(actual).orElseThrow();
    }

    /** What stands in brackets behind the number. */
    String unit() {
        int open = actual.indexOf('(');
        return open < 0 ? "" : actual.substring(open + 1, actual.length() - 1);
    }

    /** The points in proportion to how much of the target was reached. */
    BigDecimal proportionalScore() {
        return weightPoints().multiply(actualNumber()).divide(targetNumber(), 2, RoundingMode.HALF_UP);
    }
}
