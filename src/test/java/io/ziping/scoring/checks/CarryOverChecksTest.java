package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.ScoreSheet.FundingRow;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.FundingSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarryOverChecksTest {

    private static final String MISSING = "carry-over-missing /funding/2/adjustedBudget";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "使用上年结转资金20万元改造厨房。",
                "2023年结转资金用于购置蒸箱。",
                "全年预算含上年度结转经费 8 万元。",
                "去年结余资金统筹使用，食堂运营正常。",
                "以前年度结转结余资金已纳入本年预算。",
                "结转2023年专项资金20万元，全部用完。",
                "食堂运营正常，动用上年财政结转资金 3.5 万元。",
                "结转资金12万元用于更换灶具。",
                "动用结转资金8万元支付尾款。",
                "结转经费与当年预算统筹使用。",
                "本年使用结转资金12万元。",
                "去年结转下来的6万元优先支出。",
                "上年没用完结转过来的8万元换了冷柜。",
                "冷链车租金来自去年未用完、转入今年的5.5万元。",
                "开支里有6万元是去年结余下来的。",
                "里头有7万是上年结转下来的，先买了灶具。",
                "连同结转自上年的5万元，更换了冰柜。",
                "结转：上年9.6万元，本年用于厨房配电。"
            })
    void doubtMoneyOfTheYearBeforeThatNoLineHas(String achieved) {
        assertThat(form(achieved).findings()).contains(MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无上年结转资金，预算均为当年拨款。",
                "没有使用上年结转资金。",
                "上年结转资金为0万元，当年拨款100万元。",
                "两笔货款5万元结转至下年支付。",
                "2024年结转资金5万元于明年支付。",
                "上年结转资金6万元已收回财政。",
                "上年结转项目执行完毕，支出正常。",
                "上年结转到本年的三项任务已执行。",
                "12 个社区食堂全年正常运营。",
                "加强以前年度结转资金管理。",
                "年末形成结转资金9万元，明年使用。",
                "结转资金管理规范。",
                "去年没用完的餐具转到今年继续使用。",
                "没有结转资金，支出均为当年拨款。",
                "办理结转资金手续后下年使用。",
                "结转资金12万元。",
                "结转资金12万元明年支付。",
                "本年结转资金用于明年工程。",
                "本年度结转资金12万元安排尾款。",
                "当年结转经费统筹使用。",
                "今年财政结转资金用于尾款支付。",
                "开支里有6万元是去年谈好的价。",
                "有6万是去年的两倍。",
                "结转：上年9.6万元，无需使用。",
                "自上年的5月起供餐。"
            })
    void leaveWhatIsDeniedOrIsNoMoneyOfThisBudget(String achieved) {
        assertThat(form(achieved).findings()).noneMatch(finding -> finding.startsWith("carry-over"));
    }

    @Test
    void tellBothSides() {
        var finding = form("食堂正常。使用上年结转资金20万元改造厨房。").finding(FindingCode.CARRY_OVER_MISSING);

        assertThat(finding.message()).isEqualTo("实际完成情况说有“上年结转资金”，资金表里却没有结转资金的金额");
        assertThat(finding.stake()).isEqualByComparingTo("3");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote, Evidence::start)
                .containsExactly(
                        tuple("/funding/2/adjustedBudget", "0.00", 0), tuple("/achievedObjective", "上年结转资金", 7));
    }

    @Test
    void readTheExpectedObjectiveToo() {
        assertThat(form("食堂运营正常。").objectives("含上年结转资金20万元。", "食堂运营正常。").findings())
                .contains(MISSING);
    }

    @Test
    void pointAtTheTotalWhereTheFormHasNoSuchLine() {
        assertThat(Form.flawless()
                        .onlyFunding("100", "100", "95")
                        .objectives("提供补贴", "使用上年结转资金20万元改造厨房。")
                        .findings())
                .containsExactly("carry-over-missing /funding/0/adjustedBudget");
    }

    @Test
    void leaveAFormThatListsIt() {
        assertThat(Form.flawless().objectives("提供补贴", "使用上年结转资金20万元改造厨房。").findings())
                .isEmpty();
        assertThat(Form.flawless()
                        .lines(List.of(
                                FundingRow.of(FundingSource.CURRENT_YEAR_APPROPRIATION, "80", "80", "80"),
                                new FundingRow(null, "以前年度结余", null, "0", "20", "15")))
                        .objectives("提供补贴", "使用上年结转资金20万元改造厨房。")
                        .findings())
                .isEmpty();
    }

    @Test
    void leaveAFormWithoutLinesOrAmounts() {
        assertThat(Form.flawless()
                        .noFunding()
                        .typedTotal("100", "100", "95")
                        .objectives("提供补贴", "使用上年结转资金20万元改造厨房。")
                        .findings())
                .isEmpty();
        assertThat(form("使用上年结转资金20万元。").onlyFunding("", "", "").findings())
                .noneMatch(finding -> finding.startsWith("carry-over"));
    }

    @ParameterizedTest
    @MethodSource("used")
    void takeEachOfTheseForMoneyThatWasThere(String word) {
        assertThat(form("上年结转资金" + word).findings()).contains(MISSING);
    }

    static Stream<String> used() {
        return words("carry-over-used.txt");
    }

    @ParameterizedTest
    @MethodSource("takenBack")
    void takeEachOfTheseForMoneyThatWasNot(String word) {
        assertThat(form("上年结转资金20万元" + word).findings()).doesNotContain(MISSING);
    }

    static Stream<String> takenBack() {
        return words("carry-over-taken-back.txt");
    }

    @ParameterizedTest
    @MethodSource("names")
    void knowALineByItsName(String word) {
        assertThat(Form.flawless()
                        .lines(List.of(
                                FundingRow.of(FundingSource.CURRENT_YEAR_APPROPRIATION, "80", "80", "80"),
                                new FundingRow(null, "财政" + word + "资金", null, "20", "20", "15")))
                        .objectives("提供补贴", "使用上年结转资金20万元改造厨房。")
                        .findings())
                .isEmpty();
    }

    static Stream<String> names() {
        return words("carry-over-names.txt");
    }

    private static Form form(String achieved) {
        return Form.flawless()
                .onlyFunding("100", "100", "95")
                .funding(FundingSource.CARRYOVER, "0.00", "0.00", "0.00")
                .objectives("提供补贴", achieved);
    }

    private static Stream<String> words(String resource) {
        return WordList.read(CarryOverChecks.class, resource).words().stream();
    }
}
