package io.ziping.trial.city;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A row of a form that is being made up; what stands in its cells may be changed. */
final class DraftRow {

    final RowKind kind;
    String dimension;
    String category;
    String name;
    String sign;
    BigDecimal wanted;
    BigDecimal reached;
    String unit;
    String outcome;
    BigDecimal weight;
    BigDecimal score;
    String reason = "";

    DraftRow(RowKind kind, BigDecimal wanted, BigDecimal reached) {
        this.kind = kind;
        this.dimension = kind.dimension();
        this.category = kind.category();
        this.name = kind.name();
        this.sign = kind.sign();
        this.wanted = wanted;
        this.reached = reached;
        this.unit = kind.unit();
        this.outcome = kind.outcome();
        this.weight = kind.weight();
        this.score = kind.weight();
    }

    /** A row of its own, {@code class | name | target | actual | weight}. */
    static DraftRow of(String line) {
        var kind = RowKind.parse(line);
        return new DraftRow(kind, kind.target(), kind.actual());
    }

    boolean isNumber() {
        return !sign.isEmpty();
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    boolean isSatisfaction() {
        return dimension.equals("满意度指标");
    }

    boolean isFull() {
        return score.compareTo(weight) == 0;
    }

    /** Something counted that more is wanted of, and enough of it that a part can be missing. */
    boolean canFallShort() {
        return kind.isCounted()
                && wanted.compareTo(BigDecimal.valueOf(20)) >= 0
                && kind.sign().equals("≥");
    }

    String target() {
        return isNumber() ? sign + Figure.plain(wanted) + "(" + unit + ")" : unit;
    }

    String actual() {
        return isNumber() ? Figure.cents(reached) + "(" + unit + ")" : outcome;
    }

    /** Reaches only so much of the target, with the points the rules give for that. */
    void fallShort(double part, String why) {
        reached = wanted.multiply(BigDecimal.valueOf(part)).setScale(wanted.scale() > 0 ? 1 : 0, RoundingMode.DOWN);
        score = weight.multiply(reached).divide(wanted, 2, RoundingMode.HALF_UP);
        reason = why;
    }

    void worth(BigDecimal points) {
        weight = points;
        score = points;
    }
}
