package io.ziping.analysis.web;

import io.ziping.analysis.BodyFigures;
import io.ziping.analysis.CheckCount;
import io.ziping.analysis.Figures;
import io.ziping.analysis.Place;
import io.ziping.analysis.ScoreCount;
import io.ziping.analysis.Summaries;
import io.ziping.scoring.values.Grade;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The numbers of 分析 as a workbook, a sheet for each of its parts; numbers are numbers, amounts in 万元. */
final class AnalysisWorkbook extends Book {

    /** Writes the departments' or units' figures, those of all together last. */
    AnalysisWorkbook bodies(String title, List<BodyFigures> bodies, @Nullable Figures all) {
        var sheet = sheet(
                title,
                36,
                "名称",
                "份数",
                "预算(万元)",
                "执行数(万元)",
                "执行率(%)",
                "平均分",
                "标准差",
                "优",
                "良",
                "中",
                "差",
                "三级指标",
                "满分指标",
                "平均存疑分",
                "存疑5分以上",
                "存疑金额(万元)",
                "有截止日的提交",
                "按时提交",
                "可比指标",
                "完成值等于目标值",
                "处理完的疑点",
                "查实");
        var row = 1;
        for (var body : bodies) {
            figures(sheet, row++, body.name(), body.figures());
        }
        if (all != null) {
            figures(sheet, row, "合计", all);
        }
        return this;
    }

    private static void figures(Worksheet sheet, int row, String name, Figures figures) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, figures.forms());
        number(sheet, row, 2, wan(figures.adjustedBudget()), AMOUNT);
        number(sheet, row, 3, wan(figures.executedAmount()), AMOUNT);
        number(sheet, row, 4, figures.executionRate(), POINTS);
        number(sheet, row, 5, figures.averageScore(), POINTS);
        number(sheet, row, 6, figures.scoreSpread(), POINTS);
        var column = 7;
        for (var grade : Grade.values()) {
            sheet.value(row, column++, figures.grades().getOrDefault(grade, 0));
        }
        sheet.value(row, 11, figures.indicators());
        sheet.value(row, 12, figures.fullMarks());
        number(sheet, row, 13, figures.averageDoubt(), SHARE);
        sheet.value(row, 14, figures.doubted());
        number(sheet, row, 15, wan(figures.doubtedAmount()), AMOUNT);
        column = 16;
        for (var share : List.of(figures.onTime(), figures.onTarget(), figures.confirmed())) {
            sheet.value(row, column++, share.whole());
            sheet.value(row, column++, share.part());
        }
    }

    /** Writes how many forms have which total. */
    AnalysisWorkbook scores(List<ScoreCount> scores) {
        var sheet = sheet("总分分布", 12, "总分", "份数");
        for (int i = 0; i < scores.size(); i++) {
            number(sheet, i + 1, 0, scores.get(i).score(), POINTS);
            sheet.value(i + 1, 1, scores.get(i).forms());
        }
        return this;
    }

    /** Writes where the forms lie. */
    AnalysisWorkbook places(List<Place> places) {
        var sheet = sheet("执行率与总分", 18, "执行率从几(%)，宽1", "总分从几，宽1", "份数", "预算(万元)");
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            sheet.value(i + 1, 0, place.rate());
            sheet.value(i + 1, 1, place.score());
            sheet.value(i + 1, 2, place.forms());
            number(sheet, i + 1, 3, wan(place.adjustedBudget()), AMOUNT);
        }
        return this;
    }

    /** Writes in how many forms each check found something, a row a department and check. */
    AnalysisWorkbook checks(List<CheckCount> checks, List<BodyFigures> departments) {
        Map<Long, String> names = departments.stream()
                .collect(Collectors.toMap(BodyFigures::id, BodyFigures::name, (a, b) -> a, TreeMap::new));
        var sheet = sheet("疑点", 36, "部门", "检查", "份数");
        Function<CheckCount, String> name =
                check -> check.departmentId() == Summaries.ALL ? "合计" : names.getOrDefault(check.departmentId(), "");
        for (int i = 0; i < checks.size(); i++) {
            sheet.value(i + 1, 0, name.apply(checks.get(i)));
            sheet.value(i + 1, 1, checks.get(i).check().tag());
            sheet.value(i + 1, 2, checks.get(i).forms());
        }
        return this;
    }
}
