package io.ziping.sheet.bundle;

import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.EvidenceFiles;
import io.ziping.evidence.FileContents;
import io.ziping.evidence.FormFiles;
import io.ziping.identity.Viewer;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Finds what is attached to a form of a bundle, in the order of the form. */
@Component
@RequiredArgsConstructor
class BundleEvidence {

    /** Of a place's name, before the file's own, which may have 75 characters. */
    private static final int LONGEST_PLACE = 12;

    private final EvidenceFiles files;
    private final FileContents contents;

    /** The files of a form that its owner sees, each under a name of its own. */
    List<BundleAttachment> of(long evaluationId, Viewer owner) {
        var attachments = new ArrayList<BundleAttachment>();
        for (var place : files.of(evaluationId, owner).places()) {
            for (var file : place.files()) {
                attachments.add(new BundleAttachment(
                        name(attachments.size() + 1, place, file),
                        file.size(),
                        file.isFetchable(),
                        () -> contents.open(file)));
            }
        }
        return attachments;
    }

    private static String name(int number, FormFiles.AtPlace at, EvidenceFile file) {
        var place = at.place().name().replaceAll("[\\\\/:*?\"<>|“”\\p{Cntrl}]", "");
        return "%03d-%s-%s"
                .formatted(
                        number,
                        place.codePointCount(0, place.length()) <= LONGEST_PLACE
                                ? place
                                : place.substring(0, place.offsetByCodePoints(0, LONGEST_PLACE)),
                        file.name());
    }
}
