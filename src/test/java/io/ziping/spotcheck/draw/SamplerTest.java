package io.ziping.spotcheck.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.ui.Mistake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is drawn: repeatable, inside the bounds, for the reason that is given. */
class SamplerTest {

    private static final long SEED = 20_261_201;

    private static final List<String> WORKED_OUT =
            List.of("133 0003a8abe929c41c", "183 004bf8d608796940", "113 01933d1b91139e7d");

    private static DrawRule rule(int size, @Nullable Integer atLeast, @Nullable Integer atMost) {
        return new DrawRule(size, 60, 25, atLeast, atMost, SEED);
    }

    /** Form i of department i modulo some, with a doubt and a budget of its own. */
    private static List<Candidate> population(int size, int departments) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> new Candidate(
                        i,
                        i % departments,
                        BigDecimal.valueOf(i * 37 % 101, 1),
                        BigDecimal.valueOf(i * 53L % 997 * 10_000)))
                .toList();
    }

    private static List<Long> ids(Selection selection) {
        return selection.drawn().stream().map(drawn -> drawn.form().id()).toList();
    }

    @Test
    void takesTheMostDoubtfulThenTheLargestThenChance() {
        var population = population(200, 10);

        var selection = Sampler.draw(population, rule(20, null, null));

        assertThat(selection.count(Basis.RISK)).isEqualTo(12);
        assertThat(selection.count(Basis.MONEY)).isEqualTo(5);
        assertThat(selection.count(Basis.RANDOM)).isEqualTo(3);
        assertThat(selection.frame()).isEqualTo(183);
        assertThat(selection.restricted()).isFalse();
        assertThat(selection.drawn().subList(0, 12))
                .extracting(Drawn::rank)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        var least = selection.drawn().get(11).form().doubt();
        assertThat(population.stream()
                        .filter(form -> form.doubt().compareTo(least) > 0)
                        .map(Candidate::id))
                .isSubsetOf(ids(selection));
        assertThat(selection.drawn().subList(17, 20))
                .allSatisfy(drawn -> assertThat(drawn.ticket()).hasSize(16));
    }

    /** Worked out by another program: another machine, another JDK or another order of the database must find the same. */
    @Test
    void findsTheSameFormsForEver() {
        var shuffled = new ArrayList<>(population(200, 10));
        Collections.shuffle(shuffled, new Random(7));

        var random = Sampler.draw(shuffled, rule(20, null, null)).drawn().subList(17, 20);

        assertThat(random)
                .extracting(drawn -> drawn.form().id() + " " + drawn.ticket())
                .containsExactlyElementsOf(WORKED_OUT);
    }

    /** printf '20261201:random:17' | sha256sum | head -c 16 */
    @Test
    void givesNumbersThatAnyToolFinds() {
        assertThat(Tickets.shown(new Tickets(SEED, "random").of(17))).isEqualTo("37a3b265fdd47693");
    }

    @Test
    void fillsUpDepartmentsThatWouldHaveTooFew() {
        var population = new ArrayList<>(population(60, 1));
        for (int i = 0; i < 8; i++) {
            population.add(new Candidate(1_000 + i, 100 + i / 4, BigDecimal.ZERO, BigDecimal.ONE));
        }

        var selection = Sampler.draw(population, rule(20, 2, null));

        // the last place by budget was kept for one of them, too
        assertThat(selection.count(Basis.MONEY)).isEqualTo(5);
        assertThat(selection.count(Basis.FLOOR)).isEqualTo(3);
        assertThat(selection.drawn().stream().filter(drawn -> drawn.form().departmentId() >= 100))
                .hasSize(4);
        assertThat(selection.drawn()).hasSize(20);
    }

    @Test
    void drawsNothingByDoubtWhereThereIsNone() {
        var population = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new Candidate(i, 1, BigDecimal.ZERO, BigDecimal.ZERO))
                .toList();

        var selection = Sampler.draw(population, rule(10, null, null));

        assertThat(selection.count(Basis.RANDOM)).isEqualTo(10);
        assertThat(selection.frame()).isEqualTo(50);
    }

    @Test
    void saysWhenChanceMayBeKeptFromADepartment() {
        var population = population(100, 10);

        assertThat(Sampler.draw(population, rule(20, null, 10)).restricted()).isFalse();
        assertThat(Sampler.draw(population, rule(20, null, 3)).restricted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "101, -, -, size, 可抽的只有 100 份",
                "20, 3, -, atLeast, '按这个下限，10 个部门至少要抽 30 份，多于要抽的 20 份'",
                "20, -, 1, atMost, '按这个上限，10 个部门最多只能抽 10 份，少于要抽的 20 份'",
                "20, 3, 2, atMost, 不能少于每个部门至少的份数",
            })
    void saysWhatContradictsWhat(
            int size, @Nullable Integer atLeast, @Nullable Integer atMost, String field, String words) {
        var rule = rule(size, atLeast, atMost);

        assertThat(Bounds.problems(population(100, 10), rule)).containsExactly(new Mistake(field, words));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Sampler.draw(population(100, 10), rule));
    }

    /** Whatever the sizes, shares and bounds: as many as wanted, each once, inside the bounds, and the same again. */
    @Property(tries = 300)
    void keepsTheBounds(
            @ForAll @IntRange(min = 1, max = 120) int forms,
            @ForAll @IntRange(min = 1, max = 9) int departments,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @IntRange(min = 0, max = 100) int risk,
            @ForAll @IntRange(min = 0, max = 4) int atLeast,
            @ForAll @IntRange(min = 0, max = 12) int atMost,
            @ForAll long seed) {
        var rule = new DrawRule(
                size, risk, (100 - risk) / 2, atLeast == 0 ? null : atLeast, atMost == 0 ? null : atMost, seed);
        var population = population(forms, departments);
        Assume.that(Bounds.problems(population, rule).isEmpty());

        var selection = Sampler.draw(population, rule);

        assertThat(ids(selection)).hasSize(size).doesNotHaveDuplicates();
        var drawn = selection.drawn().stream()
                .collect(
                        Collectors.groupingBy(each -> each.form().departmentId(), HashMap::new, Collectors.counting()));
        Bounds.populations(population)
                .forEach((department, count) -> assertThat(drawn.getOrDefault(department, 0L))
                        .isBetween((long) rule.fewest(count), (long) rule.most()));
        assertThat(Sampler.draw(population, rule)).isEqualTo(selection);
    }
}
