package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.Sentence;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence about people whom another project is for: nothing else in the form has to do with them. */
final class BeneficiaryChecks {

    private static final WordList BENEFITS = WordList.read(BeneficiaryChecks.class, "benefits.txt");

    private static final WordList OTHERS = WordList.read(BeneficiaryChecks.class, "not-beneficiaries.txt");

    private static final List<Group> GROUPS =
            WordList.read(BeneficiaryChecks.class, "beneficiaries.txt").words().stream()
                    .map(Group::read)
                    .toList();

    private BeneficiaryChecks() {}

    /** People by their names, and words of the same matter. */
    private record Group(WordList people, WordList matter) {

        static Group read(String line) {
            var halves = line.split("\\|", 2);
            var people = Arrays.asList(halves[0].split(" "));
            var matter = Stream.concat(people.stream(), Arrays.stream(halves[1].split(" ")));
            return new Group(WordList.of(people), WordList.of(matter.toList()));
        }

        /** Where a text names them first; -1 where it does not. */
        int placeIn(String text) {
            int at = people.indexIn(text, 0, text.length());
            while (at >= 0 && OTHERS.lengthAt(text, at) > 0) {
                at = people.indexIn(text, at + 1, text.length());
            }
            return at;
        }
    }

    static Stream<Finding> otherBeneficiary(Examined form) {
        return form.achieved().sentences().stream()
                .filter(sentence -> BENEFITS.isIn(sentence.plain()))
                .flatMap(sentence -> GROUPS.stream()
                        .filter(group -> group.placeIn(sentence.plain()) >= 0)
                        .filter(group -> !isSpokenOf(form, group, sentence))
                        .map(group -> finding(form, group, sentence)))
                .limit(1);
    }

    private static boolean isSpokenOf(Examined form, Group group, Sentence sentence) {
        var rows = form.rows()
                .map(row -> row.typed().name() + " " + row.typed().target() + " "
                        + row.typed().deviationExplanation())
                .collect(Collectors.joining(" "));
        var others = form.achieved().sentences().stream()
                .filter(other -> other.start() != sentence.start())
                .map(Sentence::plain)
                .collect(Collectors.joining(" "));
        return Stream.of(form.sheet().project(), form.expected().typed(), rows, others)
                .anyMatch(group.matter()::isIn);
    }

    private static Finding finding(Examined form, Group group, Sentence sentence) {
        int at = group.placeIn(sentence.plain());
        int length = group.people().lengthAt(sentence.plain(), at);
        var quoted = form.achieved().span(sentence.start() + at, sentence.start() + at + length);
        return FindingCode.OTHER_PROJECT_NAMED
                .at(
                        form.achieved().pointer(),
                        "实际完成情况说到" + TypedText.quote(quoted.quote()) + "，本表别处都与他们无关，是不是别的项目的受益对象")
                .on(quoted);
    }
}
