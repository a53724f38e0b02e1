package io.ziping.sheet;

import io.ziping.evaluation.EvaluationSummary;
import io.ziping.sheet.Sheet.Row;
import io.ziping.sheet.Sheet.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in front of the forms of a bundle, laid out as sheets are: 目录 and 绩效自评情况汇总表. */
public final class SummarySheets {

    private static final List<Integer> CONTENTS = List.of(80, 480, 340, 100);
    private static final List<Integer> SUMMARY = List.of(56, 169, 135, 98, 98, 98, 75, 66, 56, 58, 91);
    private static final int WAN = 4;

    private SummarySheets() {}

    /**
     * 目录.
     *
     * @param page the printed page number of a form by its place in the list, or what stands in its stead
     */
    public static Sheet contents(List<EvaluationSummary> forms, Function<Integer, String> page) {
        var rows = new ArrayList<Row>();
        for (int place = 0; place < forms.size(); place++) {
            var form = forms.get(place);
            rows.add(new RowBuilder(0)
                    .text(1, String.valueOf(place + 1), null)
                    .text(1, form.project(), null)
                    .text(1, form.implementingUnit(), null)
                    .text(1, page.apply(place), null)
                    .build());
        }
        var head = new RowBuilder(0)
                .header(1, "序号")
                .header(1, "项目名称")
                .header(1, "实施单位")
                .header(1, "页码")
                .build();
        return new Sheet("目录", count(forms), "目录", CONTENTS, List.of(new Section("目录", List.of(head), rows)));
    }

    /** 绩效自评情况汇总表; amounts in 万元. */
    public static Sheet summary(List<EvaluationSummary> forms) {
        var rows = new ArrayList<Row>();
        for (int place = 0; place < forms.size(); place++) {
            rows.add(row(place + 1, forms.get(place)));
        }
        rows.add(totals(forms));
        var head = new RowBuilder(0)
                .header(1, "序号")
                .header(1, "项目名称")
                .header(1, "实施单位")
                .header(1, "年初预算数")
                .header(1, "全年预算数")
                .header(1, "全年执行数")
                .header(1, "执行率(%)")
                .header(1, "总分")
                .header(1, "等级")
                .header(1, "未达标指标数")
                .header(1, "主要疑点")
                .build();
        return new Sheet(
                "绩效自评情况汇总表",
                count(forms) + "（金额单位：万元）",
                "绩效自评情况汇总表",
                SUMMARY,
                List.of(new Section("汇总", List.of(head), rows)));
    }

    private static String count(List<EvaluationSummary> forms) {
        return "共%d份".formatted(forms.size());
    }

    private static Row row(int number, EvaluationSummary form) {
        var grade = form.grade();
        var unmet = form.unmetCount();
        return new RowBuilder(0)
                .text(1, String.valueOf(number), null)
                .text(1, form.project(), null)
                .text(1, form.implementingUnit(), null)
                .number(1, wan(form.initialBudget()), null)
                .number(1, wan(form.adjustedBudget()), null)
                .number(1, wan(form.executedAmount()), null)
                .number(1, plain(form.executionRate()), null)
                .number(1, plain(form.totalScore()), null)
                .text(1, grade == null ? "" : grade.label(), null)
                .text(1, unmet == null ? "" : unmet.toString(), null)
                .text(1, form.headline(), null)
                .build();
    }

    private static Row totals(List<EvaluationSummary> forms) {
        return new RowBuilder(0)
                .label(3, 1, "合计")
                .number(1, wan(sum(forms, EvaluationSummary::initialBudget)), null)
                .number(1, wan(sum(forms, EvaluationSummary::adjustedBudget)), null)
                .number(1, wan(sum(forms, EvaluationSummary::executedAmount)), null)
                .text(3, "", null)
                .text(
                        1,
                        String.valueOf(forms.stream()
                                .map(EvaluationSummary::unmetCount)
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::intValue)
                                .sum()),
                        null)
                .text(1, "", null)
                .keptWithPrevious();
    }

    private static BigDecimal sum(List<EvaluationSummary> forms, Function<EvaluationSummary, BigDecimal> amount) {
        return forms.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String wan(BigDecimal yuan) {
        return yuan.movePointLeft(WAN).toPlainString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
