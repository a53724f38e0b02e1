package io.ziping.evaluation.web;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.search.ProjectForms.Standing;
import io.ziping.evaluation.search.YearForm;
import io.ziping.project.Project;
import io.ziping.project.Retirement;
import io.ziping.scoring.values.AmountUnit;
import org.jspecify.annotations.Nullable;

/**
 * A project of which a form can be begun; public, so that what a template asks of it is compiled.
 *
 * @param unit its unit; blank where the viewer has one only
 * @param begun the form it has of the year already; {@code null} when nobody has begun one
 * @param state where that form is, or that no form is due any more; blank when one can be begun
 * @param last what its last form holds, or that there is none
 * @param lastForm that form; {@code null} without one
 */
public record ProjectChoice(
        long id,
        String name,
        String unit,
        @Nullable Long begun,
        String state,
        String last,
        @Nullable Long lastForm) {

    static ProjectChoice of(
            Project project, boolean withUnit, Standing standing, @Nullable Retirement retired, int year) {
        var begun = standing.ofYear();
        var before = standing.before();
        return new ProjectChoice(
                project.identity(),
                project.getName(),
                withUnit ? project.getUnit().getName() : "",
                begun == null ? null : begun.id(),
                begun != null
                        ? "已有" + year + "年度的表，" + begun.status().label()
                        : retired != null && retired.covers(year) ? "从" + retired.fromYear() + "年度起不再填报" : "",
                before == null ? "没有以前的表" : "上一次：" + words(before),
                before == null ? null : before.id());
    }

    /** Whether a form of the year can be begun. */
    public boolean isFree() {
        return state.isEmpty();
    }

    /** 2024年度，12 项指标，总分 96.40 优，全年预算 10.00 万元. */
    static String words(YearForm form) {
        var grade = form.grade();
        return form.fiscalYear() + "年度，" + form.indicators() + " 项指标，总分 " + form.totalScore()
                + (grade == null ? "" : " " + grade.label()) + "，全年预算 "
                + PrintedNumbers.amount(form.adjustedBudget(), AmountUnit.WAN_YUAN) + " 万元";
    }
}
