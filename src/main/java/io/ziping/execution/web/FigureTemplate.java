package io.ziping.execution.web;

import io.ziping.execution.ExecutionFigures;
import io.ziping.execution.FigureColumn;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.spreadsheet.XlsxTemplate;
import io.ziping.spreadsheet.XlsxTemplate.Column;
import java.util.List;

/** The empty file of figures to be filled in. */
final class FigureTemplate {

    private FigureTemplate() {}

    static byte[] write() {
        return XlsxTemplate.write(
                "财政执行数",
                List.of(
                        new Column(FigureColumn.DEPARTMENT.title(), 30, List.of()),
                        new Column(FigureColumn.UNIT.title(), 30, List.of()),
                        new Column(FigureColumn.PROJECT.title(), 40, List.of()),
                        new Column(FigureColumn.SOURCE.title(), 16, List.of("当年财政拨款", "上年结转资金", "其他资金")),
                        new Column(FigureColumn.INITIAL_BUDGET.title(), 16, List.of()),
                        new Column(FigureColumn.ADJUSTED_BUDGET.title(), 16, List.of()),
                        new Column(FigureColumn.EXECUTED_AMOUNT.title(), 16, List.of()),
                        new Column(
                                FigureColumn.AMOUNT_UNIT.title(),
                                10,
                                List.of(AmountUnit.YUAN.label(), AmountUnit.WAN_YUAN.label()))),
                ExecutionFigures.MOST,
                List.of(
                        "一行是一个项目的一项资金，最多" + ExecutionFigures.MOST + "行。第一行的标题不要改；不用的列可以删。",
                        "主管部门：单位在几个部门下同名时要填。",
                        "实施单位、项目名称：现在的名称和原来的名称都行。",
                        "资金来源：空着是当年财政拨款。",
                        "年初预算数、全年预算数、全年执行数：没有的空着，表上的就不动。",
                        "金额单位：元或万元；也可以写在标题里，如“全年执行数（元）”，或者上传时选。每张表按自己的单位填入，不四舍五入。",
                        "上传以后先看到每张表现在是多少、要填多少，确认了才填。"));
    }
}
