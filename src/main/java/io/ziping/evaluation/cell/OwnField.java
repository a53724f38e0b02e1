package io.ziping.evaluation.cell;

/**
 * A field that only the template of a form knows, and what stands in it.
 *
 * @param key what it is called in addresses and documents
 * @param label what it is called on the form
 * @param text as typed
 */
public record OwnField(String key, String label, String text) {

    /** A blank one. */
    public static OwnField of(FieldPlace place) {
        return new OwnField(place.key(), place.label(), "");
    }

    /** What it is called. */
    public FieldPlace place() {
        return new FieldPlace(key, label);
    }

    /** The same with another text. */
    public OwnField with(String other) {
        return new OwnField(key, label, other);
    }
}
