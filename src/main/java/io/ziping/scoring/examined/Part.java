package io.ziping.scoring.examined;

import java.util.function.Function;

/** Something that is read from a form, once however many checks ask for it: {@link Examined#get}. */
public final class Part<T> {

    private final Function<Examined, T> reader;

    private Part(Function<Examined, T> reader) {
        this.reader = reader;
    }

    /** @param reader how it is read; it may ask for other parts, not for this one */
    public static <T> Part<T> of(Function<Examined, T> reader) {
        return new Part<>(reader);
    }

    T read(Examined form) {
        return reader.apply(form);
    }
}
