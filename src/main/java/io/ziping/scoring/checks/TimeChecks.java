package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.ScoredRow;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.targets.Times;
import io.ziping.scoring.values.Outcome;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** 年度指标值 and 实际完成值 that both tell a time: 2024年12月底前 beside 2024年11月. */
final class TimeChecks {

    private TimeChecks() {}

    /** Late and all the points: at stake is what the rules take from what was reached in part. */
    static Stream<Finding> lateAtFullScore(Examined form) {
        return ScoredRow.of(form)
                .filter(row -> isTimed(row.row()) && row.isFull())
                .filter(row -> attainment(form, row.row()) == Attainment.UNMET)
                .map(row -> row.finding(
                                FindingCode.UNMET_AT_FULL_SCORE, row.standing() + "，没有按时完成，却得了满分 " + row.score())
                        .staking(row.score().subtract(inPart(form, row))));
    }

    /** Two times of which nobody can say whether one keeps the other: what cannot be told may well be right. */
    static Stream<Finding> notToBeTold(Examined form) {
        return form.rows()
                .filter(row -> isTimed(row) && attainment(form, row) == Attainment.UNKNOWN)
                .map(row -> FindingCode.NOT_COMPARABLE
                        .at(
                                row.pointer("actual"),
                                row.title() + "：年度指标值"
                                        + TypedText.quote(row.typed().target()) + "和实际完成值"
                                        + TypedText.quote(row.typed().actual()) + "是时间，系统比不出是否按时，请核对得分")
                        .staking(Stake.tenth(row))
                        .on(row.actual(), row.target()));
    }

    private static boolean isTimed(Examined.Row row) {
        return Times.compared(row.result().target(), row.result().actual());
    }

    private static Attainment attainment(Examined form, Examined.Row row) {
        return Times.attainment(
                row.result().target(), row.result().actual(), form.sheet().fiscalYear());
    }

    private static BigDecimal inPart(Examined form, ScoredRow row) {
        return row.weight().multiply(form.policy().outcomeBands().highestShare(Outcome.PARTLY_REACHED));
    }
}
