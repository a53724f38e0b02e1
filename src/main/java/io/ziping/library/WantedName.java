package io.ziping.library;

import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.text.NormalForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What somebody is typing for a name, and what of all that is known is worth suggesting for it. */
final class WantedName {

    /** More are no help to choose. */
    static final int MOST = 8;

    /** So many of a source stand behind those before it, however many they are. */
    private static final int SPARED = 2;

    private final List<String> words;
    private final List<String> present;

    /** @param present the names of the form's other rows */
    WantedName(String typed, Collection<String> present) {
        this.words = NormalForm.words(typed);
        this.present = List.copyOf(present);
    }

    /** What is typed, word by word, in the normal form. */
    List<String> words() {
        return words;
    }

    /** Whether nothing is typed yet. */
    boolean isBlank() {
        return words.isEmpty();
    }

    /**
     * What fits of former rows; as long as nothing is typed, those of the latest year, of the project where it has any.
     *
     * @param rows the project's own first, then the latest
     */
    List<Suggestion> ofFormer(List<FormerRow> rows) {
        return rows.stream()
                .filter(row -> isBlank() ? isOfLastForm(row, rows.get(0)) : fits(row.name()))
                .map(FormerRow::suggestion)
                .toList();
    }

    private static boolean isOfLastForm(FormerRow row, FormerRow first) {
        return row.sameProject() == first.sameProject() && row.fiscalYear() == first.fiscalYear();
    }

    private boolean fits(String name) {
        var normal = NormalForm.of(name);
        return words.stream().allMatch(normal::contains);
    }

    /**
     * The first of each name, of none that the form has already; a few of each source, what is left over in their order.
     * What many units have goes by names without brackets and goals, and so gives way to any name that is that one.
     */
    List<Suggestion> choose(List<Suggestion> own, List<Suggestion> library, List<Suggestion> usual) {
        var names = new Names(present);
        var fromOwn = own.stream().filter(each -> names.isNew(each, false)).toList();
        var fromLibrary =
                library.stream().filter(each -> names.isNew(each, false)).toList();
        var fromUsual = usual.stream().filter(each -> names.isNew(each, true)).toList();
        var spared = Math.min(SPARED, fromUsual.size());
        var chosen = new ArrayList<>(first(fromOwn, MOST - spared - Math.min(SPARED, fromLibrary.size())));
        chosen.addAll(first(fromLibrary, MOST - spared - chosen.size()));
        chosen.addAll(first(fromUsual, MOST - chosen.size()));
        return chosen;
    }

    private static List<Suggestion> first(List<Suggestion> found, int most) {
        return found.subList(0, Math.min(most, found.size()));
    }

    /** Names that are there already, as a reader takes them for the same. */
    private static final class Names {

        private final Set<String> normals = new HashSet<>();
        private final Set<String> measures = new HashSet<>();

        Names(List<String> present) {
            present.forEach(name -> add(IndicatorName.of(name)));
        }

        private boolean add(IndicatorName name) {
            measures.add(name.measure());
            return normals.add(name.normal());
        }

        boolean isNew(Suggestion suggestion, boolean byMeasure) {
            var name = suggestion.reading();
            return byMeasure ? measures.add(name.measure()) : add(name);
        }
    }
}
