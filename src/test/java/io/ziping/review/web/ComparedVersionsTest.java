package io.ziping.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of two versions that stand side by side. */
class ComparedVersionsTest {

    private static final List<HistoryItem> ITEMS = List.of(
            item("11-20 15:00", "导入：甲.xlsx，改了 9 处", 5, 6),
            item("11-20 14:30", "改了 2 处", 2, 5),
            item("11-20 14:00", "提交", -1, 2),
            item("11-20 13:00", "新建", -1, -1));

    private static HistoryItem item(String time, String words, long earlier, long version) {
        return new HistoryItem(Instant.EPOCH, time, "周敏", "edited", words, "", earlier, version, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "5, 6, 第 5 版：11-20 14:30 周敏 改了 2 处以后, 第 6 版（现在）：11-20 15:00 周敏 导入：甲.xlsx，改了 9 处以后",
        "6, 5, 第 5 版：11-20 14:30 周敏 改了 2 处以后, 第 6 版（现在）：11-20 15:00 周敏 导入：甲.xlsx，改了 9 处以后",
        "2, 3, 第 2 版：11-20 14:00 周敏 提交以后, 第 3 版：11-20 14:30 周敏 改了 2 处的中间",
        "0, 9223372036854775807, 第 0 版：刚建立时, 第 6 版（现在）：11-20 15:00 周敏 导入：甲.xlsx，改了 9 处以后",
    })
    void namesBothByWhatHappened(long from, long to, String earlier, String later) {
        assertThat(ComparedVersions.of(from, to, 6, ITEMS)).isEqualTo(new ComparedVersions(earlier, later, List.of()));
    }

    @Test
    void saysWhichNeverWas() {
        var compared = ComparedVersions.of(-3, 99, 6, ITEMS);

        assertThat(compared.missing()).containsExactly("没有第 -3 版，这里按刚建立时的比较。", "没有第 99 版：这张表现在是第 6 版，这里按现在的比较。");
        assertThat(compared.earlier()).startsWith("第 0 版");
        assertThat(compared.later()).startsWith("第 6 版（现在）");
    }
}
