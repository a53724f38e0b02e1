package io.ziping.evaluation.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.scoring.values.AmountUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lines of a form: their order, and what they are parts of. */
class FundingBlockTest {

    private static final String OWN = UUID.randomUUID().toString();
    private static final String PART = UUID.randomUUID().toString();

    private final SelfEvaluation form = SelfEvaluation.unfiled("养护", 2024, AmountUnit.WAN_YUAN);

    private void add(String key, @Nullable String parent, @Nullable String before) {
        form.fill().addLine(new LinePlace(key, parent), before);
    }

    private List<String> keys() {
        return form.funding().places().stream().map(LinePlace::key).toList();
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

        form.fill().removeLine("CARRYOVER");

        assertThat(keys()).containsExactly("CURRENT_YEAR_APPROPRIATION", "OTHER");
        assertThat(read("funding." + PART + ".name")).isEqualTo("?");
    }
}
