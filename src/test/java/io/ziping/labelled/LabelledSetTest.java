package io.ziping.labelled;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledSetTest {

    /** What follows from other cells: sums, rates, total and grade. */
    private static final Pattern COMPUTED =
            Pattern.compile("/totalScore|/grade|/funding/0/.*|/funding/\\d+/(executionRate|score)");

    private static final Set<String> NO_CELLS = Set.of("", Pointers.INDICATORS);

    private static final LabelledSet SET = new LabelledSet(1);
    private static final List<LabelledForm> MUTATED = SET.mutated();
    private static final List<LabelledForm> CLEAN = SET.clean();

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
    void namesEachFormOnce() {
        assertThat(all().map(LabelledForm::id).collect(toSet())).hasSize(MUTATED.size() + CLEAN.size());
        assertThat(MUTATED.stream().map(LabelledForm::form).collect(toSet())).hasSameSizeAs(MUTATED);
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
    void labelsCellsThatExistAndChanged() {
        for (var form : MUTATED) {
            var changed = DocumentCells.differing(form.form(), form.before());

            assertThat(form.cells()).as(form.id()).isNotEmpty().containsAnyElementsOf(changed);
            assertThat(form.cells().stream().filter(cell -> !NO_CELLS.contains(cell)))
                    .as(form.id())
                    .isSubsetOf(DocumentCells.of(form.form()).keySet());
        }
    }

    @Test
    void bringsWhatItsKindNeeds() {
        for (var form : MUTATED) {
            switch (form.kind().orElseThrow().needs()) {
                case LAST_YEAR -> assertThat(form.lastYear()).as(form.id()).isPresent();
                case PEERS -> assertThat(form.peers()).as(form.id()).hasSizeGreaterThanOrEqualTo(12);
                default -> assertThat(form.peers()).as(form.id()).isEmpty();
            }
        }
    }

    @Test
    void weighsEachFormWith100() {
        all().forEach(form -> assertThat(weights(form.form())).as(form.id()).isEqualByComparingTo("100"));
        all().flatMap(form -> form.lastYear().stream())
                .forEach(form -> assertThat(weights(form)).as(form.project()).isEqualByComparingTo("100"));
    }

    private Stream<LabelledForm> all() {
        return Stream.concat(MUTATED.stream(), CLEAN.stream());
    }

    private static BigDecimal weights(EvaluationDocument form) {
        return DocumentCells.of(form).entrySet().stream()
                .filter(cell ->
                        cell.getKey().endsWith("/weight") && !cell.getValue().isEmpty())
                .map(cell -> new BigDecimal(cell.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void tellsNobodysRealName() {
        assertThat(all().map(form -> form.form().implementingUnit()).distinct())
                .noneMatch(unit -> List.of("北京", "上海", "闵行").stream().anyMatch(unit::contains));
    }
}
