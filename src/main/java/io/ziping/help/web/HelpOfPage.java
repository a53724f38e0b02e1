package io.ziping.help.web;

import io.ziping.help.PageChapters;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/** Tells every page where its own chapter is; the frame of all pages links to it. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class HelpOfPage {

    private final PageChapters chapters;

    @ModelAttribute
    void chapter(HttpServletRequest request, @AuthenticationPrincipal @Nullable Viewer viewer, Model model) {
        if (viewer != null
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            chapters.find(pattern, viewer.role())
                    .ifPresent(chapter -> model.addAttribute("helpOfPage", "/help/" + chapter));
        }
    }
}
