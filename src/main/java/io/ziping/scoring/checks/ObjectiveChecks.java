package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.Coverage;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Similarity;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 年度总体目标: whether 实际完成情况 says anything that 预期目标 does not say already. */
final class ObjectiveChecks {

    private static final WordList TENSES = WordList.read(ObjectiveChecks.class, "tenses.txt");
    private static final WordList EMPTY = WordList.read(ObjectiveChecks.class, "empty-words.txt");

    private static final WordList TARGETS =
            WordList.of(List.of("指标", "绩效指标", "绩效目标", "三级指标", "考核指标", "目标", "年度指标", "年度目标", "任务指标"));

    /** How much of a text must stand in the other one to be only reworded, in percent. */
    private static final int REWORDED = 80;

    /** How much of what is turned round must be the same, in percent. */
    private static final int SAME_LETTERS = 93;

    private static final int SAME_PAIRS = 60;

    private static final int SHORTEST_TURNED = 12;

    private static final WordList TURNS = WordList.of(List.of(
            "完成", "工作", "得到", "给予", "予以", "得以", "有所", "有了", "对", "被", "由", "经", "以", "向", "已", "都", "也", "进一步", "有效",
            "切实", "明显", "显著", "做到", "加以", "着", "过"));

    /** Shorter texts have no other words to say it in. */
    private static final int SHORTEST = 6;

    /** So many letters beside empty words say nothing, or this part of a longer text. */
    private static final int MOST_LEFT = 2;

    private static final int PART_LEFT = 8;

    private static final int AN_IDIOM = 4;

    /** 该做的都做了, 上头交代的事办归一了, 没有拖后腿, 整得还可以: a verdict that fits any work, as people say it. */
    private static final Pattern VERDICT = Pattern.compile(
            "(?:[该应要能]\\p{IsHan}{1,3}|上头|上面|上级|领导|局里|县里|市里|区里|镇里)的?(?:交代|交办|安排|布置|部署|要求|下达)?的(?:事情?|任务|工作|活)?(?:都|也都|均|全都?)\\p{IsHan}{0,2}[做办完干搞整弄]\\p{IsHan}{0,3}了?"
                    + "|(?:群众|百姓|老百姓|老乡|大家|居民|村民|乡亲们?|学生|家长|职工|企业|师生|用户)(?:们)?(?:都|也都|个个|纷纷|一致)*(?:说|叫|夸|连声说|拍手叫|赞不绝口|竖大拇指)好?"
                    + "|[整搞办做干弄]得(?:还|都|很|挺|比较|蛮|相当)?(?:可以|不错|好|行|扎实|漂亮|圆满)|(?:没有?|未曾?)(?:拖后腿|掉链子|出岔子|出差错|误事|闪失|出纰漏|含糊|打折扣)"
                    + "|(?i:kpi|okr|running|on track|all done|done|well)");

    private static final Pattern HEADINGS = Pattern.compile("(?:^|[;；。，,、\\n])\\s*\\p{IsHan}{1,6}[:：]");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private ObjectiveChecks() {}

    /** Copied from 预期目标, 实际完成情况 says nothing of the year; blanks, punctuation and width make no difference. */
    static Stream<Finding> identical(Examined form) {
        return areIdentical(form)
                ? Stream.of(FindingCode.OBJECTIVES_IDENTICAL
                        .at(form.achieved().pointer(), "实际完成情况与预期目标相同，请写本年实际做了什么")
                        .on(form.achieved().evidence(), form.expected().evidence()))
                : Stream.empty();
    }

    /** 预期目标 in other words, without a number of its own. */
    static Stream<Finding> reworded(Examined form) {
        var expected = TENSES.without(letters(form.sheet().expectedObjective()));
        var achieved = TENSES.without(letters(form.sheet().achievedObjective()));
        return !areIdentical(form)
                        && achieved.length() >= SHORTEST
                        && (Similarity.contained(achieved, expected) >= REWORDED || isTurnedRound(achieved, expected))
                        && !saysMoreInNumbers(form)
                ? Stream.of(FindingCode.OBJECTIVES_REWORDED
                        .at(form.achieved().pointer(), "实际完成情况只是改写了预期目标，没有写实际做了什么、做了多少")
                        .on(form.achieved().evidence(), form.expected().evidence()))
                : Stream.empty();
    }

    /** 实训条件得到改善 for 改善实训条件: the same letters in another order, beside words that turn a sentence round. */
    private static boolean isTurnedRound(String achieved, String expected) {
        var rest = TURNS.without(achieved);
        return rest.length() >= SHORTEST_TURNED
                && Similarity.lettersOf(rest, expected) >= SAME_LETTERS
                && Similarity.contained(rest, expected) >= SAME_PAIRS;
    }

    /** 按计划完成: words that would fit any project. */
    static Stream<Finding> saysNothing(Examined form) {
        var achieved = form.sheet().achievedObjective();
        return !TypedText.isBlank(achieved)
                        && form.achieved().claims().stream().allMatch(claim -> isAll(claim) || isOfTargets(form, claim))
                        && (isEmpty(achieved, form.sheet().project()) || isOfNothing(form) || isOnlyHeadings(achieved))
                        && !areIdentical(form)
                ? Stream.of(FindingCode.ACHIEVEMENT_SAYS_NOTHING
                        .at(form.achieved().pointer(), "实际完成情况只写了" + TypedText.quote(achieved) + "，没有写做了什么、做了多少")
                        .on(form.achieved().evidence()))
                : Stream.empty();
    }

    private static boolean isEmpty(String text, String project) {
        int letters = letters(text).length();
        var left = new Coverage(VERDICT.matcher(text).replaceAll(" ")).by(EMPTY);
        return letters > 0
                && (left.uncovered() <= Math.max(MOST_LEFT, letters / PART_LEFT)
                        || left.byPairsOf(project).uncovered() == 0);
    }

    /**
     * 全年工作圆满顺利，师生同心，收获满满: not a figure, not two letters of any row, of the project or of what was expected, and
     * beside clauses that would fit any project only idioms.
     */
    private static boolean isOfNothing(Examined form) {
        var told = NameFinder.significant(form.sheet().achievedObjective());
        var left = form.achieved().text().clauses().stream()
                .map(clause -> new Coverage(clause.text()).by(EMPTY).uncovered())
                .toList();
        return form.achieved().claims().isEmpty()
                && left.contains(0)
                && left.stream().allMatch(letters -> letters <= AN_IDIOM)
                && !NameFinder.sharesPair(told, form.sheet().project())
                && !NameFinder.sharesPair(told, form.sheet().expectedObjective())
                && form.rows()
                        .noneMatch(row -> NameFinder.sharesPair(
                                told, row.typed().name() + " " + row.typed().target()));
    }

    /** 建设：完成；设备：完成: headings, and a word behind each that fits any. */
    private static boolean isOnlyHeadings(String achieved) {
        var behind = HEADINGS.matcher(achieved).replaceAll(" ");
        return HEADINGS.matcher(achieved).find()
                && new Coverage(behind).by(EMPTY).uncovered() == 0;
    }

    private static boolean areIdentical(Examined form) {
        var expected = letters(form.sheet().expectedObjective());
        return !expected.isEmpty() && expected.equals(letters(form.sheet().achievedObjective()));
    }

    private static boolean saysMoreInNumbers(Examined form) {
        var planned = form.expected().claims();
        return form.achieved().claims().stream()
                .anyMatch(claim -> planned.stream()
                        .noneMatch(plan ->
                                plan.unit().equals(claim.unit()) && plan.value().compareTo(claim.value()) == 0));
    }

    /** 完成率 100% says no more than 全部完成. */
    private static boolean isAll(NumberClaim claim) {
        return claim.unit().equals(Units.PERCENT) && claim.value().compareTo(ALL) == 0;
    }

    /** 12项指标全部完成 counts nothing that was done. */
    private static boolean isOfTargets(Examined form, NumberClaim claim) {
        return TARGETS.lengthAt(form.achieved().text().plain(), claim.end()) > 0;
    }

    private static String letters(String text) {
        return Similarity.letters(TypedText.plain(text));
    }
}
