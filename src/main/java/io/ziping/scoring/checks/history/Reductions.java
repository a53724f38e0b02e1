package io.ziping.scoring.checks.history;

import io.ziping.scoring.checks.spoken.Figures;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.reason.Reason;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.Sentence;
import io.ziping.scoring.text.WordList;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a form says itself what is otherwise than the year before, mostly that there is less to do: then nobody need ask. */
final class Reductions {

    private static final WordList CHANGES = WordList.read(Reductions.class, "changes.txt");
    private static final WordList SCOPES = WordList.read(Reductions.class, "scopes.txt");
    private static final WordList EARLIER_YEARS = WordList.read(Reductions.class, "earlier-years.txt");
    private static final WordList REPLACEMENTS = WordList.read(Reductions.class, "replacements.txt");
    private static final WordList ENLARGEMENTS = WordList.read(Reductions.class, "enlargements.txt");
    private static final WordList CAUSES = WordList.read(Reductions.class, "causes.txt");

    /** 因全县生猪存栏下降两成; not 原因, 因此 or 受益. */
    private static final Pattern DECLINE = Pattern.compile(
            "(?:" + Reason.AS + "|由于|(?<![接享感承遭])受(?![益理众援助训访聘托让损]))" + "[^,，。;；]{2,20}(?:下降|萎缩|流失|锐减|下滑)");

    private static final Pattern LESS_MONEY = Pattern.compile(
            "(?:预算|经费|资金|拨款|财力|补助款?|投入|盘子)[^。;；\\n]{0,10}?(?:[比较][^,，。;；\\n]{0,8}|同比|由[^,，。;；\\n]{0,14})(?:少|减|降|缩|压|下)"
                    + "|(?:少|减少|压减|核减|削减|缩减|调减|压缩)了?[^,，。;；\\n]{0,8}(?:预算|经费|资金|拨款|投入)");

    /** 减少烤烟雹灾损失: what a project is for, and no less of its work. */
    private static final Pattern LESS_OF_BAD =
            Pattern.compile("(?:减少|降低|压减|减轻)[^,，。;；\\n0-9]{0,8}(?:损失|排放|污染|事故|浪费|燃烧|流失|死亡|发病|伤亡|投诉|隐患|负担|散煤|能耗)");

    private static final int SHORTEST_SUBJECT = 2;

    private Reductions() {}

    /** Whether the reason of a row, or one of the objectives, tells of less of what the row measures. */
    static boolean isExplained(Examined form, Examined.Row row) {
        return tells(row.typed().deviationExplanation())
                || isTold(form, row.indicator())
                || isToldByItsNumber(form, row);
    }

    /** 10个协会合并成6个，今年56个协会纳入核补: a sentence of less that names the number of the row, and a piece of its name. */
    private static boolean isToldByItsNumber(Examined form, Examined.Row row) {
        var telling = NameFinder.significant(row.indicator().subject());
        var numbers = Stream.of(Figures.wanted(row), Figures.reached(row))
                .filter(Objects::nonNull)
                .toList();
        return Stream.of(form.expected(), form.achieved())
                .anyMatch(text -> text.sentences().stream()
                        .filter(sentence -> tells(sentence.plain()) && NameFinder.sharesPair(telling, sentence.plain()))
                        .anyMatch(sentence -> text.claims().stream()
                                .filter(claim -> sentence.start() <= claim.start()
                                        && claim.end()
                                                <= sentence.start()
                                                        + sentence.plain().length())
                                .anyMatch(claim -> numbers.stream()
                                        .anyMatch(number -> claim.isIn(number) && claim.standsFor(number)))));
    }

    /** 预算比上年少28万元: less money is a reason of all that is less. */
    static boolean isMoneyLess(Examined form) {
        return Stream.of(form.expected(), form.achieved())
                .anyMatch(text -> LESS_MONEY.matcher(text.text().plain()).find());
    }

    /** Whether one of the objectives tells that another thing is examined instead of what an indicator was about. */
    static boolean isReplaced(Examined form, IndicatorName name) {
        return isToldOf(form, name, REPLACEMENTS);
    }

    /** Whether one of the objectives tells that more of it is counted or done. */
    static boolean isEnlarged(Examined form, IndicatorName name) {
        return isToldOf(form, name, ENLARGEMENTS);
    }

    /** In one sentence with two neighbouring letters of the name that most names lack. */
    private static boolean isToldOf(Examined form, IndicatorName name, WordList words) {
        var telling = NameFinder.significant(name.subject());
        return Stream.of(form.expected(), form.achieved())
                .flatMap(text -> text.sentences().stream())
                .map(Sentence::plain)
                .filter(words::isIn)
                .anyMatch(sentence -> NameFinder.sharesPair(telling, sentence));
    }

    /** Whether one of the objectives tells of less of it: by its name, or of the whole task. */
    static boolean isTold(Examined form, IndicatorName name) {
        return Stream.of(form.expected(), form.achieved())
                .filter(text -> tells(text.typed()))
                .anyMatch(text -> isTold(text, name.subject()));
    }

    private static boolean isTold(Objective text, String subject) {
        boolean ofAll = text.text().clauses().stream()
                .anyMatch(clause -> CHANGES.isIn(clause.text()) && SCOPES.isIn(clause.text()));
        return ofAll
                || (subject.length() >= SHORTEST_SUBJECT
                        && text.sentences().stream()
                                .map(Sentence::plain)
                                .anyMatch(sentence -> tells(sentence) && sentence.contains(subject)));
    }

    /** What became less, or what the year before has to do with it; a mere comparison gives no cause. */
    private static boolean tells(String text) {
        return CHANGES.isIn(LESS_OF_BAD.matcher(text).replaceAll(""))
                || (EARLIER_YEARS.isIn(text) && CAUSES.isIn(text))
                || DECLINE.matcher(text).find();
    }
}
