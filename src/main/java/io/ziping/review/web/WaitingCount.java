package io.ziping.review.web;

import io.ziping.identity.Viewer;
import io.ziping.review.ReviewQueue;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** How much waits for the viewer, for the navigation; asked for only by pages that show it. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class WaitingCount {

    private final ReviewQueue queue;

    /** The number, counted when a template first asks for it; 0 before the login. */
    @ModelAttribute("waitingCount")
    LazyContextVariable<Long> waitingCount(@AuthenticationPrincipal @Nullable Viewer viewer) {
        return new LazyContextVariable<>() {
            @Override
            protected Long loadValue() {
                return viewer == null ? 0L : queue.count(viewer);
            }
        };
    }
}
