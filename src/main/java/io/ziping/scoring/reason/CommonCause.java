package io.ziping.scoring.reason;

import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Causes that may hit several indicators alike. */
public final class CommonCause {

    private static final WordList WHOLE_PROJECT = WordList.read(CommonCause.class, "whole-project-causes.txt");

    /** Words in the names of most indicators, which make no two of them one matter. */
    private static final WordList OF_ANY_NAME = WordList.read(CommonCause.class, "words-of-any-name.txt");

    private CommonCause() {}

    /**
     * Whether one reason may stand under indicators of these names.
     *
     * @param project 项目名称, whose words every row may have
     */
    public static boolean explains(String reason, List<String> names, String project) {
        return hitsAll(reason) || share(names, project);
    }

    /** Whether a cause hits all that a project does: how much of it and how soon, and hardly how well. */
    public static boolean hitsAll(String reason) {
        return WHOLE_PROJECT.isIn(reason);
    }

    /** Whether all names have two neighbouring letters in common that neither most names nor the project has. */
    public static boolean share(List<String> names, String project) {
        var shared = pairs(names.get(0));
        names.forEach(name -> shared.retainAll(pairs(name)));
        shared.removeAll(pairs(project));
        return !shared.isEmpty();
    }

    private static Set<String> pairs(String name) {
        var telling = OF_ANY_NAME.without(TypedText.plain(name).replaceAll("[^\\p{IsHan}]", " "));
        var pairs = new HashSet<String>();
        for (int i = 0; i + 2 <= telling.length(); i++) {
            var pair = telling.substring(i, i + 2);
            if (pair.indexOf(' ') < 0) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
