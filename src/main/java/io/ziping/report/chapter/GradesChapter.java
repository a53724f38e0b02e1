package io.ziping.report.chapter;

import io.ziping.analysis.Figures;
import io.ziping.analysis.Place;
import io.ziping.analysis.ScoreCount;
import io.ziping.analysis.Scores;
import io.ziping.analysis.Summaries;
import io.ziping.report.content.Block.Column;
import io.ziping.report.content.Chart;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 自评等级及其说明力: how the grades lie, and whether they tell the forms apart. */
@Component
@Order(30)
@RequiredArgsConstructor
class GradesChapter implements ReportChapter {

    /** From so many of a hundred that are 优 the grade says little. */
    private static final BigDecimal MANY = BigDecimal.valueOf(90);

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private final Summaries summaries;

    @Override
    public void write(ReportScope of, ReportWriter to) {
        var figures = of.figures();
        var scores = new Scores(summaries.scores(of.year(), of.department()));
        to.chapter("自评等级及其说明力");
        if (!figures.isEnough()) {
            to.paragraph("纳入统计的自评表不足%d份，以下只列数据，不作评判。".formatted(Figures.ENOUGH));
        }
        grades(of, figures, scores, to);
        fullMarks(figures, to);
        borders(of.policy().gradeBands(), figures, scores, to);
        execution(of, figures, to);
    }

    private static void grades(ReportScope of, Figures figures, Scores scores, ReportWriter to) {
        var bands = of.policy().gradeBands();
        to.section("等级和总分");
        to.paragraph(
                given(figures),
                "满分（100分）的%s份，占%s%%。"
                        .formatted(
                                Words.count(scores.full()),
                                Words.plain(Figures.percent(scores.full(), scores.forms()))),
                figures.isEnough() && figures.excellentShare().compareTo(MANY) >= 0
                        ? "优的占比达到%s%%，单凭等级难以区分项目之间的差别，应当结合满分指标、执行率和存疑情况一并判断。"
                                .formatted(Words.plain(figures.excellentShare()))
                        : "",
                "总分分布见%s、%s。".formatted(to.nextTable(), to.nextFigure()));
        to.table(
                "自评等级",
                List.of(
                        Column.text("等级", 10),
                        Column.text("总分", 20),
                        Column.number("份数", 10),
                        Column.number("占比（%）", 10)),
                rows(figures, bands),
                1);
        to.figure("总分分布", columns(scores.counts(), bands), described(figures, scores));
    }

    /** How many have each grade, and which nobody has. */
    static String given(Figures figures) {
        var given = Arrays.stream(Grade.values())
                .filter(grade -> forms(figures, grade) > 0)
                .map(grade -> "评为%s的%s份，占%s%%"
                        .formatted(
                                grade.label(), Words.count(forms(figures, grade)), Words.plain(figures.share(grade))))
                .collect(Collectors.joining("；"));
        var none = Arrays.stream(Grade.values())
                .filter(grade -> forms(figures, grade) == 0)
                .map(Grade::label)
                .collect(Collectors.joining("、"));
        return given + (none.isEmpty() ? "。" : "；没有评为%s的。".formatted(none));
    }

    private static List<List<String>> rows(Figures figures, GradeBands bands) {
        var rows = new ArrayList<List<String>>();
        var above = "";
        for (var grade : Grade.values()) {
            var from =
                    switch (grade) {
                        case EXCELLENT -> bands.excellent();
                        case GOOD -> bands.good();
                        case FAIR -> bands.fair();
                        case POOR -> BigDecimal.ZERO;
                    };
            var lowest = grade == Grade.POOR ? "" : TypedText.spoken(from) + "分及以上";
            rows.add(List.of(
                    grade.label(),
                    (lowest + (above.isEmpty() ? "" : (lowest.isEmpty() ? "" : "，") + above + "分以下")),
                    Words.count(forms(figures, grade)),
                    Words.plain(figures.share(grade))));
            above = TypedText.spoken(from);
        }
        rows.add(List.of("合计", "", Words.count(figures.forms()), "100.0"));
        return rows;
    }

    private static int forms(Figures figures, Grade grade) {
        return figures.grades().getOrDefault(grade, 0);
    }

    /** A column a point, from the lowest ten that has a form up; where a grade begins it is marked. */
    private static Chart columns(List<ScoreCount> counts, GradeBands bands) {
        var byPoint = new Scores(counts).byPoint();
        var bars = new ArrayList<Chart.Bar>();
        for (int from = byPoint.firstKey() / TEN * TEN; from <= Math.max(HUNDRED, byPoint.lastKey()); from++) {
            var point = BigDecimal.valueOf(from);
            var border = List.of(bands.excellent(), bands.good(), bands.fair()).stream()
                    .anyMatch(each -> each.setScale(0, RoundingMode.DOWN).compareTo(point) == 0);
            bars.add(new Chart.Bar(String.valueOf(from), byPoint.getOrDefault(from, 0), border));
        }
        return new Chart.Columns("总分（每柱一分）", "份", "等级线所在的一分", bars);
    }

    private static String described(Figures figures, Scores scores) {
        return "柱形图：%s份自评表的总分，每柱一分，最低%s分，最高%s分，满分的%s份。"
                .formatted(
                        Words.count(figures.forms()),
                        Words.plain(scores.counts().get(0).score()),
                        Words.plain(
                                scores.counts().get(scores.counts().size() - 1).score()),
                        Words.count(scores.full()));
    }

    private static void fullMarks(Figures figures, ReportWriter to) {
        to.section("满分指标");
        to.paragraph(
                "三级指标共%s项，得满分的%s项，占%s%%。"
                        .formatted(
                                Words.count(figures.indicators()),
                                Words.count(figures.fullMarks()),
                                Words.plain(figures.fullMarkShare())),
                exactly(figures));
    }

    /** How many did exactly what was planned, where target and actual are numbers. */
    static String exactly(Figures figures) {
        var onTarget = figures.onTarget();
        return onTarget.isKnown()
                ? "目标和完成值都是数、可以比较的%s项中，完成值恰好等于目标值的%s项，占%s%%。"
                        .formatted(
                                Words.count(onTarget.whole()),
                                Words.count(onTarget.part()),
                                Percents.of(onTarget.part(), onTarget.whole()))
                : "";
    }

    private static void borders(GradeBands bands, Figures figures, Scores scores, ReportWriter to) {
        var borders = List.of(bands.excellent(), bands.good(), bands.fair());
        to.section("等级线上的自评表");
        to.paragraph(exactlyAt(borders, scores), figures.isEnough() ? crowds(borders, scores) : "");
    }

    /** How many have just the total where a grade begins. */
    static String exactlyAt(List<BigDecimal> borders, Scores scores) {
        var at = borders.stream()
                .filter(border -> scores.exactly(border) > 0)
                .map(border -> "恰为%s分的%s份".formatted(TypedText.spoken(border), Words.count(scores.exactly(border))))
                .collect(Collectors.joining("，"));
        return at.isEmpty()
                ? "没有总分恰为%s分的自评表。"
                        .formatted(borders.stream().map(TypedText::spoken).collect(Collectors.joining("、")))
                : "总分" + at + "。";
    }

    static String crowds(List<BigDecimal> borders, Scores scores) {
        var crowds = borders.stream()
                .flatMap(border -> scores.crowdAt(border).stream())
                .toList();
        return crowds.isEmpty()
                ? "各等级线以上半分之内的份数，没有明显多于相邻半分的。"
                : crowds.stream()
                        .map(crowd -> crowd.beside() == 0
                                ? "%s分起半分之内的有%s份，上下各一分之内没有别的自评表"
                                        .formatted(TypedText.spoken(crowd.border()), Words.count(crowd.forms()))
                                : "%s分起半分之内的有%s份，是相邻各半分平均份数的%s倍"
                                        .formatted(
                                                TypedText.spoken(crowd.border()),
                                                Words.count(crowd.forms()),
                                                Words.plain(crowd.times())))
                        .collect(Collectors.joining("；", "", "。"));
    }

    private void execution(ReportScope of, Figures figures, ReportWriter to) {
        var rate = of.policy()
                .limits()
                .veryLowExecution()
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN)
                .intValue();
        var total = of.policy()
                .gradeBands()
                .excellent()
                .setScale(0, RoundingMode.DOWN)
                .intValue();
        var places = summaries.places(of.year(), of.department());
        var spentLittle = places.stream()
                .filter(place -> place.isSpentLittle(rate, total))
                .mapToInt(Place::forms)
                .sum();
        to.section("执行率与总分");
        to.paragraph(
                spentLittle == 0
                        ? "没有执行率不到%d%%、总分仍在%d分以上的自评表。".formatted(rate, total)
                        : "执行率不到%d%%、总分仍在%d分以上的自评表%s份，占%s%%。"
                                .formatted(
                                        rate,
                                        total,
                                        Words.count(spentLittle),
                                        Percents.of(spentLittle, figures.forms())),
                "各表执行率与总分的分布见%s。".formatted(to.nextFigure()));
        to.figure(
                "执行率与总分",
                new Chart.Dots(
                        places.stream().mapToInt(Place::score).min().orElse(0) / TEN * TEN,
                        rate,
                        total,
                        "执行率不到%d%%、总分%d分以上：%s份".formatted(rate, total, Words.count(spentLittle)),
                        places.stream()
                                .map(place -> new Chart.Dot(
                                        place.rate(),
                                        place.score(),
                                        place.adjustedBudget(),
                                        place.isSpentLittle(rate, total)))
                                .toList()),
                "散点图：横轴为执行率，纵轴为总分，每个圆是执行率、总分相近的自评表，面积为全年预算数；左上方执行率不到%d%%、总分%d分以上的%s份。"
                        .formatted(rate, total, Words.count(spentLittle)));
    }
}
