package io.ziping.report.chapter;

import static io.ziping.report.chapter.ReportFixtures.SCOPE;
import static io.ziping.report.chapter.ReportFixtures.figures;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.analysis.BodyFigures;
import io.ziping.analysis.Figures;
import io.ziping.analysis.ScoreCount;
import io.ziping.analysis.Scores;
import io.ziping.campaign.Campaign;
import io.ziping.evaluation.decision.CheckMeasure;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.values.Grade;
import io.ziping.spotcheck.results.YearResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of the report say what the figures are, of none, of one and of many. */
class SentencesTest {

    private static final List<BigDecimal> BORDERS =
            List.of(BigDecimal.valueOf(90), BigDecimal.valueOf(80), BigDecimal.valueOf(60));

    @Test
    void leadsToThePageOfTheSameFigures() {
        assertThat(MethodAnnex.same(SCOPE))
                .isEqualTo(
                        "同样的数据见系统“分析”里的“部门和年度”，年度选“2095年度”，部门选“全部部门”（网址：https://ziping.example.gov.cn/analysis?year=2095）。");
    }

    @Test
    void saysWhichGradesNobodyHas() {
        assertThat(GradesChapter.given(figures(18, 98, 90))).isEqualTo("评为优的18份，占100.0%；没有评为良、中、差的。");
        assertThat(GradesChapter.given(figures(3, 85, 90, Map.of(Grade.GOOD, 2, Grade.POOR, 1))))
                .isEqualTo("评为良的2份，占66.7%；评为差的1份，占33.3%；没有评为优、中的。");
        assertThat(GradesChapter.given(
                        figures(4, 85, 90, Map.of(Grade.EXCELLENT, 1, Grade.GOOD, 1, Grade.FAIR, 1, Grade.POOR, 1))))
                .endsWith("评为差的1份，占25.0%。");
    }

    @Test
    void countsWhatLiesJustAtABorder() {
        assertThat(GradesChapter.exactlyAt(BORDERS, scores("89.99", 3, "90.01", 4)))
                .isEqualTo("没有总分恰为90、80、60分的自评表。");
        assertThat(GradesChapter.exactlyAt(BORDERS, scores("90.00", 3, "60.00", 1)))
                .isEqualTo("总分恰为90分的3份，恰为60分的1份。");
    }

    @Test
    void tellsOfCrowdsAtABorder() {
        assertThat(GradesChapter.crowds(BORDERS, scores("95.00", 30))).isEqualTo("各等级线以上半分之内的份数，没有明显多于相邻半分的。");
        assertThat(GradesChapter.crowds(BORDERS, scores("90.00", 7))).isEqualTo("90分起半分之内的有7份，上下各一分之内没有别的自评表。");
        assertThat(GradesChapter.crowds(BORDERS, scores("89.20", 2, "90.10", 12, "80.00", 6)))
                .isEqualTo("90分起半分之内的有12份，是相邻各半分平均份数的24倍；80分起半分之内的有6份，上下各一分之内没有别的自评表。");
    }

    @Test
    void comparesWithLastYearOnlyWhereThereIsEnough() {
        assertThat(years(null, figures(20, 95, 90))).isEqualTo("没有2094年度的数据，不与上年比较。");
        assertThat(years(figures(9, 95, 90), figures(20, 95, 90)))
                .isEqualTo("2094年度纳入统计的自评表9份，2095年度20份，不足10份的年度只列数据，不作比较。");
        assertThat(years(figures(20, 96, 90), figures(18, 95, 91)))
                .isEqualTo("与2094年度相比，自评表份数减少2份，执行率提高1.00个百分点，平均总分下降1.00分，" + "评为优的占比持平，满分指标的占比持平，平均存疑分持平。");
        assertThat(years(figures(1000, 95, 90), figures(2500, 95, 90))).contains("自评表份数增加1,500份，执行率持平");
    }

    private static String years(@Nullable Figures before, Figures now) {
        var years = new TreeMap<Integer, Figures>(Map.of(2095, now));
        if (before != null) {
            years.put(2094, before);
        }
        return YearsChapter.withLastYear(SCOPE, years);
    }

    @Test
    void setsBodiesApartWhereTheyDiffer() {
        var one = List.of(body("甲局", figures(10, 95, 90)));
        assertThat(BodiesChapter.apart(one, "执行率", "个百分点", "%", Figures::executionRate))
                .isEmpty();
        var alike = List.of(body("甲局", figures(10, 95, 90)), body("乙局", figures(12, 95, 90)));
        assertThat(BodiesChapter.apart(alike, "执行率", "个百分点", "%", Figures::executionRate))
                .isEqualTo("执行率都是90.00%。");
        var apart = List.of(body("甲局", figures(10, 95, 90)), body("乙局", figures(12, 95, 72)));
        assertThat(BodiesChapter.apart(apart, "执行率", "个百分点", "%", Figures::executionRate))
                .isEqualTo("执行率最高的是甲局（90.00%），最低的是乙局（72.00%），相差18.00个百分点。");
    }

    private static BodyFigures body(String name, Figures figures) {
        return new BodyFigures(1, name, figures, new TreeMap<>());
    }

    @Test
    void tellsWhatReviewersDecided() {
        assertThat(DoubtsChapter.decisions(Map.of())).isEqualTo("审核人还没有处理完的疑点。");
        var check = FindingCode.UNMET_AT_FULL_SCORE;
        assertThat(DoubtsChapter.decisions(Map.of(check, new CheckMeasure(check, 1, 0))))
                .isEqualTo("审核人已处理完的疑点1条，其中退回询问的0条，占0.0%，说明成立的1条。");
        assertThat(DoubtsChapter.decisions(Map.of(check, new CheckMeasure(check, 1200, 900))))
                .isEqualTo("审核人已处理完的疑点1,200条，其中退回询问的900条，占75.0%，说明成立的300条。");
    }

    @Test
    void knowsWhetherTheDaysAreOver() {
        assertThat(TimelinessChapter.days(SCOPE, until(LocalDate.of(2096, 3, 31))))
                .isEqualTo("2095年度绩效自评填报自2096年1月5日起，至2096年3月31日止，已经截止；经批准延期的单位按延期后的日期填报。");
        assertThat(TimelinessChapter.days(SCOPE, until(LocalDate.of(2096, 4, 1))))
                .endsWith("尚在填报期内。");
    }

    private static Campaign until(LocalDate day) {
        return new Campaign(2095, LocalDate.of(2096, 1, 5), day, "", 1);
    }

    @Test
    void tellsOfTimeAndTargetsOnlyWhereTheyAreKnown() {
        assertThat(TimelinessChapter.inTime(figures(10, 95, 90)))
                .isEqualTo("纳入统计的自评表中，按期提交的9份，占90.0%；逾期提交的1份。按期与否看第一次提交，经批准延期的按延期后的日期。");
        assertThat(TimelinessChapter.inTime(figures(1, 95, 90))).contains("逾期提交的1份");
        assertThat(GradesChapter.exactly(figures(10, 95, 90))).isEmpty();
    }

    @Test
    void tellsWhatSpotChecksCameTo() {
        var none = checked(0, 0, 0, 0, 0);
        assertThat(SpotChecksChapter.drawn(none)).isEqualTo("截至本报告生成，本年度的自评表没有抽查。");
        assertThat(SpotChecksChapter.found(none) + SpotChecksChapter.putRight(none))
                .isEmpty();
        var begun = checked(20, 0, 0, 0, 0);
        assertThat(SpotChecksChapter.drawn(begun)).isEqualTo("本年度抽查1次，抽取自评表20份，已复核0份。");
        assertThat(SpotChecksChapter.putRight(begun)).isEmpty();
        var some = checked(20, 8, 3, 2, 1);
        assertThat(SpotChecksChapter.drawn(some)).isEqualTo("本年度抽查1次，抽取自评表20份，已复核8份。");
        assertThat(SpotChecksChapter.found(some))
                .isEqualTo("已复核的自评表，自评总分平均95.00分，复核总分平均90.00分，偏离度5.26%；总分有变的3份，等级降低的1份；单位对复核结论提出异议1次。");
        assertThat(SpotChecksChapter.putRight(some)).isEqualTo("要求整改3项，已销号2项，没有销号的1项，其中已过期的1项。");
        assertThat(SpotChecksChapter.drawn(checked(8, 8, 3, 3, 0))).endsWith("，已全部复核。");
        assertThat(SpotChecksChapter.putRight(checked(8, 8, 3, 3, 0))).isEqualTo("要求整改3项，已全部销号。");
        assertThat(SpotChecksChapter.putRight(checked(8, 8, 0, 0, 0))).isEqualTo("没有要求整改的事项。");
    }

    private static YearResult checked(int drawn, int reviewed, int items, int done, int overdue) {
        var count = BigDecimal.valueOf(reviewed);
        return new YearResult(
                drawn == 0 ? 0 : 1,
                drawn,
                reviewed,
                count.multiply(BigDecimal.valueOf(95)),
                count.multiply(BigDecimal.valueOf(90)),
                3,
                1,
                1,
                items,
                done,
                overdue);
    }

    @Test
    void saysNoRateWithoutABudget() {
        assertThat(OverviewChapter.money(figures(1, 90, 80))).isEqualTo("全年预算数合计0.01万元，全年执行数合计0.01万元，执行率80.00%。");
        var without = figures(0, 90, 80);
        assertThat(OverviewChapter.money(without)).isEqualTo("全年预算数合计0.00万元，全年执行数合计0.00万元。");
    }

    /** A share contradicts no count beside it: what is not all is never 100.0, and what is some never 0.0. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.0",
        "0, 9, 0.0",
        "9, 9, 100.0",
        "1, 3, 33.3",
        "99999, 100000, 99.9",
        "1, 100000, 0.1",
        "2, 3, 66.7"
    })
    void roundsShares(long part, long whole, String share) {
        assertThat(Percents.of(part, whole)).isEqualTo(share);
    }

    private static Scores scores(Object... totals) {
        return new Scores(IntStream.range(0, totals.length / 2)
                .mapToObj(i -> new ScoreCount(new BigDecimal((String) totals[2 * i]), (int) totals[2 * i + 1]))
                .toList());
    }
}
