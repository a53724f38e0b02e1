package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.pdf.PageRules.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ruling lines of a page, parted into those that meet each other. */
final class JoinedLines {

    private JoinedLines() {}

    static List<List<Stroke>> of(List<Stroke> lines) {
        var left = new ArrayList<>(lines);
        var components = new ArrayList<List<Stroke>>();
        while (!left.isEmpty()) {
            var component = new ArrayList<Stroke>();
            component.add(left.remove(left.size() - 1));
            for (int i = 0; i < component.size(); i++) {
                var line = component.get(i);
                var touching =
                        left.stream().filter(other -> touches(line, other)).toList();
                left.removeAll(touching);
                component.addAll(touching);
            }
            components.add(component);
        }
        return components;
    }

    private static boolean touches(Stroke one, Stroke other) {
        return one.horizontal() != other.horizontal()
                && other.at() >= one.from() - Tolerances.RULES_MEET
                && other.at() <= one.to() + Tolerances.RULES_MEET
                && one.at() >= other.from() - Tolerances.RULES_MEET
                && one.at() <= other.to() + Tolerances.RULES_MEET;
    }

    /** Adds to the first table the sides that no line across meets; on a page without any they are a table of one row. */
    static void takeIn(PdfTable before, List<List<Stroke>> components) {
        var sides = components.stream()
                .filter(component -> component.size() == 1 && !component.get(0).horizontal())
                .map(component -> component.get(0))
                .filter(side ->
                        before.columns().stream().anyMatch(edge -> Math.abs(edge - side.at()) <= Tolerances.SAME_RULE))
                .toList();
        var first = components.stream()
                .filter(component -> component.size() > 1)
                .min(Comparator.comparingInt(component -> top(component)))
                .orElseGet(() -> {
                    var whole = new ArrayList<Stroke>();
                    components.add(whole);
                    return whole;
                });
        int from = first.isEmpty() ? Integer.MIN_VALUE : top(first);
        first.addAll(sides.stream()
                .filter(side -> first.isEmpty() || (side.from() <= from + Tolerances.OPEN_END && side.to() > from))
                .toList());
    }

    private static int top(List<Stroke> strokes) {
        return strokes.stream()
                .mapToInt(stroke -> stroke.horizontal() ? stroke.at() : stroke.from())
                .min()
                .orElse(0);
    }
}
