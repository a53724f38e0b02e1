package io.ziping.analysis.web;

import io.ziping.analysis.IndicatorYear;
import io.ziping.analysis.Spread;
import io.ziping.evaluation.comparison.ProjectYears;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The numbers of 同比 as a workbook. */
final class YearsWorkbook extends Book {

    /** Writes the forms of a project, a row a year. */
    YearsWorkbook project(ProjectYears project) {
        var sheet = sheet("各年度", 10, "年度", "预算(万元)", "执行数(万元)", "执行率(%)", "总分", "等级", "存疑分");
        var row = 1;
        for (var year : project.years()) {
            sheet.value(row, 0, year.fiscalYear());
            number(sheet, row, 1, wan(year.adjustedBudget()), AMOUNT);
            number(sheet, row, 2, wan(year.executedAmount()), AMOUNT);
            number(sheet, row, 3, year.executionRate(), POINTS);
            number(sheet, row, 4, year.totalScore(), POINTS);
            sheet.value(row, 5, year.grade().label());
            number(sheet, row++, 6, year.doubt(), SHARE);
        }
        return this;
    }

    /** Writes its indicators, a row for each in each year that has it; as typed, and the numbers understood beside. */
    YearsWorkbook indicators(ProjectYears project, List<ProjectTable.Row> rows) {
        var sheet =
                sheet("各指标", 30, "指标", "年度", "当年名称", "年度指标值", "实际完成值", "目标数", "完成数", "单位", "分值", "得分", "与上年对应", "变化");
        var at = 1;
        for (int line = 0; line < rows.size(); line++) {
            for (int year = 0; year < project.years().size(); year++) {
                var shown = rows.get(line).cells().get(year);
                var cell = project.lines().get(line).cells().get(year);
                if (cell == null && shown.mark().isEmpty()) {
                    continue;
                }
                sheet.value(at, 0, rows.get(line).name());
                sheet.value(at, 1, project.years().get(year).fiscalYear());
                if (cell != null) {
                    sheet.value(at, 2, cell.name());
                    sheet.value(at, 3, cell.target());
                    sheet.value(at, 4, cell.actual());
                    var numbers = cell.numbers();
                    if (numbers != null) {
                        number(sheet, at, 5, numbers.target(), ANY);
                        number(sheet, at, 6, numbers.actual(), ANY);
                        sheet.value(at, 7, numbers.unit());
                    }
                    sheet.value(at, 8, cell.weight());
                    sheet.value(at, 9, cell.score());
                    sheet.value(at, 10, cell.pairing());
                }
                sheet.value(at++, 11, shown.mark());
            }
        }
        return this;
    }

    /** Writes how an indicator lies, a row a year and measure. */
    YearsWorkbook indicator(List<IndicatorYear> years) {
        var sheet = sheet(
                "各年度", 10, "年度", "单位", "份数", "单位数", "部门数", "目标下四分位", "目标中位数", "目标上四分位", "完成值下四分位", "完成值中位数", "完成值上四分位");
        for (int i = 0; i < years.size(); i++) {
            var year = years.get(i);
            sheet.value(i + 1, 0, year.fiscalYear());
            sheet.value(i + 1, 1, year.measure());
            sheet.value(i + 1, 2, year.forms());
            sheet.value(i + 1, 3, year.units());
            sheet.value(i + 1, 4, year.departments());
            spread(sheet, i + 1, 5, year.target());
            var actual = year.actual();
            if (actual != null) {
                spread(sheet, i + 1, 8, actual);
            }
        }
        return this;
    }

    private static void spread(Worksheet sheet, int row, int column, Spread spread) {
        number(sheet, row, column, spread.low(), ANY);
        number(sheet, row, column + 1, spread.median(), ANY);
        number(sheet, row, column + 2, spread.high(), ANY);
    }
}
