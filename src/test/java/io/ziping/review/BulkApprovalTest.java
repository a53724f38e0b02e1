package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What may be passed without being opened: forms that nobody has anything to ask about, hints or not. */
@WholeApplication
class BulkApprovalTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    MockMvc mvc;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    private long submitted(EvaluationDocument form) {
        var id = documents.create(form, desks.preparer);
        desks.move(id, Move.SUBMIT, desks.preparer);
        return id;
    }

    /** Every row at full marks: worth a hint, and no doubt. */
    private static EvaluationDocument full(String project) {
        var form = FormFixtures.withoutDoubts(project, Desks.DEPARTMENT, Desks.UNIT);
        return form.withIndicators(Objects.requireNonNull(form.indicators()).stream()
                        .map(row -> "9.00".equals(row.score()) ? allDone(row) : row)
                        .toList())
                .withAchievedObjective("培训十次，其余达到目标");
    }

    private static EvaluationDocument.Indicator allDone(EvaluationDocument.Indicator row) {
        return new EvaluationDocument.Indicator(
                row.dimension(), row.category(), row.name(), row.target(), "10(次)", "10", "10.00", null, null, null);
    }

    @Test
    void takesFormsWithNothingButHints() throws Exception {
        var id = submitted(full("只有提示"));

        var row = Desks.queued(mvc, id, desks.department);

        assertThat(row.select("small.muted").text()).isEqualTo("提示：全部满分");
        assertThat(row.select("input[name=form]")).hasSize(1);
        mvc.perform(post("/review/approvals")
                .param("form", row.select("input[name=form]").val())
                .with(user(desks.department))
                .with(csrf()));
        assertThat(desks.see(id, desks.department).status()).isEqualTo(Status.DEPARTMENT_APPROVED);
    }

    @Test
    void takesFormsWithoutAnyFinding() throws Exception {
        var row = Desks.queued(
                mvc, submitted(FormFixtures.withoutDoubts("毫无疑点", Desks.DEPARTMENT, Desks.UNIT)), desks.department);

        assertThat(row.select(".chip")).isEmpty();
        assertThat(row.select("input[name=form]")).hasSize(1);
    }

    @Test
    void leavesOutFormsWithADoubt() throws Exception {
        var form = full("有一处疑点");
        var id = submitted(form.withAchievedObjective(form.expectedObjective()));

        var row = Desks.queued(mvc, id, desks.department);
        assertThat(row.select(".chip.warn").text()).isEqualTo("目标完成雷同");
        assertThat(row.select("small.muted").text()).isEqualTo("提示 1 条");
        assertThat(row.select("input[name=form]")).isEmpty();
        assertThat(desks.see(id, desks.department).rail().doubts()).hasSize(1);
        assertThat(desks.see(id, desks.department).rail().advice()).hasSize(1);
    }

    /** What is sent need not be what the page offered. */
    @Test
    void passesOnlyWhatNobodyHasToAskAbout() throws Exception {
        var plain = submitted(full("照常通过"));
        var form = full("硬塞疑点");
        var doubtful = submitted(form.withAchievedObjective(form.expectedObjective()));
        var returned = submitted(full("退回又来"));
        desks.sendBack(returned, "再核对", desks.department);
        desks.move(returned, Move.SUBMIT, desks.preparer);

        var answer = mvc.perform(post("/review/approvals")
                        .param("form", ticked(doubtful), ticked(plain), ticked(returned))
                        .with(user(desks.department))
                        .with(csrf()))
                .andReturn();

        assertThat(answer.getFlashMap().get("flash")).isEqualTo("已审核通过 1 张。");
        assertThat(answer.getFlashMap().get("failures"))
                .isEqualTo(List.of("《硬塞疑点》没有审核通过：有1处疑点，请打开看过再定。", "《退回又来》没有审核通过：退回过，请打开看过再定。"));
        assertThat(desks.see(plain, desks.department).status()).isEqualTo(Status.DEPARTMENT_APPROVED);
        assertThat(desks.see(doubtful, desks.department).status()).isEqualTo(Status.SUBMITTED);
        assertThat(desks.see(returned, desks.department).status()).isEqualTo(Status.SUBMITTED);
    }

    private String ticked(long id) {
        return id + "@" + desks.see(id, desks.department).version();
    }
}
