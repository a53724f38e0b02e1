package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Viewer;
import io.ziping.review.views.SavedList;
import io.ziping.review.views.SavedView;
import io.ziping.review.views.SavedViews;
import io.ziping.support.WholeApplication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

/** 常用视图 above the lists, and the page on which they are renamed and removed. */
@WholeApplication
@Transactional
class SavedViewsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    SavedViews views;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    private Document page(String path, Viewer viewer) throws Exception {
        var answer = mvc.perform(get(URI.create(path)).with(user(viewer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MvcResult send(String path, Map<String, String> fields, Viewer viewer) throws Exception {
        var call = post(path).with(user(viewer)).with(csrf());
        fields.forEach(call::param);
        return mvc.perform(call).andReturn();
    }

    private MvcResult keep(String list, String name, String query, Viewer viewer) throws Exception {
        return send("/views", Map.of("list", list, "name", name, "query", query), viewer);
    }

    private SavedView only(Viewer viewer) {
        assertThat(views.of(viewer)).hasSize(1);
        return views.of(viewer).get(0);
    }

    @Test
    void aFilterIsKeptAndOfferedAboveTheList() throws Exception {
        var narrowed = page("/doubts?year=2024&money=10&page=1", desks.finance);
        var query = narrowed.select("#results #keep-view [name=query]").val();
        assertThat(query).isEqualTo("year=2024&money=10");
        assertThat(narrowed.select("#results #keep-view")).hasSize(1);
        assertThat(narrowed.select(".filters .narrowing .keeping [form=keep-view]"))
                .hasSize(2);

        var kept = keep("DOUBTS", " 大额 ", query, desks.finance);

        assertThat(kept.getResponse().getRedirectedUrl()).isEqualTo("/doubts?year=2024&money=10");
        assertThat(kept.getFlashMap().get("viewDone")).isEqualTo("已存为常用视图。");
        var whole = page("/doubts", desks.finance).select("nav[aria-label=常用视图] a");
        assertThat(whole.eachText()).containsExactly("大额");
        assertThat(whole.attr("href")).isEqualTo("/doubts?year=2024&money=10");
        assertThat(whole.hasAttr("aria-current")).isFalse();
        var open = page("/doubts?money=10&year=2024", desks.finance);
        assertThat(open.select("nav[aria-label=常用视图] a").attr("aria-current")).isEqualTo("true");
        assertThat(open.select(".keeping details, #keep-view"))
                .as("it is kept already")
                .isEmpty();
        assertThat(page("/evaluations", desks.finance).select(".saved-views, .keeping details, #keep-view"))
                .isEmpty();
        assertThat(page("/doubts", desks.department).select(".saved-views, .keeping details, #keep-view"))
                .isEmpty();
    }

    @Test
    void everyListHasItsOwn() throws Exception {
        keep("EVALUATIONS", "退回的", "status=RETURNED", desks.department);
        keep("QUEUE", "先到期的", "order=due", desks.department);

        assertThat(page("/evaluations", desks.department)
                        .select("#results nav[aria-label=常用视图] a")
                        .attr("href"))
                .isEqualTo("/evaluations?status=RETURNED");
        assertThat(page("/", desks.department).select("nav[aria-label=常用视图] a").attr("href"))
                .isEqualTo("/?order=due");
        assertThat(page("/", desks.preparer).select(".saved-views, .keeping details, #keep-view"))
                .isEmpty();
        assertThat(keep("DOUBTS", "疑点", "year=2024", desks.preparer)
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void theSameNameStandsForTheLatest() throws Exception {
        keep("DOUBTS", "大额", "money=10", desks.finance);

        assertThat(keep("DOUBTS", "大额", "money=100", desks.finance)
                        .getFlashMap()
                        .get("viewDone"))
                .isEqualTo("已换成现在的条件。");

        assertThat(only(desks.finance).query()).isEqualTo("money=100");
    }

    @Test
    void saysWhatCannotBeKept() throws Exception {
        assertThat(refused("", "year=2024")).isEqualTo("请写名称。");
        assertThat(refused("长".repeat(31), "year=2024")).isEqualTo("名称最多30字。");
        assertThat(refused("全部", "page=2")).isEqualTo("还没有筛选，没有可存的。");
        for (int i = 0; i < SavedViews.MOST; i++) {
            views.keep(i % 2 == 0 ? SavedList.DOUBTS : SavedList.EVALUATIONS, "第" + i, "year=2024", desks.finance);
        }

        assertThat(refused("多一个", "year=2024")).isEqualTo("最多存20个，先删去不用的。");
        assertThat(page("/doubts?q=a", desks.finance).select(".keeping details"))
                .isEmpty();
        assertThat(views.of(desks.finance)).hasSize(SavedViews.MOST);
    }

    private @Nullable Object refused(String name, String query) throws Exception {
        return keep("DOUBTS", name, query, desks.finance).getFlashMap().get("viewRefused");
    }

    @Test
    void isRenamedAndRemovedByItsOwnerAlone() throws Exception {
        keep("DOUBTS", "大额", "money=10", desks.finance);
        var path = "/views/" + only(desks.finance).id();

        for (var other : List.of(desks.preparer, desks.department, desks.admin)) {
            assertThat(send(path, Map.of("name", "我的"), other).getResponse().getStatus())
                    .isEqualTo(404);
            assertThat(send(path + "/removal", Map.of(), other).getResponse().getStatus())
                    .isEqualTo(404);
        }
        assertThat(send(path, Map.of("name", ""), desks.finance).getFlashMap().get("viewRefused"))
                .isEqualTo("请写名称。");
        send(path, Map.of("name", "十万以上"), desks.finance);
        assertThat(page("/views", desks.finance).select(".tasks a").eachText()).containsExactly("十万以上");

        assertThat(send(path + "/removal", Map.of(), desks.finance)
                        .getFlashMap()
                        .get("viewDone"))
                .isEqualTo("已删去“十万以上”。");
        assertThat(views.of(desks.finance)).isEmpty();
    }
}
