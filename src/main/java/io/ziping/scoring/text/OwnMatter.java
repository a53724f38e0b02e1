package io.ziping.scoring.text;

import java.util.regex.Pattern;

/**
 * What a project is about, as its name tells.
 *
 * @param name 项目名称
 */
public record OwnMatter(String name) {

    /** A project of several matters: the money of one of them is a part. */
    private static final Pattern SEVERAL_MATTERS = Pattern.compile("[及和与、]");

    /** What says no more in the name of a project. */
    private static final Pattern ANY_PROJECT = Pattern.compile("(?:项目|工程|专项|工作|资金|经费|补助|补贴|费用|费)+$");

    private static final int SHORTEST_MATTER = 2;

    /**
     * How many characters at the end of words name the project: its name, or what the name ends with, 维护费 of
     * 监测设施运行维护; 0 for none.
     */
    public int lengthAtEndOf(String words) {
        if (!name.isBlank() && words.endsWith(name)) {
            return name.length();
        }
        var matter = ANY_PROJECT.matcher(name).replaceFirst("");
        if (matter.length() < SHORTEST_MATTER || SEVERAL_MATTERS.matcher(matter).find()) {
            return 0;
        }
        int fee = words.endsWith("费用") ? 2 : words.endsWith("费") ? 1 : 0;
        int common = 0;
        int end = words.length() - fee;
        while (common < Math.min(end, matter.length())
                && words.charAt(end - 1 - common) == matter.charAt(matter.length() - 1 - common)) {
            common++;
        }
        return common < SHORTEST_MATTER ? 0 : common + fee;
    }
}
