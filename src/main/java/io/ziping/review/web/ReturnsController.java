package io.ziping.review.web;

import io.ziping.identity.Viewer;
import io.ziping.review.Reviewing;
import io.ziping.review.phrase.ReturnPhrases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 退回询问 for several forms at once: a page with what is asked about each, and one button for all. */
@Controller
@RequiredArgsConstructor
class ReturnsController {

    /** The most forms of one time; their texts come in one request. */
    static final int MOST = 50;

    private final SeveralReturns returns;

    /** @param back the list one comes from */
    @GetMapping("/doubts/returns")
    String compose(
            @RequestParam(name = "form", required = false, defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = DoubtLinks.LIST) String back,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var ids = ReturnsPage.identities(chosen);
        return show(returns.compose(ids, MOST, viewer), List.of(), back, viewer, model);
    }

    @PostMapping("/doubts/returns")
    String sendBack(
            @RequestParam(name = "form", required = false, defaultValue = "") List<String> chosen,
            @RequestParam(name = "ask", required = false, defaultValue = "") Set<String> asked,
            @RequestParam Map<String, String> texts,
            @RequestParam(defaultValue = DoubtLinks.LIST) String back,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var ids = ReturnsPage.identities(chosen).stream().limit(MOST).toList();
        var sent = returns.send(ids, new TypedReturns(texts, asked), viewer);
        if (!sent.isComplete()) {
            return show(sent.left(), sent.done(), back, viewer, model);
        }
        var count = sent.done().size();
        flash.addFlashAttribute(count == 0 ? "alarm" : "flash", count == 0 ? "还没有选表。" : "已退回 " + count + " 张。");
        return "redirect:" + DoubtLinks.list(back);
    }

    private static String show(ReturnsPage page, List<String> done, String back, Viewer viewer, Model model) {
        model.addAttribute("returns", page);
        model.addAttribute("done", done);
        model.addAttribute("back", DoubtLinks.list(back));
        model.addAttribute("mayPhrase", ReturnPhrases.mayKeep(viewer.role()));
        model.addAttribute("most", MOST);
        model.addAttribute("longest", Reviewing.MAX_LENGTH);
        return "review/returns";
    }
}
