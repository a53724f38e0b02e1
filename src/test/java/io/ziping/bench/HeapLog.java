package io.ziping.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM notes of its collections in a file: how much of the heap was in use before and after each. */
final class HeapLog {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private final Path file;
    private int seen;

    HeapLog(Path file) {
        this.file = file;
    }

    /**
     * The most in MB since the last look.
     *
     * @param before a collection, garbage included
     * @param after one, of which most is really needed
     */
    record Most(int before, int after) {}

    Most look() throws IOException {
        var lines = Files.readAllLines(file);
        int before = 0;
        int after = 0;
        for (var line : lines.subList(seen, lines.size())) {
            var collection = COLLECTION.matcher(line);
            if (collection.find()) {
                before = Math.max(before, Integer.parseInt(collection.group(1)));
                after = Math.max(after, Integer.parseInt(collection.group(2)));
            }
        }
        seen = lines.size();
        return new Most(before, after);
    }
}
