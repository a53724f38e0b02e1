package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody has brought to the review of a form.
 *
 * @param recordId the record that it belongs to; {@code null} of an answer or of something that is put right
 * @param told whether the last conclusion has told the unit of it
 */
public record BroughtFile(EvidenceFile file, @Nullable Long recordId, boolean told) {

    /** Where it is, see {@link FileSpots}. */
    public String place() {
        return file.place();
    }

    /** The file as it can be fetched: what was told stays, whatever the reviewer has removed for the next conclusion. */
    EvidenceFile standing() {
        return told ? file.attached() : file;
    }
}
