package io.ziping.intake.reading.file;

import io.ziping.intake.reading.FileKind;
import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.FormReading;
import io.ziping.spreadsheet.office.OfficeProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A file whose kind is known, read in such a way that whatever is wrong with it comes back as words. */
final class GuardedReading {

    static final String NO_FORM = "没有找到绩效自评表（没有认出资金或指标的表头）";

    private GuardedReading() {}

    /** Reads what has been recognised. */
    interface Reader {
        List<FormReading> read() throws IOException;
    }

    /** What a reader gives, or why it gives nothing. */
    static FileReading of(String name, FileKind kind, Reader reader) {
        try {
            var forms = reader.read();
            return forms.isEmpty()
                    ? FileReading.refused(name, kind, NO_FORM)
                    : new FileReading(name, kind, forms, null);
        } catch (OfficeProblem problem) {
            return FileReading.refused(name, kind, problem.words());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return FileReading.refused(name, kind, FileProblem.BROKEN);
        }
    }

    /** Notes on the first form that a file has macros, which nobody ran. */
    static FileReading withMacros(FileReading reading, boolean macros) {
        if (!macros) {
            return reading;
        }
        var note = "文件里有宏，没有执行，只读了格子里的内容";
        if (reading.forms().isEmpty()) {
            return FileReading.refused(reading.file(), reading.kind(), reading.problem() + "；" + note);
        }
        var forms = new ArrayList<>(reading.forms());
        var first = forms.get(0);
        var leftOver = new ArrayList<>(first.leftOver());
        leftOver.add(new FormReading.LeftOver(first.place(), note));
        forms.set(0, first.withLeftOver(leftOver));
        return new FileReading(reading.file(), reading.kind(), forms, null);
    }
}
