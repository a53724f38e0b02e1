package io.ziping.administration.api;

import io.ziping.administration.merging.MergeKind;
import io.ziping.administration.merging.MergeParty;
import io.ziping.administration.merging.MergePreview;
import io.ziping.administration.merging.Merging;
import io.ziping.administration.merging.Removal;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** 合并和删除 for programs of administrators, in the words of the API. */
@Service
@RequiredArgsConstructor
class MergerApi {

    private final Merging merging;
    private final Removal removal;

    /** @param into the identity of what stays */
    record NewMerger(@Nullable Long into) {}

    /**
     * What a merge would do, in Chinese.
     *
     * @param conflicts why it cannot be done; empty when it can
     */
    record Preview(
            String from,
            String into,
            List<String> moves,
            List<String> merged,
            List<String> notes,
            List<String> conflicts) {

        private static Preview of(MergePreview preview) {
            return new Preview(
                    preview.from().name(),
                    preview.into().name(),
                    preview.moves(),
                    preview.merged(),
                    preview.notes(),
                    preview.conflicts());
        }
    }

    /** 404 where one of the two is none. */
    Preview preview(MergeKind kind, long from, long into, Viewer viewer) {
        return Preview.of(merging.preview(
                kind, found(kind, from, viewer), merging.find(kind, into).orElseThrow(() -> none(kind, into))));
    }

    /** Merges one into another. */
    void merge(MergeKind kind, long from, NewMerger wanted, Viewer viewer) {
        found(kind, from, viewer);
        var into = Optional.ofNullable(wanted.into())
                .filter(id -> merging.find(kind, id).isPresent())
                .orElseThrow(
                        () -> ApiProblemException.invalid("/into", "unknown-target", "请写并入的" + kind.label() + "的编号"));
        merging.merge(kind, from, into, viewer);
    }

    /** Removes what nothing hangs on. */
    void remove(MergeKind kind, long id, Viewer viewer) {
        found(kind, id, viewer);
        removal.remove(kind, id, viewer);
    }

    private MergeParty found(MergeKind kind, long id, Viewer viewer) {
        viewer.require(Duty.SYSTEM);
        return merging.find(kind, id).orElseThrow(() -> none(kind, id));
    }

    private static ResponseStatusException none(MergeKind kind, long id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "没有编号%d的%s".formatted(id, kind.label()));
    }
}
