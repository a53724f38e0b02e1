package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.TypedText;
import java.util.stream.Stream;

/** Number cells whose text cannot be counted with. */
final class NumberChecks {

    private NumberChecks() {}

    static Stream<Finding> amountsNotUnderstood(Examined form) {
        var total = new Line(0, form.card().total());
        return Stream.concat(Stream.of(total), form.lines())
                .flatMap(Line::amounts)
                .filter(amount -> amount.cell().problem() != null)
                .map(amount -> notUnderstood(amount.cell(), amount.pointer(), amount.title()));
    }

    static Stream<Finding> pointsNotUnderstood(Examined form) {
        var execution = Stream.of(form.card().executionWeight())
                .filter(weight -> weight.problem() != null)
                .map(weight -> notUnderstood(weight, "/funding/0/weight", "预算执行的分数"));
        return Stream.concat(execution, form.rows().flatMap(NumberChecks::pointsNotUnderstood));
    }

    private static Stream<Finding> pointsNotUnderstood(Examined.Row row) {
        var weight = row.result().weight();
        var score = row.result().score();
        return Stream.concat(
                weight.problem() == null
                        ? Stream.empty()
                        : Stream.of(notUnderstood(weight, row.pointer("weight"), row.title() + "的分值")),
                score.problem() == null || isBelowZero(score)
                        ? Stream.empty()
                        : Stream.of(notUnderstood(score, row.pointer("score"), row.title() + "的得分")));
    }

    static Stream<Finding> scoreBelowZero(Examined form) {
        return form.rows()
                .filter(row -> isBelowZero(row.result().score()))
                .map(row -> FindingCode.SCORE_BELOW_ZERO.at(
                        row.pointer("score"), row.title() + "：得分 " + row.typed().score() + " 小于 0"));
    }

    /** Of points, which are refused below zero. */
    private static boolean isBelowZero(NumberCell cell) {
        var typed = cell.problem() == null ? null : TypedText.decimal(cell.text());
        return typed != null && typed.signum() < 0;
    }

    private static Finding notUnderstood(NumberCell cell, String pointer, String title) {
        return FindingCode.NUMBER_NOT_UNDERSTOOD.at(pointer, title + cell.problem());
    }
}
