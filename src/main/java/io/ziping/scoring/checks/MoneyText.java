package io.ziping.scoring.checks;

import io.ziping.scoring.checks.spoken.AmountsBySize;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.examined.Part;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.OwnMatter;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.Sense;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.text.WordList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text says of the money of the whole project: amounts that are called its budget or what was spent, and the rate. */
final class MoneyText {

    private static final Part<List<Said>> ACHIEVED = Part.of(form -> new MoneyText(form, form.achieved()).read());
    private static final Part<List<Said>> EXPECTED = Part.of(form -> new MoneyText(form, form.expected()).read());

    private static final WordList BUDGETS = words("amount-roles-budget.txt");
    private static final WordList SPENT = words("amount-roles-spent.txt");
    private static final WordList EITHER = words("amount-roles-either.txt");
    private static final WordList WEAK = words("amount-roles-weak.txt");
    private static final WordList RATES = words("rate-roles.txt");
    private static final WordList SUBJECTS = words("amount-subjects.txt");
    private static final WordList LINKS = words("amount-links.txt");

    /** A budget of several years is no line of one. */
    private static final Pattern SEVERAL_YEARS =
            Pattern.compile("(?<![第前近头满质保每隔逾超])[两二三四五多数]年(?![级制生一内来前后度多以])(?!期?满|质保|后再)|(?<!部)分[年期]");

    /** What makes any name for what was spent one of the whole: 全年实付. */
    private static final List<String> WHOLE_YEAR = List.of("全年", "全年度", "本年度", "年度");

    private static final List<Role> AMOUNTS = List.of(Role.SPENT, Role.BUDGET, Role.EITHER);
    private static final String COLONS = ":：";

    /** 投资 60 万元维修水厂 is what one thing costs; 投资 60 万元, and a comma, all of them. */
    private static final Pattern INVESTED = Pattern.compile("投资额?$");

    /** 三 of （三）资金使用. */
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}");

    /** How far before an amount its name is looked for, in characters. */
    private static final int REACH = 60;

    /** What an amount is called. */
    enum Role {
        BUDGET,
        SPENT,
        /** The budget or what was spent. */
        EITHER,
        RATE
    }

    /** A number that is said of the whole project. */
    record Said(Objective in, NumberClaim claim, Role role) {

        Evidence evidence() {
            return in.span(claim);
        }

        String quote() {
            return in.quote(claim);
        }
    }

    private final Objective objective;
    private final RunningText text;
    private final OwnMatter own;
    private final Role bySize;
    private final @Nullable BigDecimal ofTheTable;

    private MoneyText(Examined form, Objective objective) {
        this.objective = objective;
        this.text = objective.text();
        this.own = new OwnMatter(form.sheet().project());
        boolean isPlan = objective.pointer().equals(form.expected().pointer());
        this.bySize = isPlan ? Role.BUDGET : Role.SPENT;
        this.ofTheTable = (isPlan ? form.total().budget() : form.total().executedAmount())
                .cell()
                .value();
    }

    /** What 实际完成情况 says of the whole project, in its order. */
    static List<Said> achieved(Examined form) {
        return form.get(ACHIEVED);
    }

    /** What 预期目标 says of it. */
    static List<Said> expected(Examined form) {
        return form.get(EXPECTED);
    }

    private List<Said> read() {
        var said = new ArrayList<Said>();
        if (SEVERAL_YEARS.matcher(text.plain()).find()) {
            return said;
        }
        var sentence = new SentenceSoFar(said);
        for (var claim : objective.claims()) {
            var role = role(claim, sentence.isOpenAt(claim.clause()));
            if (role != null) {
                said.add(new Said(objective, claim, role));
            }
        }
        return said;
    }

    /** Passes over the clauses of the text once, as the numbers ask for them. */
    private final class SentenceSoFar {

        private final List<Said> said;
        private int next;
        private int sentence = -1;
        private boolean open = true;

        SentenceSoFar(List<Said> said) {
            this.said = said;
        }

        /** Whether no clause before this one in its sentence speaks of something else, which the amount may have been for. */
        boolean isOpenAt(Clause clause) {
            while (next < text.clauses().size() && text.clauses().get(next).start() < clause.start()) {
                var passed = text.clauses().get(next);
                open = (open || passed.sentence() != sentence)
                        && (isOfTheWhole(passed.text())
                                || HEADING.matcher(passed.text()).matches()
                                || text.plain().startsWith(":", passed.end())
                                || holdsTheLast(passed));
                sentence = passed.sentence();
                next++;
            }
            return open || clause.sentence() != sentence;
        }

        private boolean holdsTheLast(Clause passed) {
            return !said.isEmpty()
                    && passed.holds(said.get(said.size() - 1).claim().start());
        }
    }

    private @Nullable Role role(NumberClaim claim, boolean open) {
        boolean whole = (claim.sense() == Sense.LEVEL || claim.sense() == Sense.PLAN)
                && !text.plain().startsWith("的", claim.end());
        int from = beginOfName(claim);
        if (!whole || claim.clause().bracketed() || claim.start() - from > REACH) {
            return null;
        }
        var words = text.plain().substring(from, claim.start());
        if (INVESTED.matcher(words).find() && claim.end() < claim.clause().end()) {
            return null;
        }
        var roles = claim.isMoney() ? AMOUNTS : List.of(Role.RATE);
        return claim.isMoney() || claim.unit().equals(Units.PERCENT)
                ? roles.stream()
                        .filter(role -> claim.sense() == Sense.LEVEL || role == Role.BUDGET || role == Role.EITHER)
                        .filter(role -> isCalled(words, role, open)
                                || (role == bySize
                                        && AmountsBySize.isOfTheWhole(
                                                objective, claim, words, ofTheTable, bySize == Role.BUDGET)))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Where the words begin that name an amount: with its clause, or before the colon that it stands behind. */
    private int beginOfName(NumberClaim claim) {
        int start = claim.clause().start();
        boolean alone =
                rest(text.plain().substring(start, claim.start()), LINKS).isEmpty();
        int before = start - 1;
        while (before >= 0 && text.plain().charAt(before) == ' ') {
            before--;
        }
        return alone && before > 0 && COLONS.indexOf(text.plain().charAt(before)) >= 0
                ? text.clauseAt(before - 1).start()
                : start;
    }

    /** Whether words end with a name for the role, with nothing before it that makes it a part's. */
    private boolean isCalled(String words, Role role, boolean open) {
        int end = words.length();
        while (end > 0) {
            int name = names(role).lengthBefore(words, end);
            if (name > 0) {
                var before = words.substring(0, end - name);
                boolean weak = WEAK.words().contains(words.substring(end - name, end))
                        && WHOLE_YEAR.stream().noneMatch(before::endsWith);
                return (open || !weak) && isOfTheWhole(before);
            }
            int link = " :：".indexOf(words.charAt(end - 1)) >= 0 ? 1 : LINKS.lengthBefore(words, end);
            link = link == 0 ? own.lengthAtEndOf(words.substring(0, end)) : link;
            if (link == 0) {
                return false;
            }
            end -= link;
        }
        return false;
    }

    private static WordList names(Role role) {
        return switch (role) {
            case BUDGET -> BUDGETS;
            case SPENT -> SPENT;
            case EITHER -> EITHER;
            case RATE -> RATES;
        };
    }

    private boolean isOfTheWhole(String words) {
        var left = rest(words, SUBJECTS);
        int length = own.lengthAtEndOf(left);
        while (length > 0) {
            left = rest(left.substring(0, left.length() - length), SUBJECTS);
            length = own.lengthAtEndOf(left);
        }
        return left.isEmpty();
    }

    /** What is left of words when those of a list, digits and blanks are taken from their end. */
    private static String rest(String words, WordList list) {
        int end = words.length();
        while (end > 0) {
            char last = words.charAt(end - 1);
            int length = last == ' ' || Character.isDigit(last) ? 1 : list.lengthBefore(words, end);
            if (length == 0) {
                break;
            }
            end -= length;
        }
        return words.substring(0, end);
    }

    private static WordList words(String resource) {
        return WordList.read(MoneyText.class, resource);
    }
}
