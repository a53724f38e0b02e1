package io.ziping.evaluation.document;

import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.FormContent;
import io.ziping.evaluation.form.FundingBlock;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClass;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a form at one time, exactly: to be put back by {@link KeptForms#restore}.
 *
 * @param cells the texts as typed, by the addresses of their cells
 * @param lines the funding lines in their order
 * @param rows the indicators in their order
 * @param printedFigures the figures of the paper it had been taken from, as the form keeps them; blank without any
 */
public record KeptForm(Map<String, String> cells, List<LinePlace> lines, List<RowPlace> rows, String printedFigures) {

    // null in what was kept before the printed figures were, or while every form had the three official lines
    public KeptForm(
            Map<String, String> cells,
            @Nullable List<LinePlace> lines,
            List<RowPlace> rows,
            @Nullable String printedFigures) {
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.lines = lines == null ? FundingBlock.official() : List.copyOf(lines);
        this.rows = List.copyOf(rows);
        this.printedFigures = printedFigures == null ? "" : printedFigures;
    }

    static KeptForm of(SelfEvaluation form) {
        return of(FormContent.of(form), form.getPrintedFigures());
    }

    static KeptForm of(FormContent content, String printedFigures) {
        var cells = new LinkedHashMap<String, String>();
        content.addresses().forEach(address -> cells.put(address, content.read(address)));
        return new KeptForm(cells, content.lines(), content.rows(), printedFigures);
    }

    /** Puts it back; every category of its rows has to be there. */
    void restore(EditableForm form, Map<Long, IndicatorClass> categories) {
        form.replace(FormContent.of(cells, lines, rows), categories);
        form.keepPrintedFigures(printedFigures);
    }
}
