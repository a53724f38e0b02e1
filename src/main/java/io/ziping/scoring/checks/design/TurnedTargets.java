package io.ziping.scoring.checks.design;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.values.TypedText;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Targets that go another way than last year's of the same row, or than the form's own words for its figure: what is 降到 1.12 %
 * is meant to be little, whatever it is called.
 */
final class TurnedTargets {

    /** Right before a figure that is good for being small. */
    private static final Pattern MADE_LESS =
            Pattern.compile("(?:(?<!调)(?:下降|降低|减少|压缩|缩短|压降|压减|降|减|压)(?:到|至|为)|控制在|(?:不|未|没有?)(?:超过|高于|突破))(?:了|仅|只)?$");

    private TurnedTargets() {}

    static boolean isToldOtherwise(Examined form, Bounded target) {
        return target.wantsMore() && isMadeLess(form, form.achieved(), target);
    }

    static boolean isOtherWayThanLastYear(Examined form, Bounded target) {
        var lastYear = form.context().lastYear();
        boolean less = target.bound().operator().wantsLess();
        return lastYear != null
                && (less || target.wantsMore())
                && lastYear.rows()
                        .filter(before -> TypedText.plain(before.typed().name())
                                .equals(TypedText.plain(target.row().typed().name())))
                        .map(before -> before.result().target().bound())
                        .anyMatch(before -> before != null
                                && before.number().signum() > 0
                                && target.bound().number().signum() > 0
                                && (less
                                        ? Bounded.wantsMore(before)
                                        : before.operator().wantsLess()));
    }

    /** Told with a figure that no other row has. */
    private static boolean isMadeLess(Examined form, Objective text, Bounded target) {
        var plain = text.text().plain();
        return text.claims().stream()
                .filter(claim -> isSaid(claim, target.row()))
                .filter(claim -> form.rows().filter(row -> isSaid(claim, row)).count() == 1)
                .anyMatch(claim -> MADE_LESS
                        .matcher(plain.substring(Math.min(claim.clause().start(), claim.start()), claim.start())
                                .strip())
                        .find());
    }

    /** Whether a claim is what a row has reached, or wants, in the unit of its target. */
    private static boolean isSaid(NumberClaim claim, Examined.Row row) {
        var bound = row.result().target().bound();
        var reached = row.result().actual().quantity();
        return bound != null
                && Stream.of(reached == null ? bound.quantity() : reached, bound.quantity())
                        .map(quantity -> Units.amount(quantity.number(), bound.unit()))
                        .anyMatch(figure -> claim.isIn(figure) && claim.standsFor(figure));
    }
}
