package io.ziping.evaluation.wants;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in a form evidence is wanted.
 *
 * @param value {@code form} for the whole form, {@code funding} for the funding lines together, {@code class.<id>} for each
 *     indicator of a class of the first or second level
 */
public record WantScope(@JsonValue String value) {

    private static final String CLASS = "class.";
    private static final Pattern KNOWN = Pattern.compile("form|funding|class\\.[1-9]\\d{0,17}");

    public static final WantScope FORM = new WantScope("form");
    public static final WantScope FUNDING = new WantScope("funding");

    /** @throws IllegalArgumentException for a text that is none */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WantScope {
        if (!KNOWN.matcher(value).matches()) {
            throw new IllegalArgumentException("no scope: " + value);
        }
    }

    /** Each indicator of a class. */
    public static WantScope ofClass(long id) {
        return new WantScope(CLASS + id);
    }

    /** Empty for a text that is none. */
    public static Optional<WantScope> read(String text) {
        return KNOWN.matcher(text).matches() ? Optional.of(new WantScope(text)) : Optional.empty();
    }
}
