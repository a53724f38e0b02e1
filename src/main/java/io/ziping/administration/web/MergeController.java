package io.ziping.administration.web;

import io.ziping.administration.merging.MergeKind;
import io.ziping.administration.merging.MergeParty;
import io.ziping.administration.merging.Merging;
import io.ziping.administration.merging.Removal;
import io.ziping.identity.Viewer;
import io.ziping.ui.FormErrors;
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

/** 合并和删除: a department, unit or project into another of its kind after a preview, or away when nobody uses it. */
@Controller
@RequiredArgsConstructor
class MergeController {

    private final Merging merging;
    private final Removal removal;

    @GetMapping("/admin/merging/{kind}/{id}")
    String choose(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String into,
            Model model) {
        var merged = kind(kind);
        var from = find(merged, id);
        FormErrors.show(from, model);
        return page(merged, from, number(into), q, model);
    }

    @PostMapping("/admin/merging/{kind}/{id}")
    String merge(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String into,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var merged = kind(kind);
        var from = find(merged, id);
        var target = find(merged, number(into));
        if (!FormErrors.accept(FormErrors.show(from, model), () -> merging.merge(merged, id, target.id(), viewer))) {
            return page(merged, from, target.id(), "", model);
        }
        flash.addFlashAttribute("flash", "“" + from.name() + "”已并入“" + target.name() + "”。");
        return back(merged, target.name(), flash);
    }

    @PostMapping("/admin/merging/{kind}/{id}/removal")
    String remove(
            @PathVariable String kind,
            @PathVariable long id,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var removed = kind(kind);
        var party = find(removed, id);
        if (!FormErrors.accept(FormErrors.show(party, model), () -> removal.remove(removed, id, viewer))) {
            return page(removed, party, 0, "", model);
        }
        flash.addFlashAttribute("flash", "已删除“" + party.name() + "”。");
        return back(removed, "", flash);
    }

    private String page(MergeKind kind, MergeParty from, long into, String text, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("from", from);
        model.addAttribute("q", text);
        model.addAttribute("uses", removal.uses(kind, from.id()));
        model.addAttribute("candidates", merging.candidates(kind, from, text));
        model.addAttribute(
                "preview",
                merging.find(kind, into)
                        .map(target -> merging.preview(kind, from, target))
                        .orElse(null));
        return "administration/merging";
    }

    private static String back(MergeKind kind, String name, RedirectAttributes flash) {
        flash.addAttribute("q", name);
        return kind == MergeKind.PROJECT ? "redirect:/admin/projects" : "redirect:/admin/organizations";
    }

    private MergeParty find(MergeKind kind, long id) {
        return merging.find(kind, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static MergeKind kind(String address) {
        return MergeKind.of(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The identity in an address; 0, which nothing has, for what is none. */
    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
