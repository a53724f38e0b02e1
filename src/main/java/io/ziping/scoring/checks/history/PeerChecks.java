package io.ziping.scoring.checks.history;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Peers.TargetSpread;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A target beside the targets that other units set for the same indicator. */
final class PeerChecks {

    private static final int ENOUGH_UNITS = 12;

    /** The modified z-score of Iglewicz and Hoaglin (1993), and the bound they give for it. */
    private static final BigDecimal TO_SIGMA = new BigDecimal("0.6745");

    private static final BigDecimal FAR = new BigDecimal("3.5");

    /** Where hardly anybody differs, a little is far in spreads and still nothing to ask about. */
    private static final BigDecimal A_TENTH = new BigDecimal("0.1");

    /** Where most say the very same there is no spread: far is who asks half of it. */
    private static final BigDecimal A_HALF = new BigDecimal("0.5");

    private static final BigDecimal FIVEFOLD = BigDecimal.valueOf(5);

    private static final BigDecimal MOST_AT_STAKE = BigDecimal.valueOf(3);

    private PeerChecks() {}

    /** Of targets that are easier than the others', or many times what they ask: who asks some more owes nobody an answer, nor does who gives one. */
    static Stream<Finding> targetFarFromPeers(Examined form) {
        var spreads = form.context().peers().targets();
        return form.rows().flatMap(row -> {
            var spread = spreads.get(row.index());
            var bound = row.result().target().bound();
            return spread != null
                            && bound != null
                            && spread.units() >= ENOUGH_UNITS
                            && isFar(bound, spread)
                            && !isToldWhy(form, row)
                    ? Stream.of(finding(row, bound, spread))
                    : Stream.<Finding>empty();
        });
    }

    /** By what is otherwise this year, or by what no other unit says beside its number. */
    private static boolean isToldWhy(Examined form, Examined.Row row) {
        return Reductions.isToldByItsNumber(form, row) || PeerTexts.tellsWhy(form, row);
    }

    /** Five times what the others ask of themselves is a nought too many rather than zeal. */
    private static boolean isFar(TargetValue.Bound bound, TargetSpread spread) {
        if (!bound.operator().wantsLess()
                && spread.median().signum() > 0
                && bound.number()
                                .compareTo(spread.highest().max(spread.median()).multiply(FIVEFOLD))
                        >= 0) {
            return true;
        }
        var distance = bound.operator().wantsLess()
                ? bound.number().subtract(spread.median())
                : spread.median().subtract(bound.number());
        var least = spread.median().abs().multiply(spread.deviation().signum() == 0 ? A_HALF : A_TENTH);
        return distance.signum() > 0
                && distance.compareTo(least) >= 0
                && TO_SIGMA.multiply(distance).compareTo(FAR.multiply(spread.deviation())) > 0;
    }

    /** Units differ in size: what they ask of themselves says less than a figure of the form does. */
    private static Finding finding(Examined.Row row, TargetValue.Bound bound, TargetSpread spread) {
        return FindingCode.TARGET_FAR_FROM_PEERS
                .at(
                        row.pointer("target"),
                        row.title() + "：年度指标值 " + bound + "，" + spread.units() + " 个单位的中位数是 "
                                + TypedText.spoken(spread.median()) + "（" + TypedText.spoken(spread.lowest()) + " 到 "
                                + TypedText.spoken(spread.highest()) + "）")
                .staking(Stake.against(row, spread.median()).min(MOST_AT_STAKE))
                .on(row.target(), row.name());
    }
}
