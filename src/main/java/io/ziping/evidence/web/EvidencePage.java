package io.ziping.evidence.web;

import io.ziping.evaluation.state.FormWants;
import io.ziping.evaluation.wants.Want;
import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.FilePlace;
import io.ziping.evidence.FormFiles;
import io.ziping.evidence.scan.ScanState;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of a form's files, of all places or of one.
 *
 * @param at the one place; {@code null} for all
 * @param chosen what new files are, unless it is chosen otherwise
 * @param megabytes the largest file
 */
public record EvidencePage(FormFiles files, @Nullable FilePlace at, Set<UUID> chosen, long megabytes, Clock clock) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    /** @param at the address of the one place, {@code null} for all; of a place that is none all are shown */
    static EvidencePage of(FormFiles files, @Nullable String at, Set<UUID> chosen, long megabytes, Clock clock) {
        var place = files.places().stream()
                .map(FormFiles.AtPlace::place)
                .filter(each -> each.address().equals(at))
                .findFirst()
                .orElse(null);
        return new EvidencePage(files, place, chosen, megabytes, clock);
    }

    public long id() {
        return files.form().id();
    }

    public boolean editable() {
        return files.form().editable();
    }

    /** The places that are listed: the one, or all that have files or want some. */
    public List<FormFiles.AtPlace> listed() {
        return files.places().stream()
                .filter(each -> at == null
                        ? !each.files().isEmpty() || !wanted(each).isEmpty()
                        : each.place().equals(at))
                .toList();
    }

    /** What is wanted in a place. */
    public List<FormWants.Wanted> wanted(FormFiles.AtPlace each) {
        return files.wants().at(each.place().address());
    }

    /** What new files, or those at a place, may be. */
    public List<Want> offered(String address) {
        return files.wants().offered(address);
    }

    /** The files at a place, or at the whole form, that are what is wanted there. */
    public List<EvidenceFile> fulfilling(FormFiles.AtPlace each, Want want) {
        return files.places().stream()
                .filter(other -> other.place().address().isEmpty() || other.equals(each))
                .flatMap(other -> other.files().stream())
                .filter(file ->
                        file.scan() != ScanState.INFECTED && file.wants().contains(want.key()))
                .distinct()
                .toList();
    }

    /** The keys of what is missing in the one place, for the script of the form. */
    public String left() {
        return at == null
                ? ""
                : files.wants().missingAt(at.address()).stream()
                        .map(want -> want.key().toString())
                        .collect(Collectors.joining(" "));
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
