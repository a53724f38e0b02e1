package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.targets.Quantity;
import io.ziping.scoring.text.Units;
import org.jspecify.annotations.Nullable;

/** The numbers of a row with their units; where one of the two cells has no unit the other's counts. */
public final class Figures {

    private Figures() {}

    /** 实际完成值; {@code null} when it is no number. */
    public static Units.@Nullable Amount reached(Examined.Row row) {
        var bound = row.result().target().bound();
        var quantity = row.result().actual().quantity();
        return quantity == null ? null : amount(quantity, bound == null ? "" : bound.unit());
    }

    /** The number of 年度指标值; {@code null} when it names none. */
    public static Units.@Nullable Amount wanted(Examined.Row row) {
        var bound = row.result().target().bound();
        var actual = row.result().actual().quantity();
        return bound == null ? null : amount(bound.quantity(), actual == null ? "" : actual.unit());
    }

    private static Units.Amount amount(Quantity quantity, String otherwise) {
        return Units.amount(quantity.number(), quantity.unit().isEmpty() ? otherwise : quantity.unit());
    }
}
