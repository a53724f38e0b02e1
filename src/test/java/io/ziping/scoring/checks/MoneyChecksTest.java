package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.ScoreSheet.FundingRow;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyChecksTest {

    private static final String ABOVE = "executed-above-budget /funding/0/executedAmount";

    @ParameterizedTest
    @CsvSource({
        "100, 100, 102.59",
        "100, 100, 100.01",
        "100, 100, 100.000002",
        "80, 95.50, 955",
        "0, 0, 3.2",
        "'', 64, 64.5",
        "64, '', 64.5",
        "120, 100, 110"
    })
    void doubtMoneyThatWasNotInTheBudget(String initial, String adjusted, String executed) {
        assertThat(Form.flawless().onlyFunding(initial, adjusted, executed).findings())
                .contains(ABOVE)
                .noneMatch(finding -> finding.startsWith("part-overspent"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100",
        "100, 100, 100.000001",
        "60, 100, 99",
        "100, 100, ''",
        "'', '', 12",
        "100, 100, -3",
        "0, 0, 0",
        "-5, -5, 0",
        "'', 100, 100.00"
    })
    void leaveMoneyThatWasThere(String initial, String adjusted, String executed) {
        assertThat(Form.flawless().onlyFunding(initial, adjusted, executed).findings())
                .doesNotContain(ABOVE);
    }

    @Test
    void stakeTheExecutionAndNameTheFigures() {
        var finding = Form.flawless().onlyFunding("80", "80", "82.072").finding(FindingCode.EXECUTED_ABOVE_BUDGET);

        assertThat(finding.message()).isEqualTo("年度资金总额的全年执行数 82.072 万元，大于全年预算数 80.00 万元，执行率 102.59%");
        assertThat(finding.stake()).isEqualByComparingTo("10");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote)
                .containsExactly(
                        tuple("/funding/0/executedAmount", "82.072"),
                        tuple("/funding/0/adjustedBudget", "80.00"),
                        tuple("/funding/1/executedAmount", "82.072"),
                        tuple("/funding/1/adjustedBudget", "80"));
    }

    @Test
    void stakeNoLessWhereNoPointsWereEarned() {
        assertThat(Form.flawless()
                        .onlyFunding("0", "0", "2")
                        .finding(FindingCode.EXECUTED_ABOVE_BUDGET)
                        .stake())
                .isEqualByComparingTo("3");
    }

    @Test
    void readTheUnitOfTheForm() {
        var form = Form.flawless().unit(AmountUnit.YUAN).onlyFunding("5,000.00", "5,000.00", "5,000.02");

        assertThat(form.message(FindingCode.EXECUTED_ABOVE_BUDGET))
                .isEqualTo("年度资金总额的全年执行数 5000.02 元，大于全年预算数 5000.00 元，执行率 100.00%");
        assertThat(form.onlyFunding("5,000.00", "5,000.00", "5,000.01").findings())
                .doesNotContain(ABOVE);
    }

    /** Rules that divide by the initial budget give rates above 100 % where the year brought more. */
    @Test
    void takeTheBudgetThatThereWasWhateverTheRateIsOf() {
        var rules = Policies.standard().executionBudget(BudgetColumn.INITIAL).build();

        assertThat(Form.flawless()
                        .policy(rules)
                        .onlyFunding("100", "120", "118")
                        .findings())
                .doesNotContain(ABOVE);
        assertThat(Form.flawless()
                        .policy(rules)
                        .onlyFunding("100", "120", "121")
                        .findings())
                .contains(ABOVE);
    }

    @Test
    void doubtALineThatTookFromAnother() {
        var form = Form.flawless().onlyFunding("80", "80", "83").funding(FundingSource.CARRYOVER, "20", "20", "12");
        var finding = form.finding(FindingCode.PART_OVERSPENT);

        assertThat(form.findings()).doesNotContain(ABOVE);
        assertThat(finding.pointer()).isEqualTo("/funding/1/executedAmount");
        assertThat(finding.message()).isEqualTo("当年财政拨款的全年执行数 83 万元，大于全年预算数 80 万元，执行率 103.75%");
        assertThat(finding.stake()).isEqualByComparingTo("3");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote)
                .containsExactly(tuple("/funding/1/executedAmount", "83"), tuple("/funding/1/adjustedBudget", "80"));
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 21", "0, 0, 4", "'', '', 4", "5, '', 5.2", "20, 6, 6.0001", "0, 20, 20.5"})
    void doubtEveryLineAboveItsBudget(String initial, String adjusted, String executed) {
        var form =
                Form.flawless().onlyFunding("80", "80", "70").funding(FundingSource.OTHER, initial, adjusted, executed);

        assertThat(form.findings())
                .contains("part-overspent /funding/2/executedAmount")
                .doesNotContain(ABOVE);
    }

    /** A source explains what is above the budget only where the table has no budget of it. */
    @ParameterizedTest
    @CsvSource({
        "上年结转资金已用完, CARRYOVER, true",
        "不足部分使用上年结余, CARRYOVER, true",
        "其余由单位自筹解决, OTHER, true",
        "其余由单位自筹解决, CARRYOVER, false",
        "不足部分使用上年结余, OTHER, false",
        "上年结转资金已用完，缺口由区财政年底追加, CARRYOVER, false"
    })
    void takeNoSourceForAnExplanationThatTheTableHas(String achieved, FundingSource listed, boolean doubtful) {
        var form = Form.flawless()
                .onlyFunding("80", "80", "88")
                .funding(listed, "5", "5", "5")
                .objectives("修复堤岸。", "堤岸修复完毕。" + achieved + "。");

        assertThat(form.findings().contains(ABOVE)).isEqualTo(doubtful);
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 20", "0, 0, 0", "'', '', ''", "5, '', 4", "20, 6, 6.000001", "-5, -5, 0", "0, 20, 20"})
    void leaveLinesWithinTheirBudget(String initial, String adjusted, String executed) {
        var form =
                Form.flawless().onlyFunding("80", "80", "70").funding(FundingSource.OTHER, initial, adjusted, executed);

        assertThat(form.findings()).noneMatch(finding -> finding.startsWith("part-overspent"));
    }

    /** Some papers tell of a part only what was spent. */
    @Test
    void leaveALineOfThePaperThatTellsNoBudget() {
        var form = Form.flawless()
                .lines(List.of(
                        FundingRow.of(FundingSource.CURRENT_YEAR_APPROPRIATION, "100", "100", "96"),
                        new FundingRow(null, "其中：食材", 0, "", "", "60")));

        assertThat(form.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 100, 100", "'', '', '', 100", "60, '', 60, 100", "'', '', 100, ''"})
    void leaveLinesWhereOnlyTheTotalHasABudget(
            String initial, String adjusted, String ofTotal, String adjustedOfTotal) {
        var form = Form.flawless()
                .typedTotal(ofTotal, adjustedOfTotal, "")
                .onlyFunding(initial, adjusted, "75")
                .funding(FundingSource.CARRYOVER, "", "", "20");

        assertThat(form.findings()).noneMatch(finding -> finding.startsWith("part-overspent"));
        assertThat(form.typedTotal("90", "90", "").found(FindingCode.EXECUTED_ABOVE_BUDGET))
                .hasSize(1);
    }

    @Test
    void leaveLinesWhileTheTotalCannotBeRead() {
        assertThat(Form.flawless()
                        .onlyFunding("1", "1", "x")
                        .funding(FundingSource.OTHER, "0", "0", "1")
                        .findings())
                .noneMatch(finding -> finding.startsWith("part-overspent"));
    }

    @Test
    void doubtASmallerBudgetThatBoughtTheSame() {
        var form = met().onlyFunding("100", "64", "63");
        var finding = form.finding(FindingCode.BUDGET_CUT_TARGETS_MET);

        assertThat(finding.pointer()).isEqualTo("/funding/0/adjustedBudget");
        assertThat(finding.message()).isEqualTo("预算从年初的 100.00 万元减到 64.00 万元（减 36%），1 项数量目标却都照样完成");
        assertThat(finding.stake()).isEqualByComparingTo("4");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote)
                .containsExactly(
                        tuple("/funding/0/adjustedBudget", "64.00"),
                        tuple("/funding/0/initialBudget", "100.00"),
                        tuple("/indicators/0/actual", "12(个)"),
                        tuple("/indicators/0/target", "≥12(个)"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 69.99, true",
        "1000, 450, true",
        "2.5, 1, true",
        "100, 0.01, true",
        "300, 200, true",
        "50, 34, true",
        "100, 70, false",
        "100, 130, false",
        "0, 50, false",
        "'', 50, false",
        "100, '', false",
        "100, 100, false"
    })
    void doubtOnlyCutsThatTheRulesFindLarge(String initial, String adjusted, boolean doubts) {
        assertThat(cutTargetsMet(met().onlyFunding(initial, adjusted, adjusted)))
                .isEqualTo(doubts);
    }

    @Test
    void askNothingWhereACutShowsInTheRows() {
        assertThat(cutTargetsMet(Form.flawless().onlyFunding("100", "60", "60")))
                .isFalse();
        assertThat(cutTargetsMet(
                        met().change(2, row -> row.actual("部分达成指标").score("20").explanation("两店停办"))
                                .onlyFunding("100", "60", "60")))
                .isFalse();
    }

    /** A complaint not made, a day saved or a rate kept costs no money. */
    @ParameterizedTest
    @CsvSource({"≤3(天), 2(天)", "=0(起), 0(起)", "≥90(%), 95(%)", "提升, 达成指标"})
    void askNothingWhereNoRowCountsWhatMoneyBuys(String target, String actual) {
        var form = met().change(0, row -> row.target(target).actual(actual)).onlyFunding("100", "60", "60");

        assertThat(cutTargetsMet(form)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"年中压减一般性支出", "区财政核减预算 40 万元", "招标节约资金交回财政", "年中预算调整时同步调整目标", "因街道合并，两项任务划出，资金划转至民政局", "部分补贴结转下年"})
    void askNothingWhereACutIsExplained(String achieved) {
        var form = met().objectives("提供补贴", achieved).onlyFunding("100", "60", "60");

        assertThat(form.findings())
                .noneMatch(finding -> finding.startsWith("budget-cut") || finding.startsWith("budget-decreased"));
    }

    private static Form met() {
        return Form.flawless()
                .change(3, row -> row.actual("91(%)").score("10.00").explanation(""));
    }

    private static boolean cutTargetsMet(Form form) {
        return form.findings().contains("budget-cut-targets-met /funding/0/adjustedBudget");
    }
}
