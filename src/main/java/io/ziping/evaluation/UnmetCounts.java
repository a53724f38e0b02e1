package io.ziping.evaluation;

import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the unmet indicators of forms that were stored before they were counted, by the rules they were stored under;
 * nothing else of a form changes, its version neither. Once after an upgrade, beside the work of the day.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class UnmetCounts {

    private final FormBatches batches;
    private final FormScoring scoring;
    private final JdbcClient jdbc;

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (!uncounted(0).isEmpty()) {
            var thread = new Thread(this::complete, "unmet-counts");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Counts what is not counted yet. */
    void complete() {
        try {
            batches.change(
                    this::uncounted,
                    form -> jdbc.sql("update self_evaluation set unmet_count = :count where id = :id")
                            .param("count", scoring.score(form).card().unmetCount())
                            .param("id", form.identity())
                            .update());
        } catch (RuntimeException failure) {
            log.warn("unmet indicators of older forms are not all counted; the next start goes on", failure);
        }
    }

    private List<Long> uncounted(long behind) {
        return jdbc.sql(
                        "select id from self_evaluation where unmet_count is null and id > :behind order by id limit :size")
                .param("behind", behind)
                .param("size", FormBatches.SIZE)
                .query(Long.class)
                .list();
    }
}
