package io.ziping.evaluation.web;

import io.ziping.evaluation.EvaluationFilter;
import io.ziping.evaluation.EvaluationOrder;
import io.ziping.evaluation.EvaluationPermissions;
import io.ziping.evaluation.EvaluationSearch;
import io.ziping.evaluation.Status;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is waiting for somebody, by role. */
@Controller
@RequiredArgsConstructor
class HomeController {

    private static final int MOST_SHOWN = 10;
    private static final EvaluationOrder DOUBTFUL_FIRST = new EvaluationOrder(EvaluationOrder.Column.FINDINGS, true);

    private final EvaluationSearch search;

    /**
     * A heading and its forms.
     *
     * @param moreUrl all of them, as a list
     */
    record Section(String title, String empty, List<ListView.Row> rows, long count, String moreUrl) {}

    @GetMapping("/")
    String home(@AuthenticationPrincipal Viewer viewer, Model model) {
        var sections = new ArrayList<Section>();
        if (viewer.role().fillsForms()) {
            sections.add(section(viewer, Status.RETURNED, EvaluationOrder.DEFAULT, "退回待改", ""));
            sections.add(section(viewer, Status.DRAFT, EvaluationOrder.DEFAULT, "正在填写", "没有没填完的表。"));
        }
        if (viewer.role() != Role.PREPARER) {
            sections.add(section(viewer, Status.SUBMITTED, DOUBTFUL_FIRST, "已提交，疑点多的在前", "还没有单位提交。"));
            sections.add(section(viewer, null, DOUBTFUL_FIRST, "疑点最多的表", "没有疑点。"));
        } else {
            sections.add(section(viewer, Status.SUBMITTED, EvaluationOrder.DEFAULT, "我提交的", "还没有提交过。"));
        }
        sections.removeIf(section -> section.rows().isEmpty() && section.empty().isEmpty());
        model.addAttribute("sections", sections);
        model.addAttribute("viewer", viewer.displayName());
        model.addAttribute("mayCreate", EvaluationPermissions.mayCreate(viewer.role()));
        return "evaluations/home";
    }

    private Section section(Viewer viewer, @Nullable Status status, EvaluationOrder order, String title, String empty) {
        var filter = new EvaluationFilter(null, "", "", status, null, "");
        var page = search.find(viewer.scope(), filter, order, 0, MOST_SHOWN);
        var list = ListView.of(page, filter, order, MOST_SHOWN);
        return new Section(title, empty, list.rows(), page.count(), list.allUrl());
    }
}
