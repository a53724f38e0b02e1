package io.ziping.backup.web;

import io.ziping.backup.BackupAttempts.Attempt;
import io.ziping.backup.BackupFolder;
import io.ziping.backup.BackupProperties;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the backups shows.
 *
 * @param set whether backups are made at night
 * @param plan when, where, for how long; blank where none are
 * @param alarm what is wrong, or {@code null}
 * @param kept the files there are, the newest first
 * @param nights what became of the last ones
 */
record BackupsPage(boolean set, String plan, @Nullable String alarm, List<File> kept, List<Night> nights) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration PATIENCE = Duration.ofDays(2);
    private static final long MEGABYTE = 1 << 20;

    record File(String name, String at, String size) {}

    record Night(String at, boolean made, String words) {}

    static BackupsPage of(
            BackupProperties properties, @Nullable BackupFolder folder, List<Attempt> attempts, Clock clock)
            throws IOException {
        var time = TIME.withZone(clock.getZone());
        var nights = attempts.stream().map(attempt -> night(attempt, time)).toList();
        if (folder == null) {
            return new BackupsPage(false, "", null, List.of(), nights);
        }
        var kept = folder.kept();
        var files = kept.stream()
                .map(file -> new File(file.file().getFileName() + "", time.format(file.at()), size(file.bytes())))
                .toList();
        var plan = "每天 %s 备份到服务器的 %s，保留 %d 天。".formatted(properties.at(), folder.directory(), properties.keep());
        return new BackupsPage(true, plan, alarm(kept, attempts, clock.instant()), files, nights);
    }

    private static @Nullable String alarm(List<BackupFolder.Kept> kept, List<Attempt> attempts, Instant now) {
        var failure = attempts.isEmpty() ? null : attempts.get(0).failure();
        if (failure != null) {
            return "最近一次没有做成：" + failure;
        }
        return !kept.isEmpty() && kept.get(0).at().isBefore(now.minus(PATIENCE)) ? "最新的备份已经超过两天。请看服务器的日志。" : null;
    }

    private static Night night(Attempt attempt, DateTimeFormatter time) {
        var failure = attempt.failure();
        var words = failure != null
                ? failure
                : "%s，%s，用了 %d 秒，SHA-256 %s"
                        .formatted(
                                attempt.file(),
                                size(attempt.bytes()),
                                attempt.took().toSeconds(),
                                attempt.sha256());
        return new Night(time.format(attempt.begun()), failure == null, words);
    }

    private static String size(long bytes) {
        long tenths = Math.max(1, bytes * 10 / MEGABYTE);
        return String.format(Locale.ROOT, "%,d.%d MB", tenths / 10, tenths % 10);
    }
}
