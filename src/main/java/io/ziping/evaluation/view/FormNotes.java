package io.ziping.evaluation.view;

import io.ziping.evaluation.form.FindingAddress;
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

/** The findings of a form by the cells of its page. */
final class FormNotes {

    private final SelfEvaluation evaluation;
    private final Map<String, List<FormView.Note>> byAddress = new HashMap<>();
    private final List<FormView.Note> blocks;
    private final List<FormView.Note> blanks;
    private final List<FormView.Note> doubts;
    private final List<FormView.Note> advice;

    FormNotes(ScoredForm form) {
        this.evaluation = form.evaluation();
        var stops = form.blocks().stream()
                .sorted(Comparator.comparing(finding -> FindingAddress.place(finding.pointer())))
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
                FindingAddress.of(evaluation, finding.pointer()));
    }

    private static String tone(Finding finding) {
        return switch (finding.kind()) {
            case BLOCK -> finding.code().equals(FindingCode.MISSING.code()) ? "blank" : "stop";
            case DOUBT -> "warn";
            case ADVICE -> "hint";
        };
    }
}
