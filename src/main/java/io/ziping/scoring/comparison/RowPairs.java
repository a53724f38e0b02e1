package io.ziping.scoring.comparison;

import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.result.ScoreSheet.IndicatorRow;
import io.ziping.scoring.text.Similarity;
import io.ziping.text.Likeness;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which row of this year is which of last year. What a person said comes first; then equal names, in the same category
 * before any other; then names with one subject; then names that are nearly the same, and at last such as are alike. Each row
 * has one counterpart at most.
 *
 * @param before the places of last year's rows by those of this year's
 */
public record RowPairs(Map<Integer, Integer> before) {

    /** How much of two names must be common, in percent: 系统改造升级完成率 and 系统改造验收完成率 (62) are two things. */
    private static final int LIKE = 75;

    public RowPairs {
        before = Map.copyOf(before);
    }

    /** Pairs the rows of two years; of links that name no row, or one twice, none counts but the first. */
    public static RowPairs of(List<IndicatorRow> rows, List<IndicatorRow> lastYear, List<RowLink> links) {
        var matcher = new Matcher(named(rows), named(lastYear));
        links.forEach(matcher::link);
        matcher.match((row, last) -> row.isNamed(last) && row.isOfClass(last));
        matcher.match(Named::isNamed);
        matcher.match((row, last) -> row.isOfKind(last) && row.hasSubjectOf(last));
        matcher.match((row, last) -> row.isOfKind(last) && row.isNear(last));
        matcher.match((row, last) -> row.isOfKind(last) && row.isLike(last));
        return new RowPairs(matcher.pairs);
    }

    /** The place of a row's counterpart of last year. */
    public OptionalInt before(int row) {
        var last = before.get(row);
        return last == null ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** Whether a row of last year has a counterpart. */
    public boolean goesOn(int last) {
        return before.containsValue(last);
    }

    private static List<Named> named(List<IndicatorRow> rows) {
        return rows.stream().map(Named::new).toList();
    }

    /** A row and what is compared of its name, taken apart when it is first held against one that is named otherwise. */
    private static final class Named {

        private final IndicatorRow row;
        private final IndicatorName name;
        private final String normal;
        private @Nullable String subject;
        private Likeness.@Nullable Plain plain;
        private Similarity.@Nullable Pairs pairs;

        Named(IndicatorRow row) {
            this.row = row;
            this.name = IndicatorName.of(row.name());
            this.normal = name.normal();
        }

        private String subject() {
            if (subject == null) {
                subject = name.subjectKey();
            }
            return subject;
        }

        private Likeness.Plain plain() {
            if (plain == null) {
                plain = Likeness.Plain.of(normal);
            }
            return plain;
        }

        private Similarity.Pairs pairs() {
            if (pairs == null) {
                pairs = Similarity.Pairs.of(normal);
            }
            return pairs;
        }

        boolean isNamed(Named other) {
            return !normal.isEmpty() && normal.equals(other.normal);
        }

        boolean hasSubjectOf(Named other) {
            return !subject().isEmpty() && subject().equals(other.subject());
        }

        boolean isOfClass(Named other) {
            return isOfKind(other) && row.category().equals(other.row.category());
        }

        boolean isOfKind(Named other) {
            return row.kind() == other.row.kind();
        }

        boolean isNear(Named other) {
            return !normal.isEmpty() && plain().isNear(other.plain());
        }

        /** Of two alike names, one about 一期 and one about 二期 are two. */
        boolean isLike(Named other) {
            return pairs().similarity(other.pairs()) >= LIKE && !plain().isToldApart(other.plain());
        }
    }

    private static final class Matcher {

        private final List<Named> rows;
        private final List<Named> lastYear;
        private final Map<Integer, Integer> pairs = new HashMap<>();
        private final Set<Integer> free;
        private final Set<Integer> settled = new HashSet<>();

        Matcher(List<Named> rows, List<Named> lastYear) {
            this.rows = rows;
            this.lastYear = lastYear;
            this.free =
                    IntStream.range(0, lastYear.size()).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
        }

        void link(RowLink link) {
            var last = link.before();
            boolean known = link.row() >= 0 && link.row() < rows.size();
            if (known && (last == null || free.contains(last)) && settled.add(link.row()) && last != null) {
                pair(link.row(), last);
            }
        }

        void match(BiPredicate<Named, Named> isCounterpart) {
            for (int i = 0; i < rows.size() && !free.isEmpty(); i++) {
                if (!settled.contains(i)) {
                    var row = rows.get(i);
                    int place = i;
                    free.stream()
                            .filter(last -> isCounterpart.test(row, lastYear.get(last)))
                            .findFirst()
                            .ifPresent(last -> pair(place, last));
                }
            }
        }

        private void pair(int row, Integer last) {
            settled.add(row);
            free.remove(last);
            pairs.put(row, last);
        }
    }
}
