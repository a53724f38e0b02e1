package io.ziping.spotcheck.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is to review a part of a form.
 *
 * @param seen who did when the person looked; {@code null} for nobody
 * @param wanted who is to; {@code null} for nobody
 */
public record Assignment(
        long formId,
        RecordPart part,
        @Nullable Long seen,
        @Nullable Long wanted) {

    /** Whether it asks for anything. */
    public boolean isChange() {
        return !Objects.equals(seen, wanted);
    }

    /** The field of a form that asks for it. */
    String field() {
        return "%s[%d]".formatted(part == RecordPart.FIRST ? "first" : "second", formId);
    }
}
