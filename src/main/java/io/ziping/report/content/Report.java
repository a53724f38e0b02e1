package io.ziping.report.content;

import java.util.List;

/**
 * 年度分析报告, ready to be set: the same for every kind of file.
 *
 * @param title its title, a line each
 * @param subtitle below it: whose forms, and when it was made
 * @param blocks what follows, one below the other
 */
public record Report(List<String> title, String subtitle, List<Block> blocks) {

    public Report {
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
    }

    /** The title in one line. */
    public String name() {
        return String.join("", title);
    }
}
