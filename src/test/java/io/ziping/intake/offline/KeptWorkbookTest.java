package io.ziping.intake.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.OfflineForm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a workbook says, kept until it is merged. */
class KeptWorkbookTest {

    private static final UUID ROW = UUID.fromString("00000000-0000-0007-0000-000000000001");

    private static final OfflineForm TAKEN = new OfflineForm(
            "工作表“自评表”",
            5,
            3,
            2025,
            "公路养护",
            List.of(
                    new OfflineForm.Cell(
                            new CellAddress.OfForm(FormField.EXECUTION_WEIGHT), "10", "约9", "这里应是一个数", "工作表“自评表” C9"),
                    new OfflineForm.Cell(
                            new CellAddress.OfIndicator(ROW, IndicatorField.SCORE), "90", "88", null, "工作表“自评表” F14")),
            List.of(ROW),
            List.of(new OfflineForm.Line(ROW, "产出指标", "数量指标")),
            List.of(new OfflineForm.Added(
                    "工作表“自评表”第20行",
                    "",
                    "质量指标",
                    ROW,
                    Map.of(IndicatorField.NAME, new OfflineForm.Text("合格率", null, "工作表“自评表” C20")))),
            List.of(new LeftOver("工作表“自评表” A30", "附注")));

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void isReadAsItWasKept() {
        assertThat(read(json.writeValueAsString(KeptWorkbook.of(TAKEN)))).isEqualTo(TAKEN);
    }

    @Test
    void isReadAsAnEarlierReleaseKeptIt() {
        assertThat(read("""
                {"place": "工作表“自评表”", "formId": 5, "version": 3, "fiscalYear": 2025, "project": "公路养护",
                 "cells": [
                   {"address": "executionWeight", "before": "10", "now": "约9", "doubt": "这里应是一个数", "place": "工作表“自评表” C9"},
                   {"address": "row.00000000-0000-0007-0000-000000000001.score", "before": "90", "now": "88", "doubt": null,
                    "place": "工作表“自评表” F14"},
                   {"address": "new.1.name", "before": "", "now": "不是表里的格", "doubt": null, "place": "工作表“自评表” F15"}],
                 "before": ["00000000-0000-0007-0000-000000000001"],
                 "rows": [{"key": "00000000-0000-0007-0000-000000000001", "dimension": "产出指标", "category": "数量指标"}],
                 "added": [{"place": "工作表“自评表”第20行", "dimension": "", "category": "质量指标",
                   "before": "00000000-0000-0007-0000-000000000001",
                   "cells": {"NAME": {"address": "new.1.name", "before": "", "now": "合格率", "doubt": null,
                     "place": "工作表“自评表” C20"}}}],
                 "leftOver": [{"place": "工作表“自评表” A30", "text": "附注"}]}
                """)).isEqualTo(TAKEN);
    }

    private OfflineForm read(String kept) {
        return json.readValue(kept, KeptWorkbook.class).taken();
    }
}
