package io.ziping.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file gave.
 *
 * @param file the name it came with; inside an archive {@code archive.zip › folder/name.xlsx}
 * @param forms in the order of the file; empty when none was found
 * @param problem why nothing could be read, or not as what it claims to be, in words for a clerk; null when it could
 * @param taken what it says as a workbook that was taken away to be filled in; null when it is none
 */
public record FileReading(
        String file,
        FileKind kind,
        List<FormReading> forms,
        @Nullable String problem,
        @Nullable OfflineForm taken) {

    public FileReading {
        forms = List.copyOf(forms);
    }

    /** A file that is no workbook somebody took away. */
    public FileReading(String file, FileKind kind, List<FormReading> forms, @Nullable String problem) {
        this(file, kind, forms, problem, null);
    }

    /** A file of which nothing was read. */
    public static FileReading refused(String file, FileKind kind, String problem) {
        return new FileReading(file, kind, List.of(), problem);
    }
}
