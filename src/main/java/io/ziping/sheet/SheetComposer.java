package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.font.PrintedText;
import io.ziping.scoring.values.TypedText;
import io.ziping.sheet.Sheet.Row;
import io.ziping.sheet.Sheet.Section;
import io.ziping.template.ObjectivesTemplate;
import io.ziping.template.SheetTemplate;
import io.ziping.template.TotalTemplate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays a document out as its template says: parts from top to bottom on the template's grid. */
final class SheetComposer {

    private static final String NO_YEAR = "　　";

    private final EvaluationDocument document;
    private final SheetTemplate template;

    private SheetComposer(EvaluationDocument document, SheetTemplate template) {
        this.document = document;
        this.template = template;
    }

    static Sheet compose(EvaluationDocument document, SheetTemplate template) {
        return new SheetComposer(document, template).sheet();
    }

    private Sheet sheet() {
        return new Sheet(
                ofYear(template.title()),
                ofYear(template.yearLine()),
                PrintedText.of(document.project()),
                template.paper().columns(),
                List.of(new Section("项目、资金和目标", List.of(), summary()), indicators()));
    }

    private String ofYear(String text) {
        var year = document.fiscalYear();
        return text.replace(SheetTemplate.YEAR, year == null ? NO_YEAR : year.toString());
    }

    private List<Row> summary() {
        var rows = new ArrayList<>(FieldRows.of(document, template.heading()));
        rows.addAll(FundingRows.of(document, template.funding()));
        if (template.objectives() != null) {
            rows.addAll(objectives(template.objectives()));
        }
        return rows;
    }

    private List<Row> objectives(ObjectivesTemplate objectives) {
        var labels = new RowBuilder(0).label(objectives.labelSpan(), 2, objectives.label());
        var texts = new RowBuilder(objectives.labelSpan());
        for (var column : objectives.columns()) {
            labels.header(column.span(), column.label());
            switch (column.text()) {
                case EXPECTED -> texts.text(column.span(), document.expectedObjective(), "/expectedObjective");
                case ACHIEVED -> texts.text(column.span(), document.achievedObjective(), "/achievedObjective");
            }
        }
        return List.of(labels.build(), texts.keptWithPrevious());
    }

    private Section indicators() {
        var rows = new ArrayList<>(IndicatorRows.of(document, template.indicators()));
        template.totals().forEach(total -> rows.add(total(total)));
        rows.addAll(FieldRows.of(document, template.closing()));
        template.notes()
                .forEach(note -> rows.add(
                        new RowBuilder(0).text(template.width(), note, null).build()));
        return new Section("绩效指标", List.of(IndicatorRows.header(template.indicators())), rows);
    }

    private Row total(TotalTemplate total) {
        var row = new RowBuilder(0).label(total.labelSpan(), 1, total.label());
        if (total.weightSpan() > 0) {
            row.number(total.weightSpan(), totalWeight(), null);
        }
        switch (total.figure()) {
            case TOTAL -> row.number(total.span(), document.totalScore(), "/totalScore");
            case GRADE -> row.centered(total.span(), document.grade(), "/grade");
        }
        int rest = template.width() - total.labelSpan() - total.weightSpan() - total.span();
        return (rest > 0 ? row.text(rest, null, null) : row).keptWithPrevious();
    }

    /** The weights that are numbers, added up: 100.00 on a complete form; blank when there is none. */
    private @Nullable String totalWeight() {
        return Stream.concat(
                        FundingRows.lines(document).stream().map(EvaluationDocument.Funding::weight),
                        IndicatorRows.lines(document).stream().map(EvaluationDocument.Indicator::weight))
                .filter(Objects::nonNull)
                .map(TypedText::decimal)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(Figures::format)
                .orElse("");
    }
}
