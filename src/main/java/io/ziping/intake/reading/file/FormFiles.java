package io.ziping.intake.reading.file;

import io.ziping.intake.reading.FileKind;
import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.office.OfficeProblem;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads forms out of any file. What a file is, its content says and not its name; whatever is wrong with it comes back
 * as words, never as an exception. Nothing in a file is run, computed or fetched. Thread-safe.
 */
@Component
public class FormFiles {

    private static final int LONGEST_NAME = 260;

    /** Reads a file, or every file in an archive; one reading each. */
    public List<FileReading> read(String given, byte[] content) {
        var name = Words.shorten(given, LONGEST_NAME);
        if (content.length > Limits.FILE_BYTES) {
            return List.of(FileReading.refused(
                    name, FileKind.UNKNOWN, FileProblem.tooLarge().words()));
        }
        try {
            return FileContent.read(name, content);
        } catch (OfficeProblem problem) {
            return List.of(FileReading.refused(name, FileKind.UNKNOWN, problem.words()));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return List.of(FileReading.refused(name, FileKind.UNKNOWN, FileProblem.BROKEN));
        }
    }

    /** Reads what was copied out of a viewer. */
    public FileReading readText(String text) {
        return FileContent.text("粘贴的文字", text);
    }
}
