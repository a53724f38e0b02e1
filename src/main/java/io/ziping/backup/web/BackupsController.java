package io.ziping.backup.web;

import io.ziping.backup.BackupAttempts;
import io.ziping.backup.BackupFolder;
import io.ziping.backup.BackupProperties;
import java.io.IOException;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the backups: what there is, and what became of the last nights. */
@Controller
@RequiredArgsConstructor
class BackupsController {

    private static final int NIGHTS = 30;

    private final ObjectProvider<BackupFolder> folder;
    private final BackupProperties properties;
    private final BackupAttempts attempts;
    private final Clock clock;

    @GetMapping("/admin/backups")
    String show(Model model) throws IOException {
        var there = folder.getIfAvailable();
        model.addAttribute("page", BackupsPage.of(properties, there, attempts.last(NIGHTS), clock));
        return "backup/list";
    }
}
