package io.ziping.review.web;

import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubt;
import io.ziping.review.ReturnCandidate;
import io.ziping.review.phrase.ReturnTexts.Texts;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several forms that are to be sent back, each with what is asked about it.
 *
 * @param refused forms that cannot be sent back by the viewer, each with the reason
 * @param left how many chosen forms were too many for one time
 */
record ReturnsPage(List<Form> forms, List<String> refused, int left) {

    /** Of one form the most questions that are composed; others are asked on the form itself. */
    static final int MOST_QUESTIONS = 12;

    /** Of one form the most doubts that are read to tell what has become of them since the page was shown. */
    static final int MOST_READ = 200;

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
     * @param was how the finding stands, as {@link TypedReturns#state} says it
     * @param explained what the unit says of it, or blank
     * @param decided what was made of it before, or blank
     */
    public record Question(
            String key,
            String was,
            String url,
            String message,
            String text,
            boolean chosen,
            String explained,
            String decided) {}

    static String key(long form, KeptDoubt doubt) {
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

    /**
     * @param texts what is asked about each finding at first
     * @param problem why it could not be sent back, or blank
     */
    static Form form(ReturnCandidate form, FormDoubts doubts, Texts texts, TypedReturns typed, String problem) {
        var questions = new ArrayList<Question>();
        int place = 0;
        for (var doubt : doubts.strongest()) {
            var isOffered = place++ < MOST_QUESTIONS && !doubt.isAccepted() && !isPinned(form, doubt);
            if (isOffered || typed.text(key(form.id(), doubt)) != null) {
                questions.add(question(form, doubt, texts, typed));
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
                Math.max(0, doubts.open() - MOST_QUESTIONS),
                problem);
    }

    /** It is asked already, and the pin goes with the form. */
    private static boolean isPinned(ReturnCandidate form, KeptDoubt doubt) {
        var decided = doubt.decided();
        return decided != null
                && decided.decision() == Decision.ASKED
                && form.pinnedBy(doubt.address()).isPresent();
    }

    private static Question question(ReturnCandidate form, KeptDoubt doubt, Texts texts, TypedReturns typed) {
        var key = key(form.id(), doubt);
        var text = typed.text(key);
        var state = TypedReturns.state(form, doubt);
        return new Question(
                key,
                state,
                "/evaluations/" + form.id() + "#" + doubt.address(),
                doubt.message(),
                text == null ? texts.ask(form.id(), doubt) : text,
                text == null ? isAskedAtFirst(doubt) : typed.isAsked(key, state),
                doubt.explanation() == null ? "" : doubt.explanation().words(),
                doubt.decided() == null ? "" : doubt.decided().words());
    }

    /**
     * What was decided about once, or what the unit has answered already, is asked only when somebody says so; and a cell is
     * asked about once.
     */
    private static boolean isAskedAtFirst(KeptDoubt doubt) {
        return doubt.decided() == null
                && doubt.explanation() == null
                && doubt.points().signum() > 0;
    }

    private static Question gone(long form, String key, TypedReturns typed) {
        return new Question(
                key,
                TypedReturns.GONE,
                "/evaluations/" + form,
                "这条疑点已经没有了；勾上就问整张表",
                String.valueOf(typed.text(key)),
                typed.isAsked(key, TypedReturns.GONE),
                "",
                "");
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
