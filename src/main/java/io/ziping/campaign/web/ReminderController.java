package io.ziping.campaign.web;

import io.ziping.campaign.CampaignPermissions;
import io.ziping.campaign.Reminders;
import io.ziping.identity.Viewer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminders of the forms that are owed. */
@Controller
@RequiredArgsConstructor
class ReminderController {

    private final Reminders reminders;

    /**
     * @param unit whom to remind; without one, everybody of the part that is shown
     * @param from the unit that the page shows alone
     */
    @PostMapping("/campaigns/{year}/reminders")
    String remind(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        if (!CampaignPermissions.mayRemind(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var chosen = ChosenScope.of(viewer.scope(), department, unit);
        var reminded = reminders.remind(year, chosen.scope(), viewer);
        flash.addFlashAttribute("flash", words(reminded));
        flash.addAttribute("department", department);
        flash.addAttribute("unit", from);
        return "redirect:/campaigns/" + year;
    }

    private static String words(List<String> reminded) {
        return switch (reminded.size()) {
            case 0 -> "今天都提醒过了，每个单位每天只提醒一次。";
            case 1 -> "已提醒" + reminded.get(0) + "的填报人。";
            default -> "已提醒 " + reminded.size() + " 个单位的填报人。";
        };
    }
}
