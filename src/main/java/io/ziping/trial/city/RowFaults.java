package io.ziping.trial.city;

import static io.ziping.trial.city.Composer.any;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What is doubtful in what rows say was reached, and in the points and reasons they give. */
final class RowFaults {

    /** What is no word at all, such as 无, would have stopped the submission. */
    private static final List<String> EMPTY =
            List.of("下一步将继续努力，争取更好地完成全年任务。", "今后进一步加强管理，不断提高绩效水平。", "该指标未达到预期值，后续加大工作力度。");

    private static final List<String> ALL_DONE = List.of("年度任务已全部完成", "已全部按要求完成，无偏差", "指标已达标，任务全面完成");
    private static final List<String> CAUSES =
            List.of("参与对象因外出务工、请假等缺席较多，补做后仍有缺口", "首次采购流标，重新组织后开工晚了两个月", "上级计划6月才下达，实际实施时间不足半年");

    private RowFaults() {}

    /** A row that passes a condition, those first that the text is silent about. */
    private static void row(
            FormDraft form, SplittableRandom random, Predicate<DraftRow> condition, Consumer<DraftRow> change) {
        var rows = form.rows(condition);
        if (!rows.isEmpty()) {
            change.accept(any(rows, random));
        }
    }

    static void unmetAtFullScore(FormDraft form, SplittableRandom random) {
        row(form, random, DraftRow::canFallShort, row -> {
            row.fallShort(random.nextDouble(0.7, 0.93), "");
            row.score = row.weight;
        });
    }

    static void dockedTooLittle(FormDraft form, SplittableRandom random) {
        row(form, random, row -> row.canFallShort() && row.weight.intValue() >= 6, row -> {
            row.fallShort(0.55, any(CAUSES, random));
            row.score = row.weight.subtract(new BigDecimal("0.50"));
        });
    }

    static void reasonSaysAllDone(FormDraft form, SplittableRandom random) {
        row(form, random, DraftRow::canFallShort, row -> row.fallShort(0.88, any(ALL_DONE, random)));
    }

    static void emptyReason(FormDraft form, SplittableRandom random) {
        row(
                form,
                random,
                DraftRow::canFallShort,
                row -> row.fallShort(random.nextDouble(0.8, 0.95), any(EMPTY, random)));
    }

    static void sameReason(FormDraft form, SplittableRandom random) {
        var why = any(CAUSES, random);
        form.rows(row -> row.sign.equals("≥") && row.wanted.intValue() >= 20).stream()
                .limit(3)
                .forEach(row -> row.fallShort(0.93, why));
    }

    static void overCompleted(FormDraft form, SplittableRandom random) {
        row(
                form,
                random,
                DraftRow::canFallShort,
                row -> row.reached = row.wanted
                        .multiply(BigDecimal.valueOf(random.nextDouble(1.6, 2.4)))
                        .setScale(0, RoundingMode.HALF_UP));
    }

    static void metButDocked(FormDraft form, SplittableRandom random) {
        row(form, random, row -> row.isNumber() && row.weight.intValue() >= 5, row -> {
            row.score = row.weight.subtract(BigDecimal.ONE);
            row.reason = any(CAUSES, random);
        });
    }

    static void farFromPeers(FormDraft form, SplittableRandom random) {
        row(
                form,
                random,
                row -> row.isPercent() && row.sign.equals("≥") && !row.isSatisfaction() && row.wanted.intValue() >= 80,
                row -> {
                    row.wanted = BigDecimal.valueOf(45);
                    row.reached = BigDecimal.valueOf(48);
                });
    }

    static void otherUnit(FormDraft form, SplittableRandom random) {
        row(form, random, DraftRow::canFallShort, row -> {
            row.sign = "";
            row.outcome = Figure.cents(row.reached) + "(%)";
            row.unit = "≥" + Figure.plain(row.wanted) + "(" + row.kind.unit() + ")";
        });
    }

    static void above100(FormDraft form, SplittableRandom random) {
        row(
                form,
                random,
                row -> row.isPercent()
                        && row.sign.equals("≥")
                        && row.kind.name().matches(".*(?:合格率|覆盖率|满意度|及时率|完好率|准确率)"),
                row -> row.reached = BigDecimal.valueOf(random.nextInt(102, 118)));
    }

    static void allSatisfied(FormDraft form, SplittableRandom random) {
        row(form, random, row -> row.isSatisfaction() && row.isPercent(), row -> row.reached = BigDecimal.valueOf(100));
    }

    static void tenfoldBelow(FormDraft form, SplittableRandom random) {
        row(
                form,
                random,
                row -> row.kind.wantsLess() && row.wanted.compareTo(BigDecimal.valueOf(3)) >= 0,
                row -> row.reached = row.wanted.multiply(new BigDecimal("0.06")).setScale(2, RoundingMode.HALF_UP));
    }

    static void allOnTarget(FormDraft form, SplittableRandom random) {
        form.rows(DraftRow::isNumber).forEach(row -> row.reached = row.wanted);
    }

    /** A total of 90.03, where one row more would have cost the grade. */
    static void hairAboveBorder(FormDraft form, SplittableRandom random) {
        var rate = form.executed().divide(form.adjusted(), 10, RoundingMode.HALF_UP);
        var toLose = rate.multiply(BigDecimal.TEN)
                .setScale(2, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(90))
                .subtract(new BigDecimal("90.03"));
        for (var row : form.rows(DraftRow::canFallShort)) {
            var most = row.weight.subtract(BigDecimal.ONE).min(toLose);
            if (most.signum() > 0) {
                var part = BigDecimal.ONE.subtract(most.divide(row.weight, 6, RoundingMode.HALF_UP));
                row.fallShort(part.doubleValue(), any(CAUSES, random));
                row.score = row.weight.subtract(most);
                toLose = toLose.subtract(most);
            }
        }
    }
}
