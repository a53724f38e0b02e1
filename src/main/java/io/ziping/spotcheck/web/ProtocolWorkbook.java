package io.ziping.spotcheck.web;

import io.ziping.scoring.values.AmountUnit;
import io.ziping.spotcheck.draw.DepartmentShare;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.draw.DrawnForm;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.spotcheck.evidence.DrawFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The protocol of a draw as a workbook: what was drawn, the departments, and the rule. Numbers are numbers, amounts in 万元. */
public final class ProtocolWorkbook {

    private static final String AMOUNT = "#,##0.00";
    private static final String POINTS = "0.00";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(out, "Ziping", null);

    /**
     * @param files of the reviews; a sheet of them only where there are any
     * @param time as pages print it
     */
    public static byte[] of(Draws.Protocol protocol, List<DrawFiles.Line> files, DateTimeFormatter time) {
        var workbook = new ProtocolWorkbook();
        workbook.forms(protocol.forms());
        workbook.departments(protocol.departments());
        workbook.rule(protocol.draw(), time.format(protocol.draw().drawnAt()));
        if (!files.isEmpty()) {
            workbook.files(files, time);
        }
        try {
            workbook.book.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return workbook.out.toByteArray();
    }

    private void forms(List<DrawnForm> forms) {
        var sheet =
                sheet("抽中的表", "序号", "项目", "主管部门", "实施单位", "预算(万元)", "存疑分", "自评总分", "自评等级", "抽中的理由", "表号", "随机数前16位");
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            int row = i + 1;
            sheet.value(row, 0, form.number());
            sheet.value(row, 1, form.project());
            sheet.value(row, 2, form.department());
            sheet.value(row, 3, form.unit());
            number(sheet, row, 4, AmountUnit.WAN_YUAN.fromYuan(form.adjustedBudget()), AMOUNT);
            number(sheet, row, 5, form.doubt(), "0.0");
            number(sheet, row, 6, form.selfTotal(), POINTS);
            sheet.value(row, 7, form.selfGrade().label());
            sheet.value(row, 8, form.reason());
            sheet.value(row, 9, form.evaluationId());
            sheet.value(row, 10, form.ticket());
        }
    }

    private void departments(List<DepartmentShare> departments) {
        var sheet = sheet("各部门", "主管部门", "可抽的份数", "抽中");
        for (int i = 0; i < departments.size(); i++) {
            sheet.value(i + 1, 0, departments.get(i).name());
            sheet.value(i + 1, 1, departments.get(i).population());
            sheet.value(i + 1, 2, departments.get(i).drawn());
        }
    }

    private void files(List<DrawFiles.Line> files, DateTimeFormatter time) {
        var sheet = sheet("材料", "序号", "项目", "附在", "文件", "大小", "上传人", "上传时间", "SHA-256");
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            sheet.value(i + 1, 0, file.number());
            sheet.value(i + 1, 1, file.project());
            sheet.value(i + 1, 2, file.place());
            sheet.value(i + 1, 3, file.name());
            sheet.value(i + 1, 4, file.size());
            sheet.value(i + 1, 5, file.by());
            sheet.value(i + 1, 6, time.format(file.at()));
            sheet.value(i + 1, 7, file.digest());
        }
    }

    private void rule(Draw draw, String drawnAt) {
        var sheet = sheet("抽取规则", "项", "值");
        var rule = draw.rule();
        String[][] lines = {
            {"年度", Integer.toString(draw.fiscalYear())},
            {"第几次", Integer.toString(draw.number())},
            {"可抽的份数", Integer.toString(draw.population())},
            {"抽取份数", Integer.toString(rule.size())},
            {"按存疑、预算、随机", "%d%%、%d%%、%d%%".formatted(rule.riskShare(), rule.moneyShare(), rule.randomShare())},
            {"每个部门", draw.bounds()},
            {"随机数种子", Long.toString(rule.seed())},
            {"随机抽取时可抽的份数", Integer.toString(draw.frame())},
            {"随机数", "“随机数种子:floor:表号”或“随机数种子:random:表号”的 SHA-256 前 16 位，小的先抽"},
            {"单位答复", "收到结论后 %d 天内".formatted(draw.answerDays())},
            {"抽取人", draw.drawnBy()},
            {"抽取时间", drawnAt},
        };
        for (int i = 0; i < lines.length; i++) {
            sheet.value(i + 1, 0, lines[i][0]);
            sheet.value(i + 1, 1, lines[i][1]);
        }
    }

    private Worksheet sheet(String title, String... heads) {
        var sheet = book.newWorksheet(title);
        for (int column = 0; column < heads.length; column++) {
            sheet.value(0, column, heads[column]);
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.max(12, heads[column].length() * 2 + 8));
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).set();
    }
}
