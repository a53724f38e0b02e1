package io.ziping.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How a page names what has to be looked at. */
class ConcernLinesTest {

    @Test
    void runsOfRowsAreNamedTogether() {
        assertThat(ConcernLines.numbers(List.of(0, 1, 2, 4, 6, 7))).isEqualTo("第1—3、5、7、8项");
    }
}
