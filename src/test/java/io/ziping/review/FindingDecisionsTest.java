package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.evaluation.decision.Decided;
import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.NotedDoubt;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.support.CountingDataSource;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reviewers make of a doubt. Cost: six forms in the application that other tests of the review use. */
@WholeApplication
class FindingDecisionsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    FindingDecisions decisions;

    @Autowired
    Reviewing reviewing;

    @Autowired
    KeptDoubts kept;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    @AfterEach
    void clockPutRight() {
        clock.reset();
    }

    /** A form handed in whose third row misses its target at full marks. */
    private long doubtful(String project) {
        var id = desks.draft(project);
        desks.type(id, 2, "actual", "0(次)");
        desks.move(id, Move.SUBMIT, desks.preparer);
        return id;
    }

    private NotedDoubt doubt(long id) {
        return Objects.requireNonNull(note(id).doubt());
    }

    /** Of all doubts of such a form the one about its third row. */
    private FormView.Note note(long id) {
        return desks.see(id, desks.department).rail().doubts().stream()
                .filter(FindingDecisionsTest::isOfTheRow)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfTheRow(FormView.Note note) {
        return note.tag().startsWith("未达标满分");
    }

    private BigDecimal stored(long id) {
        return jdbc.sql("select doubt from self_evaluation where id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single();
    }

    private BigDecimal counted(long id) {
        return jdbc.sql("select coalesce(sum(points), 0) from finding where evaluation_id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void anAcceptedExplanationCountsNoMoreAndLooksDecided() {
        var id = doubtful("说明成立的项目");
        var version = desks.see(id, desks.department).version();
        var open = doubt(id);
        var before = stored(id);

        decisions.decide(id, open.digest(), Decision.ACCEPTED, "现场看过", "", desks.department);

        var rail = desks.see(id, desks.finance).rail();
        assertThat(rail.doubts()).noneMatch(FindingDecisionsTest::isOfTheRow);
        assertThat(rail.settled()).singleElement().satisfies(note -> {
            var decided =
                    Objects.requireNonNull(Objects.requireNonNull(note.doubt()).decided());
            assertThat(decided.decision()).isEqualTo(Decision.ACCEPTED);
            assertThat(decided.reason()).isEqualTo("现场看过");
            assertThat(decided.by()).isEqualTo(desks.department.displayName());
        });
        assertThat(stored(id)).isEqualByComparingTo(before.subtract(new BigDecimal(open.points())));
        assertThat(counted(id)).isEqualByComparingTo(stored(id));
        assertThat(desks.see(id, desks.department).version()).isEqualTo(version);
    }

    @Test
    void anEditOfItsCellsOpensItAgain() {
        var id = doubtful("改过又有疑点的项目");
        decisions.decide(id, doubt(id).digest(), Decision.ACCEPTED, "现场看过", "", desks.department);
        var accepted = stored(id);
        desks.sendBack(id, "请核对", desks.department);

        desks.type(id, 1, "name", "别的一行");
        assertThat(stored(id)).isEqualByComparingTo(accepted);

        desks.type(id, 2, "actual", "0.5(次)");
        assertThat(stored(id)).isGreaterThan(accepted);
        assertThat(desks.see(id, desks.department).rail().settled()).isEmpty();
    }

    @Test
    void whatIsLeftForLaterGoesOnCounting() {
        var id = doubtful("暂记的项目");
        var before = stored(id);

        decisions.decide(id, doubt(id).digest(), Decision.NOTED, "", "", desks.finance);

        assertThat(stored(id)).isEqualTo(before);
        assertThat(Objects.requireNonNull(doubt(id).decided()).decision()).isEqualTo(Decision.NOTED);
    }

    @Test
    void aPinThatAsksAboutItIsADecisionToo() {
        var id = doubtful("退回询问的项目");
        var open = doubt(id);
        var address = note(id).address();

        reviewing.pin(id, address, open.ask(), open.digest(), desks.department);

        assertThat(Objects.requireNonNull(doubt(id).decided()).decision()).isEqualTo(Decision.ASKED);
        assertThat(stored(id)).isPositive();
        // the same words at the same place once more change nothing
        reviewing.pin(id, address, open.ask(), open.digest(), desks.department);
        assertThat(decided(id)).isOne();
    }

    @Test
    void aUnitLearnsWhatIsAskedWhenTheFormComesBack() {
        var id = doubtful("问了还没退回的项目");
        reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);

        assertThat(decidedFor(id)).isNull();

        desks.sendBack(id, "请核对", desks.department);
        assertThat(Objects.requireNonNull(decidedFor(id)).decision()).isEqualTo(Decision.ASKED);
    }

    @Test
    void aUnitThatTakesTheFormBackLearnsNothingOfWhatWasNotSent() {
        var id = doubtful("问了又被撤回的项目");
        reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);

        desks.move(id, Move.WITHDRAW, desks.preparer);

        assertThat(decidedFor(id)).isNull();
    }

    @Test
    void aUnitLearnsNothingElseThatReviewersMakeOfADoubt() {
        var noted = doubtful("暂记不告诉单位的项目");
        decisions.decide(noted, doubt(noted).digest(), Decision.NOTED, "疑似虚报，下次现场看", "", desks.department);
        var accepted = doubtful("成立不告诉单位的项目");
        decisions.decide(accepted, doubt(accepted).digest(), Decision.ACCEPTED, "现场看过", "", desks.department);

        for (var id : List.of(noted, accepted)) {
            assertThat(decidedFor(id)).isNull();
            assertThat(desks.see(id, desks.preparer).rail().settled()).isEmpty();
            desks.sendBack(id, "请核对", desks.department);
            assertThat(decidedFor(id)).isNull();
            assertThat(desks.see(id, desks.preparer).rail().settled()).isEmpty();
        }
    }

    @Test
    void aQuestionThatIsRemovedBeforeItWasSentIsNone() {
        var id = doubtful("问了又删的项目");
        var pin = reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);
        var same = reviewing.pin(id, note(id).address(), "再请说明", doubt(id).digest(), desks.department);

        reviewing.remove(id, pin, desks.department);
        assertThat(doubt(id).decided()).as("the other pin still asks").isNotNull();
        reviewing.remove(id, same, desks.department);

        assertThat(doubt(id).decided()).isNull();
        assertThat(kept(id).decisions()).isEmpty();
        assertThat(kept(id).undecided()).isEqualTo(kept(id).all());
        desks.sendBack(id, "请核对", desks.department);
        assertThat(decidedFor(id)).isNull();
        desks.move(id, Move.SUBMIT, desks.preparer);
        reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);
        assertThat(kept(id).decisions()).isEqualTo("问过 1");
    }

    @Test
    void aQuestionThatWasSentStaysWhenItIsRepeatedAndRemoved() {
        var id = doubtful("上次退回问过的项目");
        var sent = reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);
        desks.sendBack(id, "请核对", desks.department);
        reviewing.answer(id, sent, "", "有签到表", desks.preparer);
        desks.move(id, Move.SUBMIT, desks.preparer);

        var pin = reviewing.pin(id, note(id).address(), "还是请说明", doubt(id).digest(), desks.department);
        reviewing.remove(id, pin, desks.department);

        assertThat(doubt(id).decided()).isNotNull();
    }

    @Test
    void whoAskedFirstStays() {
        var id = doubtful("两个人问的项目");
        reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);
        var asked = doubt(id).decided();

        clock.advance(Duration.ofDays(1));
        reviewing.pin(id, note(id).address(), "也请说明", doubt(id).digest(), desks.colleague(context));

        assertThat(doubt(id).decided()).isEqualTo(asked);
        assertThat(decided(id)).isOne();
    }

    @Test
    void aUnitLearnsOfAQuestionWhatCameWithIt() {
        var id = doubtful("又问还没退回的项目");
        var pin = reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);
        desks.sendBack(id, "请核对", desks.department);
        var sent = decidedFor(id);
        reviewing.answer(id, pin, "", "有签到表", desks.preparer);
        desks.move(id, Move.SUBMIT, desks.preparer);
        decisions.decide(id, doubt(id).digest(), Decision.NOTED, "疑似虚报", "", desks.department);
        assertThat(decidedFor(id)).as("what somebody noted since").isEqualTo(sent);

        clock.advance(Duration.ofDays(1));
        reviewing.pin(id, note(id).address(), "还是请说明", doubt(id).digest(), desks.colleague(context));

        assertThat(Objects.requireNonNull(doubt(id).decided()).by()).isEqualTo("同事");
        assertThat(decidedFor(id)).as("what was asked and not sent").isEqualTo(sent);
    }

    @Test
    void aFormThatIsPassedOverItsQuestionsHasAskedNothing() {
        var id = doubtful("问了又通过的项目");
        var pin = reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);
        var other = reviewing.pin(id, "", "整张表都请核对", desks.department);

        desks.passRemoving(id, Set.of(pin, other), desks.department);

        assertThat(desks.see(id, desks.department).status()).isEqualTo(Status.DEPARTMENT_APPROVED);
        assertThat(doubt(id).decided()).isNull();
        assertThat(kept(id).asked()).isZero();
    }

    @Test
    void whatAColleagueDecidedAfterAQuestionStays() {
        var id = doubtful("问了又暂记的项目");
        var pin = reviewing.pin(id, note(id).address(), "请说明", doubt(id).digest(), desks.department);
        decisions.decide(id, doubt(id).digest(), Decision.NOTED, "", "", desks.department);

        reviewing.remove(id, pin, desks.department);

        assertThat(Objects.requireNonNull(doubt(id).decided()).decision()).isEqualTo(Decision.NOTED);
    }

    @Test
    void askingReadsTheRowsOfTheFormOnce() {
        var id = doubtful("行只读一次的项目");
        var address = note(id).address();
        var digest = doubt(id).digest();
        CountingDataSource.reset();

        reviewing.pin(id, address, "请说明", digest, desks.department);

        assertThat(CountingDataSource.counted().getTotal()).isLessThanOrEqualTo(11);
    }

    private FormDoubts kept(long id) {
        return Objects.requireNonNull(kept.of(List.of(id), 1).get(id));
    }

    private @Nullable Decided decidedFor(long id) {
        return desks.see(id, desks.preparer).rail().doubts().stream()
                .filter(FindingDecisionsTest::isOfTheRow)
                .findFirst()
                .map(note -> Objects.requireNonNull(note.doubt()).decided())
                .orElse(null);
    }

    private int decided(long id) {
        return jdbc.sql("select count(*) from finding_decision where evaluation_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void refusesWhatCannotBeDecidedSo() {
        var id = doubtful("不能这样处理的项目");
        var digest = doubt(id).digest();

        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> decisions.decide(id, digest, Decision.ACCEPTED, " ", "", desks.department))
                .withMessageContaining("为什么");
        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> decisions.decide(id, digest, Decision.NOTED, "长".repeat(501), "", desks.department))
                .withMessageContaining("500");
        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> decisions.decide(id, "0000000000000000", Decision.NOTED, "", "", desks.department))
                .withMessageContaining("重新看");
        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> decisions.decide(id, digest, Decision.NOTED, "", "", desks.preparer));
        assertThat(doubt(id).decided()).isNull();
    }

    @Test
    void nobodyDecidesAboutWhatIsStillBeingWritten() {
        var id = doubtful("还在写的项目");
        var digest = doubt(id).digest();
        desks.move(id, Move.WITHDRAW, desks.preparer);

        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> decisions.decide(id, digest, Decision.NOTED, "", "", desks.department))
                .withMessageContaining("草稿");
    }
}
