package io.ziping.evaluation.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.scoring.values.AmountUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How a kept draft brings the lines of a form back. */
class KeptFormTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWN = UUID.randomUUID().toString();
    private static final String PART = UUID.randomUUID().toString();

    private final SelfEvaluation form = SelfEvaluation.unfiled("养护", 2024, AmountUnit.WAN_YUAN);

    private void write(String address, String text) {
        form.fill().write(CellAddress.parse(address).orElseThrow(), text);
    }

    private String read(String address) {
        return form.read(CellAddress.parse(address).orElseThrow()).orElse("?");
    }

    @Test
    void aKeptFormComesBackLineByLine() {
        write("total.adjustedBudget", "9");
        form.fill().addLine(new LinePlace(OWN, "CARRYOVER"), null);
        write("funding." + OWN + ".name", "其中：利息");
        var kept = KeptForm.of(form);
        var before = form.content();

        form.fill().removeLine("CARRYOVER");
        write("total.adjustedBudget", "");
        write("funding.OTHER.name", "别的");
        form.fill().addLine(new LinePlace(PART, null), null);
        kept.restore(form.fill(), Map.of());

        assertThat(form.content()).isEqualTo(before);
    }

    @Test
    void whatWasBlankComesBackBlank() {
        var kept = KeptForm.of(form);
        write("expectedObjective", "后来填的");
        write("funding.OTHER.executedAmount", "3");

        kept.restore(form.fill(), Map.of());

        assertThat(read("expectedObjective")).isEmpty();
        assertThat(read("funding.OTHER.executedAmount")).isEmpty();
    }

    @Test
    void isStoredByAddressesAndReadAgain() {
        write("total.adjustedBudget", "9");
        form.fill().addLine(new LinePlace(OWN, "CARRYOVER"), null);
        write("funding." + OWN + ".name", "其中：利息");
        form.fill().keepPrintedFigures("{}");
        var kept = KeptForm.of(form);

        var stored = JSON.writeValueAsString(kept);

        assertThat(JSON.readTree(stored)
                        .get("cells")
                        .get("total.adjustedBudget")
                        .asString())
                .isEqualTo("9");
        assertThat(KeptForm.of(JSON.readValue(stored, KeptForm.Stored.class))).isEqualTo(kept);
    }

    @Test
    void whatWasKeptBeforeLinesWereDataHasTheOfficialOnes() {
        var stored = "{\"cells\":{\"funding.CARRYOVER.executedAmount\":\"2\"},\"rows\":[]}";
        var kept = KeptForm.of(JSON.readValue(stored, KeptForm.Stored.class));
        form.fill().addLine(new LinePlace(OWN, null), null);
        write("total.adjustedBudget", "9");

        kept.restore(form.fill(), Map.of());

        assertThat(form.funding().places())
                .extracting(LinePlace::key)
                .containsExactly("CURRENT_YEAR_APPROPRIATION", "CARRYOVER", "OTHER");
        assertThat(read("funding.CARRYOVER.executedAmount")).isEqualTo("2");
        assertThat(read("total.adjustedBudget")).isEmpty();
    }
}
