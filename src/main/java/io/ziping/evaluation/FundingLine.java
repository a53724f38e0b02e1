package io.ziping.evaluation;

import io.ziping.scoring.FundingResult;
import io.ziping.scoring.FundingSource;
import io.ziping.scoring.ScoreSheet;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 项目资金的一行: what one source planned, had and spent, in yuan beside the text as typed. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class FundingLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "evaluation_id")
    private SelfEvaluation evaluation;

    @Enumerated(EnumType.STRING)
    private FundingSource source = FundingSource.OTHER;

    private int position;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "initial_budget_text"))
    @AttributeOverride(name = "value", column = @Column(name = "initial_budget"))
    private TypedNumber initialBudget = TypedNumber.BLANK;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "adjusted_budget_text"))
    @AttributeOverride(name = "value", column = @Column(name = "adjusted_budget"))
    private TypedNumber adjustedBudget = TypedNumber.BLANK;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "executed_amount_text"))
    @AttributeOverride(name = "value", column = @Column(name = "executed_amount"))
    private TypedNumber executedAmount = TypedNumber.BLANK;

    FundingLine(SelfEvaluation evaluation, FundingSource source, int position) {
        this.evaluation = evaluation;
        this.source = source;
        this.position = position;
    }

    /** A line for each source but the total, in the order of the form. */
    static List<FundingLine> blank(SelfEvaluation evaluation) {
        var lines = new ArrayList<FundingLine>();
        for (var source : FundingSource.values()) {
            if (source != FundingSource.TOTAL) {
                lines.add(new FundingLine(evaluation, source, lines.size()));
            }
        }
        return lines;
    }

    String read(AmountField field) {
        return switch (field) {
            case INITIAL_BUDGET -> initialBudget.text();
            case ADJUSTED_BUDGET -> adjustedBudget.text();
            case EXECUTED_AMOUNT -> executedAmount.text();
        };
    }

    void write(AmountField field, String text) {
        switch (field) {
            case INITIAL_BUDGET -> initialBudget = TypedNumber.typed(text);
            case ADJUSTED_BUDGET -> adjustedBudget = TypedNumber.typed(text);
            case EXECUTED_AMOUNT -> executedAmount = TypedNumber.typed(text);
        }
    }

    ScoreSheet.FundingRow toRow() {
        return new ScoreSheet.FundingRow(source, initialBudget.text(), adjustedBudget.text(), executedAmount.text());
    }

    void keep(FundingResult result) {
        initialBudget = TypedNumber.of(result.initialBudget());
        adjustedBudget = TypedNumber.of(result.adjustedBudget());
        executedAmount = TypedNumber.of(result.executedAmount());
    }
}
