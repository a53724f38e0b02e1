package io.ziping.labelled;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A set written by hand is large enough and of projects of its own, and is held to what every set is held to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WrittenSetTest implements LabelledFormsContract, CleanFormsContract {

    private final WrittenSet set;
    private final List<String> earlier;
    private final int faults;
    private final int cleanForms;
    private final List<LabelledForm> mutated;
    private final List<LabelledForm> clean;
    private final Map<String, FormData> forms = new TreeMap<>();

    /**
     * @param earlier folders of the base forms of the sets that were there before
     * @param faults how many forms with a fault the set has at least
     * @param cleanForms how many clean forms it has at least
     */
    WrittenSetTest(String folder, List<String> earlier, int faults, int cleanForms) {
        set = new WrittenSet(folder);
        this.earlier = earlier;
        this.faults = faults;
        this.cleanForms = cleanForms;
        mutated = set.mutated();
        clean = set.clean();
        set.cleanData().forEach((name, form) -> CleanFormsContract.put(forms, name, form));
    }

    @Override
    public List<LabelledForm> mutated() {
        return mutated;
    }

    @Override
    public List<LabelledForm> clean() {
        return clean;
    }

    @Override
    public Map<String, FormData> forms() {
        return forms;
    }

    @Test
    void hasEveryKindTwiceAndEnoughForms() {
        var counts = mutated.stream().collect(groupingBy(form -> form.kind().orElseThrow(), counting()));

        for (var kind : Kind.values()) {
            assertThat(counts.getOrDefault(kind, 0L)).as(kind.slug()).isGreaterThanOrEqualTo(2);
        }
        assertThat(mutated).hasSizeGreaterThanOrEqualTo(faults);
        assertThat(clean).hasSizeGreaterThanOrEqualTo(cleanForms);
    }

    @Test
    void sharesNoProjectWithTheSetsBefore() {
        var taken = earlier.stream()
                .flatMap(folder -> BaseForm.all(folder).stream())
                .map(base -> base.form().project())
                .collect(toSet());

        assertThat(set.bases().stream().map(base -> base.form().project()))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(taken);
    }

    @Test
    void comesToRestAHairAboveABorder() {
        assertThat(mutated).allSatisfy(form -> {
            switch (form.kind().orElseThrow()) {
                case HAIR_ABOVE_EXCELLENT -> assertAHairAbove(form, 90);
                case HAIR_ABOVE_GOOD -> assertAHairAbove(form, 80);
                case HAIR_ABOVE_FAIR -> assertAHairAbove(form, 60);
                default -> {}
            }
        });
    }

    private static void assertAHairAbove(LabelledForm form, int border) {
        assertThat(new BigDecimal(Objects.requireNonNull(form.form().totalScore()))
                        .subtract(BigDecimal.valueOf(border)))
                .as(form.id())
                .isBetween(BigDecimal.ZERO, new BigDecimal("0.05"));
    }
}
