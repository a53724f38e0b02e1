package io.ziping.sheet;

import java.nio.charset.StandardCharsets;

/** Names of files that are made here: file systems count the bytes of a name, not its characters. */
final class FileNames {

    private static final String GAP = "…";

    private FileNames() {}

    /**
     * A text in which the middle gives way. Its end stays, since names of one programme differ there: 一期, 二期.
     *
     * @param most bytes in UTF-8
     */
    static String withoutMiddle(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        int room = most - bytes(GAP);
        int end = text.length();
        while (bytes(text.substring(text.offsetByCodePoints(end, -1))) <= room / 3) {
            end = text.offsetByCodePoints(end, -1);
        }
        int rest = room - bytes(text.substring(end));
        int start = 0;
        while (bytes(text.substring(0, text.offsetByCodePoints(start, 1))) <= rest) {
            start = text.offsetByCodePoints(start, 1);
        }
        return text.substring(0, start) + GAP + text.substring(end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
