package io.ziping.scoring.examined;

import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A row whose weight and score are both there. */
public record ScoredRow(Examined.Row row, BigDecimal weight, BigDecimal score) {

    private static final Part<List<ScoredRow>> ALL = Part.of(form -> read(form).toList());

    /** The scored rows of a form, in its order. */
    public static Stream<ScoredRow> of(Examined form) {
        return form.get(ALL).stream();
    }

    private static Stream<ScoredRow> read(Examined form) {
        return form.rows().flatMap(row -> {
            var weight = row.result().weight().value();
            var score = row.result().score().value();
            return weight == null || score == null
                    ? Stream.<ScoredRow>empty()
                    : Stream.of(new ScoredRow(row, weight, score));
        });
    }

    /** Whether it has all its points. */
    public boolean isFull() {
        return score.compareTo(weight) == 0;
    }

    /** Whether it lacks points. */
    public boolean isDocked() {
        return score.compareTo(weight) < 0;
    }

    /** Whether it has more points than it can. */
    public boolean isAboveWeight() {
        return score.compareTo(weight) > 0;
    }

    /** Whether its actual stands so to its target. */
    public boolean is(Attainment attainment) {
        return row.result().attainment() == attainment;
    }

    /** Whether the rules would give exactly these points, or let a person choose them. */
    public boolean agreesWithRule() {
        var computed = row.result().computed();
        var points = computed.points();
        var band = computed.band();
        if (points != null) {
            return points.compareTo(score) == 0;
        }
        return band == null || band.contains(score);
    }

    /** How many points the row has above what the rules would give it; zero where they say nothing. */
    public BigDecimal aboveRule() {
        var computed = row.result().computed();
        var band = computed.band();
        var most = computed.points() != null ? computed.points() : band == null ? score : band.max();
        return score.subtract(most).max(BigDecimal.ZERO);
    }

    /** Whether the rules would give the row more. */
    public boolean isBelowRule() {
        var computed = row.result().computed();
        var band = computed.band();
        var least = computed.points() != null ? computed.points() : band == null ? null : band.min();
        return least != null && score.compareTo(least) < 0;
    }

    /** A finding on the score, which rests on target and actual too. */
    public Finding finding(FindingCode code, String message) {
        return code.at(row.pointer("score"), row.title() + "：" + message).on(row.score(), row.target(), row.actual());
    }

    /** What the form holds, in its own words: {@code 年度指标值 ≥ 90%，实际完成值 85%}. */
    public String standing() {
        var bound = row.result().target().bound();
        var wanted = bound == null ? TypedText.quote(row.typed().target()) : bound.toString();
        var quantity = row.result().actual().quantity();
        var given = quantity == null ? TypedText.quote(row.typed().actual()) : quantity.toString();
        return "年度指标值 " + wanted + "，实际完成值 " + given;
    }
}
