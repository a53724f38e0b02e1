package io.ziping.review.web;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.LookNeededException;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.moving.PinsUnsentException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.identity.Viewer;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Passes several forms at once that nobody has anything to ask about; each is a move of its own, and one that fails does
 * not stop the others.
 */
@Controller
@RequiredArgsConstructor
class BulkController {

    private static final int MOST = 200;

    private final EvaluationMoves moves;

    /**
     * @param forms identity and version as the page showed them, {@code 12@3}
     * @param whose whose queue one comes from
     */
    @PostMapping("/review/approvals")
    String approve(
            @RequestParam(name = "form", required = false, defaultValue = "") List<String> forms,
            @RequestParam(defaultValue = "") String whose,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        int passed = 0;
        var failed = new ArrayList<String>();
        for (var chosen : forms.stream().distinct().limit(MOST).toList()) {
            try {
                var parts = chosen.split("@", 2);
                moves.move(
                        Long.parseLong(parts[0]),
                        MoveRequest.approvalUnopened(Long.parseLong(parts[parts.length - 1])),
                        viewer);
                passed++;
            } catch (MoveRefusedException refused) {
                failed.add("《" + refused.getProject() + "》" + refused.getMessage());
            } catch (LookNeededException needed) {
                failed.add("《" + needed.getProject() + "》" + needed.getMessage());
            } catch (PinsUnsentException unsent) {
                failed.add("《" + unsent.getProject() + "》有还没送出的批注，没有通过。请打开看过再定。");
            } catch (EvaluationNotFoundException | NumberFormatException gone) {
                failed.add("有一张表找不到了");
            }
        }
        if (passed > 0) {
            flash.addFlashAttribute("flash", "已审核通过 " + passed + " 张。");
        } else if (forms.isEmpty()) {
            flash.addFlashAttribute("alarm", "还没有选表。");
        }
        flash.addFlashAttribute("failures", failed);
        return whose.equals("all") ? "redirect:/?whose=all" : "redirect:/";
    }
}
