package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.evidence.BroughtFiles;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Comparisons;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two reviewers of a form side by side, and the final record of both. */
@Controller
@RequiredArgsConstructor
class ComparisonController {

    private final CheckedForms forms;
    private final Comparisons comparisons;
    private final BroughtFiles files;

    @GetMapping(RecordController.PATH + "/comparison")
    String compare(@PathVariable("check") long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = find(id, viewer);
        if (!SpotCheckPermissions.seesDraws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var both = comparisons
                .of(form)
                .filter(Comparisons.Both::isClosed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("checked", form)
                .addAttribute("both", both)
                .addAttribute("seen", files.of(form, List.of(both.first(), both.second()), viewer))
                .addAttribute(
                        "mayDecide", form.isReviewable() && !both.decided() && form.ownerId() == viewer.accountId());
        return "spotcheck/comparison";
    }

    @PostMapping(RecordController.PATH + "/final")
    String begin(@PathVariable("check") long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        return act(id, viewer, flash, () -> comparisons.begin(id, viewer));
    }

    private String act(long id, Viewer viewer, RedirectAttributes flash, Runnable act) {
        find(id, viewer);
        if (!SpotCheckPermissions.draws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            act.run();
        } catch (SpotCheckProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return "redirect:/spot-checks/forms/" + id;
    }

    private CheckedForm find(long id, Viewer viewer) {
        return forms.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
