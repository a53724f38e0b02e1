package io.ziping.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Templates as documents: read back as written, and told what is wrong where. Plain, milliseconds. */
class TemplateDocumentsTest {

    private static final String STANDARD = TemplateDocuments.write(BuiltInTemplates.standard());

    static Stream<SheetTemplate> builtIn() {
        return BuiltInTemplates.byRef().values().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void areReadBackAsTheyWereWritten(SheetTemplate template) {
        assertThat(TemplateDocuments.read(TemplateDocuments.write(template))).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"schema\" : 1|\"schema\" : 2|/schema|只认得第 1 版的表样文件",
                "\"title\" : \"财政项目支出绩效自评表\"|\"title\" : \" \"|/title|缺少这一项",
                "118 ]|119 ]|/paper/columns|各列的宽加起来是 1001，应是 1000",
                "\"key\" : \"project\"|\"key\" : \"projekt\"|/heading|缺少项目名称（key 为 project 的一项）",
                "\"key\" : \"implementingUnit\"|\"key\" : \"competentDepartment\"|/heading/1/1/key|标识“competentDepartment”用了两次",
                "\"key\" : \"implementingUnit\"|\"key\" : \"Unit\"|/heading/1/1/key|标识要用小写英文字母开头，只有字母和数字，最多 40 个",
                "\"label\" : \"实施单位\"|\"label\" : \"主管部门\"|/heading|“主管部门”有两处",
                "\"nameSpan\" : 2|\"nameSpan\" : 3|/funding|这一行跨了 11 列，网格有 10 列",
                "\"figure\" : \"RATE\"|\"figure\" : \"ADJUSTED_BUDGET\"|/funding/columns|“ADJUSTED_BUDGET”有两处",
                "\"figure\" : \"EXECUTED_AMOUNT\"|\"figure\" : \"SPENT\"|/funding/columns/2/figure|“SPENT”不是这里能填的值",
                "\"part\" : \"ACTUAL\"|\"part\" : \"TARGET_UNIT\"|/indicators/columns|缺少“实际完成值”（ACTUAL）这一列",
                "\"place\"|\"ort\"|/ort|不认识“ort”这一项",
                "\"labelSpan\" : 6|\"labelSpan\" : 16|/totals/0|这一行跨的列比网格的 10 列多",
            })
    void nameWhatIsWrongWhere(String text, String instead, String pointer, String words) {
        assertThat(STANDARD).contains(text);
        var changed = STANDARD.replaceFirst(Pattern.quote(text), instead);

        assertThatThrownBy(() -> TemplateDocuments.read(changed))
                .isInstanceOfSatisfying(
                        InvalidTemplateException.class,
                        invalid -> assertThat(invalid.getProblems()).contains(new TemplateProblem(pointer, words)));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void areOfThePublishedSchema(SheetTemplate template) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ClassPathResource("sheet-templates/schema.1.json")
                        .getContentAsString(StandardCharsets.UTF_8));

        assertThat(schema.validate(TemplateDocuments.write(template), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(
                        TemplateDocuments.write(template).replace("\"title\"", "\"titel\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void tellWhatIsMissingInsteadOfFailing() {
        for (var each : List.of(
                "{}",
                STANDARD.replaceFirst("(?s)\"paper\" : \\{.*?\\}, ", ""),
                STANDARD.replace("\"figure\" : \"TOTAL\",", ""),
                STANDARD.replace("\"totals\" : [", "\"totals\" : [ null,"),
                STANDARD.replace("\"lines\" : [", "\"lines\" : [ null,"),
                STANDARD.replace("\"lines\" : [", "\"lines\" : [ {\"source\" : \"TOTAL\"},"),
                STANDARD.replace("\"labelSpan\" : 0", "\"labelSpan\" : -1"),
                STANDARD.replace("财政项目支出", "财政\\u0007项目支出"),
                STANDARD.replace("\"totalEnding\" : \"：\"", "\"totalEnding\" : \"" + "：".repeat(600) + "\""),
                STANDARD.replace("\"figure\" : \"RATE\"", "\"figure\" : \"RATE\", \"x\" : 1"))) {
            assertThatThrownBy(() -> TemplateDocuments.read(each)).isInstanceOf(InvalidTemplateException.class);
        }
    }

    @Test
    void tellWhereAFileIsNoneAtAll() {
        for (var text : List.of("", "null", "[]", "{\"schema\": 1, ", "表样", "1", STANDARD + "{}")) {
            assertThatThrownBy(() -> TemplateDocuments.read(text))
                    .as(text)
                    .isInstanceOf(InvalidTemplateException.class);
        }
    }

    @Test
    void knowWhatAFieldTakes() {
        var number = field(TemplateField.Kind.NUMBER, List.of(), true);
        assertThat(FieldCheck.problem(number, " ")).contains("缺少人数");
        assertThat(FieldCheck.problem(number, "１，２００")).isEmpty();
        assertThat(FieldCheck.problem(number, "约12")).contains("人数要填一个数");
        var date = field(TemplateField.Kind.DATE, List.of(), false);
        assertThat(FieldCheck.problem(date, "")).isEmpty();
        assertThat(Stream.of("2025年1月20日", "2025-01-20", "2025/1/20", "2025.1.20"))
                .allMatch(text -> FieldCheck.problem(date, text).isEmpty());
        assertThat(Stream.of("1月20日", "2025-1/20", "昨天"))
                .noneMatch(text -> FieldCheck.problem(date, text).isEmpty());
        var phone = field(TemplateField.Kind.PHONE, List.of(), false);
        assertThat(Stream.of("021-12345678", "13800138000", "(021)12345678转12", "+86 21 12345678"))
                .allMatch(text -> FieldCheck.problem(phone, text).isEmpty());
        assertThat(Stream.of("周敏", "1234", "021-1234567x"))
                .noneMatch(text -> FieldCheck.problem(phone, text).isEmpty());
        var choice = field(TemplateField.Kind.CHOICE, List.of("一次性", "经常性"), false);
        assertThat(FieldCheck.problem(choice, "经常性")).isEmpty();
        assertThat(FieldCheck.problem(choice, "经常")).contains("人数只能从“一次性”“经常性”里选");
    }

    @Test
    void haveNoCellsForWhatThePaperLeavesOut() {
        assertThat(TemplatePlaces.has(BuiltInTemplates.standard(), "/funding/0/initialBudget"))
                .isTrue();
        var withoutInitial = TemplateDocuments.read(STANDARD.replaceFirst(
                        "\\{\\s*\"figure\" : \"INITIAL_BUDGET\",\\s*\"label\" : \"年初预算数\",\\s*\"span\" : 1\\s*\\}, ",
                        "")
                .replace("\"nameSpan\" : 2", "\"nameSpan\" : 3"));
        assertThat(TemplatePlaces.has(withoutInitial, "/funding/2/initialBudget"))
                .isFalse();
        assertThat(TemplatePlaces.has(withoutInitial, "/funding/2/executedAmount"))
                .isTrue();
        assertThat(TemplatePlaces.has(withoutInitial, "/indicators/3/score")).isTrue();
        assertThat(TemplatePlaces.has(withoutInitial, "")).isTrue();
    }

    private static TemplateField field(TemplateField.Kind kind, List<String> choices, boolean required) {
        return new TemplateField("people", "人数", 1, 1, kind, choices, required, false, false);
    }
}
