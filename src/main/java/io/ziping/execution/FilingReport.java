package io.ziping.execution;

import io.ziping.evaluation.editing.FundingForm;
import java.util.List;

/**
 * What was done with a file of figures.
 *
 * @param done forms that were written
 * @param failed forms that were not, with the reason
 */
public record FilingReport(CheckedFigures checked, List<Written> done, List<NotWritten> failed) {

    public FilingReport {
        done = List.copyOf(done);
        failed = List.copyOf(failed);
    }

    /**
     * A form that was written.
     *
     * @param filled how many blank cells were filled
     * @param changed how many others were changed
     * @param left how many others were left as they are
     */
    public record Written(FundingForm form, long filled, long changed, long left) {}

    /** A form of which nothing was written. */
    public record NotWritten(FundingForm form, String why) {}

    /** How many cells were filled. */
    public long filled() {
        return done.stream().mapToLong(Written::filled).sum();
    }

    /** How many cells that said something else were changed. */
    public long changed() {
        return done.stream().mapToLong(Written::changed).sum();
    }
}
