package io.ziping.ui;

/**
 * A choice of a select field.
 *
 * @param value as it is sent
 * @param label as it is shown
 */
public record Option(String value, String label) {

    /** The choice of what an identity stands for. */
    public static Option of(long identity, String label) {
        return new Option(String.valueOf(identity), label);
    }
}
