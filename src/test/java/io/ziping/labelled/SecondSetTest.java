package io.ziping.labelled;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The second set is large enough, its labels point at cells that changed, and its clean forms contradict nothing. */
class SecondSetTest {

    private static final Pattern AT_LEAST = Pattern.compile("(≥|≧|不低于|不少于|大于等于).*");
    private static final Pattern AT_MOST = Pattern.compile("(≤|<|不超过|不高于).*");
    private static final Set<String> NO_CELLS = Set.of("", Pointers.INDICATORS, "/project", "/implementingUnit");

    private static final SecondSet SET = new SecondSet();
    private static final List<LabelledForm> MUTATED = SET.mutated();
    private static final Map<String, FormData> CLEAN = clean();

    private static Map<String, FormData> clean() {
        var forms = new TreeMap<String, FormData>();
        SET.cleanData().forEach((id, base) -> {
            forms.put(id, base.form());
            base.lastYear().ifPresent(last -> forms.put(id + " 上年", last));
        });
        return forms;
    }

    @Test
    void hasEveryKindTwiceAndEnoughCleanForms() {
        var counts = MUTATED.stream().collect(groupingBy(form -> form.kind().orElseThrow(), counting()));

        assertThat(MUTATED).hasSizeGreaterThanOrEqualTo(160);
        for (var kind : Kind.values()) {
            assertThat(counts.getOrDefault(kind, 0L)).as(kind.slug()).isGreaterThanOrEqualTo(2);
        }
        assertThat(SET.clean()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(MUTATED.stream().map(LabelledForm::form).collect(toSet())).hasSameSizeAs(MUTATED);
        assertThat(SET.clean().stream().map(LabelledForm::form).collect(toSet()))
                .hasSameSizeAs(SET.clean());
    }

    @Test
    void sharesNoProjectWithTheFirstSet() {
        var first = BaseForm.all().stream().map(base -> base.form().project()).collect(toSet());

        assertThat(SET.bases()).noneMatch(base -> first.contains(base.form().project()));
    }

    @Test
    void labelsCellsThatExistAndChanged() {
        for (var form : MUTATED) {
            var cells = DocumentCells.of(form.form()).keySet();

            assertThat(form.cells())
                    .as(form.id())
                    .containsAnyElementsOf(DocumentCells.differing(form.form(), form.before()));
            assertThat(form.cells().stream().filter(cell -> !NO_CELLS.contains(cell)))
                    .as(form.id())
                    .isSubsetOf(cells);
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
        Stream.concat(MUTATED.stream(), SET.clean().stream())
                .forEach(form -> assertThat(DocumentCells.of(form.form()).entrySet().stream()
                                .filter(cell -> cell.getKey().endsWith("/weight")
                                        && !cell.getValue().isEmpty())
                                .map(cell -> new BigDecimal(cell.getValue()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(form.id())
                        .isEqualByComparingTo("100"));
    }

    @Test
    void comesToRestAHairAboveABorder() {
        assertThat(MUTATED).allSatisfy(form -> {
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

    @Test
    void hasCleanFormsWhoseTextsAgreeWithTheirRows() {
        CLEAN.forEach((name, form) -> {
            agree(name, form, form.expected(), RowData::target);
            agree(name, form, form.achieved(), RowData::actual);
        });
    }

    private static void agree(String name, FormData form, MarkedText text, Function<RowData, String> cell) {
        for (var figure : text.figures()) {
            var stated = Quantity.of(figure.text()).orElseThrow();
            if (figure.ref().equals(MarkedText.EXECUTED)) {
                assertThat(stated).as(name).isEqualByComparingTo(form.executed().multiply(form.yuan()));
            } else {
                assertThat(stated)
                        .as("%s: %s", name, figure)
                        .isEqualByComparingTo(number(cell.apply(form.row(figure.row()))));
            }
        }
    }

    @Test
    void hasCleanFormsThatAreDockedWhereTheyFallShortAndSayWhy() {
        CLEAN.forEach((name, form) -> form.rows().forEach(row -> {
            assertThat(row.scorePoints()).as(name).isBetween(BigDecimal.ZERO, row.weightPoints());
            if (row.fullMarks()) {
                assertThat(met(row)).as("%s: %s", name, row).isTrue();
            } else {
                assertThat(row.reason()).as("%s: %s", name, row).hasSizeGreaterThanOrEqualTo(8);
            }
            if (farAbove(row)) {
                assertThat(row.reason()).as("%s: %s", name, row).hasSizeGreaterThanOrEqualTo(8);
            }
        }));
    }

    private static boolean met(RowData row) {
        if (row.descriptive()) {
            return row.actual().equals("达成指标");
        }
        int compared = number(row.actual()).compareTo(number(row.target()));
        return AT_LEAST.matcher(row.target()).matches()
                ? compared >= 0
                : AT_MOST.matcher(row.target()).matches() ? compared <= 0 : compared == 0;
    }

    /** Full-width digits too. */
    private static BigDecimal number(String cell) {
        return Quantity.of(Normalizer.normalize(cell, Normalizer.Form.NFKC)).orElseThrow();
    }

    private static boolean farAbove(RowData row) {
        return AT_LEAST.matcher(row.target()).matches()
                && !row.descriptive()
                && number(row.actual()).compareTo(number(row.target()).multiply(new BigDecimal("1.3"))) >= 0;
    }

    @Test
    void hasCleanFormsThatSayWhereMoneyWentAndStayAwayFromBorders() {
        CLEAN.forEach((name, form) -> {
            form.funding()
                    .forEach(line ->
                            assertThat(line.executedAmount()).as(name).isLessThanOrEqualTo(line.adjustedAmount()));
            if (form.executionRate().intValue() < 90) {
                assertThat(form.explainsRest()).as(name).isTrue();
            }
            assertThat(Stream.of(90, 80, 60).map(border -> form.total().subtract(BigDecimal.valueOf(border))))
                    .as(name)
                    .noneMatch(above -> above.signum() >= 0 && above.compareTo(new BigDecimal("0.30")) < 0);
        });
    }

    @Test
    void hasNoMarkOfTheDataFilesLeft() {
        Stream.concat(MUTATED.stream(), SET.clean().stream())
                .forEach(form -> assertThat(form.form().toString())
                        .as(form.id())
                        .doesNotContain("{", "}", "#", "=>", "【单位】", "【地】"));
    }
}
