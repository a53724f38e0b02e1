package io.ziping.catalogue.web;

import io.ziping.catalogue.ProjectNames;
import io.ziping.catalogue.ProjectPermissions;
import io.ziping.identity.Viewer;
import io.ziping.project.Project;
import io.ziping.project.ProjectProblem;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a name that a unit asks for: granted or refused by an administrator, or taken back by the unit. */
@Controller
@RequiredArgsConstructor
class NameDecisionController {

    private static final int LONGEST_REASON = 500;

    private final ProjectNames names;
    private final SeenProjects projects;

    /**
     * Decides, and leads back to the page on which it was asked.
     *
     * @param decision {@code grant}, {@code refuse} or {@code withdraw}
     * @param name the name that was seen
     * @param from {@code admin} for the page of all that wait
     */
    @PostMapping("/projects/{project}/name/decision")
    String decide(
            @PathVariable long project,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var may = decision.equals("withdraw")
                ? ProjectPermissions.mayAskForName(viewer.role())
                : ProjectPermissions.mayName(viewer);
        var found = projects.require(project, may, viewer);
        try {
            flash.addFlashAttribute("flash", done(found, decision, name, words(reason), viewer));
        } catch (ProjectProblem problem) {
            flash.addFlashAttribute("alarm", "《" + found.getName() + "》：" + problem.words());
        }
        return from.equals("admin") ? "redirect:/admin/projects" : "redirect:/projects/" + project;
    }

    private String done(Project project, String decision, String name, String reason, Viewer viewer) {
        return switch (decision) {
            case "withdraw" -> {
                names.withdraw(project, name, viewer);
                yield "申请已收回。";
            }
            case "grant" -> {
                if (!reason.isEmpty()) {
                    throw new ProjectProblem("reason", "写了不改的理由，没有改名；要改名的，请不写理由再按“同意改名”");
                }
                names.grant(project, name, viewer);
                yield "已改名，并通知了申请人。";
            }
            case "refuse" -> {
                names.refuse(project, name, reason, viewer);
                yield "没有改名，已把理由告诉申请人。";
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** The reason as it is kept. */
    private static String words(String reason) {
        var words = reason.strip();
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }
}
