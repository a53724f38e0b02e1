package io.ziping.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A kind of job, declared as a bean by the module whose work it is.
 *
 * <p>A job carries no data: its key names what it works on, and the rows of the module say how far that is. A job that was
 * begun may be begun again, when its instance died; it has to see what is done already.
 *
 * @param task its name, what it does and when it does it again; recurring ones begin with the application
 */
public record JobKind(Lane lane, Task<Void> task) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration BEFORE_RETRY = Duration.ofMinutes(1);

    /**
     * A kind that does one thing again and again, on whichever instance is the first to find it due.
     *
     * @param pause from its end to its next beginning, whether it succeeds or fails
     */
    public static JobKind every(Duration pause, Lane lane, String name, Runnable work) {
        return new JobKind(lane, Tasks.recurring(name, FixedDelay.of(pause)).execute((job, context) -> work.run()));
    }

    /**
     * As {@link #every}, for work in many pieces that ends between two of them.
     *
     * @param work is given whether this instance is about to stop
     */
    public static JobKind everyUntilStopped(Duration pause, Lane lane, String name, Consumer<BooleanSupplier> work) {
        return new JobKind(
                lane,
                Tasks.recurring(name, FixedDelay.of(pause))
                        .execute((job, context) ->
                                work.accept(() -> context.getSchedulerState().isShuttingDown())));
    }

    /**
     * A kind that does one thing every morning at eight, such as reminding people. The first time it does so on the day it begins,
     * even when eight is over: nobody has yet. What fails is tried again soon.
     *
     * @param zone whose mornings
     */
    public static JobKind everyMorning(ZoneId zone, String name, Runnable work) {
        var mornings = new Daily(zone, MORNING) {
            @Override
            public Instant getInitialExecutionTime(Instant now) {
                return now.atZone(zone).with(MORNING).toInstant();
            }
        };
        return new JobKind(
                Lane.SHORT,
                Tasks.recurring(name, mornings)
                        .onFailure(new ExponentialBackoffFailureHandler<>(BEFORE_RETRY, 2))
                        .execute((job, context) -> work.run()));
    }

    /**
     * A kind that does one thing every night, such as counting anew. What fails waits for the next night.
     *
     * @param at when, by the clocks of the zone
     */
    public static JobKind everyNight(LocalTime at, ZoneId zone, Lane lane, String name, Runnable work) {
        return new JobKind(lane, Tasks.recurring(name, new Daily(zone, at)).execute((job, context) -> work.run()));
    }
}
