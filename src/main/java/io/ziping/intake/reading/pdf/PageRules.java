package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ruling lines of a page, however they were drawn: stroked, as thin bars, as dots in a row, or as the frame between
 * two rectangles. Lengths are hundredths of a point.
 */
final class PageRules {

    private final List<Stroke> strokes = new ArrayList<>();
    private int lastAcross = -1;
    private int lastDown = -1;

    /** A horizontal or vertical line. */
    record Stroke(boolean horizontal, int at, int from, int to) {

        boolean covers(int place) {
            return from <= place && to >= place;
        }

        Stroke lengthenedTo(int end) {
            return new Stroke(horizontal, at, from, Math.max(to, end));
        }
    }

    /** What a part of a path lies in. */
    private record Bounds(int left, int top, int right, int bottom) {

        static Bounds of(List<int[]> part) {
            int left = Integer.MAX_VALUE;
            int top = Integer.MAX_VALUE;
            int right = Integer.MIN_VALUE;
            int bottom = Integer.MIN_VALUE;
            for (var point : part) {
                left = Math.min(left, point[0]);
                right = Math.max(right, point[0]);
                top = Math.min(top, point[1]);
                bottom = Math.max(bottom, point[1]);
            }
            return new Bounds(left, top, right, bottom);
        }

        boolean isDot() {
            return right - left <= Tolerances.RULE_THICKNESS && bottom - top <= Tolerances.RULE_THICKNESS;
        }

        boolean isLarge() {
            return right - left > Tolerances.RULE_THICKNESS && bottom - top > Tolerances.RULE_THICKNESS;
        }

        boolean frames(Bounds inner) {
            return inner.left - left <= Tolerances.RULE_THICKNESS
                    && right - inner.right <= Tolerances.RULE_THICKNESS
                    && inner.top - top <= Tolerances.RULE_THICKNESS
                    && bottom - inner.bottom <= Tolerances.RULE_THICKNESS
                    && left <= inner.left
                    && right >= inner.right
                    && top <= inner.top
                    && bottom >= inner.bottom;
        }
    }

    /** A point of a path that a curve leads to. */
    static int[] curved(int[] end) {
        return new int[] {end[0], end[1], 1};
    }

    private static boolean isCurved(int[] point) {
        return point.length > 2;
    }

    int size() {
        return strokes.size();
    }

    void stroke(List<List<int[]>> path) {
        for (var part : path) {
            for (int i = 1; i < part.size(); i++) {
                if (!isCurved(part.get(i))) {
                    line(part.get(i - 1), part.get(i));
                }
            }
        }
    }

    void fill(List<List<int[]>> path) {
        var large = new ArrayList<Bounds>();
        for (var part : path) {
            var bounds = Bounds.of(part);
            boolean round = part.stream().anyMatch(PageRules::isCurved);
            if (bounds.isLarge()) {
                large.add(bounds);
            } else if (!round || bounds.isDot()) {
                bar(bounds);
            }
        }
        if (large.size() == 2) {
            frame(large.get(0), large.get(1));
        }
    }

    /** The lines, pieces of one put together, horizontal ones first. */
    List<Stroke> lines() {
        var lines = new ArrayList<>(merged(true));
        lines.addAll(merged(false));
        return lines;
    }

    private void line(int[] from, int[] to) {
        int width = Math.abs(from[0] - to[0]);
        int height = Math.abs(from[1] - to[1]);
        if (height <= Tolerances.RULE_SLOPE && width >= Tolerances.RULE_LENGTH) {
            add(new Stroke(true, (from[1] + to[1]) / 2, Math.min(from[0], to[0]), Math.max(from[0], to[0])));
        } else if (width <= Tolerances.RULE_SLOPE && height >= Tolerances.RULE_LENGTH) {
            add(new Stroke(false, (from[0] + to[0]) / 2, Math.min(from[1], to[1]), Math.max(from[1], to[1])));
        }
    }

    /** A dot is a piece of both, since nobody knows of which line. */
    private void bar(Bounds bar) {
        boolean dot = bar.isDot();
        if (dot || bar.right - bar.left > bar.bottom - bar.top) {
            add(new Stroke(true, (bar.top + bar.bottom) / 2, bar.left, bar.right));
        }
        if (dot || bar.right - bar.left <= bar.bottom - bar.top) {
            add(new Stroke(false, (bar.left + bar.right) / 2, bar.top, bar.bottom));
        }
    }

    /** A dot that follows the one before lengthens its line, so that a dotted line counts as one. */
    private void add(Stroke stroke) {
        int at = stroke.horizontal() ? lastAcross : lastDown;
        var last = at < 0 ? stroke : strokes.get(at);
        if (at >= 0
                && last.at() == stroke.at()
                && stroke.from() >= last.from()
                && stroke.from() <= last.to() + Tolerances.RULES_MEET) {
            strokes.set(at, last.lengthenedTo(stroke.to()));
            return;
        }
        if (stroke.horizontal()) {
            lastAcross = strokes.size();
        } else {
            lastDown = strokes.size();
        }
        strokes.add(stroke);
    }

    private void frame(Bounds one, Bounds other) {
        var outer = one.frames(other) ? one : other;
        var inner = one.frames(other) ? other : one;
        if (outer.frames(inner)) {
            bar(new Bounds(outer.left, outer.top, outer.right, inner.top));
            bar(new Bounds(outer.left, inner.bottom, outer.right, outer.bottom));
            bar(new Bounds(outer.left, outer.top, inner.left, outer.bottom));
            bar(new Bounds(inner.right, outer.top, outer.right, outer.bottom));
        }
    }

    /** Pieces of one line, drawn cell by cell, as one line. */
    private List<Stroke> merged(boolean horizontal) {
        var sorted = strokes.stream()
                .filter(stroke -> stroke.horizontal() == horizontal)
                .sorted(Comparator.comparingInt(Stroke::at))
                .toList();
        var merged = new ArrayList<Stroke>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(start).at() > Tolerances.SAME_RULE) {
                merged.addAll(joined(sorted.subList(start, i)));
                start = i;
            }
        }
        return merged.stream()
                .filter(stroke -> stroke.to() - stroke.from() >= Tolerances.RULE_LENGTH)
                .toList();
    }

    private static List<Stroke> joined(List<Stroke> level) {
        var sorted = new ArrayList<>(level);
        sorted.sort(Comparator.comparingInt(Stroke::from));
        var joined = new ArrayList<Stroke>();
        for (var stroke : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && stroke.from() <= last.to() + Tolerances.RULES_MEET) {
                joined.set(joined.size() - 1, last.lengthenedTo(stroke.to()));
            } else {
                joined.add(new Stroke(stroke.horizontal(), level.get(0).at(), stroke.from(), stroke.to()));
            }
        }
        return joined;
    }
}
