package io.ziping.intake.web;

import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.intake.correction.DoubtResolution;
import io.ziping.intake.report.FormReport;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What a person says of a form that was read: where it belongs, what stands in its cells, which doubts were looked at. */
@Getter
@Setter
@YearTyped
class CorrectionForm {

    private static final String REMOVE = "remove:";
    private static final String RESTORE = "restore:";
    private static final String CLASS_END = "/class";

    private @Nullable Long unit;

    private String choice = "";

    /** Texts by the pointers of their cells. */
    private Map<String, @Size(max = EvaluationEditor.LONGEST_TEXT, message = "最多{max}字，请删减") String> cells =
            new LinkedHashMap<>();

    /** 一级指标/二级指标 by the pointers of rows with {@code /class} behind them. */
    private Map<String, String> classes = new LinkedHashMap<>();

    private Set<String> seen = new HashSet<>();

    private String action = "";

    /** The form as it is shown before anybody has typed. */
    static CorrectionForm of(FormReport report) {
        var form = new CorrectionForm();
        form.unit = report.unitId();
        form.choice = report.choice();
        return form;
    }

    DoubtResolution said() {
        return new DoubtResolution(
                unit,
                choice,
                cells,
                classes.entrySet().stream()
                        .filter(chosen -> chosen.getKey().endsWith(CLASS_END))
                        .collect(Collectors.toMap(
                                chosen -> chosen.getKey()
                                        .substring(0, chosen.getKey().length() - CLASS_END.length()),
                                Map.Entry::getValue)),
                seen,
                action.equals("allSeen"),
                row(REMOVE),
                row(RESTORE));
    }

    /** Whether a row is taken out or put back. */
    boolean movesRow() {
        return row(REMOVE) != null || row(RESTORE) != null;
    }

    /** Whether the person goes on to the next form. */
    boolean goesOn() {
        return action.equals("next");
    }

    /** The row an action is about, from 0; {@code null} when it is another action. */
    private @Nullable Integer row(String kind) {
        var number = action.startsWith(kind) ? action.substring(kind.length()) : "";
        return number.matches("\\d{1,6}") ? Integer.valueOf(number) : null;
    }
}
