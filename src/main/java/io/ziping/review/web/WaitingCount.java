package io.ziping.review.web;

import io.ziping.identity.Viewer;
import io.ziping.review.ReviewQueue;
import io.ziping.review.ReviewQueue.Counts;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** How much waits for the viewer and how much they have not read, for the navigation of pages that show it. */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class WaitingCount {

    private static final Counts NOBODY = new Counts(0, 0);

    private final ReviewQueue queue;

    /** The numbers, counted together when a template first asks for one; 0 before the login. */
    @ModelAttribute
    void counts(@AuthenticationPrincipal @Nullable Viewer viewer, Model model) {
        var counts = SingletonSupplier.of(() -> viewer == null ? NOBODY : counted(viewer));
        model.addAttribute("waitingCount", lazy(counts, Counts::waiting));
        model.addAttribute("unreadCount", lazy(counts, Counts::unread));
    }

    /** The page that says that the database is away has a navigation, too. */
    private Counts counted(Viewer viewer) {
        try {
            return queue.counts(viewer);
        } catch (DataAccessException | TransactionException failure) {
            return NOBODY;
        }
    }

    private static LazyContextVariable<Long> lazy(Supplier<Counts> counts, ToLongFunction<Counts> which) {
        return new LazyContextVariable<>() {
            @Override
            protected Long loadValue() {
                return which.applyAsLong(counts.get());
            }
        };
    }
}
