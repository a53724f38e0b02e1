package io.ziping.intake.reading;

import static io.ziping.intake.reading.ForeignTables.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.intake.reading.FormReading.Blank;
import io.ziping.intake.reading.FormReading.Doubt;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.file.FormFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Texts and pictures that belong to a page and stand in none of its cells: they are left over or doubted, never gone. */
class BesideTheCellsTest {

    private static void form(XSSFSheet sheet) {
        put(sheet, 0, "2024年度项目支出绩效自评表");
        put(sheet, 1, "项目名称", "道路养护");
        put(sheet, 2, "主管部门", "市交通局", "", "", "实施单位", "养护中心");
        put(sheet, 3, "项目资金", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
        put(sheet, 4, "", "年度资金总额", 10, 10, 10, 10, "100%", 10);
        put(sheet, 5, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
        put(sheet, 6, "产出指标", "数量指标", "里程", "≥20公里", "", 90, 90);
    }

    @Test
    void ofASheet() throws IOException {
        var form = ForeignTables.workbook((book, sheet) -> {
                    form(sheet);
                    sheet.getHeader().setRight("&\"宋体,常规\"&10金额单位：万元");
                    sheet.getFooter().setCenter("第 &P 页 共 &N 页");
                    var drawing = sheet.createDrawingPatriarch();
                    var box = drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 2, 6, 4, 8));
                    box.setText("以下数据未经审定");
                    int picture = book.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG);
                    drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 4, 6, 5, 7), picture);
                })
                .forms()
                .get(0);

        assertThat(form.leftOver())
                .extracting(LeftOver::place, LeftOver::text)
                .containsExactly(tuple("工作表“绩效自评”页眉或页脚", "金额单位：万元"), tuple("工作表“绩效自评” C7上的文本框", "以下数据未经审定"));
        assertThat(form.doubts())
                .extracting(Doubt::pointer, Doubt::reason)
                .contains(tuple("/indicators/0/actual", "这一格上面有一张图"));
        assertThat(form.blanks()).extracting(Blank::pointer).doesNotContain("/indicators/0/actual");
    }

    @Test
    void ofATextDocument() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("2024年度 金额单位：万元");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("第1页");
            document.createParagraph().createRun().setText("项目支出绩效自评表");
            var table = document.createTable(2, 6);
            var heads = new String[] {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值"};
            var texts = new String[] {"产出指标", "数量指标", "里程", "≥20公里", "20公里", "90"};
            for (int i = 0; i < heads.length; i++) {
                table.getRow(0).getCell(i).setText(heads[i]);
                table.getRow(1).getCell(i).setText(texts[i]);
            }
            document.write(out);
        }

        var form =
                new FormFiles().read("a.docx", out.toByteArray()).get(0).forms().get(0);

        assertThat(form.leftOver())
                .extracting(LeftOver::place, LeftOver::text)
                .containsExactly(tuple("页眉或页脚", "2024年度 金额单位：万元"));
    }
}
