package io.ziping.labelled;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds in every set of labelled forms: names, labels, what a kind needs, weights. */
interface LabelledFormsContract {

    /** Labels that point at no cell of the document's map: rows as a whole, and the form as a whole. */
    Set<String> NO_CELLS = Set.of("", Pointers.INDICATORS);

    /** Forms with one fault each. */
    List<LabelledForm> mutated();

    List<LabelledForm> clean();

    private Stream<LabelledForm> all() {
        return Stream.concat(mutated().stream(), clean().stream());
    }

    @Test
    default void namesEachFormOnceAndHasNoneTwice() {
        assertThat(all().map(LabelledForm::id)).doesNotHaveDuplicates();
        assertThat(alike(mutated())).isEmpty();
        assertThat(alike(clean())).isEmpty();
    }

    /** Names of forms that are equal and have equal forms of the year before. */
    private static List<List<String>> alike(List<LabelledForm> forms) {
        return forms.stream()
                .collect(groupingBy(form -> List.of(form.form(), form.lastYear()), mapping(LabelledForm::id, toList())))
                .values()
                .stream()
                .filter(names -> names.size() > 1)
                .toList();
    }

    @Test
    default void labelsCellsThatExistAndChanged() {
        for (var form : mutated()) {
            assertThat(form.cells())
                    .as(form.id())
                    .isNotEmpty()
                    .containsAnyElementsOf(DocumentCells.differing(form.form(), form.before()));
            assertThat(form.cells().stream().filter(cell -> !NO_CELLS.contains(cell)))
                    .as(form.id())
                    .isSubsetOf(DocumentCells.of(form.form()).keySet());
        }
    }

    @Test
    default void bringsWhatItsKindNeeds() {
        for (var form : mutated()) {
            switch (form.kind().orElseThrow().needs()) {
                case LAST_YEAR -> assertThat(form.lastYear()).as(form.id()).isPresent();
                case PEERS -> assertThat(form.peers()).as(form.id()).hasSizeGreaterThanOrEqualTo(12);
                default -> assertThat(form.peers()).as(form.id()).isEmpty();
            }
        }
    }

    @Test
    default void weighsEachFormWith100() {
        all().forEach(form -> {
            assertThat(weights(form.form())).as(form.id()).isEqualByComparingTo("100");
            form.lastYear()
                    .ifPresent(last ->
                            assertThat(weights(last)).as("%s 上年", form.id()).isEqualByComparingTo("100"));
        });
    }

    private static BigDecimal weights(EvaluationDocument form) {
        return DocumentCells.of(form).entrySet().stream()
                .filter(cell ->
                        cell.getKey().endsWith("/weight") && !cell.getValue().isEmpty())
                .map(cell -> new BigDecimal(cell.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    default void hasNoMarkOfTheDataFilesLeft() {
        all().forEach(form ->
                assertThat(form.form().toString()).as(form.id()).doesNotContain("{", "}", "#", "=>", "【单位】", "【地】"));
    }
}
