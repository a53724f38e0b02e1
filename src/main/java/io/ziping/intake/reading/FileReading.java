package io.ziping.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file gave.
 *
 * @param file the name it came with; inside an archive {@code archive.zip › folder/name.xlsx}
 * @param forms in the order of the file; empty when none was found
 * @param problem why nothing could be read, in words for a clerk; null when something was
 */
public record FileReading(
        String file,
        FileKind kind,
        List<FormReading> forms,
        @Nullable String problem) {

    public FileReading {
        forms = List.copyOf(forms);
    }
}
