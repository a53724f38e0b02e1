package io.ziping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.template.SheetTemplate;
import io.ziping.template.TemplateDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Sheets of templates (表样): every row fills the grid, and what the paper has stands where the template says. Plain, milliseconds. */
class TemplatesOfSheetsTest {

    private static final EvaluationDocument SAMPLE = SampleSheets.document("东西部协作和对口支援经费");

    private static SheetTemplate template(String file) throws IOException {
        return TemplateDocuments.read(
                new ClassPathResource("sheet-templates/" + file + ".json").getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minhang-2024.1", "national-2020.1", "sichuan-2023.1"})
    void fillTheGridInEveryRow(String file) throws IOException {
        for (var document : SampleSheets.documents()) {
            var sheet = Sheet.of(document, template(file));
            for (var section : sheet.sections()) {
                fillsTheGrid(section.head(), sheet.columns().size());
                fillsTheGrid(section.body(), sheet.columns().size());
            }
        }
    }

    /** Every place of the grid belongs to exactly one cell. */
    private static void fillsTheGrid(List<Sheet.Row> rows, int width) {
        var taken = new int[rows.size()][width];
        for (int row = 0; row < rows.size(); row++) {
            for (var cell : rows.get(row).cells()) {
                for (int below = row; below < row + cell.rowSpan(); below++) {
                    for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                        taken[below][column]++;
                    }
                }
            }
        }
        assertThat(List.of(taken)).allSatisfy(row -> assertThat(row).containsOnly(1));
    }

    @Test
    void showTextsPeopleAndThreeCellsOfATargetWhereThePaperHasThem() throws IOException {
        var form = SAMPLE.withFields(Map.of("conclusion", "按期完成", "leader", "周敏", "unknown", "不印"));
        var texts = Sheet.of(form, template("sichuan-2023.1"))
                .cells()
                .map(Sheet.Cell::text)
                .toList();

        assertThat(texts)
                .contains("调整后预算数", "未完成原因分析", "评价结论", "按期完成", "项目负责人", "周敏", "/")
                .doesNotContain("偏差原因分析及改进措施", "评分等级", "不印", "-");
        assertThat(Sheet.of(form, template("sichuan-2023.1")).title()).isEqualTo("2024年项目支出绩效自评表");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "≥90%|≥|90|%",
                "=100.00(百分比)|=|100.00|(百分比)",
                "不超过 5 次|不超过|5|次",
                "735人次||735|人次",
                "1,200元/人*月||1,200|元/人*月",
                "＝１００％|＝|１００|％",
                "2-4小时|定性|2-4小时|``",
                "通过|定性|通过|``",
                "``|``|``|``",
            })
    void divideATargetWithoutLosingAnything(String target, String sign, String value, String unit) {
        var parts = TargetParts.of(target);
        assertThat(parts).isEqualTo(new TargetParts(sign == null ? "" : sign, value, unit == null ? "" : unit));
        if (!parts.sign().equals("定性")) {
            assertThat(parts.sign() + parts.value() + parts.unit()).isEqualTo(target.replace(" ", ""));
        }
    }
}
