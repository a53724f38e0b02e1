package io.ziping.evaluation.cell;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextChangePropertiesTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab。1\n")
                .withChars("\uD840\uDC00\uD83D\uDE00")
                .ofMaxLength(12);
    }

    @Property
    void canAlwaysBeTakenBack(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(TextChange.between(before, after).undo(after)).isEqualTo(before);
    }

    @Property
    void isNoLongerThanTheTexts(@ForAll("texts") String before, @ForAll("texts") String after) {
        var change = TextChange.between(before, after);

        assertThat(change.removed().length()).isLessThanOrEqualTo(before.length());
        assertThat(change.inserted().length()).isLessThanOrEqualTo(after.length());
        assertThat(change.removed().equals(change.inserted())).isEqualTo(before.equals(after));
    }

    @Property
    void isOnlyTheLettersTyped(@ForAll("texts") String before, @ForAll("texts") String typed) {
        var change = TextChange.between(before, before + typed);

        assertThat(change.removed()).isEmpty();
        assertThat(change.inserted()).hasSameSizeAs(typed);
    }
}
