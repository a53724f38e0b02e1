package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.Similarity;
import io.ziping.scoring.values.TypedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names of other projects, to be looked for in a form's texts: a text that was copied keeps the name of whom it was written
 * for. Names that are short or made of words any project may have are not looked for.
 */
final class OtherProjectChecks {

    /** Shorter names are words of the language: 党建经费, 食堂补贴. */
    private static final int SHORTEST = 6;

    /** Names are looked up by so many first characters. */
    private static final int HEAD = 6;

    private final Map<String, List<String>> names = new HashMap<>();

    /** @param names of all projects, the form's own among them or not */
    OtherProjectChecks(Collection<String> names) {
        names.stream()
                .map(String::strip)
                .distinct()
                .filter(name -> NameFinder.significant(name).length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> this.names
                        .computeIfAbsent(name.substring(0, HEAD), head -> new ArrayList<>())
                        .add(name));
    }

    /** The first other project that each of the two texts names. */
    Stream<Finding> otherProjectNamed(Examined form) {
        return Stream.of(
                        named(form, form.sheet().expectedObjective(), "/expectedObjective", "预期目标"),
                        named(form, form.sheet().achievedObjective(), "/achievedObjective", "实际完成情况"))
                .flatMap(found -> found);
    }

    private Stream<Finding> named(Examined form, String text, String pointer, String title) {
        var own = Similarity.letters(form.sheet().project());
        for (int i = 0; i + HEAD <= text.length(); ) {
            var name = nameAt(text, i);
            if (!name.isEmpty() && isOther(name, own)) {
                return Stream.of(FindingCode.OTHER_PROJECT_NAMED
                        .at(pointer, title + "写的是另一个项目" + TypedText.quote(name))
                        .on(
                                Evidence.span(pointer, text, i, i + name.length()),
                                Evidence.whole("/project", form.sheet().project())));
            }
            i += Math.max(1, name.length());
        }
        return Stream.empty();
    }

    /** The longest name that begins at this place; empty where none does. */
    private String nameAt(String text, int at) {
        return names.getOrDefault(text.substring(at, at + HEAD), List.of()).stream()
                .filter(name -> text.startsWith(name, at))
                .findFirst()
                .orElse("");
    }

    /** Neither the form's own project nor one whose name is a part of its name, or has it as a part. */
    private static boolean isOther(String name, String own) {
        var letters = Similarity.letters(name);
        return !own.isEmpty() && !own.contains(letters) && !letters.contains(own);
    }
}
