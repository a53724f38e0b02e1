package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceFile;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.RecordPart;
import io.ziping.spotcheck.record.Records;
import io.ziping.spotcheck.record.ReviewRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees of the files of a form's review. Those of a record are its reviewer's; who sees draws sees them when all reviewers
 * are done, for two do not see each other's before, and those of the final record when that is closed; everybody else those that the last
 * conclusion has told of.
 *
 * @param own the record that the viewer is at; {@code null} for none
 * @param files which may be seen
 */
public record SeenFiles(@Nullable Long own, List<BroughtFile> files) {

    static final SeenFiles NONE = new SeenFiles(null, List.of());

    public SeenFiles {
        files = List.copyOf(files);
    }

    static SeenFiles of(CheckedForm form, List<ReviewRecord> records, List<BroughtFile> all, Viewer viewer) {
        var own = Records.own(form, records, viewer).map(ReviewRecord::id).orElse(null);
        var read = readable(records, own, viewer);
        return new SeenFiles(
                own,
                all.stream()
                        .filter(each -> each.recordId() == null
                                ? each.file().isAttached()
                                : each.told() || (each.file().isAttached() && read.contains(each.recordId())))
                        .toList());
    }

    /** The records of which the viewer sees all files. */
    private static Set<Long> readable(List<ReviewRecord> records, @Nullable Long own, Viewer viewer) {
        var reviewed = SpotCheckPermissions.seesDraws(viewer.role())
                && records.stream()
                        .filter(record -> record.part() != RecordPart.FINAL)
                        .allMatch(ReviewRecord::isClosed);
        return records.stream()
                .filter(record -> (reviewed && (record.part() != RecordPart.FINAL || record.isClosed()))
                        || Long.valueOf(record.id()).equals(own)
                        || (record.isClosed() && record.reviewerId() == viewer.accountId()))
                .map(ReviewRecord::id)
                .collect(Collectors.toSet());
    }

    /** One of them, by its number. */
    Optional<EvidenceFile> find(long fileId) {
        return files.stream()
                .map(BroughtFile::standing)
                .filter(file -> file.id() == fileId && file.isFetchable())
                .findFirst();
    }

    /** What belongs to an answer or to something that is put right. */
    public List<EvidenceFile> at(String place) {
        return files.stream()
                .filter(each -> each.recordId() == null && each.place().equals(place))
                .map(BroughtFile::file)
                .toList();
    }

    /** What belongs to a row of the record that the viewer is at. */
    public List<EvidenceFile> mine(String place) {
        return own == null ? List.of() : ofRecord(own, place);
    }

    /** What belongs to a row of a record. */
    public List<EvidenceFile> ofRecord(long recordId, String place) {
        return files.stream()
                .filter(each -> each.recordId() != null
                        && each.recordId() == recordId
                        && each.place().equals(place)
                        && each.file().isAttached())
                .map(BroughtFile::file)
                .toList();
    }

    /** What the last conclusion has told of a row. */
    public List<EvidenceFile> told(String place) {
        return files.stream()
                .filter(each -> each.told() && each.place().equals(place))
                .map(BroughtFile::standing)
                .toList();
    }

    /** What belongs to the whole of what is shown, or to rows that the form has no more: of the viewer's own record, or as told. */
    public List<EvidenceFile> beyond(Collection<String> rows) {
        return files.stream()
                .filter(each -> each.recordId() != null && !rows.contains(each.place()))
                .filter(each -> own == null
                        ? each.told()
                        : own.equals(each.recordId()) && each.file().isAttached())
                .map(BroughtFile::standing)
                .toList();
    }
}
