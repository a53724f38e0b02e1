package io.ziping.intake.takeaway;

import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.intake.reading.TakenForm;
import io.ziping.intake.takeaway.MergeItem.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a merge and what the person chose make of a form. */
record MergeResult(TakenForm taken, Online online, List<MergeItem> items, Map<String, Choice> choices) {

    MergeResult {
        items = List.copyOf(items);
        choices = Map.copyOf(choices);
    }

    static MergeResult of(TakenForm taken, Online online, Map<String, Choice> choices) {
        return new MergeResult(taken, online, Merge.of(taken, online), choices);
    }

    /** What the person chose; empty when nothing, or when the form has changed since. */
    Optional<Choice> choice(MergeItem item) {
        return Optional.ofNullable(choices.get(item.id()))
                .filter(choice -> choice.online().equals(item.online()))
                .filter(choice -> !choice.file() || item.takeable());
    }

    /** The choices that say something of what there is to choose. */
    Map<String, Choice> valid() {
        return items.stream()
                .filter(item -> choice(item).isPresent())
                .collect(Collectors.toMap(MergeItem::id, item -> choice(item).orElseThrow()));
    }

    /** Whether somebody has to say more: which of two, or the class of a row that has none. */
    private boolean isUnsettled(MergeItem item) {
        var choice = choice(item).orElse(null);
        return choice == null
                ? item.standing() == Standing.CONFLICT
                : choice.file() && item.classless() && !online.offers(choice.categoryId());
    }

    /** How many things nobody has decided. */
    long unsettled() {
        return items.stream().filter(this::isUnsettled).count();
    }

    /** Whether what the file says is taken over. */
    boolean isTaken(MergeItem item) {
        return item.standing() == Standing.CHANGE
                || (choice(item).filter(Choice::file).isPresent() && !isUnsettled(item));
    }

    /** The form as it shall be. */
    FormState target(Supplier<UUID> keys) {
        var draft = online.state().draft();
        items.stream().filter(this::isTaken).forEach(item -> {
            switch (item.kind()) {
                case CELL -> draft.cells().put(item.id(), item.file());
                case REMOVE -> draft.remove(keyOf(item));
                case ADD -> add(item, draft, keys.get());
                case ORDER -> order(item, draft);
            }
        });
        return draft.done();
    }

    private static UUID keyOf(MergeItem item) {
        return UUID.fromString(item.id().substring("row.".length()));
    }

    private void add(MergeItem item, FormState.Draft draft, UUID key) {
        var chosen = choice(item).map(Choice::categoryId).orElse(null);
        if (item.id().startsWith("new.")) {
            var row = taken.added().get(Integer.parseInt(item.id().substring("new.".length())) - 1);
            var category = category(item, chosen, row.dimension(), row.category());
            insert(draft, new RowPlace(key, category), row.before());
            row.cells().forEach((field, cell) -> draft.cells().put(Online.address(key, field), cell.now()));
            return;
        }
        var gone = keyOf(item);
        var line = taken.rows().stream()
                .filter(each -> each.key().equals(gone))
                .findFirst()
                .orElseThrow();
        insert(draft, new RowPlace(key, category(item, chosen, line.dimension(), line.category())), null);
        var now = new HashMap<String, String>();
        taken.cells().forEach(cell -> now.put(cell.address(), cell.now()));
        for (var field : IndicatorField.values()) {
            draft.cells().put(Online.address(key, field), now.getOrDefault(Online.address(gone, field), ""));
        }
    }

    private long category(MergeItem item, @Nullable Long chosen, String dimension, String name) {
        return Objects.requireNonNull(item.classless() ? chosen : online.category(dimension, name));
    }

    /** In front of a row of its category, or behind all of them. */
    private static void insert(FormState.Draft draft, RowPlace row, @Nullable UUID before) {
        var rows = draft.rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(before) && rows.get(i).categoryId() == row.categoryId()) {
                rows.add(i, row);
                return;
            }
        }
        rows.add(row);
    }

    /** The rows that were there take each other's places; those that came in between stay where they are. */
    private void order(MergeItem item, FormState.Draft draft) {
        var category = Long.parseLong(item.id().substring("order.".length()));
        var places = new ArrayList<Integer>();
        for (int i = 0; i < draft.rows().size(); i++) {
            var row = draft.rows().get(i);
            if (row.categoryId() == category && isInFile(row.key())) {
                places.add(i);
            }
        }
        var wanted = taken.rows().stream()
                .map(line -> new RowPlace(line.key(), category))
                .filter(draft.rows()::contains)
                .toList();
        for (int i = 0; i < Math.min(places.size(), wanted.size()); i++) {
            draft.rows().set(places.get(i), wanted.get(i));
        }
    }

    private boolean isInFile(UUID key) {
        return taken.before().contains(key)
                && taken.rows().stream().anyMatch(line -> line.key().equals(key));
    }

    /** How many things would happen. */
    long changes() {
        return items.stream().filter(this::isTaken).count();
    }

    long count(Standing standing) {
        return items.stream().filter(item -> item.standing() == standing).count();
    }

    /** The things of a kind of standing, in the order of the form. */
    List<MergeItem> of(Standing standing) {
        return items.stream().filter(item -> item.standing() == standing).toList();
    }
}
