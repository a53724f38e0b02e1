package io.ziping.evidence;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.state.TypedForm;
import io.ziping.evaluation.wants.Want;
import io.ziping.evidence.EvidenceEvent.Kind;
import io.ziping.evidence.kind.FileNames;
import io.ziping.evidence.kind.FileProblem;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists, fetches, renames, moves, removes and restores the files of a form. Who sees the form sees them; who may edit it may change
 * them, while it may be edited.
 */
@Service
@RequiredArgsConstructor
public class EvidenceFiles {

    /** How long a removed file can be restored. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final EvaluationStates forms;
    private final EvidenceStore store;
    private final EvidenceLimits most;
    private final EvidenceHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * The files of a form by their places.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional(readOnly = true)
    public FormFiles of(long evaluationId, Viewer viewer) {
        var form = form(evaluationId, viewer);
        var restorableSince = clock.instant().minus(KEPT);
        return FormFiles.of(form, store.of(evaluationId), restorableSince);
    }

    private TypedForm form(long evaluationId, Viewer viewer) {
        return forms.find(evaluationId, viewer).orElseThrow(() -> new EvaluationNotFoundException(evaluationId));
    }

    /**
     * A file of a form; empty when there is none of this number, or it was removed.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     */
    @Transactional(readOnly = true)
    public Optional<EvidenceFile> find(long evaluationId, long fileId, Viewer viewer) {
        forms.of(evaluationId, viewer);
        return store.find(evaluationId, fileId).filter(EvidenceFile::isAttached);
    }

    /**
     * Gives a file another name or place. The same ones change nothing.
     *
     * @param name without its ending, or with it
     * @throws EvidenceProblem when the form cannot be edited, has no such file or place, the name is none, or the place has the
     *     same already
     */
    @Transactional
    public EvidenceFile change(long evaluationId, long fileId, String name, String place, Viewer viewer) {
        var form = held(evaluationId, viewer);
        var file = attached(evaluationId, fileId);
        var called = name.isBlank() ? file.name() : named(name, file);
        var from = place(file.place(), form.content());
        var to = place(place, form.content());
        if (to.gone() && !to.equals(from)) {
            throw new EvidenceProblem("表里已经没有这一处了，请重新选");
        }
        if (!to.address().equals(from.address())) {
            requireNoneOfThese(evaluationId, to.address(), file);
        }
        store.change(fileId, to.address(), called);
        if (!called.equals(file.name())) {
            history.add(evaluationId, Kind.RENAMED, from, file.name() + " → " + called, viewer);
        }
        if (!to.address().equals(from.address())) {
            history.add(evaluationId, Kind.MOVED, to, called, viewer);
        }
        return attached(evaluationId, fileId);
    }

    /**
     * Says of a file what kinds of wanted evidence it is. The same ones change nothing; what is not wanted at its place is
     * dropped, but a kind that it said to be and that is not wanted now stays.
     *
     * @throws EvidenceProblem when the form cannot be edited or has no such file
     */
    @Transactional
    public EvidenceFile mark(long evaluationId, long fileId, Set<UUID> wants, Viewer viewer) {
        var form = held(evaluationId, viewer);
        var file = attached(evaluationId, fileId);
        var offered = form.wants().offered(file.place());
        var chosen = offered.stream().filter(want -> wants.contains(want.key())).toList();
        var marked = new HashSet<>(file.wants());
        offered.forEach(want -> marked.remove(want.key()));
        chosen.forEach(want -> marked.add(want.key()));
        if (!marked.equals(file.wants())) {
            store.mark(fileId, marked);
            history.add(
                    evaluationId,
                    Kind.MARKED,
                    place(file.place(), form.content()),
                    chosen.isEmpty() ? file.name() + "（不是要附的材料）" : called(file.name(), chosen),
                    viewer);
        }
        return attached(evaluationId, fileId);
    }

    /** A file with the kinds that it is, for the history: {@code 问卷.pdf（调查问卷）}. */
    static String called(String name, List<Want> kinds) {
        return kinds.isEmpty()
                ? name
                : name + kinds.stream().map(Want::name).collect(Collectors.joining("、", "（", "）"));
    }

    private static String named(String name, EvidenceFile file) {
        try {
            return FileNames.renamed(name, file.name(), file.kind());
        } catch (FileProblem problem) {
            throw new EvidenceProblem(problem.words());
        }
    }

    /**
     * Removes a file; it can be restored while the form can be edited, for {@link #KEPT}.
     *
     * @throws EvidenceProblem when the form cannot be edited or has no such file
     */
    @Transactional
    public EvidenceFile remove(long evaluationId, long fileId, Viewer viewer) {
        var form = held(evaluationId, viewer);
        var file = attached(evaluationId, fileId);
        var place = place(file.place(), form.content());
        store.remove(fileId, viewer.accountId(), clock.instant());
        history.add(evaluationId, Kind.REMOVED, place, file.name(), viewer);
        events.publishEvent(
                new AdministrativeAct(viewer, "移除佐证材料", "自评表" + evaluationId, place.name() + "：" + file.name()));
        count(evaluationId);
        return file;
    }

    /**
     * Restores a removed file. One that is there changes nothing.
     *
     * @throws EvidenceProblem when the form cannot be edited, the file was removed too long ago, the form has no room for it, or
     *     its place has the same already
     */
    @Transactional
    public EvidenceFile restore(long evaluationId, long fileId, Viewer viewer) {
        var form = held(evaluationId, viewer);
        var file = store.find(evaluationId, fileId)
                .filter(found -> found.contentId() != null)
                .orElseThrow(() -> new EvidenceProblem("这份材料已经没有了，不能恢复；请重新上传"));
        if (!file.isAttached()) {
            most.requireToRestore(store.extent(evaluationId), file.size());
            requireNoneOfThese(evaluationId, file.place(), file);
            store.restore(fileId);
            history.add(evaluationId, Kind.RESTORED, place(file.place(), form.content()), file.name(), viewer);
            count(evaluationId);
        }
        return file;
    }

    /** A place has each content once, however it comes there. */
    private void requireNoneOfThese(long evaluationId, String address, EvidenceFile file) {
        var content = Objects.requireNonNull(file.contentId());
        store.findSame(evaluationId, address, content).ifPresent(same -> {
            throw new EvidenceProblem("那里已经有同样的文件：" + same.name());
        });
    }

    private TypedForm held(long evaluationId, Viewer viewer) {
        var form = forms.holdTyped(evaluationId, viewer);
        requireEditable(form);
        return form;
    }

    /** @throws EvidenceProblem when the viewer may not edit the form now */
    static void requireEditable(TypedForm form) {
        var state = form.state();
        if (state.editable()) {
            return;
        }
        if (!state.lockedBecause().isEmpty()) {
            throw new EvidenceProblem(state.lockedBecause());
        }
        throw new EvidenceProblem(
                state.status().isEditable()
                        ? "佐证材料由填报单位上传和修改"
                        : "这张表现在是“%s”，佐证材料不能再改".formatted(state.status().label()));
    }

    private EvidenceFile attached(long evaluationId, long fileId) {
        var file = store.find(evaluationId, fileId).filter(EvidenceFile::isAttached);
        return file.orElseThrow(() -> new EvidenceProblem("这份材料已经移除了"));
    }

    static FilePlace place(String address, FormContent content) {
        return FilePlace.at(address, content).orElseThrow(() -> new EvidenceProblem("表里没有这一处，请重新选"));
    }

    private void count(long evaluationId) {
        forms.keepFileCount(evaluationId, store.extent(evaluationId).files());
    }
}
