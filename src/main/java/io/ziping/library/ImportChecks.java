package io.ziping.library;

import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.library.ImportedRow.Change;
import io.ziping.text.NormalForm;
import io.ziping.ui.Constraints;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a file one after the other, beside the library as it stands. */
final class ImportChecks {

    private static final String YES = "是";
    private static final String NO = "否";

    private final Constraints constraints;
    private final List<IndicatorClass> categories;
    private final Map<Key, LibraryIndicator> kept;
    private final Map<Key, Integer> firstRows = new HashMap<>();

    /** What no two indicators have in common. */
    record Key(long category, String name) {

        static Key of(LibraryIndicator indicator) {
            return new Key(indicator.getCategoryId(), indicator.getNameKey());
        }
    }

    ImportChecks(Constraints constraints, List<IndicatorClass> categories, List<LibraryIndicator> kept) {
        this.constraints = constraints;
        this.categories = categories;
        this.kept = kept.stream().collect(Collectors.toMap(Key::of, Function.identity()));
    }

    /** The indicator of the library that a row is about; {@code null} for a new one. */
    @Nullable
    LibraryIndicator kept(LibraryDetails details) {
        var category = details.category();
        return category == null ? null : kept.get(new Key(category, NormalForm.of(details.name())));
    }

    ImportedRow check(int number, Map<LibraryColumn, String> cells) {
        var problems = new EnumMap<LibraryColumn, String>(LibraryColumn.class);
        var category = category(cells, problems);
        var details = new LibraryDetails(
                category == null ? null : Long.valueOf(category.identity()),
                text(cells, LibraryColumn.NAME),
                text(cells, LibraryColumn.TARGET),
                text(cells, LibraryColumn.UNIT),
                text(cells, LibraryColumn.NOTE));
        constrain(details, problems);
        var inUse = inUse(cells, problems);
        var existing = kept(details);
        if (category != null && !category.isOffered() && existing == null) {
            problems.putIfAbsent(LibraryColumn.CATEGORY, "这个二级指标已停用，不能再加");
        }
        if (category != null && !details.name().isEmpty()) {
            var first = firstRows.putIfAbsent(new Key(category.identity(), NormalForm.of(details.name())), number);
            if (first != null) {
                problems.putIfAbsent(LibraryColumn.NAME, "和第" + first + "行重复");
            }
        }
        return new ImportedRow(
                number,
                cells,
                problems,
                problems.isEmpty() ? details : null,
                inUse,
                existing == null ? null : Long.valueOf(existing.getVersion()),
                change(details, inUse, existing));
    }

    private static Change change(LibraryDetails details, boolean inUse, @Nullable LibraryIndicator existing) {
        if (existing == null) {
            return Change.ADDED;
        }
        return existing.details().equals(details) && existing.isInUse() == inUse ? Change.SAME : Change.CHANGED;
    }

    private @Nullable IndicatorClass category(Map<LibraryColumn, String> cells, Map<LibraryColumn, String> problems) {
        var dimension = text(cells, LibraryColumn.DIMENSION);
        var name = text(cells, LibraryColumn.CATEGORY);
        var found = IndicatorClasses.find(categories, dimension, name);
        if (found.isPresent()) {
            return found.get();
        }
        if (dimension.isEmpty()) {
            problems.put(LibraryColumn.DIMENSION, "请填一级指标");
        } else if (name.isEmpty()) {
            problems.put(LibraryColumn.CATEGORY, "请填二级指标");
        } else if (categories.stream()
                .noneMatch(each -> NormalForm.same(each.dimension().getName(), dimension))) {
            problems.put(LibraryColumn.DIMENSION, "没有这个一级指标");
        } else {
            problems.put(LibraryColumn.CATEGORY, "“" + dimension + "”下没有这个二级指标");
        }
        return null;
    }

    private void constrain(LibraryDetails details, Map<LibraryColumn, String> problems) {
        problem(LibraryColumn.NAME, details.name(), problems);
        problem(LibraryColumn.TARGET, details.target(), problems);
        problem(LibraryColumn.UNIT, details.unit(), problems);
        problem(LibraryColumn.NOTE, details.note(), problems);
    }

    private void problem(LibraryColumn column, String text, Map<LibraryColumn, String> problems) {
        var words = constraints.check(LibraryDetails.class, column.field(), text);
        if (!words.isEmpty()) {
            problems.put(column, words);
        }
    }

    private static boolean inUse(Map<LibraryColumn, String> cells, Map<LibraryColumn, String> problems) {
        var text = text(cells, LibraryColumn.IN_USE);
        if (!text.isEmpty() && !text.equals(YES) && !text.equals(NO)) {
            problems.put(LibraryColumn.IN_USE, "只能填“是”或“否”，空着是“是”");
        }
        return !text.equals(NO);
    }

    private static String text(Map<LibraryColumn, String> cells, LibraryColumn column) {
        return cells.getOrDefault(column, "");
    }
}
