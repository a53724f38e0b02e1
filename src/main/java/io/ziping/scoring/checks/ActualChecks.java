package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Stake;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Times;
import io.ziping.scoring.values.TypedText;
import java.util.List;
import java.util.stream.Stream;

/** 实际完成值 beside 年度指标值. */
final class ActualChecks {

    private ActualChecks() {}

    static Stream<Finding> notANumber(Examined form) {
        return form.rows()
                .filter(row -> row.result().target().bound() != null
                        && !row.result().actual().isBlank()
                        && row.result().actual().quantity() == null)
                .map(row -> at(
                        row,
                        FindingCode.ACTUAL_NOT_A_NUMBER,
                        "年度指标值" + TypedText.quote(row.typed().target()) + "是数字，实际完成值"
                                + TypedText.quote(row.typed().actual()) + "却不是，请填数字和单位"));
    }

    static Stream<Finding> notAnOutcome(Examined form) {
        return form.rows()
                .filter(row -> row.result().target().isDescriptive()
                        && !row.result().actual().isBlank()
                        && row.result().actual().outcome() == null
                        && !Times.compared(row.result().target(), row.result().actual()))
                .map(row -> at(
                        row,
                        FindingCode.ACTUAL_NOT_AN_OUTCOME,
                        "年度指标值" + TypedText.quote(row.typed().target()) + "是定性描述，实际完成值请填“达成指标”“部分达成指标”或“未达成指标”；"
                                + "若是数字，请把年度指标值写成“≥90(%)”的样子"));
    }

    static Stream<Finding> notComparable(Examined form) {
        return form.rows().flatMap(row -> {
            var obstacle = row.result().obstacle();
            return obstacle == null
                    ? Stream.<Finding>empty()
                    : Stream.of(at(row, FindingCode.NOT_COMPARABLE, obstacle).staking(Stake.half(row)));
        });
    }

    /** Any words there are do not do: they must tell why more was done. */
    static Stream<Finding> overCompleted(Examined form) {
        return form.rows()
                .flatMap(row -> OverCompletion.of(row, form.policy().limits()).stream())
                .filter(over -> !over.isExplained())
                .map(over -> at(over.row(), FindingCode.OVER_COMPLETED, over.message())
                        .staking(Stake.tenth(over.row()))
                        .on(evidence(over.row())));
    }

    private static List<Evidence> evidence(Examined.Row row) {
        return row.isExplained()
                ? List.of(row.actual(), row.target(), row.explanation())
                : List.of(row.actual(), row.target());
    }

    private static Finding at(Examined.Row row, FindingCode code, String message) {
        return code.at(row.pointer("actual"), row.title() + "：" + message).on(row.actual(), row.target());
    }
}
