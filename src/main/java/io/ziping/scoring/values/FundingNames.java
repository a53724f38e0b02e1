package io.ziping.scoring.values;

import java.util.regex.Pattern;

/** Names of funding lines as papers print them. */
public final class FundingNames {

    private static final Pattern OF_WHICH = Pattern.compile("^其\\s*中\\s*[：:]?\\s*");
    private static final Pattern COLON = Pattern.compile("\\s*[：:]$");

    private FundingNames() {}

    /** The name as one speaks of it: {@code 当年财政拨款} for {@code 其中：当年财政拨款}; as it is where nothing would be left. */
    public static String bare(String name) {
        var stripped = COLON.matcher(name.strip()).replaceFirst("");
        var bare = OF_WHICH.matcher(stripped).replaceFirst("");
        return bare.isEmpty() ? stripped : bare;
    }
}
