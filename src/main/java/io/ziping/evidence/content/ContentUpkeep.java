package io.ziping.evidence.content;

import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.ScanState;
import io.ziping.evidence.scan.VirusScanner;
import io.ziping.identity.AdministrativeAct;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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

    /** How long a piece of a backlog takes; the next one begins a minute later. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Contents contents;
    private final ContentStores stores;
    private final VirusScanner scanner;
    private final ApplicationEventPublisher events;

    /** The number of the content that was looked at last when the scanner was away or the time was over. */
    private volatile long last;

    /**
     * Scans what has not been scanned, as far as the scanner is there. One that it will not look at is passed over. The next time
     * goes on behind the one that it was lost at, and round, so that none keeps the others waiting. A backlog is scanned a
     * piece at a time: other work waits for the thread.
     */
    public void scan() {
        long from = last;
        long until = System.nanoTime() + LONGEST.toNanos();
        if (scanner.isThere() && scan(from, Long.MAX_VALUE, until) && scan(0, from, until)) {
            last = 0;
        }
    }

    /** Whether the scanner was there, and the time was enough, to the end. */
    private boolean scan(long after, long to, long until) {
        last = after;
        for (var some = contents.unscanned(last, to, AT_ONCE);
                !some.isEmpty();
                some = contents.unscanned(last, to, AT_ONCE)) {
            for (var content : some) {
                last = content.id();
                if (!scan(content) || System.nanoTime() - until > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the scanner is there for the next one. */
    private boolean scan(Kept content) {
        try {
            Scan scan;
            try (var in = stores.open(content)) {
                scan = scanner.scan(in);
            }
            if (scan.state() == ScanState.WAITING) {
                return scan.reached();
            }
            contents.scanned(content, scan);
            if (scan.isInfected()) {
                events.publishEvent(
                        new AdministrativeAct(null, "佐证材料有病毒", "内容" + content.id(), scan.virus() + "，已删除内容"));
            }
        } catch (IOException unreadable) {
            log.warn("content {} could not be scanned", content.id(), unreadable);
        }
        return true;
    }

    /**
     * Removes contents that no file has needed for a day.
     *
     * @param tables whose rows are files
     */
    public void clean(List<String> tables) {
        contents.clean(tables);
    }
}
