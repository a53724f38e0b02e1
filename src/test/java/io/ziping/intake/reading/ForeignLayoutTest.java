package io.ziping.intake.reading;

import static io.ziping.intake.reading.ForeignTables.put;
import static io.ziping.intake.reading.ForeignTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.support.SlowTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Forms of other places: other columns, other words, other units; what has no place is reported, never dropped. */
@SlowTest
class ForeignLayoutTest {

    private static final String[] HEADING = {"项目名称", "道路养护"};
    private static final String[] UNITS = {"主管部门", "市交通局", "", "", "实施单位", "养护中心"};

    private final FormFiles files = new FormFiles();

    private static List<Indicator> indicators(FormReading form) {
        return java.util.Objects.requireNonNull(form.document().indicators());
    }

    private static List<Funding> funding(FormReading form) {
        return java.util.Objects.requireNonNull(form.document().funding());
    }

    private static Indicator row(
            String dimension, String category, String name, String target, String actual, String weight, String score) {
        return new Indicator(dimension, category, name, target, actual, weight, score, null, null, null);
    }

    @Test
    void columnsStandInAnyOrderAndAmountsMayBeYuan() throws IOException {
        var reading = workbook((book, sheet) -> {
            put(sheet, 0, "附件1");
            put(sheet, 1, "市级项目支出绩效自评表");
            put(sheet, 2, "（2023年度）", "", "", "", "单位：元");
            put(sheet, 3, (Object[]) HEADING);
            put(sheet, 4, (Object[]) UNITS);
            put(sheet, 5, "项目资金", "", "全年执行数（B）", "年初预算数", "全年预算数（A）", "执行率（B/A）", "得分", "分值");
            put(sheet, 6, "", "年度资金总额", 90000, 100000, 100000, "90.00%", 9, 10);
            put(sheet, 7, "", "其中：本年财政拨款", 90000, 100000, 100000, "90.00%", "—", "—");
            put(sheet, 8, "", "上年结转", 0, 0, 0, "", "—", "—");
            put(sheet, 9, "年度总体目标", "预期目标", "", "", "实际完成情况");
            put(sheet, 10, "", "养护道路20公里。", "", "", "完成养护20公里。");
            put(sheet, 11, "一级指标", "二级指标", "三级指标", "分值", "得分", "年度指标值", "实际完成值", "偏差原因分析及改进措施");
            put(sheet, 12, "产出", "数量", "养护里程", 50, 50, "≥20公里", "20公里");
            put(sheet, 13, "效益", "社会效益", "通行条件", 30, 30, "改善", "达成指标");
            put(sheet, 14, "满意度", "服务对象满意度", "司机满意度", 10, 9, "≥90%", "88%", "雨季积水");
            put(sheet, 15, "总分", "", "", 100, 98);
            put(sheet, 16, "评价等级", "", "", "优");
            put(sheet, 17, "注：本表由实施单位填写。");
        });
        var form = reading.forms().get(0);
        var document = form.document();
        assertThat(document.fiscalYear()).isEqualTo(2023);
        assertThat(document.project()).isEqualTo("道路养护");
        assertThat(document.competentDepartment()).isEqualTo("市交通局");
        assertThat(document.implementingUnit()).isEqualTo("养护中心");
        assertThat(document.amountUnit()).isEqualTo("YUAN");
        assertThat(document.expectedObjective()).isEqualTo("养护道路20公里。");
        assertThat(document.achievedObjective()).isEqualTo("完成养护20公里。");
        assertThat(funding(form))
                .containsExactly(
                        new Funding("TOTAL", null, null, "100000", "100000", "90000", "10", "90.00", "9"),
                        new Funding(
                                "CURRENT_YEAR_APPROPRIATION",
                                "其中：本年财政拨款",
                                null,
                                "100000",
                                "100000",
                                "90000",
                                null,
                                "90.00",
                                null),
                        new Funding("CARRYOVER", "上年结转", null, "0", "0", "0", null, null, null));
        assertThat(indicators(form))
                .containsExactly(
                        row("产出指标", "数量指标", "养护里程", "≥20公里", "20公里", "50", "50"),
                        row("效益指标", "社会效益指标", "通行条件", "改善", "达成指标", "30", "30"),
                        new Indicator("满意度指标", "服务对象满意度指标", "司机满意度", "≥90%", "88%", "10", "9", "雨季积水", null, null));
        assertThat(document.totalScore()).isEqualTo("98");
        assertThat(document.grade()).isEqualTo("优");
        assertThat(form.doubts()).isEmpty();
        assertThat(form.blanks()).extracting(FormReading.Blank::pointer).containsExactly("/funding/2/executionRate");
        assertThat(form.leftOver()).extracting(FormReading.LeftOver::text).containsExactly("注：本表由实施单位填写。");
        assertThat(form.place()).contains("绩效自评").contains("18行");
    }

    private static void summary(XSSFSheet sheet, int at, String project) {
        put(sheet, at, "项目支出绩效自评表");
        put(sheet, at + 1, "2024年度");
        put(sheet, at + 2, "项目名称", project);
        put(sheet, at + 3, (Object[]) UNITS);
        put(sheet, at + 4, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
        put(sheet, at + 5, "", "年度资金总额", "12.50", "12.50", "12.50", "10", "100%", "10");
        put(sheet, at + 6, "", "其中：当年财政拨款", "12.50", "12.50", "12.50", "-", "100%", "-");
    }

    @Test
    void aTargetInThreeColumnsBecomesOne() throws IOException {
        var reading = workbook((book, sheet) -> {
            summary(sheet, 0, "接待");
            put(sheet, 7, "绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "实际完成值", "分值", "得分", "财政审定得分");
            put(sheet, 8, "", "产出指标", "数量指标", "接待批次", "≥", 25, "批次", "26", 40, 40, 39);
            put(sheet, 9, "", "", "质量指标", "差错", "＝", "0", "起", "0", 30, 30, 30);
            put(sheet, 10, "", "效益指标", "社会效益指标", "交流", "定性", "加强", "", "达成指标", 20, 20, 20);
            sheet.addMergedRegion(new CellRangeAddress(7, 10, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(8, 9, 1, 1));
            put(sheet, 11, "总分", "", "", "", "", "", "", "", 100, 100, 99);
            put(sheet, 12, "评分等级", "优");
        });
        var form = reading.forms().get(0);
        assertThat(indicators(form))
                .containsExactly(
                        row("产出指标", "数量指标", "接待批次", "≥25(批次)", "26", "40", "40"),
                        row("产出指标", "质量指标", "差错", "=0(起)", "0", "30", "30"),
                        row("效益指标", "社会效益指标", "交流", "加强", "达成指标", "20", "20"));
        assertThat(form.leftOver().toString()).contains("财政审定得分").contains("39");
        assertThat(form.doubts())
                .extracting(FormReading.Doubt::pointer)
                .containsExactlyInAnyOrder("/expectedObjective", "/achievedObjective");
    }

    @Test
    void fundingLinesKeepThePapersOwnNames() throws IOException {
        var reading = workbook((book, sheet) -> {
            summary(sheet, 0, "补助");
            put(sheet, 5, "", "年度资金总额", "20", "20", "20", "10", "100%", "10");
            put(sheet, 7, "", "财政专户管理资金", "5", "5", "5", "-", "100%", "-");
            put(sheet, 8, "", "单位资金", "2.5", "2.5", "2.5", "-", "100%", "-");
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
            put(sheet, 10, "成本指标", "经济成本指标", "人均成本", "≤500元", "480元", 90, 90);
            put(sheet, 11, "总分", "", "", "", "", 100, 100);
        });
        var form = reading.forms().get(0);
        assertThat(funding(form))
                .contains(
                        new Funding(null, "财政专户管理资金", null, "5", "5", "5", null, "100", null),
                        new Funding(null, "单位资金", null, "2.5", "2.5", "2.5", null, "100", null));
        assertThat(form.leftOver()).isEmpty();
        assertThat(doubted(form)).noneMatch(pointer -> pointer.startsWith("/funding"));
        assertThat(indicators(form)).containsExactly(row("成本指标", "经济成本指标", "人均成本", "≤500元", "480元", "90", "90"));
    }

    private static void simple(XSSFSheet sheet, int at, String project) {
        summary(sheet, at, project);
        put(sheet, at + 7, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
        put(sheet, at + 8, "产出指标", "数量指标", "数量", "=1(个)", "1(个)", 90, 90);
        put(sheet, at + 9, "总分", "", "", "", "", 100, 100);
        put(sheet, at + 10, "评分等级", "优");
    }

    @Test
    void severalFormsStandBelowEachOtherOnOneSheet() throws IOException {
        var reading = workbook((book, sheet) -> {
            simple(sheet, 0, "甲项目");
            simple(sheet, 12, "乙项目");
            simple(book.createSheet("第二页"), 3, "丙项目");
        });
        assertThat(reading.forms())
                .extracting(form -> form.document().project())
                .containsExactly("甲项目", "乙项目", "丙项目");
        assertThat(reading.forms()).allSatisfy(form -> {
            assertThat(indicators(form)).hasSize(1);
            assertThat(form.document().grade()).isEqualTo("优");
        });
        assertThat(reading.forms().get(2).place()).contains("第二页");
    }

    @Test
    void aListBeforeAFormThatHasNoTitleTakesNothingOfIt() throws IOException {
        var reading = workbook((book, sheet) -> {
            put(sheet, 0, "序号", "项目名称", "实施单位", "总分");
            put(sheet, 1, 1, "甲项目", "乙所", 98);
            put(sheet, 2, 2, "丙项目", "丁所", 97);
            put(sheet, 4, "2023年度");
            put(sheet, 5, "单位：元");
            simple(sheet, 6, "戊项目");
            sheet.removeRow(sheet.getRow(6));
            sheet.removeRow(sheet.getRow(7));
            sheet.getRow(10).getCell(0).setCellValue("项目资金");
        });
        assertThat(reading.forms()).hasSize(1);
        var form = reading.forms().get(0);
        assertThat(form.document().project()).isEqualTo("戊项目");
        assertThat(form.document().fiscalYear()).isEqualTo(2023);
        assertThat(form.document().amountUnit()).isEqualTo("YUAN");
        assertThat(form.leftOver()).anyMatch(row -> row.text().contains("目录或汇总表"));
    }

    @Test
    void aNumberedHeadingIsNoList() throws IOException {
        var reading = workbook((book, sheet) -> {
            simple(sheet, 0, "编号的项目");
            put(sheet, 2, "序号", 12, "项目名称", "编号的项目");
        });
        assertThat(reading.forms())
                .extracting(form -> form.document().project())
                .containsExactly("编号的项目");
    }

    @Test
    void aFormulaGivesItsSavedResultAndAMarkUnlessTheFormConfirmsIt() throws IOException {
        var reading = workbook((book, sheet) -> {
            simple(sheet, 0, "公式");
            var total = sheet.getRow(9).getCell(6);
            total.setCellFormula("SUM(G9:G9)+10");
            total.setCellValue(100);
            var weight = sheet.getRow(8).getCell(5);
            weight.setCellFormula("45*2");
        });
        var form = reading.forms().get(0);
        assertThat(form.document().totalScore()).isEqualTo("100");
        assertThat(form.doubts())
                .noneMatch(doubt -> doubt.pointer().equals("/totalScore"))
                .anyMatch(doubt -> doubt.pointer().equals("/indicators/0/weight")
                        && doubt.reason().contains("公式"));
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreMarked() throws IOException {
        var reading = workbook((book, sheet) -> {
            simple(sheet, 0, "隐藏");
            sheet.getRow(8).setZeroHeight(true);
            simple(book.createSheet("旧"), 0, "旧表");
            book.setSheetHidden(1, true);
        });
        assertThat(reading.forms()).hasSize(2);
        assertThat(reading.forms().get(0).doubts())
                .anyMatch(doubt -> doubt.pointer().equals("/indicators/0/score")
                        && doubt.reason().contains("隐藏"));
        assertThat(reading.forms().get(1).doubts())
                .anyMatch(doubt -> doubt.pointer().isEmpty() && doubt.reason().contains("隐藏"));
    }

    @Test
    void aRoundedDisplayIsMarked() throws IOException {
        var reading = workbook((book, sheet) -> {
            simple(sheet, 0, "舍入");
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            var cell = sheet.getRow(5).getCell(4);
            cell.setCellValue(1234.5678);
            cell.setCellStyle(style);
        });
        var form = reading.forms().get(0);
        assertThat(funding(form).get(0).executedAmount()).isEqualTo("1234.57");
        assertThat(form.doubts())
                .anyMatch(doubt -> doubt.pointer().equals("/funding/0/executedAmount")
                        && doubt.reason().contains("1234.5678"));
    }

    @Test
    void figuresThatDoNotAgreeAreMarkedAll() throws IOException {
        var reading = workbook((book, sheet) -> {
            simple(sheet, 0, "不合");
            sheet.getRow(8).getCell(5).setCellValue(80);
            sheet.getRow(8).getCell(6).setCellValue(85);
        });
        assertThat(reading.forms().get(0).doubts())
                .extracting(FormReading.Doubt::pointer)
                .contains("/indicators/0/weight", "/indicators/0/score", "/totalScore", "/funding/0/score");
    }

    @Test
    void formsBesideEachOtherAreTwo() throws IOException {
        var reading = workbook((book, sheet) -> {
            simple(sheet, 0, "左");
            for (var line : sheet) {
                int last = line.getLastCellNum();
                for (int i = 0; i < last; i++) {
                    var from = line.getCell(i);
                    if (from != null && from.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                        line.createCell(i + 10).setCellValue(from.getNumericCellValue());
                    } else if (from != null) {
                        line.createCell(i + 10)
                                .setCellValue(from.getStringCellValue().replace("左", "右"));
                    }
                }
            }
        });
        assertThat(reading.forms())
                .extracting(form -> form.document().project())
                .containsExactly("左", "右");
        assertThat(DocumentDifferences.cells(reading.forms().get(1).document()).keySet())
                .isEqualTo(DocumentDifferences.cells(reading.forms().get(0).document())
                        .keySet());
    }

    private static byte[] document(List<List<String>> rows) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("部门项目支出绩效自评表");
            document.createParagraph().createRun().setText("（2022 年度）");
            int columns = rows.stream().mapToInt(List::size).max().orElse(1);
            var table = document.createTable(rows.size(), columns);
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    var lines = rows.get(i).get(j).split("\n");
                    var cell = table.getRow(i).getCell(j);
                    cell.setText(lines[0]);
                    for (int k = 1; k < lines.length; k++) {
                        cell.addParagraph().createRun().setText(lines[k]);
                    }
                }
            }
            document.createParagraph().createRun().setText("填表人：张三");
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aTextDocumentWithLabelsInOneCellAndParagraphs() throws IOException {
        var file = document(List.of(
                List.of("项目名称：图书采购"),
                List.of("主管部门", "文化局", "项目单位", "图书馆"),
                List.of("项目资金(万元)", "", "全年预算数", "全年执行数", "执行率", "分值", "得分"),
                List.of("", "年度资金总额", "5.00", "4.50", "90%", "10", "9"),
                List.of("", "当年财政拨款", "5.00", "4.50", "90%", "", ""),
                List.of("年度目标", "预期目标", "采购图书。\n整理书库。"),
                List.of("", "实际完成情况", "已采购。"),
                List.of("一级指标", "二级指标", "指标名称", "目标值", "完成值", "权重", "得分"),
                List.of("产出指标", "数量指标", "采购册数", "不少于1000册", "1200册", "90", "90"),
                List.of("总分", "", "", "", "", "100", "99")));
        var readings = files.read("a", file);
        assertThat(readings.get(0).kind()).isEqualTo(FileKind.DOCX);
        var form = readings.get(0).forms().get(0);
        EvaluationDocument document = form.document();
        assertThat(document.fiscalYear()).isEqualTo(2022);
        assertThat(document.project()).isEqualTo("图书采购");
        assertThat(document.implementingUnit()).isEqualTo("图书馆");
        assertThat(document.expectedObjective()).isEqualTo("采购图书。\n整理书库。");
        assertThat(document.achievedObjective()).isEqualTo("已采购。");
        assertThat(funding(form).get(0))
                .isEqualTo(new Funding("TOTAL", null, null, null, "5.00", "4.50", "10", "90", "9"));
        assertThat(indicators(form)).containsExactly(row("产出指标", "数量指标", "采购册数", "不少于1000册", "1200册", "90", "90"));
        assertThat(document.totalScore()).isEqualTo("99");
        assertThat(form.leftOver()).extracting(FormReading.LeftOver::text).contains("填表人：张三");
    }

    @Test
    void cellsCopiedOutOfASpreadsheetAreRead() {
        var text = String.join(
                "\n",
                "绩效自评表\t2024年度",
                "项目名称\t粘贴",
                "主管部门\t甲局\t实施单位\t乙所",
                "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分数\t执行率\t得分",
                "\t年度资金总额\t1\t1\t1\t10\t100\t10",
                "\t当年财政拨款\t1\t1\t1\t-\t100\t-",
                "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
                "产出指标\t数量指标\t件数\t≥3件\t3件\t90\t90",
                "总分\t\t\t\t\t100\t100");
        var form = files.readText(text).forms().get(0);
        assertThat(form.document().project()).isEqualTo("粘贴");
        assertThat(indicators(form)).containsExactly(row("产出指标", "数量指标", "件数", "≥3件", "3件", "90", "90"));
    }

    private static void heading(XSSFSheet sheet) {
        put(sheet, 0, "项目支出绩效自评表");
        put(sheet, 1, "2024年度");
        put(sheet, 2, (Object[]) HEADING);
        put(sheet, 3, (Object[]) UNITS);
    }

    private static void funding(XSSFSheet sheet) {
        put(sheet, 4, "项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
        put(sheet, 5, "", "年度资金总额", 10, 10, 10, 10, "100%", 10);
        put(sheet, 6, "", "其中：当年财政拨款", 10, 10, 10, "-", "100%", "-");
        put(sheet, 7, "年度总体目标", "预期目标", "", "", "实际完成情况");
        put(sheet, 8, "", "养护道路。", "", "", "完成养护。");
    }

    private static void closing(XSSFSheet sheet, int at, Object... points) {
        put(sheet, at, points);
        put(sheet, at + 1, "评分等级", "优");
    }

    private FormReading form(ForeignTables.Filling filling) throws IOException {
        return workbook(filling).forms().get(0);
    }

    private static List<String> doubted(FormReading form) {
        return form.doubts().stream().map(FormReading.Doubt::pointer).toList();
    }

    @Test
    void theUnitsOwnScoreIsReadBesideAReviewers() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "", "偏差原因分析");
            put(sheet, 10, "", "", "", "", "", "", "财政复核", "单位自评", "");
            sheet.addMergedRegion(new CellRangeAddress(9, 9, 6, 7));
            put(sheet, 11, "产出指标", "数量指标", "里程", "≥20公里", "20公里", 90, 80, 90);
            closing(sheet, 12, "总分", "", "", "", "", 100, 90, 100);
        });
        assertThat(indicators(form)).containsExactly(row("产出指标", "数量指标", "里程", "≥20公里", "20公里", "90", "90"));
        assertThat(form.document().totalScore()).isEqualTo("100");
        assertThat(doubted(form)).isEmpty();
        assertThat(form.leftOver().toString()).contains("财政复核").contains("80");
    }

    @Test
    void aScoreDividedByUnknownWordsIsMarked() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "", "偏差原因分析");
            put(sheet, 10, "", "", "", "", "", "", "甲", "乙", "");
            put(sheet, 11, "产出指标", "数量指标", "里程", "≥20公里", "20公里", 90, 90, 80);
            closing(sheet, 12, "总分", "", "", "", "", 100, 100, 90);
        });
        assertThat(indicators(form)).hasSize(1);
        assertThat(doubted(form)).contains("/indicators/0/score", "/totalScore");
    }

    @Test
    void theSumOfTheWeightsIsNoTotalScore() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
            put(sheet, 10, "产出指标", "数量指标", "里程", "≥20公里", "20公里", 90, 90);
            closing(sheet, 11, "总分", "", "", "", "", 100, "");
        });
        assertThat(form.document().totalScore()).isNull();
        assertThat(doubted(form)).contains("/totalScore");
    }

    @Test
    void theWeightsOfClassesAreNotThoseOfTheirRows() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "权重", "二级指标", "权重", "三级指标", "权重", "年度指标值", "实际完成值", "得分");
            put(sheet, 10, "产出指标", 90, "数量指标", 50, "里程", 50, "≥20公里", "20公里", 50);
            put(sheet, 11, "", "", "质量指标", 40, "合格率", 40, "≥90%", "95%", 40);
            closing(sheet, 12, "总分", "", "", "", "", 100, "", "", 100);
        });
        assertThat(indicators(form)).extracting(Indicator::weight).containsExactly("50", "40");
        assertThat(doubted(form)).isEmpty();
    }

    @Test
    void ofTwoTargetsTheAdjustedOneIsReadAndMarked() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年初指标值", "调整后指标值", "实际完成值", "分值", "得分");
            put(sheet, 10, "产出指标", "数量指标", "里程", "≥20公里", "≥18公里", "18公里", 90, 90);
            closing(sheet, 11, "总分", "", "", "", "", "", 100, 100);
        });
        assertThat(indicators(form).get(0).target()).isEqualTo("≥18公里");
        assertThat(doubted(form)).containsExactly("/indicators/0/target");
    }

    @Test
    void theColumnOfTheLatestYearIsRead() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "2023年实际完成值", "2024年指标值", "2024年实际完成值", "满分", "自评得分");
            put(sheet, 10, "产出指标", "数量指标", "里程", "15公里", "≥18公里", "18公里", 90, 90);
            closing(sheet, 11, "总分", "", "", "", "", "", 100, 100);
        });
        assertThat(indicators(form)).containsExactly(row("产出指标", "数量指标", "里程", "≥18公里", "18公里", "90", "90"));
        assertThat(doubted(form)).isEmpty();
    }

    @Test
    void oneBudgetMayBeDividedIntoTwoColumns() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            put(sheet, 4, "项目资金（万元）", "", "预算数", "", "全年执行数", "分值", "执行率", "得分");
            put(sheet, 5, "", "", "年初", "全年", "", "", "", "");
            put(sheet, 6, "", "年度资金总额", 12, 10, 9.5, 10, 0.95, 9.5);
            put(sheet, 7, "", "以前年度结转结余资金", 12, 10, 9.5, "-", 0.95, "-");
        });
        assertThat(funding(form))
                .containsExactly(
                        new Funding("TOTAL", null, null, "12", "10", "9.5", "10", "95", "9.5"),
                        new Funding("CARRYOVER", "以前年度结转结余资金", null, "12", "10", "9.5", null, "95", null));
        assertThat(doubted(form)).noneMatch(pointer -> pointer.startsWith("/funding"));
    }

    @Test
    void amountsMayStandBesideTheirNames() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            put(sheet, 4, "预算执行情况（万元）", "预算数：", "1,180.00", "执行数：", "1,098.32");
            put(sheet, 5, "", "其中：财政拨款", "1,000.00", "其中：财政拨款", "920.00");
            put(sheet, 6, "", "其他资金", "180.00", "其他资金", "178.32");
            put(sheet, 7, "", "备注", "无");
        });
        assertThat(funding(form))
                .containsExactly(
                        new Funding("TOTAL", null, null, null, "1180.00", "1098.32", null, null, null),
                        new Funding(
                                "CURRENT_YEAR_APPROPRIATION",
                                "其中：财政拨款",
                                null,
                                null,
                                "1000.00",
                                "920.00",
                                null,
                                null,
                                null),
                        new Funding("OTHER", null, null, null, "180.00", "178.32", null, null, null));
        assertThat(doubted(form))
                .contains("/funding/0/weight", "/funding/0/score")
                .doesNotContain("/funding/0/adjustedBudget", "/funding/1/adjustedBudget", "/funding/2/executedAmount");
        assertThat(form.leftOver().toString()).contains("备注");
    }

    @Test
    void theOnlyRowOfAmountsIsTheTotalWithoutSayingSo() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            put(sheet, 4, "项目资金（万元）", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分");
            put(sheet, 5, "", 128.8, 126, 10, "97.82%", 9.78);
        });
        assertThat(funding(form))
                .containsExactly(new Funding("TOTAL", null, null, null, "128.8", "126", "10", "97.82", "9.78"));
        assertThat(doubted(form)).contains("/funding/0/adjustedBudget");
    }

    @Test
    void aBudgetBesideAnAdjustedOneIsTheInitialOneAndMarked() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            put(sheet, 4, "项目资金（万元）", "", "预算数", "调整后预算数", "全年执行数", "分值", "执行率", "得分");
            put(sheet, 5, "", "年度资金总额", 12, 10, 9, 10, "90%", 9);
        });
        assertThat(funding(form)).containsExactly(new Funding("TOTAL", null, null, "12", "10", "9", "10", "90", "9"));
        assertThat(doubted(form)).contains("/funding/0/initialBudget").doesNotContain("/funding/0/adjustedBudget");
    }

    @Test
    void anAmountWhoseColumnNobodyKnowsIsMarkedAsMissing() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            put(sheet, 4, "项目资金（万元）", "", "年初预算数", "盘子", "全年执行数", "分值", "执行率");
            put(sheet, 5, "", "年度资金总额", 12, 10, 9, 10, "90%");
        });
        assertThat(doubted(form)).contains("/funding/0/adjustedBudget", "/funding/0/score");
    }

    @Test
    void objectivesStandBelowOrBesideTheirNamesOrBehindThem() throws IOException {
        var below = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 7, "年度目标", "年初绩效目标", "", "", "全年目标完成情况");
        });
        var beside = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 7, "年度目标", "养护道路。", "", "", "完成情况", "完成养护。");
            put(sheet, 8, "注");
        });
        var behind = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 7, "年度总体目标", "预期目标：\n养护道路。", "", "", "实际完成情况：\n完成养护。");
            put(sheet, 8, "注");
        });
        for (var form : List.of(below, beside, behind)) {
            assertThat(form.document().expectedObjective()).isEqualTo("养护道路。");
            assertThat(form.document().achievedObjective()).isEqualTo("完成养护。");
            assertThat(doubted(form)).doesNotContain("/expectedObjective", "/achievedObjective");
        }
    }

    @Test
    void datesAreWrittenAsTheyAreShown() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
            put(sheet, 10, "产出指标", "时效指标", "完工", "", "", 90, 90);
            var formats = List.of("yyyy\"年\"m\"月\"d\"日\"", "yyyy\\年m\\月d\\日;@");
            for (int i = 0; i < formats.size(); i++) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats.get(i)));
                var cell = sheet.getRow(10).createCell(3 + i);
                cell.setCellValue(45158);
                cell.setCellStyle(style);
            }
            closing(sheet, 11, "总分", "", "", "", "", 100, 100);
        });
        assertThat(indicators(form).get(0).target()).isEqualTo("2023年8月20日");
        assertThat(indicators(form).get(0).actual()).isEqualTo("2023年8月20日");
    }

    @Test
    void wordsThatAreStruckOutAreMarked() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
            put(sheet, 10, "产出指标", "数量指标", "里程", "≥20公里", "", 90, 90);
            var font = book.createFont();
            font.setStrikeout(true);
            var text = new XSSFRichTextString("1520公里");
            text.applyFont(0, 2, font);
            sheet.getRow(10).createCell(4).setCellValue(text);
            closing(sheet, 11, "总分", "", "", "", "", 100, 100);
        });
        assertThat(doubted(form)).containsExactly("/indicators/0/actual");
    }

    @Test
    void classesThatDoNotBelongTogetherOrAreUnknownAreMarked() throws IOException {
        var form = form((book, sheet) -> {
            heading(sheet);
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "别的");
            put(sheet, 10, "产出指标", "社会效益指标", "里程", "≥20公里", "20公里", 50, 50, "因为下雨");
            put(sheet, 11, "效益指标满", "经济效益指标", "收入", "≥20万元", "20万元", 40, 40);
            put(sheet, 12, "……", "……", "……");
            closing(sheet, 13, "总分（S）", "", "", "", "", "", "100（优）");
        });
        assertThat(indicators(form)).hasSize(2);
        assertThat(form.document().totalScore()).isEqualTo("100");
        assertThat(doubted(form))
                .containsExactlyInAnyOrder(
                        "/indicators/0/dimension",
                        "/indicators/0/category",
                        "/indicators/0/deviationExplanation",
                        "/indicators/1/dimension");
    }

    @Test
    void theRestOfATableAndTheScoreInItsHeadingBelongToTheForm() throws IOException {
        var readings = workbook((book, sheet) -> {
            put(sheet, 0, "项目支出绩效自评表");
            put(sheet, 1, "（二〇二四年度）");
            put(sheet, 2, "项目名称：道路养护　　　主管部门：市交通局　　　实施单位：养护中心");
            put(sheet, 3, "自评得分", "100分", "自评等级", "优（√） 良（ ） 中（ ） 差（ ）");
            funding(sheet);
            put(sheet, 9, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
            put(sheet, 10, "产出指标", "数量指标", "里程", "≥20公里", "20公里", 50, 50);
            put(sheet, 11, "项目支出绩效自评表（续表）");
            put(sheet, 12, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
            put(sheet, 13, "产出指标", "质量指标", "合格率", "≥90%", "95%", 40, 40);
        });
        assertThat(readings.forms()).hasSize(1);
        var form = readings.forms().get(0);
        assertThat(form.document().fiscalYear()).isEqualTo(2024);
        assertThat(form.document().project()).isEqualTo("道路养护");
        assertThat(form.document().implementingUnit()).isEqualTo("养护中心");
        assertThat(form.document().totalScore()).isEqualTo("100");
        assertThat(form.document().grade()).isEqualTo("优");
        assertThat(indicators(form)).hasSize(2);
        assertThat(doubted(form)).isEmpty();
    }
}
