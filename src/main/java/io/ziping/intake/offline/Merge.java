package io.ziping.intake.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.intake.offline.MergeItem.Kind;
import io.ziping.intake.offline.MergeItem.Standing;
import io.ziping.intake.reading.OfflineForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares three states of a form: as it was taken away, as it came back in the file, and as it stands online. What only
 * the file has changed is taken over, what both have changed otherwise is a conflict, and the rest stays.
 */
final class Merge {

    private static final String NO_CLASS = "没有写二级指标，或认不出是哪一个";

    private final OfflineForm taken;
    private final Online online;
    private final CellTexts texts;
    private final Map<CellAddress, OfflineForm.Cell> cells = new HashMap<>();
    private final Map<UUID, OfflineForm.Line> lines = new HashMap<>();
    private final Set<UUID> before;
    private final List<MergeItem> items = new ArrayList<>();

    private Merge(OfflineForm taken, Online online) {
        this.taken = taken;
        this.online = online;
        this.texts = new CellTexts(online.unit());
        this.before = new HashSet<>(taken.before());
        taken.cells().forEach(cell -> cells.put(cell.address(), cell));
        taken.rows().forEach(line -> lines.put(line.key(), line));
    }

    static List<MergeItem> of(OfflineForm taken, Online online) {
        return new Merge(taken, online).items();
    }

    private List<MergeItem> items() {
        taken.cells().stream()
                .filter(cell -> !(cell.address() instanceof CellAddress.OfIndicator))
                .forEach(this::cell);
        for (var key : taken.before()) {
            var inFile = lines.containsKey(key);
            var stored = online.content().row(key).isPresent();
            if (inFile && stored) {
                cellsOf(key).forEach(this::cell);
            } else if (inFile) {
                goneOnline(key);
            } else if (stored) {
                goneInFile(key);
            }
        }
        added();
        online.content().rows().stream()
                .map(RowPlace::categoryId)
                .distinct()
                .flatMap(category -> OrderMerge.of(category, taken, online).stream())
                .forEach(items::add);
        return items;
    }

    private void cell(OfflineForm.Cell cell) {
        var address = cell.address();
        var stored = online.read(address);
        if (texts.same(address, cell.now(), cell.before()) || texts.same(address, cell.now(), stored)) {
            return;
        }
        items.add(new MergeItem(
                new MergeSubject.OfCell(address),
                Kind.CELL,
                online.label(address, nameBefore(address)),
                cell.before(),
                cell.now(),
                stored,
                doubt(cell),
                cell.place(),
                standing(texts.same(address, stored, cell.before()), doubt(cell), isTakeable(cell)),
                isTakeable(cell),
                false));
    }

    private String nameBefore(CellAddress cell) {
        return cell instanceof CellAddress.OfIndicator row ? nameBefore(row.row()) : "";
    }

    private String nameBefore(UUID key) {
        var name = cells.get(new CellAddress.OfIndicator(key, IndicatorField.NAME));
        return name == null ? "" : name.before();
    }

    private static Standing standing(boolean untouched, @Nullable String doubt, boolean takeable) {
        if (!takeable) {
            return Standing.DOUBT;
        }
        return !untouched ? Standing.CONFLICT : doubt == null ? Standing.CHANGE : Standing.DOUBT;
    }

    private @Nullable String doubt(OfflineForm.Cell cell) {
        return cell.doubt() == null ? texts.problem(cell.address(), cell.now()) : cell.doubt();
    }

    private static boolean isTakeable(OfflineForm.Cell cell) {
        return !CellTexts.isTooLong(cell.now());
    }

    private List<OfflineForm.Cell> cellsOf(UUID key) {
        return Arrays.stream(IndicatorField.values())
                .map(field -> cells.get(new CellAddress.OfIndicator(key, field)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Somebody removed online what the file still has; that matters when the file has changed it. */
    private void goneOnline(UUID key) {
        var own = cellsOf(key);
        if (own.stream().allMatch(cell -> texts.same(cell.address(), cell.now(), cell.before()))) {
            return;
        }
        var line = Objects.requireNonNull(lines.get(key));
        var classless = online.category(line.dimension(), line.category()) == null;
        var takeable = own.stream().allMatch(Merge::isTakeable);
        items.add(new MergeItem(
                new MergeSubject.OfRow(key),
                Kind.ADD,
                online.row(key, nameBefore(key)) + "整行",
                Online.line(field -> text(key, field, OfflineForm.Cell::before)),
                Online.line(field -> text(key, field, OfflineForm.Cell::now)),
                "",
                doubts(own, classless),
                own.get(0).place(),
                standing(false, null, takeable),
                takeable,
                classless));
    }

    private void goneInFile(UUID key) {
        var untouched = cellsOf(key).stream()
                .allMatch(cell -> texts.same(cell.address(), online.read(cell.address()), cell.before()));
        items.add(new MergeItem(
                new MergeSubject.OfRow(key),
                Kind.REMOVE,
                online.row(key, nameBefore(key)) + "整行",
                Online.line(field -> text(key, field, OfflineForm.Cell::before)),
                "",
                Online.line(field -> online.read(new CellAddress.OfIndicator(key, field))),
                null,
                taken.place(),
                standing(untouched, null, true),
                true,
                false));
    }

    private String text(UUID key, IndicatorField field, Function<OfflineForm.Cell, String> of) {
        var cell = cells.get(new CellAddress.OfIndicator(key, field));
        return cell == null ? "" : of.apply(cell);
    }

    /** A row that came with the same file before, or that somebody else added too, is not added a second time. */
    private void added() {
        var known = new HashSet<UUID>();
        for (int i = 0; i < taken.added().size(); i++) {
            var row = taken.added().get(i);
            var category = online.category(row.dimension(), row.category());
            var twin = online.content().rows().stream()
                    .filter(other -> !before.contains(other.key()) && !known.contains(other.key()))
                    .filter(other -> category == null || other.categoryId() == category)
                    .filter(other -> isNamed(other.key(), row))
                    .findFirst();
            if (twin.isPresent()) {
                known.add(twin.get().key());
                cellsAt(twin.get().key(), row).forEach(this::cell);
            } else {
                add(i + 1, row, category == null);
            }
        }
    }

    private static List<OfflineForm.Cell> cellsAt(UUID key, OfflineForm.Added row) {
        return row.cells().entrySet().stream()
                .map(cell -> cell.getValue().at(new CellAddress.OfIndicator(key, cell.getKey())))
                .toList();
    }

    private boolean isNamed(UUID key, OfflineForm.Added row) {
        var name = row.cells().get(IndicatorField.NAME);
        return name != null
                && !name.now().isBlank()
                && OfflineForm.clean(online.content().read(new CellAddress.OfIndicator(key, IndicatorField.NAME)))
                        .equals(name.now());
    }

    private void add(int number, OfflineForm.Added row, boolean classless) {
        // problems of numbers are told by the kind of their cells, which an address of a row says
        var own = cellsAt(new UUID(0, 0), row);
        var doubt = doubts(own, classless);
        var takeable = own.stream().allMatch(Merge::isTakeable);
        var name = row.cells().get(IndicatorField.NAME);
        items.add(new MergeItem(
                new MergeSubject.OfNewRow(number),
                Kind.ADD,
                "新的一行" + Online.quoted(name == null ? "" : name.now()),
                "",
                Online.line(field -> {
                    var cell = row.cells().get(field);
                    return cell == null ? "" : cell.now();
                }),
                "",
                doubt,
                row.place(),
                standing(true, doubt, takeable),
                takeable,
                classless));
    }

    private @Nullable String doubts(List<OfflineForm.Cell> own, boolean classless) {
        var ofCells = own.stream()
                .filter(cell -> doubt(cell) != null)
                .map(cell -> cell.address().label() + "：" + doubt(cell));
        var words = Stream.concat(Stream.of(NO_CLASS).filter(word -> classless), ofCells)
                .collect(Collectors.joining("；"));
        return words.isEmpty() ? null : words;
    }
}
