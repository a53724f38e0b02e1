package io.ziping.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The clean forms are clean: every figure of a text agrees with its row, every lost point has its cause. */
class CleanFormsTest {

    private static final List<BaseForm> BASES = BaseForm.all();
    private static final List<PeerGroup> GROUPS = PeerGroup.all();
    private static final Map<String, FormData> FORMS = forms();

    private static Map<String, FormData> forms() {
        var named = new TreeMap<String, FormData>();
        BASES.forEach(base -> put(named, "base " + base.id(), base));
        var scripts = EditScript.read("clean");
        for (int i = 0; i < scripts.size(); i++) {
            var script = scripts.get(i);
            put(named, "%s %d %s".formatted(script.name(), i, script.base()), script.apply(base(script.base())));
        }
        GROUPS.forEach(group -> group.forms().forEach(form -> named.put(group.id() + " " + form.unit(), form)));
        return named;
    }

    private static BaseForm base(String id) {
        return BaseForm.byId(BASES, id);
    }

    private static void put(Map<String, FormData> named, String name, BaseForm form) {
        named.put(name, form.form());
        form.lastYear().ifPresent(last -> named.put(name + " 上年", last));
    }

    @Test
    void haveFiguresInTextsThatAgreeWithTheirRows() {
        FORMS.forEach((name, form) -> {
            agree(name, form, form.expected(), RowData::target);
            agree(name, form, form.achieved(), RowData::actual);
        });
    }

    private static void agree(String name, FormData form, MarkedText text, Function<RowData, String> cell) {
        text.figures().stream()
                .filter(MarkedText.Segment::ofRow)
                .forEach(figure -> assertThat(Quantity.of(figure.text()).orElseThrow())
                        .as("%s: %s", name, figure)
                        .isEqualByComparingTo(
                                Quantity.of(cell.apply(form.row(figure.row()))).orElseThrow()));
    }

    @Test
    void haveAmountsAndYearsInTextsThatAgreeWithTheForm() {
        FORMS.forEach((name, form) -> Stream.of(form.expected(), form.achieved())
                .flatMap(text -> text.figures().stream())
                .filter(figure -> !figure.ofRow())
                .forEach(figure -> {
                    var stated = Quantity.of(figure.text()).orElseThrow();
                    switch (figure.ref()) {
                        case MarkedText.EXECUTED ->
                            assertThat(stated)
                                    .as(name)
                                    .isEqualByComparingTo(form.executed().multiply(form.yuan()));
                        case MarkedText.BUDGET ->
                            assertThat(stated)
                                    .as(name)
                                    .isEqualByComparingTo(form.adjusted().multiply(form.yuan()));
                        default -> {
                            assertThat(figure.ref()).as(name).isEqualTo(MarkedText.YEAR);
                            assertThat(stated).as(name).isEqualByComparingTo(BigDecimal.valueOf(form.year()));
                        }
                    }
                }));
    }

    @Test
    void haveNoMarkOfTheDataFilesLeft() {
        FORMS.forEach(
                (name, form) -> assertThat(new FormDocument(form).document().toString())
                        .as(name)
                        .doesNotContain("{", "}", "【", "】", "#", "=>"));
    }

    @Test
    void saveFullMarksForTargetsThatAreMet() {
        FORMS.forEach((name, form) -> form.rows().stream()
                .filter(row -> row.fullMarks() && !row.descriptive() && isNumber(row))
                .forEach(row -> assertThat(met(row)).as("%s: %s", name, row).isTrue()));
        FORMS.forEach((name, form) -> form.rows().stream()
                .filter(RowData::fullMarks)
                .forEach(row -> assertThat(row.actual()).as(name).isNotIn("部分达成指标", "未达成指标")));
    }

    private static boolean isNumber(RowData row) {
        return "≥≤=".indexOf(row.target().charAt(0)) >= 0;
    }

    private static boolean met(RowData row) {
        int compared = row.actualNumber().compareTo(row.targetNumber());
        return row.atLeast() ? compared >= 0 : row.atMost() ? compared <= 0 : compared == 0;
    }

    @Test
    void giveACauseForEveryPointLost() {
        FORMS.forEach((name, form) -> form.rows().stream()
                .filter(row -> !row.fullMarks())
                .forEach(row -> {
                    assertThat(row.scorePoints()).as(name).isBetween(BigDecimal.ZERO, row.weightPoints());
                    assertThat(row.reason()).as("%s: %s", name, row).hasSizeGreaterThanOrEqualTo(8);
                }));
    }

    @Test
    void giveACauseWhereATargetIsPassedByAThird() {
        FORMS.forEach((name, form) -> form.rows().stream()
                .filter(row -> row.atLeast()
                        && !row.descriptive()
                        && row.targetNumber().signum() > 0)
                .filter(row -> row.actualNumber().compareTo(row.targetNumber().multiply(new BigDecimal("1.3"))) >= 0)
                .forEach(row -> assertThat(row.reason()).as("%s: %s", name, row).isNotEmpty()));
    }

    @Test
    void giveNoReasonTwice() {
        FORMS.forEach((name, form) -> assertThat(
                        form.rows().stream().map(RowData::reason).filter(reason -> !reason.isEmpty()))
                .as(name)
                .doesNotHaveDuplicates());
    }

    @Test
    void saySomethingOfMoneyThatWasNotSpent() {
        FORMS.forEach((name, form) -> {
            assertThat(form.executed()).as(name).isLessThanOrEqualTo(form.adjusted());
            form.funding()
                    .forEach(line ->
                            assertThat(line.executedAmount()).as(name).isLessThanOrEqualTo(line.adjustedAmount()));
            if (form.executionRate().intValue() < 90 || (!name.endsWith("上年") && changedByAThird(form))) {
                assertThat(form.explainsRest()).as(name).isTrue();
            }
        });
    }

    private static boolean changedByAThird(FormData form) {
        var change = form.adjusted().subtract(form.initial()).abs();
        return change.compareTo(form.initial().multiply(new BigDecimal("0.3"))) > 0;
    }

    @Test
    void stayAwayFromTheBordersOfGrades() {
        FORMS.forEach((name, form) -> assertThat(
                        Stream.of(90, 80, 60).map(border -> form.total().subtract(BigDecimal.valueOf(border))))
                .as(name)
                .noneMatch(above -> above.signum() >= 0 && above.compareTo(new BigDecimal("0.30")) < 0));
    }

    @Test
    void areNeverOnTargetInEveryRow() {
        FORMS.forEach((name, form) -> assertThat(form.rows())
                .as(name)
                .anyMatch(row -> !row.descriptive() && row.actualNumber().compareTo(row.targetNumber()) != 0));
    }

    @Test
    void ofBothYearsAskForNoLessThanWasReachedAndDropNothingThatWentBadly() {
        for (var base : BASES) {
            base.lastYear().ifPresent(last -> {
                for (int i = 0; i < last.rows().size(); i++) {
                    var now = base.form().row(i);
                    var then = last.row(i);

                    assertThat(now.weightPoints()).as(base.id()).isEqualByComparingTo(then.weightPoints());
                    if (now.counted() && !now.descriptive()) {
                        assertThat(now.targetNumber()).as(base.id()).isGreaterThanOrEqualTo(then.actualNumber());
                    }
                }
            });
        }
    }

    @Test
    void areOfManyKindsOfProjectsHalfOfThemWithAYearBefore() {
        assertThat(BASES).hasSizeGreaterThanOrEqualTo(30);
        assertThat(BASES.stream().filter(base -> base.lastYear().isPresent()).count() * 2)
                .isGreaterThanOrEqualTo(BASES.size());
        assertThat(BASES)
                .allMatch(base ->
                        base.form().rows().size() >= 8 && base.form().rows().size() <= 20);
        assertThat(GROUPS).isNotEmpty().allMatch(group -> group.forms().size() > 12);
    }

    @Test
    void ofPeersShareNoWholeText() {
        GROUPS.forEach(group -> assertThat(group.forms().stream()
                        .map(form -> form.achieved().plain())
                        .collect(Collectors.toList()))
                .as(group.id())
                .doesNotHaveDuplicates());
    }
}
