package io.ziping.trial.city;

import static io.ziping.trial.city.Composer.any;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** What is doubtful about what rows measure. */
final class DesignFaults {

    private static final List<String> EXECUTION = List.of("产出/时效 | 预算执行率", "产出/数量 | 资金支付率", "产出/质量 | 经费支出完成率");
    private static final List<String> NO_COMPLAINT = List.of("服务对象无投诉 | =0(件) | 0.00(件)", "群众有效投诉件数 | ≤3(件) | 2.00(件)");
    private static final List<String> UNMEASURABLE = List.of(
            "效益/社会 | 社会效益明显 | ≥95(%) | 96.00(%)",
            "效益/社会 | 群众获得感增强 | ≥90(%) | 95.00(%)", "效益/社会 | 提升单位形象 | ≥95(%) | 98.00(%)");
    private static final List<String> TRIVIAL = List.of(
            "产出/数量 | 印发工作通知份数 | ≥4(份) | 5.00(份)",
            "产出/数量 | 召开工作例会次数 | ≥10(次) | 12.00(次)",
            "产出/数量 | 报送工作简报期数 | ≥4(期) | 5.00(期)");

    private DesignFaults() {}

    private static Optional<DraftRow> row(FormDraft form, SplittableRandom random, Predicate<DraftRow> condition) {
        var rows = form.rows(condition);
        return rows.isEmpty() ? Optional.empty() : Optional.of(any(rows, random));
    }

    /** Puts a row behind the others of its category, or in front of all. */
    private static void insert(FormDraft form, DraftRow row) {
        int at = 0;
        for (int i = 0; i < form.rows.size(); i++) {
            if (form.rows.get(i).category.equals(row.category)) {
                at = i + 1;
            }
        }
        form.rows.add(at, row);
    }

    static void executionAgain(FormDraft form, SplittableRandom random) {
        row(form, random, row -> row.weight.intValue() >= 10).ifPresent(giver -> {
            giver.worth(giver.weight.subtract(BigDecimal.valueOf(4)));
            var rate = form.executed().multiply(BigDecimal.valueOf(100)).divide(form.adjusted(), 2, RoundingMode.DOWN);
            insert(form, DraftRow.of(any(EXECUTION, random) + " | ≥90(%) | " + rate + "(%) | 4"));
        });
    }

    static void countedTwice(FormDraft form, SplittableRandom random) {
        row(form, random, row -> row.canFallShort() && row.weight.intValue() >= 8)
                .ifPresent(row -> {
                    var half = row.weight.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
                    var twin = new DraftRow(row.kind, row.wanted, row.reached);
                    twin.worth(row.weight.subtract(half));
                    row.worth(half);
                    form.rows.add(form.rows.indexOf(row) + 1, twin);
                });
    }

    /** ≥ of what is bad, with a number that the row meets. */
    static void wrongDirection(FormDraft form, SplittableRandom random) {
        row(form, random, row -> row.kind.wantsLess() && !form.promised().contains(row) && row.category.contains("成本"))
                .ifPresent(row -> {
                    row.sign = "≥";
                    row.wanted = row.reached;
                });
    }

    static void trivialTarget(FormDraft form, SplittableRandom random) {
        row(
                        form,
                        random,
                        row -> (row.isSatisfaction() && row.isPercent())
                                || (row.canFallShort() && !form.promised().contains(row)))
                .ifPresent(row -> row.wanted = BigDecimal.valueOf(row.isSatisfaction() ? 55 : 0));
    }

    static void noComplaint(FormDraft form, SplittableRandom random) {
        row(form, random, DraftRow::isSatisfaction).ifPresent(row -> {
            int at = form.rows.indexOf(row);
            form.rows.set(at, DraftRow.of("满意度 | " + any(NO_COMPLAINT, random) + " | " + row.weight.toPlainString()));
        });
    }

    static void unmeasurable(FormDraft form, SplittableRandom random) {
        row(form, random, row -> row.dimension.equals("效益指标") && !row.isNumber())
                .ifPresent(old -> {
                    form.rows.remove(old);
                    insert(form, DraftRow.of(any(UNMEASURABLE, random) + " | " + old.weight.toPlainString()));
                });
    }

    static void trivialRow(FormDraft form, SplittableRandom random) {
        var left = new BigDecimal("54");
        var all = BigDecimal.valueOf(90);
        for (int i = 0; i < form.rows.size(); i++) {
            var row = form.rows.get(i);
            var points = i == form.rows.size() - 1
                    ? left
                    : row.weight.multiply(new BigDecimal("54")).divide(all, 2, RoundingMode.HALF_UP);
            row.worth(points);
            left = left.subtract(points);
        }
        insert(form, DraftRow.of(any(TRIVIAL, random) + " | 36"));
    }

    static void wrongClass(FormDraft form, SplittableRandom random) {
        row(form, random, row -> row.category.equals("质量指标") && row.kind.name().matches(".*(?:合格率|完好率|准确率|可用率)"))
                .or(() -> row(
                        form,
                        random,
                        row -> row.category.equals("数量指标") && row.kind.name().matches(".*(?:人数|人次|数量|面积|次数|件数)")))
                .ifPresent(row -> {
                    form.rows.remove(row);
                    row.category = "时效指标";
                    insert(form, row);
                });
    }
}
