package io.ziping.help;

import java.util.List;

/**
 * A chapter of the manual, or the handbook, which is one.
 *
 * @param name the last part of its address and the name of its file, such as {@code editing}
 * @param html what stands below its title; no tag of it comes from the Markdown, which may hold none
 */
public record Chapter(String name, String title, String html, List<Section> sections) {

    /**
     * What stands below one heading, or before the first.
     *
     * @param level 2 or more, as in HTML; 1 for what stands before the first heading
     * @param id the heading's anchor; empty for what stands before the first heading
     * @param text without any marks, for searches
     */
    public record Section(int level, String id, String title, String text) {}

    /** The headings that a table of contents names. */
    public List<Section> parts() {
        return sections.stream().filter(section -> section.level() == 2).toList();
    }

    /** Whether there is such an anchor. */
    public boolean has(String id) {
        return sections.stream().anyMatch(section -> section.id().equals(id));
    }
}
