package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.IndicatorRow;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The editor and the page for a new form in a browser that runs no scripts: what the page says is what it posts. */
@WholeApplication
class EditorWithoutScriptTest {

    private static int made;

    @LocalServerPort
    int port;

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
    void savesWhateverAButtonThatThereIsNotSays() throws Exception {
        for (var action : List.of(":", "", "add:", "remove:none", "up:", "x:y:z")) {
            var page = page();
            page.select("[name$=.actual]").get(1).text("按" + action);
            assertThat(submit(page, action).getStatus()).as(action).isEqualTo(302);
            assertThat(rows().get(1).actual().text()).isEqualTo("按" + action);
        }
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
        var shown = Pages.read(answer);
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

        var shown = Pages.read(submit(page, "save"));

        assertThat(shown.select(".alarm").text()).contains("最多10000字");
        assertThat(shown.select("[name=expectedObjective]").get(0).text()).hasSize(10_001);
        assertThat(view().expectedObjective().text()).isEqualTo("目标");
    }

    /** Over HTTP, because the server's own limits are what such a page meets. */
    @Test
    void savesTheLargestFormThereIs() throws Exception {
        id = documents.create(FormFixtures.withIndicators(500, "无脚本" + made++), admin);
        var visitor = new Visitor("http://localhost:" + port).login("admin");
        var path = "/evaluations/" + id + "/edit";
        var page = Jsoup.parse(visitor.get(path).body());
        page.select("[name$=.actual]").get(499).text("2(次)");

        var answer = visitor.post(path, path, fields(page, "save"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(rows().get(499).actual().text()).isEqualTo("2(次)");
    }

    @ParameterizedTest
    @CsvSource({
        "year, 二零, 四位数字",
        "year, 1899, 2000到2100",
        "project, '', 请选择项目",
        "project, 999999, 请另选",
        "project, x, 重新选择",
        "unit, x, 重新选择",
        "amountUnit, FEN, 看不懂",
        "start, MAYBE, 看不懂",
        "newProject, ' ', 请选择项目",
    })
    void saysBesideTheFieldWhyAFormCannotBegin(String field, String text, String message) throws Exception {
        var request = post("/evaluations/new");
        var fields = new HashMap<>(Map.of("year", "2024", "project", field.equals("newProject") ? "" : "1"));
        fields.put(field, text);
        fields.forEach(request::param);

        var answer = new Pages(mvc, admin).send(request);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.read(answer).select(".field-error").text()).contains(message);
    }

    @Test
    void saysEverythingAtOnceThatKeepsAFormFromBeginning() throws Exception {
        var request = post("/evaluations/new")
                .param("year", "二零")
                .param("newProject", "又一个新的")
                .param("amountUnit", "YUAN");

        var page = Pages.read(new Pages(mvc, admin).send(request));

        assertThat(page.select(".alarm a").eachAttr("href")).containsExactly("#unit", "#year");
        assertThat(page.select("#unit-error").text()).isEqualTo("请选择新项目的实施单位");
        assertThat(page.select("#year-error").text()).contains("四位数字");
        assertThat(page.select("[autofocus]").eachAttr("name")).containsExactly("unit");
        assertThat(page.select("#year").val()).isEqualTo("二零");
        assertThat(page.select("#newProject").val()).isEqualTo("又一个新的");
        assertThat(page.select("#amountUnit option[selected]").val()).isEqualTo("YUAN");
    }

    @Test
    void linksTheFormThatThereIsAlready() throws Exception {
        var request = post("/evaluations/new").param("year", "2024").param("project", "1");

        var page = Pages.read(new Pages(mvc, admin).send(request));

        assertThat(page.select("#year-error").text()).isEqualTo("这个项目已有2024年度的自评表");
        assertThat(page.select(".alarm a[href^=/evaluations/]")).hasSize(1);
    }

    @Test
    void asksWhichProjectIsMeantAndMarksThoseThatHaveAForm() throws Exception {
        var request = post("/evaluations/new")
                .param("year", "2024")
                .param("project", "1")
                .param("newProject", "又一个");

        var page = Pages.read(new Pages(mvc, admin).send(request));

        assertThat(page.select(".field-error").text()).contains("要用哪一个");
        var chosen = page.select(".choices li:has([checked])");
        assertThat(chosen.text()).contains("已有2024年度的表");
        assertThat(chosen.select("a").attr("href")).matches("/evaluations/\\d+");
        assertThat(page.select("#newProject").val()).isEqualTo("又一个");
        assertThat(page.select("button[name=meant]").eachAttr("value")).containsExactly("EXISTING", "NEW");
    }

    private FormView view() {
        return evaluations.view(id, admin);
    }

    private List<IndicatorRow> rows() {
        return view().rows();
    }

    private List<String> names() {
        return rows().stream().map(row -> row.name().text()).toList();
    }

    private Document page() throws Exception {
        return new Pages(mvc, admin).open("/evaluations/" + id + "/edit");
    }

    private MockHttpServletResponse submit(Document page, String button) throws Exception {
        var request = post("/evaluations/" + id + "/edit");
        fields(page, button).forEach(request::param);
        return new Pages(mvc, admin).send(request);
    }

    private static Map<String, String> fields(Document page, String button) {
        var fields = new HashMap<String, String>();
        fields.put("version", page.select("[name=version]").val());
        fields.put("action", button);
        for (var cell : page.select(".cell[name]")) {
            fields.put(cell.attr("name"), cell.tagName().equals("textarea") ? cell.wholeText() : cell.val());
        }
        return fields;
    }
}
