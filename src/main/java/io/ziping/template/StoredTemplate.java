package io.ziping.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template, with where it comes from.
 *
 * @param note why there is this version, or blank
 * @param by who made it; blank for one that came with the program
 * @param at when; {@code null} for one that came with the program
 */
public record StoredTemplate(
        TemplateRef ref,
        SheetTemplate template,
        String note,
        String by,
        @Nullable Instant at) {

    /** Whether it came with the program, and is only changed as a copy. */
    public boolean isBuiltIn() {
        return at == null;
    }
}
