package io.ziping.intake.reading.form;

import static io.ziping.intake.reading.ForeignTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.FormReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one form ends and another begins, however they stand on the sheets of a workbook. */
class FormsOnSheetsTest {

    private static final int WIDTH = 8;

    private static List<Object[]> form(String project, String... names) {
        var rows = new ArrayList<Object[]>();
        rows.add(new Object[] {"2024年度项目支出绩效自评表"});
        rows.add(new Object[] {"项目名称", project});
        rows.add(new Object[] {"主管部门", "市交通局", "", "", "实施单位", project + "中心"});
        rows.add(new Object[] {"项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"});
        rows.add(new Object[] {"", "年度资金总额", 10, 10, 10, 10, "100%", 10});
        rows.add(new Object[] {"年度总体目标", "预期目标", "", "", "实际完成情况"});
        rows.add(new Object[] {"", "做好" + project, "", "", "已做好" + project});
        rows.add(new Object[] {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"});
        int share = 90 / names.length;
        for (int i = 0; i < names.length; i++) {
            rows.add(new Object[] {i == 0 ? "产出指标" : "", i == 0 ? "数量指标" : "", names[i], "≥5个", "5个", share, share});
        }
        rows.add(new Object[] {"总分", "", "", "", "", 100, 100});
        return rows;
    }

    private static void put(XSSFSheet sheet, List<Object[]> rows, int down, int right) {
        for (int i = 0; i < rows.size(); i++) {
            var line = sheet.getRow(down + i) == null ? sheet.createRow(down + i) : sheet.getRow(down + i);
            for (int at = 0; at < rows.get(i).length; at++) {
                if (rows.get(i)[at] instanceof Number number) {
                    line.createCell(right + at).setCellValue(number.doubleValue());
                } else if (!rows.get(i)[at].equals("")) {
                    line.createCell(right + at).setCellValue(rows.get(i)[at].toString());
                }
            }
        }
    }

    private static List<String> names(FormReading form) {
        return Objects.requireNonNull(form.document().indicators()).stream()
                .map(Indicator::name)
                .toList();
    }

    private static String left(FormReading form) {
        return form.leftOver().stream().map(FormReading.LeftOver::text).collect(Collectors.joining());
    }

    private static List<String> projects(List<FormReading> forms) {
        return forms.stream().map(form -> form.document().project()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 9, 14})
    void formsBesideEachOtherAreToldApartHoweverFarDownTheOtherBegins(int down) throws IOException {
        var forms = workbook((book, sheet) -> {
                    put(sheet, form("道路", "里程", "合格率"), 0, 0);
                    put(sheet, form("桥梁", "座数", "验收率", "完工率"), down, WIDTH + 1);
                    put(sheet, form("隧道", "条数"), 2 * down, 2 * WIDTH + 2);
                    put(sheet, form("码头", "泊位"), 15, 0);
                })
                .forms();
        assertThat(projects(forms)).containsExactlyInAnyOrder("道路", "桥梁", "隧道", "码头");
        for (var form : forms) {
            var project = Objects.requireNonNull(form.document().project());
            assertThat(form.document().implementingUnit()).isEqualTo(project + "中心");
            assertThat(form.document().expectedObjective()).isEqualTo("做好" + project);
            assertThat(form.document().totalScore()).isEqualTo("100");
            assertThat(form.doubts()).isEmpty();
            assertThat(form.leftOver()).isEmpty();
        }
        assertThat(names(forms.get(0))).containsExactly("里程", "合格率");
    }

    @Test
    void whatStandsBesideAFormAndIsNoneIsLeftOver() throws IOException {
        var forms = workbook((book, sheet) -> {
                    put(sheet, form("道路", "里程", "合格率"), 0, 0);
                    put(
                            sheet,
                            List.<Object[]>of(new Object[] {"项目名称", "桥梁"}, new Object[] {"备注", "另表报送"}),
                            5,
                            WIDTH + 1);
                })
                .forms();
        assertThat(projects(forms)).containsExactly("道路");
        assertThat(left(forms.get(0))).contains("桥梁", "另表报送");
    }

    @Test
    void aTitleBesideAFormThatCannotBeToldApartMakesItDoubtful() throws IOException {
        var forms = workbook((book, sheet) -> {
                    put(sheet, form("道路", "里程", "合格率"), 0, 0);
                    put(
                            sheet,
                            List.<Object[]>of(new Object[] {"2024年度项目支出绩效自评表"}, new Object[] {"名称", "桥梁"}),
                            3,
                            WIDTH + 1);
                })
                .forms();
        assertThat(projects(forms)).containsExactly("道路");
        assertThat(forms.get(0).doubts())
                .anyMatch(doubt -> doubt.pointer().isEmpty() && doubt.reason().contains("旁边还有一张表"));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11})
    void aFormGoesOnOnTheNextSheet(int rowsOnTheFirst) throws IOException {
        var rows = form("道路", "里程", "合格率", "及时率");
        var forms = workbook((book, sheet) -> {
                    put(sheet, rows.subList(0, rowsOnTheFirst), 0, 0);
                    var second = book.createSheet("表2");
                    put(second, List.<Object[]>of(new Object[] {"接上表"}), 0, 0);
                    put(second, rows.subList(rowsOnTheFirst, rows.size()), 1, 0);
                    put(book.createSheet("表3"), form("桥梁", "座数"), 0, 0);
                })
                .forms();
        assertThat(projects(forms)).containsExactly("道路", "桥梁");
        var first = forms.get(0);
        assertThat(names(first)).containsExactly("里程", "合格率", "及时率");
        assertThat(first.document().totalScore()).isEqualTo("100");
        assertThat(first.place())
                .isEqualTo("工作表“绩效自评” 第1—%d行、工作表“表2” 第2—%d行".formatted(rowsOnTheFirst, 13 - rowsOnTheFirst));
        assertThat(left(first)).isEqualTo("接上表");
    }

    @Test
    void aSheetThatDoesNotGoOnWithAnUnclosedFormIsLeftOver() throws IOException {
        var rows = form("道路", "里程", "合格率", "及时率");
        var forms = workbook((book, sheet) -> {
                    put(sheet, rows.subList(0, rows.size() - 1), 0, 0);
                    put(book.createSheet("说明"), List.<Object[]>of(new Object[] {"填报说明"}, new Object[] {"总分见附件"}), 0, 0);
                    put(book.createSheet("表3"), form("桥梁", "座数"), 0, 0);
                })
                .forms();
        assertThat(projects(forms)).containsExactly("道路", "桥梁");
        assertThat(forms.get(0).place()).isEqualTo("工作表“绩效自评” 第1—11行");
        assertThat(left(forms.get(0))).contains("填报说明", "总分见附件");
        assertThat(left(forms.get(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIndicatorMayBeNamedAsAHeadingIs(boolean merged) throws IOException {
        var forms = workbook((book, sheet) -> {
                    put(sheet, form("道路", "里程", "项目名称", "合格率"), 0, 0);
                    if (merged) {
                        sheet.addMergedRegion(new CellRangeAddress(8, 10, 0, 0));
                        sheet.addMergedRegion(new CellRangeAddress(8, 10, 1, 1));
                    }
                    put(sheet, form("桥梁", "座数"), 12, 0);
                })
                .forms();
        assertThat(projects(forms)).containsExactly("道路", "桥梁");
        assertThat(names(forms.get(0))).containsExactly("里程", "项目名称", "合格率");
    }

    @Test
    void aLongTextThatIsLeftOverIsToldToItsEnd() throws IOException {
        var note = "本表数据来自县级台账。".repeat(100) + "最后一句";
        var forms = workbook((book, sheet) -> {
                    var rows = form("道路", "里程");
                    rows.add(new Object[] {note});
                    put(sheet, rows, 0, 0);
                })
                .forms();
        assertThat(left(forms.get(0))).isEqualTo(note);
        assertThat(forms.get(0).leftOver()).allMatch(left -> left.text().length() <= 300);
    }
}
