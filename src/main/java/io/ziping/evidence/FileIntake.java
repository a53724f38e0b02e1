package io.ziping.evidence;

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
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes files in, whatever they are attached to: says what each is, has it scanned and keeps what it holds. Each stands for itself:
 * what is wrong with one is said of it, and the others are attached.
 */
@Service
@RequiredArgsConstructor
@Slf4j
public class FileIntake {

    private final Contents contents;
    private final VirusScanner scanner;
    private final EvidenceProperties limits;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    /** What files are attached to. */
    public interface Place {

        /** What it is called in the record of acts, such as {@code 自评表17}. */
        String title();

        /**
         * Makes sure that there is room for another file, before it is kept.
         *
         * @throws EvidenceProblem when there is none
         */
        void requireRoom(long size);

        /**
         * Attaches a content that is kept, in a transaction; what it depends on may have changed since.
         *
         * @throws EvidenceProblem when it cannot be attached
         */
        void attach(Kept file);
    }

    /**
     * A file whose content is kept.
     *
     * @param name with an ending that goes with what it is
     * @param size in bytes
     */
    public record Kept(String name, long contentId, long size) {}

    /** Attaches files to a place, as far as they can be. */
    public Attached take(List<Brought> files, Place place, Viewer viewer) {
        var names = new ArrayList<String>();
        var refused = new ArrayList<Attached.Refusal>();
        for (var file : files) {
            try {
                names.add(take(file, place, viewer));
            } catch (FileProblem problem) {
                refused.add(new Attached.Refusal(file.name(), problem.words()));
            } catch (EvidenceProblem changed) {
                // the place is not as it was a moment ago; what was attached before is told all the same
                refused.add(new Attached.Refusal(file.name(), changed.words()));
            } catch (IOException | UncheckedIOException failure) {
                log.warn("a file could not be attached to {}", place.title(), failure);
                refused.add(new Attached.Refusal(file.name(), "没有存上，请再传一次"));
            }
        }
        return new Attached(names, refused);
    }

    private String take(Brought file, Place place, Viewer viewer) throws IOException {
        if (file.size() > limits.file().toBytes()) {
            throw new FileProblem(
                    "超过%dMB，没有接收。照片可以拍小一点，扫描件可以降低分辨率".formatted(limits.file().toMegabytes()));
        }
        var what = Inspected.of(file.file(), file.name());
        // asked before as well: what is not attached in the end is kept for a day
        place.requireRoom(what.size());
        var content = contents.keep(file.file(), what, scanned(place, file, what, viewer));
        // before this one nobody waits for the place while a file is written
        transactions.executeWithoutResult(status -> place.attach(new Kept(what.name(), content, what.size())));
        return what.name();
    }

    private Scan scanned(Place place, Brought file, Inspected what, Viewer viewer) throws IOException {
        try (var in = Files.newInputStream(file.file())) {
            var scan = scanner.scan(in);
            if (scan.isInfected()) {
                events.publishEvent(new AdministrativeAct(
                        viewer, "佐证材料有病毒", place.title(), what.name() + "：" + scan.virus() + "，没有接收"));
                throw new FileProblem("查出病毒（%s），没有接收。请告诉单位的信息管理员，检查这台电脑".formatted(scan.virus()));
            }
            return scan;
        }
    }
}
