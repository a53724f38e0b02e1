package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.cell.TypedNumber;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.NumberCell;
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
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金的一行: what it planned, had and spent, in yuan beside the text as typed. Its name is the paper's own; an official
 * line without one has its official name. The total's line holds what was typed for it, and is there only when something
 * was.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class FundingLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "evaluation_id")
    private SelfEvaluation evaluation;

    @Enumerated(EnumType.STRING)
    private @Nullable FundingSource source;

    /** The key of a line without an official source. */
    private @Nullable String lineKey;

    /** The key of the line this is a part of; {@code null} for a part of the total. */
    private @Nullable String parentKey;

    private int position;

    private String name = "";

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

    FundingLine(SelfEvaluation evaluation, LinePlace place) {
        this.evaluation = evaluation;
        this.source = LinePlace.officialSource(place.key()).orElse(null);
        this.lineKey = source == null ? place.key() : null;
        this.parentKey = place.parent();
    }

    /** What stays the same when lines are added and moved. */
    public String key() {
        return source == null ? Objects.requireNonNull(lineKey) : source.name();
    }

    boolean isTotal() {
        return source == FundingSource.TOTAL;
    }

    LinePlace place() {
        return new LinePlace(key(), parentKey);
    }

    void placeAt(int index, @Nullable String parent) {
        position = index;
        parentKey = parent;
    }

    /** The name as printed. */
    public String printedName() {
        return name.isBlank() && source != null ? source.label() : name;
    }

    public String read(FundingField field) {
        return switch (field) {
            case NAME -> name;
            case INITIAL_BUDGET -> initialBudget.text();
            case ADJUSTED_BUDGET -> adjustedBudget.text();
            case EXECUTED_AMOUNT -> executedAmount.text();
        };
    }

    void write(FundingField field, String text) {
        switch (field) {
            case NAME -> name = text;
            case INITIAL_BUDGET -> initialBudget = TypedNumber.typed(text);
            case ADJUSTED_BUDGET -> adjustedBudget = TypedNumber.typed(text);
            case EXECUTED_AMOUNT -> executedAmount = TypedNumber.typed(text);
        }
    }

    /** Keeps what the amounts mean; the text stays as typed, also where the amount is a sum. */
    void keep(FundingResult result) {
        initialBudget = kept(initialBudget, result.initialBudget());
        adjustedBudget = kept(adjustedBudget, result.adjustedBudget());
        executedAmount = kept(executedAmount, result.executedAmount());
    }

    private static TypedNumber kept(TypedNumber typed, NumberCell cell) {
        return new TypedNumber(typed.text(), TypedNumber.of(cell).value());
    }
}
