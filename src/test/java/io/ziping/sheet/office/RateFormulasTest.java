package io.ziping.sheet.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.policy.Rounding;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.ExecutionRate;
import io.ziping.scoring.values.FundingSource;
import io.ziping.support.SlowTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A spreadsheet gets the rates and scores of the rules, to the last decimal. */
@SlowTest
class RateFormulasTest {

    private static ScoringPolicy policy(RoundingMode mode) {
        return Policies.standard()
                .name("试")
                .totalCaps(List.of(new TotalCap(new BigDecimal("0.605"), new BigDecimal("59"))))
                .rounding(new Rounding(mode, mode))
                .executionBudget(BudgetColumn.ADJUSTED)
                .build();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "HALF_UP", "HALF_EVEN"})
    void agreeWithTheRules(RoundingMode mode) throws IOException {
        var policy = policy(mode);
        var formulas = new RateFormulas(policy, AmountUnit.WAN_YUAN);
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(0);
            var evaluator = new XSSFFormulaEvaluator(workbook);
            row.createCell(3).setCellFormula(formulas.percent("A1", "B1"));
            row.createCell(4).setCellFormula(formulas.score("C1", "A1", "B1"));
            row.createCell(5).setCellFormula(formulas.limit(policy.totalCaps().get(0), "A1", "B1", 1000));
            for (var amounts : amounts()) {
                for (int i = 0; i < amounts.size(); i++) {
                    row.createCell(i).setCellValue(Double.parseDouble(amounts.get(i)));
                }
                evaluator.clearAllCachedResultValues();
                var executed = new BigDecimal(amounts.get(0)).movePointRight(4);
                var budget = new BigDecimal(amounts.get(1)).movePointRight(4);
                var rate = new ExecutionRate(executed, budget, mode);
                var card = new Scorer(policy).score(sheet(amounts));
                assertThat(number(row.getCell(3), evaluator))
                        .as(amounts.toString())
                        .isEqualByComparingTo(rate.percent());
                assertThat(number(row.getCell(4), evaluator))
                        .as(amounts.toString())
                        .isEqualByComparingTo(card.executionScore().points());
                assertThat(number(row.getCell(5), evaluator))
                        .as(amounts.toString())
                        .isEqualByComparingTo(rate.isBelow(new BigDecimal("0.605")) ? "59" : "1000");
            }
        }
    }

    private static BigDecimal number(org.apache.poi.ss.usermodel.Cell cell, XSSFFormulaEvaluator evaluator) {
        assertThat(evaluator.evaluateFormulaCell(cell)).isEqualTo(CellType.NUMERIC);
        return new BigDecimal(Double.toString(cell.getNumericCellValue()));
    }

    private static ScoreSheet sheet(List<String> amounts) {
        var total = ScoreSheet.FundingRow.of(FundingSource.TOTAL, "", amounts.get(1), amounts.get(0));
        return new ScoreSheet(2025, "试", AmountUnit.WAN_YUAN, amounts.get(2), total, List.of(), "", "", List.of());
    }

    /** Executed amount, budget and weight: what is hard in binary, ties, and anything. */
    private static List<List<String>> amounts() {
        var hard = List.of(
                List.of("57", "100", "10"),
                List.of("0.57", "1", "10"),
                List.of("1.13", "113", "10"),
                List.of("352.13", "450.00", "10"),
                List.of("109.60", "113.93", "10"),
                List.of("1.005", "100", "10"),
                List.of("0.0125", "1", "1"),
                List.of("0.0225", "1", "20"),
                List.of("200", "100", "10"),
                List.of("-1", "100", "10"),
                List.of("1", "0", "10"),
                List.of("1", "-3", "10"),
                List.of("60.499999", "100", "10"),
                List.of("60.5", "100", "9.99"),
                List.of("899999.999999", "900000", "10"));
        var random = new Random(5);
        var any = random.ints(2_000, 1, 1_000_000)
                .mapToObj(executed -> List.of(
                        Objects.requireNonNull(
                                BigDecimal.valueOf(executed, random.nextInt(7)).toPlainString()),
                        BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(7))
                                .toPlainString(),
                        BigDecimal.valueOf(random.nextInt(10_001), 2).toPlainString()))
                .toList();
        return java.util.stream.Stream.concat(hard.stream(), any.stream()).toList();
    }
}
