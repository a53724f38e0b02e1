package io.ziping.intake.reading.words;

import io.ziping.scoring.values.TypedText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number cell: the decimal string of the document, its typed scale kept.
 *
 * @param text null when nothing stands there, or a dash for nothing
 * @param doubt why the text is not certainly that number; null when it is
 */
public record NumberText(@Nullable String text, @Nullable String doubt) {

    private static final Pattern NUMBER = Pattern.compile("(?<sign>[+-]?)[¥￥]?(?<digits>" + TypedText.UNSIGNED + ")");
    private static final Pattern NOTHING = Pattern.compile("[-—–―－/\\\\*]*");
    private static final Pattern BROKEN_UP = Pattern.compile("[\\d.,]\\s+[\\d.,]");
    private static final int LONGEST = 40;

    /** Reads a cell; one of the unit words may follow the number. */
    public static NumberText of(String cell, String unitWords) {
        var plain = Words.compact(cell);
        if (NOTHING.matcher(plain).matches()) {
            return new NumberText(null, null);
        }
        boolean bareAlready = Character.isDigit(plain.charAt(plain.length() - 1));
        var bare = bareAlready ? plain : plain.replaceFirst("(?<=\\d)(?:" + unitWords + ")$", "");
        var number = NUMBER.matcher(bare);
        if (bare.length() > LONGEST || !number.matches()) {
            return new NumberText(Words.clean(cell), "这里应是一个数");
        }
        var sign = number.group("sign").equals("-") ? "-" : "";
        var digits = number.group("digits").replace(",", "");
        return new NumberText(sign + (digits.startsWith(".") ? "0" + digits : digits), brokenUp(cell));
    }

    /** Whether a cell shows a number, with or without a sign, separators or 元, 分 and % behind it. */
    public static boolean isNumber(String cell) {
        return TypedText.decimal(of(cell, "万元|元|分|%").text()) != null;
    }

    /** Digits on both sides of a blank or a line's end may be two numbers. */
    private static @Nullable String brokenUp(String cell) {
        return BROKEN_UP.matcher(cell).find() ? "数字中间断开了" : null;
    }
}
