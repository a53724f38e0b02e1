package io.ziping.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long saving took.
 *
 * @param cpuMillis processor time of the application meanwhile, without the database's
 */
record TypingFigures(List<Typist.Save> saves, long cpuMillis) {

    TypingFigures and(TypingFigures others) {
        return new TypingFigures(
                Stream.concat(saves.stream(), others.saves.stream()).toList(), cpuMillis + others.cpuMillis);
    }

    double perSecond(Duration time) {
        return saves.size() * 1000.0 / time.toMillis();
    }

    String line(String name, Duration time) {
        var times = saves.stream().map(Typist.Save::nanos).sorted().toList();
        var errors = saves.stream().filter(save -> !save.done()).count();
        return String.format(
                Locale.ROOT,
                "%-24s %8.1f %5.1f ms %5.1f ms %5.1f ms %5.0f ms %8d %5.1f ms",
                name,
                perSecond(time),
                millis(times, 0.50),
                millis(times, 0.95),
                millis(times, 0.99),
                millis(times, 1.00),
                errors,
                (double) cpuMillis / saves.size());
    }

    /** The time that this share of all did not exceed, of times in nanoseconds. */
    static double millis(List<Long> sortedNanos, double share) {
        return sortedNanos.get((int) Math.min(sortedNanos.size() - 1L, Math.round(sortedNanos.size() * share))) / 1e6;
    }
}
