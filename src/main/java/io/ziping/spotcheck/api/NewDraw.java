package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.spotcheck.draw.DrawRule;
import io.ziping.spotcheck.draw.Draws;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draw that is wanted; what is left out is as on the page at first.
 *
 * @param seed digits; left out for any
 * @param seen what the preview said; wanted for drawing
 */
record NewDraw(
        @Nullable Integer year,
        @Nullable Integer size,
        @Nullable Integer riskShare,
        @Nullable Integer moneyShare,
        @Nullable Integer randomShare,
        @Nullable Integer atLeast,
        @Nullable Integer atMost,
        @Nullable String seed,
        @Nullable Integer answerDays,
        @Nullable String seen) {

    private static final int WHOLE = 100;
    private static final int LONGEST_ANSWER = 60;

    /** What can be drawn by. */
    record Wanted(int year, DrawRule rule, int answerDays, String seen) {}

    /**
     * Reads it.
     *
     * @param drawing whether it is drawn now, by what was seen
     * @throws io.ziping.evaluation.api.ApiProblemException with all that is wrong
     */
    Wanted read(boolean drawing) {
        var check = new BodyCheck().require(year, "/year", "请写年度");
        var risk = within(check, riskShare, 60, 0, WHOLE, "/riskShare");
        var money = within(check, moneyShare, 25, 0, WHOLE, "/moneyShare");
        var random = within(check, randomShare, 15, 0, WHOLE, "/randomShare");
        var forms = within(check, size, 20, 1, Draws.MOST, "/size");
        var days = within(check, answerDays, 10, 1, LONGEST_ANSWER, "/answerDays");
        if (atLeast != null) {
            within(check, atLeast, 1, 1, Draws.MOST, "/atLeast");
        }
        if (atMost != null) {
            within(check, atMost, 1, 1, Draws.MOST, "/atMost");
        }
        if (risk + money + random != WHOLE) {
            check.add("/randomShare", "sum", "三个比例加起来应为100，现在是" + (risk + money + random));
        }
        if (seed != null && !seed.matches("[0-9]{1,18}")) {
            check.add("/seed", "malformed-value", "种子是1至18位数字");
        }
        if (drawing) {
            check.require(seed, "/seed", "请照抄预览的seed").require(seen, "/seen", "请照抄预览的seen");
        }
        check.throwAny();
        var chance = seed == null ? Draws.anySeed() : Long.parseLong(seed);
        return new Wanted(
                Objects.requireNonNull(year),
                new DrawRule(forms, risk, money, atLeast, atMost, chance),
                days,
                Objects.requireNonNullElse(seen, ""));
    }

    private static int within(
            BodyCheck check, @Nullable Integer value, int otherwise, int least, int most, String pointer) {
        int number = Objects.requireNonNullElse(value, otherwise);
        if (number < least || number > most) {
            check.add(pointer, "out-of-range", "应为" + least + "至" + most + "的整数");
        }
        return number;
    }
}
