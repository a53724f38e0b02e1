package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.pdf.PdfTable.Box;
import io.ziping.intake.reading.words.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a table goes on on the next page: which cells above and below are the two parts of one. Some printers leave out the
 * line between them, which says it; others close every part, and then a row is one that was cut if no figure stands in
 * both parts of it and one in either.
 */
final class TableContinuation {

    private static final Pattern FIGURE = Pattern.compile("[-+]?[\\d,]*\\.?\\d+%?");

    private final PdfTable above;
    private final PdfTable below;
    private final Function<Box, String> upper;
    private final Function<Box, String> lower;

    /**
     * Two tables.
     *
     * @param upper gives the text of a cell above, without blanks
     * @param lower gives the text of a cell below, without blanks
     */
    TableContinuation(PdfTable above, PdfTable below, Function<Box, String> upper, Function<Box, String> lower) {
        this.above = above;
        this.below = below;
        this.upper = upper;
        this.lower = lower;
    }

    /** Whether the tables have most of their columns in common, or all those of the rows that meet. */
    boolean isOneTable() {
        var last = sides(above, box -> box.bottom() == above.bottom());
        var first = sides(below, box -> box.top() == below.top());
        if (last.size() > 2 && last.size() == first.size() && isSame(last, first)) {
            return true;
        }
        long common = below.columns().stream()
                .filter(edge ->
                        above.columns().stream().anyMatch(other -> Math.abs(edge - other) <= Tolerances.SAME_RULE))
                .count();
        return common >= 3
                && common * 3
                        >= Math.min(above.columns().size(), below.columns().size()) * 2L;
    }

    private static List<Integer> sides(PdfTable table, Predicate<Box> which) {
        return table.boxes().stream()
                .filter(which)
                .flatMap(box -> Stream.of(box.left(), box.right()))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isSame(List<Integer> some, List<Integer> others) {
        return IntStream.range(0, some.size())
                .allMatch(i -> Math.abs(some.get(i) - others.get(i)) <= Tolerances.SAME_RULE);
    }

    /** The cells below that are the rest of one above. */
    Map<Box, Box> joined() {
        var open = pairs(
                above.boxes().stream().filter(above::isOpenBelow).toList(),
                below.boxes().stream().filter(below::isOpenAbove).toList());
        return open.isEmpty() ? cut() : open;
    }

    private static Map<Box, Box> pairs(List<Box> over, List<Box> under) {
        var pairs = new HashMap<Box, Box>();
        under.forEach(box -> over.stream()
                .filter(candidate -> candidate.isOver(box))
                .findFirst()
                .ifPresent(candidate -> pairs.put(box, candidate)));
        return pairs;
    }

    private Map<Box, Box> cut() {
        var last = above.boxes().stream()
                .filter(box -> box.bottom() == above.bottom())
                .toList();
        var first = firstOwnRow();
        var pairs = pairs(last, first);
        boolean same = pairs.size() == first.size() && new HashSet<>(pairs.values()).size() == last.size();
        return same && isCut(pairs) ? pairs : Map.of();
    }

    /** The first row below those that are set again on every page. */
    private List<Box> firstOwnRow() {
        Set<String> known = above.rows().stream()
                .map(top -> text(above, top, upper))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        return below.rows().stream()
                .limit(below.rows().size() - 1L)
                .filter(top -> !known.contains(text(below, top, lower)))
                .findFirst()
                .map(top ->
                        below.boxes().stream().filter(box -> box.top() == top).toList())
                .orElse(List.of());
    }

    private static String text(PdfTable table, int top, Function<Box, String> texts) {
        return table.boxes().stream().filter(box -> box.top() == top).map(texts).collect(Collectors.joining("|"));
    }

    private boolean isCut(Map<Box, Box> pairs) {
        int figures = 0;
        boolean oneSided = false;
        boolean rest = true;
        for (var pair : pairs.entrySet()) {
            var here = upper.apply(pair.getValue());
            var there = lower.apply(pair.getKey());
            boolean figureHere = FIGURE.matcher(here).matches();
            boolean figureThere = FIGURE.matcher(there).matches();
            if ((figureHere && figureThere) || (isLabel(here) && !there.isEmpty() && !isLabel(here + there))) {
                return false;
            }
            figures += (figureHere && there.isEmpty()) || (figureThere && here.isEmpty()) ? 1 : 0;
            oneSided |= there.isEmpty() && !here.isEmpty();
            rest &= there.isEmpty() || !here.isEmpty();
        }
        return figures > 0 || (oneSided && rest);
    }

    private static boolean isLabel(String text) {
        return Lexicon.isExpected(text)
                || Lexicon.isAchieved(text)
                || Lexicon.heading(text).isPresent()
                || Lexicon.indicatorColumn(text).isPresent()
                || Lexicon.fundingColumn(text).isPresent();
    }
}
