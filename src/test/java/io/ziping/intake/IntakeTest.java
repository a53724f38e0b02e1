package io.ziping.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.document.KeptForm;
import io.ziping.evaluation.document.KeptForms;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.history.HistoryEntry;
import io.ziping.evaluation.maintenance.Rescoring;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.intake.correction.DoubtResolution;
import io.ziping.intake.filing.IntakeForm;
import io.ziping.intake.filing.IntakeSummary;
import io.ziping.intake.filing.Target.Option;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.report.FormReport;
import io.ziping.scoring.Policies;
import io.ziping.support.WholeApplication;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what was read to drafts and back, by a preparer of the sample unit. */
@WholeApplication
class IntakeTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final int YEAR = 2017;
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    Intakes intakes;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    KeptForms kept;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Rescoring rescoring;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationHistory history;

    @Autowired
    JdbcClient jdbc;

    private static final int YEAR_OF_RULES = 2003;

    private Viewer preparer;
    private Viewer admin;

    @BeforeEach
    void people() {
        preparer = accounts.loadUserByUsername("preparer");
        admin = accounts.loadUserByUsername("admin");
    }

    private static String project() {
        // names of one length with no letter in common are not alike
        var letter = (char) ('一' + 40 * NAMES.incrementAndGet());
        return String.valueOf(letter).repeat(6);
    }

    private static EvaluationDocument form(String project) {
        return FormFixtures.ofYear(YEAR, project, DEPARTMENT, UNIT);
    }

    private long take(EvaluationDocument... read) {
        return intakes.take(Readings.of(read), preparer);
    }

    private IntakeForm only(long upload) {
        return intakes.report(upload, preparer).forms().get(0);
    }

    private void choose(long upload, String choice) {
        choose(upload, null, choice);
    }

    private void choose(long upload, @Nullable Long unit, String choice) {
        intakes.settle(upload, 1, new DoubtResolution(unit, choice, Map.of(), Map.of(), Set.of(), false), preparer);
    }

    private long count(String project) {
        return jdbc.sql("select count(*) from self_evaluation where project_name = :project")
                .param("project", project)
                .query(Long.class)
                .single();
    }

    private static long made(IntakeForm form) {
        return Objects.requireNonNull(form.evaluationId());
    }

    @Test
    void makesDraftsWhenThePersonConfirmsAndNoneBefore() {
        var one = project();
        var other = project();
        var upload = take(form(one), form(other));

        assertThat(count(one) + count(other)).isZero();
        assertThat(intakes.report(upload, preparer).ready()).isEqualTo(2);

        assertThat(intakes.file(upload, preparer)).isEqualTo(2);

        var draft = documents.read(made(only(upload)), preparer.scope());
        assertThat(draft.status()).isEqualTo("DRAFT");
        assertThat(draft.project()).isEqualTo(one);
        assertThat(draft.indicators())
                .extracting(EvaluationDocument.Indicator::name)
                .containsExactly("第0项", "第1项", "第2项");
        assertThat(intakes.file(upload, preparer)).as("a second time").isZero();
        assertThat(count(one)).isOne();
    }

    @Test
    void storesNoFormWithADoubtNobodyHasLookedAt() {
        var project = project();
        var doubts = List.of(Readings.doubt("/indicators/0/score"), Readings.doubt("/achievedObjective"));
        var upload = intakes.take(Readings.doubtful(form(project), doubts, List.of()), preparer);

        assertThat(intakes.file(upload, preparer)).isZero();
        assertThat(intakes.report(upload, preparer).unseen()).isEqualTo(2);

        var said = new DoubtResolution(
                null,
                only(upload).target().choice(),
                Map.of("/indicators/0/score", "0.05", "/achievedObjective", "完成"),
                Map.of(),
                Set.of("/achievedObjective"),
                false);
        intakes.settle(upload, 1, said, preparer);

        assertThat(only(upload).reading().seen())
                .as("a corrected cell has been looked at")
                .containsExactlyInAnyOrder("/indicators/0/score", "/achievedObjective");
        assertThat(intakes.file(upload, preparer)).isOne();
        var rows = Objects.requireNonNull(
                documents.read(made(only(upload)), preparer.scope()).indicators());
        assertThat(rows.get(0).score()).isEqualTo("0.05");
    }

    /** Rules that come later make no doubt of a grade that was right, nor do the usual ones where a year has its own. */
    @Test
    void aPrintedGradeIsRightByTheRulesOfItsYearOrTheUsualOnes() {
        assertThat(doubtsOfGrade("良")).isOne();
        assertThat(doubtsOfGrade("优")).isZero();
        rescoring.apply(YEAR_OF_RULES, null, Policies.strict("95"), "", "优", false, admin);

        assertThat(doubtsOfGrade("良")).isZero();
        assertThat(doubtsOfGrade("优")).isZero();
        assertThat(doubtsOfGrade("中")).isOne();
    }

    @Test
    void aPrintedTotalIsReadAsTheFormReadsIt() {
        assertThat(doubtsOfGrade("８９．００", "优")).isOne();
        assertThat(doubtsOfGrade("８９．００", "良")).isZero();
        assertThat(doubtsOfGrade("-89", "优")).as("no total of points").isZero();
    }

    private long doubtsOfGrade(String grade) {
        return doubtsOfGrade("92.00", grade);
    }

    private long doubtsOfGrade(String total, String grade) {
        var upload = take(form(project())
                .withFiscalYear(YEAR_OF_RULES)
                .withTotalScore(total)
                .withGrade(grade));
        return only(upload).reading().doubts().stream()
                .filter(doubt -> doubt.pointer().equals("/grade"))
                .count();
    }

    @Test
    void offersProjectsWithSimilarNamesAndChoosesNone() {
        var stem = project();
        documents.create(FormFixtures.ofYear(2016, stem + "法律顾问费", DEPARTMENT, UNIT), preparer);
        var upload = take(form(stem + "法律顾问经费"));
        var target = only(upload).target();

        assertThat(target.open()).isTrue();
        assertThat(target.words()).contains("名称相近");
        assertThat(target.options())
                .extracting(Option::label)
                .containsExactly("已有项目“" + stem + "法律顾问费”", "新项目“" + stem + "法律顾问经费”", "不导入这一份");
        assertThat(intakes.file(upload, preparer)).isZero();

        choose(upload, target.options().get(0).value());
        intakes.file(upload, preparer);

        assertThat(documents.read(made(only(upload)), preparer.scope()).project())
                .isEqualTo(stem + "法律顾问费");
    }

    @Test
    void recognisesTheSameFormTwiceInOneUpload() {
        var project = project();
        var upload = take(form(project), form(project));
        var second = intakes.report(upload, preparer).forms().get(1);

        assertThat(second.target().skipped()).isTrue();
        assertThat(second.target().words()).startsWith("和第1份是同一个项目");
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(count(project)).isOne();
    }

    @Test
    void leavesAStoredFormAloneUnlessThePersonReplacesItsDraft() {
        var project = project();
        var stored = documents.create(form(project), preparer);
        editor.apply(
                stored,
                preparer,
                List.of(new Change.SetCell(new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE), "完成", "写了一半")));
        var upload = take(form(project));

        assertThat(only(upload).target().skipped()).isTrue();
        assertThat(only(upload).target().words()).contains("已有2017年度的表（草稿）");
        assertThat(intakes.form(upload, 1, preparer).changes())
                .containsExactly(new FormReport.Change("实际完成情况", "写了一半", "完成"));
        assertThat(intakes.file(upload, preparer)).isZero();

        choose(upload, "replace:" + stored);
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(documents.read(stored, preparer.scope()).achievedObjective()).isEqualTo("完成");

        assertThat(intakes.undo(upload, preparer)).isOne();
        assertThat(documents.read(stored, preparer.scope()).achievedObjective()).isEqualTo("写了一半");
    }

    @Test
    void bringsAReplacedDraftBackExactlyAsItStood() {
        var project = project();
        var stored = documents.create(form(project).withTotalScore("12.34"), preparer);
        var rows = kept.keep(stored, preparer).content().rows();
        var first = rows.get(0).key();
        editor.apply(
                stored,
                preparer,
                List.of(
                        set(first, IndicatorField.NAME, "第0项", "改了名称的一项"),
                        set(first, IndicatorField.WEIGHT, "0.10", "0.1"),
                        new Change.MoveRow(rows.get(1).key(), rows.get(1).categoryId(), first)));
        jdbc.sql("update self_evaluation set printed_figures = (select printed_figures from self_evaluation"
                        + " where id = :of) where id = :id")
                .param("id", stored)
                .param("of", documents.create(form(project()).withTotalScore("56.78"), preparer))
                .update();
        var before = kept.keep(stored, preparer);
        assertThat(before.printedFigures()).contains("56.78");
        assertThat(before.content().read(new CellAddress.OfIndicator(first, IndicatorField.WEIGHT)))
                .isEqualTo("0.1");
        var findings = documents.read(stored, preparer.scope()).findings();
        var upload = take(form(project).withTotalScore("90.12"));
        choose(upload, "replace:" + stored);
        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(kept.keep(stored, preparer).content().rows())
                .doesNotContain(before.content().rows().get(1));

        assertThat(intakes.undo(upload, preparer)).isOne();

        assertThat(kept.keep(stored, preparer)).isEqualTo(before);
        assertThat(documents.read(stored, preparer.scope()).findings()).isEqualTo(findings);
    }

    private static Change set(UUID row, IndicatorField field, String from, String to) {
        return new Change.SetCell(new CellAddress.OfIndicator(row, field), from, to);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {"null", "{\"fiscalYear\":2017,\"indicators\":[]}", "{\"cells\":7}"})
    void bringsADraftBackByItsHistoryThatAnEarlierReleaseKeptOtherwise(@Nullable String former) {
        var project = project();
        var stored = documents.create(form(project).withTotalScore("12.34"), preparer);
        var rows = kept.keep(stored, preparer).content().rows();
        var first = rows.get(0).key();
        editor.apply(
                stored,
                preparer,
                List.of(
                        set(first, IndicatorField.WEIGHT, "0.10", "0.1"),
                        new Change.MoveRow(rows.get(1).key(), rows.get(1).categoryId(), first)));
        var before = kept.keep(stored, preparer);
        var upload = take(form(project).withTotalScore("90.12").withExpectedObjective("导入的目标"));
        choose(upload, "replace:" + stored);
        intakes.file(upload, preparer);
        jdbc.sql("update intake_form set former = :former::jsonb where intake_id = :upload")
                .param("former", former)
                .param("upload", upload)
                .update();

        assertThat(intakes.undo(upload, preparer)).isOne();

        assertThat(kept.keep(stored, preparer)).isEqualTo(new KeptForm(before.content(), ""));
        assertThat(steps(stored).get(0).note()).contains("纸面上的计算数没有留下");
    }

    private List<Step> steps(long form) {
        return history.timeline(form, preparer).stream()
                .map(entry -> entry instanceof HistoryEntry.Edited edited
                        ? edited.step()
                        : ((HistoryEntry.Begun) entry).step())
                .toList();
    }

    @Test
    void tellsAnImportAndWhatTookItBackApartFromWhatWasTypedBeforeAndAfter() {
        var project = project();
        var stored = documents.create(form(project), preparer);
        type(stored, "完成", "写了一半");
        var upload = take(form(project).withAchievedObjective("导入的"));
        choose(upload, "replace:" + stored);
        intakes.file(upload, preparer);
        intakes.undo(upload, preparer);
        type(stored, "写了一半", "写完了");

        var entries = history.timeline(stored, preparer);

        assertThat(entries.subList(0, 4))
                .allSatisfy(entry ->
                        assertThat(((HistoryEntry.Edited) entry).differences()).hasSize(1));
        assertThat(entries)
                .filteredOn(HistoryEntry.Edited.class::isInstance)
                .map(HistoryEntry.Edited.class::cast)
                .extracting(
                        edited -> edited.step().kind(),
                        edited -> edited.differences().get(0).after())
                .containsExactly(
                        tuple(Step.Kind.TYPED, "写完了"),
                        tuple(Step.Kind.IMPORT_UNDONE, "写了一半"),
                        tuple(Step.Kind.IMPORTED, "导入的"),
                        tuple(Step.Kind.TYPED, "写了一半"));
        assertThat(history.ofPlace(stored, "achievedObjective", preparer))
                .extracting(version -> version.before() + ">" + version.text())
                .containsExactly("写了一半>写完了", "导入的>写了一半", "写了一半>导入的", "完成>写了一半");
        var made = take(form(project()));
        intakes.file(made, preparer);
        assertThat(steps(made(only(made))))
                .containsExactly(Step.imported(only(made).reading().file()));
    }

    private void type(long form, String from, String to) {
        editor.apply(
                form,
                preparer,
                List.of(new Change.SetCell(new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE), from, to)));
    }

    @Test
    void tellsAnImportThatChangedNothing() {
        var project = project();
        var stored = documents.create(form(project), preparer);
        var upload = take(documents.read(stored, preparer.scope()));
        choose(upload, "replace:" + stored);
        assertThat(intakes.file(upload, preparer)).isOne();

        var entry = (HistoryEntry.Edited) history.timeline(stored, preparer).get(0);
        assertThat(entry.step().kind()).isEqualTo(Step.Kind.IMPORTED);
        assertThat(entry.by()).isEqualTo(preparer.displayName());
    }

    @Test
    void keepsNoUploadThatFiledNothing() {
        var project = project();
        documents.create(form(project), preparer);
        var leftOut = take(form(project));
        var refused = take(form(project()), form(project()).withFiscalYear(null));
        choose(refused, "skip");
        for (var upload : List.of(leftOut, refused)) {
            var until = expiry(upload);
            assertThat(intakes.file(upload, preparer)).isZero();
            assertThat(intakes.undo(upload, preparer)).isZero();
            assertThat(expiry(upload)).isEqualTo(until);
        }

        var filed = take(form(project()));
        var until = expiry(filed);
        intakes.file(filed, preparer);
        assertThat(expiry(filed)).isAfter(until.plusDays(28));
    }

    private LocalDateTime expiry(long upload) {
        return intakes.report(upload, preparer).expiresAt();
    }

    @Test
    void replacesNoDraftThatHasMovedOnSinceItWasCompared() {
        var project = project();
        var stored = documents.create(form(project), preparer);
        var upload = take(form(project));
        choose(upload, "replace:" + stored);
        editor.apply(
                stored,
                preparer,
                List.of(new Change.SetCell(new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE), "完成", "刚刚写的")));

        assertThat(intakes.file(upload, preparer)).isZero();
        assertThat(only(upload).failure()).contains("又有人改过");
        assertThat(documents.read(stored, preparer.scope()).achievedObjective()).isEqualTo("刚刚写的");
    }

    @Test
    void offersNoReplacementForAFormThatWasHandedIn() {
        var project = project();
        var stored = documents.create(form(project), preparer);
        moves.move(stored, MoveRequest.of(Move.SUBMIT), preparer);
        var upload = take(form(project));

        assertThat(only(upload).target().options()).extracting(Option::value).containsExactly("skip");
        choose(upload, "replace:" + stored);
        assertThat(intakes.file(upload, preparer)).isZero();
    }

    @Test
    void goesOnAfterAFormThatCannotBeStored() {
        var taken = project();
        var free = project();
        var upload = take(form(taken), form(free));
        documents.create(form(taken), preparer);

        assertThat(intakes.file(upload, preparer)).isOne();
        assertThat(only(upload).failure()).contains("已有该年度的表");
        assertThat(count(free)).isOne();
    }

    @Test
    void takesBackTheProjectsItMadeOnceNothingUsesThem() {
        var known = project();
        var fresh = project();
        documents.create(form(known).withFiscalYear(YEAR - 1), preparer);
        var upload = take(form(known), form(fresh), form(fresh).withFiscalYear(YEAR - 1));
        assertThat(intakes.file(upload, preparer)).isEqualTo(3);

        assertThat(intakes.undo(upload, preparer)).isEqualTo(3);

        assertThat(projects(known)).isOne();
        assertThat(projects(fresh)).isZero();
    }

    @Test
    void leavesAProjectItMadeThatSomebodyElseUses() {
        var fresh = project();
        var upload = take(form(fresh));
        intakes.file(upload, preparer);
        documents.create(form(fresh).withFiscalYear(YEAR - 1), preparer);

        assertThat(intakes.undo(upload, preparer)).isOne();

        assertThat(projects(fresh)).isOne();
    }

    private long projects(String name) {
        return jdbc.sql("select count(*) from project where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void takesBackWhatNobodyTouchedAndNamesTheRest() {
        var untouched = project();
        var touched = project();
        var upload = take(form(untouched), form(touched));
        intakes.file(upload, preparer);
        var forms = intakes.report(upload, preparer).forms();
        editor.apply(
                made(forms.get(1)),
                preparer,
                List.of(new Change.SetCell(new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE), "完成", "改过")));

        assertThat(intakes.undo(upload, preparer)).isOne();

        assertThatExceptionOfType(EvaluationNotFoundException.class)
                .isThrownBy(() -> documents.read(made(forms.get(0)), preparer.scope()));
        assertThat(count(touched)).isOne();
        assertThat(intakes.report(upload, preparer).forms().get(1).failure()).contains("留着没有动");
        assertThat(jdbc.sql(
                                "select kind from audit_event where subject like :what or detail like :what order by number")
                        .param("what", "%" + untouched + "%")
                        .query(String.class)
                        .list())
                .containsExactly("导入自评表", "删除草稿", "撤销导入");
        assertThat(intakes.file(upload, preparer)).as("can be stored again").isOne();
    }

    @Test
    void saysWhenAUnitIsNotInScopeOrUnknown() {
        var project = project();
        var foreign = take(FormFixtures.ofYear(YEAR, project, "导入别的部门", "导入别的单位"));
        assertThat(only(foreign).target().words()).isEqualTo("系统里没有“导入别的部门”的“导入别的单位”，请选一个单位");
        documents.create(FormFixtures.ofYear(YEAR, project, "导入别的部门", "导入别的单位"), admin);
        var known = take(FormFixtures.ofYear(YEAR, project, "导入别的部门", "导入别的单位"));
        assertThat(only(known).target().words()).isEqualTo("这张表是“导入别的单位”的，不在您的填报范围内");
        assertThat(intakes.file(known, preparer)).isZero();

        var theirs = unit("导入别的部门", "导入别的单位");
        choose(known, theirs, "new");
        assertThat(only(known).target().unitId()).as("a unit of others").isNull();
        choose(known, unit(DEPARTMENT, UNIT), "new");
        assertThat(intakes.file(known, preparer)).isOne();
        assertThat(documents.read(made(only(known)), preparer.scope()).implementingUnit())
                .isEqualTo(UNIT);
    }

    private long unit(String department, String name) {
        return jdbc.sql("select u.id from implementing_unit u join competent_department d on d.id = u.department_id"
                        + " where d.name = :department and u.name = :name")
                .param("department", department)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void isItsOwnersAloneAndGoesAfterADay() {
        var upload = take(form(project()));
        assertThatExceptionOfType(IntakeNotFoundException.class).isThrownBy(() -> intakes.report(upload, admin));
        assertThatExceptionOfType(IntakeNotFoundException.class).isThrownBy(() -> intakes.form(upload, 1, admin));
        assertThatExceptionOfType(IntakeNotFoundException.class).isThrownBy(() -> intakes.file(upload, admin));
        assertThatExceptionOfType(IntakeNotFoundException.class).isThrownBy(() -> intakes.undo(upload, admin));
        assertThatExceptionOfType(IntakeNotFoundException.class).isThrownBy(() -> intakes.form(upload, 2, preparer));
        assertThat(intakes.of(admin)).extracting(IntakeSummary::id).doesNotContain(upload);

        jdbc.sql("update intake set expires_at = expires_at - interval '1 day' where id = :id")
                .param("id", upload)
                .update();
        assertThatExceptionOfType(IntakeNotFoundException.class).isThrownBy(() -> intakes.report(upload, preparer));
        take(form(project()));
        assertThat(jdbc.sql("select count(*) from intake where id = :id")
                        .param("id", upload)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void reportsPrintedFiguresThatDifferAndWhatCannotBeStored() {
        var wrong = form(project())
                .withAchievedObjective("完成\0了")
                .withTotalScore("98.00")
                .withGrade("优");
        var reading = only(take(wrong)).reading();
        assertThat(reading.differences()).extracting("pointer").containsExactly("/totalScore");
        assertThat(reading.totalScore()).isEqualTo("99.00");
        assertThat(reading.document().achievedObjective()).isEqualTo("完成了");

        var unknown = take(withClass(form(project()), "没有的指标"));
        assertThat(only(unknown).reading().problems()).extracting("pointer").containsExactly("/indicators/0/category");
        assertThat(only(unknown).isReady()).isFalse();
        intakes.settle(
                unknown,
                1,
                new DoubtResolution(null, "new", Map.of(), Map.of("/indicators/0", "产出指标/质量指标"), Set.of(), false),
                preparer);
        assertThat(only(unknown).isReady()).isTrue();
    }

    private static EvaluationDocument withClass(EvaluationDocument form, String category) {
        var rows = Objects.requireNonNull(form.indicators()).stream()
                .map(row -> new EvaluationDocument.Indicator(
                        row.dimension(),
                        "第0项".equals(row.name()) ? category : row.category(),
                        row.name(),
                        row.target(),
                        row.actual(),
                        row.weight(),
                        row.score(),
                        null,
                        null,
                        null))
                .toList();
        return form.withIndicators(rows);
    }

    @Test
    void passesOverCellsThatAreNone() {
        var upload = intakes.take(
                Readings.doubtful(
                        form(project()),
                        List.of(Readings.doubt("/indicators/1")),
                        List.of(new FormReading.LeftOver("第21行", "填表人"))),
                preparer);
        var nonsense = Map.of(
                "/funding",
                "1",
                "/indicators/900/score",
                "2",
                "/id",
                "3",
                "x",
                "4",
                "/indicators/0/nothing",
                "5",
                "",
                "6");
        intakes.settle(
                upload,
                1,
                new DoubtResolution(
                        null, "project:1", nonsense, Map.of("/x", "a/b", "/indicators/0", "ab"), Set.of("/x"), true),
                preparer);

        assertThat(only(upload).reading().unseen()).isZero();
        assertThat(only(upload).isReady()).isTrue();
    }
}
