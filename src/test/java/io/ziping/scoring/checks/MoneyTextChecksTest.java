package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.AmountUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form has a budget of 100.00 万元 and spent 95.00. */
class MoneyTextChecksTest {

    private static final String DIFFERS = "text-amount-differs /achievedObjective";
    private static final String BUDGET_SLIP = "amount-unit-slip /funding/0/adjustedBudget";
    private static final String SPENT_SLIP = "amount-unit-slip /funding/0/executedAmount";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本项目全年预算120万元，12个食堂正常运营。|120万元",
                "全年支出 59 万元，食堂运营正常。|59 万元",
                "资金使用情况：年初预算100万元，实际支出85.6万元。|85.6万元",
                "截至12月底，累计支付920,000元。|920,000元",
                "社区食堂补贴安排预算资金110万元。|110万元",
                "全年执行数： 59.00万元|59.00万元",
                "开业12家，全年执行数为 90.5 万元|90.5 万元",
                "预算执行率达到99%|99%",
                "项目预算100万元，支出92.4万元|92.4万元",
                "共投入资金136万元，食堂运营正常|136万元",
                "项目总预算约150万元|150万元"
            })
    void doubtAnAmountThatTheTableDoesNotHave(String achieved, String words) {
        var form = Form.flawless().objectives("提供补贴。", achieved);

        assertThat(form.findings()).containsExactly(DIFFERS);
        assertThat(form.finding(FindingCode.TEXT_AMOUNT_DIFFERS)
                        .evidence()
                        .get(0)
                        .quote())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本项目全年预算100万元，实际支出95万元，执行率95%。",
                "全年支出950,000元，食堂运营正常。",
                "累计支出约96万元",
                "全年支出95.0万元",
                "执行率95.00%",
                "年初预算80万元，上年结转资金20万元一并使用",
                "其中设备采购实际支出12万元",
                "购置蒸箱3台，实际支出12万元。",
                "食材费全年支出40万元",
                "合同金额36万元，已支付18万元",
                "每家食堂安排预算资金8万元",
                "老人每餐补贴3元，人均全年支出900元",
                "2023年全年支出88万元",
                "计划2025年安排预算130万元",
                "比年初预算节约5万元",
                "追加预算20万元，超出预算3万元",
                "支出标准为每桌50元",
                "12 个社区食堂全年正常运营，带动消费1200万元",
                "全年预算不超过120万元",
                "中标价为62万元",
                "上半年实际支出30万元",
                "投入资金95万元，食堂运营正常",
                "项目资金100万元，保障食堂运营",
                "项目总预算300万元，分三年实施",
                "改造厨房2间，支出6万元",
                "一季度执行率20%",
                "门店执行率80%",
                ""
            })
    void leaveAmountsOfPartsAndOtherYearsAndWhatFits(String achieved) {
        var form = Form.flawless().objectives("提供补贴。", achieved);

        assertThat(form.findings())
                .noneMatch(finding -> finding.startsWith("text-amount") || finding.startsWith("amount-unit"));
    }

    @Test
    void tellBothSides() {
        var finding =
                Form.flawless().objectives("提供补贴。", "食堂运营正常。全年支出 59 万元。").finding(FindingCode.TEXT_AMOUNT_DIFFERS);

        assertThat(finding.message()).isEqualTo("实际完成情况说全年执行数“59 万元”，资金表却是 95.00 万元");
        assertThat(finding.stake()).isEqualByComparingTo("4");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote, Evidence::start, Evidence::end)
                .containsExactly(
                        tuple("/achievedObjective", "59 万元", 12, 17),
                        tuple("/funding/0/executedAmount", "95.00", 0, 5));
        assertThat(Form.flawless()
                        .objectives("提供补贴。", "执行率达99%")
                        .finding(FindingCode.TEXT_AMOUNT_DIFFERS)
                        .message())
                .isEqualTo("实际完成情况说执行率“99%”，资金表却是 95.00%");
    }

    @Test
    void readTheBudgetOfThePlanToo() {
        assertThat(Form.flawless().objectives("安排预算130万元，补贴12个食堂。", "食堂运营正常。").findings())
                .containsExactly("text-amount-differs /expectedObjective");
        assertThat(Form.flawless()
                        .objectives("安排预算100万元，全年支出90万元，补贴12个食堂。", "食堂运营正常。")
                        .findings())
                .isEmpty();
    }

    @Test
    void waitForTheTable() {
        assertThat(Form.flawless()
                        .noFunding()
                        .objectives("提供补贴。", "全年支出59万元，执行率59%")
                        .findings())
                .noneMatch(finding -> finding.startsWith("text-amount"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年支出95元|SPENT",
                "全年预算100元|BUDGET",
                "年初预算为100.00元，食堂运营正常|BUDGET",
                "累计支出950000万元|SPENT",
                "预算执行95.0元|SPENT",
                "项目安排预算资金1000000万元|BUDGET"
            })
    void doubtAnAmountThatIsTenThousandApart(String achieved, String role) {
        assertThat(Form.flawless().objectives("提供补贴。", achieved).findings())
                .containsExactly(role.equals("SPENT") ? SPENT_SLIP : BUDGET_SLIP);
    }

    @Test
    void tellASlipOnceWithBothSides() {
        var form = Form.flawless()
                .unit(AmountUnit.WAN_YUAN)
                .onlyFunding("800000", "800000", "780000")
                .objectives("提供补贴。", "全年预算80万元，实际支出78万元。");
        var finding = form.finding(FindingCode.AMOUNT_UNIT_SLIP);

        assertThat(finding.message()).isEqualTo("年度资金总额的全年预算数 800000.00 万元，实际完成情况却说“80万元”，相差一万倍，单位可能写错了");
        assertThat(finding.stake()).isEqualByComparingTo("5");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote)
                .containsExactly(tuple("/funding/0/adjustedBudget", "800000.00"), tuple("/achievedObjective", "80万元"));
    }

    @ParameterizedTest
    @MethodSource("budgetRoles")
    void knowEachNameOfABudget(String name) {
        assertThat(Form.flawless().objectives("提供补贴。", name + "130万元").findings())
                .containsExactly(DIFFERS);
    }

    static Stream<String> budgetRoles() {
        return words("amount-roles-budget.txt");
    }

    @ParameterizedTest
    @MethodSource("spentRoles")
    void knowEachNameOfWhatWasSpent(String name) {
        assertThat(Form.flawless().objectives("提供补贴。", name + "59万元").findings())
                .containsExactly(DIFFERS);
    }

    static Stream<String> spentRoles() {
        return words("amount-roles-spent.txt");
    }

    @ParameterizedTest
    @MethodSource("eitherRoles")
    void knowEachNameOfABudgetOrOfWhatWasSpent(String name) {
        assertThat(Form.flawless().objectives("提供补贴。", name + "59万元").findings())
                .containsExactly(DIFFERS);
        assertThat(Form.flawless().objectives("提供补贴。", name + "100万元").findings())
                .isEmpty();
        assertThat(Form.flawless().objectives("提供补贴。", name + "95万元").findings())
                .isEmpty();
    }

    static Stream<String> eitherRoles() {
        return words("amount-roles-either.txt");
    }

    @ParameterizedTest
    @MethodSource("weakRoles")
    void takeSomeNamesForAPartBehindAnotherMatter(String name) {
        assertThat(Form.flawless().objectives("提供补贴。", name + "59万元").findings())
                .containsExactly(DIFFERS);
        assertThat(Form.flawless().objectives("提供补贴。", "改造厨房，" + name + "59万元").findings())
                .isEmpty();
    }

    static Stream<String> weakRoles() {
        return words("amount-roles-weak.txt");
    }

    @ParameterizedTest
    @MethodSource("rateRoles")
    void knowEachNameOfTheRate(String name) {
        assertThat(Form.flawless().objectives("提供补贴。", name + "为59%").findings())
                .containsExactly(DIFFERS);
    }

    static Stream<String> rateRoles() {
        return words("rate-roles.txt");
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void takeEachOfTheseForTheWholeProject(String subject) {
        assertThat(Form.flawless().objectives("提供补贴。", subject + "全年执行数59万元").findings())
                .containsExactly(DIFFERS);
    }

    static Stream<String> subjects() {
        return words("amount-subjects.txt");
    }

    @ParameterizedTest
    @MethodSource("links")
    void readOnBehindEachOfTheseWords(String link) {
        assertThat(Form.flawless().objectives("提供补贴。", "全年执行数" + link + "59万元").findings())
                .containsExactly(DIFFERS);
    }

    static Stream<String> links() {
        return words("amount-links.txt");
    }

    private static Stream<String> words(String resource) {
        return WordList.read(MoneyText.class, resource).words().stream();
    }

    /** 95.60 typed as 96.50 is one slip, whatever else it could be. */
    @Test
    void leaveSwappedDigitsToTheirOwnCheck() {
        var form = Form.flawless().onlyFunding("100", "100", "95.60").objectives("开办食堂。", "全年支出96.50万元，食堂正常运营。");

        assertThat(form.findings())
                .contains("swapped-digits /achievedObjective")
                .doesNotContain("text-amount-differs /achievedObjective");
    }
}
