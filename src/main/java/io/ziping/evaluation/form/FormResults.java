package io.ziping.evaluation.form;

import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.Grade;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What was computed of a form, kept with it, so that lists and statistics never recompute. Amounts in yuan. */
@Embeddable
@Getter
@NoArgsConstructor
public class FormResults {

    private BigDecimal initialBudget = BigDecimal.ZERO;

    private BigDecimal adjustedBudget = BigDecimal.ZERO;

    private BigDecimal executedAmount = BigDecimal.ZERO;

    private @Nullable BigDecimal executionRate;

    private BigDecimal executionScore = BigDecimal.ZERO;

    private BigDecimal weightSum = BigDecimal.ZERO;

    private BigDecimal totalScore = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    private int blockCount;

    private int warningCount;

    private String headline = "";

    /** These are {@code null} in a form stored before they were counted, until it has been compared. */
    private @Nullable Integer adviceCount;

    private @Nullable Integer headlineCount;

    private @Nullable Integer unmetCount;

    /** How many cells have to be filled before a submission; {@code null} likewise, see {@link ScoreCard#cellsToFill}. */
    private @Nullable Integer cellCount;

    /** How many of them are blank. */
    private @Nullable Integer blankCount;

    private BigDecimal doubt = BigDecimal.ZERO;

    /** Of the findings kept with the form; {@code null} in a form of an earlier release, until it has been compared. */
    private @Nullable Long findingsDigest;

    /** Digests of findings that count no more, with blanks between; written by decisions, which are no edits of the form. */
    @Getter(AccessLevel.NONE)
    @Column(insertable = false, updatable = false)
    private String acceptedFindings = "";

    /** How often something was decided about its findings; likewise. */
    @Column(insertable = false, updatable = false)
    private int decisions;

    /** How often the unit has explained one of its findings, or taken that back; likewise. */
    @Column(insertable = false, updatable = false)
    private int explanations;

    /** How many files are attached to it; likewise, by those who keep files. */
    @Column(insertable = false, updatable = false)
    private int evidenceFiles;

    /** How often its parts were given to people or taken back, and its unit has asked or was answered; likewise. */
    @Column(insertable = false, updatable = false)
    private int besideChanges;
    /** How much its unit has asked; likewise, by those who review. */
    @Column(insertable = false, updatable = false)
    private int inquiries;

    /** 复核总分 and grade of the last spot check; {@code null} of a form that was never checked; likewise. */
    @Column(insertable = false, updatable = false)
    private @Nullable BigDecimal reviewedTotal;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Grade reviewedGrade;

    /** What was found beside other forms, see {@link KeptComparison}. */
    private String comparison = "";

    /**
     * The version of the form that was compared with others; {@code null} or another one while that has to be done. Written
     * by the comparison, which is no edit of the form.
     */
    @Column(insertable = false, updatable = false)
    private @Nullable Long comparedVersion;

    /** How often a comparison has found something else than before; likewise. */
    @Column(insertable = false, updatable = false)
    private int comparisons;

    /** The digests of findings whose explanation a reviewer has accepted. */
    public Set<String> accepted() {
        return acceptedFindings.isEmpty() ? Set.of() : Set.of(acceptedFindings.split(" "));
    }

    /** A form on its way was handed in without blocks, and keeps that, whatever would stop a submission now. */
    void keep(ScoreCard card, FindingCounts findings, Status status) {
        int blocks = blockCount;
        keep(card, findings);
        if (!status.isEditable()) {
            blockCount = blocks;
        }
    }

    public void keep(ScoreCard card, FindingCounts findings) {
        initialBudget = sum(card.total().initialBudget().value());
        adjustedBudget = sum(card.total().adjustedBudget().value());
        executedAmount = sum(card.total().executedAmount().value());
        executionRate = card.total().rate().percent();
        executionScore = sum(card.executionScore().points());
        weightSum = card.weightSum();
        totalScore = card.totalScore();
        grade = card.grade();
        blockCount = findings.blocks();
        warningCount = findings.warnings();
        adviceCount = findings.advice();
        headline = findings.headline();
        headlineCount = findings.named();
        unmetCount = card.unmetCount();
        cellCount = card.cellsToFill();
        blankCount = findings.blanks();
    }

    void keepComparison(String found) {
        comparison = found;
    }

    void keep(DoubtScore score, long digest) {
        doubt = score.points();
        findingsDigest = digest;
    }

    private static BigDecimal sum(@Nullable BigDecimal value) {
        return (value == null ? BigDecimal.ZERO : value).setScale(2);
    }
}
