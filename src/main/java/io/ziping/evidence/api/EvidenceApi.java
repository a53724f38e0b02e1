package io.ziping.evidence.api;

import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.wants.Want;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evidence.Brought;
import io.ziping.evidence.EvidenceFile;
import io.ziping.evidence.EvidenceFiles;
import io.ziping.evidence.EvidenceProblem;
import io.ziping.evidence.EvidenceUploads;
import io.ziping.evidence.FormFiles;
import io.ziping.identity.Viewer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What programs do with the files of a form, in the words of the API. */
@Service
@RequiredArgsConstructor
class EvidenceApi {

    private final EvidenceFiles files;
    private final EvidenceUploads uploads;

    /**
     * What of a file is to be otherwise; what is absent stays.
     *
     * @param place a pointer
     * @param wants all that it is
     */
    record FileChange(
            @Nullable String name,
            @Nullable String place,
            @Nullable List<String> wants) {}

    /** @throws AccessDeniedException when the viewer sees the form and never changes one */
    FormFiles changeable(long id, Viewer viewer) {
        var form = files.of(id, viewer);
        if (!EvaluationPermissions.mayCreate(viewer.role())) {
            throw new AccessDeniedException("role " + viewer.role() + " attaches no files");
        }
        return form;
    }

    FileList.Item item(long id, long file, Viewer viewer) {
        return FileList.of(files.of(id, viewer)).items().stream()
                .filter(item -> item.id() == file)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Attaches a file; returns its identity. */
    long attach(long id, String place, List<String> wants, Brought file, Viewer viewer) {
        var form = changeable(id, viewer);
        requireEditable(form);
        var address = FilePointers.address(form, place);
        var attached =
                told(() -> uploads.attach(id, address, kinds(form, address, wants), List.of(file), viewer), "locked");
        attached.refused().stream().findFirst().ifPresent(refusal -> {
            throw ApiProblemException.invalid("/file", "file-refused", refusal.why());
        });
        return files.of(id, viewer).places().stream()
                .filter(each -> each.place().address().equals(address))
                .flatMap(each -> each.files().stream())
                .filter(each -> attached.names().contains(each.name()))
                .map(EvidenceFile::id)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Changes a file, all of it or nothing. */
    @Transactional
    public void change(long id, long file, FileChange change, Viewer viewer) {
        var form = changeable(id, viewer);
        var now = files.find(id, file, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        requireEditable(form);
        var place = change.place();
        var address = place == null ? now.place() : FilePointers.address(form, place);
        var name = change.name() == null ? "" : change.name();
        var wants = change.wants();
        var kinds = wants == null ? null : kinds(form, address, wants);
        told(() -> files.change(id, file, name, address, viewer), "refused");
        if (kinds != null) {
            told(() -> files.mark(id, file, kinds, viewer), "locked");
        }
    }

    void remove(long id, long file, Viewer viewer) {
        var form = changeable(id, viewer);
        if (files.find(id, file, viewer).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        requireEditable(form);
        told(() -> files.remove(id, file, viewer), "locked");
    }

    private static void requireEditable(FormFiles form) {
        if (!form.form().editable()) {
            var because = form.form().lockedBecause();
            throw ApiProblemException.conflict(
                    "locked",
                    because.isEmpty() ? "这张表现在是“" + form.form().status().label() + "”，佐证材料不能再改" : because);
        }
    }

    private static Set<UUID> kinds(FormFiles form, String address, List<String> names) {
        var kinds = new LinkedHashSet<UUID>();
        var offered = form.wants().offered(address);
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            kinds.add(offered.stream()
                    .filter(want -> want.name().equals(name))
                    .map(Want::key)
                    .findFirst()
                    .orElseThrow(() ->
                            ApiProblemException.invalid("/wants", "unknown-want", "这一处没有要“" + name + "”，要什么见wants")));
        }
        return kinds;
    }

    private static <T> T told(Supplier<T> act, String code) {
        try {
            return act.get();
        } catch (EvidenceProblem problem) {
            throw ApiProblemException.conflict(code, problem.words());
        }
    }
}
