package io.ziping.review.web;

import io.ziping.evaluation.decision.Decided;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubt;
import io.ziping.review.ReturnCandidate;
import io.ziping.review.Reviewing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed and chosen on the page; nothing when it is shown for the first time.
 *
 * @param texts by the names of their fields
 * @param asked the keys of the questions that were chosen
 */
record TypedReturns(Map<String, String> texts, Set<String> asked) {

    static final TypedReturns NOTHING = new TypedReturns(Map.of(), Set.of());

    static final String GONE = "gone";

    private static final String PINNED = " pinned";

    /** How many letters of a question name it. */
    private static final int SHOWN = 20;

    boolean isOf(long form) {
        return texts.containsKey("reason." + form);
    }

    String reason(long form) {
        return texts.getOrDefault("reason." + form, "");
    }

    /** The version of the form as the page showed it; one that no form has when there is none. */
    long version(long form) {
        var text = texts.getOrDefault("version." + form, "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    @Nullable
    String text(String key) {
        return texts.get("text." + key);
    }

    /** The keys of what was typed for a form. */
    Stream<String> keys(long form) {
        return texts.keySet().stream()
                .filter(name -> name.startsWith("text." + form + "."))
                .map(name -> name.substring("text.".length()))
                .sorted();
    }

    /** What is asked about a form: about a finding that is gone meanwhile, the form as a whole. */
    List<Reviewing.Question> questions(long form, FormDoubts found) {
        var byKey = byKey(form, found);
        return keys(form)
                .filter(asked::contains)
                .map(key -> {
                    var doubt = byKey.get(key);
                    var text = texts.getOrDefault("text." + key, "");
                    return doubt == null
                            ? new Reviewing.Question("", text, "")
                            : new Reviewing.Question(doubt.address(), text, doubt.digest());
                })
                .toList();
    }

    /** How what a question is about stood when the page was shown, as {@link #state} says it. */
    private String was(String key) {
        return texts.getOrDefault("was." + key, "");
    }

    /** Whether a question is asked, and nothing more has been done about it than was shown; a pin may be gone since. */
    boolean isAsked(String key, String state) {
        return asked.contains(key) && was(key).startsWith(state);
    }

    /** Of the doubts of a form that are asked about those that stand otherwise than they were shown, and who has done it. */
    List<String> overtaken(ReturnCandidate form, FormDoubts found) {
        var byKey = byKey(form.id(), found);
        return keys(form.id())
                .filter(asked::contains)
                .filter(key -> !isAsked(key, state(form, byKey.get(key))))
                .map(key -> overtaken(form, byKey.get(key), key))
                .toList();
    }

    private String overtaken(ReturnCandidate form, @Nullable KeptDoubt doubt, String key) {
        if (doubt == null) {
            return "问“%s”的那条疑点已经没有了".formatted(beginning(texts.getOrDefault("text." + key, "")));
        }
        var decided = doubt.decided();
        return decided != null && !was(key).startsWith(decision(decided))
                ? "“%s”刚处理过：%s".formatted(doubt.tag(), decided.words())
                : "“%s”那一处刚有批注：%s"
                        .formatted(doubt.tag(), form.pinnedBy(doubt.address()).orElse(""));
    }

    private static String beginning(String text) {
        var words = text.strip();
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }

    /** How a doubt stands: what was decided last and when, and whether a pin is on its place; blank while neither is so. */
    static String state(ReturnCandidate form, @Nullable KeptDoubt doubt) {
        if (doubt == null) {
            return GONE;
        }
        var decided = doubt.decided();
        return (decided == null ? "" : decision(decided))
                + (form.pinnedBy(doubt.address()).isPresent() ? PINNED : "");
    }

    private static String decision(Decided decided) {
        return decided.decision() + " " + decided.at();
    }

    private static Map<String, KeptDoubt> byKey(long form, FormDoubts found) {
        return found.strongest().stream()
                .collect(Collectors.toMap(
                        doubt -> ReturnsPage.key(form, doubt), Function.identity(), (first, same) -> first));
    }
}
