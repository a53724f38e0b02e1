package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.Explanation;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.decision.FindingExplanations;
import io.ziping.evaluation.decision.KeptDoubts;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.NotedDoubt;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a unit says of a doubt before anybody asks. Cost: six forms in the application that other tests of the review use. */
@WholeApplication
class FindingExplanationsTest {

    private static final String TAG = "未达标满分";

    @Autowired
    ApplicationContext context;

    @Autowired
    FindingExplanations explanations;

    @Autowired
    FindingDecisions decisions;

    @Autowired
    KeptDoubts kept;

    @Autowired
    DraftRemoval removal;

    @Autowired
    MockMvc mvc;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    /** A draft whose third row misses its target at full marks. */
    private long doubtful(String project) {
        var id = desks.draft(project);
        desks.type(id, 2, "actual", "0(次)");
        return id;
    }

    private FormView.Note note(long id, Viewer viewer) {
        return desks.see(id, viewer).rail().doubts().stream()
                .filter(note -> note.tag().startsWith(TAG))
                .findFirst()
                .orElseThrow();
    }

    private NotedDoubt doubt(long id, Viewer viewer) {
        return Objects.requireNonNull(note(id, viewer).doubt());
    }

    private String path(long id, String digest) {
        return "/evaluations/" + id + "/findings/" + digest + "/explanation";
    }

    private MockHttpServletResponse send(long id, String digest, String to, String seen, String text) throws Exception {
        return mvc.perform(post(path(id, digest))
                        .param("to", to)
                        .param("at", note(id, desks.preparer).address())
                        .param("seen", seen)
                        .param("text", text)
                        .with(user(desks.preparer))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void standsBesideTheFindingForWhoeverReviewsIt() {
        var id = doubtful("先说明疑点的项目");
        var version = desks.see(id, desks.preparer).version();
        var digest = doubt(id, desks.preparer).digest();

        explanations.explain(id, digest, "", " 系统还没导出 ", desks.preparer);
        desks.move(id, Move.SUBMIT, desks.preparer);

        assertThat(desks.see(id, desks.preparer).version()).isEqualTo(version + 1);
        for (var viewer : List.of(desks.preparer, desks.department, desks.finance)) {
            var said = Objects.requireNonNull(doubt(id, viewer).explanation());
            assertThat(said.text()).isEqualTo("系统还没导出");
            assertThat(said.by()).isEqualTo(desks.preparer.displayName());
        }
        assertThat(Objects.requireNonNull(kept.of(List.of(id), 10).get(id)).strongest())
                .filteredOn(doubt -> doubt.digest().equals(digest))
                .extracting(doubt -> Objects.requireNonNull(doubt.explanation()).text())
                .containsExactly("系统还没导出");
    }

    /** Whoever accepts what the unit has written need not write it again. */
    @Test
    void canBeAcceptedWithoutAnotherReason() {
        var id = doubtful("单位说明成立的项目");
        var digest = doubt(id, desks.preparer).digest();
        explanations.explain(id, digest, "", "系统还没导出", desks.preparer);
        desks.move(id, Move.SUBMIT, desks.preparer);

        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> decisions.decide(id, digest, Decision.ACCEPTED, "", "别的话", desks.department))
                .withMessageContaining("系统还没导出");
        assertThat(decisions.decide(id, digest, Decision.ACCEPTED, "", "系统还没导出", desks.department))
                .isEqualTo(Decision.ACCEPTED);

        assertThat(desks.see(id, desks.finance).rail().settled())
                .extracting(note -> Objects.requireNonNull(note.doubt()).explained())
                .containsExactly("系统还没导出");
    }

    /** Accepted was what had been said before. */
    @Test
    void thatIsChangedOpensAgainWhatWasAcceptedForNothingElse() {
        var id = doubtful("说明改了又有疑点的项目");
        var digest = doubt(id, desks.preparer).digest();
        explanations.explain(id, digest, "", "系统还没导出", desks.preparer);
        desks.move(id, Move.SUBMIT, desks.preparer);
        decisions.decide(id, digest, Decision.ACCEPTED, "", "系统还没导出", desks.department);
        desks.move(id, Move.WITHDRAW, desks.preparer);

        explanations.explain(id, digest, "系统还没导出", "另有原因", desks.preparer);
        assertThat(desks.see(id, desks.department).rail().settled()).isEmpty();
        assertThat(doubt(id, desks.department).decided()).isNull();

        desks.move(id, Move.SUBMIT, desks.preparer);
        decisions.decide(id, digest, Decision.ACCEPTED, "电话问过", "", desks.department);
        desks.move(id, Move.WITHDRAW, desks.preparer);
        explanations.explain(id, digest, "另有原因", "", desks.preparer);
        assertThat(desks.see(id, desks.department).rail().settled()).hasSize(1);
    }

    @Test
    void isTakenBackByABlankOneAndReplacedOnlyByWhoHasSeenIt() {
        var id = doubtful("收回说明的项目");
        var digest = doubt(id, desks.preparer).digest();
        explanations.explain(id, digest, "", "甲", desks.preparer);

        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> explanations.explain(id, digest, "", "乙", desks.admin))
                .withMessageContaining("甲");
        explanations.explain(id, digest, "甲", "乙", desks.admin);
        assertThat(doubt(id, desks.preparer).explained()).isEqualTo("乙");

        explanations.explain(id, digest, "乙", " ", desks.preparer);
        assertThat(doubt(id, desks.preparer).explanation()).isNull();
        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> explanations.explain(id, digest, "", " ", desks.preparer))
                .withMessage("请写说明");
        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> explanations.explain(id, digest, "", "长".repeat(501), desks.preparer))
                .withMessage("说明最多500字，现在501字");
    }

    /** Also when the finding is gone; what a reviewer made of it is not for the unit. */
    @Test
    void isToldInTheHistoryOfTheForm() throws Exception {
        var id = doubtful("说明写进历史的项目");
        var digest = doubt(id, desks.preparer).digest();
        explanations.explain(id, digest, "", "系统还没导出", desks.preparer);
        explanations.explain(id, digest, "系统还没导出", "", desks.preparer);
        desks.move(id, Move.SUBMIT, desks.preparer);
        decisions.decide(id, digest, Decision.ACCEPTED, "电话问过", "", desks.department);

        assertThat(history(id, desks.department))
                .contains("说明疑点“未达标满分”", "系统还没导出", "收回对疑点“未达标满分”的说明", "处理疑点“未达标满分”：说明成立", "电话问过");
        assertThat(history(id, desks.preparer)).contains("说明疑点“未达标满分”").doesNotContain("说明成立", "电话问过");
    }

    private String history(long id, Viewer viewer) throws Exception {
        return mvc.perform(get("/evaluations/" + id + "/history").with(user(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** It was written for what the cell said. */
    @Test
    void goesWithAnEditOfTheCellsAndIsTheUnitsToWriteWhileItMayEdit() {
        var id = doubtful("改过单元格的项目");
        var digest = doubt(id, desks.preparer).digest();
        explanations.explain(id, digest, "", "系统还没导出", desks.preparer);

        desks.type(id, 2, "actual", "0");
        assertThat(doubt(id, desks.preparer).explanation()).isNull();
        assertThatExceptionOfType(DecisionProblem.class)
                .isThrownBy(() -> explanations.explain(id, digest, "", "还在", desks.preparer))
                .withMessageContaining("已经没有了");
        desks.type(id, 2, "actual", "0(次)");
        assertThat(doubt(id, desks.preparer).explained()).isEqualTo("系统还没导出");

        assertThatExceptionOfType(EvaluationLockedException.class)
                .isThrownBy(() -> explanations.explain(id, digest, "系统还没导出", "不是", desks.department));
        desks.move(id, Move.SUBMIT, desks.preparer);
        assertThatExceptionOfType(EvaluationLockedException.class)
                .isThrownBy(() -> explanations.explain(id, digest, "系统还没导出", "晚了", desks.preparer));
    }

    @Test
    void becomesTheReasonForTheDeviationBehindWhatStandsThere() throws Exception {
        var id = doubtful("说明写进偏差原因的项目");
        var digest = doubt(id, desks.preparer).digest();

        var page = mvc.perform(get(path(id, digest)).with(user(desks.preparer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("写进偏差原因", "给审核人看");
        assertThat(send(id, digest, "REASON", "", " ").getContentAsString(StandardCharsets.UTF_8))
                .contains("请写原因");
        assertThat(send(id, digest, "REASON", "", "活动改到下年").getRedirectedUrl())
                .startsWith("/evaluations/" + id + "/edit#row.");
        assertThat(reason(id)).isEqualTo("活动改到下年");

        assertThat(send(id, doubt(id, desks.preparer).digest(), "REASON", "", "场地未定")
                        .getStatus())
                .isEqualTo(302);
        assertThat(reason(id)).isEqualTo("活动改到下年；场地未定");
        send(id, doubt(id, desks.preparer).digest(), "REASON", "", "场地未定");
        assertThat(reason(id)).as("the same once more").isEqualTo("活动改到下年；场地未定");
        for (int press = 0; press < 2; press++) {
            send(id, doubt(id, desks.preparer).digest(), "REASON", "", "一是场地\r\n二是人手");
            assertThat(reason(id)).isEqualTo("活动改到下年；场地未定；一是场地\n二是人手");
        }
    }

    private String reason(long id) {
        return desks.see(id, desks.preparer)
                .rows()
                .get(2)
                .deviationExplanation()
                .text();
    }

    @Test
    void typedWordsComeBackWhenTheFindingIsGone() throws Exception {
        var id = doubtful("疑点没有了的项目");
        var answer = send(id, "0123456789abcdef", "NOTE", "", "写了很久的话");

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("这条疑点已经没有了", "写了很久的话");
    }

    @Test
    void comesBackWithADeletedDraft() {
        var id = doubtful("删了又恢复的疑点项目");
        var digest = doubt(id, desks.preparer).digest();
        explanations.explain(id, digest, "", "系统还没导出", desks.preparer);

        removal.remove(id, null, desks.preparer);
        var draft = removal.removed(desks.preparer).stream()
                .max(Comparator.comparing(deleted -> deleted.id()))
                .orElseThrow();
        removal.restore(draft.id(), desks.preparer);

        assertThat(explanations.of(id).values()).extracting(Explanation::text).containsExactly("系统还没导出");
    }
}
