package io.ziping.evidence.web;

import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.FilePlace;
import io.ziping.evidence.FormFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of a form's files, of all places or of one.
 *
 * @param at the one place; {@code null} for all
 * @param megabytes the largest file
 */
public record EvidencePage(FormFiles files, @Nullable FilePlace at, long megabytes, Clock clock) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    /** @param at the address of the one place, {@code null} for all; of a place that is none all are shown */
    static EvidencePage of(FormFiles files, @Nullable String at, long megabytes, Clock clock) {
        var place = files.places().stream()
                .map(FormFiles.AtPlace::place)
                .filter(each -> each.address().equals(at))
                .findFirst()
                .orElse(null);
        return new EvidencePage(files, place, megabytes, clock);
    }

    public long id() {
        return files.form().id();
    }

    public boolean editable() {
        return files.form().editable();
    }

    /** The places that are listed: the one, or all that have files. */
    public List<FormFiles.AtPlace> listed() {
        return files.places().stream()
                .filter(each ->
                        at == null ? !each.files().isEmpty() : each.place().equals(at))
                .toList();
    }

    /** How many files are listed. */
    public int here() {
        return listed().stream().mapToInt(each -> each.files().size()).sum();
    }

    /** Where a file can be put. */
    public List<FilePlace> choices() {
        return files.places().stream()
                .map(FormFiles.AtPlace::place)
                .filter(place -> !place.gone())
                .toList();
    }

    /** Whether a file is at an indicator that was removed. */
    public boolean isGone(EvidenceFile file) {
        return choices().stream().noneMatch(place -> place.address().equals(file.place()));
    }

    /** The place new files go to unless another one is chosen. */
    public String address() {
        return at == null ? "" : at.address();
    }

    /** Whether files can be attached here. */
    public boolean takes() {
        return editable() && (at == null || !at.gone());
    }

    /** Where the form is worked on or read, at the place this list is of. */
    public String back() {
        var anchor = at == null || !at.isRow() || at.gone() ? "" : "#" + at.address();
        return "/evaluations/" + id() + (editable() ? "/edit" : "") + anchor;
    }

    /** What was removed and can be restored; only who may edit is told. */
    public List<EvidenceFile> removed() {
        return editable() ? files.removed() : List.of();
    }

    /** A time as people say it. */
    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }
}
