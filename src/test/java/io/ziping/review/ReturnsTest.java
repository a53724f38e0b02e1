package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Several forms sent back at once with what is asked. Cost: a dozen forms in the application of the other review tests. */
@WholeApplication
class ReturnsTest {

    private static final String QUESTION = "li:contains(却得了满分)";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindingDecisions decisions;

    @Autowired
    Returning returning;

    @Autowired
    Reviewing reviewing;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    /** A form handed in whose third row misses its target at full marks. */
    private long doubtful(String project) {
        var id = desks.draft(project);
        desks.type(id, 2, "actual", "0(次)");
        desks.move(id, Move.SUBMIT, desks.preparer);
        return id;
    }

    private Document compose(Viewer viewer, Long... forms) throws Exception {
        var path = List.of(forms).stream()
                .map(id -> "form=" + id)
                .collect(Collectors.joining("&", "/doubts/returns?", ""));
        return page(mvc.perform(get(path).with(user(viewer))).andReturn());
    }

    private static Document page(MvcResult answer) throws Exception {
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), "http://localhost/");
    }

    private static List<KeyVal> fields(Document page) {
        return new ArrayList<>(
                ((FormElement) Objects.requireNonNull(page.selectFirst("form[action=/doubts/returns]"))).formData());
    }

    private MvcResult send(Viewer viewer, List<KeyVal> fields) throws Exception {
        var call = post("/doubts/returns").with(user(viewer)).with(csrf());
        fields.forEach(field -> call.param(field.key(), field.value()));
        return mvc.perform(call).andReturn();
    }

    /** The name of the field with the question about the third row of a form. */
    private static String question(Document page, long form) {
        return page.select("section:has(input[value=" + form + "]) " + QUESTION + " textarea")
                .attr("name");
    }

    private static void type(List<KeyVal> fields, String name, String text) {
        fields.stream().filter(field -> field.key().equals(name)).forEach(field -> field.value(text));
    }

    private Status status(long id) {
        return desks.see(id, desks.admin).status();
    }

    private List<String> pins(long id) {
        return jdbc.sql("select text from pin where evaluation_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private FormView.Note note(long id) {
        return desks.see(id, desks.department).rail().doubts().stream()
                .filter(note -> note.tag().startsWith("未达标满分"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void composesWhatIsAskedAndSendsEachFormBack() throws Exception {
        var first = doubtful("一起退回的甲");
        var second = doubtful("一起退回的乙");
        var page = compose(desks.department, first, second);
        assertThat(page.select(".panel h2").eachText()).hasSize(2);
        assertThat(page.select(QUESTION + " textarea").get(0).text()).isNotBlank();
        var fields = fields(page);
        type(fields, question(page, first), "请附到会签到表");
        type(fields, "reason." + second, "请逐条核实");

        var answer = send(desks.department, fields);

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/doubts");
        assertThat(answer.getFlashMap().get("flash")).isEqualTo("已退回 2 张。");
        assertThat(status(first)).isEqualTo(Status.RETURNED);
        assertThat(status(second)).isEqualTo(Status.RETURNED);
        assertThat(pins(first)).contains("请附到会签到表");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(note(first).doubt()).decided())
                        .decision())
                .isEqualTo(Decision.ASKED);
        assertThat(jdbc.sql("select reason from status_move where evaluation_id = :id and move = 'RETURN'")
                        .param("id", second)
                        .query(String.class)
                        .single())
                .isEqualTo("请逐条核实");

        var before = pins(first);
        assertThat(send(desks.department, fields).getFlashMap().get("flash")).isEqualTo("已退回 2 张。");
        assertThat(pins(first)).isEqualTo(before);
    }

    @Test
    void asksOnlyWhatIsChosen() throws Exception {
        var id = doubtful("只问选中的");
        var fields = fields(compose(desks.department, id));
        fields.removeIf(field -> field.key().equals("ask"));
        type(fields, "reason." + id, "请核对后重新提交");

        send(desks.department, fields);

        assertThat(status(id)).isEqualTo(Status.RETURNED);
        assertThat(pins(id)).isEmpty();
    }

    @Test
    void namesTheFormsThatCannotBeSentBack() throws Exception {
        var elsewhere = doubtful("在主管部门那一步的");
        var page = compose(desks.finance, elsewhere, 999_999_999L);

        assertThat(page.select("[role=alert]").text())
                .contains("《在主管部门那一步的》现在是“已提交”，不由您退回")
                .contains("有 1 张表找不到了");
        assertThat(page.select("form[action=/doubts/returns]")).isEmpty();
    }

    @Test
    void sendsTheOthersBackAndKeepsWhatWasTypedForTheOneThatFails() throws Exception {
        var taken = doubtful("中途撤回的");
        var other = doubtful("照样退回的");
        var page = compose(desks.department, taken, other);
        var fields = fields(page);
        type(fields, "reason." + taken, "写了很久的话");
        type(fields, question(page, taken), "也写了很久的问题");
        desks.move(taken, Move.WITHDRAW, desks.preparer);

        var again = page(send(desks.department, fields));

        assertThat(again.select("[role=status]").text()).isEqualTo("《照样退回的》已退回。");
        assertThat(status(other)).isEqualTo(Status.RETURNED);
        assertThat(again.select(".panel")).hasSize(1);
        assertThat(again.select(".panel .field-error").text()).contains("没有退回").contains("撤回");
        assertThat(again.select("[name=reason." + taken + "]").text()).isEqualTo("写了很久的话");
        assertThat(again.select("[name=" + question(page, taken) + "]").text()).isEqualTo("也写了很久的问题");
        assertThat(pins(taken)).isEmpty();
    }

    @Test
    void refusesAFormThatChangedMeanwhileAndTakesItAfterASecondLook() throws Exception {
        var id = doubtful("中途改过的");
        var page = compose(desks.department, id);
        var fields = fields(page);
        type(fields, question(page, id), "原来的问题");
        desks.move(id, Move.WITHDRAW, desks.preparer);
        desks.type(id, 2, "actual", "0.5(次)");
        desks.move(id, Move.SUBMIT, desks.preparer);

        var again = page(send(desks.department, fields));

        assertThat(again.select(".field-error").text()).contains("没有退回").contains("请看过现在的表再决定");
        assertThat(status(id)).isEqualTo(Status.SUBMITTED);
        assertThat(again.select(".questions").text()).contains("这条疑点已经没有了");
        var second = fields(again);
        // as if its box were ticked: it is asked of the form as a whole
        second.add(HttpConnection.KeyVal.create("ask", question(page, id).replaceFirst("^text\\.", "")));
        assertThat(send(desks.department, second).getFlashMap().get("flash")).isEqualTo("已退回 1 张。");
        assertThat(pins(id)).contains("原来的问题");
    }

    @Test
    void asksNothingThatAColleagueHasDecidedMeanwhileUnlessToldAgain() throws Exception {
        var id = doubtful("同事刚认可的");
        var other = doubtful("一起退的另一张");
        var page = compose(desks.department, id, other);
        var fields = fields(page);
        type(fields, question(page, id), "写好的问题");
        var colleague = desks.colleague(context);
        decisions.decide(
                id, Objects.requireNonNull(note(id).doubt()).digest(), Decision.ACCEPTED, "看过合同", "", colleague);

        var again = page(send(desks.department, fields));

        assertThat(again.select(".panel")).hasSize(1);
        assertThat(again.select(".field-error").text())
                .startsWith("没有退回：“未达标满分”刚处理过：说明成立 · " + colleague.displayName())
                .contains("看过合同");
        assertThat(status(other)).isEqualTo(Status.RETURNED);
        assertThat(status(id)).isEqualTo(Status.SUBMITTED);
        assertThat(pins(id)).isEmpty();
        var shown = Objects.requireNonNull(again.selectFirst(QUESTION));
        assertThat(shown.select("textarea").text()).isEqualTo("写好的问题");
        assertThat(shown.select("[name=ask][checked]")).isEmpty();

        var second = fields(again);
        second.add(HttpConnection.KeyVal.create("ask", question(page, id).replaceFirst("^text\\.", "")));
        assertThat(send(desks.department, second).getFlashMap().get("flash")).isEqualTo("已退回 1 张。");
        assertThat(pins(id)).contains("写好的问题");
    }

    @Test
    void asksNothingOnAPlaceThatAColleagueHasPinnedMeanwhile() throws Exception {
        var asked = doubtful("同事刚问过的");
        var pinned = doubtful("同事刚批注过的");
        var fields = fields(compose(desks.department, asked, pinned));
        var colleague = desks.colleague(context);
        reviewing.pin(
                asked,
                note(asked).address(),
                "请附合同",
                Objects.requireNonNull(note(asked).doubt()).digest(),
                colleague);
        reviewing.pin(pinned, note(pinned).address(), "请附合同", colleague);

        var again = page(send(desks.department, fields));

        assertThat(again.select(".field-error").eachText())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("没有退回：“未达标满分”刚处理过：问过 · " + colleague.displayName()),
                        problem -> assertThat(problem).startsWith("没有退回：“未达标满分”那一处刚有批注：" + colleague.displayName()));
        assertThat(status(asked)).isEqualTo(Status.SUBMITTED);
        assertThat(pins(asked)).containsExactly("请附合同");
        assertThat(pins(pinned)).containsExactly("请附合同");
        assertThat(again.select(QUESTION)).hasSize(2);
    }

    @Test
    void tellsPlainlyWhatIsTooMuchForOneTime() throws Exception {
        var many = LongStream.rangeClosed(900_000_001, 900_000_053).boxed().toArray(Long[]::new);

        assertThat(compose(desks.department, many).select("[role=alert]").text())
                .contains("一次最多退回 50 张：另外 3 张");
        assertThat(send(desks.department, List.of()).getFlashMap().get("alarm")).isEqualTo("还没有选表。");
    }

    @Test
    void leavesNothingBehindWhenAPinIsTooLong() throws Exception {
        var id = doubtful("问得太长的");
        var page = compose(desks.department, id);
        var fields = fields(page);
        type(fields, question(page, id), "长".repeat(1001));

        assertThat(page(send(desks.department, fields)).select(".field-error").text())
                .contains("最多1000字");
        assertThat(status(id)).isEqualTo(Status.SUBMITTED);
        assertThat(pins(id)).isEmpty();
        assertThat(note(id).doubt()).extracting("decided").isNull();
    }

    @Test
    void comesBackToTheListAsItWasNarrowedAndToNoOtherAddress() throws Exception {
        var id = doubtful("回到清单的");
        var fields = fields(compose(desks.department, id));
        type(fields, "back", "/doubts?year=2018&q=%E5%9B%9E");
        assertThat(send(desks.department, fields).getResponse().getRedirectedUrl())
                .isEqualTo("/doubts?year=2018&q=%E5%9B%9E");
        type(fields, "back", "//elsewhere.example/{x}");
        assertThat(send(desks.department, fields).getResponse().getRedirectedUrl())
                .isEqualTo("/doubts");
    }

    @Test
    void countsAnAcceptedFindingAgainThatIsAskedAfterAll() {
        var id = doubtful("说明过又问的");
        var doubt = Objects.requireNonNull(note(id).doubt());
        var address = note(id).address();
        var before = stored(id);
        decisions.decide(id, doubt.digest(), Decision.ACCEPTED, "现场看过", "", desks.department);
        assertThat(stored(id)).isLessThan(before);

        returning.sendBack(
                id,
                desks.see(id, desks.department).version(),
                "",
                () -> List.of(new Reviewing.Question(address, "还是请说明", doubt.digest())),
                desks.department);

        assertThat(stored(id)).isEqualByComparingTo(before);
        assertThat(status(id)).isEqualTo(Status.RETURNED);
    }

    private BigDecimal stored(long id) {
        return jdbc.sql("select doubt from self_evaluation where id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single();
    }
}
