package io.ziping.template;

import io.ziping.scoring.values.FundingSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a template must keep to, so that a sheet can be drawn by it and read back. */
final class TemplateCheck {

    static final int MOST_COLUMNS = 40;
    static final int MOST_FIELDS = 60;
    static final int MOST_LINES = 50;
    static final int LONGEST_NOTE = 500;

    /** What every form is scored by. */
    private static final List<IndicatorTemplate.Part> NEEDED = List.of(
            IndicatorTemplate.Part.NAME,
            IndicatorTemplate.Part.ACTUAL,
            IndicatorTemplate.Part.WEIGHT,
            IndicatorTemplate.Part.SCORE,
            IndicatorTemplate.Part.EXPLANATION);

    private static final int WHOLE = 1000;
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private final SheetTemplate template;
    private final TemplateProblems problems;
    private final Set<String> keys = new HashSet<>();

    private TemplateCheck(SheetTemplate template) {
        this.template = template;
        this.problems = new TemplateProblems(template.paper() == null ? 0 : template.width());
    }

    /** Everything that is wrong, in the order of the paper; nothing of a good one. */
    static List<TemplateProblem> of(SheetTemplate template) {
        var check = new TemplateCheck(template);
        check.head();
        if (check.problems.found().isEmpty()) {
            check.parts();
        }
        return check.problems.found();
    }

    private void head() {
        if (template.schema() != SheetTemplate.SCHEMA) {
            problems.problem("/schema", "只认得第 %d 版的表样文件".formatted(SheetTemplate.SCHEMA));
        }
        problems.text("/name", template.name(), true);
        problems.text("/title", template.title(), true);
        problems.text("/place", template.place(), false);
        problems.text("/yearLine", template.yearLine(), false);
        problems.known("/paper", template.paper());
        problems.known("/funding", template.funding());
        problems.known("/indicators", template.indicators());
        if (!problems.found().isEmpty()) {
            return;
        }
        var columns = template.paper().columns();
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            problems.problem("/paper/columns", "网格要有 1 到 %d 列".formatted(MOST_COLUMNS));
        } else if (columns.stream().anyMatch(width -> width == null || width < 1)) {
            problems.problem("/paper/columns", "每一列的宽都要大于 0");
        } else if (columns.stream().mapToLong(Integer::longValue).sum() != WHOLE) {
            problems.problem(
                    "/paper/columns",
                    "各列的宽加起来是 %d，应是 %d"
                            .formatted(
                                    columns.stream()
                                            .mapToLong(Integer::longValue)
                                            .sum(),
                                    WHOLE));
        }
    }

    private void parts() {
        rows("/heading", template.heading(), true);
        if (keys.isEmpty() || !keys.contains(TemplateField.PROJECT)) {
            problems.problem("/heading", "缺少项目名称（key 为 project 的一项）");
        }
        funding(template.funding());
        if (template.objectives() != null) {
            objectives(template.objectives());
        }
        indicators(template.indicators());
        for (int i = 0; i < template.totals().size(); i++) {
            total("/totals/" + i, template.totals().get(i));
        }
        problems.twice("/totals", template.totals(), TotalTemplate::figure);
        rows("/closing", template.closing(), false);
        if (template.fields().count() > MOST_FIELDS) {
            problems.problem("/heading", "栏目最多 %d 个".formatted(MOST_FIELDS));
        }
        for (int i = 0; i < template.notes().size(); i++) {
            var note = template.notes().get(i);
            if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
                problems.problem("/notes/" + i, "附注要有内容，最多 %d 字".formatted(LONGEST_NOTE));
            }
        }
    }

    private void rows(String pointer, List<List<TemplateField>> rows, boolean heading) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var printed = 0;
            for (int j = 0; j < row.size(); j++) {
                var at = pointer + "/" + i + "/" + j;
                field(at, row.get(j), heading);
                printed += row.get(j).hidden()
                        ? 0
                        : row.get(j).labelSpan() + row.get(j).span();
            }
            if (row.isEmpty() || (printed != 0 && printed != template.width())) {
                problems.spans(pointer + "/" + i, printed);
            }
        }
        problems.twice(pointer, rows.stream().flatMap(List::stream).toList(), TemplateField::label);
    }

    private void field(String pointer, TemplateField field, boolean heading) {
        if (field.key() == null || !KEY.matcher(field.key()).matches()) {
            problems.problem(pointer + "/key", "标识要用小写英文字母开头，只有字母和数字，最多 40 个");
        } else if (!keys.add(field.key())) {
            problems.problem(pointer + "/key", "标识“%s”用了两次".formatted(field.key()));
        } else if (field.isKnown() && !heading) {
            problems.problem(pointer + "/key", "“%s”只能放在表头".formatted(field.key()));
        }
        problems.text(pointer + "/label", field.label(), true);
        if (!field.hidden()) {
            problems.span(pointer + "/span", field.span());
        }
        if (field.labelSpan() < 0) {
            problems.problem(pointer + "/labelSpan", "跨的列数不能小于 0");
        }
        if ((field.kind() == TemplateField.Kind.CHOICE) == field.choices().isEmpty()) {
            problems.problem(pointer + "/choices", "只有“选一个”的栏目有、也要有可选的值");
        }
        for (int i = 0; i < field.choices().size(); i++) {
            problems.text(pointer + "/choices/" + i, field.choices().get(i), true);
        }
    }

    private void funding(FundingTemplate funding) {
        var at = "/funding";
        problems.text(at + "/label", funding.label(), true);
        problems.text(at + "/nameLabel", funding.nameLabel(), false);
        problems.span(at + "/labelSpan", funding.labelSpan());
        problems.span(at + "/nameSpan", funding.nameSpan());
        int width = funding.labelSpan() + funding.nameSpan();
        for (int i = 0; i < funding.columns().size(); i++) {
            var column = funding.columns().get(i);
            problems.known(at + "/columns/" + i + "/figure", column.figure());
            problems.text(at + "/columns/" + i + "/label", column.label(), true);
            problems.span(at + "/columns/" + i + "/span", column.span());
            width += column.span();
        }
        problems.spans(at, width);
        problems.twice(at + "/columns", funding.columns(), FundingTemplate.Column::figure);
        problems.twice(at + "/columns", funding.columns(), FundingTemplate.Column::label);
        Stream.of(FundingTemplate.Figure.values())
                .filter(figure -> figure != FundingTemplate.Figure.INITIAL_BUDGET && !funding.has(figure))
                .forEach(
                        figure -> problems.problem(at + "/columns", "缺少“%s”（%s）这一列".formatted(figure.label(), figure)));
        problems.text(at + "/totalEnding", funding.totalEnding(), false);
        problems.text(at + "/notApplicable", funding.notApplicable(), false);
        if (funding.lines().size() > MOST_LINES) {
            problems.problem(at + "/lines", "资金最多 %d 行".formatted(MOST_LINES));
        }
        for (int i = 0; i < funding.lines().size(); i++) {
            problems.text(at + "/lines/" + i + "/name", funding.lines().get(i).printed(), true);
            if (funding.lines().get(i).source() == FundingSource.TOTAL) {
                problems.problem(at + "/lines/" + i + "/source", "总额总有一行，不用写在这里");
            }
        }
        problems.twice(at + "/lines", funding.lines(), FundingTemplate.Line::source);
        problems.twice(at + "/lines", funding.lines(), FundingTemplate.Line::printed);
    }

    private void objectives(ObjectivesTemplate objectives) {
        problems.text("/objectives/label", objectives.label(), true);
        problems.span("/objectives/labelSpan", objectives.labelSpan());
        int width = objectives.labelSpan();
        for (int i = 0; i < objectives.columns().size(); i++) {
            var column = objectives.columns().get(i);
            problems.known("/objectives/columns/" + i + "/text", column.text());
            problems.text("/objectives/columns/" + i + "/label", column.label(), true);
            problems.span("/objectives/columns/" + i + "/span", column.span());
            width += column.span();
        }
        problems.spans("/objectives", width);
        if (objectives.columns().size() != ObjectivesTemplate.Text.values().length) {
            problems.problem("/objectives/columns", "预期目标（EXPECTED）和实际完成情况（ACHIEVED）要都有");
        }
        problems.twice("/objectives/columns", objectives.columns(), ObjectivesTemplate.Column::text);
    }

    private void indicators(IndicatorTemplate indicators) {
        problems.text("/indicators/label", indicators.label(), indicators.labelSpan() > 0);
        if (indicators.labelSpan() < 0) {
            problems.problem("/indicators/labelSpan", "跨的列数不能小于 0");
        }
        int width = indicators.labelSpan();
        for (int i = 0; i < indicators.columns().size(); i++) {
            var column = indicators.columns().get(i);
            problems.known("/indicators/columns/" + i + "/part", column.part());
            problems.text("/indicators/columns/" + i + "/label", column.label(), true);
            problems.span("/indicators/columns/" + i + "/span", column.span());
            width += column.span();
        }
        problems.spans("/indicators", width);
        problems.twice("/indicators/columns", indicators.columns(), IndicatorTemplate.Column::part);
        problems.twice("/indicators/columns", indicators.columns(), IndicatorTemplate.Column::label);
        NEEDED.stream()
                .filter(part -> !indicators.has(part))
                .forEach(
                        part -> problems.problem("/indicators/columns", "缺少“%s”（%s）这一列".formatted(part.label(), part)));
        if (indicators.has(IndicatorTemplate.Part.TARGET) == indicators.has(IndicatorTemplate.Part.TARGET_VALUE)) {
            problems.problem("/indicators/columns", "指标值要么一格（TARGET），要么分开写（TARGET_VALUE 和它旁边的两格）");
        }
    }

    private void total(String pointer, TotalTemplate row) {
        problems.known(pointer + "/figure", row.figure());
        problems.text(pointer + "/label", row.label(), true);
        problems.span(pointer + "/labelSpan", row.labelSpan());
        problems.span(pointer + "/span", row.span());
        int rest = template.width() - row.labelSpan() - row.weightSpan() - row.span();
        if (row.weightSpan() < 0 || rest < 0) {
            problems.problem(pointer, "这一行跨的列比网格的 %d 列多".formatted(template.width()));
        }
    }
}
