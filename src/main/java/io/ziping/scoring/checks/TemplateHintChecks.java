package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.util.Optional;
import java.util.stream.Stream;

/** 填表提示: the paper's own instructions, left where an answer belongs. */
final class TemplateHintChecks {

    private static final WordList ANYWHERE = list("hints.txt");
    private static final WordList OPENING = list("opening-hints.txt");
    private static final WordList WHOLE = list("whole-hints.txt");
    private static final String BEFORE_ALL = " \n([{〔【<";

    private TemplateHintChecks() {}

    /** One finding for each cell. */
    static Stream<Finding> templateHintLeft(Examined form) {
        var sheet = form.sheet();
        return Stream.of(
                        hint("/project", sheet.project(), "项目名称"),
                        form.lines()
                                .flatMap(line ->
                                        hint(line.pointer("name"), line.result().name(), "资金名称")),
                        hint("/expectedObjective", sheet.expectedObjective(), "预期目标"),
                        hint("/achievedObjective", sheet.achievedObjective(), "实际完成情况"),
                        form.rows().flatMap(TemplateHintChecks::ofRow))
                .flatMap(found -> found);
    }

    private static Stream<Finding> ofRow(Examined.Row row) {
        var typed = row.typed();
        return Stream.of(
                        hint(row.pointer("name"), typed.name(), row.title()),
                        hint(row.pointer("target"), typed.target(), row.title() + "的年度指标值"),
                        hint(row.pointer("actual"), typed.actual(), row.title() + "的实际完成值"),
                        hint(row.pointer("deviationExplanation"), typed.deviationExplanation(), row.title() + "的偏差原因"))
                .flatMap(found -> found);
    }

    private static Stream<Finding> hint(String pointer, String text, String cell) {
        return find(pointer, text).stream()
                .map(hint -> FindingCode.TEMPLATE_HINT_LEFT
                        .at(pointer, cell + "里还留着填表提示" + TypedText.quote(hint.quote()))
                        .on(hint));
    }

    private static Optional<Evidence> find(String pointer, String text) {
        var plain = RunningText.halfWidth(text).replace('x', 'X');
        if (WHOLE.words().contains(plain.strip())) {
            return Optional.of(Evidence.whole(pointer, text));
        }
        int opening = 0;
        while (opening < plain.length() && BEFORE_ALL.indexOf(plain.charAt(opening)) >= 0) {
            opening++;
        }
        for (int i = 0; i < plain.length(); i++) {
            int length = Math.max(anywhere(plain, i), i == opening ? OPENING.lengthAt(plain, i) : 0);
            if (length > 0) {
                return Optional.of(Evidence.span(pointer, text, i, i + length));
            }
        }
        return Optional.empty();
    }

    /** XX stands for a name only where it is no part of a word: not in XXL. */
    private static int anywhere(String plain, int at) {
        int length = ANYWHERE.lengthAt(plain, at);
        boolean inWord = length > 0
                && isLatin(plain.charAt(at))
                && ((at > 0 && isLatin(plain.charAt(at - 1)))
                        || (at + length < plain.length() && isLatin(plain.charAt(at + length))));
        return inWord ? 0 : length;
    }

    private static boolean isLatin(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
    }

    private static WordList list(String resource) {
        return WordList.read(TemplateHintChecks.class, resource);
    }
}
