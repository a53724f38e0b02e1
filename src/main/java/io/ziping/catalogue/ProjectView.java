package io.ziping.catalogue;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.search.ProjectForms.RowName;
import io.ziping.evaluation.search.YearForm;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as its page shows it.
 *
 * @param formerNames what it was called before, the latest first
 * @param retired that it goes on no longer; {@code null} while it does
 * @param asked the name that its unit asks for; {@code null} without one
 * @param forms its forms, the latest first
 * @param rows the rows of the latest form, where there are earlier ones to look back to
 * @param open the years of which the viewer may begin its form now
 */
public record ProjectView(
        long id,
        String name,
        List<String> formerNames,
        String unit,
        String department,
        @Nullable Retired retired,
        @Nullable Asked asked,
        List<YearForm> forms,
        List<RowName> rows,
        List<Integer> open) {

    /** That it goes on no longer. */
    public record Retired(int fromYear, String reason, String by, Instant at) {}

    /** The name that its unit asks for. */
    public record Asked(String name, String reason, String by, Instant at) {}

    /** An amount of yuan in 万元. */
    public String wan(BigDecimal yuan) {
        return PrintedNumbers.amount(yuan, AmountUnit.WAN_YUAN);
    }

    /** Whether a form prints another name than the project has now. */
    public boolean printsOtherName(YearForm form) {
        return !form.printedName().equals(name);
    }
}
