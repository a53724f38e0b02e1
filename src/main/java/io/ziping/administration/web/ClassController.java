package io.ziping.administration.web;

import io.ziping.evaluation.maintenance.ClassAdministration;
import io.ziping.evaluation.scheme.ClassNode;
import io.ziping.evaluation.scheme.ClassTree;
import io.ziping.identity.Viewer;
import io.ziping.ui.FormErrors;
import io.ziping.ui.Option;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One class of indicators: renamed, retired, restored, or removed while nobody has used it. */
@Controller
@RequiredArgsConstructor
class ClassController {

    private static final String PATH = "/admin/classes/{id}";
    private static final String RETIREMENT = "retirement";

    private final ClassTree tree;
    private final ClassAdministration classes;

    @GetMapping(PATH)
    String open(@PathVariable long id, Model model) {
        return page(id, model);
    }

    @PostMapping(PATH)
    String rename(
            @PathVariable long id,
            @Valid @ModelAttribute(FormErrors.FORM) ClassForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        if (!FormErrors.accept(errors, () -> classes.rename(id, form.getName(), viewer))) {
            return page(id, model);
        }
        return done("已保存。", flash);
    }

    /** @param action {@code retire}, {@code restore} or {@code remove} */
    @PostMapping(
            path = PATH,
            params = {"action", "action!=save"})
    String retire(
            @PathVariable long id,
            @RequestParam String action,
            @ModelAttribute(RETIREMENT) RetirementForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        if (!FormErrors.accept(errors, () -> act(action, id, form, viewer))) {
            return page(id, model);
        }
        return done(action.equals("remove") ? "已删除。" : "已保存。", flash);
    }

    private void act(String action, long id, RetirementForm form, Viewer viewer) {
        switch (action) {
            case "retire" -> classes.retire(id, form.getSuccessor(), viewer);
            case "restore" -> classes.restore(id, viewer);
            case "remove" -> classes.remove(id, viewer);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String done(String words, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words);
        return "redirect:/admin/classes";
    }

    private String page(long id, Model model) {
        var dimensions = tree.dimensions();
        var node = dimensions.stream()
                .flatMap(ClassNode::withCategories)
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("node", node);
        model.addAttribute(
                "successors",
                dimensions.stream()
                        .filter(each -> !each.retired())
                        .flatMap(dimension -> dimension.categories().stream()
                                .filter(each -> !each.retired() && each.id() != id)
                                .map(each -> Option.of(each.id(), dimension.name() + "　" + each.name())))
                        .toList());
        if (!model.containsAttribute(FormErrors.FORM)) {
            FormErrors.show(ClassForm.of(node.name()), model);
        }
        if (!model.containsAttribute(RETIREMENT)) {
            model.addAttribute(RETIREMENT, new RetirementForm());
        }
        return "administration/class";
    }
}
