package io.ziping.scoring.comparison;

import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.Similarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names of projects, to be looked for in texts; made once for many forms. Names that are short or made of words any project
 * may have are looked for only in quotation marks or before 项目.
 */
public final class ProjectNames {

    /** No name. */
    public static final ProjectNames NONE = new ProjectNames(List.of());

    /** Shorter names are words of the language, 党建经费, 食堂补贴, but where they are marked as names. */
    private static final int SHORTEST = 6;

    private static final int SHORTEST_MARKED = 4;

    /** Names are looked up by so many first characters. */
    private static final int HEAD = 4;

    private static final String MARKS = "“”《》「」\"";
    private static final String PROJECT = "项目";

    private final Map<String, List<String>> names = new HashMap<>();

    /** @param names of all projects, that of the form looked at among them or not */
    public ProjectNames(Collection<String> names) {
        names.stream()
                .map(String::strip)
                .distinct()
                .filter(name -> NameFinder.significant(name).length() >= SHORTEST_MARKED)
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> this.names
                        .computeIfAbsent(name.substring(0, HEAD), head -> new ArrayList<>())
                        .add(name));
    }

    /**
     * A name in a text.
     *
     * @param start where it begins, in UTF-16 units
     */
    public record Found(String name, int start) {

        /** Where it ends. */
        public int end() {
            return start + name.length();
        }
    }

    /** The first name in a text that is another project's; parts of the own name and names that hold it are none. */
    public Optional<Found> firstOther(String text, String own) {
        var letters = Similarity.letters(own);
        for (int i = 0; i + HEAD <= text.length(); ) {
            var name = nameAt(text, i);
            if (!name.isEmpty() && isOther(name, letters)) {
                return Optional.of(new Found(name, i));
            }
            i += Math.max(1, name.length());
        }
        return Optional.empty();
    }

    /** The longest name that begins at this place; empty where none does. */
    private String nameAt(String text, int at) {
        return names.getOrDefault(text.substring(at, at + HEAD), List.of()).stream()
                .filter(name -> text.startsWith(name, at) && (isLong(name) || isMarked(text, at, at + name.length())))
                .findFirst()
                .orElse("");
    }

    private static boolean isLong(String name) {
        return name.length() >= SHORTEST && NameFinder.significant(name).length() >= SHORTEST;
    }

    /** In quotation marks, or called a project. */
    private static boolean isMarked(String text, int start, int end) {
        boolean quoted = start > 0
                && end < text.length()
                && MARKS.indexOf(text.charAt(start - 1)) >= 0
                && MARKS.indexOf(text.charAt(end)) >= 0;
        return quoted || text.startsWith(PROJECT, end);
    }

    private static boolean isOther(String name, String own) {
        var letters = Similarity.letters(name);
        return !own.isEmpty() && !own.contains(letters) && !letters.contains(own);
    }
}
