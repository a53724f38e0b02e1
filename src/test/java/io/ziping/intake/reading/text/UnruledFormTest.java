package io.ziping.intake.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.FormReading;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is read of a print without ruling lines is marked cell by cell where its order is not a known one. */
class UnruledFormTest {

    private static final String ROWS = """
            2022年度项目支出绩效自评表
            项目名称 公益性岗位补贴
            主管部门 市人社局 实施单位 就业服务中心
            年初预算数 全年预算数 全年执行数 分值 执行率 得分
            年度资金总额 1848.55 1923.11 1870.81 10 97.28% 9.73
            保障困难群众基本生活；计 实际完成
            年度总体目标 预期目标 已完成78项任务。
            划完成30项任务。 情况
            一级指标 二级指标 三级指标 年初目标值 全年实际完成值分值 得分 偏差原因
            产出指标 质量指标 工程验收合格率 ≥96.6% 98.78% 3.4 3.4 /
            """;

    private static List<String> doubted(FormReading form) {
        return form.doubts().stream().map(FormReading.Doubt::pointer).toList();
    }

    @Test
    void everyCellOfAnUnknownOrderIsMarkedAtItsPlace() {
        var form = UnruledForm.marked(TextReader.read(ROWS).get(0));
        assertThat(form.document().project()).isNotNull();
        assertThat(doubted(form))
                .contains("", "/project")
                .containsAll(UnruledForm.cells(form).keySet());
        assertThat(doubted(form).stream().filter(pointer -> !pointer.isEmpty())).doesNotHaveDuplicates();
    }

    @Test
    void everyLineIsReadOrLeftOver() {
        var form = TextReader.read(ROWS).get(0);
        var known = UnruledForm.cells(form).values().stream().collect(Collectors.joining())
                + form.leftOver().stream().map(FormReading.LeftOver::text).collect(Collectors.joining());
        assertThat(known).contains("保障困难群众基本生活", "已完成78项任务", "工程验收合格率", "98.78%", "1870.81");
    }
}
