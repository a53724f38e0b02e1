package io.ziping.campaign.web;

import io.ziping.campaign.Campaigns;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is owed of a year, for a spreadsheet. */
@Controller
@RequiredArgsConstructor
class ProgressExportController {

    private final Campaigns campaigns;
    private final OwedFile file;

    /** Everything that is owed, for a spreadsheet. */
    @GetMapping("/campaigns/{year}/owed.csv")
    void export(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String unit,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        if (campaigns.find(year).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        file.send(year, ChosenScope.of(viewer.scope(), department, unit).scope(), response);
    }
}
