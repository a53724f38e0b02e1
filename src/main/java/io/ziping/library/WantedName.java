package io.ziping.library;

import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.text.NormalForm;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is typing for a name, and what of all that is known is worth suggesting for it. */
final class WantedName {

    /** More are no help to choose. */
    static final int MOST = 8;

    private final List<String> words;
    private final Set<String> present;

    /** @param present the names of the form's other rows */
    WantedName(String typed, Collection<String> present) {
        this.words = NormalForm.words(typed);
        this.present =
                present.stream().map(name -> IndicatorName.of(name).normal()).collect(Collectors.toSet());
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

    /** The first of each name, of none that the form has already. */
    List<Suggestion> choose(List<Suggestion> found) {
        var seen = new HashSet<>(present);
        return found.stream().filter(each -> seen.add(each.key())).limit(MOST).toList();
    }
}
