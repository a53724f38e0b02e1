package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.EvaluationDocuments;
import io.ziping.evaluation.Evaluations;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.FormView;
import io.ziping.identity.Accounts;
import io.ziping.identity.Viewer;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The editor and the page for a new form in a browser that runs no scripts: what the page says is what it posts. */
@WholeApplication
class EditorWithoutScriptTest {

    private static int made;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationDocuments documents;

    private Viewer admin;
    private long id;

    @BeforeEach
    void form() {
        admin = accounts.loadUserByUsername("admin");
        id = documents.create(FormFixtures.withIndicators(3, "无脚本" + made++), admin);
    }

    @Test
    void labelsEveryCell() throws Exception {
        var page = page();

        assertThat(page.select(".cell[name]"))
                .hasSize(3 * 6 + 9 + 1 + 2)
                .allSatisfy(cell -> assertThat(cell.attr("aria-label")).isNotBlank());
    }

    @Test
    void savesWhatWasTyped() throws Exception {
        var page = page();
        page.select("[name$=.actual]").get(1).text("约一次");
        page.select("[name=funding.OTHER.initialBudget]").val("１，２３４．５");

        assertThat(submit(page, "save").getRedirectedUrl()).isEqualTo("/evaluations/" + id + "/edit");

        assertThat(rows().get(1).actual().text()).isEqualTo("约一次");
        assertThat(view().funding().get(3).initialBudget().printed()).isEqualTo("1,234.50");
    }

    @Test
    void addsMovesAndRemovesRows() throws Exception {
        var first = rows().get(0);
        submit(page(), "down:" + first.key());
        assertThat(names()).containsExactly("第1项", "第0项", "第2项");
        submit(page(), "up:" + first.key());
        assertThat(names()).containsExactly("第0项", "第1项", "第2项");
        submit(page(), "add:" + first.categoryId() + ":" + first.key());
        assertThat(names()).containsExactly("", "第0项", "第1项", "第2项");
        submit(page(), "remove:" + first.key());
        assertThat(names()).containsExactly("", "第1项", "第2项");
    }

    @Test
    void showsBothValuesWhenSomebodySavedMeanwhile() throws Exception {
        var mine = page();
        var theirs = page();
        theirs.select("[name$=.name]").get(0).text("他们的");
        submit(theirs, "save");
        mine.select("[name$=.name]").get(0).text("我的");

        var answer = submit(mine, "save");

        assertThat(answer.getStatus()).isEqualTo(200);
        var shown = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(shown.select(".choice .mine").text()).isEqualTo("我的");
        assertThat(shown.select(".choice .theirs").text()).isEqualTo("他们的");
        assertThat(shown.select("[name$=.name]").get(0).text()).isEqualTo("我的");
        assertThat(names()).contains("他们的");
        submit(shown, "save");
        assertThat(names()).contains("我的");
    }

    @Test
    void keepsATextThatIsTooLongOnThePage() throws Exception {
        var page = page();
        page.select("[name=expectedObjective]").get(0).text("长".repeat(10_001));

        var shown = Jsoup.parse(submit(page, "save").getContentAsString(StandardCharsets.UTF_8));

        assertThat(shown.select(".alarm").text()).contains("最多10000字");
        assertThat(shown.select("[name=expectedObjective]").get(0).text()).hasSize(10_001);
        assertThat(view().expectedObjective().text()).isEqualTo("目标");
    }

    @ParameterizedTest
    @CsvSource({
        "year, 二零, 四位数字",
        "year, 1899, 2000到2100",
        "project, '', 请选择项目",
        "project, 999999, 请另选",
        "project, x, 重新选择",
    })
    void saysBesideTheFieldWhyAFormCannotBegin(String field, String text, String message) throws Exception {
        var request = post("/evaluations/new").with(user(admin)).with(csrf());
        request.param("year", field.equals("year") ? text : "2024");
        request.param("project", field.equals("project") ? text : "1");

        var answer = mvc.perform(request).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                        .select(".field-error")
                        .text())
                .contains(message);
    }

    private FormView view() {
        return evaluations.view(id, admin);
    }

    private List<FormView.Row> rows() {
        return view().rows();
    }

    private List<String> names() {
        return rows().stream().map(row -> row.name().text()).toList();
    }

    private Document page() throws Exception {
        var answer = mvc.perform(get("/evaluations/" + id + "/edit").with(user(admin)))
                .andReturn()
                .getResponse();
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse submit(Document page, String button) throws Exception {
        var request = post("/evaluations/" + id + "/edit").with(user(admin)).with(csrf());
        request.param("version", page.select("[name=version]").val());
        for (var cell : page.select(".cell[name]")) {
            request.param(cell.attr("name"), cell.tagName().equals("textarea") ? cell.wholeText() : cell.val());
        }
        return mvc.perform(request.param("action", button)).andReturn().getResponse();
    }
}
