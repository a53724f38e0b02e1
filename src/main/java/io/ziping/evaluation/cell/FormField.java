package io.ziping.evaluation.cell;

import java.util.Arrays;
import java.util.Optional;

/** The cells a form has once. */
public enum FormField {
    EXECUTION_WEIGHT("executionWeight", "预算执行分数"),
    EXPECTED_OBJECTIVE("expectedObjective", "预期目标"),
    ACHIEVED_OBJECTIVE("achievedObjective", "实际完成情况");

    private final String key;
    private final String label;

    FormField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The cell's name in the editor. */
    public String key() {
        return key;
    }

    /** The cell's label. */
    public String label() {
        return label;
    }

    static Optional<FormField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
