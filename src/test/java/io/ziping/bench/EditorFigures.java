package io.ziping.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What doing one thing in the editor took, time after time. */
final class EditorFigures {

    /** The name of the server's processor time beside the browser's own metrics. */
    static final String SERVER = "server";

    private final List<Double> answered = new ArrayList<>();
    private final List<Double> shown = new ArrayList<>();
    private final Map<String, Double> spent = new HashMap<>();
    private double kilobytes;

    /** One time: milliseconds until the last answer and until all was shown, and the size of the last answer. */
    void add(double answeredMillis, double shownMillis, double answerKilobytes) {
        answered.add(answeredMillis);
        shown.add(shownMillis);
        kilobytes = answerKilobytes;
    }

    /** Adds what was spent between two looks at the metrics, in seconds. */
    void spend(Map<String, Double> before, Map<String, Double> after) {
        after.forEach((name, now) -> spent.merge(name, now - before.getOrDefault(name, 0.0), Double::sum));
    }

    String line(String name) {
        return "%-56s %5.0f ms %5.0f ms %5.0f ms | %5.1f ms %5.1f ms %5.1f ms %5.1f ms %5.1f ms | %6.1f"
                .formatted(
                        name,
                        percentile(shown, 50),
                        percentile(shown, 95),
                        percentile(answered, 50),
                        mean(SERVER),
                        mean("TaskDuration"),
                        mean("ScriptDuration"),
                        mean("RecalcStyleDuration"),
                        mean("LayoutDuration"),
                        kilobytes);
    }

    private static double percentile(List<Double> figures, int percent) {
        return figures.stream().sorted().toList().get(figures.size() * percent / 100);
    }

    private double mean(String name) {
        return spent.getOrDefault(name, 0.0) * 1000 / shown.size();
    }
}
