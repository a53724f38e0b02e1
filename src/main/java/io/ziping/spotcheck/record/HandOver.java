package io.ziping.spotcheck.record;

import static java.util.stream.Collectors.groupingBy;

import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.draw.DrawnForm;
import io.ziping.ui.Mistakes;
import io.ziping.ui.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of who reviews forms, and what there is about those forms: finds out what cannot be. A pure function of them. */
final class HandOver {

    private final List<Assignment> changes;
    private final Map<Long, CheckedForm> forms;
    private final Kept kept;
    private final Map<Long, String> reviewers;

    /**
     * What there is about the forms.
     *
     * @param records those of the forms, without their rows
     * @param begun the identities of records that say something
     * @param former who had a part with something in it
     */
    record Kept(List<ReviewRecord> records, Set<Long> begun, Set<RecordStore.Former> former) {

        Kept {
            records = List.copyOf(records);
            begun = Set.copyOf(begun);
            former = Set.copyOf(former);
        }
    }

    /**
     * Somebody gets forms to review, or has them no more.
     *
     * @param evaluationIds in the order of the draw
     */
    record Handed(long accountId, List<Long> evaluationIds, boolean given) {}

    /**
     * @param changes what is asked for, each another than was seen
     * @param reviewers who may be given forms
     */
    HandOver(List<Assignment> changes, Collection<CheckedForm> forms, Kept kept, List<Option> reviewers) {
        this.changes = List.copyOf(changes);
        this.forms = forms.stream().collect(Collectors.toMap(CheckedForm::id, Function.identity()));
        this.kept = kept;
        this.reviewers =
                reviewers.stream().collect(Collectors.toMap(option -> Long.valueOf(option.value()), Option::label));
    }

    /** Refuses what cannot be, all of it at once. */
    void check() {
        if (changes.stream().anyMatch(each -> !Objects.equals(each.seen(), before(each.formId(), each.part())))) {
            throw SpotCheckProblem.overtaken("您打开这一页以后，别人改过复核人");
        }
        var mistakes = new Mistakes();
        for (var each : changes) {
            mistakes.add(each.field(), problem(each));
        }
        mistakes.throwAs(SpotCheckProblem::new);
    }

    private String problem(Assignment change) {
        var record = record(change.formId(), change.part());
        var form = form(change.formId());
        var project = form.drawn().project();
        if (record.filter(ReviewRecord::isClosed).isPresent()) {
            return "《%s》%s已完成复核，不能换人".formatted(project, record.get().reviewer());
        }
        var wanted = change.wanted();
        var first = after(change.formId(), RecordPart.FIRST);
        var second = after(change.formId(), RecordPart.SECOND);
        if (second != null && first == null) {
            return "《%s》有第二复核人的，要有第一个".formatted(project);
        }
        if (wanted == null && change.part() == RecordPart.FIRST && form.status() != CheckStatus.WAITING) {
            return "《%s》已经复核过，只能换人，不能取消".formatted(project);
        }
        if (wanted == null) {
            return record.filter(this::isBegun).isPresent()
                    ? "《%s》%s已经填了一部分，只能换人，不能取消".formatted(project, record.get().reviewer())
                    : "";
        }
        var name = reviewers.get(wanted);
        if (name == null) {
            return "《%s》请重新选复核人".formatted(project);
        }
        if (Objects.equals(first, second)) {
            return "《%s》的两个复核人要是两个人".formatted(project);
        }
        if (change.part() == RecordPart.SECOND && form.status() != CheckStatus.WAITING) {
            return "《%s》已经复核，不能再加第二人".formatted(project);
        }
        return hasSeenTheOther(change, wanted) ? "《%s》%s填过另一份记录，两份要各自复核，请换一个人".formatted(project, name) : "";
    }

    /** Whether somebody has, or had, what the other reviewer of a form writes. */
    private boolean hasSeenTheOther(Assignment change, long wanted) {
        var other = change.part() == RecordPart.FIRST ? RecordPart.SECOND : RecordPart.FIRST;
        return kept.former().contains(new RecordStore.Former(change.formId(), other, wanted))
                || record(change.formId(), other)
                        .filter(record -> record.reviewerId() == wanted && isBegun(record))
                        .isPresent();
    }

    private boolean isBegun(ReviewRecord record) {
        return kept.begun().contains(record.id());
    }

    /** Parts that somebody gets. */
    List<Assignment> given() {
        return changes.stream().filter(each -> each.wanted() != null).toList();
    }

    /** Records that nobody writes any more. */
    List<ReviewRecord> removed() {
        return changes.stream()
                .filter(each -> each.wanted() == null)
                .flatMap(each -> record(each.formId(), each.part()).stream())
                .toList();
    }

    /** Records that somebody has no more. */
    List<ReviewRecord> lost() {
        return changes.stream()
                .flatMap(each -> record(each.formId(), each.part()).stream())
                .toList();
    }

    /** Records with something in them that somebody else writes from now on. */
    List<ReviewRecord> left() {
        return lost().stream().filter(this::isBegun).toList();
    }

    /** Forms that are decided now: one of two reviewers is done, and there is no other any more. */
    List<Long> decided() {
        var decided = new ArrayList<Long>();
        for (var record : removed()) {
            var first = record(record.formId(), RecordPart.FIRST).filter(ReviewRecord::isClosed);
            if (record.part() == RecordPart.SECOND && first.isPresent()) {
                decided.add(record.formId());
            }
        }
        return decided;
    }

    /** Who gets forms and who has them no more, those who get some first. */
    List<Handed> handed() {
        var handed = new ArrayList<Handed>();
        given().stream()
                .collect(groupingBy(each -> Objects.requireNonNull(each.wanted()), TreeMap::new, Collectors.toList()))
                .forEach((account, given) ->
                        handed.add(handed(account, given.stream().map(Assignment::formId), true)));
        lost().stream()
                .collect(groupingBy(ReviewRecord::reviewerId, TreeMap::new, Collectors.toList()))
                .forEach((account, lost) ->
                        handed.add(handed(account, lost.stream().map(ReviewRecord::formId), false)));
        return handed;
    }

    private Handed handed(long account, Stream<Long> formIds, boolean given) {
        var evaluations = formIds.distinct()
                .map(id -> form(id).drawn())
                .sorted(Comparator.comparing(DrawnForm::number))
                .map(DrawnForm::evaluationId)
                .toList();
        return new Handed(account, evaluations, given);
    }

    /** Who reviews which forms now, by their numbers in the draw. */
    String words() {
        var numbers = new LinkedHashMap<String, TreeSet<Integer>>();
        changes.forEach(each -> numbers.computeIfAbsent(each.part().label() + name(each), key -> new TreeSet<>())
                .add(form(each.formId()).drawn().number()));
        return numbers.entrySet().stream()
                .map(each -> each.getKey() + "：第"
                        + each.getValue().stream().map(String::valueOf).collect(Collectors.joining("、")) + "份")
                .collect(Collectors.joining("；"));
    }

    private String name(Assignment assignment) {
        var wanted = assignment.wanted();
        return wanted == null ? "取消" : reviewers.getOrDefault(wanted, "");
    }

    private CheckedForm form(long id) {
        return Objects.requireNonNull(forms.get(id));
    }

    private Optional<ReviewRecord> record(long formId, RecordPart part) {
        return kept.records().stream()
                .filter(record -> record.formId() == formId && record.part() == part)
                .findFirst();
    }

    private @Nullable Long before(long formId, RecordPart part) {
        return record(formId, part).map(ReviewRecord::reviewerId).orElse(null);
    }

    private @Nullable Long after(long formId, RecordPart part) {
        for (var change : changes) {
            if (change.formId() == formId && change.part() == part) {
                return change.wanted();
            }
        }
        return before(formId, part);
    }
}
