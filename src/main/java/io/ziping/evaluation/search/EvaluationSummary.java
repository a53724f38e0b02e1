package io.ziping.evaluation.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One form as a line of a list, computed when the form was last saved.
 *
 * @param competentDepartment 主管部门 as the form prints it
 * @param departmentId which department that is, whatever it was or is called
 * @param departmentNow the department's name today
 * @param initialBudget 年初预算数, yuan
 * @param adjustedBudget 全年预算数, yuan
 * @param executedAmount 全年执行数, yuan
 * @param executionRate 执行率, percent, two decimals; {@code null} while amounts are missing
 * @param grade {@code null} while the form is incomplete
 * @param reviewedTotal 复核总分 of the last spot check; {@code null} for a form that was never checked
 * @param reviewedGrade its grade; {@code null} likewise
 * @param blockCount what stops a submission
 * @param warningCount doubts and advice together
 * @param adviceCount 提示 among them; {@code null} while they are still being counted after an upgrade
 * @param headlineCount how many findings the headline stands for; {@code null} likewise
 * @param unmetCount 未达标指标数; {@code null} while it is still being counted after an upgrade
 * @param headline the weightiest finding in a few words, or blank
 * @param doubt 存疑分, one decimal
 * @param policyId the version of the rules the form is stored under; {@code null} for the standard ones
 * @param evidenceFiles how many files are attached to it
 */
public record EvaluationSummary(
        long id,
        int fiscalYear,
        String project,
        String competentDepartment,
        long departmentId,
        String departmentNow,
        String implementingUnit,
        BigDecimal initialBudget,
        BigDecimal adjustedBudget,
        BigDecimal executedAmount,
        @Nullable BigDecimal executionRate,
        BigDecimal totalScore,
        @Nullable Grade grade,
        @JsonIgnore @Nullable BigDecimal reviewedTotal,
        @JsonIgnore @Nullable Grade reviewedGrade,
        Status status,
        int blockCount,
        int warningCount,
        @Nullable Integer adviceCount,
        @Nullable Integer headlineCount,
        @Nullable Integer unmetCount,
        String headline,
        Instant updatedAt,
        @JsonIgnore BigDecimal doubt,
        @JsonIgnore @Nullable Long policyId,
        @JsonIgnore int evidenceFiles) {

    /** 存疑金额: what was spent times the doubt in percent, yuan. */
    @JsonIgnore
    public BigDecimal doubtfulAmount() {
        return DoubtScore.amount(executedAmount, doubt);
    }

    /** What the last spot check has made of it, such as 复核 88.00 良; blank for a form that was never checked. */
    @JsonIgnore
    public String reviewedInWords() {
        return reviewedTotal == null || reviewedGrade == null
                ? ""
                : "复核 " + reviewedTotal.toPlainString() + " " + reviewedGrade.label();
    }

    /** The findings as a list shows them. */
    @JsonIgnore
    public FindingChip chip() {
        return FindingChip.of(headline, blockCount, warningCount, adviceCount, headlineCount);
    }
}
