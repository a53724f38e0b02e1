package io.ziping.help;

import io.ziping.help.ChapterGroup.Entry;
import io.ziping.identity.Role;
import io.ziping.text.NormalForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The manual and the handbook. {@code docs/manual.md} names the chapters, in their order, and for whom each is; they are made
 * into pages once, when somebody first asks for one.
 */
@Component
public class HelpBook {

    /** The page of contents, below {@code docs/}. */
    static final String CONTENTS = "manual.md";

    private static final String ROOT = "help/";
    private static final int MOST_HITS = 40;

    private final HelpPictures pictures;
    private final Supplier<Book> book = SingletonSupplier.of(this::read);

    private record Book(List<ChapterGroup> groups, Map<String, Chapter> chapters) {}

    HelpBook(HelpPictures pictures) {
        this.pictures = pictures;
    }

    /** What the role may read, the chapters about its own work first. */
    public List<ChapterGroup> groups(Role role) {
        return book.get().groups().stream()
                .map(group -> group.of(role))
                .filter(group -> !group.entries().isEmpty())
                .sorted(Comparator.comparing(group -> !group.isOwnOf(role)))
                .toList();
    }

    /** The group a chapter stands in, if the role may read that chapter. */
    public Optional<ChapterGroup> groupOf(String name, Role role) {
        return groups(role).stream().filter(group -> group.has(name)).findFirst();
    }

    /** A chapter, if there is such a one that the role may read. */
    public Optional<Chapter> find(String name, Role role) {
        return groupOf(name, role).map(group -> book.get().chapters().get(name));
    }

    /** All chapters, in the order of the contents. */
    public List<Chapter> chapters() {
        return List.copyOf(book.get().chapters().values());
    }

    /** The sections that hold all words of a search, those first whose heading does; at most 40. */
    public List<Hit> search(String search, Role role) {
        var words = NormalForm.words(search);
        if (words.isEmpty()) {
            return List.of();
        }
        return entries(role).stream()
                .map(entry -> book.get().chapters().get(entry.name()))
                .flatMap(chapter ->
                        chapter.sections().stream().flatMap(section -> Searching.hit(chapter, section, words).stream()))
                .sorted(Comparator.comparing(hit -> !Searching.holds(hit.title(), words)))
                .limit(MOST_HITS)
                .toList();
    }

    private List<Entry> entries(Role role) {
        return groups(role).stream().flatMap(group -> group.entries().stream()).toList();
    }

    private Book read() {
        var groups = new ArrayList<ChapterGroup>();
        var files = new LinkedHashSet<String>();
        var title = "";
        for (var node = ChapterWriter.parse(text(CONTENTS)).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                title = Words.of(heading);
            } else if (node instanceof BulletList list && !title.isEmpty()) {
                groups.add(new ChapterGroup(title, entries(list, files)));
            }
        }
        var writer = new ChapterWriter(
                new DocumentLinks(files), name -> pictures.find(name).orElse(null));
        var chapters = new LinkedHashMap<String, Chapter>();
        for (var file : files) {
            var name = DocumentLinks.name(file);
            chapters.put(name, writer.write(name, file.contains("/") ? file.replaceFirst("/.*", "") : "", text(file)));
        }
        return new Book(List.copyOf(groups), chapters);
    }

    /** Each line is a link to the file of a chapter, and what it is about. */
    private static List<Entry> entries(BulletList list, Set<String> files) {
        var entries = new ArrayList<Entry>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var line = item.getFirstChild();
            if (line != null && line.getFirstChild() instanceof Link link) {
                files.add(link.getDestination());
                entries.add(new Entry(DocumentLinks.name(link.getDestination()), Words.of(link), about(line)));
            }
        }
        return List.copyOf(entries);
    }

    private static String about(Node line) {
        var words = Words.of(line);
        return words.substring(words.indexOf('：') + 1).strip();
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(ROOT + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
