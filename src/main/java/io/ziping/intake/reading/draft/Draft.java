package io.ziping.intake.reading.draft;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.scoring.values.AmountUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The document in the making; its parts are filled by the readers of each block. */
public final class Draft {

    @Nullable
    public Integer fiscalYear;

    @Nullable
    public String project;

    @Nullable
    public String department;

    @Nullable
    public String unit;

    @Nullable
    String amountUnit;

    @Nullable
    public String expected;

    @Nullable
    public String achieved;

    @Nullable
    public String totalScore;

    /** 总分's own 分值, which must be 100; no place of the document. */
    @Nullable
    public String totalWeight;

    @Nullable
    public String grade;

    public final List<Funding> funding = new ArrayList<>();
    /** The units that stand behind amounts themselves, by the amounts' pointers; no place of the document. */
    final Map<String, AmountUnit> unitsOfAmounts = new LinkedHashMap<>();

    public final List<Indicator> indicators = new ArrayList<>();
    /** What classes say of their rows' points; no place of the document. */
    public final List<ClassPoints> classPoints = new ArrayList<>();

    public EvaluationDocument document() {
        return new EvaluationDocument(
                null,
                null,
                null,
                fiscalYear,
                project,
                department,
                unit,
                amountUnit,
                List.copyOf(funding),
                List.copyOf(indicators),
                expected,
                achieved,
                totalScore,
                grade);
    }
}
