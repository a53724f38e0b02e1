package io.ziping.scoring.checks;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.TypedText;
import java.util.stream.Stream;

/** Number cells whose text cannot be counted with. */
final class NumberChecks {

    private NumberChecks() {}

    static Stream<Finding> amountsNotUnderstood(Examined form) {
        var total = new Examined.Line(0, form.card().total());
        return Stream.concat(Stream.of(total), form.lines())
                .flatMap(Examined.Line::amounts)
                .flatMap(amount -> notUnderstood(amount.cell(), amount.pointer(), amount.title()));
    }

    static Stream<Finding> pointsNotUnderstood(Examined form) {
        var execution = notUnderstood(form.card().executionWeight(), "/funding/0/weight", "预算执行的分数");
        var rows = form.rows()
                .flatMap(row -> Stream.concat(
                        notUnderstood(row.result().weight(), row.pointer("weight"), row.title() + "的分值"),
                        isBelowZero(row.result().score())
                                ? Stream.empty()
                                : notUnderstood(row.result().score(), row.pointer("score"), row.title() + "的得分")));
        return Stream.concat(execution, rows);
    }

    static Stream<Finding> scoreBelowZero(Examined form) {
        return form.rows()
                .filter(row -> isBelowZero(row.result().score()))
                .map(row -> FindingCode.SCORE_BELOW_ZERO.at(
                        row.pointer("score"), row.title() + "：得分 " + row.typed().score() + " 小于 0"));
    }

    private static boolean isBelowZero(NumberCell cell) {
        var typed = TypedText.decimal(cell.text());
        return typed != null && typed.signum() < 0;
    }

    private static Stream<Finding> notUnderstood(NumberCell cell, String pointer, String title) {
        return cell.problem() == null
                ? Stream.empty()
                : Stream.of(FindingCode.NUMBER_NOT_UNDERSTOOD.at(pointer, title + cell.problem()));
    }
}
