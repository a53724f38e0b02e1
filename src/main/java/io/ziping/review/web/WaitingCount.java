package io.ziping.review.web;

import io.ziping.identity.Viewer;
import io.ziping.review.DeskCounts;
import io.ziping.review.DeskCounts.Counts;
import io.ziping.review.views.SavedList;
import io.ziping.review.web.views.ViewsBar;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.util.ServletRequestPathUtils;
import org.thymeleaf.context.LazyContextVariable;

/**
 * How much waits for the viewer and how much they have not read, for the navigation of pages that show it, and the viewer's
 * views of a list for the page of that list.
 */
@ControllerAdvice(annotations = Controller.class)
@RequiredArgsConstructor
class WaitingCount {

    private static final Counts NOBODY = new Counts(0, 0, 0, 0, false, 0, List.of());

    private final DeskCounts desk;

    /** The numbers, counted together when a template first asks for one; 0 before the login. */
    @ModelAttribute
    void counts(HttpServletRequest request, @AuthenticationPrincipal @Nullable Viewer viewer, Model model) {
        var counts = SingletonSupplier.of(() -> viewer == null ? NOBODY : counted(viewer));
        model.addAttribute("waitingCount", lazy(counts, count -> count.waiting() + count.checks()));
        model.addAttribute("checkCount", lazy(counts, Counts::checks));
        model.addAttribute("inquiryCount", lazy(counts, Counts::inquiries));
        model.addAttribute("unreadCount", lazy(counts, Counts::unread));
        model.addAttribute("overdueCount", lazy(counts, Counts::overdue));
        model.addAttribute("anyAssigned", lazy(counts, count -> count.assigned() ? 1 : 0));
        if (viewer != null) {
            list(request)
                    .filter(list -> list.isOpenTo(viewer.role()))
                    .ifPresent(list -> model.addAttribute("savedViews", bar(list, query(list, request), counts)));
        }
    }

    private static Optional<SavedList> list(HttpServletRequest request) {
        return ServletRequestPathUtils.hasParsedRequestPath(request)
                ? SavedList.at(ServletRequestPathUtils.getParsedRequestPath(request)
                        .pathWithinApplication()
                        .value())
                : Optional.empty();
    }

    private static String query(SavedList list, HttpServletRequest request) {
        var given = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        return list.query(given);
    }

    private static LazyContextVariable<ViewsBar> bar(SavedList list, String query, Supplier<Counts> counts) {
        return new LazyContextVariable<>() {
            @Override
            protected ViewsBar loadValue() {
                return ViewsBar.of(list, query, counts.get().views());
            }
        };
    }

    /** The page that says that the database is away has a navigation, too. */
    private Counts counted(Viewer viewer) {
        try {
            return desk.of(viewer);
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
