package io.ziping.trial.city;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * An indicator of a kind of project, as it was in one form.
 *
 * @param dimension 一级指标
 * @param category 二级指标
 * @param sign the sign of the target; blank for one in words
 * @param target the number to reach; zero for one in words
 * @param actual what was reached; likewise
 * @param unit in brackets behind both; the whole target for one in words
 * @param outcome the actual of one in words
 */
record RowKind(
        String dimension,
        String category,
        String name,
        String sign,
        BigDecimal target,
        BigDecimal actual,
        String unit,
        String outcome,
        BigDecimal weight) {

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

    private static final Pattern NUMERIC = Pattern.compile("([≥≤=<>])(\\d+(?:\\.\\d+)?)\\((.+)\\)");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.9");

    /** Fewer are the same number everywhere: two drills, four systems. */
    private static final BigDecimal FEW = BigDecimal.valueOf(6);

    /** Reads {@code 产出/数量 | name | target | actual | weight}. */
    static RowKind parse(String line) {
        var cells = line.split("\\s*\\|\\s*");
        var names = CLASSES.get(cells[0]);
        if (names == null || cells.length != 5) {
            throw new IllegalArgumentException("no row: " + line);
        }
        var weight = new BigDecimal(cells[4]);
        var number = NUMERIC.matcher(cells[2]);
        return number.matches()
                ? new RowKind(
                        names[0],
                        names[1],
                        cells[1],
                        number.group(1),
                        new BigDecimal(number.group(2)),
                        Figure.of(cells[3].replaceAll("\\(.*", "")),
                        number.group(3),
                        "",
                        weight)
                : new RowKind(
                        names[0], names[1], cells[1], "", BigDecimal.ZERO, BigDecimal.ZERO, cells[2], cells[3], weight);
    }

    boolean isNumber() {
        return !sign.isEmpty();
    }

    boolean wantsLess() {
        return sign.equals("≤") || sign.equals("<");
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    /** Something counted of which a larger project has more. */
    boolean isCounted() {
        return isNumber() && !wantsLess() && !isPercent() && target.compareTo(FEW) >= 0;
    }

    private boolean isWhole() {
        return target.stripTrailingZeros().scale() <= 0 && !unit.startsWith("万") && !unit.startsWith("亿");
    }

    /** What a project of a size wants; the same for the same unit each year, but for the size. */
    BigDecimal target(double size, SplittableRandom ofUnit) {
        int step = ofUnit.nextInt(3) - 1;
        if (isCounted()) {
            var scaled = target.doubleValue() * size;
            return isWhole()
                    ? Figure.round(scaled).max(BigDecimal.ONE)
                    : BigDecimal.valueOf(scaled).setScale(1, HALF_UP).max(new BigDecimal("0.1"));
        }
        boolean moves = isNumber() && isPercent() && sign.equals("≥") && target.compareTo(BigDecimal.valueOf(97)) < 0;
        return moves ? target.add(BigDecimal.valueOf(step)) : target;
    }

    /** What is reached of a target: as much more or less as in the form there was, give or take. */
    BigDecimal reached(BigDecimal wanted, SplittableRandom random) {
        if (!isNumber() || sign.equals("=") || target.signum() == 0) {
            return sign.equals("=") && actual.compareTo(target) != 0 && !isCounted() ? actual : wanted;
        }
        if (isPercent() && !wantsLess()) {
            var more = actual.subtract(target)
                    .multiply(BigDecimal.valueOf(random.nextDouble(0.7, 1.2)))
                    .setScale(1, HALF_UP);
            var most = wanted.compareTo(ALMOST_ALL) < 0 ? ALMOST_ALL : ALL;
            return wanted.add(more).min(most.max(wanted));
        }
        if (wantsLess()) {
            int scale = Math.max(actual.stripTrailingZeros().scale(), 0);
            var near = actual.multiply(BigDecimal.valueOf(random.nextDouble(0.95, 1.03)))
                    .setScale(scale, HALF_UP);
            return near.compareTo(target) < 0 ? near : actual;
        }
        if (!isCounted()) {
            return actual;
        }
        var ratio = actual.doubleValue() / target.doubleValue() * random.nextDouble(0.99, 1.012);
        var reached = BigDecimal.valueOf(wanted.doubleValue() * ratio).setScale(isWhole() ? 0 : 2, HALF_UP);
        return reached.max(wanted);
    }
}
