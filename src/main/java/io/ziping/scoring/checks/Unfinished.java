package io.ziping.scoring.checks;

import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.Deeds;
import io.ziping.scoring.text.OtherTask;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.Waiting;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.text.YearMention;
import io.ziping.scoring.text.YearMentions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a text that say something is not done. Not those that deny it, that speak of money, of another year's work or
 * of what is new next year, or that the sentence takes back: 推迟后已完成.
 */
final class Unfinished {

    private static final WordList UNDONE = list("unfinished.txt");
    private static final WordList DELAYED = list("delayed.txt");
    private static final WordList HARMLESS = list("unfinished-harmless.txt");
    private static final WordList DENIALS = list("denials.txt");
    private static final WordList DIRECT_DENIALS = list("denials-direct.txt");
    private static final WordList PAYMENT = list("payment-words.txt");
    private static final WordList PAID_OUT = list("paid-out.txt");
    private static final WordList CONTINGENCIES =
            WordList.of(List.of("预案", "应急响应", "备用", "备份", "问责", "处罚", "应急队", "预备费", "召回"));

    private static final WordList REFUSALS = list("refusals.txt");
    private static final WordList NEXT_YEAR = list("next-year.txt");
    private static final WordList LATER_WORK = list("later-work.txt");
    private static final WordList LAST_STEPS = list("last-steps.txt");
    private static final WordList COMPLETIONS = list("completions.txt");
    private static final WordList EXPECTATIONS = list("expectations.txt");
    private static final WordList NEW_PLANS = list("new-plans.txt");
    private static final WordList ENDS_AFTER_DELAY = list("ends-after-delay.txt");
    private static final WordList DONE = list("done.txt");
    private static final WordList LATER = WordList.of(List.of("下一步", "下步", "下阶段"));
    /** 末班推迟四十分钟, 因降雨停工4天: another hour, and work that went on. */
    private static final Pattern FOR_A_WHILE = Pattern.compile(
            "(?:推迟|延后|顺延|延长|延期)了?(?:约|近|到|至)?(?:(?:晚上?|下午|夜里)?[0-9一二两三四五六七八九十半]+个?(?:多|半)?(?:分钟|小时|钟头|点|时(?!间|段))|半小时|一刻钟)"
                    + "|停[工课产业电水气]了?(?:约|近|共)?[0-9一二两三四五六七八九十半]+个?多?(?:天|日|小时|周|节|次)");

    /** A rate that left something out. */
    private static final Pattern RATE = Pattern.compile("(?<![0-9.])[0-9]{1,2}(?:\\.[0-9]+)? ?%");

    private static final Pattern FEW = Pattern.compile("(?:其中|另有|仅|只有|有)?[0-9一二两三四五六]{1,2}[份个户件名处家座人所条笔例辆台批项]");

    private static final Pattern AMOUNT = Pattern.compile("[0-9] ?[万亿]?元");

    /** How far before a word a denial may stand: 不存在应完成而未完成的事项. */
    private static final int REACH = 8;

    /** 自上年起 tells since when, and not that it is of the year before. */
    private static final Pattern SINCE = Pattern.compile("[自从](?:上年|去年|往年)(?:度|底|初|末|以来)?(?:起|开始)?");

    private static final Pattern NONE = Pattern.compile("(?<![0-9.])0(?![0-9.])|为零");

    private final RunningText text;
    private final Set<Integer> sentencesOfMoney;
    private final Set<Integer> sentencesOfRest;
    private final Set<Integer> sentencesOfElse;
    private final Set<Integer> sentencesOfRates;
    private final Set<Integer> sentencesOfAmounts;
    private final Set<Integer> sentencesOfRefusals;
    private final Map<Integer, Integer> firstLater = new HashMap<>();
    private final Map<Integer, Integer> lastDone = new HashMap<>();
    private final Set<Clause> ofNextYear = new HashSet<>();
    private final Set<Clause> ofEarlierYears = new HashSet<>();

    private Unfinished(RunningText text, @Nullable Integer year) {
        this.text = text;
        this.sentencesOfMoney = sentences(text, PAYMENT::isIn);
        this.sentencesOfRest = sentences(text, OtherTask::isRestOfMoney);
        this.sentencesOfElse = sentences(text, OtherTask::isOutside);
        this.sentencesOfAmounts = sentences(text, words -> AMOUNT.matcher(words).find());
        this.sentencesOfRates = sentences(text, words -> RATE.matcher(words).find());
        this.sentencesOfRefusals = sentences(text, REFUSALS::isIn);
        for (int i = 0; i < text.clauses().size(); i++) {
            if (LATER.isIn(text.clauses().get(i).text())) {
                firstLater.putIfAbsent(text.clauses().get(i).sentence(), i);
            }
            if (DONE.isIn(text.clauses().get(i).text())) {
                lastDone.put(text.clauses().get(i).sentence(), i);
            }
        }
        YearMentions.of(text, "").forEach(mention -> sort(mention, year));
    }

    private static Set<Integer> sentences(RunningText text, Predicate<String> ofWords) {
        return text.clauses().stream()
                .filter(clause -> ofWords.test(clause.text()))
                .map(Clause::sentence)
                .collect(Collectors.toSet());
    }

    private void sort(YearMention mention, @Nullable Integer year) {
        if (year != null && mention.from() > year) {
            ofNextYear.add(mention.clause());
        } else if (year != null && mention.to() < year) {
            ofEarlierYears.add(mention.clause());
        }
    }

    static List<Clause> in(RunningText text, @Nullable Integer year) {
        var unfinished = new Unfinished(text, year);
        return IntStream.range(0, text.clauses().size())
                .filter(unfinished::isUnfinished)
                .mapToObj(place -> text.clauses().get(place))
                .toList();
    }

    /** Whether only a verb says so, or a plan: a word like 尚未 leaves no doubt whatever it is said of. */
    static boolean isOnlyByItsVerb(Clause clause) {
        var words = clause.text();
        boolean byVerb = Deeds.undone(words).isPresent() || Deeds.arePlanned(words) || Deeds.areEndedLater(words);
        return byVerb
                && !Deeds.areCounted(words)
                && !says(UNDONE, clause)
                && !says(DELAYED, clause)
                && !isMeant(words, Deeds.notEnded(words))
                && !endsOnlyThen(words)
                && !Deeds.arePutOff(words);
    }

    /** What a clause speaks of, without the words that say it is not done. */
    static String without(String words) {
        return DELAYED.without(NEXT_YEAR.without(UNDONE.without(words)));
    }

    private boolean isUnfinished(int place) {
        var clause = text.clauses().get(place);
        if (ofEarlierYears.contains(clause)
                || isOfMoney(clause)
                || isOfElse(clause)
                || OtherTask.isWhenPlanned(clause.text())
                || firstLater.getOrDefault(clause.sentence(), place) < place) {
            return false;
        }
        if (ofNextYear.contains(clause) || NEXT_YEAR.isIn(clause.text())) {
            return says(DELAYED, clause)
                    || endsOnlyThen(clause.text())
                    || Deeds.areLeft(clause.text())
                    || (Deeds.areCounted(clause.text())
                            && (COMPLETIONS.isIn(clause.text()) || Deeds.areToCome(clause.text())))
                    || Deeds.arePutOff(clause.text());
        }
        if (lastDone.getOrDefault(clause.sentence(), -1) >= place) {
            return false;
        }
        return says(UNDONE, clause)
                || (!sentencesOfRefusals.contains(clause.sentence())
                        && (isMeant(clause.text(), Deeds.notEnded(clause.text()))
                                || isMeant(clause.text(), Deeds.undone(clause.text()))))
                || Deeds.arePutOff(clause.text())
                || Waiting.in(text, clause)
                        .anyMatch(at -> !isDenied(clause.text(), at)
                                && !NONE.matcher(clause.text()).find())
                || (says(DELAYED, clause) && !tookPlace(clause) && !isInItsRate(clause));
    }

    /** 按期回复98.3%，一份因机构调整延期: what a rate below 100 leaves out, and is told. */
    private boolean isInItsRate(Clause clause) {
        return FEW.matcher(clause.text()).lookingAt() && sentencesOfRates.contains(clause.sentence());
    }

    /** What is not paid may be done all the same; so may what is a payment itself, where its sentence tells the amount. */
    private boolean isOfMoney(Clause clause) {
        return OtherTask.isRestOfMoney(clause.text())
                || PAYMENT.isIn(clause.text())
                || (OtherTask.isPurchasePutOff(clause.text()) && sentencesOfRest.contains(clause.sentence()))
                || (PAID_OUT.isIn(clause.text()) && sentencesOfAmounts.contains(clause.sentence()));
    }

    /** Of other work than the project's of the year. */
    private boolean isOfElse(Clause clause) {
        return sentencesOfElse.contains(clause.sentence())
                || LATER_WORK.isIn(SINCE.matcher(clause.text()).replaceAll(""));
    }

    /** 预计2025年完成, 2025年验收, but not 2025年计划完成: that is new work. */
    private static boolean endsOnlyThen(String words) {
        return LAST_STEPS.isIn(words)
                || (COMPLETIONS.isIn(words) && (EXPECTATIONS.isIn(words) || !NEW_PLANS.isIn(words)));
    }

    /** 延期至10月举办 took place; what a delay meant for the money is said of the money. */
    private boolean tookPlace(Clause clause) {
        return ENDS_AFTER_DELAY.isIn(clause.text())
                || FOR_A_WHILE.matcher(clause.text()).find()
                || sentencesOfMoney.contains(clause.sentence());
    }

    /** Whether nothing denies what was found, and it is no harmless beginning of something else. */
    private static boolean isMeant(String words, Optional<MatchResult> found) {
        return found.filter(place -> !isDenied(words, place.start())
                        && HARMLESS.lengthAt(words, place.start()) == 0
                        && !meansElse(words, place.end()))
                .isPresent();
    }

    /** Whether a word of the list stands in the clause and nothing denies it. */
    private static boolean says(WordList words, Clause clause) {
        var text = clause.text();
        int at = words.indexIn(text, 0, text.length());
        while (at >= 0) {
            int length = words.lengthAt(text, at);
            if (!isDenied(text, at) && HARMLESS.lengthAt(text, at) == 0 && !meansElse(text, at + length)) {
                return true;
            }
            at = words.indexIn(text, at + length, text.length());
        }
        return false;
    }

    private static boolean isDenied(String clause, int at) {
        int from = Math.max(0, at - REACH);
        return DIRECT_DENIALS.lengthBefore(clause, at) > 0
                || DENIALS.indexIn(clause, from, at) >= 0
                || CONTINGENCIES.indexIn(clause, from, at) >= 0;
    }

    /** 推进中国式现代化, 尚未就业的毕业生, 未完成事项 0 项. */
    private static boolean meansElse(String text, int end) {
        boolean goesOn =
                text.charAt(end - 1) == '中' && end < text.length() && Character.isIdeographic(text.charAt(end));
        int of = text.indexOf('的', end);
        boolean qualifies = of >= 0 && of <= end + REACH && of < text.length() - 1;
        return goesOn || qualifies || NONE.matcher(text).find(end) || OtherTask.isForACase(text, end);
    }

    private static WordList list(String resource) {
        return WordList.read(Unfinished.class, resource);
    }
}
