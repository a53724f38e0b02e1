package io.ziping.spreadsheet.office;

import org.jspecify.annotations.Nullable;

/** Attributes of a workbook's parts that are numbers or switches. */
final class Numbers {

    private static final int MOST_DIGITS = 9;

    private Numbers() {}

    /** A number without a sign; 0 when it is none. */
    static int of(@Nullable String digits) {
        if (digits == null || digits.length() > MOST_DIGITS) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The column of a reference such as {@code AB12}, from 0; -1 when it is none. */
    static int column(String reference) {
        int number = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            number = number * 26 + reference.charAt(at++) - 'A' + 1;
        }
        return at == 0 || at > 3 || at == reference.length() ? -1 : number - 1;
    }

    static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** The same of a property that is on where it stands without a value. */
    static boolean isOn(@Nullable String value) {
        return value == null || isTrue(value);
    }
}
