package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.reason.Denial;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.EarlierYear;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.TypedText;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 上年结转资金 in the texts and in no line of the table. */
final class CarryOverChecks {

    private static final String BEFORE = "(?:" + EarlierYear.WORDS + "|(?<%s>20\\d\\d)年度?)";
    private static final String MONEY = "(?:资金|经费|款项?|预算|指标)";

    /** 上年结转资金, 2023年度项目结余, 结转上年资金; 结转资金 alone may be of this year too. */
    private static final Pattern CARRIED = Pattern.compile("(?:" + BEFORE.formatted("year")
            + "(?:的|未用完的|剩余的)?(?:财政|专项|项目|预算|资金|经费){0,2}(?:结转|结余|结存){1,2}(?:下来)?(?!至|到|下|项目|工程|任务|事项|课题)的?(?:财政|专项)?"
            + MONEY
            + "?|" + BEFORE.formatted("into")
            + "(?:的|未用完的|剩余的)?(?:财政|专项|项目|预算|资金|经费){0,2}(?:结转|结余|滚存)(?:至|到|入|在)[本今当]年度?的?(?:"
            + MONEY
            + "|(?=[0-9]))|结转" + BEFORE.formatted("from") + "(?:财政|专项|项目){0,2}" + MONEY
            + "|(?<bare>(?:结转|结存)(?:资金|经费)))(?<zero>(?:数|额)?(?:为|是|共|计)? ?(?:0(?:\\.0+)?(?![\\d.])|零))?");

    private static final Pattern DENIED =
            Pattern.compile("(?:无|没有|不含|不包括|未|不存在|不使用|不涉及|形成|产生|剩余|年末|年底|办理)(?:任何|使用|动用|安排|有|的)?$");

    /** 本年结转资金: what this year leaves. */
    private static final Pattern OF_THIS_YEAR = Pattern.compile("(?:(?:本|当|今|下|明|次|来|全)年度?|期末|年终)(?:的|财政|专项|项目|预算)?$");

    private static final WordList NEXT_YEAR = WordList.read(CarryOverChecks.class, "next-year.txt");
    private static final WordList USED = WordList.read(CarryOverChecks.class, "carry-over-used.txt");
    private static final WordList TAKEN_BACK = WordList.read(CarryOverChecks.class, "carry-over-taken-back.txt");
    private static final WordList NAMES = WordList.read(CarryOverChecks.class, "carry-over-names.txt");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,.]* ?[万亿]?元");

    /** 去年没用完结转来的11.1万元, 去年没有用完、转到今年的35万元: in one clause or two. */
    private static final Pattern LEFT_AND_CARRIED = Pattern.compile("(?:" + EarlierYear.WORDS
            + ")(?:没有?|未|尚未|剩|余)(?:有)?(?:用|使用|花|支|执行|下)?(?:完|尽|出)?(?:的)?[、，,]?(?:而|并|已|就)?(?:结转|结存|滚存|转)(?:过来|来|下来|到[今本]年|至[今本]年|入[今本]年)的?(?:[0-9][0-9.,]* ?[万亿]?元)"
            + "|[0-9][0-9.,]* ?[万亿]?元?(?:资金|经费|钱)?(?:是|系|为|属|来自)于?(?:" + EarlierYear.WORDS
            + ")[^,，。;；0-9]{0,8}(?:结转|结余|结存|滚存|转过来|转下来|剩下来)(?:下来|过来|来)?的?(?=$|[,，。;；、])"
            + "|(?:结转|结存|滚存)自(?:" + EarlierYear.WORDS + ")的?(?:[^,，。;；0-9]{0,6})[0-9][0-9.,]* ?[万亿]?元"
            + "|(?:结转|结存)(?:资金|经费)?[:：](?:" + EarlierYear.WORDS
            + ")(?:的|资金|经费)?[0-9][0-9.,]* ?[万亿]?元(?![^。;；]{0,6}(?:无需|未动|没动|收回|退回|交回|上缴))");

    private CarryOverChecks() {}

    /** Money of the year before is said to have been used or to stand in the budget, and no line has it. */
    static Stream<Finding> missing(Examined form) {
        var total = form.total().budget().cell().value();
        if (total == null || total.signum() <= 0 || form.card().funding().isEmpty() || isListed(form)) {
            return Stream.empty();
        }
        var year = form.sheet().fiscalYear();
        var achieved = said(form.achieved(), year);
        var expected = said(form.expected(), year);
        return achieved.or(() -> expected).stream().map(words -> finding(form, words));
    }

    private static Finding finding(Examined form, Evidence words) {
        var cell = line(form).orElseGet(form::total).adjustedBudget();
        var title = words.pointer().equals(form.expected().pointer())
                ? form.expected().title()
                : form.achieved().title();
        return FindingCode.CARRY_OVER_MISSING
                .at(cell.pointer(), title + "说有" + TypedText.quote(words.quote()) + "，资金表里却没有结转资金的金额")
                .on(cell.evidence(), words);
    }

    private static boolean isListed(Examined form) {
        return form.lines()
                .filter(CarryOverChecks::isCarryOver)
                .flatMap(Line::amounts)
                .anyMatch(amount -> {
                    var value = amount.cell().value();
                    return amount.cell().problem() != null || (value != null && value.signum() != 0);
                });
    }

    private static Optional<Line> line(Examined form) {
        return form.lines().filter(CarryOverChecks::isCarryOver).findFirst();
    }

    private static boolean isCarryOver(Line line) {
        return line.result().source() == FundingSource.CARRYOVER
                || NAMES.isIn(line.result().name());
    }

    private static Optional<Evidence> said(Objective text, @Nullable Integer fiscalYear) {
        return text.text().clauses().stream()
                .flatMap(clause -> said(text, clause, fiscalYear).stream())
                .findFirst()
                .or(() -> LEFT_AND_CARRIED
                        .matcher(text.text().plain())
                        .results()
                        .findFirst()
                        .map(found -> text.span(found.start(), found.end())));
    }

    private static Optional<Evidence> said(Objective text, Clause clause, @Nullable Integer fiscalYear) {
        var found = CARRIED.matcher(clause.text());
        while (found.find()) {
            var year = Stream.of("year", "from", "into")
                    .map(found::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            boolean earlier = year == null || (fiscalYear != null && Integer.parseInt(year) < fiscalYear);
            var before = Denial.before(clause.text(), found.start());
            boolean used = found.group("bare") == null
                    ? USED.isIn(clause.text()) || AMOUNT.matcher(clause.text()).find()
                    : isUsedNow(clause.text(), before);
            if (earlier
                    && used
                    && found.group("zero") == null
                    && !DENIED.matcher(before).find()
                    && !TAKEN_BACK.isIn(clause.text())) {
                return Optional.of(text.span(clause.start() + found.start(), clause.start() + found.end()));
            }
        }
        return Optional.empty();
    }

    /** Carried over from nobody says which year: it may as well be what is left for the next. */
    private static boolean isUsedNow(String clause, String before) {
        return USED.isIn(clause)
                && !NEXT_YEAR.isIn(clause)
                && !OF_THIS_YEAR.matcher(before).find();
    }
}
