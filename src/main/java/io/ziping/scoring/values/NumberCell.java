package io.ziping.scoring.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number cell: what was typed, and the number it was understood as. Full-width digits, thousands separators,
 * surrounding blanks, a leading {@code +} and {@code ¥} are understood.
 *
 * @param text as typed; of a computed total, its printed form
 * @param value an amount in yuan (two decimals, below 10^16) or points (two decimals, 0 to 100); {@code null} when blank
 *     or not storable
 * @param problem what is wrong, in Chinese, when the text is not blank and has no value
 */
public record NumberCell(
        String text, @Nullable BigDecimal value, @Nullable String problem) {

    private static final BigDecimal AMOUNT_LIMIT = BigDecimal.TEN.pow(16);
    private static final BigDecimal HIGHEST_POINTS = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** Reads an amount typed in the given unit. */
    public static NumberCell amount(String text, AmountUnit unit) {
        var typed = TypedText.decimal(text);
        if (typed == null) {
            return notANumber(text);
        }
        var yuan = unit.toYuan(typed).stripTrailingZeros();
        if (yuan.scale() > DECIMALS) {
            return refused(text, "金额" + TypedText.quote(text) + "精确到了分以下，最多填到分");
        }
        return yuan.abs().compareTo(AMOUNT_LIMIT) < 0
                ? new NumberCell(text, yuan.setScale(DECIMALS), null)
                : refused(text, "金额" + TypedText.quote(text) + "过大，请核对位数和单位");
    }

    /** Reads points: 分值, 分数 or 得分. */
    public static NumberCell points(String text) {
        var typed = TypedText.decimal(text);
        if (typed == null) {
            return notANumber(text);
        }
        if (typed.signum() < 0 || typed.compareTo(HIGHEST_POINTS) > 0) {
            return refused(text, TypedText.quote(text) + "不在 0 到 100 之间");
        }
        return typed.stripTrailingZeros().scale() <= DECIMALS
                ? new NumberCell(text, typed.setScale(DECIMALS), null)
                : refused(text, TypedText.quote(text) + "的小数超过两位，最多填两位小数");
    }

    /** A computed amount of yuan, printed in the given unit with two decimals, or more where two would lose some. */
    public static NumberCell total(BigDecimal yuan, AmountUnit unit) {
        var amount = unit.fromYuan(yuan).stripTrailingZeros();
        var text = amount.setScale(Math.max(DECIMALS, amount.scale())).toPlainString();
        return amount(text, unit);
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return TypedText.isBlank(text);
    }

    private static NumberCell notANumber(String text) {
        return TypedText.isBlank(text)
                ? new NumberCell(text, null, null)
                : refused(text, TypedText.quote(text) + "不是数字，请只填数字");
    }

    private static NumberCell refused(String text, String problem) {
        return new NumberCell(text, null, problem);
    }
}
