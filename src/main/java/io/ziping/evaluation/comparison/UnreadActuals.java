package io.ziping.evaluation.comparison;

import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FormSheet;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what was reached into the understood indicators of an earlier release, which know only what was to be reached. Nothing
 * else of a form changes, and forms that the finance bureau has passed keep what was found in them. Once all are read it costs
 * a look into an empty table.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class UnreadActuals {

    private static final int LOT = 100;

    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(10);

    /** After so long others of the lane have their turn. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(10);

    private final EvaluationStore store;
    private final ScoringRules rules;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    private record Actual(
            long form, int place, String name, @Nullable BigDecimal actual) {}

    @Bean
    static JobKind actualsReading(UnreadActuals unread) {
        return JobKind.every(BETWEEN_RUNS, Lane.SHORT, "unread-actuals", unread::run);
    }

    private void run() {
        var end = clock.instant().plus(LONGEST_RUN);
        while (readLot() && clock.instant().isBefore(end)) {
            log.debug("actuals were read, and there may be more");
        }
    }

    /** Reads those of some forms, the latest first. False when there were none. */
    boolean readLot() {
        var forms = jdbc.sql("""
                        select evaluation_id from unread_actual order by evaluation_id desc limit :lot
                        """).param("lot", LOT).query(Long.class).list();
        if (!forms.isEmpty()) {
            transaction.executeWithoutResult(status -> read(forms));
        }
        return !forms.isEmpty();
    }

    /** The forms are locked as they are to be compared, so that none is understood anew meanwhile. */
    private void read(List<Long> forms) {
        var actuals = store.lockAll(forms).stream().flatMap(this::actuals).toList();
        jdbc.sql("""
                        update indicator_fact f set actual = r.actual
                        from jsonb_to_recordset(:actuals::jsonb) r (form bigint, place integer, name text, actual numeric)
                        where f.evaluation_id = r.form and f.place = r.place and f.name = r.name and f.actual is null
                            and r.actual is not null
                        """).param("actuals", json.writeValueAsString(actuals)).update();
        jdbc.sql("delete from unread_actual where evaluation_id in (:forms)")
                .param("forms", forms)
                .update();
    }

    /** Of a form that cannot be understood there are none, and it holds nobody up. */
    private Stream<Actual> actuals(SelfEvaluation form) {
        try {
            var sheet = FormSheet.of(form);
            return IndicatorFact.of(sheet, rules.of(form.getPolicyId()).scorer().card(sheet)).stream()
                    .map(fact -> new Actual(form.identity(), fact.place(), fact.name(), fact.actual()));
        } catch (RuntimeException failure) {
            log.error("the actuals of form {} could not be read", form.identity(), failure);
            return Stream.empty();
        }
    }
}
