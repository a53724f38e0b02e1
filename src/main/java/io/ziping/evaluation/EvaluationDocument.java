package io.ziping.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.ziping.scoring.Finding;
import java.util.List;
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
 * @param amountUnit {@code WAN_YUAN} or {@code YUAN}
 * @param grade 优, 良, 中, 差; absent while the form is incomplete
 */
@JsonPropertyOrder({
    "id",
    "version",
    "status",
    "fiscalYear",
    "project",
    "competentDepartment",
    "implementingUnit",
    "amountUnit",
    "funding",
    "indicators",
    "expectedObjective",
    "achievedObjective",
    "totalScore",
    "grade",
    "findings"
})
@With
public record EvaluationDocument(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status,
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
        @Nullable String grade,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Finding> findings) {

    /** 资金: one line of the funding block; {@code weight} and {@code score} stand on the TOTAL line only. */
    public record Funding(
            @Nullable String source,
            @Nullable String initialBudget,
            @Nullable String adjustedBudget,
            @Nullable String executedAmount,
            @Nullable String weight,
            @Nullable String executionRate,
            @Nullable String score) {}

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
