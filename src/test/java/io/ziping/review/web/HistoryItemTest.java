package io.ziping.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.history.CellDifference;
import io.ziping.evaluation.history.HistoryEntry;
import io.ziping.evaluation.state.Pin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

        assertThat(HistoryItem.all(List.of(edited), List.of(), List.of(), List.of(), List.of(), CLOCK))
                .singleElement()
                .extracting(HistoryItem::words)
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"TYPED, '', 新建", "IMPORTED, 自评表.docx, 导入：自评表.docx，建成这张表"})
    void saysHowAFormWasMade(Step.Kind kind, String note, String words) {
        var begun = new HistoryEntry.Begun(NOON, "周敏", new Step(kind, note), 0);

        assertThat(HistoryItem.all(List.of(begun), List.of(), List.of(), List.of(), List.of(), CLOCK))
                .singleElement()
                .extracting(HistoryItem::words)
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'', , 就实际完成值问审核人",
        "'', 周敏, 就实际完成值问审核人|撤回了实际完成值的提问",
        "可以, , 就实际完成值问审核人|答复了实际完成值的提问",
        "可以, 周敏, 就实际完成值问审核人|答复了实际完成值的提问|把实际完成值的提问标为已解决"
    })
    void tellsWhatAUnitAskedAndWhatBecameOfIt(String answer, @Nullable String closer, String told) {
        var inquiry = new Pin(
                1,
                Pin.Kind.INQUIRY,
                "achievedObjective",
                "实际完成值",
                "",
                "",
                "能不能先填预计数？",
                0,
                5,
                "周敏",
                NOON,
                answer,
                answer.isEmpty() ? "" : "沈建国",
                answer.isEmpty() ? null : NOON.plusSeconds(1),
                closer == null ? "" : closer,
                closer == null ? null : NOON.plusSeconds(2));

        var items = HistoryItem.all(List.of(), List.of(inquiry), List.of(), List.of(), List.of(), CLOCK);

        assertThat(items.stream().map(HistoryItem::words).sorted(Comparator.comparing(told::indexOf)))
                .containsExactly(told.split("\\|"));
        assertThat(items)
                .isSortedAccordingTo(Comparator.comparing(HistoryItem::at).reversed());
    }
}
