package io.ziping.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A text whose figures say what they speak of: {@code {3:1260批次}} is a figure of the third row, {@code {执行:35.12万元}}
 * the executed amount, {@code {年:2024}} the year of the form.
 */
record MarkedText(List<Segment> segments) {

    static final String EXECUTED = "执行";
    static final String BUDGET = "预算";
    static final String YEAR = "年";

    private static final Pattern FIGURE = Pattern.compile("\\{([^:{}]+):([^{}]*)}");

    /** A piece of the text; {@code ref} is empty where it is no figure. */
    record Segment(String ref, String text) {

        boolean ofRow() {
            return !ref.isEmpty() && ref.chars().allMatch(Character::isDigit);
        }

        /** Index of the row it speaks of, from 0. */
        int row() {
            return Integer.parseInt(ref) - 1;
        }
    }

    static MarkedText parse(String marked) {
        var segments = new ArrayList<Segment>();
        var figure = FIGURE.matcher(marked);
        int end = 0;
        while (figure.find()) {
            segments.add(new Segment("", marked.substring(end, figure.start())));
            segments.add(new Segment(figure.group(1), figure.group(2)));
            end = figure.end();
        }
        segments.add(new Segment("", marked.substring(end)));
        return new MarkedText(List.copyOf(segments));
    }

    static String ref(int row) {
        return Integer.toString(row + 1);
    }

    /** The text as it stands on the form. */
    String plain() {
        var plain = new StringBuilder();
        segments.forEach(segment -> plain.append(segment.text()));
        return plain.toString();
    }

    /** The text with its marks, as {@link #parse} reads it. */
    String marked() {
        var marked = new StringBuilder();
        segments.forEach(segment -> marked.append(
                segment.ref().isEmpty() ? segment.text() : "{" + segment.ref() + ":" + segment.text() + "}"));
        return marked.toString();
    }

    List<Segment> figures() {
        return segments.stream().filter(segment -> !segment.ref().isEmpty()).toList();
    }

    boolean speaksOf(String ref) {
        return segments.stream().anyMatch(segment -> segment.ref().equals(ref));
    }

    MarkedText withFigures(String ref, UnaryOperator<String> change) {
        return map(segment -> segment.ref().equals(ref) ? new Segment(ref, change.apply(segment.text())) : segment);
    }

    MarkedText then(String sentence) {
        return parse(marked() + sentence);
    }

    /**
     * Replaces a passage, marks included.
     *
     * @throws IllegalArgumentException where the text does not have it exactly once
     */
    MarkedText replacing(String passage, String replacement) {
        var marked = marked();
        int at = marked.indexOf(passage);
        if (at < 0 || marked.indexOf(passage, at + 1) >= 0) {
            throw new IllegalArgumentException("not exactly once: " + passage + " in " + marked);
        }
        return parse(marked.replace(passage, replacement));
    }

    /** Follows rows to their new places; a figure whose row goes to a negative place becomes plain text. */
    MarkedText renumbered(IntUnaryOperator place) {
        return map(segment -> {
            if (!segment.ofRow()) {
                return segment;
            }
            int moved = place.applyAsInt(segment.row());
            return new Segment(moved < 0 ? "" : ref(moved), segment.text());
        });
    }

    private MarkedText map(UnaryOperator<Segment> change) {
        return new MarkedText(segments.stream().map(change).toList());
    }
}
