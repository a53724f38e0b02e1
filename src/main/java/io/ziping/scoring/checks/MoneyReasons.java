package io.ziping.scoring.checks;

import io.ziping.scoring.checks.spoken.BudgetChanges;
import io.ziping.scoring.examined.AmountCell;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Part;
import io.ziping.scoring.reason.Denial;
import io.ziping.scoring.reason.Reason;
import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.EarlierYear;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.FundingSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether 实际完成情况 or the reason of a row tells why money was not spent, or why there was more or less of it. A word
 * explains that is not denied and does not speak of the year before; one that also says other things only beside money or in
 * a sentence that gives a cause.
 */
final class MoneyReasons {

    private static final Part<List<Said>> CLAUSES =
            Part.of(form -> clauses(form).toList());

    private static final WordList MONEY = WordList.read(MoneyReasons.class, "money-words.txt");
    private static final Set<String> BESIDE_MONEY = words("causes-beside-money.txt");
    private static final Set<String> UNSPENT = words("unspent-causes.txt");
    private static final Set<String> BUDGET_CUT = words("budget-cut-causes.txt");
    private static final Set<String> CUTS_OF_ANY_THING = words("cuts-of-any-thing.txt");
    private static final WordList BUDGET = WordList.read(MoneyReasons.class, "budget-words.txt");
    private static final Set<String> BUDGET_RISE = words("budget-rise-causes.txt");
    private static final WordList CARRIED_OVER = WordList.of(List.of("结余", "结转", "存量"));
    private static final WordList OWN_MONEY = WordList.of(List.of("自筹", "自有资金", "单位资金", "其他渠道"));
    private static final Set<String> EXCESS = words("excess-sources.txt");

    /** 按实际服务月数结算, 据实结算: as much as was needed; not 按实际进度支付. */
    private static final Pattern SETTLED = Pattern.compile(
            "(?:[按据依]照?实际?)(?:\\p{IsHan}{0,8}(?:[数量天月日人次户]|工时|面积|里程|规模))?(?:进行)?(?:结算|核算|核拨|支付|拨付|兑付|列支|计费|计发)");

    /** 支出进度略显滞后: that little was spent, and not why. */
    private static final Pattern IS_LATE_ITSELF =
            Pattern.compile("(?:支出|执行|支付|用款|资金使用|资金)\\p{IsHan}{0,4}(?:进度|进展)[^,，。;；]{0,14}(?:滞后|缓慢|偏慢|偏低|较慢|靠后|落后)$");

    /** 12月才到账, 7月方开工: so late that the year was short. */
    private static final Pattern LATE =
            Pattern.compile("[才方](?:正式|陆续|全部|全额|完成)?(?:到账|到位|下达|批复|拨付|划拨|开工|启动|签订|签约|定标|中标|进场|实施|招标|采购|成立|立项|上线|投用)");

    /** 只实施了五个月. */
    private static final Pattern SHORT_TIME =
            Pattern.compile("[只仅](?:实施|运行|服务|开展|执行|开放|施工|工作|发放|运营)了?[0-9一二两三四五六七八九十]{1,3}个(?:多|半)?(?:月|季度)");

    /** 材料费相应减少: less work cost less. */
    private static final Pattern LESS_WORK = Pattern.compile("(?:相应|随之|同步|也|便)(?:地)?(?:减少|下降|降低|核减|少支|少付)");

    /**
     * 上年结转36万元用于消防改造尾款: what the money of the year before went into; 付清前卷尾款: what was paid; 未执行101.3万元: how much
     * was not.
     */
    private static final Pattern USES_CARRY_OVER = Pattern.compile(
            "(?:" + EarlierYear.WORDS + ")(?:的|项目|资金|财政)*(?:结转|结余)[^,，。;；]{0,16}?(?:用于|用来|用以|支付|付清)"
                    + "|(?:付清|付讫|结清|还清|清偿)了?[^,，。;；]{0,12}(?:尾款|欠款|余款|质保金)|勤俭节约|厉行节约|节约(?:原则|型|意识|理念|精神)"
                    + "|^(?:尚|还|另)?(?:有)?未(?:执行|使用|支出|支付|拨付|用完)(?:的|部分|资金|金额|预算|经费)*(?:[0-9][0-9.,]* ?[万亿]?元)?(?:[按依][^,，。;；]{0,16}(?:办理|执行|处理|管理))?$");

    /** 结余系招标节约: why money was left, and not why the budget was cut. */
    private static final Pattern OF_THE_REST =
            Pattern.compile("(?:其|当年|本年|资金|项目|主要|尚|还)*(?:结余|剩余|节余|剩下|余额|余款|余下|差额|其余|[没未](?:有)?[花用付支]|[余剩](?= ?[0-9]))");

    /** 质保金满两年再付: why money is not paid yet. */
    private static final Pattern PAID_LATER =
            Pattern.compile("(?:质保|保证|押)金|尾款|待付|未付|再付|应付|次年[^,，。;；]{0,4}(?:付|支)|明年[^,，。;；]{0,4}(?:付|支)|缺陷责任期|付款节点");

    private static final List<Pattern> CAUSES = List.of(SETTLED, LATE, SHORT_TIME, LESS_WORK);

    private static final char FULL_STOP = '。';

    /** So many letters without money or figures tell what happened. */
    private static final int A_STORY = 6;

    private MoneyReasons() {}

    /** Whether the form tells why money was left, in a word that the rules take for a cause. */
    static boolean explainLowExecution(Examined form) {
        return tellsWhy(form, said -> true) || tellsOfTheRest(form);
    }

    /** Whether a clause among those that count has a word that the rules, or anybody, takes for a cause. */
    private static boolean tellsWhy(Examined form, Predicate<Said> where) {
        return says(form, form.policy().limits().explainingWords(), BESIDE_MONEY, where)
                || says(form, UNSPENT, Set.of(), where)
                || form.get(CLAUSES).stream()
                        .filter(where)
                        .anyMatch(said -> CAUSES.stream()
                                .anyMatch(cause ->
                                        cause.matcher(said.clause().text()).find()));
    }

    /** What was left is named, to the last digit, before the same full stop as something besides money. */
    private static boolean tellsOfTheRest(Examined form) {
        var budget = form.total().budget().cell().value();
        var executed = form.total().executedAmount().cell().value();
        if (budget == null || executed == null) {
            return false;
        }
        var rest = budget.subtract(executed);
        return form.achieved().claims().stream()
                .filter(claim -> claim.isMoney() && claim.value().compareTo(rest) == 0)
                .anyMatch(claim -> tellsBeside(form.achieved().text(), claim.start())
                        || isStory(OF_THE_REST
                                .matcher(form.achieved()
                                        .text()
                                        .plain()
                                        .substring(Math.min(claim.clause().start(), claim.start()), claim.start()))
                                .replaceAll("")));
    }

    private static boolean tellsBeside(RunningText text, int place) {
        int from = Math.max(
                text.plain().lastIndexOf(FULL_STOP, place), text.plain().lastIndexOf('\n', place));
        int to = text.plain().indexOf(FULL_STOP, place);
        return text.clauses().stream()
                .filter(clause -> clause.start() > from && (to < 0 || clause.start() < to))
                .anyMatch(clause -> isStory(clause.text()));
    }

    private static boolean isStory(String clause) {
        return clause.length() >= A_STORY && clause.chars().noneMatch(Character::isDigit) && !MONEY.isIn(clause);
    }

    /** Whether the form tells why the budget was cut, or that the targets were adjusted with it. */
    static boolean explainCut(Examined form) {
        return says(form, BUDGET_CUT, BESIDE_MONEY, MoneyReasons::isOfTheBudgetItself)
                || tellsWhy(form, MoneyReasons::isOfTheBudgetItself)
                || BudgetChanges.isCut(form);
    }

    private static boolean isOfTheBudgetItself(Said said) {
        return !said.ofTheRest() && !PAID_LATER.matcher(said.clause().text()).find();
    }

    /** Whether the form tells why the budget was raised. */
    static boolean explainRise(Examined form) {
        return says(form, BUDGET_RISE, BUDGET_RISE, said -> !said.ofTheRest()) || BudgetChanges.isRaised(form);
    }

    /** Whether the form tells where money beyond the budget came from. */
    static boolean explainExcess(Examined form) {
        return says(form, beyondTheTable(form), BESIDE_MONEY);
    }

    /** A source that the table has a budget of is no other one. */
    private static Set<String> beyondTheTable(Examined form) {
        var listed = form.lines()
                .filter(line -> isThere(line.adjustedBudget()) || isThere(line.initialBudget()))
                .map(line -> line.result().source())
                .collect(Collectors.toSet());
        return EXCESS.stream()
                .filter(word -> !(listed.contains(FundingSource.CARRYOVER) && CARRIED_OVER.isIn(word)))
                .filter(word -> !(listed.contains(FundingSource.OTHER) && OWN_MONEY.isIn(word)))
                .collect(Collectors.toSet());
    }

    private static boolean isThere(AmountCell amount) {
        var value = amount.cell().value();
        return value != null && value.signum() > 0;
    }

    private static boolean says(Examined form, Collection<String> words, Set<String> onlyBesideMoney) {
        return says(form, words, onlyBesideMoney, said -> true);
    }

    private static boolean says(
            Examined form, Collection<String> words, Set<String> onlyBesideMoney, Predicate<Said> where) {
        var causes =
                words.stream().filter(word -> !MONEY.words().contains(word)).toList();
        return form.get(CLAUSES).stream().filter(where).anyMatch(said -> says(form, said, causes, onlyBesideMoney));
    }

    private static boolean says(Examined form, Said said, Collection<String> causes, Set<String> onlyBesideMoney) {
        if (IS_LATE_ITSELF.matcher(said.clause().text()).find()
                || USES_CARRY_OVER.matcher(said.clause().text()).find()
                || isOfListedCarryOver(form, said.clause())) {
            return false;
        }
        return causes.stream()
                .filter(word -> !onlyBesideMoney.contains(word) || said.because() || said.ofMoney())
                .filter(word -> !CUTS_OF_ANY_THING.contains(word) || said.because() || said.ofTheBudget())
                .anyMatch(word -> says(said.clause().text(), word, form));
    }

    /** 结转的40万元换了压缩机组, 含结转的120万元: all that the line of carried-over money had. */
    private static boolean isOfListedCarryOver(Examined form, Clause clause) {
        return CARRIED_OVER.isIn(clause.text())
                && form.lines()
                        .filter(line -> line.result().source() == FundingSource.CARRYOVER)
                        .map(line -> line.budget().cell().value())
                        .filter(value -> value != null && value.signum() > 0)
                        .anyMatch(value -> form.achieved().claims().stream()
                                .anyMatch(claim -> clause.holds(claim.start())
                                        && claim.isMoney()
                                        && claim.value().compareTo(value) == 0));
    }

    private static boolean says(String clause, String word, Examined form) {
        return Denial.undenied(clause, word)
                .anyMatch(at -> !EarlierYear.endsWith(
                        Denial.before(clause, at), form.sheet().fiscalYear()));
    }

    /** A clause, and whether its sentence gives a cause, or speaks of the budget. */
    private record Said(Clause clause, boolean because, boolean ofTheBudget, boolean ofTheRest) {

        boolean ofMoney() {
            return MONEY.isIn(clause.text());
        }
    }

    private static Stream<Said> clauses(Examined form) {
        return Stream.concat(
                        Stream.of(form.achieved().text()),
                        form.rows().map(row -> row.reason().clauses()))
                .flatMap(MoneyReasons::clauses);
    }

    private static Stream<Said> clauses(RunningText text) {
        var sentences = text.clauses().stream().collect(Collectors.groupingBy(Clause::sentence));
        return sentences.values().stream().flatMap(clauses -> {
            int start = clauses.get(0).start();
            int end = clauses.get(clauses.size() - 1).end();
            var because = Reason.saysWhy(text.text().substring(start, end));
            boolean ofTheBudget = clauses.stream().anyMatch(clause -> BUDGET.isIn(clause.text()));
            var rest = clauses.stream()
                    .filter(clause -> OF_THE_REST.matcher(clause.text()).lookingAt())
                    .mapToInt(Clause::start)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            return clauses.stream().map(clause -> new Said(clause, because, ofTheBudget, clause.start() >= rest));
        });
    }

    private static Set<String> words(String resource) {
        return WordList.read(MoneyReasons.class, resource).words();
    }
}
