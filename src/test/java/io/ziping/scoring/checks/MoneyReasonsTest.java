package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.text.WordList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyReasonsTest {

    private static final String LOW = "execution-unexplained /achievedObjective";
    private static final String CUT = "budget-decreased /funding/0/adjustedBudget";
    private static final String RISE = "budget-increased /funding/0/adjustedBudget";
    private static final String ABOVE = "executed-above-budget /funding/0/executedAmount";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "两笔货款结转至2025年支付",
                "施工单位尚未完成决算审计，尾款与质保金留待下年",
                "招标后中标价低于控制价，节约资金 6 万元",
                "受台风影响取消两场活动",
                "设备到货推迟，款项待验收后付款",
                "预算执行率不高，主要是结算审减",
                "上年结转资金已用完，本年形成结余 8 万元",
                "因一名雇员离职，工资未发"
            })
    void takeACauseForWhyMoneyWasLeft(String achieved) {
        assertThat(lowWith(achieved)).doesNotContain(LOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "费用均按合同及时支付",
                "预算执行率 80%，支付规范",
                "中标单位按合同供餐，食堂运营正常",
                "倡导节约用水，居民满意",
                "上年结转资金 5 万元已用完",
                "2023年结余资金并入使用",
                "全年无延期、无结转，资金管理规范",
                "取消了就餐预约限制",
                "压缩办餐等候时间，资金拨付到位",
                "12 个社区食堂全年正常运营，资金使用合规"
            })
    void takeNoTopicForACause(String achieved) {
        assertThat(lowWith(achieved)).contains(LOW);
    }

    @Test
    void lookAtTheReasonsOfRowsToo() {
        var form = Form.flawless().onlyFunding("100", "100", "80");

        assertThat(form.findings()).contains(LOW);
        assertThat(form.change(3, row -> row.explanation("两家食堂停办，补贴未拨付")).findings())
                .doesNotContain(LOW);
    }

    @ParameterizedTest
    @MethodSource("explainingWords")
    void takeEachCauseOfTheStandardRules(String word) {
        assertThat(lowWith("因食堂装修，资金" + word)).doesNotContain(LOW);
    }

    static Stream<String> explainingWords() {
        return ScoringPolicy.standard().limits().explainingWords().stream();
    }

    @ParameterizedTest
    @MethodSource("moneyWords")
    void takeNoWordForMoneyAlone(String word) {
        assertThat(lowWith("食堂的" + word + "情况良好")).contains(LOW);
    }

    /** Rules of a year may still name them: they were among the standard ones. */
    @Test
    void takeATopicForNoCauseEvenWhereTheRulesNameIt() {
        var rules = Policies.explaining("支付", "执行率", "停电");

        assertThat(Form.flawless()
                        .policy(rules)
                        .onlyFunding("100", "100", "80")
                        .objectives("提供补贴", "款项按期支付，执行率正常")
                        .findings())
                .contains(LOW);
        assertThat(Form.flawless()
                        .policy(rules)
                        .onlyFunding("100", "100", "80")
                        .objectives("提供补贴", "食堂停电一个月")
                        .findings())
                .doesNotContain(LOW);
    }

    @ParameterizedTest
    @MethodSource("moneyWords")
    void takeAMarginalCauseBesideEachWordForMoney(String word) {
        assertThat(lowWith("食堂厉行节约")).contains(LOW);
        assertThat(lowWith("食堂节约" + word)).doesNotContain(LOW);
    }

    static Stream<String> moneyWords() {
        return words("money-words.txt");
    }

    @ParameterizedTest
    @MethodSource("besideMoney")
    void takeEachMarginalCauseOnlyBesideMoney(String word) {
        assertThat(lowWith("两家食堂" + word)).contains(LOW);
        assertThat(lowWith("两家食堂资金" + word)).doesNotContain(LOW);
        assertThat(lowWith("由于装修，两家食堂" + word)).doesNotContain(LOW);
    }

    /** A sum that is the whole change, or what there was before it, beside a story. */
    @ParameterizedTest
    @CsvSource({
        "原来有40万买冷藏车，邻县让来一辆，钱就不要了。,true",
        "由100万元调为60万元：两家食堂并到社区中心去了。,true",
        "年中财政收走40万，炊具租赁的那一摊不办了。,true",
        "资金由100万元调整为60万元。,false",
        "原来有30万买冷藏车，邻县让来一辆，钱就不要了。,false",
        "送餐40万份，老人吃得热乎。,false"
    })
    void takeTheSumOfTheChangeForItsReason(String achieved, boolean told) {
        var findings = Form.flawless()
                .onlyFunding("100", "60", "60")
                .objectives("提供补贴", achieved)
                .findings();

        assertThat(findings.contains(CUT)).isEqualTo(!told);
    }

    static Stream<String> besideMoney() {
        return words("causes-beside-money.txt");
    }

    @ParameterizedTest
    @MethodSource("cutCauses")
    void takeEachOfTheseForWhyABudgetWasCut(String word) {
        var form = Form.flawless().onlyFunding("100", "60", "60");

        assertThat(form.findings()).contains(CUT);
        assertThat(form.objectives("提供补贴", "年中" + word + "资金").findings()).doesNotContain(CUT);
    }

    static Stream<String> cutCauses() {
        return words("budget-cut-causes.txt");
    }

    @ParameterizedTest
    @MethodSource("riseCauses")
    void takeEachOfTheseForWhyABudgetWasRaised(String word) {
        var form = Form.flawless().onlyFunding("60", "100", "100");

        assertThat(form.objectives("提供补贴", "食堂新增两个窗口").findings()).contains(RISE);
        assertThat(form.objectives("提供补贴", "食堂" + word + "预算 40 万元").findings()).doesNotContain(RISE);
    }

    /** What is also said of fees, work and lists tells of the budget only beside it. */
    @ParameterizedTest
    @MethodSource("cutsOfAnyThing")
    void takeACutOfAnyThingForTheBudgetsOnlyBesideIt(String word) {
        var form = Form.flawless().onlyFunding("100", "60", "60");

        assertThat(form.objectives("提供补贴", "餐费当场" + word).findings()).contains(CUT);
        assertThat(form.objectives("提供补贴", "年中" + word + "预算").findings()).doesNotContain(CUT);
        assertThat(form.objectives("提供补贴", "因撤点，年中" + word).findings()).doesNotContain(CUT);
    }

    static Stream<String> cutsOfAnyThing() {
        return words("cuts-of-any-thing.txt");
    }

    @ParameterizedTest
    @MethodSource("budgetWords")
    void takeACutBesideEachWordForTheBudget(String word) {
        assertThat(Form.flawless()
                        .onlyFunding("100", "60", "60")
                        .objectives("提供补贴", "年中核减" + word)
                        .findings())
                .doesNotContain(CUT);
    }

    static Stream<String> budgetWords() {
        return words("budget-words.txt");
    }

    static Stream<String> riseCauses() {
        return words("budget-rise-causes.txt");
    }

    @ParameterizedTest
    @MethodSource("excessSources")
    void takeEachOfTheseForWhereMoreMoneyCameFrom(String word) {
        var form = Form.flawless().onlyFunding("100", "100", "104");

        assertThat(form.findings()).contains(ABOVE);
        assertThat(form.objectives("提供补贴", "多出的 4 万元由街道" + word).findings()).doesNotContain(ABOVE);
        assertThat(form.objectives("提供补贴", "街道没有" + word).findings()).contains(ABOVE);
    }

    static Stream<String> excessSources() {
        return words("excess-sources.txt");
    }

    private static List<String> lowWith(String achieved) {
        return Form.flawless()
                .onlyFunding("100", "100", "80")
                .objectives("提供补贴", achieved)
                .findings();
    }

    private static Stream<String> words(String resource) {
        return WordList.read(MoneyReasons.class, resource).words().stream();
    }
}
