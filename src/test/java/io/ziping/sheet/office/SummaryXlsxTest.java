package io.ziping.sheet.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.workflow.Status;
import io.ziping.support.SlowTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary as readers other than its writer see it. */
@SlowTest
class SummaryXlsxTest {

    private static final int MANY = 200_000;

    private static InputStream write(int forms) throws IOException {
        return write(IntStream.rangeClosed(1, forms).mapToObj(LongSummary::form).toList());
    }

    private static InputStream write(List<EvaluationSummary> forms) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var summary = new SummaryXlsx(out)) {
            forms.forEach(summary::add);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void holdsARowPerFormWithNumbersThatAreNumbers() throws IOException {
        try (var workbook = new ReadableWorkbook(write(999))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3 + 999 + 1);
            assertThat(rows.get(2).getCellText(3)).isEqualTo("项目名称");
            var row = rows.get(2 + 999);
            assertThat(row.getCellAsNumber(0)).contains(BigDecimal.valueOf(999));
            assertThat(row.getCellAsNumber(1)).contains(BigDecimal.valueOf(2024));
            assertThat(row.getCellText(2)).isEqualTo("已提交");
            assertThat(row.getCellText(3)).isEqualTo("第999个项目，名称有二十来个字那么长");
            assertThat(row.getCell(7).getType()).isEqualTo(CellType.NUMBER);
            assertThat(row.getCell(7).asNumber()).isEqualByComparingTo("1");
            assertThat(row.getCell(8).asNumber()).isEqualByComparingTo("0.000999");
            assertThat(row.getCell(10).asNumber()).isEqualByComparingTo("96.19");
            assertThat(row.getCell(11).asNumber()).isEqualByComparingTo("97.10");
            assertThat(row.getCellText(12)).isEqualTo("优");
            assertThat(row.getCell(13).asNumber()).isEqualByComparingTo("0");
            assertThat(row.getCellText(14)).isEqualTo("=执行低仍为优_x005F_x0041_");
            assertThat(row.getCellText(15) + row.getCellText(16))
                    .as("never checked")
                    .isEmpty();
            var checked = workbook.getFirstSheet().read().get(993);
            assertThat(checked.getCell(15).asNumber()).isEqualByComparingTo("88");
            assertThat(checked.getCellText(16)).isEqualTo("良");
        }
    }

    @Test
    void leavesBlankWhatAnIncompleteFormLacks() throws IOException {
        try (var workbook = new ReadableWorkbook(write(10))) {
            var row = workbook.getFirstSheet().read().get(12);
            assertThat(row.getCellText(10)).isEmpty();
            assertThat(row.getCellText(12)).isEmpty();
            assertThat(row.getCellText(14)).isEmpty();
        }
    }

    @Test
    void addsUpExactlyPerDepartmentAndYear() throws IOException {
        try (var workbook = new ReadableWorkbook(write(1000))) {
            var rows = workbook.getFirstSheet().read();
            var subtotal = rows.get(3 + 999);
            assertThat(subtotal.getCellText(3)).isEqualTo("小计（999份）");
            assertThat(subtotal.getCellText(4)).isEqualTo("主管部门0");
            assertThat(rows.get(3 + 999 + 2).getCellText(3)).isEqualTo("小计（1份）");
            var total = rows.get(3 + 999 + 3);
            assertThat(total.getCellText(3)).isEqualTo("2024年度合计（1000份）");
            assertThat(total.getCell(7).asNumber()).isEqualByComparingTo("1000");
            assertThat(total.getCell(8).asNumber()).isEqualByComparingTo("0.5005");
            assertThat(total.getCell(9).asNumber()).isEqualByComparingTo("0.001");
            assertThat(total.getCell(10).asNumber()).isEqualByComparingTo("0.19");
            assertThat(total.getCell(13).asNumber()).isEqualByComparingTo("1000");
        }
    }

    /** What is passed, under way and not handed in stands apart; a renamed department is one; no sum is over years. */
    @Test
    void keepsStagesAndYearsApartAndARenamedDepartmentTogether() throws IOException {
        var forms = List.of(
                form(1, Status.PUBLISHED, 2024, "水务局", 6, "水务局"),
                form(2, Status.FINANCE_APPROVED, 2024, "水利局", 6, "水务局"),
                form(3, Status.FINANCE_APPROVED, 2024, "教育局", 7, "教育局"),
                form(4, Status.FINANCE_APPROVED, 2023, "水利局", 6, "水务局"),
                form(5, Status.SUBMITTED, 2024, "水务局", 6, "水务局"),
                form(6, Status.RETURNED, 2024, "水务局", 6, "水务局"),
                form(7, Status.DRAFT, 2024, "水务局", 6, "水务局"));
        try (var workbook = new ReadableWorkbook(write(forms))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("财政已审", "审核中", "未提交");
            var settled = workbook.getFirstSheet().read();
            assertThat(settled.subList(3, settled.size()))
                    .extracting(row -> row.getCellText(3))
                    .containsExactly(
                            "第1个项目，名称有二十来个字那么长",
                            "第2个项目，名称有二十来个字那么长",
                            "小计（2份）",
                            "第3个项目，名称有二十来个字那么长",
                            "小计（1份）",
                            "2024年度合计（3份）",
                            "第4个项目，名称有二十来个字那么长",
                            "2023年度合计（1份）");
            assertThat(settled.get(4).getCellText(4)).isEqualTo("水务局");
            assertThat(settled.get(4).getCellText(5)).isEqualTo("水利局");
            assertThat(settled.get(3).getCellText(5)).isEmpty();
            var open = workbook.findSheet("未提交").orElseThrow().read();
            assertThat(open.get(0).getCellText(0)).isEqualTo("绩效自评情况汇总表（未提交）");
            assertThat(open.subList(3, open.size()))
                    .extracting(row -> row.getCellText(2))
                    .containsExactly("退回待改", "草稿", "");
        }
    }

    private static EvaluationSummary form(
            int number, Status status, int year, String printed, long department, String now) {
        var form = LongSummary.form(number);
        return new EvaluationSummary(
                number,
                year,
                form.project(),
                printed,
                department,
                now,
                form.implementingUnit(),
                form.initialBudget(),
                form.adjustedBudget(),
                form.executedAmount(),
                form.executionRate(),
                form.totalScore(),
                form.grade(),
                form.reviewedTotal(),
                form.reviewedGrade(),
                status,
                form.blockCount(),
                form.warningCount(),
                form.adviceCount(),
                form.headlineCount(),
                form.unmetCount(),
                form.headline(),
                form.updatedAt(),
                form.doubt(),
                null,
                0);
    }

    @Test
    void saysWhenThereIsNothing() throws IOException {
        try (var workbook = new ReadableWorkbook(write(0))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).startsWith("没有符合条件的自评表");
        }
    }

    @Test
    void printsAcrossOnA4WithTheHeaderOnEveryPage() throws IOException {
        try (var workbook = new XSSFWorkbook(write(30))) {
            var tab = workbook.getSheetAt(0);
            assertThat(tab.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(workbook.getPrintArea(0)).endsWith("$A$1:$Q$34");
            assertThat(tab.getPrintSetup().getLandscape()).isTrue();
            assertThat(tab.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(tab.getFitToPage()).isTrue();
            assertThat(tab.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(tab.getPrintSetup().getFitHeight()).isZero();
            assertThat(tab.getPaneInformation().isFreezePane()).isTrue();
            assertThat(tab.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
            assertThat(tab.getRow(4).getCell(3).getStringCellValue()).isEqualTo("第2个项目，名称有二十来个字那么长");
        }
    }

    @Test
    void needsNoMoreMemoryForMoreForms(@TempDir Path folder) throws Exception {
        var file = folder.resolve("long.xlsx");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongSummary.class.getName(),
                        file.toString(),
                        String.valueOf(MANY))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        try (var workbook = new ReadableWorkbook(Files.newInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.count())
                    .as("a row each, a subtotal for each of 201 departments, a total")
                    .isEqualTo(3 + MANY + 201 + 1);
        }
    }
}
