package io.ziping.intake.reading;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published form as other places lay it out: other columns, words, units and spans.
 *
 * @param rows the table; a cell stands in the row it begins in
 * @param cells what a reader should find, by pointer
 */
record ForeignForm(String title, String subtitle, List<List<Td>> rows, String foot, Map<String, String> cells) {

    /** A cell and how many columns and rows it covers. */
    record Td(@Nullable String text, int across, int down) {}

    /** The layouts, after forms that provinces publish. */
    enum Layout {
        /** 分值 behind 实际完成值, a label beside the indicators, no grade. */
        NATIONAL,
        /** 指标性质, 指标值 and 度量单位 below a second header, 元, remarks, the grade beside the total. */
        THREE_COLUMNS,
        /** No 年初预算数, rate before weight, objectives beside their labels, points in the labels. */
        NO_INITIAL_BUDGET,
        /** No spans, a number and a percentage that have no place. */
        NO_SPANS,
        /** One line of funding, no weights, no objectives. */
        SHORT,
        /** Columns in another order, a ticked grade. */
        OTHER_ORDER;

        ForeignForm of(EvaluationDocument document) {
            return switch (this) {
                case NATIONAL -> national(document);
                case THREE_COLUMNS -> threeColumns(document);
                case NO_INITIAL_BUDGET -> noInitialBudget(document);
                case NO_SPANS -> noSpans(document);
                case SHORT -> brief(document);
                case OTHER_ORDER -> otherOrder(document);
            };
        }
    }

    private static final Pattern TARGET = Pattern.compile("([≥≤=<>])([\\d.]+)(?:\\((.+)\\))?");
    private static final List<String> LEVELS = List.of("一级指标", "二级指标", "三级指标");

    private static Td td(@Nullable String text, int... spans) {
        return new Td(text, spans.length > 0 ? spans[0] : 1, spans.length > 1 ? spans[1] : 1);
    }

    private static List<Td> row(Td... cells) {
        return List.of(cells);
    }

    private static List<Td> row(Td first, Stream<String> texts) {
        return Stream.concat(Stream.of(first), texts.map(ForeignForm::td)).toList();
    }

    private static Stream<String> header(String... rest) {
        return Stream.concat(LEVELS.stream(), Arrays.stream(rest));
    }

    private static List<Funding> funding(EvaluationDocument form) {
        return Objects.requireNonNull(form.funding());
    }

    private static List<Indicator> indicators(EvaluationDocument form) {
        return Objects.requireNonNull(form.indicators());
    }

    private static String amount(@Nullable String text, int factor) {
        return new DecimalFormat("#,##0.00").format(new BigDecimal(text).multiply(BigDecimal.valueOf(factor)));
    }

    private static boolean isTotal(Funding line) {
        return "TOTAL".equals(line.source());
    }

    private static String name(Funding line, String total, String appropriation) {
        return switch (Objects.requireNonNull(line.source())) {
            case "TOTAL" -> total;
            case "CURRENT_YEAR_APPROPRIATION" -> appropriation;
            case "CARRYOVER" -> "上年结转资金";
            default -> "其他资金";
        };
    }

    /** The cells of the first two levels that begin in a row, each over the rows that have the same. */
    private static List<Td> levels(List<Indicator> all, int at, Function<String, String> dimensions, String suffix) {
        var cells = new ArrayList<Td>();
        var row = all.get(at);
        var before = at == 0 ? null : all.get(at - 1);
        boolean dimension = before == null || !isSame(before.dimension(), row.dimension());
        if (dimension) {
            cells.add(td(
                    dimensions.apply(row.dimension()),
                    1,
                    run(all, at, other -> isSame(other.dimension(), row.dimension()))));
        }
        if (dimension || (before != null && !isSame(before.category(), row.category()))) {
            int down = run(
                    all,
                    at,
                    other -> isSame(other.dimension(), row.dimension()) && isSame(other.category(), row.category()));
            cells.add(td(Objects.requireNonNull(row.category()).replace(suffix, ""), 1, down));
        }
        return cells;
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return Objects.equals(one, other);
    }

    private static int run(List<Indicator> all, int from, Predicate<Indicator> same) {
        return (int) all.stream().skip(from).takeWhile(same).count();
    }

    private static List<Td> indicator(List<Td> levels, @Nullable String... texts) {
        return Stream.concat(levels.stream(), Arrays.stream(texts).map(ForeignForm::td))
                .toList();
    }

    private static Map<String, String> cells(EvaluationDocument form, String... without) {
        var cells = DocumentDifferences.cells(form);
        for (var pattern : without) {
            cells.keySet().removeIf(pointer -> pointer.matches(pattern));
        }
        return cells;
    }

    private static ForeignForm national(EvaluationDocument form) {
        var rows = new ArrayList<List<Td>>();
        rows.add(row(td("项目名称", 2), td(form.project(), 7)));
        rows.add(row(td("主管部门", 2), td(form.competentDepartment(), 3), td("实施单位"), td(form.implementingUnit(), 3)));
        rows.add(row(td("项目资金（万元）", 2, 5), Stream.of("", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")));
        for (var line : funding(form)) {
            boolean total = isTotal(line);
            rows.add(row(
                    td(name(line, "年度资金总额", "其中：当年财政拨款")),
                    Stream.of(
                            amount(line.initialBudget(), 1),
                            amount(line.adjustedBudget(), 1),
                            amount(line.executedAmount(), 1),
                            total ? line.weight() : "—",
                            total ? line.executionRate() + "%" : "—",
                            total ? line.score() : "—")));
        }
        rows.add(row(td("年度总体目标", 1, 2), td("预期目标", 4), td("实际完成情况", 4)));
        rows.add(row(td(form.expectedObjective(), 4), td(form.achievedObjective(), 4)));
        var all = indicators(form);
        rows.add(row(td("绩效指标", 1, all.size() + 1), header("年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")));
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            rows.add(indicator(
                    levels(all, i, name -> name, "-"),
                    it.name(),
                    it.target(),
                    it.actual(),
                    it.weight(),
                    it.score(),
                    it.deviationExplanation()));
        }
        rows.add(row(td("总分", 6), td("100"), td(form.totalScore()), td("")));
        return new ForeignForm(
                "项目支出绩效自评表",
                "（%d年度）".formatted(form.fiscalYear()),
                rows,
                "",
                cells(form, "/grade", "/funding/[1-9]/executionRate"));
    }

    private static ForeignForm threeColumns(EvaluationDocument form) {
        var rows = new ArrayList<List<Td>>();
        var cells = cells(form);
        cells.put("/amountUnit", "YUAN");
        rows.add(row(td("项目名称", 2), td(form.project(), 9)));
        rows.add(row(td("主管部门", 2), td(form.competentDepartment(), 4), td("实施单位", 2), td(form.implementingUnit(), 3)));
        rows.add(List.of(
                td("项目资金（元）", 2, 5),
                td("", 2),
                td("年初预算数"),
                td("全年预算数（A）"),
                td("全年执行数（B）"),
                td("分值"),
                td("执行率（B/A）"),
                td("得分"),
                td("备注")));
        var lines = funding(form);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean total = isTotal(line);
            var pointer = "/funding/" + i;
            var amounts = Stream.of(line.initialBudget(), line.adjustedBudget(), line.executedAmount())
                    .map(text -> amount(text, 10_000))
                    .toList();
            cells.put(pointer + "/initialBudget", amounts.get(0));
            cells.put(pointer + "/adjustedBudget", amounts.get(1));
            cells.put(pointer + "/executedAmount", amounts.get(2));
            rows.add(row(
                    td(name(line, "年度资金总额", "其中：本年财政拨款"), 2),
                    Stream.concat(
                            amounts.stream(),
                            Stream.of(
                                    total ? line.weight() : "/",
                                    line.executionRate() + "%",
                                    total ? line.score() : "/",
                                    ""))));
        }
        rows.add(row(td("年度总体目标", 2, 2), td("预期目标", 5), td("实际完成情况", 4)));
        rows.add(row(td(form.expectedObjective(), 5), td(form.achievedObjective(), 4)));
        rows.add(row(td("项目支出绩效指标表", 11)));
        rows.add(row(
                td("绩效指标", 3),
                td("年度指标值", 3),
                td("实际完成值", 1, 2),
                td("分值", 1, 2),
                td("得分", 1, 2),
                td("偏差原因分析及改进措施", 2, 2)));
        rows.add(header("指标性质", "指标值", "度量单位").map(ForeignForm::td).toList());
        var all = indicators(form);
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            var parts = TARGET.matcher(Objects.requireNonNull(it.target()));
            boolean figure = parts.matches();
            var texts = Stream.of(
                            it.name(),
                            figure ? parts.group(1) : "",
                            figure ? parts.group(2) : it.target(),
                            figure && parts.group(3) != null ? parts.group(3) : "",
                            it.actual(),
                            it.weight(),
                            it.score())
                    .map(ForeignForm::td);
            rows.add(Stream.of(
                            levels(all, i, name -> name, "-").stream(),
                            texts,
                            Stream.of(td(Objects.requireNonNullElse(it.deviationExplanation(), "无"), 2)))
                    .flatMap(part -> part)
                    .toList());
        }
        rows.add(row(td("其他需要说明的事项", 3), td("无", 8)));
        rows.add(row(td("总分", 7), td("100.00"), td(form.totalScore()), td("（自评等级）" + form.grade(), 2)));
        return new ForeignForm(
                form.fiscalYear() + "年度项目支出绩效自评表",
                "编制单位：" + form.implementingUnit() + "　　金额单位：元　　公开14表",
                rows,
                "备注：涉密部门和涉密信息按保密规定不公开。",
                cells);
    }

    private static ForeignForm noInitialBudget(EvaluationDocument form) {
        var rows = new ArrayList<List<Td>>();
        rows.add(row(td("项目名称"), td(form.project(), 7)));
        rows.add(row(td("主管部门"), td(form.competentDepartment(), 2), td("项目单位"), td(form.implementingUnit(), 4)));
        rows.add(row(td("项目负责人"), td("张三", 2), td("联系电话"), td("021-64122222", 4)));
        rows.add(Stream.concat(
                        Stream.of(td("预算执行情况（万元）", 1, 5), td("资金来源", 2)),
                        Stream.of("全年预算数", "全年执行数", "执行率", "分值", "得分").map(ForeignForm::td))
                .toList());
        for (var line : funding(form)) {
            boolean total = isTotal(line);
            rows.add(row(
                    td(name(line, "合计", "当年财政拨款"), 2),
                    Stream.of(
                            amount(line.adjustedBudget(), 1),
                            amount(line.executedAmount(), 1),
                            line.executionRate() + "%",
                            total ? line.weight() : "",
                            total ? line.score() : "")));
        }
        rows.add(row(td("年度目标"), td("年初设定目标"), td(form.expectedObjective(), 6)));
        rows.add(row(td("完成情况"), td("目标实际完成情况"), td(form.achievedObjective(), 6)));
        rows.add(header("分值", "年初目标值", "全年实际值", "自评得分", "未完成原因分析及改进措施")
                .map(ForeignForm::td)
                .toList());
        var all = indicators(form);
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            rows.add(indicator(
                    levels(all, i, name -> name + "（" + points(all, name) + "分）", "指标"),
                    it.name(),
                    plain(it.weight()),
                    it.target(),
                    it.actual(),
                    plain(it.score()),
                    it.deviationExplanation()));
        }
        rows.add(row(td("总分", 3), td("100"), td("", 2), td(form.totalScore()), td("")));
        rows.add(row(td("自评等级", 3), td(form.grade(), 5)));
        return new ForeignForm(
                "市级部门预算项目支出绩效自评表",
                "（%d 年度）".formatted(form.fiscalYear()),
                rows,
                "填表人：李四　　填报日期：2025年3月1日",
                cells(form, "/funding/\\d/initialBudget"));
    }

    private static String points(List<Indicator> all, String dimension) {
        return all.stream()
                .filter(it -> dimension.equals(it.dimension()))
                .map(it -> new BigDecimal(it.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String plain(@Nullable String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static ForeignForm noSpans(EvaluationDocument form) {
        var rows = new ArrayList<List<Td>>();
        rows.add(row(td("项目名称", 2), td(form.project(), 3), td("项目类别", 2), td("经常性项目", 3)));
        rows.add(row(
                td("预算主管部门", 2), td(form.competentDepartment(), 3), td("实施单位名称", 2), td(form.implementingUnit(), 3)));
        rows.add(Stream.concat(
                        Stream.of(td("项目资金", 2), td("资金性质", 2)),
                        Stream.of("年初预算数(万元)", "全年预算数(万元)", "全年执行数(万元)", "分值", "执行率", "得分")
                                .map(ForeignForm::td))
                .toList());
        for (var line : funding(form)) {
            boolean total = isTotal(line);
            rows.add(Stream.concat(
                            Stream.of(td("", 2), td(name(line, "年度资金总额", "其中:当年财政拨款"), 2)),
                            Stream.of(
                                            amount(line.initialBudget(), 1),
                                            amount(line.adjustedBudget(), 1),
                                            amount(line.executedAmount(), 1),
                                            total ? line.weight() : "-",
                                            line.executionRate(),
                                            total ? line.score() : "-")
                                    .map(ForeignForm::td))
                    .toList());
        }
        rows.add(row(td("年度绩效目标", 2, 2), td("预期目标", 4), td("实际完成情况", 4)));
        rows.add(row(td(form.expectedObjective(), 4), td(form.achievedObjective(), 4)));
        rows.add(row(td("序号"), header("年度指标值", "实际完成值", "完成程度", "分值", "得分", "偏差原因分析")));
        var all = indicators(form);
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            rows.add(indicator(
                    List.of(),
                    String.valueOf(i + 1),
                    it.dimension(),
                    it.category(),
                    it.name(),
                    it.target(),
                    it.actual(),
                    "100%",
                    it.weight(),
                    it.score(),
                    it.deviationExplanation()));
        }
        rows.add(row(td("合计", 7), td("100.00"), td(form.totalScore()), td("")));
        return new ForeignForm(form.fiscalYear() + "年度财政项目支出绩效自评表", "", rows, "", cells(form, "/grade"));
    }

    private static ForeignForm brief(EvaluationDocument form) {
        var rows = new ArrayList<List<Td>>();
        var line = funding(form).get(0);
        rows.add(row(td("项目名称"), td(form.project(), 5)));
        rows.add(row(td("主管部门"), td(form.competentDepartment(), 2), td("项目实施单位"), td(form.implementingUnit(), 2)));
        rows.add(row(td("项目类别"), td("1、部门预算项目 ☑  2、本级对下转移支付 □", 5)));
        rows.add(row(td("预算执行情况（万元）", 1, 2), Stream.of("", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（10分*执行率）")));
        rows.add(Stream.of(
                        "年度财政资金总额",
                        amount(line.adjustedBudget(), 1),
                        amount(line.executedAmount(), 1),
                        line.executionRate() + "%",
                        line.score())
                .map(ForeignForm::td)
                .toList());
        rows.add(header("年初目标值（A）", "实际完成值（B）", "得分").map(ForeignForm::td).toList());
        var all = indicators(form);
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            rows.add(indicator(levels(all, i, name -> name, "-"), it.name(), it.target(), it.actual(), it.score()));
        }
        rows.add(row(td("总分", 5), td(form.totalScore())));
        rows.add(row(td("偏差大或目标未完成原因分析"), td("无", 5)));
        return new ForeignForm(
                form.fiscalYear() + "年度项目支出绩效自评表",
                "单位名称：" + form.implementingUnit(),
                rows,
                "",
                cells(
                        form,
                        "/grade",
                        "/expectedObjective",
                        "/achievedObjective",
                        "/funding/[1-9]/.*",
                        "/funding/0/initialBudget",
                        "/indicators/\\d+/(?:weight|deviationExplanation)"));
    }

    private static ForeignForm otherOrder(EvaluationDocument form) {
        var rows = new ArrayList<List<Td>>();
        rows.add(row(td("项目名称", 2), td(form.project(), 7)));
        rows.add(row(td("主管部门及代码", 2), td(form.competentDepartment(), 3), td("实施单位"), td(form.implementingUnit(), 3)));
        rows.add(
                row(td("项目资金（万元）", 1, 5), Stream.of("年度资金", "全年执行数", "全年预算数", "年初预算数", "执行率(%)", "分值", "得分", "未完成原因")));
        for (var line : funding(form)) {
            boolean total = isTotal(line);
            rows.add(row(
                    td(name(line, "年度资金总额", "其中：当年财政拨款") + "："),
                    Stream.of(
                            amount(line.executedAmount(), 1),
                            amount(line.adjustedBudget(), 1),
                            amount(line.initialBudget(), 1),
                            line.executionRate(),
                            total ? line.weight() : "-",
                            total ? line.score() : "-",
                            "")));
        }
        rows.add(row(td("总体目标", 1, 2), td("年度预期目标", 5), td("全年实际完成情况", 3)));
        rows.add(row(td(form.expectedObjective(), 5), td(form.achievedObjective(), 3)));
        var all = indicators(form);
        rows.add(row(td("绩效指标", 1, all.size() + 1), header("权重", "得分", "指标值", "完成值", "偏差原因及改进措施")));
        for (int i = 0; i < all.size(); i++) {
            var it = all.get(i);
            rows.add(indicator(
                    levels(all, i, name -> name, "-"),
                    it.name(),
                    it.weight(),
                    it.score(),
                    it.target(),
                    it.actual(),
                    it.deviationExplanation()));
        }
        rows.add(row(td("总计", 4), td("100.00"), td(form.totalScore()), td("", 3)));
        rows.add(row(td("评价结果", 2), td("优☑ 良□ 中□ 差□", 7)));
        return new ForeignForm("专项（项目）支出绩效自评表", "（%d年度）".formatted(form.fiscalYear()), rows, "", cells(form));
    }
}
