package io.ziping.scoring.checks;

import io.ziping.scoring.checks.spoken.Figures;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.text.YearMention;
import io.ziping.scoring.text.YearMention.Role;
import io.ziping.scoring.text.YearMentions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 年份: what a text says of a year that is not the form's, as a text copied from last year does. */
final class YearChecks {

    private static final WordList COURSES = WordList.of(
            List.of("逐年", "历年", "连年", "连续", "分别", "先后", "依次", "趋势", "走势", "上升", "下降", "攀升", "回落", "增至", "降至", "提高到"));

    private static final WordList NOW = WordList.of(List.of(
            "如今", "现在", "现已", "今年", "本年", "目前", "当前", "眼下", "现有", "翻了", "翻番", "倍", "年来", "年间", "一年净", "一年增", "一年降",
            "一年减", "一年多", "一年少"));

    private static final WordList DONE =
            WordList.of(List.of("已", "完成", "实现", "累计", "共", "全部", "顺利", "开展了", "举办了", "通过"));

    private static final Pattern DAY = Pattern.compile("(?:1[0-2]|[1-9])月|[一二三四]季度|[春夏秋冬]|[上下]半年|年?初|年?底|年中");

    private static final Pattern WHOSE =
            Pattern.compile("的(\\p{IsHan}{3,12}?)(?:均已?|已经?|都已?|也)?(?:全部|按期|如期|顺利|一次|一次性)*(?:通过|完成|办结|达标|做完|结束|收官)");

    private static final Pattern AHEAD = Pattern.compile("(?:打算|计划|安排|设想|展望|建议|考虑|思路|谋划|下一?步|明年|来年)[:：]\\s*$");

    private static final Pattern BEFORE = Pattern.compile("[及或]?(?:以前|之前|以往)");

    /** In years. */
    private static final int LONG_AGO = 3;

    private YearChecks() {}

    static Stream<Finding> yearNotTheForms(Examined form) {
        var year = form.sheet().fiscalYear();
        if (year == null) {
            return Stream.empty();
        }
        return Stream.of(
                        other(
                                form,
                                year,
                                form.expected().text(),
                                form.expected().pointer(),
                                form.expected().title()),
                        other(
                                form,
                                year,
                                form.achieved().text(),
                                form.achieved().pointer(),
                                form.achieved().title()),
                        form.rows()
                                .flatMap(row -> Stream.concat(
                                        other(
                                                form,
                                                year,
                                                RunningText.of(row.typed().name()),
                                                row.pointer("name"),
                                                row.title()),
                                        other(
                                                form,
                                                year,
                                                RunningText.of(row.typed().target()),
                                                row.pointer("target"),
                                                row.title() + "的年度指标值"))))
                .flatMap(found -> found);
    }

    private static Stream<Finding> other(Examined form, int year, RunningText text, String pointer, String title) {
        var mentions = YearMentions.of(text, form.sheet().project());
        var ofYear = mentions.stream()
                .filter(mention ->
                        mention.role() != Role.NAMES && mention.role() != Role.PLANS && mention.includes(year))
                .map(mention -> mention.clause().sentence())
                .collect(Collectors.toSet());
        return mentions.stream()
                .filter(mention -> isDoubtful(mention, year) || isTheRowsWork(form, mention, year, text))
                // 2023年开工，2024年完工 tells a history
                .filter(mention -> !ofYear.contains(mention.clause().sentence()))
                .filter(mention -> !isOfASeries(mentions, mention, text) && !isSeenFromNow(mention, year, text))
                .filter(mention -> mention.from() <= year || !(isAnotherDay(mention, text) || isAhead(mention, text)))
                .filter(mention -> !isOfOldCases(mention, year, text) && !isLastYearsFigure(form, mention, year))
                .limit(1)
                .map(mention -> finding(year, text.text(), pointer, title, mention));
    }

    /** 2023年38%、2024年43%，逐年上升: several years and a word for their course. */
    private static boolean isOfASeries(List<YearMention> mentions, YearMention mention, RunningText text) {
        int sentence = mention.clause().sentence();
        long years = mentions.stream()
                .filter(other -> other.clause().sentence() == sentence)
                .map(YearMention::from)
                .distinct()
                .count();
        return years > 1
                && text.clauses().stream()
                        .anyMatch(clause -> clause.sentence() == sentence && COURSES.isIn(clause.text()));
    }

    /** 2019年只有87人，如今每村一名: an earlier year, and now behind it. */
    private static boolean isSeenFromNow(YearMention mention, int year, RunningText text) {
        return mention.to() < year
                && text.clauses().stream()
                        .anyMatch(clause ->
                                clause.sentence() == mention.clause().sentence()
                                        && NOW.isIn(text.plain()
                                                .substring(
                                                        Math.max(clause.start(), Math.min(mention.end(), clause.end())),
                                                        clause.end())));
    }

    /** 以2026年1月核定数为准: a day of a later year on which nothing is said to have been done. */
    private static boolean isAnotherDay(YearMention mention, RunningText text) {
        return DAY.matcher(text.plain())
                        .region(mention.end(), text.plain().length())
                        .lookingAt()
                && !DONE.isIn(mention.clause().text());
    }

    /** 2021年的等保测评一次通过: that the work of a row is done, and of which year it was. */
    private static boolean isTheRowsWork(Examined form, YearMention mention, int year, RunningText text) {
        var clause = mention.clause();
        var said = WHOSE.matcher(
                text.plain().substring(Math.min(mention.end(), clause.end()), Math.max(mention.end(), clause.end())));
        return mention.to() < year
                && mention.to() > year - LONGEST_AGO
                && mention.role() == Role.COMPARES
                && said.matches()
                && form.rows()
                        .anyMatch(row -> NameFinder.sharesPair(
                                NameFinder.significant(said.group(1)),
                                row.typed().name()));
    }

    /** 打算：2026年给高山库配光伏: what a later year is for, under a heading that says so, with nothing said to be done. */
    private static boolean isAhead(YearMention mention, RunningText text) {
        return AHEAD.matcher(text.plain().substring(0, mention.start())).find()
                && !DONE.isIn(mention.clause().text());
    }

    /** 2019年以前竣工的项目: a year long gone bounds what is worked off; what was to be done 以前 a recent one was planned for it. */
    private static boolean isOfOldCases(YearMention mention, int year, RunningText text) {
        return mention.to() <= year - LONG_AGO
                && BEFORE.matcher(text.plain())
                        .region(mention.end(), text.plain().length())
                        .lookingAt();
    }

    /** 2023年越冬水鸟9.1万只: what last year's form says of a row, where the text has this year's figure of it too. */
    private static boolean isLastYearsFigure(Examined form, YearMention mention, int year) {
        var lastYear = form.context().lastYear();
        if (lastYear == null || mention.to() != year - 1) {
            return false;
        }
        var claims = form.achieved().claims();
        return form.rows()
                .filter(row -> isSaid(row, claims.stream()))
                .anyMatch(row -> lastYear.rows()
                        .filter(before ->
                                before.typed().name().equals(row.typed().name()))
                        .anyMatch(before -> isSaid(
                                before,
                                claims.stream().filter(claim -> mention.clause().holds(claim.start())))));
    }

    private static boolean isSaid(Examined.Row row, Stream<NumberClaim> claims) {
        var reached = Figures.reached(row);
        return reached != null && claims.anyMatch(claim -> claim.isIn(reached) && claim.standsFor(reached));
    }

    /** Nobody mistakes the year for one so long ago: 2016年购置 tells how old a thing is. */
    private static boolean isDoubtful(YearMention mention, int year) {
        return !mention.includes(year)
                && mention.to() > year - LONGEST_AGO
                && (mention.role() == Role.STATES || (mention.role() == Role.PLANS && mention.to() < year));
    }

    private static final int LONGEST_AGO = 6;

    private static Finding finding(int year, String text, String pointer, String title, YearMention mention) {
        var stated = Evidence.span(pointer, text, mention.start(), mention.end());
        return FindingCode.YEAR_NOT_THE_FORMS
                .at(pointer, title + "写的是“" + stated.quote() + "”，本表是 " + year + " 年度")
                .on(stated, Evidence.whole("/fiscalYear", Integer.toString(year)));
    }
}
