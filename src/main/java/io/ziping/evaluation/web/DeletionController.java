package io.ziping.evaluation.web;

import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.ProjectRetiredException;
import io.ziping.evaluation.StaleVersionException;
import io.ziping.evaluation.removal.DraftNotRemovableException;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Throwing a draft away: first what goes with it, then the button; and 最近删除, where it can be put back. */
@Controller
@RequiredArgsConstructor
class DeletionController {

    private static final String DELETED = "/evaluations/deleted";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Evaluations evaluations;
    private final DraftRemoval removal;
    private final Clock clock;

    @GetMapping("/evaluations/{id}/deletion")
    String ask(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash, Model model) {
        var form = evaluations.view(id, viewer);
        try {
            model.addAttribute("extent", removal.extent(id, viewer));
        } catch (DraftNotRemovableException refused) {
            return refused(id, refused, flash);
        }
        model.addAttribute("form", form);
        model.addAttribute("savedBy", evaluations.savedBy(form));
        model.addAttribute("days", DraftRemoval.DAYS);
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "evaluations/deletion";
    }

    @PostMapping("/evaluations/{id}/deletion")
    String delete(
            @PathVariable long id,
            @RequestParam long version,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var project = evaluations.view(id, viewer).project();
        try {
            removal.remove(id, version, viewer);
        } catch (DraftNotRemovableException refused) {
            return refused(id, refused, flash);
        } catch (StaleVersionException stale) {
            flash.addFlashAttribute("alarm", "没有删除：您看过以后，这张表又有人保存过。请再看一遍");
            return "redirect:/evaluations/" + id + "/deletion";
        }
        flash.addFlashAttribute("flash", "已删除《" + project + "》。删错了，在下面按“恢复”。");
        return "redirect:" + DELETED;
    }

    private static String refused(long id, DraftNotRemovableException refused, RedirectAttributes flash) {
        flash.addFlashAttribute("alarm", refused.words());
        return "redirect:/evaluations/" + id;
    }

    @GetMapping(DELETED)
    String deleted(@AuthenticationPrincipal Viewer viewer, Model model) {
        requireFillsForms(viewer);
        model.addAttribute("drafts", removal.removed(viewer));
        model.addAttribute("days", DraftRemoval.DAYS);
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "evaluations/deleted";
    }

    @PostMapping(DELETED + "/{draft}/restoration")
    String restore(@PathVariable long draft, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        requireFillsForms(viewer);
        try {
            var id = removal.restore(draft, viewer);
            flash.addFlashAttribute("flash", "已恢复，和删除时一样。");
            return "redirect:/evaluations/" + id;
        } catch (EvaluationExistsException exists) {
            flash.addFlashAttribute("existingId", exists.getExistingId());
            return "redirect:" + DELETED;
        } catch (ProjectRetiredException retired) {
            flash.addFlashAttribute("alarm", "没有恢复：" + retired.words());
            return "redirect:" + DELETED;
        }
    }

    private static void requireFillsForms(Viewer viewer) {
        if (!EvaluationPermissions.mayCreate(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
