package io.ziping.intake.offline;

import io.ziping.evaluation.cell.Arrangement;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.ContentPart;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LastChange;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.intake.offline.MergeItem.Standing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One workbook as its page shows it.
 *
 * @param conflicts what both sides have changed
 * @param doubts what is not certain
 * @param changes what is taken over
 * @param categories what a new row may belong to
 * @param words why nothing can be taken over; blank when it can
 */
public record WorkbookReport(
        ReturnedWorkbook workbook,
        List<Line> conflicts,
        List<Line> doubts,
        List<Line> changes,
        List<OfferedCategory> categories,
        MergeSummary tally,
        String words) {

    /**
     * A thing and what was chosen of it.
     *
     * @param chosen {@code file}, {@code online} or blank
     * @param categoryId the category chosen for a new row
     * @param changed who made it online what it is now; {@code null} when nobody has since it was taken away
     */
    public record Line(
            MergeItem item,
            String chosen,
            @Nullable Long categoryId,
            @Nullable LastChange changed) {

        /** What would be taken over, in words. */
        public String file() {
            return item.kind() == MergeItem.Kind.REMOVE ? "删除这一行" : filled(item.file());
        }

        /** What would stay, in words. */
        public String online() {
            return switch (item.kind()) {
                case ADD -> item.isNewRow() ? "不加这一行" : "这一行已删除";
                case CELL, REMOVE, ORDER -> filled(item.online());
            };
        }

        /** What it was when it was taken away, in words. */
        public String before() {
            return filled(item.before());
        }

        private static String filled(String text) {
            return text.isBlank() ? "（空）" : text;
        }
    }

    /** What the things to choose are called, by the names of their fields. */
    public Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        Stream.concat(conflicts.stream(), doubts.stream()).map(Line::item).forEach(item -> {
            labels.put(item.sideField(), item.label());
            labels.put(item.categoryField(), item.label());
        });
        return labels;
    }

    static WorkbookReport without(ReturnedWorkbook workbook, String words) {
        return new WorkbookReport(
                workbook, List.of(), List.of(), List.of(), List.of(), MergeSummary.impossible(words), words);
    }

    static WorkbookReport of(ReturnedWorkbook workbook, MergeResult merge, Map<ContentPart, LastChange> changed) {
        return new WorkbookReport(
                workbook,
                lines(merge, Standing.CONFLICT, changed),
                lines(merge, Standing.DOUBT, changed),
                lines(merge, Standing.CHANGE, changed),
                merge.online().categories(),
                MergeSummary.of(merge),
                "");
    }

    private static List<Line> lines(MergeResult merge, Standing standing, Map<ContentPart, LastChange> changed) {
        return merge.of(standing).stream()
                .map(item -> {
                    var choice = merge.choice(item).orElse(null);
                    var chosen = choice == null ? "" : choice.file() ? "file" : "online";
                    return new Line(item, chosen, choice == null ? null : choice.categoryId(), last(item, changed));
                })
                .toList();
    }

    /** A row was changed when one of its cells was; the order of rows has an address of its own. */
    private static @Nullable LastChange last(MergeItem item, Map<ContentPart, LastChange> changed) {
        if (item.subject() instanceof MergeSubject.OfCell of) {
            return changed.get(of.cell());
        }
        if (item.subject() instanceof MergeSubject.OfOrder) {
            return changed.get(Arrangement.ROWS);
        }
        return item.subject() instanceof MergeSubject.OfRow of ? last(of.key(), changed) : null;
    }

    private static @Nullable LastChange last(UUID row, Map<ContentPart, LastChange> changed) {
        return Arrays.stream(IndicatorField.values())
                .map(field -> changed.get(new CellAddress.OfIndicator(row, field)))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(LastChange::at))
                .orElse(null);
    }
}
