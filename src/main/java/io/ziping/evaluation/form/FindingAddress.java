package io.ziping.evaluation.form;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where on the page of a form a pointer of the interchange document lies. */
public final class FindingAddress {

    private static final Pattern INDICATOR = Pattern.compile("/indicators/(\\d+)(?:/(\\w+))?");
    private static final Pattern FUNDING = Pattern.compile("/funding/(\\d+)(?:/(\\w+))?");

    private static final String FIELDS = "/fields/";
    private static final int FIRST_ROW = 2;

    private FindingAddress() {}

    /** The page's cell of a pointer into the document; blank for the whole form. */
    public static String of(SelfEvaluation form, String pointer) {
        var indicator = INDICATOR.matcher(pointer);
        if (indicator.matches()) {
            var row = form.getIndicators().get(Integer.parseInt(indicator.group(1)));
            var field = indicator.group(2) == null ? IndicatorField.NAME.key() : indicator.group(2);
            return "row." + row.getRowKey() + "." + field;
        }
        var funding = FUNDING.matcher(pointer);
        if (funding.matches()) {
            return funding(form, Integer.parseInt(funding.group(1)), funding.group(2));
        }
        if (pointer.startsWith(FIELDS)) {
            return new CellAddress.OfField(pointer.substring(FIELDS.length())).toString();
        }
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }

    /** Where a person filling the form from top to bottom meets a cell. */
    public static int place(String pointer) {
        var row = INDICATOR.matcher(pointer);
        if (row.matches()) {
            return FIRST_ROW + Integer.parseInt(row.group(1));
        }
        return pointer.startsWith("/funding") ? 0 : 1;
    }

    private static String funding(SelfEvaluation form, int line, @Nullable String field) {
        var name = field == null ? FundingField.ADJUSTED_BUDGET.key() : field;
        if (line > 0) {
            return "funding." + form.funding().parts().get(line - 1).key() + "." + name;
        }
        return name.equals("weight") ? FormField.EXECUTION_WEIGHT.key() : "total." + name;
    }
}
