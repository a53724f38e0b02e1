package io.ziping.spreadsheet.format;

import io.ziping.spreadsheet.format.Token.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number format such as {@code #,##0.00_ ;[Red]-#,##0.00}. What it shows is worked out here and not by a library: those
 * at hand multiply by hundred for a percent sign in quotes, forget commas that hide thousands, and fail at Chinese
 * numerals. What is not understood is shown as well as can be and said to be unsure; nothing fails.
 */
public final class NumberFormat {

    /** As many digits as a spreadsheet's number has. */
    private static final int DIGITS = 15;

    private static final int LARGEST_POWER = 400;
    private static final int LONGEST_CODE = 255;

    private final List<Section> numbers;
    private final @Nullable Section text;
    private final boolean sure;

    private NumberFormat(List<Section> sections, boolean sure) {
        var last = sections.get(sections.size() - 1);
        boolean ofText = sections.size() == 4 || last.has(Kind.TEXT);
        this.text = ofText ? last : null;
        this.numbers = ofText && sections.size() > 1 ? sections.subList(0, sections.size() - 1) : sections;
        this.sure = sure;
    }

    /** The format of a code; one that is longer than any program writes is not looked at. */
    public static NumberFormat of(String code) {
        boolean general = code.isBlank() || code.length() > LONGEST_CODE;
        return new NumberFormat(FormatCode.sections(general ? "General" : code), code.length() <= LONGEST_CODE);
    }

    /**
     * A stored number as shown.
     *
     * @param from1904 whether the file counts its days from 1904
     */
    public Shown show(String stored, boolean from1904) {
        try {
            var number = new BigDecimal(stored.strip());
            if (Math.abs((long) number.scale()) > LARGEST_POWER || number.precision() > LARGEST_POWER) {
                return new Shown(stored.strip(), false, false);
            }
            var shown = show(number.round(new MathContext(DIGITS, RoundingMode.HALF_UP)), from1904);
            return new Shown(shown.text().strip(), shown.exact(), shown.sure() && sure);
        } catch (ArithmeticException | NumberFormatException | IndexOutOfBoundsException broken) {
            // whatever is wrong with one cell is that cell's doubt
            return new Shown(stored.strip(), false, false);
        }
    }

    /** A stored text as shown: most formats leave it alone. */
    public Shown showText(String stored) {
        if (text == null) {
            return Shown.plain(stored);
        }
        var shown = text.tokens().stream()
                .map(token -> token.is(Kind.TEXT) || token.is(Kind.GENERAL) ? stored : token.text())
                .collect(Collectors.joining());
        boolean whole = shown.contains(stored.strip());
        return shown.strip().equals(stored.strip())
                ? Shown.plain(stored)
                : new Shown(shown.strip(), whole, text.sure());
    }

    private Shown show(BigDecimal number, boolean from1904) {
        int index = hasCondition() ? conditional(number) : ordinary(number);
        if (index < 0) {
            return new Shown("########", false, false);
        }
        var section = numbers.get(index);
        var shown = layOut(section, number, from1904);
        boolean saysSo = section.condition() != null && section.condition().isOfNegative();
        boolean minus = number.signum() < 0 && (index == 0 || hasCondition()) && !saysSo && !section.isDate();
        boolean known = section.sure() && shown.sure() && (number.signum() >= 0 || !hasCondition());
        boolean hidden = shown.text().isBlank() && !shown.exact();
        return new Shown((minus && !hidden ? "-" : "") + shown.text(), shown.exact(), known);
    }

    private boolean hasCondition() {
        return numbers.stream().anyMatch(section -> section.condition() != null);
    }

    /** The first section is for positive numbers, the second for negative ones, the third for zero. */
    private int ordinary(BigDecimal number) {
        if (number.signum() < 0) {
            return Math.min(1, numbers.size() - 1);
        }
        return number.signum() == 0 && numbers.size() > 2 ? 2 : 0;
    }

    /** The section whose condition holds; one without a condition is for what its place says. */
    private int conditional(BigDecimal number) {
        for (int i = 0; i < numbers.size(); i++) {
            var condition = numbers.get(i).condition();
            boolean last = i == numbers.size() - 1;
            boolean bySign = i == 0 ? number.signum() > 0 : number.signum() < 0;
            if (condition == null ? last || bySign : condition.holds(number)) {
                return i;
            }
        }
        return -1;
    }

    private static Shown layOut(Section section, BigDecimal number, boolean from1904) {
        if (section.isDate()) {
            return DateLayout.of(section, number, from1904);
        }
        if (section.isFraction()) {
            return FractionLayout.of(section, number);
        }
        if (section.has(Kind.GENERAL) || section.has(Kind.TEXT)) {
            return general(section, number);
        }
        if (section.has(Kind.DIGIT)) {
            return NumberLayout.of(section, number);
        }
        return words(section, number);
    }

    private static Shown general(Section section, BigDecimal number) {
        var plain = GeneralNumber.of(number);
        var written = ChineseDigits.counted(plain.text(), section.numerals());
        boolean known = section.tokens().stream()
                .allMatch(token -> token.is(Kind.GENERAL)
                        || token.is(Kind.TEXT)
                        || token.is(Kind.LITERAL)
                        || token.is(Kind.SLASH));
        var text = section.tokens().stream()
                .map(token -> token.is(Kind.GENERAL) || token.is(Kind.TEXT) ? written : token.text())
                .collect(Collectors.joining());
        return new Shown(text, plain.exact(), known && plain.sure() && isAgreed(section, plain.text()));
    }

    /** A section without a place for the number: what it says stands for the number, as a dash does for nothing. */
    private static Shown words(Section section, BigDecimal number) {
        var text = section.tokens().stream().map(Token::text).collect(Collectors.joining());
        boolean dash = number.signum() == 0 && text.strip().matches("[-—–－]");
        if (section.tokens().isEmpty() && section.numerals() > 0) {
            var plain = GeneralNumber.of(number);
            var written = ChineseDigits.counted(plain.text(), section.numerals());
            return new Shown(written, plain.exact(), plain.sure() && isAgreed(section, plain.text()));
        }
        return new Shown(text, dash, true);
    }

    /** Programs agree on Chinese numerals for daily use and for accounts, not on what stands for the point. */
    private static boolean isAgreed(Section section, String number) {
        return section.numerals() == 0 || (section.numerals() < 3 && number.indexOf('.') < 0);
    }
}
