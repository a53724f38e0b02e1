package io.ziping.evaluation.web;

import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.state.AttachedFiles;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editor: the page, and its saving as a whole for browsers without scripts. */
@Controller
@RequiredArgsConstructor
class EditController {

    private final Evaluations evaluations;
    private final EvaluationEditor editor;
    private final AttachedFiles files;
    private final EvaluationHistory history;
    private final Clock clock;

    @GetMapping("/evaluations/{id}/edit")
    String edit(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = evaluations.beside(id, viewer);
        if (!form.editable()) {
            return "redirect:/evaluations/" + id;
        }
        return page(model, EditorPage.of(form, viewer, clock));
    }

    /** Saves every cell of the posted page, then does what its button says. */
    @PostMapping("/evaluations/{id}/edit")
    String save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var posted = new PostedForm(fields);
        var result = editor.save(id, viewer, posted.whole());
        var form = result.form();
        if (!form.editable() && form.lockedBecause().isEmpty()) {
            return "redirect:/evaluations/" + id;
        }
        if (!form.editable()
                || !result.refused().isEmpty()
                || !result.conflicts().isEmpty()) {
            // the page comes back with every text that was posted
            return page(
                    model,
                    EditorPage.of(form, viewer, clock).with(posted.texts(), result.conflicts(), result.refused()));
        }
        return posted.wantsSubmission()
                ? "redirect:/evaluations/" + id + "/submission"
                : "redirect:/evaluations/" + id + "/edit" + posted.anchor();
    }

    private String page(Model model, EditorPage page) {
        model.addAttribute("megabytes", files.mostMegabytes());
        model.addAttribute("form", page.form());
        if (page.form().status() == Status.RETURNED) {
            history.lastReturn(page.form().id())
                    .ifPresent(sent -> model.addAttribute("sentBack", EditorPage.sentBack(sent, clock)));
        }
        model.addAttribute("savedAt", page.savedAt());
        model.addAttribute("savedStamp", page.savedStamp());
        model.addAttribute("longest", page.longest());
        model.addAttribute("username", page.username());
        model.addAttribute("typed", page.typed());
        model.addAttribute("conflicts", page.conflicts());
        model.addAttribute("refused", page.refused());
        return "evaluations/edit";
    }
}
