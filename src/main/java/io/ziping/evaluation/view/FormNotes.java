package io.ziping.evaluation.view;

import io.ziping.evaluation.decision.SaidOfFindings;
import io.ziping.evaluation.form.FindingAddress;
import io.ziping.evaluation.form.FindingDigest;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings of a form by the cells of its page. */
final class FormNotes {

    private final ScoredForm form;
    private final SaidOfFindings said;
    private final Map<Finding, BigDecimal> points;
    private final FormMarks marks;
    private final Map<String, List<FormView.Note>> byAddress = new HashMap<>();
    private final List<FormView.Note> blocks;
    private final List<FormView.Note> blanks;
    private final List<FormView.Note> doubts;
    private final List<FormView.Note> settled;
    private final List<FormView.Note> advice;

    /** @param said what was said of the findings */
    FormNotes(ScoredForm form, SaidOfFindings said) {
        this.form = form;
        this.said = said;
        this.points = form.doubt().terms().stream()
                .collect(Collectors.toMap(DoubtScore.Term::finding, DoubtScore.Term::points, BigDecimal::max));
        var stops = form.blocks().stream()
                .sorted(Comparator.comparing(finding -> FindingAddress.place(finding.pointer())))
                .map(this::note)
                .toList();
        this.blocks = stops.stream().filter(note -> note.tone().equals("stop")).toList();
        this.blanks = stops.stream().filter(note -> note.tone().equals("blank")).toList();
        var all = form.of(Kind.DOUBT).stream().collect(Collectors.partitioningBy(form::isAccepted));
        this.marks = new FormMarks(form.evaluation(), all.getOrDefault(false, List.of()));
        this.doubts = notes(all, false);
        this.settled = notes(all, true);
        this.advice = form.of(Kind.ADVICE).stream().map(this::note).toList();
        blocks.forEach(this::file);
        blanks.forEach(this::file);
        doubts.forEach(this::file);
        settled.forEach(this::file);
        advice.forEach(this::file);
    }

    private List<FormView.Note> notes(Map<Boolean, List<Finding>> doubts, boolean accepted) {
        return doubts.getOrDefault(accepted, List.of()).stream().map(this::note).toList();
    }

    List<FormView.Note> of(String address) {
        return byAddress.getOrDefault(address, List.of());
    }

    /** The open doubts that rest on a cell. */
    CellMarks marks(String address) {
        return marks.of(address);
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

    /** Doubts whose explanation a reviewer has accepted. */
    List<FormView.Note> settled() {
        return settled;
    }

    List<FormView.Note> advice() {
        return advice;
    }

    private void file(FormView.Note note) {
        byAddress.computeIfAbsent(note.address(), address -> new ArrayList<>()).add(note);
    }

    private FormView.Note note(Finding finding) {
        var tag = FindingCode.of(finding.code()).map(FindingCode::tag).orElse(finding.message());
        var accepted = finding.kind() == Kind.DOUBT && form.isAccepted(finding);
        var doubt = finding.kind() == Kind.DOUBT ? doubt(finding) : null;
        return new FormView.Note(
                accepted ? "hint" : tone(finding),
                tag + mark(accepted, doubt),
                finding.message(),
                FindingAddress.of(form.evaluation(), finding.pointer()),
                doubt);
    }

    /** A decided finding looks decided in its cell. */
    private static String mark(boolean accepted, @Nullable NotedDoubt doubt) {
        if (accepted) {
            return "（已说明）";
        }
        var decided = doubt == null ? null : doubt.decided();
        return decided == null ? "" : "（" + decided.decision().label() + "）";
    }

    private NotedDoubt doubt(Finding finding) {
        var digest = FindingDigest.of(form.evaluation(), finding);
        return new NotedDoubt(
                digest,
                marks.number(finding),
                points.getOrDefault(finding, BigDecimal.ZERO).setScale(1).toPlainString(),
                finding.ask(),
                said.decided().get(digest),
                said.explained().get(digest));
    }

    private static String tone(Finding finding) {
        return switch (finding.kind()) {
            case BLOCK -> finding.code().equals(FindingCode.MISSING.code()) ? "blank" : "stop";
            case DOUBT -> "warn";
            case ADVICE -> "hint";
        };
    }
}
