package io.ziping.intake.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.intake.offline.MergeItem.Kind;
import io.ziping.intake.offline.MergeItem.Standing;
import io.ziping.intake.reading.OfflineForm;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares the order of a category's rows, as it was taken away, as the file has it and as it stands online. */
record OrderMerge(OfflineForm taken, Online online) {

    /** What follows for a category; empty when nothing does. */
    static Optional<MergeItem> of(long categoryId, OfflineForm taken, Online online) {
        return new OrderMerge(taken, online).of(categoryId);
    }

    private Optional<MergeItem> of(long categoryId) {
        var file = taken.rows().stream().map(OfflineForm.Line::key).toList();
        var stored = online.content().in(categoryId).stream()
                .filter(taken.before()::contains)
                .filter(file::contains)
                .toList();
        var then = taken.before().stream().filter(stored::contains).toList();
        var now = file.stream().filter(stored::contains).toList();
        if (now.equals(then) || now.equals(stored)) {
            return Optional.empty();
        }
        return Optional.of(new MergeItem(
                new MergeSubject.OfOrder(categoryId),
                Kind.ORDER,
                label(categoryId),
                names(then),
                names(now),
                names(stored),
                null,
                taken.place(),
                stored.equals(then) ? Standing.CHANGE : Standing.CONFLICT,
                true,
                false));
    }

    private String label(long categoryId) {
        return online.categories().stream()
                        .filter(category -> category.id() == categoryId)
                        .map(category -> Online.quoted(category.name()))
                        .findFirst()
                        .orElse("")
                + "各行的顺序";
    }

    private String names(List<UUID> keys) {
        return keys.stream()
                .map(key -> online.content().read(new CellAddress.OfIndicator(key, IndicatorField.NAME)))
                .map(name -> name.isBlank() ? "（没有名称）" : name)
                .collect(Collectors.joining("、"));
    }
}
