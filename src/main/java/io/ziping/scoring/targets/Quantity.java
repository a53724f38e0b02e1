package io.ziping.scoring.targets;

import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as in {@code 52.00(批次)}.
 *
 * @param number with the scale it was typed with
 * @param unit in one spelling ({@code %} for 百分比); empty when none was typed
 */
public record Quantity(BigDecimal number, String unit) {

    private static final int LONGEST = 60;
    private static final Pattern QUANTITY =
            Pattern.compile("(?<percent>百分之)?\\s*(?<number>[+-]?" + TypedText.UNSIGNED + ")(?<unit>.*)");

    /** Reads {@linkplain TypedText#plain plain} text; {@code null} when it is anything but one number and a unit. */
    static @Nullable Quantity read(String plain) {
        if (plain.length() > LONGEST) {
            return null;
        }
        var matcher = QUANTITY.matcher(plain);
        if (!matcher.matches()) {
            return null;
        }
        var number = TypedText.number(matcher.group("number"));
        var unit = Unit.read(matcher.group("unit"));
        if (matcher.group("percent") == null) {
            return unit == null ? null : new Quantity(number, unit);
        }
        return Unit.NONE.equals(unit) ? new Quantity(number, Unit.PERCENT) : null;
    }

    /** Whether it is in the same unit as another, however the two spell it. */
    public boolean isInUnitOf(Quantity other) {
        return UnitSpelling.same(unit, other.unit);
    }

    /** Whether it is a percentage. */
    public boolean isPercent() {
        return unit.equals(Unit.PERCENT);
    }

    /** As people say it: {@code 200 用户}, {@code 85%}, {@code 3}. */
    @Override
    public String toString() {
        var spoken = TypedText.spoken(number);
        return unit.isEmpty() || unit.equals(Unit.PERCENT) ? spoken + unit : spoken + " " + unit;
    }
}
