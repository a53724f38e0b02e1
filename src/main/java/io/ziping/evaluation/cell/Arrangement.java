package io.ziping.evaluation.cell;

import java.util.Arrays;
import java.util.Optional;

/** How parts of a form are arranged, as if that were a cell. */
public enum Arrangement implements ContentPart {
    /** The indicators, their order and their categories. */
    ROWS("rows"),
    /** The funding lines, their order and what they are parts of. */
    LINES("funding");

    private final String key;

    Arrangement(String key) {
        this.key = key;
    }

    static Optional<ContentPart> of(String key) {
        return Arrays.stream(values())
                .filter(arrangement -> arrangement.key.equals(key))
                .findFirst()
                .map(ContentPart.class::cast);
    }

    @Override
    public String toString() {
        return key;
    }
}
