package io.ziping.intake.web;

import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.queue.UploadQueue;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which files are chosen, with what became of earlier ones. */
@Component
@RequiredArgsConstructor
class IntakePage {

    private final Intakes intakes;
    private final UploadQueue queue;

    /** Shows the {@link UploadForm} of the model. */
    String show(Viewer viewer, Model model) {
        model.addAttribute("most", IntakeConfiguration.MOST_MEGABYTES);
        model.addAttribute("mostFiles", UploadRefusal.MOST_FILES);
        model.addAttribute("mostText", UploadRefusal.MOST_TEXT_MEGABYTES);
        model.addAttribute("waiting", queue.waiting(viewer));
        model.addAttribute("uploads", intakes.of(viewer));
        return "intake/new";
    }
}
