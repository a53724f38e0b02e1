package io.ziping.review.web;

import io.ziping.campaign.Campaigns;
import io.ziping.collaboration.AssignedForm;
import io.ziping.collaboration.AssignedForms;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.review.InquiryDesk;
import io.ziping.review.web.pins.InquiryRow;
import io.ziping.spotcheck.rectification.CheckDesk;
import io.ziping.spotcheck.rectification.CheckTask;
import io.ziping.ui.PageNumber;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.context.LazyContextVariable;

/** What waits for somebody, by role. */
@Controller
@RequiredArgsConstructor
class HomeController {

    private static final int MOST_INQUIRIES = 5;
    private static final int MOST_CHECKS = 5;

    private final QueuePage queue;
    private final HomeForms forms;
    private final Campaigns campaigns;
    private final OwedForms owed;
    private final AssignedForms assigned;
    private final InquiryDesk inquiries;
    private final CheckDesk checks;
    private final Clock clock;

    /**
     * @param whose {@code all} for the queue of all departments, for those who look after some
     * @param order {@code due} for what has to be decided first
     */
    @GetMapping("/")
    String home(
            @RequestParam(defaultValue = "1") PageNumber page,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String order,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        if (viewer.role().comesFromOutside()) {
            return "redirect:/spot-checks/given";
        }
        model.addAttribute("viewer", viewer.displayName());
        model.addAttribute("mayCreate", EvaluationPermissions.mayCreate(viewer.role()));
        var reviews = viewer.role().reviews();
        var shown = forms.of(viewer, reviews ? queue.show(viewer, whose, order, page, model) : null);
        if (reviews) {
            model.addAttribute("queue", shown.waiting());
        }
        model.addAttribute("notes", viewer.role() == Role.PREPARER ? campaigns.withNotes(viewer.scope()) : List.of());
        var years = owed.of(viewer);
        model.addAttribute("owed", years);
        model.addAttribute("owedYears", years.stream().map(OwedYear::year).toList());
        model.addAttribute("assigned", assigned(viewer));
        model.addAttribute("mostAssigned", AssignedForms.MOST);
        model.addAttribute("filling", shown.filling());
        model.addAttribute("first", shown.first());
        model.addAttribute("sections", shown.sections());
        model.addAttribute("inquiries", inquiries(viewer));
        model.addAttribute("checks", checks(viewer));
        return "review/home";
    }

    /** Asked for only where the navigation has found some. */
    private LazyContextVariable<List<AssignedForm>> assigned(Viewer viewer) {
        return new LazyContextVariable<>() {
            @Override
            protected List<AssignedForm> loadValue() {
                return assigned.of(viewer);
            }
        };
    }

    /** Asked for only where the navigation has counted some. */
    private LazyContextVariable<List<CheckTask>> checks(Viewer viewer) {
        return new LazyContextVariable<>() {
            @Override
            protected List<CheckTask> loadValue() {
                return checks.of(viewer, MOST_CHECKS);
            }
        };
    }

    /** Asked for only where the navigation has counted some. */
    private LazyContextVariable<List<InquiryRow>> inquiries(Viewer viewer) {
        return new LazyContextVariable<>() {
            @Override
            protected List<InquiryRow> loadValue() {
                var slice = viewer.role().reviews()
                        ? inquiries.waiting(viewer, 0, MOST_INQUIRIES)
                        : inquiries.answered(viewer, 0, MOST_INQUIRIES);
                return slice.inquiries().stream()
                        .map(inquiry -> InquiryRow.of(inquiry, clock))
                        .toList();
            }
        };
    }
}
