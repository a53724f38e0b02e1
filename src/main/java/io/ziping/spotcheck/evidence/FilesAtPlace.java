package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceFile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A place that somebody brings files to, with what is there.
 *
 * @param gone whether it is a row that the form has no more
 * @param files in the order they were brought
 * @param removed what was removed and can be restored
 */
public record FilesAtPlace(String address, String name, boolean gone, List<Here> files, List<EvidenceFile> removed) {

    public FilesAtPlace {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
    }

    /** @param removable whether it may be removed: it came after the last step */
    public record Here(EvidenceFile file, boolean removable) {}

    static FilesAtPlace of(FileSpots.Spot spot, List<BroughtFile> all, Instant restorableSince) {
        var here = all.stream()
                .filter(each -> each.place().equals(spot.address()) && Objects.equals(each.recordId(), spot.recordId()))
                .map(BroughtFile::file)
                .toList();
        return new FilesAtPlace(
                spot.address(),
                spot.name(),
                spot.gone(),
                here.stream()
                        .filter(EvidenceFile::isAttached)
                        .map(file -> new Here(file, isRemovable(file, spot)))
                        .toList(),
                here.stream()
                        .filter(file -> isRestorable(file, spot, restorableSince))
                        .toList());
    }

    /** What was removed before the last step stays removed: whoever's turn it is now has not removed it. */
    static boolean isRestorable(EvidenceFile file, FileSpots.Spot spot, Instant keptSince) {
        var removed = file.removedAt();
        return removed != null
                && removed.isAfter(keptSince)
                && (spot.since() == null || removed.isAfter(spot.since()))
                && file.contentId() != null;
    }

    static boolean isRemovable(EvidenceFile file, FileSpots.Spot spot) {
        return spot.since() == null || file.addedAt().isAfter(spot.since());
    }
}
