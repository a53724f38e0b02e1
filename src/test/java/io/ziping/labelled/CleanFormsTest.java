package io.ziping.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The clean forms of the first set are clean, and what was asked for last year stays asked for. */
class CleanFormsTest implements CleanFormsContract {

    private static final List<BaseForm> BASES = BaseForm.all();
    private static final List<PeerGroup> GROUPS = PeerGroup.all();
    private static final Map<String, FormData> FORMS = named();

    private static Map<String, FormData> named() {
        var named = new TreeMap<String, FormData>();
        BASES.forEach(base -> CleanFormsContract.put(named, "base " + base.id(), base));
        var scripts = EditScript.read("clean");
        for (int i = 0; i < scripts.size(); i++) {
            var script = scripts.get(i);
            CleanFormsContract.put(
                    named, "%s %d %s".formatted(script.name(), i, script.base()), script.apply(base(script.base())));
        }
        GROUPS.forEach(group -> group.forms().forEach(form -> named.put(group.id() + " " + form.unit(), form)));
        return named;
    }

    private static BaseForm base(String id) {
        return BaseForm.byId(BASES, id);
    }

    @Override
    public Map<String, FormData> forms() {
        return FORMS;
    }

    @Test
    void sayWhyTheirBudgetChangedByAThird() {
        FORMS.forEach((name, form) -> {
            var change = form.adjusted().subtract(form.initial()).abs();
            if (!name.endsWith(CleanFormsContract.LAST_YEAR)
                    && change.compareTo(form.initial().multiply(new BigDecimal("0.3"))) > 0) {
                assertThat(form.explainsRest()).as(name).isTrue();
            }
        });
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
