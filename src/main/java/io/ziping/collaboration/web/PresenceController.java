package io.ziping.collaboration.web;

import io.ziping.collaboration.Beat;
import io.ziping.collaboration.OpenForm;
import io.ziping.collaboration.Presence;
import io.ziping.identity.Viewer;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the script of an open form says and hears; its requests are marked as unattended and keep nobody logged in. */
@Controller
@RequiredArgsConstructor
class PresenceController {

    private final Presence presence;

    @PostMapping("/evaluations/{id}/presence")
    ResponseEntity<OpenForm> beat(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean editing,
            @RequestParam(defaultValue = "false") boolean leaving,
            @AuthenticationPrincipal Viewer viewer) {
        var beat = new Beat(page, place, editing);
        if (leaving) {
            presence.leave(id, beat, viewer);
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok(presence.beat(id, beat, viewer));
    }
}
