package io.ziping.webhook.web;

import io.ziping.identity.Viewer;
import io.ziping.webhook.WebhookProblem;
import io.ziping.webhook.WebhookRotation;
import io.ziping.webhook.Webhooks;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a webhook, for administrators. */
@Controller
@RequiredArgsConstructor
class WebhookActsController {

    private static final String ONE = WebhookPage.LIST + "/{id}";

    private final Webhooks webhooks;
    private final WebhookRotation rotation;
    private final WebhookPage page;

    @PostMapping(ONE + "/test")
    String test(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        page.webhook(id);
        webhooks.test(id, viewer);
        return back(id, flash, "试发的已写下，几秒后刷新这一页看结果。");
    }

    @PostMapping(ONE + "/deliveries/{delivery}/repetition")
    String sendAgain(
            @PathVariable long id,
            @PathVariable long delivery,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        page.webhook(id);
        if (!webhooks.sendAgain(id, delivery, viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这一条，可能过了14天已删去");
        }
        return back(id, flash, "马上再发，几秒后刷新这一页看结果。");
    }

    @PostMapping(ONE + "/pause")
    String pause(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        page.webhook(id);
        webhooks.pause(id, viewer);
        return back(id, flash, "已暂停，从现在起什么都不推送。");
    }

    @PostMapping(ONE + "/resumption")
    String resume(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        page.webhook(id);
        webhooks.resume(id, viewer);
        return back(id, flash, "已恢复。暂停期间的动作请对方用接口补读。");
    }

    @PostMapping(ONE + "/removal")
    String remove(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        var webhook = page.webhook(id);
        webhooks.remove(id, viewer);
        flash.addFlashAttribute("flash", "已删除推送“" + webhook.name() + "”。");
        return "redirect:" + WebhookPage.LIST;
    }

    /** The secret is shown in the answer itself: an address to be led to would have to keep it until it is asked for. */
    @PostMapping(ONE + "/secret")
    String rotate(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long seen,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        page.webhook(id);
        try {
            model.addAttribute("issued", rotation.rotate(id, seen, viewer).orElseThrow());
            page.addTimes(model);
            return "webhook/rotated";
        } catch (WebhookProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
            return "redirect:" + WebhookPage.LIST + "/" + id;
        }
    }

    @PostMapping(ONE + "/former-secret/removal")
    String endFormer(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        page.webhook(id);
        rotation.endFormer(id, viewer);
        return back(id, flash, "已停用，从现在起只用新的密钥签名。");
    }

    private static String back(long id, RedirectAttributes flash, String words) {
        flash.addFlashAttribute("flash", words);
        return "redirect:" + WebhookPage.LIST + "/" + id;
    }
}
