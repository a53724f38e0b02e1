package io.ziping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.scoring.AmountUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lines of a form: their order, what they are parts of, and how histories and kept drafts bring them back. */
class FundingBlockTest {

    private static final String OWN = UUID.randomUUID().toString();
    private static final String PART = UUID.randomUUID().toString();

    private final SelfEvaluation form = SelfEvaluation.unfiled("养护", 2024, AmountUnit.WAN_YUAN);

    private void add(String key, @Nullable String parent, @Nullable String before) {
        form.funding().add(new LinePlace(key, parent), before);
    }

    private List<String> keys() {
        return form.funding().places().stream().map(LinePlace::key).toList();
    }

    private void write(String address, String text) {
        form.write(CellAddress.parse(address).orElseThrow(), text);
    }

    private String read(String address) {
        return form.read(CellAddress.parse(address).orElseThrow()).orElse("?");
    }

    @Test
    void beginsWithTheThreeOfficialLines() {
        assertThat(keys()).containsExactly("CURRENT_YEAR_APPROPRIATION", "CARRYOVER", "OTHER");
        assertThat(read("total.executedAmount")).isEmpty();
    }

    @Test
    void addsBehindTheOtherPartsOfTheSameLineOrInFrontOfAnother() {
        add(OWN, null, "CARRYOVER");
        add(PART, "CURRENT_YEAR_APPROPRIATION", null);

        assertThat(keys()).containsExactly("CURRENT_YEAR_APPROPRIATION", PART, OWN, "CARRYOVER", "OTHER");
    }

    @Test
    void addsNothingTwiceAndNothingToALineThatIsNotThere() {
        add("OTHER", null, null);
        add(PART, OWN, null);

        assertThat(keys()).containsExactly("CURRENT_YEAR_APPROPRIATION", "CARRYOVER", "OTHER");
    }

    @Test
    void removesALineWithItsParts() {
        add(OWN, "CARRYOVER", null);
        add(PART, OWN, null);

        form.funding().remove("CARRYOVER");

        assertThat(keys()).containsExactly("CURRENT_YEAR_APPROPRIATION", "OTHER");
        assertThat(read("funding." + PART + ".name")).isEqualTo("?");
    }

    @Test
    void aHistoryTakesAddingAndRemovingBack() {
        write("funding.OTHER.executedAmount", "3");
        var before = FormContent.of(form);
        add(OWN, null, null);
        write("funding." + OWN + ".name", "自筹");
        write("funding." + OWN + ".executedAmount", "5");
        form.funding().remove("OTHER");
        var after = FormContent.of(form);

        var taken = after.copy();
        before.differing(after).forEach(address -> taken.write(address, before.read(address)));

        assertThat(taken.differing(before)).isEmpty();
        assertThat(Differences.between(before, after))
                .extracting(CellDifference::kind, CellDifference::label, CellDifference::before, CellDifference::after)
                .containsExactly(
                        tuple(CellDifference.Kind.LINE_ADDED, "资金“自筹”", "", "5"),
                        tuple(CellDifference.Kind.LINE_REMOVED, "资金“其他资金”", "3", ""));
    }

    @Test
    void aKeptFormComesBackLineByLine() {
        write("total.adjustedBudget", "9");
        add(OWN, "CARRYOVER", null);
        write("funding." + OWN + ".name", "其中：利息");
        var kept = KeptForm.of(form);
        var before = FormContent.of(form);

        form.funding().remove("CARRYOVER");
        write("total.adjustedBudget", "");
        write("funding.OTHER.name", "别的");
        add(PART, null, null);
        kept.restore(form, Map.of());

        assertThat(FormContent.of(form).differing(before)).isEmpty();
    }

    @Test
    void whatWasKeptBeforeLinesWereDataHasTheOfficialOnes() {
        var kept = new KeptForm(Map.of("funding.CARRYOVER.executedAmount", "2"), null, List.of(), null);
        add(OWN, null, null);
        write("total.adjustedBudget", "9");

        kept.restore(form, Map.of());

        assertThat(keys()).containsExactly("CURRENT_YEAR_APPROPRIATION", "CARRYOVER", "OTHER");
        assertThat(read("funding.CARRYOVER.executedAmount")).isEqualTo("2");
        assertThat(read("total.adjustedBudget")).isEmpty();
    }

    @Test
    void addressesAreReadAndWrittenAlike() {
        for (var address : List.of("total.initialBudget", "funding.OTHER.executedAmount", "funding." + OWN + ".name")) {
            assertThat(CellAddress.parse(address)).hasToString("Optional[" + address + "]");
        }
        for (var none :
                List.of("total.name", "total.score", "funding.TOTAL.name", "funding.X.name", "funding.OTHER.rate")) {
            assertThat(CellAddress.parse(none)).isEmpty();
        }
    }
}
