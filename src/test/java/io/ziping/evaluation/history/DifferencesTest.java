package io.ziping.evaluation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.scoring.values.AmountUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a history says of added and removed lines, and how it takes them back. */
class DifferencesTest {

    private static final String OWN = UUID.randomUUID().toString();

    private final SelfEvaluation form = SelfEvaluation.unfiled("养护", 2024, AmountUnit.WAN_YUAN);

    private void write(String address, String text) {
        form.fill().write(CellAddress.parse(address).orElseThrow(), text);
    }

    @Test
    void aHistoryTakesAddingAndRemovingBack() {
        write("funding.OTHER.executedAmount", "3");
        var before = form.content();
        form.fill().addLine(new LinePlace(OWN, null), null);
        write("funding." + OWN + ".name", "自筹");
        write("funding." + OWN + ".executedAmount", "5");
        form.fill().removeLine("OTHER");
        var after = form.content();

        assertThat(after.undo(before.diff(after))).isEqualTo(before);
        assertThat(Differences.between(before, after))
                .extracting(CellDifference::kind, CellDifference::label, CellDifference::before, CellDifference::after)
                .containsExactly(
                        tuple(CellDifference.Kind.LINE_ADDED, "资金“自筹”", "", "5"),
                        tuple(CellDifference.Kind.LINE_REMOVED, "资金“其他资金”", "3", ""));
    }
}
