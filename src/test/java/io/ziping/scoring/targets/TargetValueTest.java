package io.ziping.scoring.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥200.00(用户)|AT_LEAST|200.00|用户",
                "≧ 200 （用户）|AT_LEAST|200|用户",
                "⩾3|AT_LEAST|3|''",
                ">=85%|AT_LEAST|85|%",
                "＞＝８５％|AT_LEAST|85|%",
                "大于等于1,500份|AT_LEAST|1500|份",
                "大于或等于2|AT_LEAST|2|''",
                "不低于90（百分比）|AT_LEAST|90|%",
                "不少于12场|AT_LEAST|12|场",
                "不小于0.5|AT_LEAST|0.5|''",
                "至少5次|AT_LEAST|5|次",
                "不得低于90%|AT_LEAST|90|%",
                "不得少于2次/年|AT_LEAST|2|次/年",
                "≥90%以上|AT_LEAST|90|%",
                "不低于90%及以上|AT_LEAST|90|%",
                "≥百分之90|AT_LEAST|90|%",
                "≥3(年)|AT_LEAST|3|年",
                ">90(百分比)|MORE_THAN|90|%",
                "＞90|MORE_THAN|90|''",
                "大于5次|MORE_THAN|5|次",
                "超过5次|MORE_THAN|5|次",
                "多于5次|MORE_THAN|5|次",
                "高于5℃|MORE_THAN|5|℃",
                "﹥5|MORE_THAN|5|''",
                "=100.00(%)|EQUAL|100.00|%",
                "＝100％|EQUAL|100|%",
                "═100|EQUAL|100|''",
                "等于7|EQUAL|7|''",
                "≤80(批次)|AT_MOST|80|批次",
                "≦80|AT_MOST|80|''",
                "⩽80|AT_MOST|80|''",
                "<=80|AT_MOST|80|''",
                "＜＝80|AT_MOST|80|''",
                "小于等于80|AT_MOST|80|''",
                "小于或等于80|AT_MOST|80|''",
                "不超过30万元|AT_MOST|30|万元",
                "不高于4个月|AT_MOST|4|个月",
                "不大于200元/人*月|AT_MOST|200|元/人*月",
                "不多于5件|AT_MOST|5|件",
                "最多3次|AT_MOST|3|次",
                "至多3次|AT_MOST|3|次",
                "不得超过30万元|AT_MOST|30|万元",
                "不得高于5%|AT_MOST|5|%",
                "≤5%以内|AT_MOST|5|%",
                "<2.00(次)|LESS_THAN|2.00|次",
                "＜2|LESS_THAN|2|''",
                "小于2|LESS_THAN|2|''",
                "少于2次|LESS_THAN|2|次",
                "低于-5(%)|LESS_THAN|-5|%",
                "﹤2|LESS_THAN|2|''",
                "≥100平方米|AT_LEAST|100|平方米",
                "≥100(m2)|AT_LEAST|100|m2",
                "≥100㎡|AT_LEAST|100|㎡",
                "≥5人(次)|AT_LEAST|5|人(次)",
                "≥5( )|AT_LEAST|5|''",
                "90%以上|AT_LEAST|90|%",
                "90（%）及以上|AT_LEAST|90|%",
                "30万元以内|AT_MOST|30|万元",
                "30万元及以下|AT_MOST|30|万元",
                "735人次|EQUAL|735|人次",
                "30万元|EQUAL|30|万元",
                "200元/人*月|EQUAL|200|元/人*月",
                "100%|EQUAL|100|%",
                "百分之95|EQUAL|95|%",
                "1,500 份|EQUAL|1500|份",
                "40课时|EQUAL|40|课时",
                "42|EQUAL|42|''",
                "≥95﹪|AT_LEAST|95|%",
                "15%及其以下|AT_MOST|15|%",
                "15%(含)以下|AT_MOST|15|%",
                "15%及其以上|AT_LEAST|15|%",
                "10%以内（含）|AT_MOST|10|%",
                "30万元内|AT_MOST|30|万元",
                "控制在30万元以内|AT_MOST|30|万元",
                "控制在5%以下|AT_MOST|5|%",
                "≥3㎢|AT_LEAST|3|㎢",
                "≥10Km|AT_LEAST|10|Km"
            })
    void understandsNumbers(String text, Operator operator, String number, String unit) {
        var target = TargetValue.of(text);
        var bound = Objects.requireNonNull(target.bound());

        assertThat(bound.operator()).isEqualTo(operator);
        assertThat(bound.number()).isEqualTo(number);
        assertThat(bound.unit()).isEqualTo(unit);
        assertThat(target.text()).isEqualTo(text);
        assertThat(target.isDescriptive()).isFalse();
        assertThat(target.isBlank()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通过",
                "高",
                "≥",
                "=",
                "大于等于",
                "=%",
                "2-4小时",
                "80~90%",
                "80%-90%",
                "≥80且≤90",
                "≥90分且无投诉",
                "≥90%或合格",
                "4个月内",
                "6个月以内",
                "1年",
                "3年以上",
                "30日",
                "12月",
                "3个工作日",
                "5个自然日",
                "2小时",
                "20分钟",
                "7天",
                "1季度",
                "3号",
                "2周",
                "2024年",
                "2024年底",
                "2024年上半年",
                "2024年12月31日前",
                "2024.12",
                "2024-12",
                "2024.12.31",
                "全年，7×24小时",
                "满足2年内用户增长需求",
                "主管部门满意度达到100%",
                "≥1.2.3",
                "≥1,50份",
                "≥≥5",
                "≥5≥",
                "≥1 500份",
                "第1名",
                "约50人",
                "百分之九十",
                "百分之90%",
                "≥(80)",
                "以上",
                "≥90%以下",
                "≤90%以上",
                "<90%以下",
                "至少",
                "20多家",
                "10余次",
                "≥3成",
                "≥95%左右",
                "10²",
                "≥10²米3",
                "12场次/每个街道办事处辖区",
                "≥5人(含外聘)(次)",
                "100分。"
            })
    void takesEverythingElseForDescriptive(String text) {
        var target = TargetValue.of(text);

        assertThat(target.bound()).isNull();
        assertThat(target.isDescriptive()).isTrue();
        assertThat(target.understood()).isEqualTo("定性：达成指标 / 部分达成指标 / 未达成指标");
    }

    /** Beside an outcome it is a description, beside a number of the same unit a number: nobody says which beforehand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2小时内|1.5小时|≤ 2 小时",
                "2小时以内|3个小时|≤ 2 小时",
                "4个月内|3.5个月|≤ 4 个月",
                "30日内|28天|≤ 30 日",
                "3年以上|5年|≥ 3 年",
                "2小时|2.0小时|= 2 小时",
                "5个工作日及以内|3个工作日|≤ 5 个工作日"
            })
    void takesATimeForANumberBesideANumber(String text, String actual, String bound) {
        var target = TargetValue.of(text);

        assertThat(target.bound()).isNull();
        assertThat(target.beside(ActualValue.of(actual)).bound()).hasToString(bound);
        assertThat(target.beside(ActualValue.of("达成指标")).isDescriptive()).isTrue();
        assertThat(target.beside(ActualValue.of("5次")).isDescriptive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥200.00(用户)|越多越好：不少于 200 用户",
                ">90(百分比)|越多越好：多于 90%",
                "≤80(批次)|越少越好：不超过 80 批次",
                "<2.00(次)|越少越好：少于 2 次",
                "=0.00(起)|应为零",
                "=100.00(%)|应为 100%",
                "=49.00(人)|应为 49 人",
                "=3|应为 3",
                "735人次|应为 735 人次（未写符号，按等于理解）",
                "0起|应为零（未写符号，按等于理解）"
            })
    void saysInWordsWhatItUnderstood(String text, String words) {
        assertThat(TargetValue.of(text).understood()).isEqualTo(words);
    }

    /** As text comes along from web pages and chat programs. */
    @Test
    void doesNotMindInvisibleCharacters() {
        assertThat(TargetValue.of("\ufeff≥\u200b90\u2060(%)\u200b").bound()).hasToString("≥ 90%");
        assertThat(ActualValue.of("\u200e95.00(%)\u200b").quantity()).hasToString("95%");
        assertThat(TargetValue.of("\u200b").isBlank()).isTrue();
    }

    @Test
    void saysNothingOfABlankCell() {
        var target = TargetValue.of(" 　");

        assertThat(target.isBlank()).isTrue();
        assertThat(target.isDescriptive()).isFalse();
        assertThat(target.understood()).isEmpty();
    }

    @Test
    void refusesEndlessTextAtOnce() {
        assertThat(TargetValue.of("≥" + "1".repeat(59)).isDescriptive()).isFalse();
        assertThat(TargetValue.of("≥" + "1".repeat(60)).isDescriptive()).isTrue();
        assertThat(TargetValue.of("1,111".repeat(1_000_000)).isDescriptive()).isTrue();
        assertThat(ActualValue.of("1".repeat(60)).quantity()).isNotNull();
        assertThat(ActualValue.of("1".repeat(61)).quantity()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST,≥", "MORE_THAN,>", "EQUAL,=", "AT_MOST,≤", "LESS_THAN,<"})
    void showsConditionsInSigns(Operator operator, String sign) {
        assertThat(operator.sign()).isEqualTo(sign);
        assertThat(TargetValue.of(sign + "1,500.0份").bound()).hasToString(sign + " 1500 份");
    }
}
