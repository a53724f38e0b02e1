package io.ziping.scoring.reason;

import java.util.regex.Pattern;

/** Beginnings of reasons that only tell what their row says: they are offered to whoever writes one, and tell no cause. */
public final class Leads {

    /** What each ends with: the cause is to follow. */
    public static final String END = "，原因是";

    /** What each calls the target it is compared with. */
    public static final String TARGET = "年度指标值";

    /** Every text that such a beginning has. */
    private static final Pattern LEAD = Pattern.compile("^\\s*(?:(?:完成|实际为)[^，。；]{1,70}，[^，。；]{0,8}" + TARGET
            + "[^，。；]{1,140}|(?:部分|未)?达成“.{1,30}?”)(?:，得分比分值少[^，。；]{1,12}分)?" + END + "[：:]?");

    private Leads() {}

    /** The text behind such a beginning; all of it where it has none. */
    static String behind(String text) {
        return LEAD.matcher(text).replaceFirst("");
    }
}
