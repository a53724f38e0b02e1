package io.ziping.help;

import io.ziping.help.Chapter.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a chapter of its Markdown: the same anchors as GitHub's, links that lead to other chapters, tables that can be moved
 * sideways, pictures that keep their place while they load. HTML within the Markdown is shown as it is written, not obeyed.
 */
final class ChapterWriter {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private final DocumentLinks links;
    private final Function<String, HelpPictures.@Nullable Picture> pictures;

    ChapterWriter(DocumentLinks links, Function<String, HelpPictures.@Nullable Picture> pictures) {
        this.links = links;
        this.pictures = pictures;
    }

    /** What is around a table, so that a narrow window can move it. */
    static final class Around extends CustomBlock {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /**
     * The chapter.
     *
     * @param name of its file, without the ending
     * @param folder of its file, below {@code docs/}; empty for that folder itself
     */
    Chapter write(String name, String folder, String markdown) {
        var document = parse(markdown);
        var attributes = new IdentityHashMap<Node, Map<String, String>>();
        var title = title(document);
        var sections = sections(document, title, attributes);
        links.lead(document, folder);
        document.accept(new Dressing(attributes));
        var html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(AroundRenderer::new)
                .attributeProviderFactory(context -> (node, tag, given) -> {
                    var more = attributes.get(node);
                    if (more != null && !(node instanceof FencedCodeBlock && tag.equals("code"))) {
                        given.putAll(more);
                    }
                })
                .build()
                .render(document);
        return new Chapter(name, title, html, sections);
    }

    /** The first heading, which stands above the chapter and not in it. */
    private static String title(Node document) {
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            heading.unlink();
            return Words.of(heading);
        }
        throw new IllegalArgumentException("a chapter begins with a heading of the first level");
    }

    private static List<Section> sections(Node document, String title, Map<Node, Map<String, String>> attributes) {
        var ids = IdGenerator.builder().build();
        var sections = new ArrayList<Section>();
        var level = 1;
        var id = "";
        var heading = title;
        var text = new StringBuilder();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next) {
                sections.add(new Section(level, id, heading, text.toString()));
                level = next.getLevel();
                heading = Words.of(next);
                id = ids.generateId(heading);
                attributes.put(next, Map.of("id", id));
                text.setLength(0);
            } else {
                text.append(Words.of(node)).append('\n');
            }
        }
        sections.add(new Section(level, id, heading, text.toString()));
        return List.copyOf(sections);
    }

    /** Gives tables, pictures and blocks of code what the page needs of them. */
    private final class Dressing extends AbstractVisitor {

        private final Map<Node, Map<String, String>> attributes;
        private final Map<String, Integer> tables = new HashMap<>();
        private String heading = "";

        Dressing(Map<Node, Map<String, String>> attributes) {
            this.attributes = attributes;
        }

        @Override
        public void visit(Heading next) {
            heading = Words.of(next);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock && !(block.getParent() instanceof Around)) {
                var around = new Around();
                block.insertBefore(around);
                around.appendChild(block);
                var words = heading.isEmpty() ? "表" : heading + "的表";
                var number = tables.merge(words, 1, Integer::sum);
                attributes.put(around, Map.of("aria-label", number == 1 ? words : words + number));
                attributes.put(block, Map.of("class", "grid"));
            }
            visitChildren(block);
        }

        @Override
        public void visit(SoftLineBreak end) {
            if (Words.isWithinChinese(end)) {
                end.unlink();
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            attributes.put(code, Map.of("tabindex", "0"));
        }

        @Override
        public void visit(Image image) {
            var name = image.getDestination().replaceFirst(".*/", "");
            var picture = Objects.requireNonNull(pictures.apply(name), name);
            var address = "images/" + name + "?" + picture.digest();
            image.setDestination(address);
            attributes.put(
                    image,
                    Map.of(
                            "width", String.valueOf(picture.width()),
                            "height", String.valueOf(picture.height()),
                            "loading", "lazy"));
            // the picture as it was taken, for those to whom it is too small on the page
            var whole = new Link(address, null);
            image.insertBefore(whole);
            whole.appendChild(image);
            attributes.put(whole, Map.of("class", "picture"));
        }
    }
}
