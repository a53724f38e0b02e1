package io.ziping.backup;

import io.ziping.backup.BackupAttempts.Attempt;
import io.ziping.database.OpenedDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** Makes a backup, notes what became of it, and deletes those that are too old once there is a newer one. */
@RequiredArgsConstructor
@Slf4j
class NightlyBackup {

    private final OpenedDatabase database;
    private final BackupFolder folder;
    private final BackupProperties properties;
    private final BackupAttempts attempts;
    private final Clock clock;

    void run() {
        var begun = clock.instant();
        var file = folder.fileOf(begun, clock.getZone());
        try {
            var made = new BackupWriter(database, clock).write(file);
            log.info("备份完成：{} (Backup made.)", BackupWords.of(made));
            attempts.note(attempt(begun, file.getFileName() + "", made.bytes(), made.sha256()));
        } catch (BackupProblem problem) {
            var reason = Objects.requireNonNull(problem.getMessage());
            log.error("夜间备份没有做成：{}", reason);
            attempts.note(new Attempt(begun, clock.instant(), file.getFileName() + "", 0, "", reason));
            return;
        }
        try {
            folder.rotate(clock.instant(), properties.keep())
                    .forEach(old -> log.info("已删除超过{}天的备份 {}", properties.keep(), old));
        } catch (IOException broken) {
            log.error("过期的备份没有删掉：{} (Old backups could not be deleted.)", broken.getMessage());
        }
    }

    private Attempt attempt(Instant begun, String file, long bytes, String sha256) {
        return new Attempt(begun, clock.instant(), file, bytes, sha256, null);
    }
}
