package io.ziping.review.web;

import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.DoubtChip;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubt;
import io.ziping.review.ReturnCandidate;
import io.ziping.review.Reviewing;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several forms that are to be sent back, each with what is asked about it.
 *
 * @param refused forms that cannot be sent back by the viewer, each with the reason
 * @param left how many chosen forms were too many for one time
 */
record ReturnsPage(List<Form> forms, List<String> refused, int left) {

    /** Of one form the most questions that are composed; others are asked on the form itself. */
    static final int MOST_QUESTIONS = 12;

    private static final String COVERING = "请核实批注的各处：有误的改正，属实的写明原因，再重新提交。";

    /**
     * One form.
     *
     * @param reason what is written above the questions
     * @param pinned how many pins are set already and go with it
     * @param more how many doubts it has besides
     * @param problem why it could not be sent back; blank before it was tried
     */
    public record Form(
            long id,
            long version,
            String project,
            String about,
            String reason,
            List<Question> questions,
            int pinned,
            int more,
            String problem) {}

    /**
     * What is asked about a finding.
     *
     * @param key names it among all of the page
     * @param decided what was made of it before, or blank
     */
    public record Question(String key, String url, String message, String text, boolean chosen, String decided) {}

    /**
     * What a person has typed and chosen on the page; nothing when it is shown for the first time.
     *
     * @param texts by the names of their fields
     * @param asked the keys of the questions that were chosen
     */
    record Typed(Map<String, String> texts, Set<String> asked) {

        static final Typed NOTHING = new Typed(Map.of(), Set.of());

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
            Map<String, KeptDoubt> byKey = found.strongest().stream()
                    .collect(Collectors.toMap(doubt -> key(form, doubt), Function.identity(), (first, same) -> first));
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
    }

    private static String key(long form, KeptDoubt doubt) {
        return form + "." + doubt.digest();
    }

    /** The forms that were chosen, each once; what is no identity is none. */
    static List<Long> identities(List<String> chosen) {
        return chosen.stream()
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    /** @param problem why it could not be sent back, or blank */
    static Form form(ReturnCandidate form, FormDoubts doubts, Typed typed, String problem) {
        var questions = new ArrayList<Question>();
        for (var doubt : doubts.strongest()) {
            if (!doubt.isAccepted() && !isPinned(form, doubt)) {
                questions.add(question(form.id(), doubt, typed));
            }
        }
        // what somebody wrote about a finding that is gone is not lost
        typed.keys(form.id())
                .filter(key ->
                        questions.stream().noneMatch(question -> question.key().equals(key)))
                .map(key -> gone(form.id(), key, typed))
                .forEach(questions::add);
        return new Form(
                form.id(),
                form.version(),
                form.project(),
                "%s · %d年度 · 存疑 %s 分"
                        .formatted(
                                form.unit(),
                                form.fiscalYear(),
                                form.doubt().setScale(0, RoundingMode.HALF_UP).toPlainString()),
                typed.isOf(form.id()) ? typed.reason(form.id()) : COVERING,
                questions,
                form.pinned().size(),
                Math.max(0, doubts.all() - doubts.strongest().size()),
                problem);
    }

    /** It is asked already, and the pin goes with the form. */
    private static boolean isPinned(ReturnCandidate form, KeptDoubt doubt) {
        var decided = doubt.decided();
        return decided != null
                && decided.decision() == Decision.ASKED
                && form.pinned().contains(doubt.address());
    }

    private static Question question(long form, KeptDoubt doubt, Typed typed) {
        var key = key(form, doubt);
        var text = typed.text(key);
        return new Question(
                key,
                "/evaluations/" + form + "#" + doubt.address(),
                doubt.message(),
                text == null ? doubt.ask() : text,
                // what was decided about once is asked again only when somebody says so, and a cell is asked about once
                text == null
                        ? doubt.decided() == null && doubt.points().signum() > 0
                        : typed.asked().contains(key),
                doubt.decided() == null ? "" : DoubtChip.words(doubt.decided()));
    }

    private static Question gone(long form, String key, Typed typed) {
        return new Question(
                key, "/evaluations/" + form, "这条疑点已经没有了；勾上就问整张表", String.valueOf(typed.text(key)), false, "");
    }

    /** Of forms that were found and cannot be sent back why not, and how many were not found. */
    static List<String> refused(List<ReturnCandidate> forms, int chosen) {
        return Stream.concat(
                        forms.stream()
                                .filter(form -> !form.returnable())
                                .map(form -> "《%s》现在是“%s”，不由您退回。"
                                        .formatted(form.project(), form.status().label())),
                        missing(chosen - forms.size()).stream())
                .toList();
    }

    /** That some forms were not found. */
    static List<String> missing(int count) {
        return count == 0 ? List.of() : List.of("有 %d 张表找不到了，可能已经删除，或者不归您看。".formatted(count));
    }
}
