package io.ziping.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.evaluation.api.BodyCheck;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.evaluation.reviewer.FormReviewers;
import io.ziping.evaluation.reviewer.FormReviewers.Change;
import io.ziping.evaluation.reviewer.GivenForm;
import io.ziping.evaluation.reviewer.ReviewerForms;
import io.ziping.identity.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Single forms that are given to finance reviewers, in the words of the API. */
@Service
@RequiredArgsConstructor
class GivenFormApi {

    private final FormReviewers reviewers;
    private final ReviewerForms forms;
    private final AssignmentApi assignments;

    /**
     * A form that was given to somebody and is under review.
     *
     * @param active whether this is a finance reviewer who can log in; another one counts as nobody
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(
            long evaluation,
            int fiscalYear,
            String project,
            String competentDepartment,
            String implementingUnit,
            String status,
            @Nullable Long reviewerId,
            @Nullable String reviewer,
            boolean active,
            @Nullable Instant givenAt) {

        static Given of(GivenForm form) {
            return new Given(
                    form.id(),
                    form.fiscalYear(),
                    form.project(),
                    form.department(),
                    form.unit(),
                    form.status().name(),
                    form.reviewerId(),
                    form.reviewer().isEmpty() ? null : form.reviewer(),
                    form.active(),
                    form.givenAt());
        }
    }

    /**
     * What is to be changed.
     *
     * @param changes at most {@value FormReviewers#MOST}
     */
    record Changes(@Nullable List<@Nullable OneChange> changes) {}

    /**
     * Of one form.
     *
     * @param was whom it was given to when it was read; left out for nobody
     * @param to whom it is given to; left out for nobody, so that whoever looks after its department has it
     */
    record OneChange(
            @Nullable Long evaluation,
            @Nullable Long was,
            @Nullable Long to) {}

    ItemPage<Given> page(PageQuery query) {
        var given = forms.onTheirWay(query.offset(), query.lines());
        return ItemPage.of(given.stream().map(Given::of).toList(), forms.count(), query);
    }

    AssignmentApi.Done give(Changes wanted, Viewer viewer) {
        var check = new BodyCheck();
        var given = Objects.requireNonNullElse(wanted.changes(), List.<@Nullable OneChange>of());
        if (given.isEmpty() || given.size() > FormReviewers.MOST) {
            check.add("/changes", given.isEmpty() ? "missing" : "too-many", "请写1至" + FormReviewers.MOST + "张表的改动")
                    .throwAny();
        }
        var active = assignments.active();
        var known = forms
                .of(given.stream()
                        .map(each -> each == null ? null : each.evaluation())
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .map(GivenForm::id)
                .collect(Collectors.toSet());
        var changes = new ArrayList<Change>();
        var seen = new HashSet<Long>();
        for (int i = 0; i < given.size(); i++) {
            var change = given.get(i);
            var form = change == null ? null : change.evaluation();
            if (change == null || form == null || !known.contains(form)) {
                check.add("/changes/" + i + "/evaluation", "unknown-evaluation", "没有这张自评表");
                continue;
            }
            if (!seen.add(form)) {
                check.add("/changes/" + i + "/evaluation", "twice", "这张表写了两次");
                continue;
            }
            AssignmentApi.requireReviewer(check, change.to(), active, "/changes/" + i + "/to");
            changes.add(new Change(form, change.was(), change.to()));
        }
        check.throwAny();
        var done = reviewers.give(changes, viewer);
        return new AssignmentApi.Done(0, done.changed(), done.refused());
    }
}
