package io.ziping.review.web;

import io.ziping.evaluation.search.DoubtFilter;
import io.ziping.evaluation.search.Doubts;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.identity.Viewer;
import io.ziping.organization.Organizations;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding.Kind;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 疑点清单: the forms handed in that are most in doubt, the most doubtful first, and why. */
@Controller
@RequiredArgsConstructor
class DoubtsController {

    private final EvaluationSearch search;
    private final Doubts doubts;
    private final Organizations organizations;

    /** @param finding the code of a check, to see only the forms in which it found something */
    @GetMapping("/doubts")
    String doubts(
            @ModelAttribute ListQuery query,
            @RequestParam(defaultValue = "") String finding,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var all = query.filter();
        var check = FindingCode.of(finding)
                .filter(code -> code.kind() == Kind.DOUBT)
                .orElse(null);
        var filter = all.in(DoubtFilter.of(check));
        var page = search.find(viewer.scope(), filter, Doubts.MOST_DOUBTFUL, query.position());
        var reasons =
                doubts.strongest(page.rows().stream().map(EvaluationSummary::id).toList());
        model.addAttribute("list", DoubtsPage.of(page, reasons, doubts.counts(viewer.scope(), all), filter));
        model.addAttribute("filter", filter);
        model.addAttribute("years", search.years(viewer.scope()));
        model.addAttribute(
                "departments", viewer.scope().departmentId() == null ? organizations.departments() : List.of());
        return "review/doubts";
    }
}
