package io.ziping.evaluation.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * One form as the interchange document: the shape in which it is read, written, printed and exchanged.
 *
 * <p>Numbers are decimal strings; {@code target} and {@code actual} are the text as typed. In a draft a number cell may
 * hold any text. On output the rates, the execution score, the total and the grade are computed ones, and the first
 * funding entry is the {@code TOTAL}.
 *
 * @param fiscalYear 年度
 * @param template the version of the template (表样) it was begun with, such as {@code minhang-2024/1}; absent for the standard one
 * @param fields what stands in the fields that only its template knows, by their keys; absent where it knows none
 * @param amountUnit {@code WAN_YUAN} or {@code YUAN}
 * @param grade 优, 良, 中, 差; absent while the form is incomplete
 * @param reviewed what the last spot check has made of it; absent for a form that was never checked, ignored on input as is what follows
 * @param findings what the rules say of the form
 * @param doubt 存疑分 with one decimal, for those who review
 * @param doubtTerms what it is made of, the largest first
 */
@JsonPropertyOrder({
    "id",
    "version",
    "status",
    "template",
    "fiscalYear",
    "project",
    "competentDepartment",
    "implementingUnit",
    "amountUnit",
    "funding",
    "indicators",
    "expectedObjective",
    "achievedObjective",
    "fields",
    "totalScore",
    "grade",
    "reviewed",
    "findings",
    "doubt",
    "doubtTerms"
})
@With
public record EvaluationDocument(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String template,
        @Nullable Integer fiscalYear,
        @Nullable String project,
        @Nullable String competentDepartment,
        @Nullable String implementingUnit,
        @Nullable String amountUnit,
        @Nullable List<Funding> funding,
        @Nullable List<Indicator> indicators,
        @Nullable String expectedObjective,
        @Nullable String achievedObjective,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> fields,
        @Nullable String totalScore,
        @Nullable String grade,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reviewed reviewed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DocumentFinding> findings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String doubt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DocumentFinding.DoubtTerm> doubtTerms) {

    /** A form of which nothing is said. */
    public EvaluationDocument(
            @Nullable Long id,
            @Nullable Long version,
            @Nullable String status,
            @Nullable Integer fiscalYear,
            @Nullable String project,
            @Nullable String competentDepartment,
            @Nullable String implementingUnit,
            @Nullable String amountUnit,
            @Nullable List<Funding> funding,
            @Nullable List<Indicator> indicators,
            @Nullable String expectedObjective,
            @Nullable String achievedObjective,
            @Nullable String totalScore,
            @Nullable String grade) {
        this(
                id,
                version,
                status,
                null,
                fiscalYear,
                project,
                competentDepartment,
                implementingUnit,
                amountUnit,
                funding,
                indicators,
                expectedObjective,
                achievedObjective,
                null,
                totalScore,
                grade,
                null,
                null,
                null,
                null);
    }

    /**
     * 复核: what somebody else has made of the form, beside what it says of itself.
     *
     * @param totalScore 复核总分, two decimals
     * @param grade 优, 良, 中 or 差
     */
    public record Reviewed(String totalScore, String grade) {

        /** What is kept with a form; {@code null} for one that was never checked. */
        public static @Nullable Reviewed of(@Nullable BigDecimal total, @Nullable Grade grade) {
            return total == null || grade == null ? null : new Reviewed(total.toPlainString(), grade.label());
        }
    }

    /**
     * 资金: one line of the funding block; {@code weight} and {@code score} stand on the TOTAL line only. The TOTAL is the
     * sum of its parts, column by column; where no part has an amount, what it says stands.
     *
     * @param source {@code TOTAL}, {@code CURRENT_YEAR_APPROPRIATION}, {@code CARRYOVER} or {@code OTHER}; absent for a
     *     line that only the paper knows
     * @param name the line's name as printed; absent where it is the official name of its source
     * @param parent the name of the line before this one that it is a part of (其中); absent for a part of the total
     */
    @With
    public record Funding(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String parent,

            @Nullable String initialBudget,
            @Nullable String adjustedBudget,
            @Nullable String executedAmount,
            @Nullable String weight,
            @Nullable String executionRate,
            @Nullable String score) {

        /** A line under the name of its source. */
        public static Funding of(
                FundingSource source, @Nullable String initial, @Nullable String adjusted, @Nullable String executed) {
            return new Funding(source.name(), null, null, initial, adjusted, executed, null, null, null);
        }
    }

    /**
     * 三级指标: one row of the tree, its first two levels by name.
     *
     * @param understood how the target was read, in words; output only
     * @param computedScore what the rules would give, two decimals; output only
     */
    public record Indicator(
            @Nullable String dimension,
            @Nullable String category,
            @Nullable String name,
            @Nullable String target,
            @Nullable String actual,
            @Nullable String weight,
            @Nullable String score,
            @Nullable String deviationExplanation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String understood,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String computedScore) {}
}
