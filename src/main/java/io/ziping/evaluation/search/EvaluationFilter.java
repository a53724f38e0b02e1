package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Which forms of a list are wanted; what is {@code null} or blank does not narrow it.
 *
 * @param year 年度
 * @param department identity or printed name of the competent department
 * @param unit identity or printed name of the implementing unit
 * @param text words that all occur in the names of project, unit and department, in any order
 * @param doubts of which forms handed in the doubts are wanted; {@code null} for all forms, in doubt or not
 * @param area between which bounds 执行率 and 总分 of forms handed in lie; {@code null} for all forms, handed in or not
 */
public record EvaluationFilter(
        @Nullable Integer year,
        String department,
        String unit,
        @Nullable Status status,
        @Nullable Grade grade,
        String text,
        @Nullable DoubtFilter doubts,
        @Nullable ScoreArea area) {

    /** Forms wherever their scores lie. */
    public EvaluationFilter(
            @Nullable Integer year,
            String department,
            String unit,
            @Nullable Status status,
            @Nullable Grade grade,
            String text,
            @Nullable DoubtFilter doubts) {
        this(year, department, unit, status, grade, text, doubts, null);
    }

    /** Forms whether in doubt or not. */
    public EvaluationFilter(
            @Nullable Integer year,
            String department,
            String unit,
            @Nullable Status status,
            @Nullable Grade grade,
            String text) {
        this(year, department, unit, status, grade, text, null);
    }

    /** All forms. */
    public static final EvaluationFilter NONE = new EvaluationFilter(null, "", "", null, null, "");

    /** The same of forms in doubt only. */
    public EvaluationFilter in(DoubtFilter doubt) {
        return new EvaluationFilter(year, department, unit, status, grade, text, doubt, area);
    }

    /** The same of forms handed in whose scores lie in an area; as before for {@code null}. */
    public EvaluationFilter in(@Nullable ScoreArea wanted) {
        return wanted == null
                ? this
                : new EvaluationFilter(year, department, unit, status, grade, text, doubts, wanted);
    }

    /** Whether nothing narrows the list. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
