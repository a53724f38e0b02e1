package io.ziping.review.web;

import io.ziping.campaign.Campaigns;
import io.ziping.evaluation.search.DoubtFilter;
import io.ziping.evaluation.search.Doubts;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListPosition;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.review.ReviewQueue;
import io.ziping.review.WaitingForm;
import io.ziping.ui.PageNumber;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for somebody, by role. */
@Controller
@RequiredArgsConstructor
class HomeController {

    private static final int QUEUE_PAGE = 50;
    private static final int MOST_SHOWN = 10;

    private final ReviewQueue queue;
    private final EvaluationSearch search;
    private final Campaigns campaigns;
    private final Clock clock;

    /**
     * A heading and its forms.
     *
     * @param empty what is said when there are none
     * @param exact whether all were counted; else there are more than that
     * @param moreUrl all of them, as a list
     */
    record Section(String title, String empty, List<QueueRow> rows, long count, boolean exact, String moreUrl) {}

    @GetMapping("/")
    String home(
            @RequestParam(defaultValue = "1") PageNumber page, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("viewer", viewer.displayName());
        model.addAttribute("mayCreate", EvaluationPermissions.mayCreate(viewer.role()));
        if (viewer.role() == Role.DEPARTMENT_REVIEWER || viewer.role() == Role.FINANCE_REVIEWER) {
            queue(viewer, page, model);
        }
        model.addAttribute("notes", viewer.role() == Role.PREPARER ? campaigns.withNotes(viewer.scope()) : List.of());
        model.addAttribute("sections", sections(viewer));
        return "review/home";
    }

    private void queue(Viewer viewer, PageNumber page, Model model) {
        var slice = queue.toReview(viewer, page.offset(QUEUE_PAGE), QUEUE_PAGE);
        var shown = page.within(slice.count(), QUEUE_PAGE);
        if (!shown.equals(page)) {
            slice = queue.toReview(viewer, shown.offset(QUEUE_PAGE), QUEUE_PAGE);
        }
        model.addAttribute("queue", rows(slice));
        model.addAttribute("anyClean", slice.forms().stream().anyMatch(WaitingForm::clean));
        model.addAttribute("waiting", slice.count());
        model.addAttribute("page", shown.value());
        model.addAttribute("pages", PageNumber.pages(slice.count(), QUEUE_PAGE));
    }

    private List<Section> sections(Viewer viewer) {
        var sections = new ArrayList<Section>();
        if (viewer.role().fillsForms()) {
            sections.add(filling(viewer, Status.RETURNED, "退回待改", ""));
            sections.add(filling(viewer, Status.DRAFT, "正在填写", "没有没填完的表。"));
        }
        var underWay = queue.underWay(viewer, MOST_SHOWN);
        sections.add(new Section("送出去的，现在到哪里了", "", rows(underWay), underWay.count(), true, "/evaluations"));
        if (viewer.role() != Role.PREPARER) {
            sections.add(doubtful(viewer));
        }
        sections.removeIf(section -> section.rows().isEmpty() && section.empty().isEmpty());
        return sections;
    }

    private Section filling(Viewer viewer, Status status, String title, String empty) {
        var slice = queue.toFill(viewer, status, MOST_SHOWN);
        return new Section(title, empty, rows(slice), slice.count(), true, "/evaluations?status=" + status);
    }

    private Section doubtful(Viewer viewer) {
        var page = search.find(
                viewer.scope(),
                EvaluationFilter.NONE.in(DoubtFilter.of(null)),
                Doubts.MOST_DOUBTFUL,
                ListPosition.of(0, MOST_SHOWN));
        var rows = page.rows().stream().map(QueueRow::of).toList();
        return new Section("最该先看的表", "已提交的表里，没有存疑 5 分以上的。", rows, page.count(), page.exact(), "/doubts");
    }

    private List<QueueRow> rows(ReviewQueue.Slice slice) {
        return slice.forms().stream().map(form -> QueueRow.of(form, clock)).toList();
    }
}
