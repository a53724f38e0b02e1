package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import io.ziping.support.WholeApplication;
import io.ziping.text.NormalForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Lists of the forms that come with the trial: 18 of 2024, three of 2025, all of one unit. */
@WholeApplication
@Transactional
class EvaluationSearchTest {

    private static final int ALL = 200;

    @Autowired
    EvaluationSearch search;

    @Autowired
    JdbcClient jdbc;

    DataScope unit = DataScope.ALL;
    long id;

    @BeforeEach
    void takeTheSamplesUnit() {
        id = number("select min(id) from self_evaluation where status = 'PUBLISHED'");
        unit = DataScope.ofUnit(number("select unit_id from self_evaluation where id = " + id));
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                column(EvaluationOrder.Column.YEAR, row -> BigDecimal.valueOf(row.fiscalYear())),
                column(EvaluationOrder.Column.ADJUSTED_BUDGET, EvaluationSummary::adjustedBudget),
                column(EvaluationOrder.Column.EXECUTED_AMOUNT, EvaluationSummary::executedAmount),
                column(EvaluationOrder.Column.EXECUTION_RATE, EvaluationSummary::executionRate),
                column(EvaluationOrder.Column.TOTAL_SCORE, EvaluationSummary::totalScore),
                column(
                        EvaluationOrder.Column.STATUS,
                        row -> row.status() == Status.DRAFT ? BigDecimal.ZERO : BigDecimal.ONE),
                column(
                        EvaluationOrder.Column.FINDINGS,
                        row -> BigDecimal.valueOf(row.blockCount() * 1000L + row.warningCount())));
    }

    private static Arguments column(
            EvaluationOrder.Column column, Function<EvaluationSummary, @Nullable BigDecimal> value) {
        return Arguments.of(column, value);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void sortsByAColumnBothWaysWithBlanksLast(
            EvaluationOrder.Column column, Function<EvaluationSummary, @Nullable BigDecimal> value) {
        jdbc.sql("update self_evaluation set execution_rate = null where id = :id")
                .param("id", id)
                .update();

        assertThat(values(column, false, value)).isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
        assertThat(values(column, true, value)).isSortedAccordingTo(Comparator.nullsLast(Comparator.reverseOrder()));
    }

    @Test
    void sortsByNameInOneOrderAndItsReverse() {
        var ascending = names(new EvaluationOrder(EvaluationOrder.Column.PROJECT, false));
        var descending = names(new EvaluationOrder(EvaluationOrder.Column.PROJECT, true));

        // other classes file forms for this unit too
        assertThat(ascending).hasSizeGreaterThanOrEqualTo(18).isNotEqualTo(names(EvaluationOrder.DEFAULT));
        Collections.reverse(descending);
        assertThat(descending).isEqualTo(ascending);
    }

    @Test
    void offersTheYearsOfTheScopeLatestFirst() {
        var stored = jdbc.sql("select distinct fiscal_year from self_evaluation where unit_id = :unit order by 1 desc")
                .param("unit", unit.unitId())
                .query(Integer.class)
                .list();

        assertThat(search.years(unit)).contains(2025, 2024).isEqualTo(stored);
        assertThat(search.years(DataScope.ofUnit(-1))).isEmpty();
    }

    @Test
    void findsTextAnywhereInANameInUpperOrLowerCase() {
        rename("OA系统_升级100%");

        assertThat(found("oa系统")).containsExactly(id);
        assertThat(found("升级")).contains(id);
        assertThat(found("升级　ＯＡ")).containsExactly(id);
        assertThat(found("升级 降级")).isEmpty();
    }

    @Test
    void takesWhatWasTypedLiterally() {
        rename("OA系统_升级100%");

        assertThat(found("_")).containsExactly(id);
        assertThat(found("0%")).containsExactly(id);
        assertThat(found("\\")).isEmpty();
    }

    @Test
    void findsFormsHandedInWhoseScoresLieInAnArea() {
        var all = page(EvaluationFilter.NONE, EvaluationOrder.DEFAULT)
                .filter(form -> !form.status().isEditable())
                .toList();
        assertThat(all).isNotEmpty();
        for (var area : List.of(
                ScoreArea.WHOLE,
                area(null, "60", "90", null),
                area("90", "98", null, "99"),
                area("98", null, "99", "99.50"))) {
            assertThat(page(EvaluationFilter.NONE.in(area), EvaluationOrder.DEFAULT))
                    .extracting(EvaluationSummary::id)
                    .containsExactlyElementsOf(all.stream()
                            .filter(form -> lies(form.executionRate(), area.rateFrom(), area.rateBelow())
                                    && lies(form.totalScore(), area.totalFrom(), area.totalBelow()))
                            .map(EvaluationSummary::id)
                            .toList());
        }
        assertThat(area(null, "60", "90", null).words()).isEqualTo("已提交，执行率 不到 60%，总分 90 以上");
    }

    private static boolean lies(@Nullable BigDecimal value, @Nullable BigDecimal from, @Nullable BigDecimal below) {
        return (from == null || (value != null && value.compareTo(from) >= 0))
                && (below == null || (value != null && value.compareTo(below) < 0));
    }

    private static ScoreArea area(
            @Nullable String rateFrom,
            @Nullable String rateBelow,
            @Nullable String totalFrom,
            @Nullable String totalBelow) {
        return new ScoreArea(decimal(rateFrom), decimal(rateBelow), decimal(totalFrom), decimal(totalBelow));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private List<@Nullable BigDecimal> values(
            EvaluationOrder.Column column,
            boolean descending,
            Function<EvaluationSummary, @Nullable BigDecimal> value) {
        return page(EvaluationFilter.NONE, new EvaluationOrder(column, descending))
                .map(value)
                .toList();
    }

    private List<String> names(EvaluationOrder order) {
        return page(new EvaluationFilter(2024, "", "", null, null, ""), order)
                .map(EvaluationSummary::project)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Long> found(String text) {
        return page(new EvaluationFilter(null, "", "", null, null, text), EvaluationOrder.DEFAULT)
                .map(EvaluationSummary::id)
                .toList();
    }

    private Stream<EvaluationSummary> page(EvaluationFilter filter, EvaluationOrder order) {
        return search.find(unit, filter, order, ListPosition.of(0, ALL)).rows().stream();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void rename(String name) {
        jdbc.sql(
                        "update project set name_key = :key where id = (select project_id from self_evaluation where id = :id)")
                .param("key", NormalForm.of(name))
                .param("id", id)
                .update();
    }
}
