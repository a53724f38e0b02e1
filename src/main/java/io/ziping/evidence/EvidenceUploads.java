package io.ziping.evidence;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.state.TypedForm;
import io.ziping.evaluation.wants.Want;
import io.ziping.evidence.content.Contents;
import io.ziping.evidence.content.EvidenceProperties;
import io.ziping.evidence.kind.FileProblem;
import io.ziping.evidence.kind.Inspected;
import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.VirusScanner;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes files in. Each stands for itself: what is wrong with one is said of it, and the others are attached. */
@Service
@RequiredArgsConstructor
@Slf4j
public class EvidenceUploads {

    private final EvaluationStates forms;
    private final EvidenceStore store;
    private final EvidenceHistory history;
    private final Contents contents;
    private final VirusScanner scanner;
    private final EvidenceProperties limits;
    private final EvidenceLimits most;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
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
        var names = new ArrayList<String>();
        var refused = new ArrayList<Attached.Refusal>();
        for (var file : files) {
            try {
                names.add(attach(evaluationId, address, wants, file, viewer));
            } catch (FileProblem problem) {
                refused.add(new Attached.Refusal(file.name(), problem.words()));
            } catch (EvidenceProblem changed) {
                // the form is not as it was a moment ago; what was attached before is told all the same
                refused.add(new Attached.Refusal(file.name(), changed.words()));
            } catch (IOException | UncheckedIOException failure) {
                log.warn("a file could not be attached to form {}", evaluationId, failure);
                refused.add(new Attached.Refusal(file.name(), "没有存上，请再传一次"));
            }
        }
        return new Attached(names, refused);
    }

    private String attach(long evaluationId, String address, Set<UUID> wants, Brought file, Viewer viewer)
            throws IOException {
        if (file.size() > limits.file().toBytes()) {
            throw new FileProblem(
                    "超过%dMB，没有接收。照片可以拍小一点，扫描件可以降低分辨率".formatted(limits.file().toMegabytes()));
        }
        var what = Inspected.of(file.file(), file.name());
        // asked before as well: what is not attached in the end is kept for a day
        requireRoom(evaluationId, what);
        var content = contents.keep(file.file(), what, scanned(evaluationId, file, what, viewer));
        // before this one nobody waits for the form while a file is written
        transactions.executeWithoutResult(status -> attach(evaluationId, address, wants, what, content, viewer));
        return what.name();
    }

    private Scan scanned(long evaluationId, Brought file, Inspected what, Viewer viewer) throws IOException {
        try (var in = Files.newInputStream(file.file())) {
            var scan = scanner.scan(in);
            if (scan.isInfected()) {
                events.publishEvent(new AdministrativeAct(
                        viewer, "佐证材料有病毒", "自评表" + evaluationId, what.name() + "：" + scan.virus() + "，没有接收"));
                throw new FileProblem("查出病毒（%s），没有接收。请告诉单位的信息管理员，检查这台电脑".formatted(scan.virus()));
            }
            return scan;
        }
    }

    private void attach(
            long evaluationId, String address, Set<UUID> wants, Inspected what, long content, Viewer viewer) {
        var form = forms.holdTyped(evaluationId, viewer);
        var place = requirePlace(form, address);
        store.findSame(evaluationId, address, content).ifPresent(same -> {
            throw new FileProblem("这里已经有同样的文件：" + same.name());
        });
        var extent = requireRoom(evaluationId, what);
        var kinds = form.wants().offered(address).stream()
                .filter(want -> wants.contains(want.key()))
                .toList();
        store.add(
                evaluationId,
                address,
                what.name(),
                content,
                kinds.stream().map(Want::key).toList(),
                viewer.accountId(),
                clock.instant());
        history.add(evaluationId, EvidenceEvent.Kind.ATTACHED, place, EvidenceFiles.called(what.name(), kinds), viewer);
        forms.keepFileCount(evaluationId, extent.files() + 1);
    }

    private static FilePlace requirePlace(TypedForm form, String address) {
        EvidenceFiles.requireEditable(form);
        var place = EvidenceFiles.place(address, form.content());
        if (place.gone()) {
            throw new EvidenceProblem("这一行已经删除，不能再传材料");
        }
        return place;
    }

    private EvidenceStore.Extent requireRoom(long evaluationId, Inspected what) {
        var extent = store.extent(evaluationId);
        most.refusal(extent, what.size()).ifPresent(words -> {
            throw new FileProblem(words);
        });
        return extent;
    }
}
