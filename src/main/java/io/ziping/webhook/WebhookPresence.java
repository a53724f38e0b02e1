package io.ziping.webhook;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether there is any webhook, so that moves ask for none where there is none. What another instance has made is seen within
 * {@value #SECONDS} seconds, and tells of moves from then on; what this one makes, at once.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class WebhookPresence implements DisposableBean {

    private static final long SECONDS = 5;

    private final JdbcClient jdbc;
    private final ScheduledThreadPoolExecutor looks = watch();
    private final AtomicLong made = new AtomicLong();

    /** Until somebody has looked, there may be some. */
    private volatile boolean any = true;

    /** Whether there is one, or may be. */
    boolean isAny() {
        return any;
    }

    /** One is being made here: a look while its transaction is under way does not see it, so it appears once more afterwards. */
    void appear() {
        noteMade();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    noteMade();
                }
            });
        }
    }

    private void noteMade() {
        made.incrementAndGet();
        any = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watchOn() {
        var unused = looks.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    void look() {
        try {
            var before = made.get();
            var found = jdbc.sql("select exists (select from webhook)")
                    .query(Boolean.class)
                    .single();
            // one that was made while this looked need not be seen yet
            if (found || made.get() == before) {
                any = found;
            }
        } catch (DataAccessException away) {
            log.debug("the database is away, and whether there are webhooks is not known", away);
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }

    private static ScheduledThreadPoolExecutor watch() {
        return new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "webhook-presence");
            thread.setDaemon(true);
            return thread;
        });
    }
}
