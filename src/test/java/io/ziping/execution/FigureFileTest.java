package io.ziping.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a file of figures, and what is not believed. */
class FigureFileTest {

    private static List<FigureRow> read(String csv, @Nullable AmountUnit chosen) {
        return FigureFile.read(csv.getBytes(StandardCharsets.UTF_8), chosen, 10);
    }

    @Test
    void theUnitOfMoneyIsTheColumnsThenTheRowsThenTheChosenOne() {
        var rows = read("单位名称,项目名称,年初预算（万元）,全年预算数,执行数（元）,金额单位\n甲,乙,1.5,2,3,万元\n甲,丙,1.5,2,3,\n", AmountUnit.YUAN);

        assertThat(rows.get(0).yuan())
                .containsEntry(FundingField.INITIAL_BUDGET, new BigDecimal("15000.00"))
                .containsEntry(FundingField.ADJUSTED_BUDGET, new BigDecimal("20000.00"))
                .containsEntry(FundingField.EXECUTED_AMOUNT, new BigDecimal("3.00"));
        assertThat(rows.get(1).yuan()).containsEntry(FundingField.ADJUSTED_BUDGET, new BigDecimal("2.00"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', CURRENT_YEAR_APPROPRIATION",
                "其中：当年财政拨款, CURRENT_YEAR_APPROPRIATION",
                "上年结转资金, CARRYOVER",
                "其他资金, OTHER",
                "年度资金总额, -",
                "财政专户, -"
            })
    void aSourceIsAnOfficialLineBelowTheTotal(String name, @Nullable FundingSource source) {
        assertThat(FigureFile.source(name).orElse(null)).isEqualTo(source);
    }

    @Test
    void aFileWithoutAUnitAsksForOne() {
        assertThatExceptionOfType(FigureProblem.class)
                .isThrownBy(() -> read("实施单位,项目名称,全年执行数\n甲,乙,1\n", null))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("unit"));
        assertThat(read("实施单位,项目名称,全年执行数(元)\n甲,乙,1\n", null)).hasSize(1);
    }

    @Test
    void aCellThatShowsARoundedNumberIsNotBelieved() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var heading = sheet.createRow(0);
            List.of("实施单位", "项目名称", "全年执行数")
                    .forEach(title -> heading.createCell(Math.max(heading.getLastCellNum(), 0))
                            .setCellValue(title));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("甲");
            row.createCell(1).setCellValue("乙");
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("0"));
            var cell = row.createCell(2);
            cell.setCellValue(123.45d);
            cell.setCellStyle(style);
            book.write(out);

            var read = FigureFile.read(out.toByteArray(), AmountUnit.YUAN, 10).get(0);

            assertThat(read.isFine()).isFalse();
            assertThat(read.problem()).isEqualTo("全年执行数：表里显示123，实际存的是123.45");
        }
    }
}
