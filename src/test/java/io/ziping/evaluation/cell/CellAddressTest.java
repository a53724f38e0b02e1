package io.ziping.evaluation.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The addresses of cells as texts. */
class CellAddressTest {

    private static final String OWN = UUID.randomUUID().toString();

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
