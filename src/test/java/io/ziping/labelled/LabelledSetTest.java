package io.ziping.labelled;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledSetTest implements LabelledFormsContract {

    /** What follows from other cells: sums, rates, total and grade. */
    private static final Pattern COMPUTED =
            Pattern.compile("/totalScore|/grade|/funding/0/.*|/funding/\\d+/(executionRate|score)");

    private static final LabelledSet SET = new LabelledSet(1);
    private static final List<LabelledForm> MUTATED = SET.mutated();
    private static final List<LabelledForm> CLEAN = SET.clean();

    @Override
    public List<LabelledForm> mutated() {
        return MUTATED;
    }

    @Override
    public List<LabelledForm> clean() {
        return CLEAN;
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(new LabelledSet(1).mutated()).isEqualTo(MUTATED);
        assertThat(new LabelledSet(1).clean()).isEqualTo(CLEAN);
        assertThat(SET.mutated()).isEqualTo(MUTATED);
    }

    @Test
    void isAnotherForAnotherSeed() {
        assertThat(new LabelledSet(2).mutated()).isNotEqualTo(MUTATED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261129})
    void hasEveryKindOftenEnough(long seed) {
        var forms = new LabelledSet(seed).mutated();
        var counts = forms.stream().collect(groupingBy(form -> form.kind().orElseThrow(), counting()));

        for (var kind : Kind.values()) {
            assertThat(counts.getOrDefault(kind, 0L)).as(kind.slug()).isGreaterThanOrEqualTo(kind.instances());
            assertThat(kind.instances())
                    .as(kind.slug())
                    .isGreaterThanOrEqualTo(kind.group() == Kind.Group.TEXTS ? 6 : 4);
        }
        assertThat(forms).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void hasEnoughCleanForms() {
        var odd = SET.odd();

        assertThat(odd).hasSizeGreaterThanOrEqualTo(150);
        assertThat(odd.stream().map(LabelledForm::oddity).distinct()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(CLEAN).hasSizeGreaterThan(odd.size());
    }

    @Test
    void changesOnlyCellsThatItsKindMayChange() {
        for (var form : MUTATED) {
            var kind = form.kind().orElseThrow();
            var changed = DocumentCells.differing(form.form(), form.before());

            assertThat(changed)
                    .as(form.id())
                    .isNotEmpty()
                    .allMatch(pointer ->
                            kind.changes(pointer) || COMPUTED.matcher(pointer).matches());
        }
    }

    @Test
    void tellsNobodysRealName() {
        assertThat(Stream.concat(MUTATED.stream(), CLEAN.stream())
                        .map(form -> form.form().implementingUnit())
                        .distinct())
                .noneMatch(unit -> List.of("北京", "上海", "闵行").stream().anyMatch(unit::contains));
    }
}
