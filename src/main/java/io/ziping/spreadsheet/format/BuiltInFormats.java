package io.ziping.spreadsheet.format;

import java.util.Map;

/** The formats a file names by number alone, as Chinese editions show them (ECMA-376, 18.8.30). */
public final class BuiltInFormats {

    private static final String DATE = "yyyy\"年\"m\"月\"d\"日\"";
    private static final String MONTH = "yyyy\"年\"m\"月\"";
    private static final String DAY = "m\"月\"d\"日\"";
    private static final String HALF_DAY = "上午/下午h\"时\"mm\"分\"";
    private static final String HALF_DAY_SECONDS = HALF_DAY + "ss\"秒\"";
    private static final String ACCOUNT = "_ %1$s* #,##0%2$s_ ;_ %1$s* \\-#,##0%2$s_ ;_ %1$s* \"-\"%3$s_ ;_ @_ ";

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "\"¥\"#,##0;\"¥\"\\-#,##0"),
            Map.entry(6, "\"¥\"#,##0;[Red]\"¥\"\\-#,##0"),
            Map.entry(7, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"),
            Map.entry(8, "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "yyyy/m/d"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, MONTH),
            Map.entry(28, DAY),
            Map.entry(29, DAY),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, DATE),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, HALF_DAY),
            Map.entry(35, HALF_DAY_SECONDS),
            Map.entry(36, MONTH),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;[Red]-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;[Red]-#,##0.00"),
            Map.entry(41, ACCOUNT.formatted("", "", "")),
            Map.entry(42, ACCOUNT.formatted("\"¥\"", "", "")),
            Map.entry(43, ACCOUNT.formatted("", ".00", "??")),
            Map.entry(44, ACCOUNT.formatted("\"¥\"", ".00", "??")),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"),
            Map.entry(50, MONTH),
            Map.entry(51, DAY),
            Map.entry(52, MONTH),
            Map.entry(53, DAY),
            Map.entry(54, DAY),
            Map.entry(55, HALF_DAY),
            Map.entry(56, HALF_DAY_SECONDS),
            Map.entry(57, MONTH),
            Map.entry(58, DAY));

    private BuiltInFormats() {}

    /** The code of a number; {@code General} for one that stands for nothing. */
    public static String code(int number) {
        return CODES.getOrDefault(number, "General");
    }
}
