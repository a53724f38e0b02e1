package io.ziping.review.web.views;

import io.ziping.identity.Viewer;
import io.ziping.review.views.SavedList;
import io.ziping.review.views.SavedView;
import io.ziping.review.views.SavedViewProblem;
import io.ziping.review.views.SavedViews;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/** 常用视图: kept above a list, renamed and removed on a page of their own. */
@Controller
@RequiredArgsConstructor
class SavedViewController {

    private static final String PATH = "/views";
    private static final String DONE = "viewDone";
    private static final String REFUSED = "viewRefused";

    private final SavedViews views;

    @GetMapping(PATH)
    String all(@AuthenticationPrincipal Viewer viewer, Model model) {
        var all = views.of(viewer);
        model.addAttribute("count", all.size());
        model.addAttribute(
                "lists",
                all.stream().collect(Collectors.groupingBy(SavedView::list, TreeMap::new, Collectors.toList())));
        model.addAttribute("most", SavedViews.MOST);
        model.addAttribute("longest", SavedViews.LONGEST);
        return "review/views";
    }

    /** @param query what the list is narrowed by, as it stands in its address */
    @PostMapping(PATH)
    String keep(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var of = SavedList.named(list)
                .filter(found -> found.isOpenTo(viewer.role()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            var replaced = views.keep(of, name, query, viewer);
            flash.addFlashAttribute(DONE, replaced ? "已换成现在的条件。" : "已存为常用视图。");
        } catch (SavedViewProblem problem) {
            flash.addFlashAttribute(REFUSED, problem.words() + "。");
        }
        return "redirect:" + of.url(of.query(query));
    }

    @PostMapping(PATH + "/{view}")
    String rename(
            @PathVariable long view,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            var words = views.rename(view, name, viewer).orElseThrow(SavedViewController::unknown);
            flash.addFlashAttribute(DONE, "已改名为“" + words + "”。");
        } catch (SavedViewProblem problem) {
            flash.addFlashAttribute(REFUSED, problem.words() + "。");
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{view}/removal")
    String remove(@PathVariable long view, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        var words = views.remove(view, viewer).orElseThrow(SavedViewController::unknown);
        flash.addFlashAttribute(DONE, "已删去“" + words + "”。");
        return "redirect:" + PATH;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
