package io.ziping.evaluation.web;

import io.ziping.identity.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the browser keeps because it could not be saved, of whichever form: also of those the person may no longer change
 * or see. The texts never leave the browser; the page only makes room for them.
 */
@Controller
class UnsavedController {

    @GetMapping("/unsaved")
    String unsaved(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("username", viewer.getUsername());
        return "evaluations/unsaved";
    }
}
