package io.ziping.sheet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.campaign.Season;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.document.InvalidDocumentException;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.publication.PublishedForms;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheets;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import io.ziping.template.BuiltInTemplates;
import io.ziping.template.TemplateChoices;
import io.ziping.template.TemplateDocuments;
import io.ziping.template.TemplateRef;
import java.nio.charset.StandardCharsets;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Templates (表样) made and chosen on pages, and what forms that were begun with them make of it. The whole application, three seconds. */
@WholeApplication
@OwnYears(2080)
class TemplatePagesTest {

    private static final int YEAR = 2080;
    private static final String SICHUAN = "sichuan-2023/1";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationEditor editor;

    @Autowired
    EvaluationHistory history;

    @Autowired
    DraftRemoval removal;

    @Autowired
    PublishedForms published;

    @Autowired
    Sheets sheets;

    @Autowired
    TemplateChoices choices;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Season season;

    @BeforeEach
    void season() {
        season = new Season(context);
    }

    @AfterEach
    void chooseNothing() {
        jdbc.sql("delete from sheet_template_choice").update();
        jdbc.sql("delete from sheet_template").update();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(season.admin)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(answer(get(path)).getContentAsString(StandardCharsets.UTF_8));
    }

    private Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private void choose(String template) throws Exception {
        var answer = answer(post("/admin/templates/choices")
                .param("fromYear", String.valueOf(YEAR))
                .param("template", template));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/admin/templates");
    }

    private CellAddress field(String key) {
        return new CellAddress.OfField(key);
    }

    @Test
    void areMadeChosenAndFollowedByNewForms() throws Exception {
        var earlier = season.draft(YEAR, "原来的表样");
        choose(SICHUAN);
        assertThat(page("/admin/templates").select("table").eachText().get(0)).contains("2080年度", "所有单位", "四川");

        var id = season.draft(YEAR, "新表样");
        assertThat(documents.read(earlier, season.admin.scope()).template()).isNull();
        var begun = documents.read(id, season.admin.scope());
        assertThat(begun.template()).isEqualTo(SICHUAN);
        assertThat(begun.fields())
                .containsKeys("summary", "conclusion", "leader")
                .containsValue("");
        assertThat(begun.findings()).anySatisfy(finding -> {
            assertThat(finding.pointer()).isEqualTo("/fields/conclusion");
            assertThat(finding.code()).isEqualTo("missing");
        });

        var version = documents.version(id, season.admin.scope());
        editor.apply(id, season.preparer, List.of(new Change.SetCell(field("conclusion"), "", "按期完成，结论为优")));
        editor.apply(id, season.preparer, List.of(new Change.SetCell(field("leader"), "", "周敏")));
        var form = documents.read(id, season.admin.scope());
        assertThat(form.fields()).containsEntry("conclusion", "按期完成，结论为优");
        assertThat(form.findings()).noneMatch(finding -> finding.pointer().equals("/fields/conclusion"));
        assertThat(history.compare(id, version, documents.version(id, season.admin.scope()), season.preparer)
                        .differences())
                .extracting(difference -> difference.label())
                .containsExactly("评价结论", "项目负责人");
        assertThat(sheets.one(id, season.admin.scope()).cells().map(Sheet.Cell::text))
                .contains("评价结论", "按期完成，结论为优", "周敏", "未完成原因分析");
        assertThat(history.ofPlace(id, "field.conclusion", season.preparer))
                .extracting(change -> change.label())
                .containsExactly("评价结论");
        var compared = page("/evaluations/" + id + "/history/comparison?from=" + version + "&to="
                + documents.version(id, season.admin.scope()));
        assertThat(compared.select(".own-fields ins").eachText()).contains("按期完成，结论为优");
        var taken = answer(get("/evaluations/" + id + "/workbook.xlsx"));
        assertThat(taken.getStatus()).isEqualTo(200);
        var edit = Jsoup.parse(mvc.perform(get("/evaluations/" + id + "/edit").with(user(season.preparer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(edit.select("[id=field.conclusion]").text()).isEqualTo("按期完成，结论为优");
        assertThat(edit.select("main h2").eachText()).contains("2080年项目支出绩效自评表");
        assertThat(edit.text()).contains("未完成原因分析").doesNotContain("偏差原因分析及改进措施");
    }

    @Test
    void stayWithAFormThatIsDeletedAndPutBack() throws Exception {
        choose(SICHUAN);
        var id = season.draft(YEAR, "删了又恢复");
        editor.apply(id, season.preparer, List.of(new Change.SetCell(field("measures"), "", "加强验收")));
        var before = documents.read(id, season.admin.scope());
        var draft = jdbc.sql("select id from deleted_draft where evaluation_id = :id");
        removal.remove(id, before.version(), season.admin);
        removal.restore(draft.param("id", id).query(Long.class).single(), season.admin);

        var after = documents.read(id, season.admin.scope());
        assertThat(after.template()).isEqualTo(SICHUAN);
        assertThat(after.fields()).isEqualTo(before.fields());
    }

    @Test
    void tellADocumentWhatItsTemplateDoesNotKnow() {
        var form = FormFixtures.ofYear(YEAR, "按接口", Season.DEPARTMENT, Season.UNIT);
        assertThatThrownBy(() -> documents.create(form.withTemplate("nowhere/1"), season.admin))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("/template");
        assertThatThrownBy(() -> documents.create(form.withFields(Map.of("conclusion", "好")), season.admin))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("/fields/conclusion");
        var id = documents.create(
                form.withTemplate(SICHUAN).withFields(Map.of("conclusion", "好", "leader", "周敏")), season.admin);
        var stored = documents.read(id, season.admin.scope());
        var version = documents.version(id, season.admin.scope());
        assertThat(stored.fields()).containsEntry("leader", "周敏").containsEntry("measures", "");
        assertThatThrownBy(() -> documents.replace(id, version, stored.withTemplate("national-2020/1"), season.admin))
                .hasMessageContaining("/template");
        documents.replace(id, version, stored.withFields(null), season.admin);
        assertThat(documents.read(id, season.admin.scope()).fields()).isEqualTo(stored.fields());

        // persons are for those who handle the form, not for everybody
        jdbc.sql("update self_evaluation set status = 'PUBLISHED' where id = :id")
                .param("id", id)
                .update();
        assertThat(published.read(id).orElseThrow().fields())
                .containsKey("conclusion")
                .doesNotContainKey("leader");
    }

    @Test
    void areLookedAtBeforeTheyAreKeptAndKeptAsVersions() throws Exception {
        var own = TemplateDocuments.write(BuiltInTemplates.standard()).replace("财政项目支出绩效自评表", "浦东新区项目支出绩效自评表");
        var wrong = own.replace("\"nameSpan\" : 2", "\"nameSpan\" : 3");
        var refused =
                answer(post("/admin/templates/new").param("key", "pudong-2080").param("document", wrong));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select("ul.plain").text()).isEqualTo("/funding 这一行跨了 11 列，网格有 10 列");
        assertThat(page(refused).select("#document").textNodes().get(0).getWholeText())
                .isEqualToIgnoringNewLines(wrong);

        var looked = answer(post("/admin/templates/new")
                .param("key", "pudong-2080")
                .param("document", own)
                .param("action", "preview"));
        assertThat(page(looked).select(".sheet-title").text()).isEqualTo("浦东新区项目支出绩效自评表");

        for (int version = 1; version <= 2; version++) {
            var kept = answer(post("/admin/templates/new")
                    .param("key", "pudong-2080")
                    .param("base", version == 1 ? "" : "pudong-2080/1")
                    .param("document", own));
            assertThat(kept.getRedirectedUrl()).isEqualTo("/admin/templates/pudong-2080/" + version);
        }
        for (var overtaken : List.of("pudong-2080", "minhang-2024")) {
            var refused409 = answer(post("/admin/templates/new")
                    .param("key", overtaken)
                    .param("base", "pudong-2080/1")
                    .param("document", own));
            assertThat(refused409.getStatus()).as(overtaken).isEqualTo(422);
        }
        assertThat(TemplateDocuments.read(answer(get("/admin/templates/pudong-2080/2/template.json"))
                        .getContentAsString(StandardCharsets.UTF_8)))
                .isEqualTo(TemplateDocuments.read(own));
        assertThat(answer(get("/admin/templates/pudong-2080/2/example.pdf")).getContentAsByteArray())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(page("/admin/templates/pudong-2080/2").text()).contains("第1版", "第2版");
    }

    @Test
    void areChosenForAUnitBeforeItsDepartmentBeforeEverybody() {
        var unit = season.unit(Season.DEPARTMENT, Season.UNIT);
        var department = jdbc.sql("select department_id from implementing_unit where id = :id")
                .param("id", unit)
                .query(Long.class)
                .single();
        var national = TemplateRef.parse("national-2020/1").orElseThrow();
        var sichuan = TemplateRef.parse(SICHUAN).orElseThrow();
        choices.choose(YEAR, null, null, national);
        assertThat(choices.inForce(YEAR - 1, department, unit)).isEmpty();
        assertThat(choices.inForce(YEAR + 1, department, unit)).isEqualTo("national-2020/1");
        choices.choose(YEAR, department, null, sichuan);
        assertThat(choices.inForce(YEAR, department, unit)).isEqualTo(SICHUAN);
        choices.choose(YEAR - 1, null, unit, BuiltInTemplates.STANDARD);
        assertThat(choices.inForce(YEAR, department, unit)).isEmpty();

        var other = documents.create(FormFixtures.ofYear(YEAR, "并来的", "表样并局", "表样并所"), season.admin);
        var into = jdbc.sql("select unit_id from self_evaluation where id = :id")
                .param("id", other)
                .query(Long.class)
                .single();
        transactions.executeWithoutResult(status -> choices.unitMerged(unit, into));
        assertThat(choices.inForce(YEAR, department, unit)).isEqualTo(SICHUAN);
        assertThat(choices.inForce(YEAR, department, into)).isEmpty();
    }
}
