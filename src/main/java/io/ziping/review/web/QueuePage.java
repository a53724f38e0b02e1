package io.ziping.review.web;

import io.ziping.identity.Viewer;
import io.ziping.review.QueueView;
import io.ziping.review.ReviewQueue;
import io.ziping.review.ReviewQueue.Slice;
import io.ziping.review.WaitingForm;
import io.ziping.ui.PageNumber;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a page of a reviewer's queue into the model of the start page. */
@Component
@RequiredArgsConstructor
class QueuePage {

    private static final int SIZE = 50;

    private final ReviewQueue queue;

    /** @return the forms of the page, which is the last one when so many pages are not there */
    Slice show(Viewer viewer, String whose, String order, PageNumber page, Model model) {
        var shares = queue.shares(viewer);
        var view = new QueueView(shares.any() && !whose.equals(QueueLinks.ALL), order.equals(QueueLinks.DUE));
        var slice = queue.toReview(viewer, view, page.offset(SIZE), SIZE);
        var shown = page.within(slice.count(), SIZE);
        if (!shown.equals(page)) {
            slice = queue.toReview(viewer, view, shown.offset(SIZE), SIZE);
        }
        model.addAttribute("shares", shares).addAttribute("mine", view.mine());
        model.addAttribute("mayAssign", viewer.role().dividesReview());
        model.addAttribute(
                "links",
                new QueueLinks(
                        shares.any() && !view.mine() ? QueueLinks.ALL : "",
                        view.dueFirst() ? QueueLinks.DUE : "",
                        shown.value()));
        model.addAttribute("anyDue", slice.forms().stream().anyMatch(form -> form.reviewDay() != null));
        model.addAttribute("anyClean", slice.forms().stream().anyMatch(WaitingForm::clean));
        model.addAttribute("waiting", slice.count());
        model.addAttribute("page", shown.value());
        model.addAttribute("pages", PageNumber.pages(slice.count(), SIZE));
        return slice;
    }
}
