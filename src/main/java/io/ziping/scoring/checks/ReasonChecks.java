package io.ziping.scoring.checks;

import io.ziping.scoring.checks.spoken.Figures;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.ScoredRow;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.WarningLimits;
import io.ziping.scoring.reason.Claims;
import io.ziping.scoring.reason.Claims.Found;
import io.ziping.scoring.reason.ToldFigures;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 偏差原因分析及改进措施: reasons that say nothing, and reasons that tell another story than their row. */
final class ReasonChecks {

    private static final List<String> MORE = List.of("超", "高于", "多于", "突破", "多完成");

    private ReasonChecks() {}

    /**
     * A row that was docked, with words where the reason belongs and no cause among them. Of an over-completed one its own
     * check asks for the cause.
     */
    static Stream<Finding> saysNothing(Examined form) {
        return ScoredRow.of(form)
                .filter(row -> row.isDocked()
                        && OverCompletion.of(row.row(), form.policy().limits()).isEmpty())
                .filter(row -> isEmptyTalk(row.row()))
                .filter(row -> overstating(form, row).isEmpty())
                .map(row -> FindingCode.REASON_SAYS_NOTHING
                        .at(
                                pointer(row),
                                row.row().title() + "：偏差原因"
                                        + TypedText.quote(row.row().typed().deviationExplanation()) + "没有说出为什么扣分")
                        .staking(Stake.tenth(row.row()))
                        .on(
                                row.row().explanation(),
                                row.row().actual(),
                                row.row().score()));
    }

    /** 无, 0 and the like stop a submission; of a form that came in another way they are a doubt too. */
    private static boolean isEmptyTalk(Examined.Row row) {
        return !TypedText.isBlank(row.typed().deviationExplanation())
                && (!row.isExplained() || row.reason().isHollow(row.typed().name()));
    }

    /**
     * All done, it says, and the row falls short; or not done, and the row has met its target and all its points; or another
     * figure is given for what was reached.
     */
    static Stream<Finding> contradictsRow(Examined form) {
        return ScoredRow.of(form)
                .flatMap(row -> Stream.of(
                                overstating(form, row).stream().map(found -> overstated(row, found)),
                                understating(form, row).stream().map(found -> understated(row, found)),
                                otherFigure(form, row).stream())
                        .flatMap(found -> found)
                        .limit(1));
    }

    /** 因暴雨只完成 40 场 beside 46 in the row. */
    private static Optional<Finding> otherFigure(Examined form, ScoredRow row) {
        var reached = Figures.reached(row.row());
        var wanted = Figures.wanted(row.row());
        return reached == null || wanted == null
                ? Optional.empty()
                : ToldFigures.other(
                                row.row().reason(),
                                row.row().typed().name(),
                                reached,
                                wanted,
                                row.is(Attainment.UNMET),
                                form.sheet().fiscalYear())
                        .map(claim -> new Found(claim.start(), text(row).substring(claim.start(), claim.end())))
                        .map(found -> contradiction(row, found, row.standing())
                                .staking(Stake.tenth(row.row()))
                                .asking("偏差原因里的完成数与实际完成值不同，以哪一个为准？请更正。"));
    }

    private static Optional<Found> overstating(Examined form, ScoredRow row) {
        var bound = row.row().result().target().bound();
        return row.is(Attainment.UNMET)
                ? Claims.ofFulfilment(
                                text(row),
                                row.row().typed().name(),
                                bound == null ? null : bound.number(),
                                form.sheet().fiscalYear())
                        .filter(found -> !isTooMuch(bound, found))
                : Optional.empty();
    }

    /** 超过目标 under a target that wants less owns up to it. */
    private static boolean isTooMuch(TargetValue.@Nullable Bound bound, Found found) {
        return bound != null && bound.operator().wantsLess() && MORE.stream().anyMatch(found.words()::startsWith);
    }

    private static Finding overstated(ScoredRow row, Found found) {
        return contradiction(row, found, row.standing() + "，并未达到").staking(Stake.tenth(row.row()));
    }

    /** Of a target that wants less, not to have reached it is good. */
    private static Optional<Found> understating(Examined form, ScoredRow row) {
        var bound = row.row().result().target().bound();
        return row.is(Attainment.MET)
                        && row.isFull()
                        && (bound == null
                                || (!bound.operator().wantsLess()
                                        && bound.number().signum() > 0))
                ? Claims.ofShortfall(
                        text(row), row.row().typed().name(), form.sheet().fiscalYear())
                : Optional.empty();
    }

    private static Finding understated(ScoredRow row, Found found) {
        return contradiction(row, found, row.standing() + "，却已达到，得满分 " + row.score())
                .staking(Stake.half(row.row()))
                .asking("偏差原因说没有完成，表上却已达到并得满分，请更正其中之一。");
    }

    private static Finding contradiction(ScoredRow row, Found found, String standing) {
        return FindingCode.REASON_CONTRADICTS_ROW
                .at(pointer(row), row.row().title() + "：偏差原因说" + TypedText.quote(found.words()) + "，" + standing)
                .on(
                        Evidence.span(pointer(row), text(row), found.start(), found.end()),
                        row.row().actual(),
                        row.row().target(),
                        row.row().score());
    }

    /** Whether a reviewer may expect a reason: points are missing, or far more was done than planned. */
    static boolean owesAReason(ScoredRow row, WarningLimits limits) {
        return row.isDocked() || OverCompletion.of(row.row(), limits).isPresent();
    }

    private static String text(ScoredRow row) {
        return row.row().typed().deviationExplanation();
    }

    private static String pointer(ScoredRow row) {
        return row.row().pointer("deviationExplanation");
    }
}
