package io.ziping.sheet;

import io.ziping.scoring.targets.TargetValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 年度指标值 in three cells, for papers that have 性质, 指标值 and 度量单位: one after the other they are the target as it was
 * typed. A target without a number is 定性 and stands in the second cell whole.
 *
 * @param sign how it is compared; blank where no sign was typed
 * @param value its number
 * @param unit what follows the number
 */
record TargetParts(String sign, String value, String unit) {

    private static final String DESCRIPTIVE = "定性";
    private static final Pattern PARTS =
            Pattern.compile("(?<sign>\\D*?)\\s*(?<value>[\\d０-９][\\d０-９,，.．]*)\\s*(?<unit>.*)");

    static TargetParts of(@Nullable String target) {
        var text = Objects.requireNonNullElse(target, "").strip();
        if (text.isEmpty()) {
            return new TargetParts("", "", "");
        }
        var parts = PARTS.matcher(text);
        return TargetValue.of(text).bound() == null || !parts.matches()
                ? new TargetParts(DESCRIPTIVE, text, "")
                : new TargetParts(parts.group("sign"), parts.group("value"), parts.group("unit"));
    }
}
