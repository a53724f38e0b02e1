package io.ziping.analysis.web;

import io.ziping.analysis.IndicatorYears;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.text.NormalForm;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the address of an indicator asks for; what is missing is blank, and what is unknown asks for nothing.
 *
 * @param measure blank for numbers without a unit; {@code null} for the measure that most forms have
 */
record IndicatorQuery(
        String name,
        String department,
        String year,
        @Nullable String measure,
        String after) {

    private static final Pattern AFTER = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,6})");

    IndicatorQuery(
            @Nullable String name,
            @Nullable String department,
            @Nullable String year,
            @Nullable String measure,
            @Nullable String after) {
        this.name = text(name);
        this.department = text(department);
        this.year = text(year);
        this.measure = measure;
        this.after = text(after);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    /** The name as forms are compared by it; blank for none. */
    String key() {
        return IndicatorName.of(name).measure();
    }

    /** What is typed, as parts of a name. */
    List<String> words() {
        return Arrays.stream(name.split("\\s+"))
                .map(NormalForm::of)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The last form of the page before; {@code null} for the first page. */
    IndicatorYears.@Nullable After behind() {
        var matcher = AFTER.matcher(after);
        return matcher.matches()
                ? new IndicatorYears.After(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)))
                : null;
    }
}
