package io.ziping.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The directory of the nightly backups. What else lies in it is never touched. */
public final class BackupFolder {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'ziping-'yyyyMMdd-HHmmss'.zip'");
    private static final Pattern OURS = Pattern.compile("ziping-\\d{8}-\\d{6}\\.zip");
    /** What a killed program has left: a backup that takes longer than a day is none. */
    private static final Pattern LEFT = Pattern.compile("\\.ziping-\\d{8}-\\d{6}\\.zip-\\d+\\.part");

    private final Path directory;

    /** A backup that is there. */
    public record Kept(Path file, long bytes, Instant at) {}

    BackupFolder(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    public Path directory() {
        return directory;
    }

    Path fileOf(Instant moment, ZoneId zone) {
        return directory.resolve(NAME.format(moment.atZone(zone)));
    }

    /** The backups there are, the newest first; none when there is no such directory. */
    public List<Kept> kept() throws IOException {
        return files(OURS);
    }

    /**
     * Deletes what is older, but never the newest one.
     *
     * @return what was deleted
     */
    List<Path> rotate(Instant now, int days) throws IOException {
        var deleted = new ArrayList<Path>();
        for (var old : files(OURS).stream().skip(1).toList()) {
            // an hour's grace: last night's clock and tonight's are not the same to the second
            if (old.at().isBefore(now.minus(Duration.ofDays(days)).minus(Duration.ofHours(1)))) {
                Files.deleteIfExists(old.file());
                deleted.add(old.file());
            }
        }
        for (var left : files(LEFT)) {
            if (left.at().isBefore(now.minus(Duration.ofDays(1)))) {
                Files.deleteIfExists(left.file());
            }
        }
        return deleted;
    }

    private List<Kept> files(Pattern name) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var kept = new ArrayList<Kept>();
        try (var files = Files.newDirectoryStream(
                directory, file -> name.matcher(file.getFileName().toString()).matches())) {
            for (var file : files) {
                kept.add(new Kept(
                        file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
            }
        }
        kept.sort(Comparator.comparing(Kept::at).reversed());
        return kept;
    }
}
