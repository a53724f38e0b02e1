package io.ziping.review.web;

import io.ziping.evaluation.decision.DoubtChip;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.search.DoubtFilter;
import io.ziping.evaluation.search.DoubtStep;
import io.ziping.evaluation.search.Doubts;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListPosition;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.review.ReviewQueue;
import io.ziping.review.ReviewQueue.Slice;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of the start page, by role; what is doubtful in all of them is asked once. */
@Component
@RequiredArgsConstructor
class HomeForms {

    private static final int MOST_SHOWN = 10;

    private final ReviewQueue queue;
    private final EvaluationSearch search;
    private final KeptDoubts doubts;
    private final Clock clock;

    /**
     * A heading and its forms.
     *
     * @param empty what is said when there are none
     * @param exact whether all were counted; else there are more than that
     * @param moreUrl all of them, as a list
     */
    record Section(String title, String empty, List<QueueRow> rows, long count, boolean exact, String moreUrl) {}

    /**
     * What there is to do and to see.
     *
     * @param waiting what waits for the viewer's review
     * @param filling the sections of what the viewer has to fill
     * @param first what a reviewer should read first; {@code null} for everybody else, and where there is nothing
     * @param sections those of all else
     */
    record Shown(
            List<QueueRow> waiting,
            List<Section> filling,
            @Nullable Section first,
            List<Section> sections) {}

    /** @param waiting what waits for the viewer's review; {@code null} for those who review nothing */
    Shown of(Viewer viewer, @Nullable Slice waiting) {
        var underWay = queue.underWay(viewer, MOST_SHOWN);
        var doubtful = EvaluationPermissions.seesDoubt(viewer.role())
                ? search.find(
                        viewer.scope(),
                        EvaluationFilter.NONE.in(DoubtFilter.of(null).at(DoubtStep.UNDER_REVIEW)),
                        Doubts.MOST_DOUBTFUL,
                        ListPosition.of(0, MOST_SHOWN))
                : null;
        var chips = chips(waiting, underWay, doubtful);
        var filling = new ArrayList<Section>();
        if (viewer.role().fillsForms()) {
            filling.add(filling(viewer, Status.RETURNED, "退回待改", ""));
            filling.add(filling(viewer, Status.DRAFT, "正在填写", "没有正在填的。"));
        }
        var sections = new ArrayList<Section>();
        sections.add(new Section("送出去的，现在到哪里了", "", rows(underWay, chips), underWay.count(), true, "/evaluations"));
        var first = doubtful == null ? null : first(doubtful, chips);
        if (first != null && first.rows().isEmpty()) {
            sections.add(first);
            first = null;
        }
        return new Shown(waiting == null ? List.of() : rows(waiting, chips), told(filling), first, told(sections));
    }

    private static Section first(EvaluationPage doubtful, Map<Long, DoubtChip> chips) {
        return new Section(
                "最该先看的表",
                "审核中的表里，没有存疑 5 分以上的。",
                doubtful.rows().stream()
                        .map(form -> QueueRow.of(form, chips.get(form.id())))
                        .toList(),
                doubtful.count(),
                doubtful.exact(),
                "/doubts");
    }

    /** Without those that have nothing to say. */
    private static List<Section> told(List<Section> sections) {
        return sections.stream()
                .filter(section -> !section.rows().isEmpty() || !section.empty().isEmpty())
                .toList();
    }

    /** The doubts of all forms by their identities, for those who see them; what is not handed in is no report yet. */
    private Map<Long, DoubtChip> chips(@Nullable Slice waiting, Slice underWay, @Nullable EvaluationPage doubtful) {
        if (doubtful == null) {
            return Map.of();
        }
        var stored = new HashMap<Long, BigDecimal>();
        doubtful.rows().forEach(form -> stored.put(form.id(), form.doubt()));
        for (var slice : waiting == null ? List.of(underWay) : List.of(waiting, underWay)) {
            slice.forms().stream()
                    .filter(form -> !form.status().isEditable())
                    .forEach(form -> stored.put(form.id(), form.doubt()));
        }
        var found = doubts.of(stored.keySet(), DoubtChip.READ);
        var chips = new HashMap<Long, DoubtChip>();
        stored.forEach((id, doubt) -> chips.put(id, DoubtChip.of(doubt, found.getOrDefault(id, FormDoubts.NONE))));
        return chips;
    }

    private Section filling(Viewer viewer, Status status, String title, String empty) {
        var slice = queue.toFill(viewer, status, MOST_SHOWN);
        return new Section(title, empty, rows(slice, Map.of()), slice.count(), true, "/evaluations?status=" + status);
    }

    private List<QueueRow> rows(Slice slice, Map<Long, DoubtChip> chips) {
        return slice.forms().stream()
                .map(form -> QueueRow.of(form, chips.get(form.id()), clock))
                .toList();
    }
}
