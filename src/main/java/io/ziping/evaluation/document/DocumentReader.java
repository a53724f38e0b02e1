package io.ziping.evaluation.document;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.KeptText;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.project.Project;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a document that was handed in into a form: what stands in the cells, and what the paper printed. */
final class DocumentReader {

    private static final int LONGEST_NAME = Project.MAX_NAME_LENGTH;

    private final EvaluationDocument document;
    private final List<IndicatorClass> categories;
    private final FundingEntries funding;
    private final List<DocumentProblem> problems = new ArrayList<>();

    DocumentReader(EvaluationDocument document, List<IndicatorClass> categories) {
        this.document = document;
        this.funding = new FundingEntries(document);
        this.categories = categories;
    }

    /** The facts a form is filed under. */
    record Heading(int fiscalYear, String project, String department, String unit, AmountUnit amountUnit) {}

    /**
     * Checks everything and reads the heading.
     *
     * @throws InvalidDocumentException naming every place that cannot be stored
     */
    Heading check() {
        var year = document.fiscalYear();
        if (year == null) {
            problem("/fiscalYear", "missing", "缺少年度");
        } else if (year < 2000 || year > 2100) {
            problem("/fiscalYear", "year-out-of-range", "年度应在2000到2100之间");
        }
        var project = required("/project", document.project(), "缺少项目名称", LONGEST_NAME);
        var department = required("/competentDepartment", document.competentDepartment(), "缺少主管部门", LONGEST_NAME);
        var unit = required("/implementingUnit", document.implementingUnit(), "缺少实施单位", LONGEST_NAME);
        var amountUnit = amountUnit();
        funding.check(problems);
        checkIndicators();
        checkLength("/expectedObjective", document.expectedObjective());
        checkLength("/achievedObjective", document.achievedObjective());
        checkLength("/totalScore", document.totalScore());
        checkLength("/grade", document.grade());
        if (year == null || !problems.isEmpty()) {
            throw new InvalidDocumentException(problems);
        }
        return new Heading(year, project, department, unit, amountUnit);
    }

    private String required(String pointer, @Nullable String text, String message, int longest) {
        var filled = text == null ? "" : PlainText.name(text);
        if (filled.isEmpty()) {
            problem(pointer, "missing", message);
        } else if (filled.length() > longest) {
            problem(pointer, "too-long", "最多%d字".formatted(longest));
        }
        return filled;
    }

    private AmountUnit amountUnit() {
        var name = document.amountUnit();
        if (name == null) {
            return AmountUnit.WAN_YUAN;
        }
        return Arrays.stream(AmountUnit.values())
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    problem("/amountUnit", "unknown-unit", "金额单位只能是WAN_YUAN（万元）或YUAN（元）");
                    return AmountUnit.WAN_YUAN;
                });
    }

    private void checkIndicators() {
        var entries = indicators();
        if (entries.size() > SelfEvaluation.MAX_ROWS) {
            problem("/indicators", "too-many-rows", "一张表最多%d项指标".formatted(SelfEvaluation.MAX_ROWS));
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var pointer = "/indicators/" + i;
            if (entry == null) {
                problem(pointer, "missing", "缺少这一行指标");
                continue;
            }
            checkCategory(pointer, entry);
            texts(entry).forEach((field, text) -> checkLength(pointer + "/" + field.key(), text));
        }
    }

    private void checkCategory(String pointer, EvaluationDocument.Indicator entry) {
        var dimensionKnown = categories.stream()
                .anyMatch(category -> NormalForm.same(category.dimension().getName(), blank(entry.dimension())));
        if (!dimensionKnown) {
            problem(pointer + "/dimension", "unknown-dimension", "没有一级指标" + quote(entry.dimension()));
        } else if (category(entry).isEmpty()) {
            problem(
                    pointer + "/category",
                    "unknown-category",
                    quote(entry.dimension()) + "下没有二级指标" + quote(entry.category()));
        }
    }

    private void checkLength(String pointer, @Nullable String text) {
        if (text != null && text.length() > KeptText.MAX_LENGTH) {
            problem(pointer, "too-long", "最多%d字".formatted(KeptText.MAX_LENGTH));
        }
    }

    /**
     * Fills the cells of a form whose rows are those of the document; a document that names none leaves them. Call {@link #check} first.
     *
     * @param usualExecutionWeight for a document that names none
     */
    void fill(EditableForm form, String usualExecutionWeight) {
        form.write(new CellAddress.OfForm(FormField.EXECUTION_WEIGHT), funding.executionWeight(usualExecutionWeight));
        form.write(new CellAddress.OfForm(FormField.EXPECTED_OBJECTIVE), clean(document.expectedObjective()));
        form.write(new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE), clean(document.achievedObjective()));
        funding.fill(form);
        if (document.indicators() != null) {
            fillRows(form);
        }
    }

    /** A row of the same category and name stays the same row, so that its pins and its history stay with it. */
    private void fillRows(EditableForm form) {
        var known = new HashMap<String, Deque<UUID>>();
        form.form()
                .getIndicators()
                .forEach(row -> known.computeIfAbsent(
                                row.getCategory().identity() + "/" + row.getName(), name -> new ArrayDeque<>())
                        .add(row.getRowKey()));
        var keys = new ArrayList<UUID>();
        for (var entry : indicators()) {
            var same = known.get(category(entry).orElseThrow().identity() + "/" + clean(entry.name()));
            keys.add(same == null || same.isEmpty() ? UUID.randomUUID() : same.remove());
        }
        known.values().stream().flatMap(Deque::stream).forEach(form::removeRow);
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var category = category(indicators().get(i)).orElseThrow();
            form.addRow(key, category, null);
            form.placeRow(key, category, null);
            texts(indicators().get(i))
                    .forEach((field, text) -> form.write(new CellAddress.OfIndicator(key, field), clean(text)));
        }
    }

    private Optional<IndicatorClass> category(EvaluationDocument.Indicator entry) {
        return IndicatorClasses.find(categories, blank(entry.dimension()), blank(entry.category()));
    }

    private static Map<IndicatorField, String> texts(EvaluationDocument.Indicator entry) {
        var texts = new LinkedHashMap<IndicatorField, String>();
        texts.put(IndicatorField.NAME, blank(entry.name()));
        texts.put(IndicatorField.TARGET, blank(entry.target()));
        texts.put(IndicatorField.ACTUAL, blank(entry.actual()));
        texts.put(IndicatorField.WEIGHT, blank(entry.weight()));
        texts.put(IndicatorField.SCORE, blank(entry.score()));
        texts.put(IndicatorField.DEVIATION_EXPLANATION, blank(entry.deviationExplanation()));
        return texts;
    }

    private List<EvaluationDocument.Indicator> indicators() {
        var entries = document.indicators();
        return entries == null ? List.of() : entries;
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String quote(@Nullable String name) {
        var text = blank(name);
        return "“" + clean(text.substring(0, Math.min(text.length(), LONGEST_NAME))) + "”";
    }

    private static String clean(@Nullable String text) {
        return KeptText.clean(blank(text));
    }

    private void problem(String pointer, String code, String message) {
        problems.add(new DocumentProblem(pointer, code, message));
    }
}
