package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Scores that the rest of the form does not bear out. */
final class ScoreFaults {

    private final Wordings wordings;

    ScoreFaults(Wordings wordings) {
        this.wordings = wordings;
    }

    Map<Kind, Fault> faults() {
        var faults = new HashMap<Kind, Fault>();
        faults.put(Kind.UNMET_AT_FULL_MARKS, this::unmet);
        faults.put(Kind.REVERSE_TARGET_MISSED_AT_FULL_MARKS, this::reverseMissed);
        faults.put(Kind.ZERO_TARGET_MISSED_AT_FULL_MARKS, this::zeroMissed);
        faults.put(Kind.OUTCOME_NOT_REACHED_AT_FULL_MARKS, this::outcomeNotReached);
        faults.put(Kind.MET_BUT_DOCKED_WITHOUT_CAUSE, this::metButDocked);
        faults.put(Kind.DOCKED_FAR_TOO_LITTLE, this::dockedTooLittle);
        faults.put(Kind.LOW_EXECUTION_STILL_EXCELLENT, this::lowExecution);
        faults.put(Kind.HAIR_ABOVE_EXCELLENT, new HairAboveBorder(90, 80, 93, wordings));
        faults.put(Kind.HAIR_ABOVE_GOOD, new HairAboveBorder(80, 60, 85, wordings));
        faults.put(Kind.HAIR_ABOVE_FAIR, new HairAboveBorder(60, 30, 62, wordings));
        return faults;
    }

    private Optional<Mutation> unmet(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(form, random, Rows::canFallShort).map(row -> {
            var actual = Rows.below(form.row(row).targetNumber(), Rows.between(55, 92, random));
            return onScore(form.withActual(row, actual), row);
        });
    }

    private Optional<Mutation> reverseMissed(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(form, random, RowData::atMost).map(row -> {
            var actual = Rows.above(form.row(row).targetNumber(), Rows.between(118, 185, random));
            return onScore(form.withActual(row, actual), row);
        });
    }

    private Optional<Mutation> zeroMissed(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(form, random, RowData::zeroTarget)
                .map(row -> onScore(form.withActual(row, BigDecimal.valueOf(Rows.between(1, 3, random))), row));
    }

    private Optional<Mutation> outcomeNotReached(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(form, random, RowData::descriptive).map(row -> {
            var outcome = random.nextBoolean() ? "部分达成指标" : "未达成指标";
            return onScore(form.withRow(row, form.row(row).withActual(outcome)), row);
        });
    }

    private static Mutation onScore(FormData form, int row) {
        return Mutation.of(form, Pointers.score(row), Pointers.actual(row));
    }

    private Optional<Mutation> metButDocked(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(
                        form,
                        random,
                        row -> row.fullMarks() && row.weightPoints().intValue() >= 6)
                .map(row -> {
                    var docked = form.row(row).weightPoints().subtract(BigDecimal.valueOf(Rows.between(1, 3, random)));
                    var changed = form.row(row)
                            .withScore(docked.toPlainString())
                            .withReason(wordings.next("met-but-docked", random));
                    return Mutation.of(form.withRow(row, changed), Pointers.score(row), Pointers.reason(row));
                });
    }

    /** Half of the target and nearly all of the points. */
    private Optional<Mutation> dockedTooLittle(BaseForm base, Random random) {
        var form = base.form();
        return Rows.any(
                        form,
                        random,
                        row -> Rows.canFallShort(row) && row.weightPoints().intValue() >= 8)
                .map(row -> {
                    var shorter = form.shortened(
                            row,
                            Rows.below(form.row(row).targetNumber(), Rows.between(35, 55, random)),
                            wordings.next("cause", random));
                    var score = form.row(row).weightPoints().subtract(new BigDecimal("0.50"));
                    return onScore(shorter.withRow(row, shorter.row(row).withScore(score.toPlainString())), row);
                });
    }

    /** Little was spent, and the text says why; the grade stays 优. */
    private Optional<Mutation> lowExecution(BaseForm base, Random random) {
        var form = base.form();
        if (form.explainsRest() || form.total().compareTo(BigDecimal.valueOf(97)) < 0) {
            return Optional.empty();
        }
        int percent = Rows.between(8, 57, random);
        var spent = form.spending(form.funding()
                .get(0)
                .adjustedAmount()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP));
        if (spent.executionRate().intValue() >= 60 || spent.total().intValue() < 91) {
            return Optional.empty();
        }
        var cause = wordings.next("low-execution-cause", random)
                .replace("{率}", spent.executionRate().toPlainString());
        return Optional.of(new Mutation(
                spent.withAchieved(spent.achieved().then(cause)),
                Set.of(
                        Pointers.GRADE,
                        Pointers.TOTAL_SCORE,
                        Pointers.total(Pointers.EXECUTED),
                        Pointers.total(Pointers.RATE),
                        Pointers.total("score"))));
    }
}
