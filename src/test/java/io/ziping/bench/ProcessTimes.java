package io.ziping.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What Linux says of a running process in {@code /proc}.
 *
 * @param ownMillis time of the processors it has used
 * @param endedChildrensMillis time of those it has started and whose end it has been told of
 */
record ProcessTimes(long ownMillis, long endedChildrensMillis) {

    /** Linux counts in hundredths of a second for whoever asks, on every platform. */
    private static final long MILLIS_PER_TICK = 10;

    /** The fields after the name, which ends with the last parenthesis: utime, stime, cutime and cstime of proc(5). */
    private static final int FIRST = 11;

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    static ProcessTimes of(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new ProcessTimes(millis(fields, FIRST), millis(fields, FIRST + 2));
    }

    private static long millis(String[] fields, int first) {
        return (Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1])) * MILLIS_PER_TICK;
    }

    static long residentMegabytes(long pid) throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(pid), "status"));
        var resident = RESIDENT.matcher(status);
        if (!resident.find()) {
            throw new IllegalStateException("no resident memory in " + status);
        }
        return Long.parseLong(resident.group(1)) / 1024;
    }
}
