package io.ziping.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.evaluation.history.CellDifference;
import io.ziping.evaluation.history.Comparison;
import io.ziping.review.web.FormerText;
import io.ziping.review.web.HistoryItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened to a form, in the words of the API. */
final class HistoryAnswer {

    private HistoryAnswer() {}

    /**
     * One thing that happened.
     *
     * @param kind {@code BEGUN}, {@code EDITED}, {@code MOVED}, {@code RETURNED}, {@code LINKED}, {@code PINNED},
     *     {@code INQUIRED}, {@code ANSWERED}, {@code FILED} or {@code GIVEN}
     * @param words what was done, in Chinese
     * @param text the reason, the pin, the inquiry, the answer or the file; blank for others
     * @param fromVersion the version before it; absent where the content stayed
     * @param version the version after it; absent where it is no step of the form
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            Instant at,
            String by,
            String kind,
            String words,
            String text,
            @Nullable Long fromVersion,
            @Nullable Long version,
            List<Difference> differences) {

        static Entry of(HistoryItem item, CellPointers pointers) {
            return new Entry(
                    item.at(),
                    item.by(),
                    item.kind().toUpperCase(Locale.ROOT),
                    item.words(),
                    item.text(),
                    known(item.earlier()),
                    known(item.version()),
                    item.differences().stream()
                            .map(each -> Difference.of(each, pointers))
                            .toList());
        }

        private static @Nullable Long known(long version) {
            return version < 0 ? null : version;
        }
    }

    /**
     * What is otherwise in one place.
     *
     * @param pointer the place in the document as it is now; absent when it is gone
     * @param label what the place is called
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Difference(String kind, @Nullable String pointer, String label, String before, String after) {

        static Difference of(CellDifference difference, CellPointers pointers) {
            return new Difference(
                    difference.kind().name(),
                    pointers.pointer(difference.address()),
                    difference.label(),
                    difference.before(),
                    difference.after());
        }
    }

    /**
     * What people changed between two versions, and what came of it.
     *
     * @param totalBefore 总分 of the earlier version
     */
    record Compared(
            long from,
            long to,
            String totalBefore,
            String total,
            String gradeBefore,
            String grade,
            List<Difference> differences) {

        static Compared of(long from, long to, Comparison comparison, CellPointers pointers) {
            var rail = comparison.form().rail();
            return new Compared(
                    from,
                    to,
                    comparison.before().getOrDefault("total.totalScore", rail.total()),
                    rail.total(),
                    comparison.before().getOrDefault("total.grade", rail.grade()),
                    rail.grade(),
                    comparison.differences().stream()
                            .map(each -> Difference.of(each, pointers))
                            .toList());
        }
    }

    /**
     * One text a cell held.
     *
     * @param at when it came there; names the change with the pointer
     * @param how how it came there, in Chinese
     * @param before what it replaced
     * @param restorable whether the viewer may put back now what it replaced
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellText(
            @Nullable String pointer,
            String label,
            Instant at,
            String by,
            String how,
            String before,
            String text,
            boolean restorable) {

        static CellText of(FormerText former, CellPointers pointers) {
            var version = former.version();
            return new CellText(
                    pointers.pointer(version.cell().toString()),
                    version.label(),
                    version.at(),
                    version.by(),
                    version.step().kind().label(),
                    version.before(),
                    version.text(),
                    !former.change().isEmpty());
        }
    }
}
