package io.ziping.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A page of a running application that is asked for in turns with others. */
final class MeasuredPage {

    private final RunningJar application;
    private final Load load;
    private final String path;
    private final List<Turn> turns = new ArrayList<>();

    /** What one turn gave. */
    private record Turn(Load.Figures figures, long cpuMillis) {

        double perSecond() {
            return 1_000.0 * figures.requests() / figures.millis();
        }

        double cpuMillisEach() {
            return (double) cpuMillis / figures.requests();
        }
    }

    MeasuredPage(RunningJar application, Load load, String path) {
        this.application = application;
        this.load = load;
        this.path = path;
    }

    /** Asks for some seconds, and on a busy machine for as long as it takes to be answered so many times. */
    void warmUp(int seconds, int leastRequests) throws Exception {
        load.run(path, seconds, leastRequests);
    }

    void measure(int seconds, int leastRequests) throws Exception {
        var before = application.cpuMillis();
        var figures = load.run(path, seconds, leastRequests);
        turns.add(new Turn(figures, application.cpuMillis() - before));
    }

    /** Requests a second, the median of the turns. */
    double perSecond() {
        return median(Turn::perSecond);
    }

    /** Milliseconds of the processors that the JVM takes for one, the median of the turns. */
    double cpuMillis() {
        return median(Turn::cpuMillisEach);
    }

    long medianMillis() {
        return (long) median(turn -> turn.figures().medianMillis());
    }

    long p95Millis() {
        return (long) median(turn -> turn.figures().p95Millis());
    }

    int kilobytes() {
        return turns.get(0).figures().bytes() / 1024;
    }

    /** Its requests a second as a multiple of another page's, both of the same turn. */
    double speedBeside(MeasuredPage other) {
        return beside(other, Turn::perSecond);
    }

    /** Its time of the processors as a multiple of another page's, both of the same turn. */
    double cpuBeside(MeasuredPage other) {
        return beside(other, Turn::cpuMillisEach);
    }

    /** Its 95th percentile as a multiple of another page's, both of the same turn. */
    double p95Beside(MeasuredPage other) {
        return beside(other, turn -> Math.max(1, turn.figures().p95Millis()));
    }

    private double beside(MeasuredPage other, ToDoubleFunction<Turn> figure) {
        return median(IntStream.range(0, turns.size())
                .mapToDouble(i -> figure.applyAsDouble(turns.get(i)) / figure.applyAsDouble(other.turns.get(i)))
                .toArray());
    }

    private double median(ToDoubleFunction<Turn> figure) {
        return median(turns.stream().mapToDouble(figure).toArray());
    }

    private static double median(double... figures) {
        return Arrays.stream(figures).sorted().toArray()[figures.length / 2];
    }
}
