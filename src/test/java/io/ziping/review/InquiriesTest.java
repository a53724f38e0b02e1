package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.removal.DeletedDraft;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pinned;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.notice.Notice;
import io.ziping.notice.Notices;
import io.ziping.support.CountingDataSource;
import io.ziping.support.MovableClock;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a unit asks its reviewers while it fills a form: who sees it, who answers it, and what becomes of it. */
@WholeApplication
class InquiriesTest {

    private static final String ASKED = "验收报告还没下来，能不能先填预计数？";
    private static final String ANSWERED = "先填预计数，写明原因";

    @Autowired
    ApplicationContext context;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryDesk desk;

    @Autowired
    Reviewing reviewing;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    DraftRemoval removal;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
        jdbc.sql("delete from notice where kind in ('INQUIRY', 'ANSWER')").update();
    }

    /** Others count what waits. */
    @AfterEach
    void nothingWaits() {
        clock.reset();
        jdbc.sql("update pin set closed_at = now(), closed_by = author_id where kind = 'INQUIRY' and closed_at is null")
                .update();
        jdbc.sql("update self_evaluation set open_inquiries = 0 where open_inquiries > 0")
                .update();
    }

    private String cell(long id) {
        return desks.see(id, desks.preparer).rows().get(0).actual().address();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call, Viewer viewer) throws Exception {
        return mvc.perform(call.with(user(viewer)).with(csrf())).andReturn().getResponse();
    }

    private Document page(String path, Viewer viewer) throws Exception {
        return page(ask(get(path), viewer));
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> told(Viewer viewer, String kind) {
        return notices.of(viewer, 0, 50).notices().stream()
                .filter(notice -> notice.kind().name().equals(kind))
                .map(notice -> (notice.readAt() == null ? "" : "read ") + notice.subject())
                .toList();
    }

    @Test
    void goFromTheCellToTheReviewerAndBackToTheCell() throws Exception {
        var id = desks.draft("问一句");
        var form = "/evaluations/" + id;
        var cell = cell(id);
        var version = desks.see(id, desks.preparer).version();

        var small = page(form + "/inquiries/new?from=edit&at=" + cell, desks.preparer);
        assertThat(small.select("#ask-body select option[selected]").val()).isEqualTo(cell);
        var asked = ask(
                post(form + "/inquiries")
                        .param("from", "edit")
                        .param("at", cell)
                        .param("text", ASKED),
                desks.preparer);
        assertThat(asked.getRedirectedUrl()).isEqualTo(form + "/edit#" + cell);

        var inbox = page("/", desks.department).select("section:has(h2:contains(待答复的提问))");
        assertThat(inbox.text()).contains("问一句", Desks.UNIT, "实际完成值", desks.preparer.displayName() + " 问", ASKED);
        var path = inbox.select("li:contains(问一句) a.btn").attr("href");
        assertThat(page(form, desks.department)
                        .select("td:has(div[id=" + cell + "]) .pin")
                        .text())
                .contains(ASKED, "答复");
        assertThat(page(form, desks.department).select("#rail .pins").text()).contains("问：" + ASKED, "等审核人答复");

        var answered = ask(post(path + "/answer").param("answer", ANSWERED), desks.department);
        assertThat(answered.getRedirectedUrl()).isEqualTo(form + "#" + cell);

        assertThat(page(form + "/edit", desks.preparer)
                        .select("td:has([id=" + cell + "]) .pin .reply")
                        .text())
                .isEqualTo(desks.department.displayName() + " " + ANSWERED);
        assertThat(page("/", desks.preparer)
                        .select("section:has(h2:contains(提问有答复了))")
                        .text())
                .contains("问一句", ASKED, ANSWERED);
        assertThat(page("/", desks.department).text()).doesNotContain(ASKED);

        assertThat(page(path + "?from=edit", desks.preparer)
                        .select("form[action$=closing] button")
                        .text())
                .isEqualTo("已解决");
        ask(post(path + "/closing").param("seen", ANSWERED).param("from", "edit"), desks.preparer);
        assertThat(page("/", desks.preparer).text()).doesNotContain(ASKED);
        assertThat(page(form, desks.preparer).select("#rail .pins").text()).contains("已解决：" + ANSWERED);
        assertThat(page(form + "/history", desks.finance)
                        .select(".timeline .what")
                        .eachText())
                .containsSubsequence("把第1项“第0项” 实际完成值的提问标为已解决", "答复了第1项“第0项” 实际完成值的提问", "就第1项“第0项” 实际完成值问审核人");
        assertThat(desks.see(id, desks.preparer).version()).as("no edit").isEqualTo(version);
    }

    @Test
    void saysAtTheFieldWhatCannotBeAskedAndKeepsWhatWasTyped() throws Exception {
        var id = desks.draft("问不成");
        var path = "/evaluations/" + id + "/inquiries";

        var blank = ask(post(path).param("at", cell(id)).param("text", " "), desks.preparer);
        assertThat(blank.getStatus()).isEqualTo(422);
        assertThat(page(blank).select("#text-error").text()).isEqualTo("请写要问什么");
        assertThat(page(blank).select("#ask-body select option[selected]").val())
                .isEqualTo(cell(id));

        var gone = ask(post(path).param("at", "row.gone").param("text", ASKED), desks.preparer);
        assertThat(page(gone).select("#at-error").text()).contains("没有这一处");
        assertThat(page(gone).select("textarea").val()).isEqualTo(ASKED);

        var locked = ask(post(path).param("text", ASKED), desks.department);
        assertThat(locked.getStatus()).isEqualTo(422);
        assertThat(page(locked).select("[role=alert]").text()).contains("不能再提问");
        assertThat(page(locked).select("textarea").val()).isEqualTo(ASKED);
    }

    @Test
    void showTheSecondReviewerTheFirstOnesAnswerAndLoseNothing() throws Exception {
        var id = desks.draft("两人同时");
        var inquiry = inquiries.ask(id, "", ASKED, desks.preparer);
        var path = "/evaluations/" + id + "/inquiries/" + inquiry + "/answer";
        ask(post(path).param("seen", "").param("answer", ANSWERED), desks.department);

        var second = ask(post(path).param("seen", "").param("answer", "不能填预计数"), desks.finance);

        assertThat(second.getStatus()).isEqualTo(409);
        var shown = page(second);
        assertThat(shown.select("[role=alert]").text())
                .contains(desks.department.displayName() + "刚答复过：“" + ANSWERED + "”");
        assertThat(shown.select("textarea").val()).isEqualTo("不能填预计数");
        var seen = shown.select("input[name=seen]").val();
        assertThat(seen).isEqualTo(ANSWERED);

        ask(post(path).param("seen", seen).param("answer", "不能填预计数"), desks.finance);
        assertThat(only(id, desks.preparer).answer()).isEqualTo("不能填预计数");
    }

    private Pin only(long id, Viewer viewer) {
        return desks.see(id, viewer).pins().stream()
                .map(Pinned::pin)
                .reduce((one, other) -> {
                    throw new AssertionError(one + " and " + other);
                })
                .orElseThrow();
    }

    @Test
    void areTakenBackUntilSomebodyAnswersAndOpenedAgainByAnotherAnswer() throws Exception {
        var id = desks.draft("撤回来");
        var first = inquiries.ask(id, "", "问错了", desks.preparer);
        assertThat(inquiries.ask(id, "", "问错了", desks.preparer))
                .as("a double click")
                .isEqualTo(first);
        inquiries.close(id, first, "", desks.preparer);

        assertThat(desks.see(id, desks.department).pins()).isEmpty();
        assertThatExceptionOfType(InquiryProblem.class)
                .isThrownBy(() -> inquiries.answer(id, first, "", "写了半天", desks.department))
                .withMessageContaining("撤回");
        var late = ask(
                post("/evaluations/" + id + "/inquiries/" + first + "/answer").param("answer", "写了半天"),
                desks.department);
        assertThat(page(late).select("textarea").val()).isEqualTo("写了半天");

        var second = inquiries.ask(id, "", ASKED, desks.preparer);
        inquiries.answer(id, second, "", ANSWERED, desks.department);
        assertThatExceptionOfType(InquiryProblem.class)
                .as("not what they saw")
                .isThrownBy(() -> inquiries.close(id, second, "", desks.preparer));
        inquiries.close(id, second, ANSWERED, desks.preparer);
        assertThat(only(id, desks.preparer).isResolved()).isTrue();

        inquiries.answer(id, second, ANSWERED, "改口了", desks.department);
        assertThat(only(id, desks.preparer).isResolved()).as("to be read").isFalse();
        assertThat(desk.answered(desks.preparer, 0, 50).inquiries())
                .extracting(WaitingInquiry::id)
                .contains(second);

        inquiries.answer(id, second, "改口了", "", desks.department);
        assertThat(only(id, desks.preparer).isOpenInquiry()).isTrue();
    }

    /** An answer is told until the unit settles it, asks on, or a fortnight is over. */
    @Test
    void tellOfAnAnswerUntilItIsReadOrOld() {
        var id = desks.draft("看过了");
        var read = inquiries.ask(id, "", ASKED, desks.preparer);
        inquiries.answer(id, read, "", ANSWERED, desks.department);
        assertThat(answered(id)).containsExactly(read);

        inquiries.ask(id, "", "那附件怎么写？", desks.preparer);
        assertThat(answered(id)).as("asked on").isEmpty();

        var old = inquiries.ask(id, cell(id), ASKED, desks.preparer);
        inquiries.answer(id, old, "", ANSWERED, desks.department);
        assertThat(answered(id)).containsExactly(old);
        clock.advance(Duration.ofDays(15));
        assertThat(answered(id)).isEmpty();
    }

    /** Of two asked at one place before either is answered, neither hides the answer of the other. */
    @Test
    void tellOfTheAnswerToOneOfTwoAskedBeforeIt() {
        var id = desks.draft("两个一起问");
        var first = inquiries.ask(id, "", ASKED, desks.preparer);
        var second = inquiries.ask(id, "", "那附件怎么写？", desks.preparer);
        clock.advance(Duration.ofMinutes(1));

        inquiries.answer(id, first, "", ANSWERED, desks.department);
        assertThat(answered(id)).containsExactly(first);
        inquiries.answer(id, second, "", ANSWERED, desks.department);
        assertThat(answered(id)).containsExactlyInAnyOrder(first, second);
    }

    private List<Long> answered(long form) {
        return desk.answered(desks.preparer, 0, 50).inquiries().stream()
                .filter(inquiry -> inquiry.evaluationId() == form)
                .map(WaitingInquiry::id)
                .toList();
    }

    @Test
    void areNobodysOutsideTheScope() throws Exception {
        var id = documents.create(FormFixtures.complete("别人的提问", "提问别处部门", "提问别处单位"), desks.admin);
        var inquiry = inquiries.ask(id, "", ASKED, desks.admin);
        var path = "/evaluations/" + id + "/inquiries";

        for (var stranger : List.of(desks.preparer, desks.department)) {
            assertThatExceptionOfType(EvaluationNotFoundException.class)
                    .isThrownBy(() -> inquiries.ask(id, "", "打听", stranger));
            assertThat(ask(get(path + "/" + inquiry), stranger).getStatus()).isEqualTo(404);
            assertThat(ask(post(path + "/" + inquiry + "/answer").param("answer", "好"), stranger)
                            .getStatus())
                    .isEqualTo(404);
            assertThat(ask(post(path + "/" + inquiry + "/closing"), stranger).getStatus())
                    .isEqualTo(404);
            assertThat(page("/inquiries", stranger).text()).doesNotContain("别人的提问");
        }
        assertThatExceptionOfType(InquiryProblem.class)
                .as("a unit does not answer itself")
                .isThrownBy(() -> inquiries.answer(id, inquiry, "", "好", desks.admin));
        assertThatExceptionOfType(InquiryProblem.class)
                .as("a reviewer does not settle it")
                .isThrownBy(() -> inquiries.close(id, inquiry, "", desks.finance));
        assertThat(waiting(desks.finance))
                .as("the department has nobody who reviews")
                .contains(inquiry);
    }

    private List<Long> waiting(Viewer viewer) {
        return desk.waiting(viewer, 0, 200).inquiries().stream()
                .map(WaitingInquiry::id)
                .toList();
    }

    @Test
    void waitForFinanceTooWhereTheFormCameBackFromThere() {
        var id = desks.draft("财政退回的");
        var first = inquiries.ask(id, "", "先问主管部门", desks.preparer);
        assertThat(waiting(desks.department)).contains(first);
        assertThat(waiting(desks.finance)).doesNotContain(first);
        assertThatNoException()
                .as("finance sees all and may answer")
                .isThrownBy(() -> inquiries.answer(id, first, "", ANSWERED, desks.finance));

        desks.move(id, Move.SUBMIT, desks.preparer);
        desks.move(id, Move.APPROVE, desks.department);
        reviewing.pin(id, "", "请补依据", desks.finance);
        desks.sendBack(id, "", desks.finance);
        var second = inquiries.ask(id, "", "补到哪一年？", desks.preparer);

        assertThat(waiting(desks.department)).contains(second);
        assertThat(waiting(desks.finance)).contains(second);
        assertThat(told(desks.finance, "INQUIRY")).containsExactly("《财政退回的》（2018年度）有提问，等您答复");
    }

    @Test
    void stopNoStepAndStayWithTheForm() throws Exception {
        var id = desks.draft("照样提交");
        inquiries.ask(id, cell(id), ASKED, desks.preparer);
        assertThat(page("/evaluations/" + id + "/submission", desks.preparer)
                        .select("[role=note]")
                        .text())
                .contains("还有 1 个问题没人答复", "可以照样提交");

        assertThat(desks.move(id, Move.SUBMIT, desks.preparer)).isEqualTo(Status.SUBMITTED);
        assertThatExceptionOfType(InquiryProblem.class)
                .isThrownBy(() -> inquiries.ask(id, "", "还能问吗", desks.preparer))
                .withMessageContaining("已提交");
        reviewing.pin(id, cell(id), "请核对", desks.department);
        assertThat(desks.see(id, desks.department).unsentPins()).hasSize(1);
        assertThat(Desks.queued(mvc, id, desks.department).text()).contains("1条批注没有送出");

        desks.sendBack(id, "", desks.department);
        var back = desks.see(id, desks.preparer);
        assertThat(back.unsettledPins()).as("the pin alone").hasSize(1);
        assertThat(back.rows().get(0).actual().pins())
                .extracting(pinned -> pinned.pin().text())
                .as("one thread a place, in the order of time")
                .containsExactly(ASKED, "请核对");
        assertThat(page("/", desks.preparer).select("li:contains(照样提交) .reason").text())
                .isEqualTo("1条批注，1条没答复");
        desks.type(id, 0, "actual", "8(期)");
        assertThat(desks.move(id, Move.SUBMIT, desks.preparer)).isEqualTo(Status.SUBMITTED);

        var pin = only(id, desks.department, Pin.Kind.INQUIRY);
        inquiries.answer(id, pin.id(), "", ANSWERED, desks.department);
        desks.move(id, Move.APPROVE, desks.department);
        desks.move(id, Move.APPROVE, desks.finance);
        assertThat(only(id, desks.preparer, Pin.Kind.INQUIRY).answer()).isEqualTo(ANSWERED);
        for (var printed : List.of("/evaluations/" + id + "/sheet", "/api/v1/evaluations/" + id)) {
            assertThat(ask(get(printed), desks.finance).getContentAsString(StandardCharsets.UTF_8))
                    .doesNotContain(ASKED, ANSWERED);
        }
        desks.move(id, Move.PUBLISH, desks.finance);
        assertThat(desks.see(id, desks.finance).pins()).isEmpty();
        assertThat(ask(get("/open/2018/forms.json"), desks.finance).getContentAsString(StandardCharsets.UTF_8))
                .contains("照样提交")
                .doesNotContain(ASKED, ANSWERED);
    }

    private Pin only(long id, Viewer viewer, Pin.Kind kind) {
        return desks.see(id, viewer).pins().stream()
                .map(Pinned::pin)
                .filter(pin -> pin.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void areNotLostWithARowOrADeletedDraft() {
        var id = desks.draft("删行删表");
        var row = desks.see(id, desks.preparer).rows().get(0).key();
        var inquiry = inquiries.ask(id, "row." + row, ASKED, desks.preparer);
        editor.apply(id, desks.preparer, List.of(new Change.RemoveRow(row, Map.of())));
        assertThat(desks.see(id, desks.department).wholePins())
                .as("asked of the whole form, under the name of the row")
                .extracting(pinned -> pinned.pin().place())
                .containsExactly("第1项“第0项”");

        removal.remove(id, null, desks.preparer);
        assertThat(waiting(desks.department)).doesNotContain(inquiry);
        var kept = removal.removed(desks.preparer).stream()
                .filter(draft -> draft.evaluationId() == id)
                .map(DeletedDraft::id)
                .findFirst()
                .orElseThrow();
        removal.restore(kept, desks.preparer);

        assertThat(only(id, desks.department).text()).isEqualTo(ASKED);
        assertThat(waiting(desks.department)).contains(inquiry);
        inquiries.answer(id, inquiry, "", ANSWERED, desks.department);
    }

    @Test
    void areToldOnceADayAndSettleBySelf() {
        clock.set("2061-03-05T09:00:00");
        var one = desks.draft("通知一");
        var two = desks.draft("通知二");
        var first = inquiries.ask(one, "", ASKED, desks.preparer);
        assertThat(told(desks.department, "INQUIRY")).containsExactly("《通知一》（2018年度）有提问，等您答复");
        var again = inquiries.ask(one, "", "再问一个", desks.preparer);
        var second = inquiries.ask(two, "", ASKED, desks.preparer);
        assertThat(told(desks.department, "INQUIRY")).containsExactly("3月5日有 2 份表提问，等您答复");
        assertThat(told(desks.finance, "INQUIRY")).isEmpty();
        assertThat(notices.of(desks.department, 0, 1000).notices())
                .filteredOn(notice -> notice.subject().equals("3月5日有 2 份表提问，等您答复"))
                .extracting(Notice::link)
                .containsExactly("/inquiries");

        inquiries.answer(one, first, "", ANSWERED, desks.department);
        inquiries.answer(two, second, "", ANSWERED, desks.department);
        assertThat(told(desks.department, "INQUIRY")).as("one is left").containsExactly("3月5日有 2 份表提问，等您答复");
        inquiries.close(one, again, "", desks.preparer);
        assertThat(told(desks.department, "INQUIRY")).containsExactly("read 3月5日有 2 份表提问，等您答复");

        assertThat(told(desks.preparer, "ANSWER")).containsExactly("3月5日有 2 份表的提问答复了");
        inquiries.close(one, first, ANSWERED, desks.preparer);
        inquiries.close(two, second, ANSWERED, desks.preparer);
        assertThat(told(desks.preparer, "ANSWER")).containsExactly("read 3月5日有 2 份表的提问答复了");
    }

    @Test
    void costTheSameHoweverManyThereAreAndHaveABound() throws Exception {
        var id = desks.draft("许多提问");
        inquiries.ask(id, "", "第0问", desks.preparer);
        var start = statements("/", desks.department);
        var form = statements("/evaluations/" + id, desks.department);
        for (int i = 1; i < Inquiries.MOST_OPEN; i++) {
            inquiries.ask(id, "", "第" + i + "问", desks.preparer);
        }

        assertThat(statements("/", desks.department)).isEqualTo(start);
        assertThat(statements("/evaluations/" + id, desks.department)).isEqualTo(form);
        assertThatExceptionOfType(InquiryProblem.class)
                .isThrownBy(() -> inquiries.ask(id, "", "太多了", desks.preparer))
                .withMessageContaining("50");
        var home = page("/", desks.department).select("section:has(h2:contains(待答复的提问))");
        assertThat(home.select("li")).hasSize(5);
        assertThat(home.select("a[href=/inquiries]").text())
                .isEqualTo("还有 " + (desk.waiting(desks.department, 0, 1).count() - 5) + " 个");
        assertThat(page("/inquiries?page=99", desks.department).select("li:contains(许多提问)"))
                .isNotEmpty();
    }

    private long statements(String path, Viewer viewer) throws Exception {
        CountingDataSource.reset();
        page(path, viewer);
        return CountingDataSource.counted().getTotal();
    }
}
