package io.ziping.spotcheck.record;

import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckChanged;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.filed.FiledForm;
import io.ziping.ui.Mistakes;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 复核记录: kept as typed while reviewers are at them, and closed when all of it can stand. What one reviewer closes is told to the
 * unit; where two review a form, what the owner of the draw makes of both.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class Records {

    private final CheckedForms forms;
    private final RecordStore store;
    private final ConclusionStore conclusions;
    private final Clauses clauses;
    private final ConclusionWriter writer;
    private final Responsibility responsibility;
    private final ScoringRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The records of a form; a viewer who cannot see the form must not get here. */
    @Transactional(readOnly = true)
    public List<ReviewRecord> of(CheckedForm form) {
        return store.of(form.id());
    }

    /**
     * The record of a form that a viewer writes now; empty when none is theirs to write.
     *
     * @param all those of the form, with or without what was typed
     */
    public static Optional<ReviewRecord> own(CheckedForm form, List<ReviewRecord> all, Viewer viewer) {
        return form.isReviewable() && SpotCheckPermissions.reviews(viewer.role())
                ? all.stream()
                        .filter(record -> record.reviewerId() == viewer.accountId() && !record.isClosed())
                        .max(Comparator.comparing(ReviewRecord::part))
                : Optional.empty();
    }

    /** The records of several forms, without what was typed into them. */
    @Transactional(readOnly = true)
    public Map<Long, List<ReviewRecord>> heads(List<Long> formIds) {
        return store.heads(formIds).stream().collect(Collectors.groupingBy(ReviewRecord::formId));
    }

    /** What was told to the unit of a form, the latest first. */
    @Transactional(readOnly = true)
    public List<Conclusion> conclusions(CheckedForm form) {
        return conclusions.of(form.id());
    }

    /** A form with what a reviewer has typed. */
    public Reviewed reviewed(FiledForm filed, Map<String, TypedRow> typed) {
        return Reviewed.of(filed, rules.of(filed.policyId()).scorer(), typed);
    }

    /**
     * Keeps what was typed; numbers that cannot be stay as text until the record is closed.
     *
     * @param seen the version of the record that the person saw
     * @throws SpotCheckProblem when it is not the viewer's to write now, a text is too long, or somebody has saved since
     */
    public void save(long formId, RecordPart part, long seen, Map<String, TypedRow> rows, String words, Viewer by) {
        var form = hold(formId, by);
        var record = open(form, part, by);
        var typed = known(forms.filed(form), rows);
        lengths(form, typed, words).throwAs(SpotCheckProblem::new);
        write(record, seen, typed, words, false);
    }

    /**
     * Keeps what was typed and closes the record; where it decides, the unit is told.
     *
     * @throws SpotCheckProblem likewise, and when points cannot be or are taken off without a clause or grounds
     */
    public void close(long formId, RecordPart part, long seen, Map<String, TypedRow> rows, String words, Viewer by) {
        var form = hold(formId, by);
        var record = open(form, part, by);
        var filed = forms.filed(form);
        var typed = known(filed, rows);
        var reviewed = reviewed(filed, typed);
        var mistakes = lengths(form, typed, words);
        reviewed.rows().forEach(row -> check(row, mistakes));
        if (words.isBlank()) {
            mistakes.add("conclusion", "请写结论");
        }
        mistakes.throwAs(SpotCheckProblem::new);
        write(record, seen, typed, words, true);
        tell(SpotCheckChanged.Step.REVIEWED, form, by, by.accountId());
        if (decides(form, part)) {
            writer.conclude(form, reviewed, words, by.accountId());
            if (by.role().comesFromOutside()) {
                tell(SpotCheckChanged.Step.REVIEWED_OUTSIDE, form, by, responsibility.owner(form));
            }
        } else if (store.heads(List.of(formId)).stream().allMatch(ReviewRecord::isClosed)) {
            tell(SpotCheckChanged.Step.BOTH_REVIEWED, form, by, responsibility.owner(form));
        }
    }

    private void tell(SpotCheckChanged.Step step, CheckedForm form, Viewer by, long to) {
        events.publishEvent(new SpotCheckChanged(step, form.drawn().evaluationId(), by.accountId(), to, "", null));
    }

    private CheckedForm hold(long formId, Viewer by) {
        return forms.hold(formId, by).orElseThrow(() -> new SpotCheckProblem("", "没有这份表的复核记录"));
    }

    private ReviewRecord open(CheckedForm form, RecordPart part, Viewer by) {
        var record = store.find(form.id(), part).orElseThrow(() -> new SpotCheckProblem("", "还没有指定复核人"));
        if (!form.isReviewable()) {
            throw new SpotCheckProblem("", "这次抽查已经结束，不能再改");
        }
        if (record.reviewerId() != by.accountId()) {
            throw new SpotCheckProblem("", "这份记录由" + record.reviewer() + "填写");
        }
        if (record.isClosed()) {
            throw new SpotCheckProblem("", "这份记录已经完成，不能再改");
        }
        return record;
    }

    private void write(ReviewRecord record, long seen, Map<String, TypedRow> typed, String words, boolean closing) {
        if (!store.save(record, seen, typed, words.strip(), closing, clock.instant())) {
            throw SpotCheckProblem.overtaken("您在另一个窗口保存过这份记录");
        }
    }

    /** What was typed into rows that the form has. */
    private static Map<String, TypedRow> known(FiledForm filed, Map<String, TypedRow> rows) {
        var known = new HashMap<String, TypedRow>();
        filed.rows().forEach(row -> take(row.key().toString(), rows, known));
        take(Reviewed.EXECUTION, rows, known);
        return known;
    }

    private static void take(String place, Map<String, TypedRow> rows, Map<String, TypedRow> known) {
        var typed = rows.get(place);
        if (typed != null && !typed.isBlank()) {
            known.put(place, typed);
        }
    }

    private Mistakes lengths(CheckedForm form, Map<String, TypedRow> rows, String words) {
        var mistakes = new Mistakes();
        var offered = clauses.words(form.fiscalYear(), TypedRow.clauses(rows.values().stream()))
                .keySet();
        rows.forEach((place, row) -> {
            tooLong(row.actual(), at(place, "actual"), mistakes);
            tooLong(row.score(), at(place, "score"), mistakes);
            tooLong(row.grounds(), at(place, "grounds"), mistakes);
            if (row.clauseId() != null && !offered.contains(row.clauseId())) {
                mistakes.add(at(place, "clause"), "请重新选条款");
            }
        });
        if (words.length() > ReviewRecord.LONGEST_CONCLUSION) {
            mistakes.add("conclusion", "最多%d字".formatted(ReviewRecord.LONGEST_CONCLUSION));
        }
        return mistakes;
    }

    private static void tooLong(String text, String field, Mistakes mistakes) {
        if (text.length() > TypedRow.LONGEST) {
            mistakes.add(field, "最多%d字".formatted(TypedRow.LONGEST));
        }
    }

    private static void check(ReviewedRow row, Mistakes mistakes) {
        mistakes.add(at(row.place(), "actual"), row.actualProblem());
        mistakes.add(at(row.place(), "score"), row.problem());
        if (row.isDocked() && row.typed().clauseId() == null) {
            mistakes.add(at(row.place(), "clause"), "扣了分，请选扣分条款");
        }
        if (row.differs() && row.typed().grounds().isBlank()) {
            mistakes.add(at(row.place(), "grounds"), "得分和自评不同，请写依据");
        }
    }

    /** The field of a cell of a record. */
    private static String at(String place, String field) {
        return "rows[" + place + "]." + field;
    }

    private boolean decides(CheckedForm form, RecordPart part) {
        return part == RecordPart.FINAL
                || (part == RecordPart.FIRST
                        && store.find(form.id(), RecordPart.SECOND).isEmpty());
    }
}
