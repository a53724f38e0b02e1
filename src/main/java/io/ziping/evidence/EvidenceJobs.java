package io.ziping.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.ziping.evaluation.removal.FormPart;
import io.ziping.evidence.content.ContentMoves;
import io.ziping.evidence.content.ContentUpkeep;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is done with evidence while nobody waits, and what of it belongs to a form. */
@Configuration(proxyBeanMethods = false)
class EvidenceJobs {

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(12);
    private static final Duration BETWEEN_SCANS = Duration.ofMinutes(1);

    @Bean
    JobKind evidenceCleaning(List<ContentHolder> holders, ContentUpkeep contents, Clock clock) {
        return JobKind.every(BETWEEN_CLEANINGS, Lane.SHORT, "evidence-cleaning", () -> {
            var before = clock.instant().minus(EvidenceFiles.KEPT);
            holders.forEach(holder -> holder.letGo(before));
            contents.clean(holders.stream().map(ContentHolder::table).toList());
        });
    }

    @Bean
    JobKind evidenceScanning(ContentUpkeep contents) {
        return JobKind.every(BETWEEN_SCANS, Lane.SHORT, "evidence-scanning", contents::scan);
    }

    /** Where operators have asked for it; with nothing left it costs a question. */
    @Bean
    @ConditionalOnBooleanProperty("ziping.storage.move")
    JobKind evidenceMoving(ContentMoves moves) {
        return JobKind.every(BETWEEN_SCANS, Lane.LONG, "evidence-moving", moves::move);
    }

    /** Counting what is left reads all rows of contents; nobody looks at it when nothing is moved. */
    @Bean
    @ConditionalOnBooleanProperty("ziping.storage.move")
    MeterBinder evidenceMeters(ContentMoves moves) {
        return registry -> Gauge.builder(
                        "ziping.evidence.elsewhere", () -> moves.left().files())
                .description("Contents that lie elsewhere than new ones go")
                .register(registry);
    }

    @Bean
    @Order(1)
    FormPart evidenceFilesOfForm() {
        return new FormPart("evidence_file");
    }

    @Bean
    @Order(2)
    FormPart evidenceEventsOfForm() {
        return new FormPart("evidence_event");
    }
}
