package io.ziping.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.history.CellDifference;
import io.ziping.evaluation.history.HistoryEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the history calls what happened. */
class HistoryItemTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final CellDifference CHANGED =
            new CellDifference(CellDifference.Kind.CHANGED, "achievedObjective", "实际完成情况", "", "完成");

    @ParameterizedTest
    @CsvSource({
        "TYPED, '', 2, 改了 2 处",
        "TYPED, '', 0, 改过又改回",
        "IMPORTED, 自评表.xlsx, 2, 导入：自评表.xlsx，改了 2 处",
        "IMPORTED, 自评表.xlsx, 0, 导入：自评表.xlsx，内容没有变",
        "MERGED, 带走.xlsx, 1, 合并带回的表：带走.xlsx，改了 1 处",
        "IMPORT_UNDONE, 自评表.xlsx, 2, 撤销导入：自评表.xlsx，改了 2 处",
        "MERGE_UNDONE, 带走.xlsx, 1, 撤销合并：带走.xlsx，改了 1 处",
        "REPLACED, '', 3, 由接口整份更新，改了 3 处",
        "SORTED, '', 1, 随指标体系调整行的顺序，改了 1 处",
        "RESTORED, '', 0, 从“最近删除”恢复，内容没有变",
    })
    void namesTheKindOfStep(Step.Kind kind, String note, int count, String words) {
        var edited = new HistoryEntry.Edited(
                NOON, NOON, "周敏", new Step(kind, note), 4, 5, Collections.nCopies(count, CHANGED));

        assertThat(HistoryItem.all(List.of(edited), List.of(), List.of(), List.of(), CLOCK))
                .singleElement()
                .extracting(HistoryItem::words)
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"TYPED, '', 新建", "IMPORTED, 自评表.docx, 导入：自评表.docx，建成这张表"})
    void saysHowAFormWasMade(Step.Kind kind, String note, String words) {
        var begun = new HistoryEntry.Begun(NOON, "周敏", new Step(kind, note), 0);

        assertThat(HistoryItem.all(List.of(begun), List.of(), List.of(), List.of(), CLOCK))
                .singleElement()
                .extracting(HistoryItem::words)
                .isEqualTo(words);
    }
}
