package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.RowPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads what was typed into a form, in the order of the form. */
final class ContentReading {

    private ContentReading() {}

    static FormContent of(SelfEvaluation form) {
        var cells = new LinkedHashMap<CellAddress, String>();
        for (var field : FormField.values()) {
            cells.put(new CellAddress.OfForm(field), form.getCells().read(field));
        }
        for (var line : form.funding().all()) {
            for (var field : FundingField.values()) {
                cells.put(new CellAddress.OfFunding(line.key(), field), line.read(field));
            }
        }
        var rows = new ArrayList<RowPlace>();
        for (var row : form.getIndicators()) {
            rows.add(new RowPlace(row.getRowKey(), row.getCategory().identity()));
            for (var field : IndicatorField.values()) {
                cells.put(new CellAddress.OfIndicator(row.getRowKey(), field), row.read(field));
            }
        }
        for (var field : form.getCells().getFields()) {
            cells.put(new CellAddress.OfField(field.key()), field.text());
        }
        return new FormContent(
                cells, form.funding().places(), rows, form.getCells().places());
    }
}
