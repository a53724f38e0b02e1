package io.ziping.scoring.checks;

import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** A row whose weight and score are both there. */
record ScoredRow(Examined.Row row, BigDecimal weight, BigDecimal score) {

    static Stream<ScoredRow> of(Examined form) {
        return form.rows().flatMap(row -> {
            var weight = row.result().weight().value();
            var score = row.result().score().value();
            return weight == null || score == null
                    ? Stream.<ScoredRow>empty()
                    : Stream.of(new ScoredRow(row, weight, score));
        });
    }

    boolean isFull() {
        return score.compareTo(weight) == 0;
    }

    boolean isDocked() {
        return score.compareTo(weight) < 0;
    }

    boolean isAboveWeight() {
        return score.compareTo(weight) > 0;
    }

    boolean is(Attainment attainment) {
        return row.result().attainment() == attainment;
    }

    /** Whether the rules would give exactly these points, or let a person choose them. */
    boolean agreesWithRule() {
        var computed = row.result().computed();
        var points = computed.points();
        var band = computed.band();
        if (points != null) {
            return points.compareTo(score) == 0;
        }
        return band == null || band.contains(score);
    }

    Finding finding(FindingCode code, String message) {
        return code.at(row.pointer("score"), row.title() + "：" + message);
    }

    /** What the form holds, in its own words: {@code 年度指标值 ≥ 90%，实际完成值 85%}. */
    String standing() {
        var bound = row.result().target().bound();
        var wanted = bound == null ? TypedText.quote(row.typed().target()) : bound.toString();
        var quantity = row.result().actual().quantity();
        var given = quantity == null ? TypedText.quote(row.typed().actual()) : quantity.toString();
        return "年度指标值 " + wanted + "，实际完成值 " + given;
    }
}
