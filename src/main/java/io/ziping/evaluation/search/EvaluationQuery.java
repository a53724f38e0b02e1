package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/**
 * Which forms a query string asks for, and in which order. For a page, whatever is not understood narrows nothing, so that
 * an old or mistyped address still opens; {@link #mistakes} names it for callers that must not get more than they meant.
 */
@Getter
@Setter
public class EvaluationQuery {

    private static final String BOUND = "应为不小于0的数，最多两位小数";
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,5}(\\.\\d{1,2})?");

    private @Nullable String year;
    private @Nullable String department;
    private @Nullable String unit;
    private @Nullable String status;
    private @Nullable String grade;
    private @Nullable String q;
    private @Nullable String sort;

    /** {@code yes} for forms that were handed in. */
    private @Nullable String handedIn;

    /** The lowest 执行率, percent, of forms handed in. */
    private @Nullable String rateFrom;

    /** What the 执行率, percent, of forms handed in is less than. */
    private @Nullable String rateBelow;

    /** The lowest 总分 of forms handed in. */
    private @Nullable String totalFrom;

    /** What the 总分 of forms handed in is less than. */
    private @Nullable String totalBelow;

    /** Which forms are asked for. */
    public EvaluationFilter filter() {
        return new EvaluationFilter(
                        readYear().orElse(null),
                        text(department),
                        text(unit),
                        readStatus().orElse(null),
                        readGrade().orElse(null),
                        text(q))
                .in(area());
    }

    private @Nullable ScoreArea area() {
        var area = new ScoreArea(
                decimal(rateFrom).orElse(null),
                decimal(rateBelow).orElse(null),
                decimal(totalFrom).orElse(null),
                decimal(totalBelow).orElse(null));
        return "yes".equals(handedIn) || !area.equals(ScoreArea.WHOLE) ? area : null;
    }

    /** In which order. */
    public EvaluationOrder order() {
        return readOrder().orElse(EvaluationOrder.DEFAULT);
    }

    /** What is not understood: a sentence in Chinese by the parameter's name. */
    public Map<String, String> mistakes() {
        var mistakes = new LinkedHashMap<String, String>();
        check(mistakes, "year", year, readYear(), "年度应写成四位数字，如2024");
        check(mistakes, "status", status, readStatus(), "没有这种状态，应为" + anyOf(Status.values(), Status::name));
        check(mistakes, "grade", grade, readGrade(), "没有这个等级，应为" + anyOf(Grade.values(), Grade::label));
        var handed = Optional.of(text(handedIn)).filter("yes"::equals);
        check(mistakes, "handedIn", handedIn, handed, "只能是yes：只要已提交的");
        check(mistakes, "rateFrom", rateFrom, decimal(rateFrom), BOUND);
        check(mistakes, "rateBelow", rateBelow, decimal(rateBelow), BOUND);
        check(mistakes, "totalFrom", totalFrom, decimal(totalFrom), BOUND);
        check(mistakes, "totalBelow", totalBelow, decimal(totalBelow), BOUND);
        check(
                mistakes,
                "sort",
                sort,
                readOrder(),
                "不能这样排序，应为" + anyOf(EvaluationOrder.Column.values(), EvaluationOrder.Column::key)
                        + "之一，后面可以加,asc或,desc");
        return mistakes;
    }

    /** Adds a mistake where a parameter has a value that could not be read. */
    static void check(
            Map<String, String> mistakes, String name, @Nullable String given, Optional<?> read, String message) {
        if (!text(given).isEmpty() && read.isEmpty()) {
            mistakes.put(name, message);
        }
    }

    private Optional<Integer> readYear() {
        return number(year).filter(value -> value > 0 && value < 10_000);
    }

    private Optional<Status> readStatus() {
        return Arrays.stream(Status.values())
                .filter(value ->
                        value.name().equals(text(status)) || value.label().equals(text(status)))
                .findFirst();
    }

    private Optional<Grade> readGrade() {
        return Arrays.stream(Grade.values())
                .filter(value ->
                        value.name().equals(text(grade)) || value.label().equals(text(grade)))
                .findFirst();
    }

    private Optional<EvaluationOrder> readOrder() {
        return EvaluationOrder.parse(text(sort));
    }

    /** A whole number that is not negative. */
    static Optional<Integer> number(@Nullable String text) {
        try {
            return Optional.of(Integer.parseInt(text(text))).filter(value -> value >= 0);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A number of a few digits, that is not negative. */
    private static Optional<BigDecimal> decimal(@Nullable String text) {
        return Optional.of(text(text)).filter(DECIMAL.asMatchPredicate()).map(BigDecimal::new);
    }

    private static <T> String anyOf(T[] values, Function<T, String> name) {
        return String.join("、", Arrays.stream(values).map(name).toList());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
