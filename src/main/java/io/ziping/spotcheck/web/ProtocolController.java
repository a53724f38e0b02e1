package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.spotcheck.evidence.DrawFiles;
import io.ziping.ui.download.Download;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The protocol of a draw, as a page and as a workbook. */
@Controller
@RequiredArgsConstructor
class ProtocolController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Draws draws;
    private final DrawFiles files;
    private final Clock clock;

    @GetMapping("/spot-checks/{draw}/protocol")
    String protocol(@PathVariable long draw, @AuthenticationPrincipal Viewer viewer, Model model) {
        require(viewer);
        var found = find(draw);
        model.addAttribute("protocol", found)
                .addAttribute("draw", found.draw())
                .addAttribute("files", files.of(draw))
                .addAttribute("time", TIME.withZone(clock.getZone()));
        return "spotcheck/protocol";
    }

    @GetMapping("/spot-checks/{draw}/protocol.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable long draw, @AuthenticationPrincipal Viewer viewer) {
        require(viewer);
        var protocol = find(draw);
        var name = "%d年度抽查抽取记录（第%d次）.xlsx"
                .formatted(protocol.draw().fiscalYear(), protocol.draw().number());
        return Download.saved(name, Download.XLSX)
                .body(ProtocolWorkbook.of(protocol, files.of(draw), TIME.withZone(clock.getZone())));
    }

    private Draws.Protocol find(long draw) {
        return draws.protocol(draw).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void require(Viewer viewer) {
        if (!SpotCheckPermissions.seesDraws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
