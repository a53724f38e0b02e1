package io.ziping.help;

import io.ziping.identity.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Where the chapter of each page begins. {@code help-of-pages.txt} says it: a line for the pattern of a route, then a chapter
 * with an anchor; where a page is something else to another role, that role's chapter after it, as {@code ROLE=chapter}. A test
 * holds the lines to the table of routes and the anchors to the chapters.
 */
@Component
public class PageChapters {

    private static final String FILE = "io/ziping/help/help-of-pages.txt";

    private final Map<String, Places> places = new TreeMap<>();

    private record Places(String usual, Map<Role, String> otherwise) {

        static Places parse(String[] columns) {
            var otherwise = new LinkedHashMap<Role, String>();
            for (int i = 2; i < columns.length; i++) {
                var pair = columns[i].split("=", 2);
                otherwise.put(Role.valueOf(pair[0]), pair[1]);
            }
            return new Places(columns[1], otherwise);
        }

        String of(Role role) {
            return otherwise.getOrDefault(role, usual);
        }
    }

    /** @throws IOException where the jar cannot be read */
    PageChapters() throws IOException {
        new ClassPathResource(FILE)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+"))
                .forEach(columns -> places.put(columns[0], Places.parse(columns)));
    }

    /**
     * The chapter of a page, with its anchor, such as {@code editing#分工}.
     *
     * @param pattern of its route, such as {@code /evaluations/{id}/edit}
     */
    public Optional<String> find(String pattern, Role role) {
        return Optional.ofNullable(places.get(pattern)).map(place -> place.of(role));
    }

    /** The patterns of all pages that have a chapter. */
    public Set<String> patterns() {
        return Set.copyOf(places.keySet());
    }
}
