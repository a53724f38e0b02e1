package io.ziping.review.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Which two versions of a form stand side by side, in words.
 *
 * @param earlier the older one
 * @param later the newer one
 * @param missing what was asked for and never was, and what is shown in its place
 */
record ComparedVersions(String earlier, String later, List<String> missing) {

    /** Asks for the form as it stands now. */
    static final long NOW = Long.MAX_VALUE;

    /**
     * @param from one version that was asked for
     * @param to the other one
     * @param present the version the form has now
     * @param items everything that happened to the form, the latest first
     */
    static ComparedVersions of(long from, long to, long present, List<HistoryItem> items) {
        var missing = new ArrayList<String>();
        for (var asked : List.of(from, to)) {
            if (asked != NOW && asked > present) {
                missing.add("没有第 " + asked + " 版：这张表现在是第 " + present + " 版，这里按现在的比较。");
            } else if (asked < 0) {
                missing.add("没有第 " + asked + " 版，这里按刚建立时的比较。");
            }
        }
        return new ComparedVersions(
                named(Math.min(from, to), present, items), named(Math.max(from, to), present, items), missing);
    }

    private static String named(long asked, long present, List<HistoryItem> items) {
        var version = Math.min(Math.max(asked, 0), present);
        var number = "第 " + version + " 版" + (version == present ? "（现在）" : "");
        for (var item : items) {
            if (item.version() == version && !isBegun(item)) {
                return number + "：" + described(item) + "以后";
            }
            if (item.earlier() >= 0 && item.earlier() < version && version < item.version()) {
                return number + "：" + described(item) + "的中间";
            }
        }
        return items.stream()
                .filter(item -> item.earlier() == version)
                .findFirst()
                .map(item -> number + "：" + described(item) + "以前")
                .orElse(number + (version == 0 ? "：刚建立时" : ""));
    }

    private static boolean isBegun(HistoryItem item) {
        return item.kind().equals("begun");
    }

    private static String described(HistoryItem item) {
        return item.time() + " " + item.by() + " " + item.words();
    }
}
