package io.ziping.intake.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.intake.offline.MergeItem.Standing;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.ui.Mistake;
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
record MergeResult(OfflineForm taken, Online online, List<MergeItem> items, Map<String, Choice> choices) {

    MergeResult {
        items = List.copyOf(items);
        choices = Map.copyOf(choices);
    }

    static MergeResult of(OfflineForm taken, Online online, Map<String, Choice> choices) {
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

    /** What somebody has to say more of, each at the field of the page that says it. */
    List<Mistake> mistakes() {
        return items.stream()
                .filter(this::isUnsettled)
                .map(item -> choice(item).isEmpty()
                        ? new Mistake(item.sideField(), "请选定用哪一个")
                        : new Mistake(item.categoryField(), "请选归到哪个二级指标"))
                .toList();
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
    FormContent target(Supplier<UUID> keys) {
        var target = online.content();
        for (var item : items.stream().filter(this::isTaken).toList()) {
            target = after(item, target, keys);
        }
        return target;
    }

    private FormContent after(MergeItem item, FormContent of, Supplier<UUID> keys) {
        if (item.subject() instanceof MergeSubject.OfCell cell) {
            return of.with(cell.cell(), item.file());
        }
        if (item.subject() instanceof MergeSubject.OfOrder order) {
            return ordered(order.categoryId(), of);
        }
        if (item.subject() instanceof MergeSubject.OfNewRow row) {
            return added(item, taken.added().get(row.number() - 1), of, keys.get());
        }
        var row = ((MergeSubject.OfRow) item.subject()).key();
        return item.kind() == MergeItem.Kind.REMOVE ? of.without(row) : addedAgain(item, row, of, keys.get());
    }

    private FormContent added(MergeItem item, OfflineForm.Added row, FormContent to, UUID key) {
        var texts = new HashMap<CellAddress, String>();
        row.cells().forEach((field, cell) -> texts.put(new CellAddress.OfIndicator(key, field), cell.now()));
        var category = category(item, row.dimension(), row.category());
        return inserted(to, new RowPlace(key, category), row.before()).with(texts);
    }

    /** One that somebody removed meanwhile comes back as another. */
    private FormContent addedAgain(MergeItem item, UUID gone, FormContent to, UUID key) {
        var texts = new HashMap<CellAddress, String>();
        var line = taken.rows().stream()
                .filter(each -> each.key().equals(gone))
                .findFirst()
                .orElseThrow();
        taken.cells().forEach(cell -> {
            if (cell.address() instanceof CellAddress.OfIndicator of && of.row().equals(gone)) {
                texts.put(new CellAddress.OfIndicator(key, of.field()), cell.now());
            }
        });
        var category = category(item, line.dimension(), line.category());
        return inserted(to, new RowPlace(key, category), null).with(texts);
    }

    private long category(MergeItem item, String dimension, String name) {
        var chosen = choice(item).map(Choice::categoryId).orElse(null);
        return Objects.requireNonNull(item.classless() ? chosen : online.category(dimension, name));
    }

    /** In front of a row of its category, or behind all of them. */
    private static FormContent inserted(FormContent to, RowPlace row, @Nullable UUID before) {
        var rows = new ArrayList<>(to.rows());
        var at = before == null ? -1 : rows.indexOf(new RowPlace(before, row.categoryId()));
        rows.add(at < 0 ? rows.size() : at, row);
        return to.withRows(rows);
    }

    /** The rows that were there take each other's places; those that came in between stay where they are. */
    private FormContent ordered(long category, FormContent of) {
        var rows = new ArrayList<>(of.rows());
        var wanted = taken.rows().stream()
                .map(line -> new RowPlace(line.key(), category))
                .filter(of.rows()::contains)
                .iterator();
        for (int i = 0; i < rows.size() && wanted.hasNext(); i++) {
            if (rows.get(i).categoryId() == category && isInFile(rows.get(i).key())) {
                rows.set(i, wanted.next());
            }
        }
        return of.withRows(rows);
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
