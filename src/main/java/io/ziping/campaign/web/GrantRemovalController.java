package io.ziping.campaign.web;

import io.ziping.campaign.CampaignPermissions;
import io.ziping.campaign.FilingGrants;
import io.ziping.identity.Viewer;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what was granted. */
@Controller
@RequiredArgsConstructor
class GrantRemovalController {

    private final FilingGrants grants;

    @PostMapping("/campaigns/{year}/exceptions/removal")
    String takeBack(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String exemption,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        if (!CampaignPermissions.mayGrant(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var id = Numbers.number(exemption);
        var unitId = Numbers.number(unit);
        if (id != null) {
            grants.lift(year, id, viewer);
        } else if (unitId != null) {
            grants.withdraw(year, unitId, viewer);
            flash.addFlashAttribute("flash", "已取消延期，并通知了填报人。");
        }
        return "redirect:/campaigns/" + year + "/exceptions";
    }
}
