package io.ziping.evaluation.document;

import com.fasterxml.jackson.annotation.JsonValue;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FieldPlace;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.FundingBlock;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a form at one time, exactly: to be put back by {@link KeptForms#restore}.
 *
 * @param printedFigures the figures of the paper it had been taken from, as the form keeps them; blank without any
 */
public record KeptForm(FormContent content, String printedFigures) {

    /**
     * The same as it is stored.
     *
     * @param cells by the addresses of their cells
     * @param lines {@code null} in what was kept while every form had the three official lines
     * @param printedFigures {@code null} in what was kept before the printed figures were
     * @param fields {@code null} in what was kept before forms had any of their template
     */
    record Stored(
            Map<String, String> cells,
            @Nullable List<LinePlace> lines,
            List<RowPlace> rows,
            @Nullable String printedFigures,
            @Nullable List<FieldPlace> fields) {

        /** @throws NullPointerException when it is not a kept form, whatever else it is */
        Stored {
            Objects.requireNonNull(cells, "cells");
            Objects.requireNonNull(rows, "rows");
        }
    }

    static KeptForm of(SelfEvaluation form) {
        return new KeptForm(form.content(), form.getPrintedFigures());
    }

    static KeptForm of(Stored stored) {
        var cells = new LinkedHashMap<CellAddress, String>();
        stored.cells().forEach((address, text) -> CellAddress.parse(address).ifPresent(cell -> cells.put(cell, text)));
        var lines = stored.lines() == null ? FundingBlock.official() : stored.lines();
        var figures = stored.printedFigures() == null ? "" : stored.printedFigures();
        return new KeptForm(
                new FormContent(cells, lines, stored.rows(), stored.fields() == null ? List.of() : stored.fields()),
                figures);
    }

    @JsonValue
    Stored stored() {
        var cells = new LinkedHashMap<String, String>();
        content.cells().forEach((cell, text) -> cells.put(cell.toString(), text));
        return new Stored(cells, content.lines(), content.rows(), printedFigures, content.fields());
    }

    /** Puts it back; every category of its rows has to be there. */
    void restore(EditableForm form, Map<Long, IndicatorClass> categories) {
        form.replace(content, categories);
        form.keepPrintedFigures(printedFigures);
    }
}
