package io.ziping.intake.offline;

import io.ziping.evaluation.document.KeptForm;
import io.ziping.intake.reading.OfflineForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One workbook of an upload that had been taken away.
 *
 * @param number its place in the upload, from 1, forms of other files counted too
 * @param file the file's name
 * @param choices what the person chose, by the thing chosen of
 * @param merged whether it has been taken over
 * @param madeVersion the form's version then
 * @param ontoVersion the form's version before
 * @param former what the form held before
 * @param failure why it was not taken over, or back, the last time it was tried; blank otherwise
 */
public record ReturnedWorkbook(
        long id,
        int number,
        String file,
        OfflineForm taken,
        Map<String, Choice> choices,
        MergeSummary tally,
        boolean merged,
        @Nullable Long madeVersion,
        @Nullable Long ontoVersion,
        @Nullable KeptForm former,
        String failure) {

    public ReturnedWorkbook {
        choices = Map.copyOf(choices);
    }

    ReturnedWorkbook settled(Map<String, Choice> chosen, MergeSummary found) {
        return new ReturnedWorkbook(
                id, number, file, taken, chosen, found, merged, madeVersion, ontoVersion, former, "");
    }

    ReturnedWorkbook merged(long onto, KeptForm before, long made) {
        return new ReturnedWorkbook(id, number, file, taken, choices, tally, true, made, onto, before, "");
    }

    ReturnedWorkbook undone() {
        return new ReturnedWorkbook(id, number, file, taken, choices, tally, false, null, null, null, "");
    }

    /** Whether there is something to take over and nothing to decide first. */
    public boolean isReady() {
        return !merged && tally.words().isEmpty() && tally.changes() > 0 && tally.conflicts() == 0;
    }

    /** Whether somebody has to choose first. */
    public boolean isWaiting() {
        return !merged && tally.conflicts() > 0;
    }
}
