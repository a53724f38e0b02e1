package io.ziping.administration.web;

import io.ziping.evaluation.maintenance.ClassAdministration;
import io.ziping.evaluation.scheme.ClassNode;
import io.ziping.evaluation.scheme.ClassProblem;
import io.ziping.evaluation.scheme.ClassTree;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.IndicatorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
        return page(order, null, null, "", model);
    }

    @PostMapping("/admin/classes")
    String add(
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var under = ProposedOrder.parse(parent);
        try {
            if (under.size() == 1) {
                classes.addCategory(Objects.requireNonNull(under.get(0)), name, viewer);
            } else {
                classes.addDimension(name, kind(kind), viewer);
            }
        } catch (ClassProblem problem) {
            return page("", problem, under.isEmpty() ? null : under.get(0), name, model);
        }
        flash.addFlashAttribute("flash", "已加“" + name.strip() + "”。");
        return "redirect:/admin/classes";
    }

    @PostMapping("/admin/classes/order")
    String reorder(
            @RequestParam(defaultValue = "") String order,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        try {
            var forms = classes.reorder(ProposedOrder.parse(order), viewer);
            flash.addFlashAttribute("flash", "已按新的顺序，" + forms + "张没有提交的表重新排过。");
        } catch (ClassProblem problem) {
            return page("", problem, null, "", model);
        }
        return "redirect:/admin/classes";
    }

    private static IndicatorKind kind(String name) {
        return Arrays.stream(IndicatorKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(IndicatorKind.OUTPUT);
    }

    /** @param under the first level a second one could not be added to; {@code null} for the tree as a whole */
    private String page(String order, @Nullable ClassProblem problem, @Nullable Long under, String typed, Model model) {
        var dimensions = tree.dimensions();
        var proposed = ProposedOrder.of(order, dimensions);
        model.addAttribute("lines", lines(dimensions, proposed));
        model.addAttribute("proposed", proposed.proposed() ? proposed.text() : null);
        model.addAttribute("effect", proposed.proposed() ? tree.effect(proposed.ids()) : null);
        model.addAttribute("kinds", IndicatorKind.values());
        model.addAttribute("problem", problem);
        model.addAttribute("under", under == null ? 0L : under);
        model.addAttribute("typed", typed);
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
