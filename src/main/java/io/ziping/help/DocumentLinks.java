package io.ziping.help;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Leads the links between documents to the pages that show them. A document that is not shown here, such as a file an operator
 * copies, is named by its place in the sources instead.
 */
final class DocumentLinks {

    private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-z]+:|#).*");

    private final Set<String> chapters;
    private final Set<String> open;

    /**
     * @param chapters the files that are pages, below {@code docs/}, such as {@code manual/editing.md}
     * @param open those of them that the reader may read: a link to another one is left as words
     */
    DocumentLinks(Set<String> chapters, Set<String> open) {
        this.chapters = chapters;
        this.open = open;
    }

    /** @param folder of the document, below {@code docs/} */
    void lead(Node document, String folder) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
                    lead(link, folder);
                }
            }
        });
    }

    private void lead(Link link, String folder) {
        var parts = link.getDestination().split("#", 2);
        var file = Path.of("docs", folder, parts[0]).normalize().toString().replace('\\', '/');
        var document = file.replaceFirst("^docs/", "");
        if (document.equals(HelpBook.CONTENTS)) {
            link.setDestination("../help");
        } else if (open.contains(document)) {
            link.setDestination(name(document) + (parts.length == 2 ? "#" + parts[1] : ""));
        } else {
            unlink(link, chapters.contains(document) ? "" : file);
        }
    }

    /** The last part of the address of a document's page. */
    static String name(String document) {
        return document.replaceFirst(".*/", "").replaceFirst("\\.md$", "");
    }

    /** @param file what is named after the words; nothing when empty, or when the words are its name already */
    private static void unlink(Link link, String file) {
        var isNamed = file.isEmpty() || file.endsWith(Words.of(link));
        while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
        }
        if (!isNamed) {
            link.insertBefore(new Text("（"));
            link.insertBefore(new Code(file));
            link.insertBefore(new Text("）"));
        }
        link.unlink();
    }
}
