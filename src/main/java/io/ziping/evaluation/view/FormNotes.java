package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The findings of a form by the cells of its page. */
final class FormNotes {

    private static final Pattern INDICATOR = Pattern.compile("/indicators/(\\d+)(?:/(\\w+))?");
    private static final Pattern FUNDING = Pattern.compile("/funding/(\\d+)(?:/(\\w+))?");

    private static final int FIRST_ROW = 2;

    private final SelfEvaluation evaluation;
    private final Map<String, List<FormView.Note>> byAddress = new HashMap<>();
    private final List<FormView.Note> blocks;
    private final List<FormView.Note> blanks;
    private final List<FormView.Note> doubts;
    private final List<FormView.Note> advice;

    FormNotes(ScoredForm form) {
        this.evaluation = form.evaluation();
        var stops = form.blocks().stream()
                .sorted(Comparator.comparing(finding -> place(finding.pointer())))
                .map(this::note)
                .toList();
        this.blocks = stops.stream().filter(note -> note.tone().equals("stop")).toList();
        this.blanks = stops.stream().filter(note -> note.tone().equals("blank")).toList();
        this.doubts = form.of(Kind.DOUBT).stream().map(this::note).toList();
        this.advice = form.of(Kind.ADVICE).stream().map(this::note).toList();
        blocks.forEach(this::file);
        blanks.forEach(this::file);
        doubts.forEach(this::file);
        advice.forEach(this::file);
    }

    List<FormView.Note> of(String address) {
        return byAddress.getOrDefault(address, List.of());
    }

    List<FormView.Note> blocks() {
        return blocks;
    }

    List<FormView.Note> blanks() {
        return blanks;
    }

    List<FormView.Note> doubts() {
        return doubts;
    }

    List<FormView.Note> advice() {
        return advice;
    }

    private void file(FormView.Note note) {
        byAddress.computeIfAbsent(note.address(), address -> new ArrayList<>()).add(note);
    }

    private FormView.Note note(Finding finding) {
        return new FormView.Note(
                tone(finding),
                FindingCode.of(finding.code()).map(FindingCode::tag).orElse(finding.message()),
                finding.message(),
                address(finding.pointer()));
    }

    /** Where a person filling the form from top to bottom meets a cell. */
    private static int place(String pointer) {
        var row = INDICATOR.matcher(pointer);
        if (row.matches()) {
            return FIRST_ROW + Integer.parseInt(row.group(1));
        }
        return pointer.startsWith("/funding") ? 0 : 1;
    }

    private static String tone(Finding finding) {
        return switch (finding.kind()) {
            case BLOCK -> finding.code().equals(FindingCode.MISSING.code()) ? "blank" : "stop";
            case DOUBT -> "warn";
            case ADVICE -> "hint";
        };
    }

    /** The page's cell of a pointer into the document; blank for the whole form. */
    private String address(String pointer) {
        var indicator = INDICATOR.matcher(pointer);
        if (indicator.matches()) {
            var row = evaluation.getIndicators().get(Integer.parseInt(indicator.group(1)));
            var field = indicator.group(2) == null ? IndicatorField.NAME.key() : indicator.group(2);
            return "row." + row.getRowKey() + "." + field;
        }
        var funding = FUNDING.matcher(pointer);
        if (funding.matches()) {
            return fundingAddress(Integer.parseInt(funding.group(1)), funding.group(2));
        }
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }

    private String fundingAddress(int line, @Nullable String field) {
        var name = field == null ? FundingField.ADJUSTED_BUDGET.key() : field;
        if (line > 0) {
            return "funding." + evaluation.funding().parts().get(line - 1).key() + "." + name;
        }
        return name.equals("weight") ? FormField.EXECUTION_WEIGHT.key() : "total." + name;
    }
}
