package io.ziping.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.document.KeptForms;
import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.history.HistoryEntry;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.intake.offline.Choice;
import io.ziping.intake.offline.MergeItem;
import io.ziping.intake.offline.WorkbookProblem;
import io.ziping.intake.offline.WorkbookReport;
import io.ziping.intake.reading.DocumentDifferences;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.sheet.OfflineCopies;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.office.OfflineCopyXlsx;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is taken away, filled in elsewhere and brought back. */
@WholeApplication
class OfflineCopyTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    /** Before any year to which a test gives rules of its own: later years follow those. */
    private static final int YEAR = 2003;

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String EXECUTED = "funding.CURRENT_YEAR_APPROPRIATION.executedAmount";

    @Autowired
    OfflineCopies takeAways;

    @Autowired
    OfflineCopyXlsx xlsx;

    @Autowired
    FormFiles files;

    @Autowired
    Intakes intakes;

    @Autowired
    Evaluations evaluations;

    @Autowired
    NewEvaluations beginnings;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    KeptForms kept;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    EvaluationHistory history;

    @Autowired
    Accounts accounts;

    private Viewer preparer;
    private Viewer admin;

    @BeforeEach
    void people() {
        preparer = accounts.loadUserByUsername("preparer");
        admin = accounts.loadUserByUsername("admin");
    }

    private long draft() {
        return documents.create(FormFixtures.withoutDoubts("带走" + NAMES.incrementAndGet(), DEPARTMENT, UNIT), preparer);
    }

    private byte[] take(long form) {
        var out = new ByteArrayOutputStream();
        try {
            xlsx.write(takeAways.of(form, preparer).orElseThrow(), out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private long upload(byte[] file) {
        return intakes.take(files.read("任意.xlsx", file), preparer);
    }

    private WorkbookReport report(long upload) {
        return intakes.workbook(upload, 1, preparer);
    }

    private FormView view(long form) {
        return evaluations.view(form, preparer);
    }

    private static String text(FormView form, String address) {
        return form.cells()
                .filter(cell -> cell.address().equals(address))
                .map(FormView.Cell::text)
                .findFirst()
                .orElse("没有这一格");
    }

    private static Map<String, String> texts(FormView form) {
        var texts = new HashMap<String, String>();
        form.cells().forEach(cell -> texts.put(cell.address(), cell.text()));
        return texts;
    }

    private static List<String> names(FormView form) {
        return form.rows().stream().map(row -> row.name().text()).toList();
    }

    private static UUID key(FormView form, int row) {
        return form.rows().get(row).key();
    }

    private void edit(long form, String address, String text) {
        var from = text(view(form), address);
        var set = new Change.SetCell(CellAddress.parse(address).orElseThrow(), from, text);
        assertThat(editor.apply(form, admin, List.of(set)).conflicts()).isEmpty();
    }

    private void choose(long upload, boolean file) {
        var report = report(upload);
        var choices = new HashMap<String, Choice>();
        var lines = new ArrayList<>(report.conflicts());
        lines.addAll(report.doubts());
        lines.forEach(line ->
                choices.put(line.item().id(), new Choice(file, line.item().online(), null)));
        intakes.settle(upload, 1, choices, preparer);
    }

    private static List<String> summary(List<WorkbookReport.Line> lines) {
        return lines.stream()
                .map(line -> line.item().label() + "：" + line.online() + "→" + line.file())
                .toList();
    }

    @Test
    void whatNobodyChangedChangesNothing() {
        for (var sample : SampleSheets.documents()) {
            var form = documents.create(ofTheYear(sample, YEAR), preparer);
            var upload = upload(take(form));
            assertThat(intakes.report(upload, preparer).forms()).isEmpty();
            assertThat(intakes.report(upload, preparer).workbooks()).hasSize(1);
            var report = report(upload);
            assertThat(report.words()).isEmpty();
            assertThat(report.tally().nothing()).as(sample.project()).isTrue();
            assertThat(report.workbook().taken().leftOver()).isEmpty();
            var until = intakes.report(upload, preparer).expiresAt();
            assertThat(intakes.file(upload, preparer)).isZero();
            assertThatExceptionOfType(WorkbookProblem.class)
                    .isThrownBy(() -> intakes.file(upload, 1, preparer))
                    .withMessage("没有要写入的改动：您选的都和网上的一样");
            assertThat(intakes.report(upload, preparer).expiresAt()).isEqualTo(until);
        }
    }

    @Test
    void formulasShowWhatTheSystemComputes() {
        for (var sample : SampleSheets.documents()) {
            var form = documents.create(ofTheYear(sample, YEAR + 2), preparer);
            var copy = new FilledCopy(take(form));
            var shown = copy.shown();
            assertThat(copy.computed()).as("saved with their results").isEqualTo(shown);
            var funding = Objects.requireNonNull(sample.funding());
            var total = funding.get(0);
            assertThat(shown)
                    .as(sample.project())
                    .hasSize(3 + funding.size() + 1 + 3)
                    .containsEntry("total 3", total.initialBudget())
                    .containsEntry("total 4", total.adjustedBudget())
                    .containsEntry("total 5", total.executedAmount())
                    .containsEntry("total 7", total.executionRate())
                    .containsEntry("total 9", total.score())
                    .containsEntry("funding.CARRYOVER 7", funding.get(2).executionRate())
                    .containsEntry("result 6", "100.00")
                    .containsEntry("result 7", sample.totalScore())
                    .containsValue(sample.grade());
        }
    }

    /** What is typed offline is computed there as the system does once it has come back. */
    @Test
    void formulasFollowWhatIsTyped() {
        var form = documents.create(
                FormFixtures.withoutDoubts("带走" + NAMES.incrementAndGet(), DEPARTMENT, UNIT)
                        .withFunding(List.of(
                                new EvaluationDocument.Funding(
                                        "TOTAL", null, null, null, null, null, "10.00", null, null),
                                line("财政资金", null, "10.00", null, null),
                                line("中央资金", "财政资金", "6.00", "6.00", "5.50"),
                                line("地方资金", "财政资金", "4.00", "5.00", "1.1"),
                                new EvaluationDocument.Funding("OTHER", null, null, null, null, null, null, null, null),
                                line("赠款", null, "3.00", null, null))),
                preparer);
        var before = view(form);
        assertThat(report(upload(take(form))).tally().nothing())
                .as("a sum and a 0.00 that are printed where nothing was typed are nobody's")
                .isTrue();
        var own = before.funding().stream()
                .filter(line -> line.label().equals("地方资金"))
                .findFirst()
                .orElseThrow()
                .key();
        var copy = new FilledCopy(take(form));
        assertThat(copy.shown())
                .containsEntry("total 3", "13.00")
                .containsEntry("total 4", "11.00")
                .containsEntry("total 5", "6.60")
                .containsEntry("total 7", "60.00");
        copy.number("funding." + own + ".executedAmount", "3.337777")
                .number("funding." + own + ".adjustedBudget", "7.13")
                .number("row." + key(before, 1) + ".score", "9.25")
                .clear(key(before, 2))
                .type("new.1.dimension", "产出指标")
                .type("new.1.category", "数量指标")
                .type("new.1.name", "新的指标")
                .number("new.1.weight", "15");
        var offline = copy.computed();
        assertThat(offline).containsEntry("result 7", "79.98").containsEntry("total 5", "8.837777");
        assertThat(offline.values()).as("a score is lacking").doesNotContain("优", "良", "中", "差");
        copy.number("new.1.score", "12");
        assertThat(copy.computed()).containsValue("优").containsEntry("result 7", "91.98");

        var upload = upload(copy.save());
        choose(upload, true);
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(new FilledCopy(take(form)).shown()).isEqualTo(copy.shown());
    }

    private static EvaluationDocument.Funding line(
            String name,
            @Nullable String parent,
            @Nullable String initial,
            @Nullable String adjusted,
            @Nullable String executed) {
        return new EvaluationDocument.Funding(null, name, parent, initial, adjusted, executed, null, null, null);
    }

    @Test
    void aFormulaThatCannotComputeSaysSo() {
        var form = draft();
        var copy = new FilledCopy(take(form)).type(EXECUTED, "约9万").type("row." + key(view(form), 0) + ".score", "九");
        assertThat(copy.computed())
                .containsEntry("total 5", "有金额不是数字")
                .containsEntry("total 7", "")
                .containsEntry("total 9", "")
                .containsEntry("result 7", "有得分填得不对");
    }

    @Test
    void aFigureTypedOverAFormulaIsTold() {
        var form = draft();
        var copy = new FilledCopy(take(form));
        copy.line("total").getCell(5).removeFormula();
        copy.line("total").getCell(5).setCellValue(99);
        copy.line("result").getCell(7).removeFormula();
        copy.line("result").getCell(7).setCellValue(100);
        var report = report(upload(copy.save()));
        assertThat(report.tally().nothing()).isTrue();
        assertThat(report.workbook().taken().leftOver())
                .extracting(FormReading.LeftOver::text)
                .containsExactly("由公式算出的格不带回，文件里改成了“99.00”", "由公式算出的格不带回，文件里改成了“100.00”");
    }

    private static EvaluationDocument ofTheYear(EvaluationDocument sample, int year) {
        return FormFixtures.filed(year, "带走" + sample.project(), DEPARTMENT, UNIT, sample);
    }

    /** Paper has ≥ and 一 for ⩾ and ⼀; the form keeps what was typed. */
    @Test
    void whatThePrintDrawsInAnotherFormIsNoChange() {
        var form = draft();
        edit(form, "expectedObjective", "⼀级目标⩾90");
        var upload = upload(take(form));
        assertThat(report(upload).tally().nothing()).isTrue();
        assertThat(text(view(form), "expectedObjective")).isEqualTo("⼀级目标⩾90");
    }

    @Test
    void exactlyTheCellsThatWereEditedChange() {
        var form = draft();
        var before = view(form);
        var first = "row." + key(before, 0) + ".";
        var second = "row." + key(before, 1) + ".";
        var upload = upload(new FilledCopy(take(form))
                .number(EXECUTED, "9.1234560000000004")
                .number("executionWeight", "10")
                .type("achievedObjective", "培训九次\n其余达到目标，=1+1")
                .type(first + "target", "=0.00(起)")
                .type(first + "actual", "≤25(批次)")
                .number(second + "score", "9.5")
                .save());

        assertThat(summary(report(upload).changes()))
                .containsExactly(
                        "当年财政拨款 全年执行数：10.00→9.123456",
                        "实际完成情况：培训九次，其余达到目标→培训九次\n其余达到目标，=1+1",
                        "第1项“培训次数”年度指标值：≥10(次)→=0.00(起)",
                        "第1项“培训次数”实际完成值：9(次)→≤25(批次)",
                        "第2项“培训人数”得分：10.00→9.50");
        assertThat(texts(view(form))).as("nothing is stored yet").isEqualTo(texts(before));
        assertThat(intakes.file(upload, preparer)).isOne();

        var after = view(form);
        var expected = texts(before);
        expected.put(EXECUTED, "9.123456");
        expected.put("achievedObjective", "培训九次\n其余达到目标，=1+1");
        expected.put(first + "target", "=0.00(起)");
        expected.put(first + "actual", "≤25(批次)");
        expected.put(second + "score", "9.50");
        assertThat(typed(texts(after))).isEqualTo(typed(expected));
        assertThat(after.version()).isEqualTo(before.version() + 1);

        assertThat(intakes.undo(upload, preparer)).isOne();
        assertThat(texts(view(form))).isEqualTo(texts(before));
        assertThat(history.timeline(form, preparer))
                .filteredOn(HistoryEntry.Edited.class::isInstance)
                .map(HistoryEntry.Edited.class::cast)
                .extracting(
                        HistoryEntry.Edited::step,
                        edited -> edited.differences().size())
                .containsExactly(tuple(Step.mergeUndone("任意.xlsx"), 5), tuple(Step.merged("任意.xlsx"), 5));
    }

    /** Without what is computed. */
    private static Map<String, String> typed(Map<String, String> texts) {
        var typed = new HashMap<>(texts);
        typed.keySet().removeIf(address -> address.startsWith("total.") || address.endsWith(".executionRate"));
        return typed;
    }

    @Test
    void rowsAreAddedRemovedAndMoved() {
        var form = draft();
        var before = view(form);
        var copy = new FilledCopy(take(form));
        copy.swap(key(before, 0), key(before, 1)).clear(key(before, 2));
        copy.type("new.1.dimension", "产出指标")
                .type("new.1.category", "数量指标")
                .type("new.1.name", "新的指标")
                .type("new.1.target", "≥3(次)")
                .number("new.1.weight", "15");
        var upload = upload(copy.save());

        assertThat(summary(report(upload).changes()))
                .containsExactly(
                        "第3项“合格率”整行：合格率　≥90(%)　95(%)　分值 15　得分 15.00→删除这一行",
                        "新的一行“新的指标”：不加这一行→新的指标　≥3(次)　分值 15.00", "“数量指标”各行的顺序：培训次数、培训人数→培训人数、培训次数");
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(names(view(form))).containsExactly("培训人数", "培训次数", "新的指标", "按时率", "办结率", "覆盖率", "满意度");

        // the same file once more brings nothing a second time
        var again = upload(take(form));
        assertThat(report(again).tally().nothing()).isTrue();

        assertThat(intakes.undo(upload, preparer)).isOne();
        assertThat(texts(view(form))).isEqualTo(texts(before));
        assertThat(names(view(form))).isEqualTo(names(before));
    }

    @Test
    void undoingBringsBackWhatThePaperPrinted() {
        var form = documents.create(
                FormFixtures.withoutDoubts("带走" + NAMES.incrementAndGet(), DEPARTMENT, UNIT)
                        .withTotalScore("12.34"),
                preparer);
        var before = kept.keep(form, preparer);
        var findings = documents.read(form, preparer.scope()).findings();
        assertThat(findings).as("the printed total").isNotEmpty();
        var upload = upload(new FilledCopy(take(form)).number(EXECUTED, "9.5").save());
        intakes.file(upload, preparer);
        assertThat(kept.keep(form, preparer).printedFigures()).isEmpty();

        assertThat(intakes.undo(upload, preparer)).isOne();

        assertThat(kept.keep(form, preparer)).isEqualTo(before);
        assertThat(documents.read(form, preparer.scope()).findings()).isEqualTo(findings);
    }

    @Test
    void rowsThatWereBlankAllAlongAreNotTakenAway() {
        var form = beginnings.begin(
                new BeginEvaluation(
                        null,
                        Objects.requireNonNull(preparer.scope().unitId()),
                        "带走新表" + NAMES.incrementAndGet(),
                        YEAR,
                        AmountUnit.WAN_YUAN,
                        false),
                preparer);
        var before = view(form);
        assertThat(before.rows()).hasSizeGreaterThan(1);
        assertThat(report(upload(take(form))).tally().nothing()).isTrue();

        var upload = upload(new FilledCopy(take(form))
                .type("row." + key(before, 0) + ".name", "第一项")
                .save());
        assertThat(summary(report(upload).changes())).containsExactly("第1项三级指标：（空）→第一项");
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(view(form).rows()).hasSameSizeAs(before.rows());
    }

    @Test
    void otherTabsAreSaidToBeUnread() {
        var form = draft();
        var copy = new FilledCopy(take(form)).with(book -> {
            var notes = book.createSheet("我的说明");
            notes.createRow(0).createCell(0).setCellValue("这里也写了一些");
        });
        assertThat(report(upload(copy.save())).workbook().taken().leftOver())
                .extracting(FormReading.LeftOver::place)
                .containsExactly("工作表“我的说明”");
    }

    @Test
    void aNewRowThatIsWantedWaitsForItsClass() {
        var form = draft();
        var upload = upload(new FilledCopy(take(form))
                .type("new.1.name", "没有分类的一行")
                .type("expectedObjective", "改了")
                .save());
        choose(upload, true);
        assertThat(report(upload).tally().conflicts()).isOne();
        assertThat(intakes.file(upload, preparer))
                .as("a class is to be chosen first")
                .isZero();

        var line = report(upload).doubts().get(0);
        assertThat(line.chosen()).isEqualTo("file");
        var category = report(upload).categories().get(0).id();
        intakes.settle(
                upload, 1, Map.of(line.item().id(), new Choice(true, line.item().online(), category)), preparer);
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(names(view(form))).contains("没有分类的一行");
    }

    @Test
    void twoWorkbooksOfOneFormAreTakenBackTogether() {
        var form = draft();
        var before = texts(view(form));
        var file = take(form);
        var one = new FilledCopy(file).type("expectedObjective", "甲填的").save();
        var other = new FilledCopy(file).type("achievedObjective", "乙填的").save();
        var readings = new ArrayList<>(files.read("甲.xlsx", one));
        readings.addAll(files.read("乙.xlsx", other));
        var upload = intakes.take(readings, preparer);
        assertThat(intakes.file(upload, preparer)).isEqualTo(2);
        assertThat(text(view(form), "expectedObjective")).isEqualTo("甲填的");
        assertThat(text(view(form), "achievedObjective")).isEqualTo("乙填的");

        assertThat(intakes.undo(upload, preparer)).isEqualTo(2);
        assertThat(texts(view(form))).isEqualTo(before);
    }

    @Test
    void whatSomebodyChangedBetweenTwoWorkbooksStays() {
        var form = draft();
        var file = take(form);
        var one = upload(new FilledCopy(file).type("expectedObjective", "甲填的").save());
        intakes.file(one, preparer);
        edit(form, "achievedObjective", "别人改的");
        assertThat(intakes.undo(one, preparer)).isZero();
        assertThat(text(view(form), "expectedObjective")).isEqualTo("甲填的");
    }

    @Test
    void aFileThatComesTwiceAddsItsRowsOnce() {
        var form = draft();
        var file = new FilledCopy(take(form))
                .type("new.1.category", "数量指标")
                .type("new.1.name", "新的指标")
                .save();
        assertThat(intakes.file(upload(file), preparer)).isOne();
        assertThat(report(upload(file)).tally().nothing()).isTrue();
    }

    @Test
    void asksTheDatabaseNoMoreForManyConflictsThanForOne() {
        assertThat(queriesOfAReport(6)).isEqualTo(queriesOfAReport(1));
    }

    private long queriesOfAReport(int conflicts) {
        var form = draft();
        var copy = new FilledCopy(take(form));
        for (int row = 0; row < conflicts; row++) {
            var address = "row." + key(view(form), row) + ".actual";
            copy.type(address, "8(次)");
            edit(form, address, "7(次)");
        }
        var upload = upload(copy.save());
        assertThat(report(upload).conflicts()).hasSize(conflicts);
        CountingDataSource.reset();
        report(upload);
        return CountingDataSource.counted().getSelect();
    }

    @Test
    void bothValuesOfACellThatBothChangedAreShownAndThePersonChooses() {
        var form = draft();
        var row = "row." + key(view(form), 0) + ".";
        var file = new FilledCopy(take(form))
                .type(row + "actual", "8(次)")
                .type(row + "deviationExplanation", "线下填的")
                .save();
        edit(form, row + "actual", "7(次)");
        var upload = upload(file);

        assertThat(summary(report(upload).conflicts())).containsExactly("第1项“培训次数”实际完成值：7(次)→8(次)");
        var conflict = report(upload).conflicts().get(0);
        assertThat(conflict.before()).isEqualTo("9(次)");
        assertThat(Objects.requireNonNull(conflict.changed()).by()).isEqualTo(admin.displayName());
        assertThat(report(upload).changes().get(0).changed()).as("nobody did").isNull();
        assertThat(intakes.file(upload, preparer)).as("nobody has chosen").isZero();
        assertThat(text(view(form), row + "deviationExplanation")).isEqualTo("一次推迟到次年");

        choose(upload, true);
        edit(form, row + "actual", "6(次)");
        assertThat(intakes.file(upload, preparer)).as("changed again since").isZero();
        assertThat(report(upload).workbook().failure()).contains("又有人改了");
        assertThat(text(view(form), row + "actual")).isEqualTo("6(次)");
        assertThat(text(view(form), row + "deviationExplanation")).isEqualTo("一次推迟到次年");

        choose(upload, false);
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(text(view(form), row + "actual")).isEqualTo("6(次)");
        assertThat(text(view(form), row + "deviationExplanation")).isEqualTo("线下填的");

        edit(form, row + "target", "≥12(次)");
        assertThat(intakes.undo(upload, preparer)).as("touched since").isZero();
        assertThat(report(upload).workbook().failure()).contains("留着没有动");
    }

    @Test
    void whatIsNoNumberIsInDoubtAndDoesNotStopTheOthers() {
        var form = draft();
        var row = "row." + key(view(form), 0) + ".";
        var copy = new FilledCopy(take(form)).type(row + "weight", "十分").type(EXECUTED, "9.5万元");
        copy.cell(row + "score").setCellFormula("4+4");
        copy.cell(row + "score").setCellValue(8);
        copy.number("executionWeight", "10.5");
        var upload = upload(copy.save());

        assertThat(report(upload).doubts())
                .extracting(line -> line.item().doubt())
                .containsExactlyInAnyOrder("这里应是一个数", "这里应是一个数", "是公式，取的是文件里存的结果");
        assertThat(summary(report(upload).changes())).containsExactly("预算执行分数：10.00→10.50");
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(text(view(form), row + "weight")).isEqualTo("10");
        assertThat(text(view(form), "executionWeight")).isEqualTo("10.50");
    }

    @Test
    void aFormThatIsHandedInMeanwhileIsLeftAloneAndNothingIsLost() {
        var form = draft();
        var file = new FilledCopy(take(form)).type("expectedObjective", "另一个目标").save();
        moves.move(form, new MoveRequest(Move.SUBMIT, view(form).version(), ""), preparer);
        assertThat(takeAways.of(form, preparer)).isEmpty();
        var upload = upload(file);
        assertThat(report(upload).words()).contains("已提交").contains("不会丢");
        assertThat(intakes.file(upload, preparer)).isZero();

        moves.move(form, new MoveRequest(Move.WITHDRAW, view(form).version(), ""), preparer);
        assertThat(summary(report(upload).changes())).containsExactly("预期目标：培训十次→另一个目标");
        intakes.settle(upload, 1, Map.of(), preparer);
        assertThat(intakes.file(upload, 1, preparer)).isTrue();
        assertThat(text(view(form), "expectedObjective")).isEqualTo("另一个目标");
    }

    @Test
    void aWorkbookOfAFormTheViewerDoesNotHaveIsReadAsAnyOther() {
        var foreign = documents.create(FormFixtures.withoutDoubts("带走外单位", "另一个部门", "另一个单位"), admin);
        var out = new ByteArrayOutputStream();
        try {
            xlsx.write(takeAways.of(foreign, admin).orElseThrow(), out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var upload = upload(out.toByteArray());
        var report = intakes.report(upload, preparer);
        assertThat(report.workbooks()).isEmpty();
        assertThat(report.forms()).hasSize(1);
        assertThat(report.unread().get(0).problem()).contains("找不到");
        assertThat(report.ready()).isZero();
    }

    @Test
    void aRowThatOneSideRemovedAndTheOtherChangedIsAConflict() {
        var form = draft();
        var before = view(form);
        var file = new FilledCopy(take(form))
                .type("row." + key(before, 0) + ".actual", "8(次)")
                .delete(key(before, 3))
                .save();
        editor.apply(form, admin, List.of(new Change.RemoveRow(key(before, 0), Map.of())));
        edit(form, "row." + key(before, 3) + ".actual", "97(%)");
        var upload = upload(file);
        assertThat(report(upload).conflicts())
                .extracting(line -> line.item().kind())
                .containsExactly(MergeItem.Kind.ADD, MergeItem.Kind.REMOVE);
        choose(upload, true);
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(names(view(form))).contains("培训次数").doesNotContain("按时率");
        assertThat(intakes.undo(upload, preparer)).isOne();
        assertThat(names(view(form))).containsExactly("培训人数", "合格率", "按时率", "办结率", "覆盖率", "满意度");
    }

    @Test
    void aCopyThatLostItsHiddenTabIsReadAsAnyOther() {
        for (var sample : SampleSheets.documents()) {
            var form = documents.create(ofTheYear(sample, YEAR + 1), preparer);
            var readings = files.read(
                    "任意.xlsx", new FilledCopy(take(form)).withoutHiddenTab().save());
            assertThat(readings).hasSize(1);
            assertThat(readings.get(0).taken()).isNull();
            assertThat(readings.get(0).problem()).isNull();
            var reading = readings.get(0).forms().get(0);
            var stored = documents.read(form, preparer.scope());
            assertThat(DocumentDifferences.between(stored, reading))
                    .as(sample.project())
                    .isEmpty();
            assertThat(reading.doubts()).isEmpty();
            assertThat(reading.leftOver()).isEmpty();
        }
    }

    @Test
    void rowsThatWereCopiedOrInsertedAreNew() {
        var form = draft();
        var before = view(form);
        var copy = new FilledCopy(take(form));
        // the first row is copied over an empty one, its hidden name with it, and changed
        var source = copy.line(key(before, 0));
        var copied = copy.line("new.2");
        for (int column = 2; column <= 10; column++) {
            var cell = source.getCell(column);
            if (cell.getCellType() == CellType.NUMERIC) {
                copied.getCell(column).setCellValue(cell.getNumericCellValue());
            } else if (cell.getCellType() == CellType.STRING) {
                copied.getCell(column).setCellValue(cell.getStringCellValue());
            }
        }
        copied.getCell(1).setCellValue("质量指标");
        copied.getCell(2).setCellValue("复制来的");
        // below the table, where nothing belongs
        copy.tab().createRow(60).createCell(2).setCellValue("记得问会计");
        var report = report(upload(copy.save()));
        assertThat(summary(report.changes()))
                .containsExactly("新的一行“复制来的”：不加这一行→复制来的　≥10(次)　9(次)　分值 10.00　得分 9.00　一次推迟到次年");
        assertThat(report.workbook().taken().leftOver())
                .extracting(FormReading.LeftOver::text)
                .containsExactly("记得问会计");
    }

    @Test
    void whatIsChangedWhereNothingIsTakenOverIsTold() {
        var form = draft();
        var copy = new FilledCopy(take(form));
        copy.tab().getRow(3).getCell(1).setCellValue("改了名字的项目");
        var report = report(upload(copy.save()));
        assertThat(report.tally().nothing()).isTrue();
        assertThat(report.workbook().taken().leftOver())
                .extracting(FormReading.LeftOver::text)
                .singleElement()
                .asString()
                .contains("改了名字的项目");
    }

    static Stream<Consumer<FilledCopy>> manipulations() {
        return Stream.of(
                copy -> copy.hidden().getRow(0).getCell(0).setCellValue("x"),
                copy -> copy.hidden().getRow(0).getCell(1).setCellValue("2"),
                copy -> copy.hidden().getRow(0).getCell(2).setCellValue("999999999999"),
                copy -> copy.hidden().getRow(0).getCell(2).setCellValue("99999999999999999999999"),
                copy -> copy.hidden().getRow(0).getCell(2).setCellValue("1"),
                copy -> copy.hidden().getRow(0).getCell(3).setCellValue("-1"),
                copy -> copy.hidden().getRow(0).getCell(4).setCellValue("2010"),
                copy -> copy.hidden().getRow(0).getCell(5).setCellValue("别的项目"),
                copy -> copy.hidden().removeRow(copy.hidden().getRow(0)),
                copy -> copy.hidden().getRow(9).getCell(2).setCellValue("99999"),
                copy -> copy.hidden().getRow(9).getCell(1).setCellValue("row.1-1-1-1-1.name"),
                copy -> copy.hidden().forEach(row -> {
                    if (row.getRowNum() > 0 && row.getCell(1) != null) {
                        row.getCell(1).setCellValue("expectedObjective");
                    }
                }),
                copy -> {
                    for (int row = 1_000; row < 12_000; row++) {
                        copy.hidden().createRow(row).createCell(0).setCellValue("fixed." + row);
                    }
                },
                copy -> copy.tab().forEach(row -> row.removeCell(row.getCell(10))),
                copy -> copy.tab().shiftColumns(4, 10, 1),
                copy -> copy.tab().shiftColumns(5, 10, -1));
    }

    @ParameterizedTest
    @MethodSource("manipulations")
    void aManipulatedWorkbookNeverChangesAForm(Consumer<FilledCopy> manipulation) {
        var form = draft();
        var before = view(form);
        var copy = new FilledCopy(take(form)).type("expectedObjective", "改了");
        manipulation.accept(copy);
        var upload = upload(copy.save());
        var report = intakes.report(upload, preparer);
        assertThat(report.workbooks()).isEmpty();
        assertThat(report.unread()).hasSize(1);
        intakes.file(upload, preparer);
        assertThat(view(form).version()).isEqualTo(before.version());
    }

    @Test
    void keysOfAnotherFormAreNewRowsOfThisOne() {
        var one = draft();
        var other = draft();
        var otherBefore = view(other);
        var copy = new FilledCopy(take(one));
        var line = copy.line(key(view(one), 0));
        line.getCell(10).setCellValue("ziping:row." + key(otherBefore, 0));
        var upload = upload(copy.save());
        choose(upload, true);
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(names(view(one))).containsOnlyOnce("培训次数").hasSize(7);
        assertThat(view(other).version()).isEqualTo(otherBefore.version());
    }
}
