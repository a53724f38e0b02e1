package io.ziping.administration.web;

import io.ziping.evaluation.maintenance.ClassAdministration;
import io.ziping.evaluation.scheme.ClassNode;
import io.ziping.evaluation.scheme.ClassProblem;
import io.ziping.evaluation.scheme.ClassTree;
import io.ziping.identity.Viewer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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

/** One class of indicators: renamed, retired, restored, or removed while nobody has used it. */
@Controller
@RequiredArgsConstructor
class ClassController {

    private final ClassTree tree;
    private final ClassAdministration classes;

    @GetMapping("/admin/classes/{id}")
    String open(@PathVariable long id, Model model) {
        return page(id, null, null, model);
    }

    @PostMapping("/admin/classes/{id}")
    String change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "save") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        try {
            switch (action) {
                case "retire" ->
                    classes.retire(
                            id,
                            ProposedOrder.parse(successor).stream().findFirst().orElse(null),
                            viewer);
                case "restore" -> classes.restore(id, viewer);
                case "remove" -> classes.remove(id, viewer);
                default -> classes.rename(id, name, viewer);
            }
        } catch (ClassProblem problem) {
            return page(id, action.equals("save") ? name : null, problem, model);
        }
        flash.addFlashAttribute("flash", action.equals("remove") ? "已删除。" : "已保存。");
        return "redirect:/admin/classes";
    }

    private String page(long id, @Nullable String typed, @Nullable ClassProblem problem, Model model) {
        var dimensions = tree.dimensions();
        var node = dimensions.stream()
                .flatMap(ClassNode::withCategories)
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("node", node);
        model.addAttribute("name", typed == null ? node.name() : typed);
        model.addAttribute(
                "dimensions",
                dimensions.stream().filter(each -> !each.retired()).toList());
        model.addAttribute("problem", problem);
        return "administration/class";
    }
}
