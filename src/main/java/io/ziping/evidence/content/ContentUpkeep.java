package io.ziping.evidence.content;

import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.ScanState;
import io.ziping.evidence.scan.VirusScanner;
import io.ziping.identity.AdministrativeAct;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Looks after contents while nobody waits: scans those that have not been scanned, and removes those that nothing needs. */
@Service
@RequiredArgsConstructor
@Slf4j
public class ContentUpkeep {

    private static final int AT_ONCE = 50;

    private final Contents contents;
    private final ContentStores stores;
    private final VirusScanner scanner;
    private final ApplicationEventPublisher events;

    /** Scans what has not been scanned, as far as the scanner answers. */
    public void scan() {
        if (!scanner.isThere()) {
            return;
        }
        long last = 0;
        for (var some = contents.unscanned(last, AT_ONCE); !some.isEmpty(); some = contents.unscanned(last, AT_ONCE)) {
            for (var content : some) {
                if (!scan(content)) {
                    return;
                }
                last = content.id();
            }
        }
    }

    /** Whether the scanner is there for the next one. */
    private boolean scan(Contents.Kept content) {
        try {
            Scan scan;
            try (var in = stores.open(content.id(), content.keptIn())) {
                scan = scanner.scan(in);
            }
            if (scan.state() == ScanState.WAITING) {
                return false;
            }
            contents.scanned(content.id(), scan);
            if (scan.isInfected()) {
                // from here on nobody can fetch it; should its bytes stay, they are nobody's
                events.publishEvent(
                        new AdministrativeAct(null, "佐证材料有病毒", "内容" + content.id(), scan.virus() + "，已删除内容"));
                stores.delete(content.id(), content.keptIn());
            }
        } catch (IOException unreadable) {
            log.warn("content {} could not be scanned", content.id(), unreadable);
        }
        return true;
    }

    /** Removes contents that no file has needed for a day. */
    public void clean() {
        for (var content : contents.dropUnused()) {
            try {
                stores.delete(content.id(), content.keptIn());
            } catch (IOException stays) {
                log.warn("content {} is not needed any more and could not be deleted", content.id(), stays);
            }
        }
    }
}
