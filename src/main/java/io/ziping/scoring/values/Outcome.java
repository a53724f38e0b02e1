package io.ziping.scoring.values;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a descriptive target (定性指标) was reached. */
public enum Outcome {
    REACHED("达成指标", "达成(?:年度|预期)?(?:指标|目标)?"),
    PARTLY_REACHED("部分达成指标", "部分达成(?:年度|预期)?(?:指标|目标)?(?:并具有一定效果)?"),
    MISSED("未达成指标", "未达成(?:年度|预期)?(?:指标|目标)?(?:且效果较差)?");

    private final String label;
    private final Pattern spellings;

    Outcome(String label, String spellings) {
        this.label = label;
        this.spellings = Pattern.compile(spellings);
    }

    /** The words of the form, such as {@code 达成指标}. */
    public String label() {
        return label;
    }

    public static @Nullable Outcome read(String plain) {
        var words = plain.replace(" ", "");
        return Arrays.stream(values())
                .filter(outcome -> outcome.spellings.matcher(words).matches())
                .findFirst()
                .orElse(null);
    }
}
