package io.ziping.trial.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/** What is doubtful about the money. */
final class MoneyFaults {

    private static final int TEN_THOUSAND = 4;

    private MoneyFaults() {}

    private static BigDecimal part(BigDecimal amount, double part) {
        return amount.multiply(BigDecimal.valueOf(part)).setScale(2, RoundingMode.HALF_UP);
    }

    static void barelySpent(FormDraft form, SplittableRandom random) {
        form.spend(random.nextDouble(0.12, 0.52));
        form.sentences.add("上级专款11月底才下达，当年来不及支付，已按规定办理结转。");
    }

    static void littleSpent(FormDraft form, SplittableRandom random) {
        form.spend(random.nextDouble(0.62, 0.86));
    }

    static void printedOtherwise(FormDraft form, SplittableRandom random) {
        form.printedTotal = "98.00";
        form.spend(0.93);
    }

    /** What was spent typed in 亿元 beside budgets in 万元: too small, so that the sums of a department stay what they are. */
    static void unitSlip(FormDraft form, SplittableRandom random) {
        form.sentences.add("全年共支出" + Figure.plain(form.executed()) + "万元。");
        form.lines.forEach(line -> line.executed = line.executed.movePointLeft(TEN_THOUSAND));
    }

    static void aboveBudget(FormDraft form, SplittableRandom random) {
        form.spend(random.nextDouble(1.02, 1.2));
    }

    static void partOverspent(FormDraft form, SplittableRandom random) {
        var main = form.main();
        var other = part(main.adjusted, 0.2);
        main.initial = main.adjusted.subtract(other);
        main.adjusted = main.initial;
        main.executed = part(main.adjusted, 0.9);
        form.lines.removeIf(line -> line.source.equals("OTHER"));
        form.lines.add(new FormDraft.Line("OTHER", other, other, part(other, 1.25)));
    }

    static void partsExceed(FormDraft form, SplittableRandom random) {
        var main = form.main();
        form.parts.add(new FormDraft.Part("市级资金", part(main.adjusted, 0.8), part(main.executed, 0.8)));
        form.parts.add(new FormDraft.Part("省级补助资金", part(main.adjusted, 0.4), part(main.executed, 0.4)));
    }

    static void belowZero(FormDraft form, SplittableRandom random) {
        var main = form.main();
        var taken = part(main.adjusted, 0.1);
        form.lines.removeIf(line -> line.source.equals("OTHER"));
        form.lines.add(new FormDraft.Line("OTHER", taken.negate(), taken.negate(), BigDecimal.ZERO));
    }

    static void otherAmountInText(FormDraft form, SplittableRandom random) {
        form.sentences.add("全年共支出" + Figure.plain(part(form.executed(), random.nextDouble(1.2, 1.6))) + "万元。");
    }

    static void cut(FormDraft form, SplittableRandom random) {
        form.lines.forEach(line -> {
            line.adjusted = part(line.initial, 0.6);
            line.executed = part(line.adjusted, 0.98);
        });
    }

    static void increased(FormDraft form, SplittableRandom random) {
        double more = random.nextDouble(1.4, 1.9);
        form.lines.forEach(line -> {
            line.adjusted = part(line.initial, more);
            line.executed = part(line.adjusted, 0.97);
        });
    }

    static void decreased(FormDraft form, SplittableRandom random) {
        cut(form, random);
        form.rows(DraftRow::canFallShort).forEach(row -> row.fallShort(0.9, "参与对象因外出务工、请假等缺席较多，补做后仍有缺口"));
    }

    static void carryOverInText(FormDraft form, SplittableRandom random) {
        form.sentences.add("其中使用上年结转资金" + Figure.plain(part(form.main().executed, 0.15)) + "万元。");
        form.lines.removeIf(line -> line.source.equals("CARRYOVER"));
    }
}
