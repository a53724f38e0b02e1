package io.ziping.evaluation.maintenance;

import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.state.FileCounts;
import io.ziping.evaluation.state.WantedEvidence;
import io.ziping.evaluation.wants.YearWants;
import io.ziping.evaluation.workflow.MissingEvidence;
import io.ziping.evaluation.workflow.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells whom other wants of evidence would stop: of the year's forms that their units still have, those that lack something. */
@Service
@RequiredArgsConstructor
public class WantsPreview {

    private final FormBatches batches;
    private final WantedEvidence wanted;
    private final JdbcClient jdbc;

    /**
     * What wants would do.
     *
     * @param open how many forms of the year their units still have
     * @param stopped how many of them lack something that is required
     * @param first the first of those
     */
    public record Effect(long open, long stopped, List<Stopped> first) {}

    /** A form that would be stopped, and why. */
    public record Stopped(long id, String project, String unit, Status status, List<MissingEvidence> missing) {

        /** All that is missing, in words. */
        public String words() {
            return String.join("；", missing.stream().map(MissingEvidence::words).toList());
        }
    }

    /**
     * Looks at the open forms of a year, some at a time.
     *
     * @param named how many that would be stopped are told by name
     */
    public Effect of(int fiscalYear, YearWants wants, int named) {
        var count = new Count(wants, named);
        batches.readLots(open(fiscalYear), lot -> {
            var files = wanted.files(lot);
            lot.forEach(form -> count.add(form, files.getOrDefault(form.identity(), FileCounts.NONE)));
        });
        return new Effect(count.open, count.stopped, count.first);
    }

    private LongFunction<List<Long>> open(int fiscalYear) {
        return behind -> jdbc.sql("""
                        select id from self_evaluation
                        where fiscal_year = :year and id > :behind and status in ('DRAFT', 'RETURNED') order by id limit :size
                        """)
                .param("year", fiscalYear)
                .param("behind", behind)
                .param("size", FormBatches.SIZE)
                .query(Long.class)
                .list();
    }

    @RequiredArgsConstructor
    private static final class Count {

        private final YearWants wants;
        private final int named;
        private final List<Stopped> first = new ArrayList<>();
        private long open;
        private long stopped;

        void add(SelfEvaluation form, FileCounts files) {
            open++;
            var missing = WantedEvidence.of(form, wants, files).missing();
            if (missing.isEmpty()) {
                return;
            }
            stopped++;
            if (first.size() < named) {
                first.add(new Stopped(
                        form.identity(),
                        form.getHeading().getProjectName(),
                        form.getHeading().getUnitName(),
                        form.getStatus(),
                        missing));
            }
        }
    }
}
