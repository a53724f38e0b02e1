package io.ziping.sheet.office;

import io.ziping.evaluation.decision.Decided;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubt;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.sheet.office.SummaryTab.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes 疑点清单 as a workbook: a row per form with why it is in doubt and what was decided, in words. What is doubtful is
 * asked for many forms at once, and rows go out as they come in; amounts in 万元. Closed, it is complete; the stream it
 * writes to stays open.
 */
public final class DoubtsXlsx implements AutoCloseable {

    private static final String TITLE = "疑点清单";
    private static final String FONT = "宋体";
    /** So many forms are asked about at once. */
    private static final int TOGETHER = 500;

    /** Of one form so many findings are written out; a cell of a worksheet holds 32,767 signs. */
    private static final int MOST = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 7, SummaryTab.COUNT, true),
            new Column("存疑分", 9, "0.0", true),
            new Column("存疑金额", 13, SummaryTab.AMOUNT),
            new Column("项目名称", 30, null),
            new Column("年度", 7, SummaryTab.COUNT, true),
            new Column("状态", 13, null, true),
            new Column("主管部门", 26, null),
            new Column("实施单位", 26, null),
            new Column("全年预算数", 13, SummaryTab.AMOUNT),
            new Column("全年执行数", 13, SummaryTab.AMOUNT),
            new Column("执行率(%)", 10, SummaryTab.POINTS),
            new Column("总分", 9, SummaryTab.POINTS),
            new Column("等级", 7, null, true),
            new Column("疑点（计多少分）", 60, null),
            new Column("单位说明", 44, null),
            new Column("处理", 44, null));

    private final Workbook workbook;
    private final SummaryTab tab;
    private final Source source;
    private final List<EvaluationSummary> waiting = new ArrayList<>();
    private int number;

    /** Tells what is doubtful in some forms, and of each so many findings. */
    @FunctionalInterface
    public interface Source {
        Map<Long, FormDoubts> of(Collection<Long> forms, int most);
    }

    public DoubtsXlsx(OutputStream out, Source source) {
        this.source = source;
        workbook = new Workbook(out, "ziping", null);
        workbook.setGlobalDefaultFont(FONT, 10);
        workbook.properties().setTitle(TITLE);
        tab = new SummaryTab(workbook.newWorksheet(TITLE), COLUMNS, TITLE, "最存疑的在前；存疑金额为全年执行数乘以存疑分（百分之几）");
    }

    /** Takes a form; forms come in their order. */
    public void add(EvaluationSummary form) {
        waiting.add(form);
        if (waiting.size() == TOGETHER) {
            write();
        }
    }

    /** Writes what is left and ends the workbook. */
    @Override
    public void close() throws IOException {
        write();
        tab.end();
        workbook.finish();
    }

    private void write() {
        var doubts = source.of(waiting.stream().map(EvaluationSummary::id).toList(), MOST);
        waiting.forEach(form -> write(form, doubts.getOrDefault(form.id(), FormDoubts.NONE)));
        waiting.clear();
    }

    private void write(EvaluationSummary form, FormDoubts doubts) {
        var grade = form.grade();
        number++;
        tab.add(
                number,
                form.doubt(),
                AmountUnit.WAN_YUAN.fromYuan(form.doubtfulAmount()),
                form.project(),
                form.fiscalYear(),
                form.status().label(),
                form.departmentNow(),
                form.implementingUnit(),
                AmountUnit.WAN_YUAN.fromYuan(form.adjustedBudget()),
                AmountUnit.WAN_YUAN.fromYuan(form.executedAmount()),
                form.executionRate(),
                form.totalScore(),
                grade == null ? null : grade.label(),
                terms(doubts),
                explanations(doubts),
                decisions(doubts));
    }

    private static String terms(FormDoubts doubts) {
        var terms = doubts.strongest().stream()
                .map(doubt -> doubt.message() + "（" + points(doubt) + "）")
                .collect(Collectors.joining("\n"));
        var more = doubts.all() - doubts.strongest().size();
        return more > 0 ? terms + "\n另有 %d 条".formatted(more) : terms;
    }

    private static String points(KeptDoubt doubt) {
        return doubt.isAccepted()
                ? "说明成立，不计分"
                : doubt.points().signum() == 0 ? "同一格已计" : doubt.points().toPlainString() + "分";
    }

    private static String explanations(FormDoubts doubts) {
        var said = new ArrayList<String>();
        for (var doubt : doubts.strongest()) {
            var explanation = doubt.explanation();
            if (explanation != null) {
                said.add("%s：%s（%s %s）"
                        .formatted(doubt.tag(), explanation.text(), explanation.by(), DAY.format(explanation.at())));
            }
        }
        return String.join("\n", said);
    }

    private static String decisions(FormDoubts doubts) {
        var made = new ArrayList<String>();
        for (var doubt : doubts.strongest()) {
            var decided = doubt.decided();
            if (decided != null) {
                made.add(doubt.tag() + "：" + words(decided));
            }
        }
        if (doubts.undecided() > 0) {
            made.add("未处理 %d 条".formatted(doubts.undecided()));
        }
        return String.join("\n", made);
    }

    private static String words(Decided decided) {
        return "%s（%s %s%s）"
                .formatted(
                        decided.decision().label(),
                        decided.by(),
                        DAY.format(decided.at()),
                        decided.reason().isEmpty() ? "" : "，" + decided.reason());
    }
}
