package io.ziping.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberClaimsTest {

    private static final int YEAR = 2024;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "巡查１２００次|1200 次",
                "栽种乔木1,350株，灌木2.4万株|1350 株, 24000 株",
                "服务3.5万人次|35000 人次",
                "贷款贴息1.2亿元|120000000 元",
                "拨付86.45万元（含税）|864500 元",
                "好评率百分之九十五|95 %",
                "合格率98.50％|98.5 %",
                "百分之九十五百分之12百分之八十|95 %, 12 %, 80 %",
                "走访三次、座谈十二场、慰问两百人|3 次, 12 场, 200 人",
                "收集意见一百零八条|108 条",
                "铺设管网 3.2 公里|3.2 公里",
                "受益 1260（人次）|1260 人次",
                "发放补贴200元/人|200 元/人",
                "救助500余人，出动30多辆次|500 人, 30 辆次",
                "翻译文件1.5万余字、校对80份|80 份",
                "工期6个月，响应2小时|6 个月, 2 小时",
                "群众满意度达96分|96 分",
                "储备大米5千克|5 千克",
                "订阅报纸3千份|3000 份"
            })
    void readsNumbersWithTheirUnits(String text, String claims) {
        assertThat(written(text)).isEqualTo(claims);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年3月15日上午9:30开工",
                "依照第十二条和第3款",
                "沪府〔2024〕12号文",
                "自2024-03起",
                "热线021-64980000、13800001111",
                "刊物第3期、第4、5期",
                "平台升级到V2.0个版",
                "建成5G基站，使用A4纸",
                "1.完成选址；2)完成招标；①完成验收",
                "9时30分开会",
                "工期3-5天，每次2至4小时",
                "7×24小时值守",
                "十分重视，三分之二通过，八项规定",
                "24年工作收官",
                "形成一个机制",
                "三四个人",
                "惠及千家万户",
                "编号202400112233445566个",
                "按《2项制度3个办法》执行",
                "007个",
                "1.3个社区"
            })
    void leavesOutWhatIsNoCount(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @Test
    void leavesOutTheDigitsOfTheProjectsOwnName() {
        var text = RunningText.of("12个街道环卫一体化项目运行平稳，清运垃圾300吨");

        assertThat(NumberClaims.of(text, "12个街道环卫一体化项目", YEAR))
                .extracting(NumberClaim::unit)
                .containsExactly("吨");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "抢修管道45处|LEVEL",
                "按计划完成抢修45处|LEVEL",
                "2024年抢修45处|LEVEL",
                "抢修能力提升培训45场|LEVEL",
                "好评率由80%提高到95%|OTHER_YEAR,LEVEL",
                "客流增长12%|CHANGE",
                "客流提高了12个百分点|CHANGE",
                "比计划多抢修5处|CHANGE",
                "较往年少印1期|CHANGE",
                "增加床位40张|CHANGE",
                "抢修45处，其中夜间12处、节日3处|LEVEL,PART,PART",
                "抢修45处（夜间12处），参与90人|LEVEL,PART,LEVEL",
                "上半年抢修20处|PART",
                "3月抢修6处|PART",
                "截至12月底抢修45处|LEVEL",
                "每月抢修4处|EACH",
                "人均培训16学时|EACH",
                "上年抢修38处|OTHER_YEAR",
                "2023年抢修38处、巡检500次|OTHER_YEAR,OTHER_YEAR",
                "2023年抢修38处，今年抢修45处|OTHER_YEAR,LEVEL",
                "计划抢修40处，实际抢修45处|PLAN,LEVEL",
                "明年抢修50处，巡检600次|OTHER_YEAR,OTHER_YEAR",
                "2025年抢修50处|OTHER_YEAR",
                "超额完成抢修40处的年度目标|PLAN",
                "2024年计划抢修50处|PLAN",
                "评比中抢修多处，共45处|LEVEL"
            })
    void knowsWhatANumberIsSaidOf(String text, String senses) {
        assertThat(claims(text).stream().map(claim -> claim.sense().name()).collect(Collectors.joining(",")))
                .isEqualTo(senses);
    }

    @Test
    void takesEveryYearForAnotherOneWhileTheFormsIsNotKnown() {
        assertThat(NumberClaims.of(RunningText.of("2024年抢修45处"), "", null))
                .extracting(NumberClaim::sense)
                .containsExactly(Sense.OTHER_YEAR);
    }

    static Stream<String> equalUnits() {
        return words(Units.class, "equal-units.txt");
    }

    @ParameterizedTest
    @MethodSource("equalUnits")
    void knowsEveryUnitThatMeansTheSame(String line) {
        assertThat(List.of(line.split("\\s+")))
                .hasSizeGreaterThan(1)
                .allSatisfy(unit ->
                        assertThat(Units.same(unit, line.split("\\s+")[0])).isTrue());
    }

    static Stream<String> unitsOfAny() {
        return words(Units.class, "units-of-any.txt");
    }

    @ParameterizedTest
    @MethodSource("unitsOfAny")
    void takesAnyThingForOne(String unit) {
        assertThat(Units.mayBeSame("个", unit)).isTrue();
        assertThat(Units.mayBeSame(unit, "个")).isTrue();
        assertThat(Units.same(unit, "个")).isFalse();
    }

    @Test
    void keepsUnitsApartThatCountOtherThings() {
        assertThat(Units.same("人", "人次")).isFalse();
        assertThat(Units.same("元", "元/人")).isFalse();
        assertThat(Units.same("㎡", "平方米")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "接送1260人,1260,人,true",
        "接送1260人,1259,人,false",
        "接送1.2万人,12345,人,true",
        "接送1.2万人,13100,人,false",
        "接送1.3万人,1.26,万人,true",
        "好评率98%,98.32,%,true",
        "好评率98.3%,98.32,%,true",
        "好评率98.32%,98.23,%,false",
        "接送约500人,480,人,true",
        "接送约500人,430,人,false",
        "接送500余人,560,人,true",
        "接送500余人,320,人,false",
        "不超过30天,28,天,true",
        "不超过30天,31,天,false",
        "接送1200人,1203,人,true",
        "接送1200人,1290,人,false",
        "花费11.05万元,110532,元,true"
    })
    void standsForNumbersItMayMean(String text, BigDecimal number, String unit, boolean may) {
        assertThat(claims(text).get(0).standsFor(Units.amount(number, unit))).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "1260人,1620,人,true",
        "1230人,1203,人,true",
        "12场,21,场,true",
        "22.57万元,25.27,万元,true",
        "1260人,1260,人,false",
        "1260人,16200,人,false",
        "1260人,1261,人,false",
        "98.3%,93.8,%,true"
    })
    void knowsSwappedDigits(String text, BigDecimal number, String unit, boolean swapped) {
        assertThat(claims(text).get(0).swapsDigitsOf(Units.amount(number, unit)))
                .isEqualTo(swapped);
    }

    @Test
    void saysWhereAClaimStands() {
        var text = "今年，巡查 1,200（次），好评率百分之九十";

        assertThat(claims(text).stream().map(claim -> text.substring(claim.start(), claim.end())))
                .containsExactly("1,200（次）", "百分之九十");
        assertThat(claims(text).get(0).clause().text()).isEqualTo("巡查 1,200");
    }

    /** Cost: 1,000 texts of up to 400 characters. */
    @Property
    void readsAnyText(@ForAll(supplier = AnyText.class) String text) {
        int last = 0;
        for (var claim : claims(text)) {
            assertThat(claim.start()).isBetween(last, text.length() - 1);
            assertThat(claim.end()).isBetween(claim.start() + 1, text.length());
            assertThat(claim.clause().start()).isLessThanOrEqualTo(claim.start());
            assertThat(claim.unit()).isNotEmpty();
            assertThat(claim.value()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            last = claim.end();
        }
    }

    private static Stream<String> words(Class<?> reader, String list) {
        return WordList.read(reader, list).words().stream();
    }

    private static String written(String text) {
        return claims(text).stream()
                .map(claim -> claim.value().stripTrailingZeros().toPlainString() + " " + claim.unit())
                .collect(Collectors.joining(", "));
    }

    private static List<NumberClaim> claims(String text) {
        return NumberClaims.of(RunningText.of(text), "", YEAR);
    }
}
