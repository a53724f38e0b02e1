package io.ziping.report.web;

import io.ziping.report.content.Block;
import io.ziping.report.content.Block.Figure;
import io.ziping.report.content.Block.Heading;
import io.ziping.report.content.Block.Note;
import io.ziping.report.content.Block.Paragraph;
import io.ziping.report.content.Block.Table;
import io.ziping.report.content.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on its page.
 *
 * @param chapters its headings of the first level, to go to
 */
public record ReportView(List<String> title, String subtitle, List<Part> parts, List<Chapter> chapters) {

    /** A heading to go to. */
    public record Chapter(String id, String text) {}

    /**
     * A part: what its kind says.
     *
     * @param kind {@code chapter}, {@code section}, {@code text}, {@code note}, {@code table} or {@code figure}
     * @param text of a chapter, a section, a text or a note; the caption of the others
     * @param id of a chapter
     */
    public record Part(
            String kind,
            String id,
            String text,
            @Nullable Table table,
            @Nullable Picture picture) {

        private static Part text(String kind, String text) {
            return new Part(kind, "", text, null, null);
        }
    }

    static ReportView of(Report report) {
        var parts = new ArrayList<Part>();
        var chapters = new ArrayList<Chapter>();
        for (var block : report.blocks()) {
            var part = part(block, "chapter-" + (chapters.size() + 1));
            if (!part.id().isEmpty()) {
                chapters.add(new Chapter(part.id(), part.text()));
            }
            parts.add(part);
        }
        return new ReportView(report.title(), report.subtitle(), parts, chapters);
    }

    private static Part part(Block block, String id) {
        if (block instanceof Heading heading) {
            return heading.level() == 1
                    ? new Part("chapter", id, heading.text(), null, null)
                    : Part.text("section", heading.text());
        }
        if (block instanceof Paragraph paragraph) {
            return Part.text("text", paragraph.text());
        }
        if (block instanceof Note note) {
            return Part.text("note", note.text());
        }
        if (block instanceof Table table) {
            return new Part("table", "", table.caption(), table, null);
        }
        if (block instanceof Figure figure) {
            return new Part("figure", "", figure.caption(), null, Picture.of(figure));
        }
        throw new IllegalArgumentException("No view of " + block.getClass());
    }
}
