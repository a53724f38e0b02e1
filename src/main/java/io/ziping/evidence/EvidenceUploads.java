package io.ziping.evidence;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.state.TypedForm;
import io.ziping.evaluation.wants.Want;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Attaches files to forms. */
@Service
@RequiredArgsConstructor
public class EvidenceUploads {

    private final EvaluationStates forms;
    private final EvidenceStore store;
    private final EvidenceHistory history;
    private final FileIntake intake;
    private final EvidenceLimits most;
    private final Clock clock;

    /**
     * Attaches files to a place of a form.
     *
     * @param wants the kinds of wanted evidence that they are; what is not wanted there is dropped
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvidenceProblem when they may not edit it now, or it has no such place
     */
    public Attached attach(long evaluationId, String address, Set<UUID> wants, List<Brought> files, Viewer viewer) {
        var form = forms.find(evaluationId, viewer).orElseThrow(() -> new EvaluationNotFoundException(evaluationId));
        requirePlace(form, address);
        return intake.take(files, new AtForm(evaluationId, address, wants, viewer), viewer);
    }

    /** A place of a form. */
    @RequiredArgsConstructor
    private final class AtForm implements FileIntake.Place {

        private final long evaluationId;
        private final String address;
        private final Set<UUID> wants;
        private final Viewer viewer;

        @Override
        public String title() {
            return "自评表" + evaluationId;
        }

        @Override
        public void requireRoom(long size) {
            room(size);
        }

        private EvidenceLimits.Extent room(long size) {
            var extent = store.extent(evaluationId);
            most.require(extent, size);
            return extent;
        }

        @Override
        public void attach(FileIntake.Kept file) {
            var form = forms.holdTyped(evaluationId, viewer);
            var place = requirePlace(form, address);
            store.findSame(evaluationId, address, file.contentId()).ifPresent(same -> {
                throw new EvidenceProblem("这里已经有同样的文件：" + same.name());
            });
            var extent = room(file.size());
            var kinds = form.wants().offered(address).stream()
                    .filter(want -> wants.contains(want.key()))
                    .toList();
            store.add(
                    evaluationId,
                    address,
                    file.name(),
                    file.contentId(),
                    kinds.stream().map(Want::key).toList(),
                    viewer.accountId(),
                    clock.instant());
            history.add(
                    evaluationId, EvidenceEvent.Kind.ATTACHED, place, EvidenceFiles.called(file.name(), kinds), viewer);
            forms.keepFileCount(evaluationId, extent.files() + 1);
        }
    }

    private static FilePlace requirePlace(TypedForm form, String address) {
        EvidenceFiles.requireEditable(form);
        var place = EvidenceFiles.place(address, form.content());
        if (place.gone()) {
            throw new EvidenceProblem("这一行已经删除，不能再传材料");
        }
        return place;
    }
}
