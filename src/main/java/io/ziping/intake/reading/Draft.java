package io.ziping.intake.reading;

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
final class Draft {

    @Nullable
    Integer fiscalYear;

    @Nullable
    String project;

    @Nullable
    String department;

    @Nullable
    String unit;

    @Nullable
    String amountUnit;

    @Nullable
    String expected;

    @Nullable
    String achieved;

    @Nullable
    String totalScore;

    /** 总分's own 分值, which must be 100; no place of the document. */
    @Nullable
    String totalWeight;

    @Nullable
    String grade;

    final List<Funding> funding = new ArrayList<>();
    /** The units that stand behind amounts themselves, by the amounts' pointers; no place of the document. */
    final Map<String, AmountUnit> unitsOfAmounts = new LinkedHashMap<>();

    final List<Indicator> indicators = new ArrayList<>();
    /** What classes say of their rows' points; no place of the document. */
    final List<ClassPoints> classPoints = new ArrayList<>();

    EvaluationDocument document() {
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
                grade,
                null);
    }
}
