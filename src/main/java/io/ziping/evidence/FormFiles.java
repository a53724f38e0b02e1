package io.ziping.evidence;

import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.FileCounts;
import io.ziping.evaluation.state.FormWants;
import io.ziping.evaluation.state.TypedForm;
import io.ziping.evaluation.wants.Want;
import io.ziping.evidence.scan.ScanState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files of a form.
 *
 * @param form how it stands for who looks
 * @param places all places of the form in its order, then those of removed indicators that have files
 * @param removed what was removed and can be restored, the latest first
 * @param wants what the form has to have, beside these files
 */
public record FormFiles(EvaluationState form, List<AtPlace> places, List<EvidenceFile> removed, FormWants wants) {

    public FormFiles {
        places = List.copyOf(places);
        removed = List.copyOf(removed);
    }

    /** The files at a place in the order they were attached. */
    public record AtPlace(FilePlace place, List<EvidenceFile> files) {}

    static FormFiles of(TypedForm form, List<EvidenceFile> files, Instant restorableSince) {
        Map<String, List<EvidenceFile>> byPlace =
                files.stream().filter(EvidenceFile::isAttached).collect(Collectors.groupingBy(EvidenceFile::place));
        var places = new ArrayList<AtPlace>();
        FilePlace.of(form.content())
                .forEach(place -> places.add(new AtPlace(place, byPlace.getOrDefault(place.address(), List.of()))));
        files.stream()
                .filter(EvidenceFile::isAttached)
                .map(EvidenceFile::place)
                .distinct()
                .flatMap(address -> FilePlace.at(address, form.content()).stream())
                .filter(FilePlace::gone)
                .forEach(place -> places.add(new AtPlace(place, byPlace.getOrDefault(place.address(), List.of()))));
        return new FormFiles(
                form.state(),
                places,
                removed(files, restorableSince),
                form.wants().with(counts(byPlace)));
    }

    private static FileCounts counts(Map<String, List<EvidenceFile>> byPlace) {
        return new FileCounts(
                byPlace.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().size())),
                byPlace.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .filter(file -> file.scan() != ScanState.INFECTED)
                                        .flatMap(file -> file.wants().stream())
                                        .collect(Collectors.toSet()))));
    }

    /** What a file says to be, of what the form has to have. */
    public List<String> said(EvidenceFile file) {
        return wants.offered(file.place()).stream()
                .filter(want -> file.wants().contains(want.key()))
                .map(Want::name)
                .toList();
    }

    private static List<EvidenceFile> removed(List<EvidenceFile> files, Instant since) {
        var removed = new ArrayList<EvidenceFile>();
        for (var file : files) {
            var at = file.removedAt();
            if (at != null && at.isAfter(since) && file.contentId() != null) {
                removed.add(0, file);
            }
        }
        return removed;
    }

    /** How many files there are in all. */
    public int count() {
        return places.stream().mapToInt(each -> each.files().size()).sum();
    }
}
