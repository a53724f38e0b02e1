package io.ziping.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;

/**
 * A kind of job, declared as a bean by the module whose work it is.
 *
 * <p>A job carries no data: its key names what it works on, and the rows of the module say how far that is. A job that was
 * begun may be begun again, when its instance died; it has to see what is done already.
 *
 * @param task its name, what it does and when it does it again; recurring ones begin with the application
 */
public record JobKind(Lane lane, Task<Void> task) {

    /**
     * A kind that does one thing again and again, on whichever instance is the first to find it due.
     *
     * @param pause from its end to its next beginning, whether it succeeds or fails
     */
    public static JobKind every(Duration pause, Lane lane, String name, Runnable work) {
        return new JobKind(lane, Tasks.recurring(name, FixedDelay.of(pause)).execute((job, context) -> work.run()));
    }
}
