package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.indicator.Synonyms;
import io.ziping.scoring.text.NameFinder;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The names of a form's rows, as words of a text may speak of them: by themselves, or by words of the same meaning. */
final class RowNames {

    private final NameFinder names;
    private final NameFinder meanings;

    RowNames(List<Examined.Row> rows) {
        names = new NameFinder(rows.stream().map(row -> row.typed().name()).toList());
        meanings = new NameFinder(
                rows.stream().map(row -> Synonyms.usual(row.typed().name())).toList());
    }

    /** The place of the row that words speak of. */
    OptionalInt find(String words, IntPredicate eligible) {
        return names.find(words, eligible);
    }

    /** The place of the row that words speak of in other words: 三个月内上岗 of 培训后三个月就业率. */
    OptionalInt findByMeaning(String words, IntPredicate eligible) {
        return meanings.find(Synonyms.usual(words), eligible);
    }

    /** How like the name of a row words are, in percent. */
    int likeness(int row, String words) {
        return names.likeness(row, words);
    }

    /** Whether words have two neighbouring letters of what tells a row from others. */
    boolean sharesPair(int row, String words) {
        return names.sharesPair(row, words);
    }
}
