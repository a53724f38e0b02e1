package io.ziping.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds in clean forms of every set: every figure of a text agrees with its row, every lost point has its cause. */
interface CleanFormsContract {

    Pattern AT_LEAST = Pattern.compile("(≥|≧|不低于|不少于|大于等于).*");
    Pattern AT_MOST = Pattern.compile("(≤|≦|<|不超过|不高于|小于等于).*");

    /** Fewer characters than this tell no cause. */
    int CAUSE = 8;

    String LAST_YEAR = " 上年";

    /** Clean forms by name; the name of a last year's form ends with {@link #LAST_YEAR}. */
    Map<String, FormData> forms();

    static void put(Map<String, FormData> named, String name, BaseForm form) {
        named.put(name, form.form());
        form.lastYear().ifPresent(last -> named.put(name + LAST_YEAR, last));
    }

    @Test
    default void haveFiguresInTextsThatAgreeWithRowsAmountsAndYear() {
        forms().forEach((name, form) -> {
            agree(name, form, form.expected(), RowData::target);
            agree(name, form, form.achieved(), RowData::actual);
        });
    }

    private static void agree(String name, FormData form, MarkedText text, Function<RowData, String> cell) {
        for (var figure : text.figures()) {
            var spokenOf =
                    switch (figure.ref()) {
                        case MarkedText.EXECUTED -> form.executed().multiply(form.yuan());
                        case MarkedText.BUDGET -> form.adjusted().multiply(form.yuan());
                        case MarkedText.YEAR -> BigDecimal.valueOf(form.year());
                        default -> number(cell.apply(form.row(figure.row())));
                    };
            assertThat(Quantity.of(figure.text()).orElseThrow())
                    .as("%s: %s", name, figure)
                    .isEqualByComparingTo(spokenOf);
        }
    }

    private static BigDecimal number(String cell) {
        return Quantity.of(halfWidth(cell)).orElseThrow();
    }

    private static String halfWidth(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC);
    }

    @Test
    default void saveFullMarksForTargetsThatAreMet() {
        forms().forEach((name, form) -> form.rows().stream()
                .filter(RowData::fullMarks)
                .forEach(row -> assertThat(met(row)).as("%s: %s", name, row).isTrue()));
    }

    private static boolean met(RowData row) {
        if (row.descriptive()) {
            return row.actual().equals("达成指标");
        }
        int compared = number(row.actual()).compareTo(number(row.target()));
        var target = halfWidth(row.target());
        return AT_LEAST.matcher(target).matches()
                ? compared >= 0
                : AT_MOST.matcher(target).matches() ? compared <= 0 : compared == 0;
    }

    @Test
    default void giveACauseForEveryPointLost() {
        forms().forEach((name, form) -> form.rows().forEach(row -> {
            assertThat(row.scorePoints()).as(name).isBetween(BigDecimal.ZERO, row.weightPoints());
            if (!row.fullMarks()) {
                assertThat(row.reason()).as("%s: %s", name, row).hasSizeGreaterThanOrEqualTo(CAUSE);
            }
        }));
    }

    @Test
    default void giveACauseWhereATargetIsPassedByAThird() {
        forms().forEach((name, form) -> form.rows().stream()
                .filter(CleanFormsContract::farAbove)
                .forEach(row -> assertThat(row.reason()).as("%s: %s", name, row).hasSizeGreaterThanOrEqualTo(CAUSE)));
    }

    private static boolean farAbove(RowData row) {
        return AT_LEAST.matcher(halfWidth(row.target())).matches()
                && !row.descriptive()
                && number(row.target()).signum() > 0
                && number(row.actual()).compareTo(number(row.target()).multiply(new BigDecimal("1.3"))) >= 0;
    }

    @Test
    default void giveNoReasonTwice() {
        forms().forEach((name, form) -> assertThat(
                        form.rows().stream().map(RowData::reason).filter(reason -> reason.length() >= CAUSE))
                .as(name)
                .doesNotHaveDuplicates());
    }

    @Test
    default void saySomethingOfMoneyThatWasNotSpent() {
        forms().forEach((name, form) -> {
            form.funding()
                    .forEach(line ->
                            assertThat(line.executedAmount()).as(name).isLessThanOrEqualTo(line.adjustedAmount()));
            if (form.executionRate().intValue() < 90) {
                assertThat(form.explainsRest()).as(name).isTrue();
            }
        });
    }

    @Test
    default void stayAwayFromTheBordersOfGrades() {
        forms().forEach((name, form) -> assertThat(
                        Stream.of(90, 80, 60).map(border -> form.total().subtract(BigDecimal.valueOf(border))))
                .as(name)
                .noneMatch(above -> above.signum() >= 0 && above.compareTo(new BigDecimal("0.30")) < 0));
    }

    @Test
    default void areNeverOnTargetInEveryRow() {
        forms().forEach((name, form) -> assertThat(form.rows())
                .as(name)
                .anyMatch(row -> !row.descriptive() && number(row.actual()).compareTo(number(row.target())) != 0));
    }
}
