package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingChipTest {

    @Test
    void countsNothingTwiceThatTheHeadlineCounts() {
        assertThat(FindingChip.of("未填 28 项", 28, 0, 0, 28)).isEqualTo(new FindingChip("未填 28 项", "stop", 0, 0));
        assertThat(FindingChip.of("未填 28 项", 29, 1, 0, 28)).isEqualTo(new FindingChip("未填 28 项", "stop", 2, 0));
        assertThat(FindingChip.of("得分与规则不同", 0, 2, 0, 2)).isEqualTo(new FindingChip("得分与规则不同", "warn", 0, 0));
    }

    @Test
    void setsHintsApart() {
        assertThat(FindingChip.of("超额完成", 0, 4, 2, 1)).isEqualTo(new FindingChip("超额完成", "warn", 1, 2));
        assertThat(FindingChip.of("全部满分", 0, 3, 3, 1)).isEqualTo(new FindingChip("全部满分", "hint", 0, 2));
        assertThat(FindingChip.of("", 0, 0, 0, 0)).isEqualTo(new FindingChip("", "hint", 0, 0));
    }

    @Test
    void takesWhatIsNotCountedYetAsDoubts() {
        assertThat(FindingChip.of("全部满分", 0, 2, null, null)).isEqualTo(new FindingChip("全部满分", "warn", 1, 0));
    }
}
