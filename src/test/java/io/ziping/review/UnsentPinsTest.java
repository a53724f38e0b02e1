package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Passing a form with pins that were not sent, as a page, in bulk and over the API. */
@WholeApplication
class UnsentPinsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Reviewing reviewing;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    MockMvc mvc;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call, Viewer viewer) throws Exception {
        return mvc.perform(call.with(user(viewer)).with(csrf())).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletRequestBuilder approval(long id) {
        return post("/evaluations/" + id + "/moves")
                .param("move", "APPROVE")
                .param("version", "" + desks.see(id, desks.department).version());
    }

    @Test
    void stopAPageThatOffersBothWaysOn() throws Exception {
        var id = desks.submitted("两条路");
        var pin = reviewing.pin(id, "", "请补验收单", desks.department);

        var asked = page(ask(approval(id), desks.department));

        assertThat(asked.select("[role=alert]").text()).contains("没有审核通过", "1 条批注还没有送给填报单位");
        assertThat(asked.select(".finds li").text()).contains("整张表 请补验收单 退回时送出");
        assertThat(asked.select("a[data-return]").attr("href")).isEqualTo("/evaluations/" + id + "/return");
        assertThat(asked.select("input[name=removed]").eachAttr("value")).containsExactly("" + pin);
        assertThat(desks.see(id, desks.department).status()).isEqualTo(Status.SUBMITTED);

        var passed = ask(approval(id).param("removed", "" + pin), desks.department);
        assertThat(passed.getStatus()).isEqualTo(302);
        assertThat(desks.see(id, desks.department).status()).isEqualTo(Status.DEPARTMENT_APPROVED);
    }

    @Test
    void nameTheirAuthorOnceItIsAColleague() throws Exception {
        var id = desks.submitted("谁写的");
        reviewing.pin(id, "", "我再看看", desks.department);
        var other = desks.colleague(context);

        assertThat(page(ask(get("/evaluations/" + id), desks.department))
                        .select(".pins .state")
                        .text())
                .isEqualTo("退回时送出");
        var seen = page(ask(get("/evaluations/" + id), other));
        assertThat(seen.select(".pins .state").text()).isEqualTo(desks.department.displayName() + "写的，退回时送出");
        assertThat(seen.select(".pins form button").attr("aria-label"))
                .isEqualTo("删除" + desks.department.displayName() + "的批注：我再看看");
        assertThat(Desks.queued(mvc, id, other).text()).contains("1条批注没有送出");
    }

    /** Such a pin is on no page any more, and must not keep its form from being passed. */
    @Test
    void areShownEvenWhenTheirPlaceIsGone() throws Exception {
        var id = desks.submitted("那行没了");
        var row = desks.see(id, desks.department).rows().get(0).key();
        reviewing.pin(id, "row." + row, "这一行重填", desks.department);
        desks.move(id, Move.WITHDRAW, desks.preparer);
        editor.apply(id, desks.preparer, List.of(new Change.RemoveRow(row, Map.of())));
        desks.type(id, 0, "weight", "45.00");
        desks.type(id, 1, "weight", "45.00");
        desks.type(id, 0, "score", "45.00");
        desks.type(id, 1, "score", "45.00");
        desks.move(id, Move.SUBMIT, desks.preparer);

        var asked = page(ask(approval(id), desks.department));

        assertThat(asked.select(".finds li").text()).contains("这一行重填");
        assertThat(ask(
                                approval(id)
                                        .param(
                                                "removed",
                                                asked.select("input[name=removed]")
                                                        .val()),
                                desks.department)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void keepAFormOutOfABulkAndOfTheApi() throws Exception {
        var id = desks.submittedWithoutDoubts("一起过");
        var version = desks.see(id, desks.department).version();
        reviewing.pin(id, "", "还没看完", desks.department);

        var bulk = mvc.perform(post("/review/approvals")
                        .param("form", id + "@" + version)
                        .with(user(desks.department))
                        .with(csrf()))
                .andReturn();
        assertThat(String.valueOf(bulk.getFlashMap().get("failures"))).contains("《一起过》有还没送出的批注");

        var api = mvc.perform(
                        post("/api/v1/evaluations/" + id + "/approval").with(httpBasic("department", "ziping-trial")))
                .andReturn()
                .getResponse();
        assertThat(api.getStatus()).isEqualTo(422);
        assertThat(api.getContentAsString(StandardCharsets.UTF_8)).contains("pin-unsent", "整张表：还没看完");
        assertThat(desks.see(id, desks.department).status()).isEqualTo(Status.SUBMITTED);
    }
}
