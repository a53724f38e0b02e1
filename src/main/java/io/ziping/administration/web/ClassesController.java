package io.ziping.administration.web;

import io.ziping.evaluation.maintenance.ClassAdministration;
import io.ziping.evaluation.scheme.ClassNode;
import io.ziping.evaluation.scheme.ClassTree;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.ui.FormErrors;
import io.ziping.ui.Option;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 指标分类: the tree of first and second levels, and its order. */
@Controller
@RequiredArgsConstructor
class ClassesController {

    private final ClassTree tree;
    private final ClassAdministration classes;

    /** A node with the addresses that propose it one place further up or down; blank at the ends. */
    record Line(ClassNode node, String up, String down, List<Line> categories) {}

    @GetMapping("/admin/classes")
    String show(@RequestParam(defaultValue = "") String order, Model model) {
        FormErrors.show(new NewClassForm(), model);
        return page(order, model);
    }

    @PostMapping("/admin/classes")
    String add(
            @Valid @ModelAttribute(FormErrors.FORM) NewClassForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        if (!FormErrors.accept(errors, () -> add(form, viewer))) {
            return page("", model);
        }
        flash.addFlashAttribute("flash", "已加“" + form.getName() + "”。");
        return "redirect:/admin/classes";
    }

    private void add(NewClassForm form, Viewer by) {
        var parent = form.getParent();
        if (parent == null) {
            classes.addDimension(form.getName(), form.getKind(), by);
        } else {
            classes.addCategory(parent, form.getName(), by);
        }
    }

    @PostMapping("/admin/classes/order")
    String reorder(
            @RequestParam(defaultValue = "") String order,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var errors = FormErrors.show(new NewClassForm(), model);
        var forms = FormErrors.accept(errors, () -> classes.reorder(ProposedOrder.parse(order), viewer));
        if (forms.isEmpty()) {
            return page("", model);
        }
        flash.addFlashAttribute("flash", "已按新的顺序，" + forms.get() + "张没有提交的表重新排过。");
        return "redirect:/admin/classes";
    }

    private String page(String order, Model model) {
        var dimensions = tree.dimensions();
        var proposed = ProposedOrder.of(order, dimensions);
        model.addAttribute("lines", lines(dimensions, proposed));
        model.addAttribute("proposed", proposed.proposed() ? proposed.text() : null);
        model.addAttribute("effect", proposed.proposed() ? tree.effect(proposed.ids()) : null);
        model.addAttribute(
                "kinds",
                Arrays.stream(IndicatorKind.values())
                        .map(kind -> new Option(kind.name(), kind.label()))
                        .toList());
        return "administration/classes";
    }

    private static List<Line> lines(List<ClassNode> siblings, ProposedOrder proposed) {
        return proposed.sorted(siblings).stream()
                .map(node -> new Line(
                        node,
                        proposed.moved(node, siblings, -1),
                        proposed.moved(node, siblings, 1),
                        lines(node.categories(), proposed)))
                .toList();
    }
}
