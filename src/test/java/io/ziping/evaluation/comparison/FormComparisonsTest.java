package io.ziping.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.decision.FindingExplanations;
import io.ziping.evaluation.document.DocumentFinding;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.maintenance.Rescoring;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.result.Finding;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the database knows beside a form, and when it is looked up again. Cost: some twenty forms of three rows in the
 * application that other classes use too.
 */
@WholeApplication
class FormComparisonsTest {

    private static final int YEAR = 2094;
    private static final String COPIED = "全年走访独居老人3217人次，协调解决用水用电困难46件，更换老旧灯具815盏，开展防诈骗宣讲28场，办结率和满意率都比年初的计划高";

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FormScoring scoring;

    @Autowired
    EvaluationStore store;

    @Autowired
    Rescoring rescoring;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    TargetSpreads spreads;

    @Autowired
    Evaluations evaluations;

    @Autowired
    FindingExplanations explanations;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
    }

    private long draft(int year, String project, String achieved) {
        return draft(year, project, achieved, "≥10(次)", "比对单位");
    }

    private long draft(int year, String project, String achieved, String target, String unit) {
        var form = FormFixtures.ofYear(year, project, "比对部门", unit);
        var rows = Objects.requireNonNull(form.indicators()).stream()
                .map(row -> new EvaluationDocument.Indicator(
                        row.dimension(),
                        row.category(),
                        "走访" + row.name(),
                        target,
                        "20(次)",
                        row.weight(),
                        row.score(),
                        "",
                        null,
                        null))
                .toList();
        return documents.create(form.withIndicators(rows).withAchievedObjective(achieved), admin);
    }

    private long handedIn(int year, String project, String achieved) {
        return handIn(draft(year, project, achieved));
    }

    private long handIn(long id) {
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        comparisons.compare(id);
        return id;
    }

    private EvaluationDocument read(long id) {
        return documents.read(id, admin.scope());
    }

    private List<String> found(long id, String code) {
        return Objects.requireNonNull(read(id).findings()).stream()
                .filter(finding -> finding.code().equals(code))
                .map(DocumentFinding::message)
                .toList();
    }

    private List<String> kept(long id) {
        return jdbc.sql("select code from finding where evaluation_id = :id order by place")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private boolean isDue(long id) {
        return jdbc.sql("select compared_version is distinct from version from self_evaluation where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aTargetBelowWhatWasReachedTheYearBeforeIsDoubtedOnceThatYearIsHandedIn() {
        var before = draft(YEAR, "走访老人", "走访完成");
        var now = draft(YEAR + 1, "走访老人", "今年走访完成");
        comparisons.compare(now);
        assertThat(found(now, "target-below-last-actual")).isEmpty();
        assertThat(isDue(now)).isFalse();

        handIn(before);

        assertThat(isDue(now)).as("the year after is compared again").isTrue();
        var version = read(now).version();
        comparisons.compare(now);
        assertThat(found(now, "target-below-last-actual"))
                .hasSize(3)
                .first()
                .asString()
                .contains("20");
        assertThat(kept(now)).contains("target-below-last-actual");
        assertThat(read(now).version()).as("it is no edit").isEqualTo(version);
        assertThat(isDue(now)).isFalse();
    }

    /** What was found beside other forms is kept as it was found: rules that use the check again need no new comparison. */
    @Test
    void rulesWithoutTheCheckHideWhatWasFoundAndOthersShowItAgain() {
        handedIn(YEAR, "检查停用", "走访完成");
        var now = draft(YEAR + 1, "检查停用", "今年走访完成");
        comparisons.compare(now);
        var code = "target-below-last-actual";
        assertThat(found(now, code)).hasSize(3);
        var off = Policies.standard()
                .checks(new CheckSettings(Map.of(), Set.of(), Set.of(code)))
                .build();
        assertThat(rescoring.preview(YEAR + 1, off, 100).first())
                .filteredOn(change -> change.id() == now)
                .singleElement()
                .satisfies(change -> assertThat(change.after().findings())
                        .isEqualTo(change.before().findings() - 3));

        transaction.executeWithoutResult(status -> {
            var form = store.find(now, admin.scope()).orElseThrow();
            var without = scoring.score(form, ScoringRules.rules(off));
            assertThat(without.findings()).noneMatch(finding -> finding.code().equals(code));
            assertThat(without.compared())
                    .as("what is kept")
                    .extracting(Finding::code)
                    .contains(code);
        });
        assertThat(found(now, code)).hasSize(3);
    }

    @Test
    void anEditTakesBackWhatRestedOnTheCellAtOnce() {
        handedIn(YEAR, "改目标", "走访完成");
        var now = draft(YEAR + 1, "改目标", "今年走访完成");
        comparisons.compare(now);
        assertThat(found(now, "target-below-last-actual")).hasSize(3);
        var target = jdbc.sql("select row_key from indicator where evaluation_id = :id order by position limit 1")
                .param("id", now)
                .query(String.class)
                .single();

        editor.apply(
                now,
                admin,
                List.of(new Change.SetCell(
                        CellAddress.parse("row." + target + ".target").orElseThrow(), "≥10(次)", "≥20(次)")));

        assertThat(found(now, "target-below-last-actual")).hasSize(2);
        assertThat(kept(now)).filteredOn("target-below-last-actual"::equals).hasSize(2);
        assertThat(isDue(now)).isTrue();
    }

    @Test
    void aTextTakenFromAnotherProjectIsFoundOnBothSidesAndLetGoWhenOneIsRewritten() {
        var one = handedIn(YEAR + 2, "雷同甲", COPIED);
        var other = handedIn(YEAR + 2, "雷同乙", "一、工作情况。" + COPIED.substring(4));
        assertThat(found(other, "copied-from-another"))
                .singleElement()
                .asString()
                .contains("雷同甲");
        assertThat(isDue(one)).as("it has a likeness now").isTrue();
        comparisons.compare(one);
        assertThat(found(one, "copied-from-another")).singleElement().asString().contains("雷同乙");

        moves.move(other, MoveRequest.of(Move.WITHDRAW), admin);
        var cell = new CellAddress.OfForm(FormField.ACHIEVED_OBJECTIVE);
        editor.apply(
                other,
                admin,
                List.of(new Change.SetCell(
                        cell, Objects.requireNonNull(read(other).achievedObjective()), "另写了一份自己的总结")));
        handIn(other);

        assertThat(found(other, "copied-from-another")).isEmpty();
        assertThat(isDue(one)).isTrue();
        comparisons.compare(one);
        assertThat(found(one, "copied-from-another")).isEmpty();
    }

    @Test
    void theNameOfAnotherProjectInATextIsFoundAmongAllProjects() {
        draft(YEAR, "滨江绿道夜间照明提升工程", "照明完成");
        var id = draft(YEAR, "河道保洁", "滨江绿道夜间照明提升工程全部完成");

        comparisons.compare(id);

        assertThat(found(id, "other-project-named")).singleElement().asString().contains("滨江绿道夜间照明提升工程");
    }

    /** The page before handing in shows what nothing has been kept of yet. */
    @Test
    void whatIsFoundBeforeHandingInCanBeExplainedThere() {
        handedIn(YEAR, "说明的老人", "走访完成");
        var now = draft(YEAR + 1, "说明的老人", "今年走访完成");
        var doubt = evaluations.compared(now, admin).rail().doubts().stream()
                .map(note -> Objects.requireNonNull(note.doubt()))
                .filter(noted -> noted.ask().contains("上年"))
                .findFirst()
                .orElseThrow();
        assertThat(evaluations.view(now, admin).rail().doubts())
                .noneMatch(note -> Objects.requireNonNull(note.doubt()).digest().equals(doubt.digest()));

        explanations.explain(now, doubt.digest(), "", "上年有专项资金", admin);

        assertThat(explanations.of(now)).containsOnlyKeys(doubt.digest());
    }

    @Test
    void handingInComparesBeforeTheReviewerLooks() {
        handedIn(YEAR + 3, "当场比对", "走访完成");
        var now = draft(YEAR + 4, "当场比对", "今年走访完成");

        moves.move(now, MoveRequest.of(Move.SUBMIT), admin);

        assertThat(kept(now)).contains("target-below-last-actual");
        assertThat(found(now, "target-below-last-actual")).hasSize(3);
    }

    @Test
    void aTargetFarFromThoseOfOtherUnitsIsDoubtedAfterTheNightsStatistics() {
        for (int i = 0; i < 12; i++) {
            handIn(draft(YEAR + 5, "同类" + i, "完成", "≥" + (90 + i % 3) + "(次)", "同类单位" + i));
        }
        var low = handIn(draft(YEAR + 5, "同类低", "完成", "≥5(次)", "同类单位低"));
        assertThat(found(low, "target-far-from-peers")).isEmpty();

        spreads.compute();

        assertThat(isDue(low)).isTrue();
        comparisons.compare(low);
        assertThat(found(low, "target-far-from-peers"))
                .hasSize(3)
                .first()
                .asString()
                .contains("中位数是 91");
    }

    /** Otherwise nobody would find its text and its targets. */
    @Test
    void aFormThatWasDueBecauseOfOthersAndIsHandedInMeanwhileIsKnownToOthers() {
        var before = draft(YEAR + 3, "先后有变", "走访完成");
        var now = draft(YEAR + 4, "先后有变", COPIED.replace("3217", "4455"));
        comparisons.compare(now);
        handIn(before);
        assertThat(isDue(now)).isTrue();

        handIn(now);

        assertThat(count("indicator_fact", now)).isEqualTo(3);
        assertThat(count("achievement_print", now)).isEqualTo(1);
    }

    private int count(String table, long id) {
        return jdbc.sql("select count(*) from " + table + " where evaluation_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void aFormThatTheFinanceBureauHasPassedKeepsWhatWasFound() {
        var before = handedIn(YEAR + 3, "已审不变", "走访完成");
        var now = handedIn(YEAR + 4, "已审不变", "今年走访完成");
        assertThat(found(now, "target-below-last-actual")).hasSize(3);
        jdbc.sql("update self_evaluation set status = 'FINANCE_APPROVED' where id = :id")
                .param("id", now)
                .update();
        jdbc.sql("update indicator set actual = '10(次)' where evaluation_id = :id")
                .param("id", before)
                .update();

        comparisons.compare(now);

        assertThat(found(now, "target-below-last-actual")).hasSize(3);
        assertThat(isDue(now)).isFalse();
    }

    @Test
    void aFormThatCannotBeReadHoldsNobodyUp() {
        var unreadable = handIn(draft(YEAR + 6, "读不了的", "完成"));
        var behind = handIn(draft(YEAR + 6, "读得了的", "完成"));
        jdbc.sql("update self_evaluation set compared_version = null where id in (:ids)")
                .param("ids", List.of(unreadable, behind))
                .update();
        print(unreadable, "no figures");
        assertThatException().isThrownBy(() -> comparisons.compare(unreadable));
        try {
            for (int lots = 0; comparisons.compareLot(); lots++) {
                assertThat(lots).as("lots before an end").isLessThan(100);
            }
            assertThat(isDue(behind)).isFalse();
            assertThat(isDue(unreadable))
                    .as("it is tried again when it changes")
                    .isFalse();
        } finally {
            print(unreadable, "");
        }
    }

    private void print(long id, String figures) {
        jdbc.sql("update self_evaluation set printed_figures = :figures where id = :id")
                .param("figures", figures)
                .param("id", id)
                .update();
    }
}
