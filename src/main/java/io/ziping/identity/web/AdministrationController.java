package io.ziping.identity.web;

import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads an administrator to the first page of the own duties. */
@Controller
class AdministrationController {

    @GetMapping("/admin")
    String first(@AuthenticationPrincipal Viewer viewer) {
        return viewer.has(Duty.SYSTEM) || viewer.has(Duty.SECURITY)
                ? "redirect:/admin/accounts"
                : "redirect:/admin/audit";
    }
}
