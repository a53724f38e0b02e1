package io.ziping.evaluation.cell;

import java.util.Optional;

/** A part of what people type into a form that has a text: a cell, or how its rows or lines are arranged. */
public sealed interface ContentPart permits CellAddress, Arrangement {

    /** Reads a part as histories keep it; empty when the text is none. */
    static Optional<ContentPart> parse(String text) {
        return Arrangement.of(text).or(() -> CellAddress.parse(text).map(ContentPart.class::cast));
    }
}
