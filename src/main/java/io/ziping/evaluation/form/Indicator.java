package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.TypedNumber;
import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreSheet;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 三级指标: one row of the form, under a category of the class tree. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Indicator {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "evaluation_id")
    private SelfEvaluation evaluation;

    private UUID rowKey;

    @Setter(AccessLevel.PACKAGE)
    private int position;

    /** No row is read without what it is of: rows and their classes come by one query. */
    @Setter(AccessLevel.PACKAGE)
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private IndicatorClass category;

    private String name = "";
    private String target = "";
    private String actual = "";

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "weight_text"))
    @AttributeOverride(name = "value", column = @Column(name = "weight"))
    private TypedNumber weight = TypedNumber.BLANK;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "score_text"))
    @AttributeOverride(name = "value", column = @Column(name = "score"))
    private TypedNumber score = TypedNumber.BLANK;

    private @Nullable BigDecimal computedScore;
    private String deviationExplanation = "";

    Indicator(SelfEvaluation evaluation, UUID rowKey, IndicatorClass category) {
        this.evaluation = evaluation;
        this.rowKey = rowKey;
        this.category = category;
    }

    public String read(IndicatorField field) {
        return switch (field) {
            case NAME -> name;
            case TARGET -> target;
            case ACTUAL -> actual;
            case WEIGHT -> weight.text();
            case SCORE -> score.text();
            case DEVIATION_EXPLANATION -> deviationExplanation;
        };
    }

    void write(IndicatorField field, String text) {
        switch (field) {
            case NAME -> name = text;
            case TARGET -> target = text;
            case ACTUAL -> actual = text;
            case WEIGHT -> weight = TypedNumber.typed(text);
            case SCORE -> score = TypedNumber.typed(text);
            case DEVIATION_EXPLANATION -> deviationExplanation = text;
        }
    }

    /** The row as the rules read it. */
    public ScoreSheet.IndicatorRow toRow() {
        return new ScoreSheet.IndicatorRow(
                category.getKind(),
                category.dimension().getName(),
                category.getName(),
                name,
                target,
                actual,
                weight.text(),
                score.text(),
                deviationExplanation);
    }

    void keep(IndicatorResult result) {
        weight = TypedNumber.of(result.weight());
        score = TypedNumber.of(result.score());
        computedScore = result.computed().points();
    }
}
