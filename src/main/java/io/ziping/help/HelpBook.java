package io.ziping.help;

import io.ziping.help.ChapterGroup.Entry;
import io.ziping.identity.Role;
import io.ziping.text.NormalForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * into pages once for each role, when somebody of it first asks for one: what a role may not read is no link in what it reads.
 */
@Component
public class HelpBook {

    /** The page of contents, below {@code docs/}. */
    static final String CONTENTS = "manual.md";

    private static final String ROOT = "help/";
    private static final int MOST_HITS = 40;

    private final HelpPictures pictures;
    private final Supplier<Contents> contents = SingletonSupplier.of(HelpBook::readContents);
    private final Map<Role, Supplier<Book>> books = new EnumMap<>(Role.class);

    /** All groups, and the files of their chapters by the names of these. */
    private record Contents(List<ChapterGroup> groups, Map<String, String> files) {}

    /** What one role may read. */
    private record Book(List<ChapterGroup> groups, Map<String, Chapter> chapters) {}

    HelpBook(HelpPictures pictures) {
        this.pictures = pictures;
        for (var role : Role.values()) {
            books.put(role, SingletonSupplier.of(() -> read(role)));
        }
    }

    private Book book(Role role) {
        return Objects.requireNonNull(books.get(role)).get();
    }

    /** What the role may read, the chapters about its own work first. */
    public List<ChapterGroup> groups(Role role) {
        return book(role).groups();
    }

    /** The group a chapter stands in, if the role may read that chapter. */
    public Optional<ChapterGroup> groupOf(String name, Role role) {
        return groups(role).stream().filter(group -> group.has(name)).findFirst();
    }

    /** A chapter, if there is such a one that the role may read. */
    public Optional<Chapter> find(String name, Role role) {
        return Optional.ofNullable(book(role).chapters().get(name));
    }

    /** The chapters the role may read, those about its own work first. */
    public List<Chapter> chapters(Role role) {
        return List.copyOf(book(role).chapters().values());
    }

    /** The sections that hold all words of a search, those first whose heading does; at most 40. */
    public List<Hit> search(String search, Role role) {
        var words = NormalForm.words(search);
        if (words.isEmpty()) {
            return List.of();
        }
        return chapters(role).stream()
                .flatMap(chapter ->
                        chapter.sections().stream().flatMap(section -> Searching.hit(chapter, section, words).stream()))
                .sorted(Comparator.comparing(hit -> !Searching.holds(hit.title(), words)))
                .limit(MOST_HITS)
                .toList();
    }

    private Book read(Role role) {
        var files = contents.get().files();
        var groups = contents.get().groups().stream()
                .map(group -> group.of(role))
                .filter(group -> !group.entries().isEmpty())
                .sorted(Comparator.comparing(group -> !group.isOwnOf(role)))
                .toList();
        var open = new LinkedHashMap<String, String>(files);
        open.keySet().removeIf(name -> groups.stream().noneMatch(group -> group.has(name)));
        var writer = new ChapterWriter(
                new DocumentLinks(Set.copyOf(files.values()), Set.copyOf(open.values())),
                name -> pictures.find(name).orElse(null));
        var chapters = new LinkedHashMap<String, Chapter>();
        for (var group : groups) {
            for (var entry : group.entries()) {
                chapters.put(entry.name(), write(writer, entry.name(), open.getOrDefault(entry.name(), "")));
            }
        }
        return new Book(groups, chapters);
    }

    private static Chapter write(ChapterWriter writer, String name, String file) {
        return writer.write(name, file.contains("/") ? file.replaceFirst("/.*", "") : "", text(file));
    }

    private static Contents readContents() {
        var groups = new ArrayList<ChapterGroup>();
        var files = new LinkedHashMap<String, String>();
        var title = "";
        for (var node = ChapterWriter.parse(text(CONTENTS)).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                title = Words.of(heading);
            } else if (node instanceof BulletList list && !title.isEmpty()) {
                groups.add(new ChapterGroup(title, entries(list, files)));
            }
        }
        return new Contents(List.copyOf(groups), files);
    }

    /** Each line is a link to the file of a chapter, and what it is about. */
    private static List<Entry> entries(BulletList list, Map<String, String> files) {
        var entries = new ArrayList<Entry>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var line = item.getFirstChild();
            if (line != null && line.getFirstChild() instanceof Link link) {
                var name = DocumentLinks.name(link.getDestination());
                files.put(name, link.getDestination());
                entries.add(new Entry(name, Words.of(link), about(line)));
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
