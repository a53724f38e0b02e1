package io.ziping.labelled;

import java.math.BigDecimal;
import lombok.With;

/** A line of the funding block, amounts as typed; the total is never one. */
@With
record FundingData(String name, String initial, String adjusted, String executed) {

    static final String APPROPRIATION = "当年财政拨款";
    static final String CARRYOVER = "上年结转资金";
    static final String OTHER = "其他资金";

    /** Reads {@code 当年财政拨款 | initial | adjusted | executed}. */
    static FundingData parse(String line) {
        var cells = Cut.cells(line);
        return new FundingData(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    BigDecimal initialAmount() {
        return amount(initial);
    }

    BigDecimal adjustedAmount() {
        return amount(adjusted);
    }

    BigDecimal executedAmount() {
        return amount(executed);
    }

    static BigDecimal amount(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text.replace(",", ""));
    }
}
