package io.ziping.spotcheck.record;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckProblem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two reviewers of one form side by side, and what the owner of the draw makes of them. */
@Service
@RequiredArgsConstructor
@Transactional
public class Comparisons {

    private final CheckedForms forms;
    private final RecordStore store;
    private final Records records;
    private final Clauses clauses;
    private final ConclusionStore conclusions;
    private final Clock clock;

    /**
     * A row as the two have it.
     *
     * @param differs whether their points, clauses or values are not the same
     */
    public record Pair(ReviewedRow first, ReviewedRow second, boolean differs) {}

    /**
     * Both reviews of a form.
     *
     * @param clauses what the clauses of both are called, by identity
     * @param decided whether the final record of both is closed
     */
    public record Both(
            ReviewRecord first,
            ReviewRecord second,
            Reviewed byFirst,
            Reviewed bySecond,
            List<Pair> rows,
            Map<Long, String> clauses,
            boolean decided) {

        /** Whether both reviewers are done. */
        public boolean isClosed() {
            return first.isClosed() && second.isClosed();
        }
    }

    /** Both records of a form as far as they are; empty where only one reviews it. */
    @Transactional(readOnly = true)
    public Optional<Both> of(CheckedForm form) {
        var all = store.of(form.id());
        return part(all, RecordPart.FIRST)
                .flatMap(first -> part(all, RecordPart.SECOND).map(second -> both(form, first, second, decided(all))));
    }

    private static Optional<ReviewRecord> part(List<ReviewRecord> records, RecordPart part) {
        return records.stream().filter(record -> record.part() == part).findFirst();
    }

    private static boolean decided(List<ReviewRecord> all) {
        return part(all, RecordPart.FINAL).filter(ReviewRecord::isClosed).isPresent();
    }

    private Both both(CheckedForm form, ReviewRecord first, ReviewRecord second, boolean decided) {
        var filed = forms.filed(form);
        var one = records.reviewed(filed, first.rows());
        var other = records.reviewed(filed, second.rows());
        var words = clauses.words(
                form.fiscalYear(),
                TypedRow.clauses(Stream.of(first, second).flatMap(record -> record.rows().values().stream())));
        var rows = IntStream.range(0, one.rows().size())
                .mapToObj(i -> pair(one.rows().get(i), other.rows().get(i), words))
                .toList();
        return new Both(first, second, one, other, rows, words, decided);
    }

    /** Clauses are the same when they say the same: a year may have got its own between the two. */
    private static Pair pair(ReviewedRow first, ReviewedRow second, Map<Long, String> words) {
        var differs = first.reviewed().compareTo(second.reviewed()) != 0
                || !first.typed().actual().equals(second.typed().actual())
                || !clause(first, words).equals(clause(second, words));
        return new Pair(first, second, differs);
    }

    private static String clause(ReviewedRow row, Map<Long, String> words) {
        var id = row.typed().clauseId();
        return id == null ? "" : words.getOrDefault(id, "");
    }

    /**
     * Begins the final record of a form that two have reviewed: it says what both say, is blank where they differ, and has the files
     * of both. One that was begun before stays; where whoever was at it reviews no more, the owner goes on with it.
     *
     * @throws SpotCheckProblem when one of the two is not done, or the draw is not the viewer's
     */
    public void begin(long formId, Viewer by) {
        var form = forms.hold(formId, by).orElseThrow(() -> new SpotCheckProblem("", "没有这份表的复核记录"));
        if (!form.isReviewable()) {
            throw new SpotCheckProblem("", "这次抽查已经结束，不能再改");
        }
        if (form.ownerId() != by.accountId()) {
            throw new SpotCheckProblem("", "定稿由负责人写");
        }
        var both = of(form).filter(Both::isClosed).orElseThrow(() -> new SpotCheckProblem("", "两个人都复核完才能定稿"));
        var begun = store.find(formId, RecordPart.FINAL);
        if (begun.isPresent()) {
            goOn(begun.get(), by);
        } else {
            store.assign(formId, RecordPart.FINAL, by.accountId(), clock.instant());
            var record = store.find(formId, RecordPart.FINAL).orElseThrow();
            store.write(record.id(), agreed(both));
            conclusions.gatherFiles(formId, record.id());
        }
    }

    private void goOn(ReviewRecord begun, Viewer by) {
        if (begun.isLeft()) {
            store.assign(begun.formId(), RecordPart.FINAL, by.accountId(), clock.instant());
        }
    }

    private static Map<String, TypedRow> agreed(Both both) {
        var agreed = new HashMap<String, TypedRow>();
        both.rows().stream()
                .filter(pair -> !pair.differs())
                .forEach(pair -> agreed.put(pair.first().place(), pair.first().typed()));
        return agreed;
    }
}
