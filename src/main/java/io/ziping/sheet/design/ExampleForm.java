package io.ziping.sheet.design;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.scoring.values.FundingSource;
import io.ziping.template.FundingTemplate;
import io.ziping.template.SheetTemplate;
import io.ziping.template.TemplateField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filled form, so that a template can be seen as paper before anybody has filled one. */
final class ExampleForm {

    private static final List<Indicator> INDICATORS = List.of(
            row("产出指标", "数量指标", "开展消防安全培训", "≥12场次", "14", "20.00", "20.00", null),
            row("产出指标", "质量指标", "培训合格率", "≥95%", "97.5", "20.00", "20.00", null),
            row("产出指标", "时效指标", "按计划完成", "12月底前完成", "达成指标", "10.00", "10.00", null),
            row("效益指标", "社会效益指标", "重点场所隐患整改率", "=100%", "96", "30.00", "28.80", "两处整改需要产权单位配合，次年一季度完成。"),
            row("满意度指标", "服务对象满意度指标", "参训人员满意度", "≥90%", "93", "10.00", "10.00", null));

    private ExampleForm() {}

    static EvaluationDocument of(SheetTemplate template, int fiscalYear) {
        return new EvaluationDocument(
                        null,
                        null,
                        null,
                        fiscalYear,
                        "消防安全宣传培训经费",
                        "某区应急管理局",
                        "某区消防救援大队",
                        "WAN_YUAN",
                        funding(template.funding()),
                        INDICATORS,
                        "面向重点场所开展消防安全培训，提高隐患整改率。",
                        "全年培训 14 场，1,260 人参加；隐患整改率 96%。",
                        "98.42",
                        "优")
                .withFields(fields(template));
    }

    private static List<Funding> funding(FundingTemplate template) {
        var lines = new ArrayList<Funding>();
        lines.add(new Funding(
                FundingSource.TOTAL.name(), null, null, "50.00", "52.00", "50.03", "10.00", "96.21", "9.62"));
        for (var line : template.lines()) {
            var first = lines.size() == 1;
            lines.add(new Funding(
                    line.source() == null ? null : line.source().name(),
                    line.name(),
                    null,
                    first ? "50.00" : "0.00",
                    first ? "52.00" : "0.00",
                    first ? "50.03" : "0.00",
                    null,
                    first ? "96.21" : "0.00",
                    null));
        }
        return lines;
    }

    private static Map<String, String> fields(SheetTemplate template) {
        var texts = new LinkedHashMap<String, String>();
        template.ownFields().forEach(field -> texts.put(field.key(), text(field)));
        return texts;
    }

    private static String text(TemplateField field) {
        return switch (field.kind()) {
            case LONG_TEXT -> "这里写“" + field.label() + "”，写几行都可以。";
            case NUMBER -> "120";
            case DATE -> "2025年1月20日";
            case PERSON -> "周敏";
            case PHONE -> "021-12345678";
            case CHOICE -> field.choices().get(0);
            case TEXT -> "（" + field.label() + "）";
        };
    }

    private static Indicator row(
            String dimension,
            String category,
            String name,
            String target,
            String actual,
            String weight,
            String score,
            @Nullable String reason) {
        return new Indicator(dimension, category, name, target, actual, weight, score, reason, null, null);
    }
}
